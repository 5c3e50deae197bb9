"""Numbers joined to the noun they count by a hyphen: "a 100-page report", «12-этажный дом»."""

from __future__ import annotations

from knowledge.extraction.amounts.noun_words import NounWords, adjective_stem, is_plural
from knowledge.extraction.amounts.nouns import PEOPLE, Noun
from knowledge.extraction.amounts.scales import Numeral
from knowledge.extraction.lines import Line

_SHORTEST_COMPOUND = 3


def compound_noun(line: Line, numeral: Numeral, words: NounWords) -> Noun | None:
    """Read "a 100-page report", "the 28-nation bloc", "a three-judge panel"."""
    at = numeral.last
    if line.low(at) != "-" or not line.tight(at) or not line.tight(at + 1):
        return None
    low = line.low(at + 1)
    is_word = low.isalpha() and line.tokens[at + 1].text.islower()
    is_none = low in words.no_compounds or (low in words.stops and low not in words.compounded)
    if not is_word or len(low) < _SHORTEST_COMPOUND or is_none:
        return None
    stem = adjective_stem(low)
    if stem:
        return Noun(words.by_adjective.get(stem, low), at + 2)
    if numeral.in_words and low not in words.compounded:
        return None
    if low == "strong":
        return Noun(PEOPLE, at + 2)
    return Noun(plural(low, words), at + 2)


def plural(noun: str, words: NounWords) -> str:
    """The plural of an English noun."""
    if noun in words.irregular:
        return words.irregular[noun]
    if is_plural(noun, words):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
