"""Where "one" counts: "one worker was killed", "killing one", "one dead"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.compounds import plural
from knowledge.extraction.amounts.noun_words import NounWords, noun_words
from knowledge.extraction.amounts.nouns import PEOPLE, Noun
from knowledge.extraction.amounts.qualifiers import (
    QualifierWords,
    is_told,
    opening_of,
    qualifier_words,
)
from knowledge.extraction.lines import CLOSING, Line
from knowledge.lexicon import Lexicon

_LONGEST_PHRASE = 4
"""Words from "one" to its noun: "one off-duty police officer"."""
_ADVERBS_WITHIN = 2


@dataclass(frozen=True)
class SingleWords:
    """Words that tell one person or thing from the pronoun."""

    nouns: NounWords
    before: QualifierWords
    suffered: frozenset[str]
    """What happened to it: "was killed", "died"."""
    events: frozenset[str]
    """What is counted though there is one: "one death"."""
    pointing: frozenset[str]
    """Before "one" that counts nothing: "no one", "the one"."""
    auxiliaries: frozenset[str]


@lru_cache(maxsize=4)
def single_words(lexicon: Lexicon) -> SingleWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    nouns, single = noun_words(lexicon), table["single"]
    return SingleWords(
        nouns,
        qualifier_words(lexicon),
        suffered=nouns.afflicted | frozenset(single["suffered"]),
        events=frozenset(single["events"]),
        pointing=frozenset((*table["determiners"], *single["pointing"])),
        auxiliaries=frozenset(table["auxiliaries"]),
    )


def counted_once(line: Line, first: int, words: SingleWords) -> Noun | None:
    """Give what "one" at ``first`` counts; None where it counts nothing."""
    if line.low(first - 1) in words.pointing:
        return None
    last, opening = first + 1, opening_of(line, first, words.before)
    end = _phrase_end(line, last, words)
    noun = _noun(line, last, end, words)
    is_hit = is_told(line, opening, words.before) or _suffered(line, end, words)
    return noun if is_hit or line.low(last) in words.events else None


def _phrase_end(line: Line, at: int, words: SingleWords) -> int:
    """The token after the words that may belong to the noun phrase."""
    end = at
    while end < len(line.tokens) and end - at < _LONGEST_PHRASE:
        token = line.tokens[end]
        is_word = token.low.isalpha() and token.low not in words.nouns.stops
        if not is_word or token.low in words.suffered:
            break
        end += 1
    return end


def _noun(line: Line, at: int, end: int, words: SingleWords) -> Noun | None:
    """The noun that closes the phrase; people where "one" stands alone."""
    if end > at:
        is_plain = line.tokens[end - 1].text.islower() and line.low(end) != "-"
        return Noun(plural(line.low(end - 1), words.nouns), end) if is_plain else None
    is_alone = line.low(at) in CLOSING | words.suffered | words.auxiliaries
    return Noun(PEOPLE, at) if is_alone else None


def _suffered(line: Line, at: int, words: SingleWords) -> bool:
    """Tell "was later arrested", "died", "and two civilians were killed" from "told reporters"."""
    if line.low(at) == "and" and line.low(at + 1) in words.nouns.cardinals:
        at = _phrase_end(line, at + 2, words)
    while line.low(at) in words.auxiliaries:
        at += 1
    near = range(at, at + _ADVERBS_WITHIN)
    adverbs = next((n for n, i in enumerate(near) if not _is_adverb(line.low(i))), 0)
    return line.low(at + adverbs) in words.suffered


def _is_adverb(low: str) -> bool:
    return low.endswith("ly") or low in ("also", "later", "still", "already")
