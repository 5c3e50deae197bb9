"""The phrases before a number: its clause's subject, its verb's object, what an aside hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.phrases import PhraseWords, Scene, Stretch, segments, trimmed

_MOST_SEGMENTS = 4
_JOINING = frozenset({"of", "and", "s"})


def subject_before(scene: Scene, amount: Amount, words: PhraseWords) -> Stretch:
    """The phrase before the last verb that has one, in the clause or those it hangs on.

    Clauses between commas are asides: "exports, chiefly coal, came to $68 million".
    """
    outer: Stretch = None
    for count, (first, last) in enumerate(segments(scene, amount.opening)):
        verbs = [at for at in range(first, last) if scene.roles[at] == "verb"]
        if count and scene.line.low(last) in words.saying and scene.role(last) == "break":
            break  # who says it is not what is measured
        if count and (count > _MOST_SEGMENTS or (verbs and outer)):
            break
        is_relative = scene.line.low(first - 1) in words.relative
        if is_relative and count:
            continue
        found = _subject(scene, first, (*reversed(verbs),) or (last,), words)
        if found and (verbs or not count):
            return found
        if is_relative:
            return antecedent(scene, first - 1, words)
        if found and (outer is None or scene.roles[first] == "word"):
            outer = found
    return outer


def _subject(scene: Scene, first: int, ends: Sequence[int], words: PhraseWords) -> Stretch:
    """The phrase before the last verb that has one; "it" was named before: "they said it was"."""
    for at in ends:
        found = _phrase_before(scene, first, at, words)
        if found or (at > first and scene.line.low(at - 1) in words.pronouns):
            return found
    return None


def antecedent(scene: Scene, at: int, words: PhraseWords) -> Stretch:
    """What a relative word or an aside hangs on: "the new quay, which is 400 metres long"."""
    last = at
    while last > 0 and scene.role(last - 1) in ("break", "small"):
        last -= 1
    first = last
    while first > 0 and scene.role(first - 1) in ("word", "small", "mark"):
        low = scene.line.low(first - 1)
        if low in words.small and low not in words.determiners and low not in _JOINING:
            break
        first -= 1
    return trimmed(scene, first, last, words)


def _phrase_before(scene: Scene, first: int, at: int, words: PhraseWords) -> Stretch:
    """The phrase that ends before a token, over adverbs and times."""
    if scene.role(at) == "verb" and scene.line.low(at - 1) in ("and", "or", "but"):
        return None
    last = at
    while last > first and (scene.roles[last - 1] == "time" or _is_edge(scene, last - 1)):
        last -= 1
    start = last
    while start > first and (
        scene.roles[start - 1] in ("word", "small", "mark")
        or _narrows(scene, start - 1, first, words)
        or _is_of_counted(scene, start, first)
    ):
        start -= 1
    return trimmed(scene, start, last, words)


def _narrows(scene: Scene, at: int, first: int, words: PhraseWords) -> bool:
    """Tell the participle within "the number of educators working in Tajikistan"."""
    is_form = scene.roles[at] == "verb" and scene.line.low(at).endswith(("ing", "ed"))
    is_within = at > first and scene.roles[at - 1] == "word"
    return is_form and is_within and scene.line.low(at + 1) in words.prepositions


def _is_of_counted(scene: Scene, last: int, first: int) -> bool:
    """Tell the number within "the contract for six patrol ships"."""
    counts = (a for a in scene.amounts if a.last == last and a.kind == "count" and a.noun_end)
    at = next((a.opening for a in counts), 0) - 1
    return at > first and scene.line.low(at) in ("for", "of") and scene.role(at - 1) == "word"


def _is_edge(scene: Scene, at: int) -> bool:
    return scene.roles[at] in ("small", "mark")


def object_before(scene: Scene, amount: Amount, words: PhraseWords) -> Stretch:
    """What stands between the verb and the number's preposition: "found mould in 31 percent"."""
    first = amount.opening
    while first > 0 and scene.role(first - 1) in ("word", "small", "mark"):
        first -= 1
    is_object = scene.line.low(first) not in words.prepositions
    is_object = (
        is_object and scene.role(first - 1) == "verb" and scene.role(amount.opening - 1) == "small"
    )
    return trimmed(scene, first, amount.opening, words) if is_object else None


def has_pronoun(scene: Scene, first: int, last: int, words: PhraseWords) -> bool:
    """Tell "it will shrink by a third", where the subject was named before."""
    verb = next(at for at in range(last - 1, first - 1, -1) if scene.roles[at] == "verb")
    while verb > first and scene.line.low(verb - 1) not in words.pronouns and (
        scene.roles[verb - 1] == "small" or scene.line.low(verb - 1) in words.auxiliaries
    ):  # fmt: skip
        verb -= 1
    return scene.line.low(verb - 1) in words.pronouns
