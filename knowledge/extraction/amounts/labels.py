"""Labels that a number ends, by the words before it: "Article 5", "Windows 11", "Boeing's 787"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.clock import ClockWords, clock_words
from knowledge.extraction.amounts.gapping import GappingWords, gapping_words
from knowledge.extraction.amounts.noun_words import NounWords, is_plural, noun_words
from knowledge.extraction.amounts.nouns import counted_noun
from knowledge.extraction.amounts.scales import NumberWords, Numeral, number_words
from knowledge.extraction.amounts.temperatures import ThermalWords, thermal_words
from knowledge.extraction.lines import Line, TokenPhrases
from knowledge.lexicon import Lexicon, word_sets

_LONGEST_LABEL = 9_999
_SHARED_WITHIN = 40
_TIMES = ("times", "раз", "раза")


@dataclass(frozen=True)
class NamingWords:
    """Words that make a name of a number."""

    numbers: NumberWords
    nouns: NounWords
    labels: frozenset[str]
    """Nouns that a number after them only tells apart: "Article 5", "type 2"."""
    indices: TokenPhrases
    """Names of several words that a number ends: "S&P 500"."""
    after: frozenset[str]
    clock: ClockWords
    streets: frozenset[str]
    shares: frozenset[str]
    """Last words of the names of percentages."""
    vehicles: frozenset[str]
    """What a number before it tells apart: "the 409 bus"."""
    roads: frozenset[str]
    """What stands before a letter that names a road with its number: "the N1"."""
    thermal: ThermalWords
    written: frozenset[str]
    """Names as they are written: 5G."""
    idioms: Mapping[str, tuple[tuple[str, ...], ...]]
    """Set phrases by their first words."""
    ordinary: frozenset[str]
    """Words that a number may follow whatever their case."""
    gapping: GappingWords


@lru_cache(maxsize=4)
def naming_words(lexicon: Lexicon) -> NamingWords:
    """Read the tables."""
    table, shares = lexicon.table("figures"), lexicon.table("units")["share"]
    ordinary = (
        "up", "down", "verbs", "small_words", "clause_breaks", "after", "movements", "pronouns",
        "determiners", "forecast", "target", "not_verbs", "ordinal_times",
    )  # fmt: skip
    idioms = [tuple(idiom.split()) for idiom in table["idioms"]]
    told = (table["qualifiers"], *table["counted_after"].values())
    phrases = {word for group in told for phrase in group for word in phrase.split()}
    return word_sets(
        NamingWords,
        table,
        numbers=number_words(lexicon),
        nouns=noun_words(lexicon),
        labels=frozenset(table["naming"]),
        indices=TokenPhrases(name for name in table["naming"] if " " in name),
        after=frozenset(table["named_by"]),
        clock=clock_words(lexicon),
        shares=frozenset(n.split()[-1] for n, unit in shares.items() if unit == "percent"),
        thermal=thermal_words(lexicon),
        written=frozenset(table["written_names"]),
        idioms={
            first: tuple(idiom for idiom in idioms if idiom[0] == first)
            for first in {idiom[0] for idiom in idioms}
        },
        ordinary=frozenset(phrases).union(*(table[name] for name in ordinary)),
        gapping=gapping_words(lexicon),
    )


def is_label(line: Line, numeral: Numeral, words: NamingWords, *, is_headline: bool) -> bool:
    """Tell "Article 5", "No. 9", "the Nikkei 225" and "Windows 11" from "In Gaza 40 people"."""
    at = numeral.first - 1
    is_numbered = line.low(at) == "." and line.low(at - 1) in ("no", "nos")
    is_numbered = is_numbered or _is_abbreviated(line, numeral, words)
    if is_numbered or words.indices.before(line, numeral.first):
        return True
    if at < 0 or line.tokens[at].kind != "word" or numeral.start is not None:
        return False
    low, text = line.low(at), line.tokens[at].text
    if low in words.labels or low.removesuffix("s") in words.labels:
        is_grouped = "," in line.tokens[numeral.first].text or _is_scaled(line, numeral)
        is_verb = line.low(at - 1) in words.nouns.auxiliaries  # "it seats 1,900", "can seat 853"
        is_verb = is_verb or (low not in words.labels and numeral.in_words)  # "it seats seven"
        is_share = numeral.in_words and line.low(numeral.last) in ("in", "out")
        is_share = is_share and bool(line.low(numeral.last + 1))  # "in the district one in three"
        return not (is_grouped or is_verb or is_share) and _is_labelled(line, numeral, words)
    if _is_share_of_name(line, numeral, words):
        return False
    is_word = not text[:1].isupper() or low in words.ordinary or is_headline or numeral.in_words
    if is_word or _is_measured(line, numeral, words):
        return False
    return is_plain(line, numeral) and not _may_count(line, numeral, at, words)


def _is_abbreviated(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell "S. 510" and "H.R. 1" from "in the U.S. 40 people"."""
    at = numeral.first - 1
    letter = line.tokens[at - 1].text if at > 0 else ""
    is_letter = line.low(at) == "." and line.tight(at) and len(letter) == 1 and letter.isupper()
    while line.low(at) == "." and len(line.low(at - 1)) == 1:
        at -= 2
    is_place = line.low(at) == "the"
    is_free = is_letter and not is_place and is_plain(line, numeral)
    return is_free and not is_amount(line, numeral, words)


def is_owned(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell "Boeing's 787 first flew" and "the 911 Turbo" from "Spain's 12 players"."""
    first, last = numeral.first, numeral.last
    is_owned = line.low(first - 1) == "s" and line.low(first - 2) in ("'", "’")
    if numeral.in_words or not is_plain(line, numeral) or is_amount(line, numeral, words):
        return False
    following = line.tokens[last].text if last < len(line.tokens) else ""
    is_named = following[:1].isupper() and following.isalpha() and not line.tight(last)
    is_named = is_named or following in words.vehicles  # "the 409 bus"
    is_whole = line.tokens[first].text.isdecimal()
    is_owned = is_owned and first > len("'s")
    is_first = is_owned and all(line.tokens[i].kind != "number" for i in range(first - 2))
    is_owner = is_first and is_whole and line.tokens[first - 3].text[:1].isupper()
    return is_owner or (is_named and (is_owned or line.low(first - 1) == "the"))


def is_within_name(line: Line, numeral: Numeral) -> bool:
    """Tell "the Ride of the Four Lakes" from a sentence that opens with "Four boats"."""
    first, last = numeral.first, numeral.last
    if not numeral.in_words or last > first + 1 or last >= len(line.tokens) or not first:
        return False
    one, following = line.tokens[first], line.tokens[last]
    is_led = line.tokens[first - 1].kind == "word"
    return is_led and one.text[0].isupper() and following.text[0].isupper()


def _is_share_of_name(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell "Mensah had 51.2 per cent and Adjei 47.9" from "Windows 3.1"."""
    before = range(numeral.first - _SHARED_WITHIN, numeral.first)
    is_exact = "." in line.tokens[numeral.first].text
    return is_exact and any(line.low(at) in words.shares for at in before)


def _is_labelled(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell "seat 31F" and "type 2" from "day 12 people came" and "class 5 percent"."""
    if _is_lettered(line, numeral):
        return True
    is_capital = line.tokens[numeral.first - 1].text[:1].isupper()
    is_counted = is_plural(line.low(numeral.last), words.nouns) and not is_capital
    return not is_counted and not _is_measured(line, numeral, words)


def _is_lettered(line: Line, numeral: Numeral) -> bool:
    """Tell "seat 31F" and "pad 39B": a capital glued to a whole number."""
    at = numeral.first + 1
    following = line.tokens[at].text if at < len(line.tokens) else ""
    is_letter = len(following) == 1 and following.isupper() and line.tight(at)
    return is_letter and not numeral.scaled and line.tokens[at - 1].text.isdecimal()


def is_plain(line: Line, numeral: Numeral) -> bool:
    """Tell the short whole numbers that name things."""
    is_grouped = "," in line.tokens[numeral.first].text
    is_small = numeral.value <= _LONGEST_LABEL and not numeral.scaled
    return not is_grouped and (is_small or _is_lettered(line, numeral))


def _may_count(line: Line, numeral: Numeral, at: int, words: NamingWords) -> bool:
    """Tell "In Gaza 40 people" and a line's first word from "the Fortune 500 companies"."""
    if line.joins(numeral.last) and line.tokens[numeral.last + 1].kind == "number":
        numeral = numeral._replace(last=numeral.last + 2)  # "Closed 3-4 schools"
    if at == 0:
        is_cell = "\t" in line.text or numeral.last >= len(line.tokens) - 1
        is_scaled = line.low(numeral.last) in words.numbers.scale
        is_scaled = is_scaled or (line.joins(numeral.last) and line.low(numeral.last + 1) > "а")
        return is_cell or is_scaled or counted_noun(line, numeral, words.nouns) is not None
    is_after_place = line.low(at - 1) in ("in", "at", "from", "near", "of", "across")
    is_after_place = is_after_place or line.low(at - 1).isdecimal()  # "on 14 May 41 people"
    return is_after_place and is_plural(line.low(numeral.last), words.nouns)


def _is_measured(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell whether a unit or a currency makes an amount of it."""
    after, before = line.low(numeral.last), line.low(numeral.first - 1)
    if after == "-" and line.tight(numeral.last):
        after = line.low(numeral.last + 1)
    is_unit = after in words.numbers.measured or after in _TIMES
    return is_unit or before in words.numbers.money


def _is_scaled(line: Line, numeral: Numeral) -> bool:
    """Tell "1.1 million" from the courtroom "7B"."""
    return numeral.scaled and len(line.low(numeral.last - 1)) > 1


def is_amount(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell a number with a unit, a scale word or a noun that it counts."""
    is_measured = _is_measured(line, numeral, words) or _is_scaled(line, numeral)
    return is_measured or counted_noun(line, numeral, words.nouns) is not None
