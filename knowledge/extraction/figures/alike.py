"""Numbers set beside an amount of their kind: "SEK 1,842 million (1,660)", "36 percent, Oman 9"."""

from __future__ import annotations

from collections.abc import Mapping

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.scales import times
from knowledge.extraction.figures.phrases import Scene
from knowledge.extraction.lines import CLOSING_MARKS

_BEHIND = 3
"""Tokens of a rate between an amount and the bracket."""
_LIKE, _NEAR = 20, 5
"""How many times larger one of two such amounts may be, in a bracket and without."""
_SETTING = frozenset({"from", "against", "and", "и", "против"})
_CLOSING = CLOSING_MARKS | {")"}
_BY = frozenset({"by", "at", "на"})
_LEADING = frozenset("by to at for from with до на в с".split())


def bracket(scene: Scene, amount: Amount) -> int | None:
    """The token that opens the bracket of which an amount, with its time, is all: "(2024: 17)"."""
    low, at = scene.line.low, amount.opening - 1
    if low(at) == ":" and scene.role(at - 1) == "time":
        at -= 1
        while scene.role(at) == "time":
            at -= 1
    return at if low(at) == "(" and low(amount.last) == ")" else None


def in_scale(
    scene: Scene, amount: Amount, last: Amount, scales: Mapping[str, float]
) -> Amount | None:
    """Give a bare number the unit and the scale of the amount that it is set beside."""
    opening = bracket(scene, amount)
    is_near = opening is not None and 0 <= opening - last.last <= _BEHIND
    if not amount.value or not (is_near or _is_set_beside(scene, amount, last)):
        return None
    names = (scene.line.low(at) for at in range(last.first, last.last))
    scale = next((scales[name] for name in names if name in scales), 1.0)
    value = times(amount.value, scale)
    most = _LIKE if is_near else _NEAR
    is_like = scale > 1 and 1 / most < abs(value / (last.value or scale)) < most
    return amount._replace(value=value, unit=last.unit, kind=last.kind) if is_like else None


def _is_set_beside(scene: Scene, amount: Amount, last: Amount) -> bool:
    """Tell "$2.7bn this year and 3.1 in 2030", "to $2.7bn from 3.1" from "$3bn, and 2 more"."""
    low, at = scene.line.low, amount.opening - 1
    is_led = low(at) in _SETTING or (low(at) == "," and scene.role(amount.last) == "time")
    is_exact = "." in scene.line.tokens[amount.first].text
    if last.kind in ("currency", "measure") and is_exact and is_parallel(scene, amount, last):
        return True
    is_last = low(amount.last) in _CLOSING or scene.role(amount.last) == "time"
    between = range(last.last, at)
    is_plain = all(scene.role(i) in ("time", "small", "break") for i in between)
    is_led = is_led and (is_exact or low(at) not in ("and", "и"))
    return last.kind == "currency" and is_led and is_last and is_plain


def is_parallel(scene: Scene, amount: Amount, last: Amount) -> bool:
    """Tell "cut cases by 30 percent and deaths by 13", "China took 36% of sales, Oman 9"."""
    low, at = scene.line.low, amount.opening - 1
    is_share = last.kind in ("percent", "percentage_points")
    is_like = low(at) in _LEADING and low(at) == low(last.opening - 1)
    between = range(last.last, at)
    is_listed = any(low(i) in (",", "and", "и", "а") for i in between)
    is_free = scene.role(amount.last) in ("break", "time") or low(amount.last) in _CLOSING
    is_like = is_like and (not is_share or low(at) in _BY)
    is_exact = is_share or "." in scene.line.tokens[amount.first].text
    return (
        is_like
        and is_exact
        and is_listed
        and is_free
        and all(scene.role(i) != "verb" for i in between)
    )
