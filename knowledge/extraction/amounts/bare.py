"""Numbers without a unit: which of them count something, and which are ages or point back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.gapping import GappingWords, gapping_words, is_gapped
from knowledge.extraction.amounts.noun_words import NounWords, is_plural, noun_words
from knowledge.extraction.amounts.nouns import Noun
from knowledge.extraction.amounts.qualifiers import (
    QualifierWords,
    is_told,
    opening_of,
    qualifier_words,
)
from knowledge.extraction.amounts.scales import Numeral
from knowledge.extraction.amounts.stand_ins import StandInWords, stand_in_words, stands_in
from knowledge.extraction.lines import CLOSING_MARKS, Line
from knowledge.language.russian import ADJECTIVE_ENDS
from knowledge.lexicon import Lexicon, word_sets

_THOUSAND = 1_000
_SHORTEST_PAST = 4
_CHANGED_WITHIN = 6
"""Tokens between the two ends of a change."""
_LONGEST_LABEL = 4
HAVING = frozenset({"has", "have", "had", "was", "were", "is", "are"})
_INSTEAD = (("instead", "of"), ("rather", "than"))
_BEING = frozenset({"is", "was", "am", "'s"})
_SAYING = frozenset({"said", "says", "that"})
"""Before a clause that a number opens: "said six were in hospital"."""
_OPENING_MARKS = frozenset({"", ",", ";", ":", "-", '"', "“", "«", "and", "but", "while", "и", "а"})


@dataclass(frozen=True)
class BareWords:
    """Words beside bare numbers."""

    nouns: NounWords
    before: QualifierWords
    ages: frozenset[str]
    sides: frozenset[str]
    aging: frozenset[str]
    persons: frozenset[str]
    """What one person is called."""
    turning: frozenset[str]
    """Verbs before an age: "turned five"."""
    anaphoric: frozenset[str]
    partitive: frozenset[str]
    verbs: frozenset[str]
    governing: frozenset[str]
    """Verbs with an object: "it took two"."""
    between: frozenset[str]
    """What may stand between such a verb and the number: "gave us six"."""
    aged: frozenset[str]
    """Who is so old: "she is 41"."""
    given: frozenset[str]
    """Given names."""
    gapping: GappingWords
    standing: StandInWords
    voting: frozenset[str]


def given_names(lexicon: Lexicon) -> frozenset[str]:
    """Read ``given_names.toml`` and ``wider_names.toml``."""
    tables = (("", "given_names"), ("wider_", "wider_names"))
    kinds = ("female_names", "male_names", "neutral_names")
    names = (lexicon.table(name)[prefix + kind] for prefix, name in tables for kind in kinds)
    return frozenset(name for told in names for name in told.split())


@lru_cache(maxsize=4)
def bare_words(lexicon: Lexicon) -> BareWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    told = lexicon.table("speech")
    persons = frozenset((*told["roles"].split(), *told["trades"].split()))
    return word_sets(
        BareWords,
        table,
        nouns=noun_words(lexicon),
        before=qualifier_words(lexicon),
        governing=frozenset(table["verbs"]) - frozenset(table["settling"]),
        between=frozenset(("by", *table["pronouns"])),
        given=given_names(lexicon),
        gapping=gapping_words(lexicon),
        standing=stand_in_words(lexicon),
        persons=persons - frozenset(told["bodies"].split()),
    )


def is_count(line: Line, low: Numeral, high: Numeral, noun: Noun | None, words: BareWords) -> bool:
    """Tell counts from numbers that point back, belong together with a dash or stand in words."""
    if low.in_words and low.value == 1:
        return False
    is_bound = line.low(low.first - 1) == "-" and line.tight(low.first) and low.start is None
    if noun:
        points_back = high.value == 2 and line.low(high.first - 1) in words.anaphoric
        return not (high.in_words and (points_back or is_bound))
    is_joined = line.low(high.last) == "-" and line.tight(high.last)
    if is_bound or (is_joined and not words.nouns.tails.at(line, high.last)):
        return False
    if low.in_words:
        is_large = low.scaled or low.value >= _THOUSAND
        return is_large or _is_framed(line, low, high, words)
    if line.low(low.first - 2) in words.aged and line.low(low.first - 1) in _BEING:
        return line.low(high.last) not in CLOSING_MARKS  # "who is 41"
    # "Smith, 47, said": an age
    is_aside = line.low(low.first - 1) in (",", "both") and line.low(high.last) in (",", ".", "-")
    return not (is_aside and line.tokens[low.first].end - line.tokens[low.first].start < 3)


def is_vote(line: Line, first: int, last: int, words: BareWords) -> bool:
    """Tell "voted nine to four", "a majority of two to one"."""
    if line.low(first - 1) == "to" and is_number(line, first - 2, words):
        first -= 2
    elif line.low(last) != "to" or not is_number(line, last + 1, words):
        return False
    at = first - 1
    return line.low(at - 1 if line.low(at) in ("of", "by") else at) in words.voting


def is_number(line: Line, at: int, words: BareWords) -> bool:
    """Tell a number in digits or in words."""
    return line.low(at)[:1].isdecimal() or line.low(at) in words.nouns.cardinals


def _is_framed(line: Line, low: Numeral, high: Numeral, words: BareWords) -> bool:
    """Tell "from seven to 11", "two of which", "five more than" from "the two met"."""
    before, after = line.low(low.first - 1), line.low(high.last)
    is_change = before == "from" and after == "to"
    is_change = is_change or (before == "to" and _is_changed(line, low, words))
    opening = opening_of(line, low.first, words.before)
    is_answer = _is_answer(line, low, high)
    if is_change or is_answer or stands_in(line, high.last, opening, words.standing):
        return True
    if after in ("more", "fewer") and _opens_phrase(line, high.last + 1, words):
        return True
    is_part = after in ("of", "из") and before != "the" and _is_whole(line, high.last + 1, words)
    if is_told(line, opening, words.before):
        return True
    if line.low(high.last) in CLOSING_MARKS and _is_governed(line, low, opening, words):
        return True
    is_clause = line.low(opening - 1) in _OPENING_MARKS and _does(line, high.last, words)
    if is_clause or (line.low(opening - 1) in _SAYING and after in HAVING):
        return True
    is_part = (
        is_part
        or _is_of_whole(line, low, high, words)
        or _is_told_of_it(line, low, high)
        or is_gapped(line, low.first, high.last, words.gapping)
    )
    is_moved = line.low(low.first - 2) in words.before.moving
    return is_part or (is_moved and (before in ("to", "from") or (before, after) == ("by", "to")))


def _is_whole(line: Line, at: int, words: BareWords) -> bool:
    """Tell "two of them", "two of the six" and "two of six had" from "two of hearts"."""
    is_the = line.low(at) == "the" and is_number(line, at + 1, words)
    is_bare = is_number(line, at, words) and line.low(at + 1) in HAVING
    return is_the or is_bare or line.low(at) in words.partitive


def _does(line: Line, at: int, words: BareWords) -> bool:
    """Tell "Eleven missed the limit" and "nine voted for it and five against"."""
    if line.low(at) == "against" and line.low(at + 1) in CLOSING_MARKS:
        return True
    return _is_verb(line, at, words) or _is_verb(line, at, words, past=("ed",))


def _is_answer(line: Line, low: Numeral, high: Numeral) -> bool:
    """Tell "Thirty-seven." and "CP: Eleven.", a number that is all that is said."""
    is_labelled = line.low(low.first - 1) == ":" and low.first <= _LONGEST_LABEL
    is_opening = low.first == 0 or is_labelled
    return is_opening and line.low(high.last) in (".", "!") and low.value > 1


def _is_of_whole(line: Line, low: Numeral, high: Numeral, words: BareWords) -> bool:
    """Tell ", of which eight have", "by 17 votes to six", "nine days instead of fourteen"."""
    before, first = line.low(low.first - 1), low.first
    if before in words.partitive and line.low(first - 2) in ("of", "из"):
        if before > "а" and line.low(high.last).endswith(ADJECTIVE_ENDS):
            return True  # «из них три золотые»
        return _is_verb(line, high.last, words) or line.low(high.last) in HAVING
    if before == "of" and is_number(line, first - 2, words):
        return line.low(high.last) in HAVING  # "four of nine had"
    if (line.low(first - 2), before) in _INSTEAD:
        return line.low(high.last) in CLOSING_MARKS
    is_score = before == "to" and is_plural(line.low(first - 2), words.nouns)
    return is_score and is_number(line, first - 3, words)


def _is_told_of_it(line: Line, low: Numeral, high: Numeral) -> bool:
    """Tell "four years ago it was nine" and "until 2023 there were five"."""
    is_being = line.low(low.first - 1) in ("was", "were", "is", "are")
    is_it = line.low(low.first - 2) in ("it", "there")
    return is_being and is_it and line.low(high.last) in CLOSING_MARKS


def _is_changed(line: Line, low: Numeral, words: BareWords) -> bool:
    """Tell "nine" of "from six to nine" and "from six trains to nine"."""
    return any(
        line.low(at) == "from" and is_number(line, at + 1, words)
        for at in range(low.first - _CHANGED_WITHIN, low.first - 2)
    )


def is_changed_to(line: Line, low: Numeral, words: BareWords) -> bool:
    """Tell "one" at the end of "from three to one"."""
    is_last = line.low(low.last) in CLOSING_MARKS
    return is_last and line.low(low.first - 1) == "to" and _is_changed(line, low, words)


def _opens_phrase(line: Line, at: int, words: BareWords) -> bool:
    """Tell "five more than", "two more on Monday" from "two more weeks"."""
    return not line.low(at).isalpha() or line.low(at) in words.nouns.stops


def _is_governed(line: Line, low: Numeral, opening: int, words: BareWords) -> bool:
    """Tell what a number at the end is the object of: "it took two", "won by nine"."""
    if opening < low.first:
        return line.low(opening) not in words.sides  # "a child under ten"
    at = opening - 2 if line.low(opening - 1) in words.between else opening - 1
    return line.low(at) in words.governing or _is_verb(line, at, words, past=("ed", "lost"))


def _is_verb(line: Line, at: int, words: BareWords, past: tuple[str, ...] = ()) -> bool:
    """Tell "Twelve had faulty brakes" from "Two by two"."""
    low = line.low(at)
    if not past and low in words.verbs:
        return True
    is_past = low.endswith(past) and len(low) >= _SHORTEST_PAST and low not in words.turning
    return is_past or (low > "а" and low.endswith(words.nouns.verb_ends))
