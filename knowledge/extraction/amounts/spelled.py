"""Numbers in words: "two hundred and six", "four-and-a-half", "half a million"."""

from __future__ import annotations

from typing import NamedTuple

from knowledge.extraction.amounts.scales import NumberWords, Numeral, scaled, times
from knowledge.extraction.lines import Line

_HUNDRED = 100.0
_TENS = 20.0
_DIGITS = 10
ONE = frozenset({"a", "an", "one", "1"})
"""Before the unit of a part: "half of 1" percent."""
_PARTS_AFTER = frozenset({"half", "halves", "quarter", "quarters", "thirds", "fifths"})
_NEVER_ALONE = 4
"""The shortest scale word that is a number after "a"."""


def in_words(line: Line, at: int, words: NumberWords) -> Numeral | None:
    """Read the number in words that begins at a token."""
    return _part_of(line, at, words) or _cardinal(line, at, words)


class _Sum(NamedTuple):
    """What is read so far: 1,200,000 + 30 of "one million two hundred thousand and thirty"."""

    total: float = 0.0
    group: float = 0.0
    largest: float = float("inf")


def _cardinal(line: Line, at: int, words: NumberWords) -> Numeral | None:
    is_one = _is_article(line, at, words)  # "a hundred and fifty"
    read, last = (_Sum(group=1.0), at + 1) if is_one else (_Sum(), at)
    while (step := _next_word(line, last, last > at, words)) is not None:
        is_joined = step[0] == last and line.low(last - 1) in words.scale
        more = _added(read, step[1], is_joined, words)
        if more is None:
            break
        read, last = more, step[0] + 1
    if last == at:
        return _scale_alone(line, at, words)
    value, last = _with_decimals(line, last, read.total + read.group, words)
    value, end = with_part(line, last, value, words)
    is_negative = is_minus(line, at - 1, words)
    start = line.tokens[at - 1].start if is_negative else None
    is_scaled = end > last or line.low(last - 1) in words.scale
    return Numeral(at, end, -value if is_negative else value, is_scaled, True, start)


def _added(read: _Sum, low: str, is_joined: bool, words: NumberWords) -> _Sum | None:
    """Take one more word; None where it belongs to another number."""
    total, group, largest = read
    if low in words.cardinals:
        value = words.cardinals[low]
        return _Sum(total, group + value, largest) if _may_add(group, value) else None
    scale = words.scale[low]
    if not group:
        return _Sum(times(total, scale), group, largest) if is_joined else None
    if scale >= largest:
        return None
    if scale == _HUNDRED:
        return _Sum(total, group * scale, largest)
    return _Sum(total + times(group, scale), 0.0, scale)


def is_minus(line: Line, at: int, words: NumberWords) -> bool:
    """Tell the word before a negative number from "plus or minus"."""
    return line.low(at) in words.minus and line.low(at - 1) != "or"


def _next_word(line: Line, at: int, is_inside: bool, words: NumberWords) -> tuple[int, str] | None:
    """Give the next number word, over the hyphen or the "and" that joins it to the last."""
    if is_inside and line.joins(at):
        at += 1
    if is_inside and line.low(at) == "and" and line.low(at - 1) in words.scale:
        is_more = line.low(at + 1) in words.cardinals and line.low(at + 2) not in words.fractions
        at += 1 if is_more else 0
    low = line.low(at)
    is_scale = is_inside and low in words.scale and len(low) > 1
    return (at, low) if low in words.cardinals or is_scale else None


def _may_add(group: float, value: float) -> bool:
    """Tell "fifty two" and "hundred and six" from "five six"."""
    if not group:
        return True
    rest = group % _HUNDRED
    return value < _HUNDRED and (
        rest == 0 or (0 < value < _DIGITS and rest >= _TENS and rest % _DIGITS == 0)
    )


def _with_decimals(line: Line, last: int, value: float, words: NumberWords) -> tuple[float, int]:
    """Read "two point three", "nine point nought four", with the scale word after it."""
    if line.low(last) != "point" or line.low(last + 1) not in words.cardinals:
        return value, last
    digits, at = "", last + 1
    while words.cardinals.get(line.low(at), _DIGITS) < _DIGITS:
        digits, at = digits + str(int(words.cardinals[line.low(at)])), at + 1
    return scaled(line, at, float(f"{int(value)}.{digits}"), words) if digits else (value, last)


def with_part(line: Line, last: int, value: float, words: NumberWords) -> tuple[float, int]:
    """Read "two and a half million", "four-and-a-half", "2½", "10 1/2", "$5.77-1/2"."""
    at = _over_hyphen(line, last)
    if (line.low(at), line.low(at + 1)) == ("с", "половиной"):
        return scaled(line, at + 2, value + 0.5, words)
    if line.low(at) == "and":
        return _with_spelled_part(line, last, _over_hyphen(line, at + 1), value, words)
    part, end = _written_part(line, at, words)
    if not part:
        return value, last
    decimals = line.low(last - 1).rpartition(".")[2] if "." in line.low(last - 1) else ""
    return scaled(line, end, value + times(part, 0.1 ** len(decimals)), words)


def _with_spelled_part(
    line: Line, last: int, at: int, value: float, words: NumberWords
) -> tuple[float, int]:
    low = line.low(at)
    count = 1.0 if low in ONE else words.cardinals.get(low)
    at = _over_hyphen(line, at + 1)
    part = words.fractions.get(line.low(at))
    if count is None or part is None:
        return value, last
    is_plain = line.low(at) in _PARTS_AFTER or (
        line.low(at + 1) in words.measured or line.low(at + 1) in words.scale
    )
    before = line.low(last - 1)
    if not is_plain or (before in words.scale and count != 1.0):
        return value, last
    if before in words.scale and line.low(at + 1) in words.scale:
        rest, end = scaled(line, at + 1, count * exact(part), words)
        return value + rest, end  # "a billion and a half million"
    whole = words.scale.get(before, 1.0)
    return scaled(line, at + 1, value + times(count * part, whole), words)


def exact(part: float) -> float:
    """A third, of which the table has four decimals."""
    return 1 / round(1 / part)


def _written_part(line: Line, at: int, words: NumberWords) -> tuple[float, int]:
    """The fraction in figures that follows a whole number."""
    if line.low(at) in words.vulgar:
        return words.vulgar[line.low(at)], at + 1
    return slashed(line, at), at + 3


def slashed(line: Line, at: int) -> float:
    """The value of "3/4", 0 where what stands there is no proper fraction."""
    over, under = line.low(at), line.low(at + 2)
    is_written = line.low(at + 1) == "/" and line.tight(at + 1) and line.tight(at + 2)
    if not (is_written and over.isdecimal() and under.isdecimal() and len(over + under) < 5):
        return 0.0
    is_proper = 0 < int(over) < int(under) and int(under) in (2, 3, 4, 5, 6, 8, 10, 16, 32)
    return round(int(over) / int(under), 4) if is_proper and line.low(at + 3) != "/" else 0.0


def _over_hyphen(line: Line, at: int) -> int:
    return at + 1 if line.joins(at) else at


def _part_of(line: Line, at: int, words: NumberWords) -> Numeral | None:
    """Read "half a million", "quarter-million", "half of 1" percent, "three-quarters of a" mile."""
    count, place = _count_of_parts(line, at, words)
    low = line.low(place)
    if low not in words.fractions:
        return None
    end, is_of = place + 1, line.low(place + 1) == "of"
    end += is_of
    is_one = line.low(end) in ONE
    end += is_one
    if not is_one and (is_of or not _may_join(line, at, place, words)):
        return None
    if not is_one and line.low(end) == "-":
        end += 1
    following = line.low(end)
    value = round(count * words.fractions[low], 4)
    if following in words.scale and len(following) > 1:
        total, last = scaled(line, end, count * exact(words.fractions[low]), words)
        return Numeral(at, last, total, True, True)
    names = words.measured if is_one else words.compounds
    is_whole = low in ("half", "quarter") or is_of or low.endswith("s")
    is_unit = following in names and is_whole
    return Numeral(at, end, value, False, True, is_part=True) if is_unit else None


def _count_of_parts(line: Line, at: int, words: NumberWords) -> tuple[float, int]:
    """How many parts, and the token that names the part: "a half", "three-quarters", "half"."""
    low = line.low(at)
    count = 1.0 if low in ("a", "one") else words.cardinals.get(low)
    return (1.0, at) if count is None else (count, _over_hyphen(line, at + 1))


def _may_join(line: Line, at: int, place: int, words: NumberWords) -> bool:
    """Tell "half million", "a half mile" and "quarter-point" from "the third quarter points"."""
    if line.joins(place + 1):
        return True
    is_scale = line.low(place + 1) in words.scale and line.low(place - 1) not in words.ordinals
    is_plain = at < place and line.low(place) in ("half", "quarter", "quarters")
    return is_scale or (is_plain and line.low(place + 1) in words.compounds)


def _is_article(line: Line, at: int, words: NumberWords) -> bool:
    """Tell "a dozen" and "a hundred thousand" from "a bn"."""
    following = line.low(at + 1)
    return line.low(at) == "a" and following in words.scale and len(following) >= _NEVER_ALONE


def _scale_alone(line: Line, at: int, words: NumberWords) -> Numeral | None:
    """Read «свыше миллиона»."""
    low = line.low(at)
    is_told = low in words.vague and line.low(at - 1) in words.bounding
    if low not in words.alone and not is_told:
        return None
    value, last = scaled(line, at, 1.0, words)
    return Numeral(at, last, value, True, True) if last > at else None
