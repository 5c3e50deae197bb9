"""Which names a question holds against each other: "Torvik or Lindvik"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from knowledge.asked import NAMES, PEOPLE, Word
from knowledge.language.words import Token
from knowledge.questions.listing import lists

COMPARING = frozenset({"or", "vs", "versus", "against", "compared", "than", "или", "против"})
_JOINING = frozenset({"and", "plus", "n", "vs", "versus", "also", "и", "а", "плюс"})
_OR = frozenset({"or", "или"})
_MORE = frozenset(
    "more larger bigger higher greater longer older faster less fewer smaller lower shorter "
    "cheaper dearer больше выше дороже дольше старше меньше ниже дешевле".split()
)
_GAP = 4
"""Words between what compares and what is compared: "compared with that with"."""
_WEIGHING = frozenset({"vs", "versus"})
"""These hold things without a name against each other too."""
_BREAKS = frozenset(",;:()")
Side = tuple[int, ...]


def comparison(
    text: str,
    words: Sequence[Token],
    content: Sequence[Word],
    places: Sequence[int],
    names: Set[str],
    *,
    told: Set[int],
) -> Mapping[str, object]:
    """Give what is held against each other, by the fields of a question.

    ``told``: positions of the words that ask whether those who are named say the same.
    """
    named = sides(words, content, places, names) or (tellers(content) if told else ())
    return {
        "differs": bool(told),
        "sides": named,
        "weighed": () if named else things(text, words, content, places),
        "several": asks_several(words, content, named) or lists(text, words, content, places),
    }


def sides(
    words: Sequence[Token],
    content: Sequence[Word],
    places: Sequence[int],
    names: Set[str],
) -> tuple[Side, ...]:
    """Give the positions, among the content words, of each name that is compared; else nothing.

    ``places`` gives where each content word stands, ``names`` the folded words that the base
    writes only with a capital.
    """
    spans = [(at, at + len(word.stems)) for word, at in zip(content, places, strict=True)]
    is_name = [word.role in NAMES or names >= {*word.corrected.split()} for word in content]
    return _sides(words, spans, is_name, COMPARING)


def tellers(content: Sequence[Word]) -> tuple[Side, ...]:
    """Give the people of whom it is asked whether they say the same."""
    people = tuple((at,) for at, word in enumerate(content) if word.role in PEOPLE)
    return people if len(people) > 1 else ()


def things(
    text: str, words: Sequence[Token], content: Sequence[Word], places: Sequence[int]
) -> tuple[Side, ...]:
    """Give the same of things without a name: "urban vs rural pupils", "company vs the union".

    Both are told in as many words, those nearest to what compares; a comma ends them.
    """
    spans = [(at, at + len(word.stems)) for word, at in zip(content, places, strict=True)]
    found = _sides(words, spans, [True] * len(spans), _WEIGHING)
    if not found:
        return ()
    between = [text[one.end : other.start] for one, other in pairwise(words)]
    left = _unbroken(found[0][::-1], spans, between)[::-1]
    right = _unbroken(found[1], spans, between)
    most = min(len(left), len(right))
    return (left[-most:], right[:most])


def _unbroken(run: Side, spans: Sequence[tuple[int, int]], between: Sequence[str]) -> Side:
    """Give the first of a run up to a comma or colon."""
    for at, (one, other) in enumerate(pairwise(run), 1):
        if not _BREAKS.isdisjoint(between[max(spans[one][0], spans[other][0]) - 1]):
            return run[:at]
    return run


def _sides(
    words: Sequence[Token],
    spans: Sequence[tuple[int, int]],
    may_be: Sequence[bool],
    comparing: Set[str],
) -> tuple[Side, ...]:
    for at, word in enumerate(words):
        if word.norm not in comparing:
            continue
        left = _run(spans, may_be, at, forward=False)
        right = _run(spans, may_be, at, forward=True)
        if left and right:
            return (left, right)
    return ()


def _run(
    spans: Sequence[tuple[int, int]], is_name: Sequence[bool], at: int, *, forward: bool
) -> Side:
    """Give the name nearest to a word, of as many words as stand together."""
    order = sorted(range(len(spans)), key=lambda i: spans[i], reverse=not forward)
    run: list[int] = []
    edge = at
    for i in order:
        first, last = spans[i]
        gap = first - edge if forward else edge - last
        if gap < 0:
            continue
        if not is_name[i] or gap > (0 if run else _GAP):
            break
        run.append(i)
        edge = last if forward else first
    return tuple(sorted(run))


def offers_alternatives(words: Sequence[Token]) -> bool:
    """Tell whether the asker names several things and wants one of them."""
    return any(word.norm in _OR | _WEIGHING for word in words)


def asks_several(words: Sequence[Token], content: Sequence[Word], compared: Sequence[Side]) -> bool:
    """The message "A and B" asks for two things, unless A and B are two states or two people.

    So does "what is larger, A or B".
    """
    norms = [word.norm for word in words]
    joining = _JOINING | _OR if not _MORE.isdisjoint(norms) else _JOINING
    if joining.isdisjoint(norms):
        return False
    of_sides = {at for side in compared for at in side}
    names = {
        part
        for at, word in enumerate(content)
        if at in of_sides or word.role in NAMES
        for part in word.corrected.split()
    }
    return any(
        norm in joining and not {norms[at - 1], *norms[at + 1 : at + 2]} <= names
        for at, norm in enumerate(norms)
        if 0 < at < len(norms) - 1
    )
