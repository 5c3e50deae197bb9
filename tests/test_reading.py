"""What the benchmark of reading counts as right."""

from __future__ import annotations

from typing import Any

import pytest

from tests.benchmarks.reading import compared

FIGURE = {"start": 10, "end": 15, "value": 7, "unit": "ships", "speaker": "Ada Lund"}
QUOTE = {"start": 30, "end": 70, "speaker": "Ada Lund"}
GOLD = {"publisher": "The Post", "figures": [FIGURE], "quotes": [QUOTE]}


@pytest.mark.parametrize(
    ("changed", "lost"),
    [
        ({}, set()),
        ({"figures": [{**FIGURE, "value": 8}]}, {"figure", "unit", "figure speaker"}),
        ({"figures": [{**FIGURE, "start": 16, "end": 18}]}, {"figure", "unit", "figure speaker"}),
        ({"figures": [{**FIGURE, "unit": "boats"}]}, {"unit"}),
        ({"figures": [{**FIGURE, "unit": "ship per day"}]}, set()),
        ({"figures": [{**FIGURE, "speaker": None}]}, {"figure speaker"}),
        ({"quotes": [{**QUOTE, "end": 40}]}, {"quote", "quote speaker"}),
        ({"quotes": [{**QUOTE, "end": 69, "speaker": "Bo Lind"}]}, {"quote speaker"}),
        ({"publisher": None}, {"publisher"}),
    ],
)
def test_what_is_read_is_right_where_its_gold_is(changed: dict[str, Any], lost: set[str]) -> None:
    right = {name for name, times in compared(GOLD, GOLD).items() if times}
    kept = {name for name, times in compared(GOLD, {**GOLD, **changed}).items() if times}
    assert right - kept == lost


def test_what_is_optional_counts_neither_way() -> None:
    gold = {**GOLD, "figures": [{**FIGURE, "optional": True}]}
    for given in (GOLD, {**GOLD, "figures": []}):
        counted = compared(gold, given)
        assert (counted["figures wanted"], counted["figures given"]) == (0, 0)
