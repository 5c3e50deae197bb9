"""Numerals: numbers in digits and in words, with their scale words, as values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knowledge.extraction.amounts.scales import NumberWords, Numeral, scaled
from knowledge.extraction.amounts.spelled import ONE, in_words, is_minus, slashed, with_part
from knowledge.extraction.lines import Line, Token

_THOUSANDS = 3
_LONGEST = 40
"""Characters of the longest number that is read as one."""
_LONGEST_PLAIN = 11
"""Digits without marks beyond which they name something instead of counting."""
# Each looks at a bounded number of characters from any place.
# A digit comes first: the engine looks for one quickly, and then behind it.
_DECIMAL_COMMA = re.compile(r"\d(?<![\d,.].)\d{0,2},\d{1,2}(?![\d,])")
_ENGLISH_MARK = re.compile(r"\d(?<![\d,.].)\d{0,2}(?:,\d{3}(?!\d)|\.(?!00)\d{1,2}(?![\d.]))")
_SIGNS = frozenset("-−+±–")
_INDIAN_GROUP = 2


def value_of(written: str, *, is_continental: bool = False) -> float:
    """Give the value of digits with any thousands and decimal mark.

    The last of two different marks is the decimal one; a single comma before groups of three is a
    thousands mark, a single full stop a decimal one, as in English; in continental writing a
    single full stop before three digits is a thousands mark too.
    """
    plain = "".join(c for c in written if c.isdecimal() or c in ".,")
    comma, stop = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and stop >= 0:
        return _decimal(plain, max(comma, stop))
    mark = "," if comma >= 0 else "."
    groups = plain.split(mark)
    is_pair = is_continental and len(groups) == 2 and len(groups[1]) == _THOUSANDS
    if _are_thousands(groups, mark) or (is_pair and mark == "." and groups[0] != "0"):
        return float("".join(groups))
    return _decimal(plain, plain.rfind(mark)) if len(groups) > 1 else float(plain)


def _decimal(plain: str, mark: int) -> float:
    whole = "".join(c for c in plain[:mark] if c.isdecimal())
    return float(f"{whole or 0}.{plain[mark + 1 :]}")


def _are_thousands(groups: Sequence[str], mark: str) -> bool:
    last_is = len(groups) > 1 and len(groups[-1]) == _THOUSANDS
    is_grouped = last_is and all(len(group) in _widths(groups, mark) for group in groups[1:-1])
    return is_grouped and (mark == "," or len(groups) > 2) and groups[0] not in ("", "0")


def _widths(groups: Sequence[str], mark: str) -> tuple[int, ...]:
    """Inner groups have three digits, in India two: 12,34,567."""
    is_indian = mark == "," and len(groups[0]) <= _INDIAN_GROUP
    return (_INDIAN_GROUP,) if is_indian and len(groups[1]) == _INDIAN_GROUP else (_THOUSANDS,)


def _is_one_number(written: str) -> bool:
    """Tell a number from addresses, lists and codes ("192.168.1.2", "22,24,26", "007")."""
    for mark, other in (",.", ".,"):
        groups = written.rpartition(other)[0].split(mark) if other in written else ()
        groups = groups or written.split(mark)
        if len(groups) > 2 and not _are_thousands(groups, mark):
            return False
    if written.isdecimal():
        return len(written) <= _LONGEST_PLAIN and (written[0] != "0" or len(written) == 1)
    return len(written) <= _LONGEST


def numerals(line: Line, words: NumberWords) -> Iterator[Numeral]:
    """Find the numbers of a line, in order; names and dates are told apart by the caller."""
    done = 0
    for at, token in enumerate(line.tokens):
        is_any = token.kind == "number" or token.low in words.openers or token.low in words.vulgar
        if is_any and at >= done and (found := _at(line, at, token, words)):
            yield found
            done = found.last


def _at(line: Line, at: int, token: Token, words: NumberWords) -> Numeral | None:
    if token.kind == "number":
        return _in_digits(line, at, words)
    if token.low in words.vulgar:
        value, last = scaled(line, at + 1, words.vulgar[token.low], words)
        return Numeral(at, last, value, last > at + 1, is_part=line.low(last) in words.measured)
    return in_words(line, at, words) if token.low in words.openers else None


def _in_digits(line: Line, at: int, words: NumberWords) -> Numeral | None:
    token = line.tokens[at]
    if not _is_one_number(token.text):
        return None
    if _is_loss(line, at, words):
        lost = -value_of(token.text, is_continental=words.is_continental)
        value, last = scaled(line, at + 2, lost, words)
        return Numeral(at - 1, last, value, last > at + 2)
    part = slashed(line, at)
    if part:
        is_part = line.low(at + 3) in words.measured
        return Numeral(at, at + 3, part, is_part=True) if is_part else None
    value = value_of(token.text, is_continental=words.is_continental)
    value, last = scaled(line, at + 1, value, words)
    is_scaled = last > at + 1
    value, last = _with_rest(line, last, *with_part(line, last, value, words), words)
    last, is_part = _over_one(line, _over_tolerance(line, last), value, words)
    start = _signed_start(line, at, words)
    is_negative = start is not None and line.text[start] not in "+±"
    value = -value if is_negative or _is_fallen(line, at) else value
    return Numeral(at, last, value, is_scaled, start=start, is_part=is_part)


def _is_loss(line: Line, at: int, words: NumberWords) -> bool:
    """Tell "R$(61) million" and "NOK (38) million", as losses stand in accounts."""
    if (line.low(at - 1), line.low(at + 1)) != ("(", ")") or not line.tight(at + 1):
        return False
    sign = line.low(at - 2)
    joined = line.low(at - 3) + sign if line.tight(at - 2) else sign
    is_code = line.tokens[at - 2].text.isupper() or not sign.isalpha()
    return is_code and not words.money.isdisjoint((sign, joined))


def _is_fallen(line: Line, at: int) -> bool:
    """Tell the cell "(38)" or "(2.1%)" of a table, between its bars, from the note "(3)"."""
    if line.tokens[at].text.isdecimal() and len(line.tokens[at].text) == 1:
        return False
    is_first = "" in (line.low(at - 2), line.low(at - 3))
    last = at + 1 + (line.low(at + 1) == "%")
    is_bracketed = (line.low(at - 1), line.low(last)) == ("(", ")")
    return (
        is_bracketed
        and not is_first
        and "|" in (line.low(at - 2), line.low(last + 1))
        and ({line.low(at - 2), line.low(last + 1)} <= {"|", ""})
    )


def _over_one(line: Line, last: int, value: float, words: NumberWords) -> tuple[int, bool]:
    """Read on over "0.3 of a" point, where a unit follows."""
    is_led = line.low(last) == "of" and line.low(last + 1) in ONE
    is_part = is_led and 0 < value < 1 and line.low(last + 2) in words.measured
    return (last + 2, True) if is_part else (last, False)


def _with_rest(
    line: Line, scale_end: int, value: float, last: int, words: NumberWords
) -> tuple[float, int]:
    """Read "3 million 412 thousand"."""
    scale = words.scale.get(line.low(scale_end - 1), 0.0)
    if last != scale_end or not line.low(last).isdecimal() or len(line.low(last)) > _THOUSANDS:
        return value, last
    rest, end = scaled(line, last + 1, float(line.low(last)), words)
    is_smaller = end > last + 1 and words.scale.get(line.low(end - 1), scale) < scale
    return (value + rest, end) if is_smaller else (value, last)


def _over_tolerance(line: Line, last: int) -> int:
    """Read on over "1.2 ± 0.1"."""
    is_tolerance = line.low(last) == "±" and last + 1 < len(line.tokens)
    return last + 2 if is_tolerance and line.tokens[last + 1].kind == "number" else last


def is_continental(text: str) -> bool:
    """Tell whether a text writes decimals with commas, and so thousands with full stops."""
    decimals = sum(1 for _ in _DECIMAL_COMMA.finditer(text))
    return decimals > sum(1 for _ in _ENGLISH_MARK.finditer(text))


def _signed_start(line: Line, at: int, words: NumberWords) -> int | None:
    """Give where a sign before the number stands: it touches it, and nothing touches the sign."""
    if is_minus(line, at - 1, words):
        return line.tokens[at - 1].start
    if not line.tight(at) or line.tokens[at - 1].text not in _SIGNS:
        return None
    start = line.tokens[at - 1].start
    is_free = start == 0 or line.text[start - 1].isspace() or line.text[start - 1] in "(|"
    return start if is_free else None
