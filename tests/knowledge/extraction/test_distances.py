"""A distance to something is a change, one is a number, and what never was is no fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]
DATED = "OSLO, 24 September 2025 (Nordvik Wire) - {}\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The hospital treated 4,000 fewer patients than in 2022.", [("4,000", "down", "change")]),
        ("The city employs 120 more teachers than in 2020.", [("120", "up", "change")]),
        ("It was 40 percent cheaper than in Bergen.", [("40 percent", "down", "change")]),
        ("The mast is 2 metres taller than the old one.", [("2 metres", "up", "change")]),
        ("The larger firm has 40 percent.", [("40 percent", None, "share")]),
        ("They hired 120 more teachers.", [("120", None, "count")]),
        ("Revenue was 40 million euros above the plan.", [("40 million euros", "up", "change")]),
        ("Profit was 12% below forecasts.", [("12%", "down", "change")]),
        ("The hut lies 200 metres above the lake.", [("200 metres", None, "level")]),
        ("Sales exceeded the target by 3 million euros.", [("3 million euros", "up", "change")]),
        ("The firm missed its target by 5,000 cars.", [("5,000", "down", "change")]),
        ("Prices rose 3.1% in May, up from 2.9% in April and 2.5% a year ago.",
         [("3.1%", "up", "change"), ("2.9%", None, "share"), ("2.5%", None, "share")]),
    ],
)  # fmt: skip
def test_a_distance_goes_up_or_down(
    text: str, wanted: list[tuple[str, str | None, str]], reading: Read, lexicon: Lexicon
) -> None:
    found = figures(reading(DATED.format(text)), lexicon)
    assert [(f.text, f.direction, f.figure_kind) for f in found] == wanted


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Revenue was 40 million euros above the plan.", ["fact"]),
        ("Sales exceeded the target by 3 million euros.", ["fact"]),
        ("Analysts expected a profit 3% above the plan.", ["forecast"]),
        ("Sales beat the target of 3 million euros.", ["target"]),
        ("With that money the city could have bought 600 buses.", ["retracted"]),
        ("The repair would have cost 3 million euros.", ["retracted"]),
        ("Without the aid, 40,000 people would have starved.", ["retracted"]),
        ("If it had passed, taxes would really have risen by 5%.", ["retracted"]),
        ("The cut, which would have saved $3 million, was dropped after 20 days.",
         ["retracted", "fact"]),
        ("Up to 10,000 customers could have been affected.", ["forecast"]),
        ("The leak may have hit 10,000 customers.", ["forecast"]),
        ("The leak could have hit as many as 10,000 customers.", ["forecast"]),
        ("The plant would have a capacity of 500 megawatts.", ["target"]),
        ("It could have as many as 500 shops.", ["forecast"]),
        ("They would have to pay 3 million euros.", ["target"]),
        ("Two thirds of the trees are ones nobody would have chosen.", ["fact"]),
        ("The tunnel would cost 3 billion euros.", ["target"]),
        ("It would have cost 3 million euros. It cost 3 million euros.", ["retracted", "fact"]),
    ],
)  # fmt: skip
def test_what_never_was_is_no_fact_and_what_is_compared_with_no_plan(
    text: str, standing: list[str], reading: Read, lexicon: Lexicon
) -> None:
    assert [f.status for f in figures(reading(DATED.format(text)), lexicon)] == standing


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One worker was killed and two were injured.",
         [(1, "workers", "deaths"), (2, "people", "injured")]),
        ("One died and four were hurt.", [(1, "people", "deaths"), (4, "people", "injured")]),
        ("Two died in the fire.", [(2, "people", "deaths")]),
        ("The blast killed one and wounded eleven.",
         [(1, "people", "deaths"), (11, "people", "injured")]),
        ("The attack left one dead.", [(1, "people", "deaths")]),
        ("One soldier and two civilians were killed.",
         [(1, "soldiers", "troops_count"), (2, "civilians", "deaths")]),
        ("At least one person was later arrested.", [(1, "people", "arrests")]),
        ("One vehicle was destroyed by a mine.", [(1, "vehicles", "vehicles")]),
        ("No one was hurt.", []),
        ("One has to ask why the one dead tree fell.", []),
        ("One man told reporters that it was one of the worst.", []),
        ("One of the guests was late, another one died down.", []),
    ],
)  # fmt: skip
def test_one_counts_where_something_happened_to_it(
    text: str,
    wanted: list[tuple[int, str, str]],
    reading: Read,
    lexicon: Lexicon,
) -> None:
    found = figures(reading(DATED.format(text)), lexicon)
    assert [(f.value, f.unit, f.metric) for f in found] == wanted


@pytest.mark.parametrize(
    ("text", "metrics", "starts"),
    [
        ("The firm sold 5,000 cars in 2023 and 6,000 in 2024.",
         ["sales", "sales"], ["2023", "2024"]),
        ("The hall cost $120 million, $74 million more than planned.",
         ["price", "price"], [None, None]),
        ("It has a loan of 40 years with a 10-year grace period.",
         ["loan", "grace_period"], [None, None]),
        ("Profit was 12% below plan and 3% above the 2019 level.",
         ["profit", "profit"], [None, None]),
    ],
)  # fmt: skip
def test_what_goes_on_measures_the_same(
    text: str,
    metrics: list[str],
    starts: list[str | None],
    reading: Read,
    lexicon: Lexicon,
) -> None:
    found = list(figures(reading(DATED.format(text)), lexicon))
    assert [f.metric for f in found] == metrics
    assert [f.period.start if f.period else None for f in found] == starts
