"""What the benchmark of answers calls right."""

from __future__ import annotations

from typing import Any

import pytest

from tests.benchmarks.judging import is_right

ASKED = {
    "expect": "answer",
    "must_contain": [["7", "seven"], ["harbour"]],
    "sources": ["01", "02"],
    "speaker": "Ada Lund",
}
TOLD = {
    "status": "answer",
    "text": "Seven ships in the Harbour · Ada Lund",
    "findings": [{"facts": [{"article": "02_port"}]}],
}


@pytest.mark.parametrize(
    ("asked", "told", "right"),
    [
        ({}, {}, True),
        ({}, {"text": "17 ships in the harbour · Ada Lund"}, False),
        ({}, {"text": "7 ships · Ada Lund"}, False),
        ({}, {"text": "7 ships in the harbour"}, False),
        ({}, {"findings": [{"facts": [{"article": "03_sea"}]}]}, False),
        ({"sources_mode": "all"}, {}, False),
        ({"quote_contains": "“in the harbour”"}, {}, False),
        ({"quote_contains": None, "speaker": None}, {"text": "7 ships in the harbour"}, True),
        ({}, {"status": "abstain"}, False),
        ({"expect": "abstain"}, {"status": "abstain"}, True),
        ({"expect": "clarify"}, {"status": "help"}, True),
    ],
)
def test_a_reply_is_right_if_it_holds_all_that_is_wanted(
    asked: dict[str, Any], told: dict[str, Any], right: bool
) -> None:
    assert is_right({**ASKED, **asked}, {**TOLD, **told}) is right
