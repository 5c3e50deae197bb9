"""Numbers that are part of a name, a clock time, an address or a code: no figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.clock import ClockWords, clock_words, is_clock
from knowledge.extraction.amounts.dialling import is_chained, is_telephone
from knowledge.extraction.amounts.gapping import GappingWords, gapping_words, is_gapped
from knowledge.extraction.amounts.nouns import NounWords, counted_noun, is_plural, noun_words
from knowledge.extraction.amounts.scales import POWERS, NumberWords, Numeral, number_words
from knowledge.extraction.amounts.temperatures import (
    LETTERS,
    ThermalWords,
    is_temperature,
    thermal_words,
)
from knowledge.extraction.lines import Line, TokenPhrases
from knowledge.lexicon import Lexicon

_BEFORE_NUMBERS = frozenset("(•-*·▪◦")
_ADDRESS_MARKS = frozenset("/@#_=\\&%^~")
_LONGEST_LABEL = 9_999
_STREET_WITHIN = 4
_SHARED_WITHIN = 10
_TITLE_SHARE = 0.6
"""Share of words in capitals from which a line is a headline in title case."""
_FEWEST_WORDS = 4
_LIST_JOINERS = frozenset({",", "and", "or", "&", "и", "to", "-"})
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
    return NamingWords(
        numbers=number_words(lexicon),
        nouns=noun_words(lexicon),
        labels=frozenset(table["naming"]),
        indices=TokenPhrases(name for name in table["naming"] if " " in name),
        after=frozenset(table["named_by"]),
        clock=clock_words(lexicon),
        streets=frozenset(table["streets"]),
        shares=frozenset(n.split()[-1] for n, unit in shares.items() if unit == "percent"),
        roads=frozenset(table["roads"]),
        thermal=thermal_words(lexicon),
        written=frozenset(table["written_names"]),
        idioms={
            first: tuple(idiom for idiom in idioms if idiom[0] == first)
            for first in {idiom[0] for idiom in idioms}
        },
        ordinary=frozenset(phrases).union(*(table[name] for name in ordinary)),
        gapping=gapping_words(lexicon),
    )


def without_names(line: Line, found: Sequence[Numeral], words: NamingWords) -> Iterator[Numeral]:
    """Leave out the numbers that are names, lists of them included: "Sections 409 and 420"."""
    named = -1
    is_headline = bool(found) and in_title_case(line)
    for numeral in found:
        goes_on = 0 <= named < numeral.first and _LIST_JOINERS.issuperset(
            line.low(at) for at in range(named, numeral.first)
        )
        is_listed = goes_on and not _is_amount(line, numeral, words)
        if is_listed or is_name(line, numeral, words, is_headline=is_headline):
            named = numeral.last
        else:
            yield numeral


def _is_amount(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    is_scaled = numeral.scaled and len(line.low(numeral.last - 1)) > 1
    is_measured = _is_measured(line, numeral, words) or is_scaled
    return is_measured or counted_noun(line, numeral, words.nouns) is not None


def is_name(line: Line, numeral: Numeral, words: NamingWords, *, is_headline: bool = False) -> bool:
    """Tell "201st base", "COVID-19", "Article 5", "G20", "12:30", "1.", "011-555-0199"."""
    first, last = numeral.first, numeral.last
    if line.tight(last) and (line.low(last) in words.numbers.suffixes or line.low(last) == "s"):
        return True
    if line.low(last) in words.after or line.low(first - 1) == "№":
        return True
    return (
        _is_joined(line, numeral, words)
        or is_chained(line, first, last)
        or is_clock(line, first, last, words.clock, comma=words.numbers.is_continental)
        or _is_numbered(line, first, last)
        or is_telephone(line, first, last)
        or _is_street(line, last, words)
        or _is_code(line, numeral, words)
        or (not is_headline and _is_within_name(line, numeral))
        or (
            _is_label(line, numeral, words, is_headline=is_headline)
            and not is_gapped(line, first, last, words.gapping)
        )
    )


def _is_joined(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell "G20", "COVID-19" and "CO<sub>2" from "US$20"."""
    first = numeral.first
    if not first or not line.tight(first):
        return False
    before = line.tokens[first - 1]
    if before.kind == "word":
        is_road = len(before.low) == 1 and line.low(first - 2) in words.roads and not numeral.scaled
        return before.low not in words.numbers.money or (is_road and _is_plain(line, numeral))
    if line.tight(first - 1) and line.low(first - 2) + before.low in words.numbers.money:
        return False
    if before.low in _ADDRESS_MARKS:
        return True
    if before.low == "›" and line.low(first - 2) in ("sub", "sup"):
        return True
    hyphenated = before.low == "-" and line.tight(first - 1) and not numeral.in_words
    other = line.tokens[first - 2]
    is_scale = other.low in words.numbers.scale and line.tight(first - 2)  # "5k-20k"
    return hyphenated and other.kind == "word" and not is_scale


def _is_numbered(line: Line, first: int, last: int) -> bool:
    """The number of an item in a list: "1. ", "(2)" or "• 3)" at the start of a line."""
    is_first = first == 0 or (first == 1 and line.low(0) in _BEFORE_NUMBERS)
    is_first = is_first and line.tokens[first].kind == "number"
    return is_first and line.low(last) in (".", ")") and len(line.tokens) > 2


def _is_street(line: Line, last: int, words: NamingWords) -> bool:
    """Tell "131 West 23rd Street" from "12 streets"."""
    for at in range(last, min(last + _STREET_WITHIN, len(line.tokens))):
        token = line.tokens[at]
        if token.low in words.streets and token.text[:1].isupper():
            return True
        is_part = token.text[:1].isupper() or token.kind == "number" or line.tight(at)
        if not is_part:
            return False
    return False


def _is_code(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell "5G", "24703L202", "31A" and the numbers of set phrases ("24/7")."""
    first, last = numeral.first, numeral.last
    opened = words.idioms.get(line.low(first), ())
    if any(tuple(line.low(first + i) for i in range(len(idiom))) == idiom for idiom in opened):
        return True
    if numeral.in_words or not line.tight(first + 1):
        return False
    following = line.tokens[first + 1]
    if line.text[line.tokens[first].start : following.end] in words.written:
        return True
    is_mixed = following.kind == "word" and line.tight(first + 2)
    is_mixed = is_mixed and line.tokens[first + 2].kind == "number"
    is_mixed = is_mixed and line.low(first + 2) not in POWERS  # "85m2"
    is_seat = line.tight(last) and len(line.low(last)) == 1 and line.tokens[last].text.isupper()
    is_unit = line.low(last) in words.numbers.measured
    if is_seat and line.low(last) in LETTERS:
        is_unit = is_temperature(line, last, words.thermal)
    return is_mixed or (is_seat and not is_unit)


def _is_label(line: Line, numeral: Numeral, words: NamingWords, *, is_headline: bool) -> bool:
    """Tell "Article 5", "No. 9", "the Nikkei 225" and "Windows 11" from "In Gaza 40 people"."""
    at = numeral.first - 1
    is_numbered = line.low(at) == "." and line.low(at - 1) in ("no", "nos")
    if is_numbered or words.indices.before(line, numeral.first):
        return True
    if at < 0 or line.tokens[at].kind != "word" or numeral.start is not None:
        return False
    low, text = line.low(at), line.tokens[at].text
    if low in words.labels or low.removesuffix("s") in words.labels:
        is_grouped = "," in line.tokens[numeral.first].text
        return not is_grouped and _is_labelled(line, numeral, words)  # "it seats 1,900"
    if _is_share_of_name(line, numeral, words):
        return False
    is_word = not text[:1].isupper() or low in words.ordinary or is_headline or numeral.in_words
    if is_word or _is_measured(line, numeral, words):
        return False
    return _is_plain(line, numeral) and not _may_count(line, numeral, at, words)


def _is_within_name(line: Line, numeral: Numeral) -> bool:
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
    following = line.tokens[numeral.last].text if numeral.last < len(line.tokens) else ""
    if len(following) == 1 and following.isupper() and line.tight(numeral.last):
        return True
    is_capital = line.tokens[numeral.first - 1].text[:1].isupper()
    is_counted = is_plural(line.low(numeral.last), words.nouns) and not is_capital
    return not is_counted and not _is_measured(line, numeral, words)


def _is_plain(line: Line, numeral: Numeral) -> bool:
    is_grouped = "," in line.tokens[numeral.first].text
    return not is_grouped and numeral.value <= _LONGEST_LABEL and not numeral.scaled


def _may_count(line: Line, numeral: Numeral, at: int, words: NamingWords) -> bool:
    """Tell "In Gaza 40 people" and a line's first word from "the Fortune 500 companies"."""
    if line.joins(numeral.last) and line.tokens[numeral.last + 1].kind == "number":
        numeral = numeral._replace(last=numeral.last + 2)  # "Closed 3-4 schools"
    if at == 0:
        is_cell = "\t" in line.text or numeral.last >= len(line.tokens) - 1
        is_scaled = line.low(numeral.last) in words.numbers.scale
        return is_cell or is_scaled or counted_noun(line, numeral, words.nouns) is not None
    is_after_place = line.low(at - 1) in ("in", "at", "from", "near", "of", "across")
    return is_after_place and is_plural(line.low(numeral.last), words.nouns)


def _is_measured(line: Line, numeral: Numeral, words: NamingWords) -> bool:
    """Tell whether a unit or a currency makes an amount of it."""
    after, before = line.low(numeral.last), line.low(numeral.first - 1)
    if after == "-" and line.tight(numeral.last):
        after = line.low(numeral.last + 1)
    is_unit = after in words.numbers.measured or after in _TIMES
    return is_unit or before in words.numbers.money


def in_title_case(line: Line) -> bool:
    """Whether most words of a line are written with capitals."""
    letters = [token.text for token in line.tokens if token.kind == "word"]
    capitals = sum(text[:1].isupper() for text in letters)
    return len(letters) > _FEWEST_WORDS and capitals >= _TITLE_SHARE * len(letters)
