"""Amounts: sentence → what is written, value, unit, qualifier."""

from __future__ import annotations

import pytest

from knowledge.extraction.amounts.grammar import Amount, amount_words, amounts
from knowledge.extraction.lines import line
from knowledge.lexicon import Lexicon


def _found(text: str, lexicon: Lexicon) -> list[Amount]:
    read = line(text)
    return list(amounts(read, amount_words(lexicon), [False] * len(read.tokens)))


def _written(text: str, lexicon: Lexicon) -> list[tuple[str, float | None, str | None]]:
    return [(text[a.start : a.end], a.value, a.unit) for a in _found(text, lexicon)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trade grew by over 7% to $1.5bn.", [("7%", 7, "percent"), ("$1.5bn", 1.5e9, "USD")]),
        ("It rose from 72 to 82.", [("72", 72, None), ("82", 82, None)]),
        ("It rose from seven to 11.", [("seven", 7, None), ("11", 11, None)]),
        ("One in five patients.", [("One in five", 0.2, "fraction")]),
        ("Seven out of ten liners avoid it.", [("Seven out of ten", 0.7, "fraction")]),
        ("In the district one in three waits.", [("one in three", 0.3333, "fraction")]),
        ("It fell by nearly a third.", [("a third", 0.3333, "fraction")]),
        ("It shrinks by a further third from May.", [("third", 0.3333, "fraction")]),
        ("Two-thirds of them agreed.", [("Two-thirds", 0.6667, "fraction")]),
        ("Half of the voters stayed away.", [("Half", 0.5, "fraction")]),
        ("Cases doubled.", [("doubled", 2, "times")]),
        ("A tenfold increase.", [("tenfold", 10, "times")]),
        ("They will double output.", [("double", 2, "times")]),
        ("Twice as many came.", []),
        ("It came twice as fast.", [("twice", 2, "times")]),
        ("It ranks second.", [("second", 2, "rank")]),
        ("It ranks first in trade and second in investment.",
         [("first", 1, "rank"), ("second", 2, "rank")]),
        ("The second-largest city.", [("second", 2, "rank")]),
        ("It ranks 88th in the index, up from 94th.",
         [("88th", 88, "rank"), ("94th", 94, "rank")]),
        ("Hundreds of adults fell ill.", [("Hundreds", None, "adults")]),
        ("Tens of thousands of homes burned.", [("Tens of thousands", None, "homes")]),
        ("About two dozen machines.", [("two dozen", 24, "machines")]),
        ("An incidence of 172 per 100,000 people.", [("172 per 100,000 people", 172, None)]),
        ("The winters reach minus 38 degrees.", [("minus 38 degrees", -38, "degrees Celsius")]),
        ("A depth of −16.5 metres.", [("−16.5 metres", -16.5, "metres")]),
        ("Rainfall: −38% this time.", [("−38%", -38, "percent")]),
        ("Malnutrition: 14.6% (up 5.3 percentage points)",
         [("14.6%", 14.6, "percent"), ("5.3 percentage points", 5.3, "percentage points")]),
    ],
)  # fmt: skip
def test_amounts(
    text: str, found: list[tuple[str, float | None, str | None]], lexicon: Lexicon
) -> None:
    assert _written(text, lexicon) == found


@pytest.mark.parametrize(
    ("text", "written", "low", "high"),
    [
        ("€3.4–3.6bn", "€3.4–3.6bn", 3.4e9, 3.6e9),
        ("adds 10 to 14 days", "10 to 14 days", 10, 14),
        ("between 9 and 11 million people", "9 and 11 million", 9e6, 11e6),
        ("61–66 percent", "61–66 percent", 61, 66),
        ("$5bn-$7bn", "$5bn-$7bn", 5e9, 7e9),
        ("two or three weeks", "two or three weeks", 2, 3),
    ],
)
def test_ranges(text: str, written: str, low: float, high: float, lexicon: Lexicon) -> None:
    (found,) = _found(text, lexicon)
    assert (text[found.start : found.end], found.value, found.value_to) == (written, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "the 201st base", "COVID-19", "a G20 meeting", "Article 5 applies", "at 12:30",
        "by 1015 GMT", "a one-on-one meeting", "two-way trade", "1. The first point", "3 to 6 p.m.",
        "call 011-555-0199", "open 24/7", "in the first half of it", "a third term",
        "the third quarter", "the two countries", "one of them", "in 2024", "see x.org/5",
        "they won 3-1", "a double room", "last two weeks",
        "three weeks earlier", "They will meet in two weeks.",
    ],
)  # fmt: skip
def test_no_amounts(text: str, lexicon: Lexicon) -> None:
    assert _written(text, lexicon) == []


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("by more than 7 percent", "more than"),
        ("some 300 firms", "some"),
        ("At least 34 people", "At least"),
        ("an additional $5m", "an additional"),
        ("just under 40 tonnes", "just under"),
        ("более 35 тысяч студентов", "более"),
        ("with 40 tonnes", None),
    ],
)
def test_qualifiers(text: str, qualifier: str | None, lexicon: Lexicon) -> None:
    (found,) = _found(text, lexicon)
    span = found.qualifier
    assert (text[span[0] : span[1]] if span else None) == qualifier


def test_times_are_left_out(lexicon: Lexicon) -> None:
    read = line("from 5 to 7 May")
    assert amounts(read, amount_words(lexicon), [True] * len(read.tokens)) == ()
