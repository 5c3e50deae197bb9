"""The phrase that says what a number measures, verbatim, to be read beside the number."""

from __future__ import annotations

from typing import NamedTuple

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.clauses import (
    antecedent,
    has_pronoun,
    object_before,
    subject_before,
)
from knowledge.extraction.figures.complements import LONGEST, phrase_after, prepositional
from knowledge.extraction.figures.phrases import (
    PhraseWords,
    Scene,
    Stretch,
    last_preposition,
    says_something,
    segments,
    trimmed,
)

_LONGEST_ASIDE = 10
_WHOM = frozenset({"whom", "which"})
"""What follows the number says what they are: "of whom 705,900 were employed"."""
_ATTRIBUTIVE = frozenset(
    {"currency", "percent", "percentage_points", "measure", "duration", "fraction"}
)
_BACKWARD = frozenset({"rank"})
"""Kinds whose phrase is of no use to the amounts after them."""


class Head(NamedTuple):
    """``line.text[start:end]``; empty where the sentence does not say."""

    start: int
    end: int


def heads_of(scene: Scene, words: PhraseWords) -> tuple[Head, ...]:
    """Give the head of each amount of a sentence, in order."""
    found: list[Stretch] = []
    for index in range(len(scene.amounts)):
        found.append(_head(scene, index, found, words))
    return tuple(_span(scene, amount, at) for amount, at in zip(scene.amounts, found, strict=True))


def _span(scene: Scene, amount: Amount, found: Stretch) -> Head:
    if found is None:
        return Head(amount.end, amount.end)
    return Head(scene.line.tokens[found[0]].start, scene.line.tokens[found[1] - 1].end)


def _head(scene: Scene, index: int, found: list[Stretch], words: PhraseWords) -> Stretch:
    amount = scene.amounts[index]
    if amount.kind == "rank":
        return _beside_rank(scene, amount, words) or subject_before(scene, amount, words)
    if amount.kind == "times":
        return _of_multiple(scene, index, found, words)
    if amount.kind == "count" and amount.noun_end is not None:
        after = phrase_after(scene, amount.last, words, amount.noun_end)
        return _within_phrase(scene, amount, after)
    if scene.line.low(amount.opening - 1) in _WHOM:
        return phrase_after(scene, amount.last, words)
    return (
        _named_after(scene, amount, words)
        or _owner(scene, amount, words)
        or _done_to(scene, amount, words)
        or _inherited(scene, index, found, words)
        or _moved_object(scene, amount, words)
        or _of_clause(scene, amount, words)
    )


def _within_phrase(scene: Scene, amount: Amount, found: Stretch) -> Stretch:
    """End before the verb that follows "a survey of 1,200 adults": it is the survey's."""
    of = amount.opening - 1
    if found is None or scene.line.low(of) != "of" or scene.role(of - 1) == "amount":
        return found
    verbs = (at for at in range(*found) if scene.roles[at] == "verb")
    return found[0], next(verbs, found[1])


def _of_clause(scene: Scene, amount: Amount, words: PhraseWords) -> Stretch:
    """The subject; where it is a bare name that does something, what follows the number."""
    subject = subject_before(scene, amount, words)
    if subject and _tells(scene, subject, amount, words):
        return subject
    return (
        object_before(scene, amount, words)
        or prepositional(scene, amount, words)
        or _with_verb(scene, subject, amount)
    )


def _named_after(scene: Scene, amount: Amount, words: PhraseWords) -> Stretch:
    """What stands right after the number as its noun, its "of …" or its participle."""
    at = _beyond_aside(scene, amount)
    low = scene.line.low(at)
    while low == "-" and scene.line.tight(at):
        at += 2 if scene.line.low(at + 1) == "old" else 1
        low = scene.line.low(at)
    is_noun = low not in words.after and low not in words.movements
    is_word = scene.role(at) == "word" and scene.line.tokens[at].kind == "word"
    if amount.kind in _ATTRIBUTIVE and is_word and is_noun:
        return phrase_after(scene, at, words)
    is_complement = low in ("of", "worth") and amount.kind != "duration"
    return phrase_after(scene, at, words) if is_complement else None


def _done_to(scene: Scene, amount: Amount, words: PhraseWords) -> Stretch:
    """What is done to it: "€895 million expected by analysts", "$5bn was spent on roads"."""
    at = amount.last
    if scene.role(at) != "verb":
        return None
    first, last = next(segments(scene, amount.opening), (amount.opening, amount.opening))
    is_subject = not any(scene.roles[i] == "verb" for i in range(first, last))
    is_done = scene.line.low(at).endswith("ed")
    is_done = is_done or (is_subject and scene.line.low(at) in words.auxiliaries)
    return phrase_after(scene, at, words) if is_done else None


def _beyond_aside(scene: Scene, amount: Amount) -> int:
    """The token after the amount, and after another amount in brackets: "28bn yen ($191m) loan"."""
    at = amount.last
    if scene.line.low(at) != "(":
        return at
    for close in range(at + 1, min(at + _LONGEST_ASIDE, len(scene.roles))):
        if scene.line.low(close) == ")":
            return close + 1
        if scene.roles[close] != "amount":
            break
    return at


def _owner(scene: Scene, amount: Amount, words: PhraseWords) -> Stretch:
    """The noun that the amount is "of": "with total capital investments of $1.6bn"."""
    of = amount.opening - 1
    if scene.line.low(of) not in ("of", "at") or scene.role(of - 1) != "word":
        return None
    first = of
    while first > 0 and scene.role(first - 1) in ("word", "small", "mark"):
        first -= 1
    inner = last_preposition(scene, first - 1, of, words)
    is_name = inner is not None and scene.line.tokens[inner + 1].text[:1].isupper()
    return trimmed(scene, first if inner is None or is_name else inner + 1, of, words)


def _inherited(scene: Scene, index: int, found: list[Stretch], words: PhraseWords) -> Stretch:
    """What the amount before measures, where nothing else is named since: "…, up 7.9 percent"."""
    amount = scene.amounts[index]
    first, _ = next(segments(scene, amount.opening), (amount.opening, 0))
    since = max((scene.amounts[index - 1].last if index else 0), first)
    roles = scene.roles[since : amount.opening]
    if "verb" in roles:
        by_pronoun = index and has_pronoun(scene, since, amount.opening, words)
        return found[index - 1] if by_pronoun else None
    if says_something(scene, since, amount.opening, words):
        return None
    named = _named_before_dash(scene, index, first, words)
    if named:
        return named
    if scene.line.low(amount.last) == "for" and index:
        return prepositional(scene, amount, words)
    if index and scene.amounts[index - 1].kind not in _BACKWARD:
        return found[index - 1]
    goes_on = any(scene.line.low(at) in words.continuing for at in range(since, amount.opening))
    is_aside = scene.line.low(first - 1) == "," and not index and not goes_on
    return antecedent(scene, first - 1, words) if is_aside else None


def _named_before_dash(scene: Scene, index: int, first: int, words: PhraseWords) -> Stretch:
    """What a dash stands behind in place of the verb: "вырос на 12%, а импорт – на 7%"."""
    start = scene.amounts[index - 1].last if index else first
    is_dashed = start < first and scene.line.low(first - 1) in ("–", "—", "-")
    is_verbless = is_dashed and "verb" not in scene.roles[start : first - 1]
    return trimmed(scene, start, first - 1, words) if is_verbless else None


def _moved_object(scene: Scene, amount: Amount, words: PhraseWords) -> Stretch:
    """What a verb moves: "trimmed the 2028 goal to 7 GW", "raise its exports by 5 percent"."""
    found = object_before(scene, amount, words)
    at = found[0] if found else 0
    while at > 0 and scene.role(at - 1) != "verb":
        at -= 1
    return found if found and scene.line.low(at - 1) in words.moving else None


def _tells(scene: Scene, subject: tuple[int, int], amount: Amount, words: PhraseWords) -> bool:
    """Tell "Exports rose", "The loan carries" from "Japan will extend", "Patients spend"."""
    between = [scene.line.low(at) for at in range(subject[1], amount.opening)
               if scene.roles[at] == "verb"]  # fmt: skip
    if not between or any(verb in words.moving or verb in words.settling for verb in between):
        return True
    tokens = [t for t in scene.line.tokens[slice(*subject)] if t.kind == "word"]
    nouns = [t for t in tokens if t.low not in words.small]
    return len(nouns) > 1 and any(token.text[:1].islower() for token in nouns)


def _with_verb(scene: Scene, subject: Stretch, amount: Amount) -> Stretch:
    """The subject with what it does, up to the number."""
    if subject is None:
        return None
    first, last = subject[0], amount.opening
    while last > subject[1] and scene.roles[last - 1] == "small":
        last -= 1
    is_whole = all(scene.roles[at] in ("verb", "word", "small") for at in range(subject[1], last))
    is_short = scene.line.tokens[last - 1].end - scene.line.tokens[first].start <= LONGEST
    return (first, last) if is_whole and is_short else subject


def _of_multiple(scene: Scene, index: int, found: list[Stretch], words: PhraseWords) -> Stretch:
    """Of a multiple it may be the object: "to increase bilateral trade turnover 2.5 times"."""
    amount = scene.amounts[index]
    first = amount.opening
    while first > 0 and scene.role(first - 1) in ("word", "small", "mark"):
        first -= 1
    is_object = scene.role(first - 1) == "verb"
    obj = trimmed(scene, first, amount.opening, words) if is_object else None
    return obj or _inherited(scene, index, found, words) or subject_before(scene, amount, words)


def _beside_rank(scene: Scene, amount: Amount, words: PhraseWords) -> Stretch:
    """In what it ranks: "second in investment", over an aside: "first, after China, in"."""
    first = last = amount.last
    while last < len(scene.roles):
        low = scene.line.low(last)
        is_next = low in ("and", "or") and scene.role(last + 1) in ("amount", "verb")
        if is_next or low in ";." or scene.roles[last] == "amount":
            break
        if low == "," and not _goes_on_after(scene, last, words):
            break
        last += 1
    found = trimmed(scene, first, last, words)
    names_more = found and any(scene.line.low(at) in words.prepositions for at in range(*found))
    starts = scene.line.low(first) in words.prepositions
    return (first, found[1]) if found and (names_more or starts) else None


def _goes_on_after(scene: Scene, comma: int, words: PhraseWords) -> bool:
    """Tell whether what follows a comma still belongs to the rank."""
    following = scene.line.low(comma + 1)
    return following in words.prepositions or following in words.ranking_on
