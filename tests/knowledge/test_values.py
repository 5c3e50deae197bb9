"""Which figures can be compared at all."""

import pytest

from knowledge.values import is_money


@pytest.mark.parametrize(
    ("unit", "money"),
    [
        ("USD", True),
        ("EUR per month", True),
        ("kroner", True),
        ("TEU", False),
        ("MEPs", False),
        ("tonnes per USD", False),
    ],
)
def test_a_unit_is_money_by_its_code(unit: str, money: bool) -> None:
    assert is_money(unit) is money
