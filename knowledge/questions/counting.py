"""What a question counts: "vessels" in "how many mackerel vessels does Iceland have"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from knowledge.base.terms import ENTITY_KINDS
from knowledge.language.russian import is_attribute, is_counted, is_plural, is_verb, may_be_counted
from knowledge.language.words import Token, is_cyrillic
from knowledge.lexicon import Lexicon
from knowledge.questions.asking import Cue
from knowledge.questions.measuring import AUXILIARIES
from knowledge.questions.spotting import VERBAL, Piece

COUNTING = frozenset({"many", "of", "сколько", "количество", "число"})
_COUNTED_WITHIN = 4
_WHO = frozenset({"who", "кто"})
_OF = "of"
_ARTICLES = frozenset({"the", "a", "an"})
_NUMBERS = frozenset({"many", "number", "numbers"})
_AMOUNT = "much"
_HOW_MANY = "сколько"
_HOW = "how"
_MANY, _MUCH = ("how", "many"), ("how", "much")


class Countable(NamedTuple):
    """Folded words beside what is counted."""

    people: frozenset[str]
    of: frozenset[str]
    """What may stand behind "how many of"."""
    no_stuff: frozenset[str]
    """What is no stuff behind "how much"."""
    otherwise: frozenset[str]
    """What opens questions that want no number."""
    scales: frozenset[str]
    """Of anything there may be so many, money too."""
    extents: frozenset[str]
    """What is measured and not counted: "the length of the visits"."""
    sizes: frozenset[str]
    """How something may be that is no length of time: "how high", "how wide"."""


@lru_cache(maxsize=4)
def countable(lexicon: Lexicon) -> Countable:
    """Read ``asking.toml``."""
    told = lexicon.table("asking")["counting"]
    return Countable(**{name: frozenset(words) for name, words in told.items()})


def counted(
    cut: Sequence[Piece], words: Sequence[Token], cues: Sequence[Cue], told: Countable
) -> Piece | None:
    """The noun after "how many" is counted, or the first content word that is no attribute.

    After "how much" only what follows at once is: "how much cobalt". Of people that is what befell
    them ("how many people has the outbreak killed") and nothing that they do ("came by bus").
    """
    numbers = [cue.last for cue in cues if cue.asked == "number"]
    starts = [_past_of(at, words, told) for at in numbers if _counts(words, at, told)]
    if any(_is_in_unit(at, cut, words, told) for at in starts):
        return None
    named = next((piece for piece in cut if _names_number(piece, words)), None)
    if named is not None:
        return named
    after = [
        piece
        for piece in cut
        if any(start <= piece.first <= start + _COUNTED_WITHIN for start in starts)
        or (piece.first in numbers and words[piece.first - 1].norm == _AMOUNT)
    ]
    crowd = next((at for at in starts if at < len(words) and words[at].norm in told.people), None)
    if crowd is not None:
        after = [piece for piece in cut if piece.first > crowd and _befalls(piece, cut, words)]
    else:
        after = [*_heads(after, words, starts), *after]
    return next((piece for piece in after if _may_be_counted(piece, words, cut, told)), None)


def done(words: Sequence[Token], told: Countable) -> int | None:
    """Give the position of what they did who are asked for ("who bought", "people visited")."""
    norms = [word.norm for word in words]
    who = next((at for at, norm in enumerate(norms[:-1]) if norm in _WHO), None)
    if who is not None:
        return who + 1
    behind = (at + 3 for at in range(len(norms)) if tuple(norms[at : at + 2]) == _MANY)
    at = next((at for at in behind if at < len(norms) and norms[at - 1] in told.people), None)
    return at if at is not None and norms[at].endswith(VERBAL) else None


def counts_things(words: Sequence[Token], told: Countable) -> bool:
    """Tell whether a question asks "how many": what is counted so are things, and no amount."""
    norms = [word.norm for word in words]
    behind = (after for norm, after in pairwise(norms) if norm == _HOW_MANY)
    return any(
        tuple(norms[at : at + 2]) == _MANY and told.scales.isdisjoint(norms[at + 2 : at + 3])
        for at in range(len(norms))
    ) or any(is_counted(norm) and is_plural(norm) and norm not in told.scales for norm in behind)


def measures_stuff(words: Sequence[Token], told: Countable) -> bool:
    """Tell whether a question asks "how much" of what is not counted: fertiliser, «воды»."""
    norms = [word.norm for word in words]
    behind = (norms[at] for at in range(2, len(norms)) if tuple(norms[at - 2 : at]) == _MUCH)
    russian = (after for norm, after in pairwise(norms) if norm == _HOW_MANY)
    return any(norm not in told.no_stuff | AUXILIARIES for norm in behind) or any(
        is_counted(norm) and not is_plural(norm) for norm in russian
    )


def size(words: Sequence[Token], told: Countable) -> str | None:
    """Give what a question asks how much so something is: "high"."""
    pairs = pairwise(word.norm for word in words)
    return next((size for how, size in pairs if how == _HOW and size in told.sizes), None)


def asks_otherwise(words: Sequence[Token], told: Countable) -> bool:
    """Tell whether a question opens so that no crowd of people or things is what it measures.

    "Was the crowd pleased", "which members", "how did the students react".
    """
    opening = [word.norm for word in words[:2]]
    return bool(opening) and (
        opening[0] in told.otherwise
        or opening[0] in AUXILIARIES
        or (opening[0] == "how" and not AUXILIARIES.isdisjoint(opening[1:]))
    )


def counts_those(words: Sequence[Token], at: int) -> bool:
    """Tell whether people at a position are counted: "how many Chinese", "the number of Poles"."""
    before = [word.norm for word in words[max(0, at - 2) : at]]
    if before[-1:] == [_OF]:
        return not _NUMBERS.isdisjoint(before[:1])
    return not COUNTING.isdisjoint(before[-1:])


def _counts(words: Sequence[Token], at: int, told: Countable) -> bool:
    is_extent = at > 1 and words[at - 2].norm in told.extents
    return words[at - 1].norm in COUNTING and not (is_extent and words[at - 1].norm == _OF)


def _past_of(at: int, words: Sequence[Token], told: Countable) -> int:
    """Give where that begins of which some are counted ("how many of the river samples")."""
    if at >= len(words) or words[at].norm != _OF:
        return at
    return next((i for i in range(at + 1, len(words)) if words[i].norm not in told.of), at)


def _names_number(piece: Piece, words: Sequence[Token]) -> bool:
    """Tell whether "number of seats" is one name for what is counted."""
    opening = [word.norm for word in words[piece.first : piece.last]][:2]
    return opening == ["number", "of"]


def _is_in_unit(at: int, cut: Sequence[Piece], words: Sequence[Token], told: Countable) -> bool:
    """Tell whether Russian counts at a position what only names a unit: «сколько процентов»."""
    norm = words[at].norm if at < len(words) else ""
    is_noun = is_cyrillic(norm) and is_counted(norm) and not is_attribute(norm)
    return is_noun and norm not in told.people and all(piece.first != at for piece in cut)


def _heads(
    after: Sequence[Piece], words: Sequence[Token], starts: Sequence[int]
) -> Iterator[Piece]:
    """Give the noun at the end of several that stand together behind "how many".

    The last of them names the thing, those before it the kind ("mackerel vessels"). They end
    where an auxiliary follows ("does Iceland have"), else with the first plural: behind that may
    stand what the things do ("candidates sat the exam").
    """
    run: list[Piece] = []
    for piece in after:
        if piece.first == (run[-1].last if run else next(iter(starts), None)):
            run.append(piece)
    if run and run[-1].last < len(words) and words[run[-1].last].norm in AUXILIARIES:
        yield run[-1]
    yield from (piece for piece in run if is_plural_form(words[piece.last - 1].norm))


def is_plural_form(norm: str) -> bool:
    """Tell whether an English word ends as most plurals do."""
    return norm.endswith("s") and not norm.endswith("ss")


def _befalls(piece: Piece, cut: Sequence[Piece], words: Sequence[Token]) -> bool:
    """Tell whether people are counted by it: deaths, evacuations, and not "the fraud case"."""
    first = piece.first
    while any(other.last == first for other in cut):
        first -= 1
    if words[first - 1].norm in _ARTICLES and not words[piece.last - 1].norm.endswith(VERBAL):
        return False
    return any("count" in concept.units for concept in piece.concepts if concept.kind == "metric")


def _may_be_counted(
    piece: Piece, words: Sequence[Token], cut: Sequence[Piece], told: Countable
) -> bool:
    """A state before a noun only narrows it ("Turkmen students"), and a verb is no thing.

    Nor is a Russian adjective before its noun, and what stands in another case than the genitive
    does something: «во сколько пчеловоды оценивают ущерб».

    Who counts people by what befell them counts that ("how many people died": deaths).
    """
    first, last = words[piece.first].norm, words[piece.last - 1].norm
    if first in told.scales:
        return False
    if last.endswith(VERBAL) and not any("count" in concept.units for concept in piece.concepts):
        return False
    if not piece.concepts and is_cyrillic(last) and is_verb(last):
        return False
    is_before = any(other.first == piece.last for other in cut)
    if is_cyrillic(last) and ((is_before and is_attribute(last)) or not may_be_counted(first)):
        return False
    return all(concept.kind not in ENTITY_KINDS for concept in piece.concepts)
