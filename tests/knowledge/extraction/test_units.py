"""Units: text → number with its unit, currency, measure, rate or counted noun."""

from __future__ import annotations

import pytest

from knowledge.extraction.amounts.noun_words import is_plural
from knowledge.extraction.amounts.nouns import counted_noun
from knowledge.extraction.amounts.numbers import numerals
from knowledge.extraction.amounts.per import rate_after
from knowledge.extraction.amounts.scales import number_words
from knowledge.extraction.amounts.units import UnitWords, unit_of, unit_words
from knowledge.extraction.lines import line
from knowledge.lexicon import Lexicon


@pytest.fixture(scope="module")
def words(lexicon: Lexicon) -> UnitWords:
    return unit_words(lexicon)


@pytest.mark.parametrize(
    ("text", "written", "unit"),
    [
        ("cost US$1.79 billion in all", "US$1.79 billion", "USD"),
        ("cost HK$ 5m", "HK$ 5m", "HKD"),
        ("a −€27 million result", "−€27 million", "EUR"),
        ("cost Rs. 650 million", "Rs. 650 million", "INR"),
        ("cost RUB 1,000", "RUB 1,000", "RUB"),
        ("182 million U.S. dollars", "182 million U.S. dollars", "USD"),
        ("5 pounds sterling", "5 pounds sterling", "GBP"),
        ("1,5 млрд долларов США", "1,5 млрд долларов США", "USD"),
        ("by 7 per cent", "7 per cent", "percent"),
        ("by 7.9 pct", "7.9 pct", "percent"),
        ("up 50 basis points", "50 basis points", "basis points"),
        ("4.7 percentage points", "4.7 percentage points", "percentage points"),
        ("a 10-year period", "10-year", "years"),
        ("losses of 1.1 billion vatu", "1.1 billion vatu", "VUV"),
        ("168 микрограммов на литр", "168 микрограммов", "micrograms"),
        ("stocks of 246,000 t in May", "246,000 t", "tonnes"),
        ("5.1 gigawatts", "5.1 gigawatts", "gigawatts"),
        ("0.6GW", "0.6GW", "gigawatts"),
        ("214,000 barrels of oil equivalent", "214,000 barrels of oil equivalent",
         "barrels of oil equivalent"),
        ("2.5 times", "2.5 times", "times"),
        ("40 square metres", "40 square metres", "square metres"),
        ("the ramp stands at an angle of 18 degrees", "18 degrees", "degrees"),
        ("the spire is tilted by 3°", "3°", "degrees"),
        ("пекарь, 61-летняя Анна Гусь", "61-летняя", "years"),
        ("под 30-тонным краном", "30-тонным", "tonnes"),
        ("из-за 12-процентного сбора", "12-процентного", "percent"),
        ("склон под углом 25 градусов", "25 градусов", "degrees"),
        ("the lagoon was at 18 degrees", "18 degrees", "degrees Celsius"),
        ("a sauna of 90 градусов", "90 градусов", "degrees Celsius"),
    ],
)  # fmt: skip
def test_unit(text: str, written: str, unit: str, lexicon: Lexicon, words: UnitWords) -> None:
    read = line(text)
    numeral = next(numerals(read, number_words(lexicon)))
    found = unit_of(read, numeral, words)
    assert found is not None
    assert found.name == unit
    assert text[read.tokens[found.first].start : read.tokens[found.last - 1].end] == written


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("a day", "day"),
        ("per month, she said", "month"),
        ("per megawatt-hour, versus", "megawatt-hour"),
        ("per 1,000 cubic metres", "1,000 cubic metres"),
        ("per 1,000 live births in", "1,000 live births"),
        ("per forty-foot container", "container"),
        ("per household", "household"),
        ("a year earlier", None),
        ("a year ago", None),
        ("per cent", None),
        ("per", None),
        ("a school", None),
    ],
)
def test_rate(text: str, per: str | None, words: UnitWords) -> None:
    rate = rate_after(line(text), 0, words)
    assert (rate.name if rate else None) == per


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("35,000 Tajik students are enrolled", "students"),
        ("five Russian-curriculum schools", "schools"),
        ("148,000 premises", "premises"),
        ("12 more flights", "flights"),
        ("7 of 11 districts", "districts"),
        ("seven of the country's 25 districts", "districts"),
        ("1.5 million people", "people"),
        ("300 sales managers", "managers"),
        ("20 children's homes", "homes"),
        ("5 in the news", None),
        ("5, the ministries said", None),
        ("8 is", None),
    ],
)
def test_counted_noun(text: str, noun: str | None, lexicon: Lexicon, words: UnitWords) -> None:
    read = line(text)
    numeral = next(numerals(read, number_words(lexicon)))
    found = counted_noun(read, numeral, words.nouns)
    assert (found.name if found else None) == noun


@pytest.mark.parametrize("word", ["schools", "people", "businesses", "boxes", "студентов"])
def test_plurals(word: str, words: UnitWords) -> None:
    assert is_plural(word, words.nouns)


@pytest.mark.parametrize("word", ["school", "gas", "news", "analysis", "virus", "class", "its"])
def test_no_plurals(word: str, words: UnitWords) -> None:
    assert not is_plural(word, words.nouns)
