"""Two numbers that make one range, one score or a change of two: "10 to 14", "3-2", "72 to 82"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.qualifiers import QualifierWords, opening_of, qualifier_words
from knowledge.extraction.amounts.scales import Numeral, times
from knowledge.extraction.amounts.units import Unit, UnitWords, unit_of, unit_words
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon, word_sets

_HYPHENS = (("-",), ("-", "to"), ("-", "or"), ("-", "to", "-"), ("-", "or", "-"))
_JOINING = frozenset({"-", "to", "or", "до", "and", "и"})
_THOUSAND = 1_000
_MOST_SCORED = 100
_MOST_BETWEEN = 3
_COMPARED_WITHIN = 12
"""Tokens between a range and the one that it is compared with."""
_FAR = 50
"""How many times larger the end of no range is than its beginning."""
_SAME_ORDER = 20
"""How many times larger one side of a change may be, for both to have the same scale."""


@dataclass(frozen=True)
class RangeWords:
    """Words that tell ranges from changes."""

    units: UnitWords
    ages: frozenset[str]
    ranging: frozenset[str]
    doubling: frozenset[str]
    """Before what may come about: \"to rise\"."""
    before: QualifierWords


@lru_cache(maxsize=4)
def range_words(lexicon: Lexicon) -> RangeWords:
    """Read the tables."""
    units, before = unit_words(lexicon), qualifier_words(lexicon)
    return word_sets(RangeWords, lexicon.table("figures"), units=units, before=before)


def is_range(line: Line, low: Numeral, high: Numeral, words: RangeWords) -> bool:
    """Tell "3.4–3.6bn", "10 to 14 days" and "between 9 and 11" from "from 72 to 82"."""
    if not _rises(low, high) or _JOINING.isdisjoint(line.lows[low.last : high.first]):
        return False
    first = unit_of(line, low, words.units)
    second = unit_of(line, high, words.units)
    start = first.last if first and first.kind != "currency" else low.last
    end = second.first if second and second.first >= start else high.first
    between = line.lows[start:end]
    opening = opening_of(line, first.first if first else low.first, words.before) - 1
    if _are_unlike(first, second):
        return False
    if between in _HYPHENS:
        is_one = len(between) == 1 or line.tight(start)  # not "fell – by 7 tonnes – to 50"
        return is_one and _rises_plainly(low, high)
    if between == ("or",):
        return not low.scaled
    if between in (("to",), ("до",)):
        return _goes_to(line, opening, between[0], (low, high), (first, second), words)
    return between in (("and",), ("и",)) and _is_between(line, opening, words)


def _goes_to(
    line: Line,
    opening: int,
    joiner: str,
    ends: tuple[Numeral, Numeral],
    units: tuple[Unit | None, Unit | None],
    words: RangeWords,
) -> bool:
    """Tell "10 to 14 days" from "from 72 to 82"."""
    if all(units) and _is_far(*ends):
        return line.low(opening - 1) in words.ranging  # not "shed $85 to $7,215"
    value, value_to = values_of(*ends)
    is_near = any(units) and value_to is not None and value_to < 2 * value
    return not _is_change(line, opening, joiner, units, words, is_near=is_near)


def _are_unlike(first: Unit | None, second: Unit | None) -> bool:
    """Tell "rose 3% to 4,100" and "5 cents to $4" from amounts of one kind."""
    if first is None:
        return False
    if second is None:
        return first.kind != "currency"
    return first.name != second.name or first.factor != second.factor


def _is_far(low: Numeral, high: Numeral) -> bool:
    value, value_to = values_of(low, high)
    return value_to is not None and value_to > value * _FAR


def _rises(low: Numeral, high: Numeral) -> bool:
    value, value_to = values_of(low, high)
    return value_to is not None and value < value_to


def _rises_plainly(low: Numeral, high: Numeral) -> bool:
    return low.value < high.value or not low.scaled


def _is_between(line: Line, opening: int, words: RangeWords) -> bool:
    """Tell "between 9 and 11", "between the ages of 12 and 15"."""
    if line.low(opening) in ("between", "между"):
        return True
    is_age = line.low(opening) in words.ages or line.low(opening - 1) in words.ages
    return is_age and any(line.low(at) == "between" for at in range(opening - 3, opening))


def _is_change(
    line: Line,
    opening: int,
    joiner: str,
    units: tuple[Unit | None, Unit | None],
    words: RangeWords,
    *,
    is_near: bool,
) -> bool:
    """Tell "from 72 to 82" and "grew by 0.4 GW to 1.3 GW" from "ranging from 5% to 25%".

    By more than half of what it comes to nothing grows often: "to rise by 4% to 6%" is a range.
    """
    before = line.low(opening)
    if before == "from" and is_near and _follows_range(line, opening, units[1] or units[0], words):
        return False
    if before in ("from", "с", "со"):
        return line.low(opening - 1) not in words.ranging
    if joiner == "до" and before != "от":
        return True
    has_own = (units[0] is None) == (units[1] is None)
    is_moved = before == "by" or before in words.before.moving
    return has_own and is_moved and not (is_near and _may_move(line, opening, units[1], words))


def _may_move(line: Line, opening: int, unit: Unit | None, words: RangeWords) -> bool:
    """Tell "to rise by €4 to €6", "fell 4% to 6%" from "fell $50 million to $80 million"."""
    mover = opening - (line.low(opening) == "by")
    is_percent = unit is not None and unit.kind == "percent"
    return is_percent or not words.doubling.isdisjoint((line.low(mover - 1), line.low(mover - 2)))


def _follows_range(line: Line, at: int, unit: Unit | None, words: RangeWords) -> bool:
    """Tell "cut its goal to 40-45 tonnes from 50 to 55": two ranges in one unit are compared."""
    places = range(max(1, at - _COMPARED_WITHIN), at)
    joined = (i for i in places if line.low(i) in ("-", "to") and line.low(i - 1)[:1].isdecimal())
    ends = (i + side for i in joined if line.low(i + 1)[:1].isdecimal() for side in (-1, 1))
    others = (unit_of(line, Numeral(end, end + 1, 0.0), words.units) for end in ends)
    return any(unit and other and other.name == unit.name for other in others)


def values_of(low: Numeral, high: Numeral) -> tuple[float, float | None]:
    """Give the value, or both of a range, which may share the scale of the second."""
    if low is high:
        return high.value, None
    scale = 1.0
    while high.scaled and not low.scaled and high.value >= scale * _THOUSAND:
        scale *= _THOUSAND
    is_shared = low.value * scale < high.value * _SAME_ORDER  # not "€800,000 to €1.2 million"
    return times(low.value, scale if is_shared else 1.0), high.value


def with_scale_of(line: Line, low: Numeral, high: Numeral) -> Numeral:
    """Read "from 60 to 52 million", "from $2.1 to $2.5bn", where one scale word is of both."""
    if low.scaled or not high.scaled or low.last + _MOST_BETWEEN < high.first:
        return low
    between = [line.low(at) for at in range(low.last, high.first)]
    before = (line.low(low.first - 1), line.low(low.first - 2))
    is_change = "from" in before or not {"с", "со"}.isdisjoint(before)
    value, _ = values_of(low, high)
    is_like = high.value / _SAME_ORDER < value < high.value * _SAME_ORDER
    is_joined_by = between[:1] in (["to"], ["до"])
    return low._replace(value=value) if is_change and is_joined_by and is_like else low


def with_thousands_of(line: Line, low: Numeral, high: Numeral) -> Numeral:
    """Read "10-15,000", where the thousands are of both."""
    one, other = line.tokens[low.first].text, line.tokens[high.first].text
    is_short = one.isdecimal() and "," in other and low.last == low.first + 1
    is_scaled = low.scaled or high.scaled  # «6–6,5 млн» is of millions
    is_lacking = is_short and not is_scaled and low.value * _THOUSAND < high.value
    is_one_span = line.low(low.last) == "-" and low.last + 1 == high.first
    return low._replace(value=low.value * _THOUSAND) if is_lacking and is_one_span else low


def is_score(line: Line, low: Numeral, high: Numeral) -> bool:
    """Tell "3-2", "voted 19-15" and "by 2 to 1": numbers joined that are no range."""
    before, after = line.tokens[: low.first][-2:], line.tokens[high.last :][:2]
    is_after = len(before) == 2 and before[0].kind == "number" and line.joins(low.first - 1)
    is_before = len(after) == 2 and after[1].kind == "number" and line.joins(high.last)
    return is_after or is_before or _is_tie_break(line, low.first)


def _is_tie_break(line: Line, at: int) -> bool:
    """Tell "7-6 (5)"."""
    is_set = line.low(at - 1) == "(" and line.low(at + 1) == ")" and line.joins(at - 3)
    return is_set and line.low(at - 2).isdecimal() and line.low(at - 4).isdecimal()


def is_pair(line: Line, low: Numeral, high: Numeral) -> bool:
    """Tell the record of "a 22-35 team" from "1.5-2 million": whole numbers and a hyphen."""
    is_whole = low.value == int(low.value) and high.value == int(high.value)
    is_small = is_whole and high.value <= _MOST_SCORED and not high.scaled
    return is_small and line.joins(low.last)
