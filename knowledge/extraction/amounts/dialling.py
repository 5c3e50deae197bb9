"""Telephone numbers, and others that a mark joins with their like: "3/4", "011-555-0199"."""

from __future__ import annotations

from knowledge.extraction.lines import Line

_DIALLED_WITHIN = 8
_FEWEST_DIALLED = 9
_FEWEST_GROUPS = 3
_LONGEST_FIRST = 3
"""Digits of the longest first group of a number whose groups are thousands."""
_THOUSANDS = 3


def is_telephone(line: Line, first: int, last: int) -> bool:
    """Tell groups of digits one of which begins with a nought: "0800 555 111", "+44 20 7946"."""
    return _is_dialled(line, first) or any(
        0 <= at < len(line.tokens)
        and line.tokens[at].kind == "number"
        and line.low(at)[0] == "0"
        and line.low(at).isdecimal()
        and len(line.low(at)) > 1
        for at in (first - 1, last)
    )


def _is_dialled(line: Line, first: int) -> bool:
    """Tell groups of digits with a code: "+44 20 7946 0018", "(495) 555-01-27"."""
    start, end = first, first + 1
    while first - start < _DIALLED_WITHIN and _is_dial(line, start - 1, start):
        start -= 1
    while end - first < _DIALLED_WITHIN and _is_dial(line, end, end):
        end += 1
    dialled = line.tokens[start:end]
    if len(dialled) == 1 and _are_thousands(dialled[0].text.split()):
        return False
    groups = [len(g) for token in dialled if token.kind == "number" for g in token.text.split()]
    is_coded = (
        len(dialled[0].text) > _LONGEST_FIRST
        or dialled[0].text == "+"
        or dialled[0].text == "("
        or dialled[-1].text == ")"
    )
    is_long = sum(groups) >= _FEWEST_DIALLED and len(groups) >= _FEWEST_GROUPS
    return is_coded and is_long


def _are_thousands(groups: list[str]) -> bool:
    """Tell "1 414 021 100" from "0800 555 111"; the last group may have decimals."""
    whole = [group.split(",", 1)[0].split(".", 1)[0] for group in groups]
    return len(whole[0]) <= _LONGEST_FIRST and all(len(group) == _THOUSANDS for group in whole[1:])


def _is_dial(line: Line, at: int, later: int) -> bool:
    """Whether a token may stand in a telephone number, and nothing but a space beside it."""
    if not 0 < later < len(line.tokens):
        return 0 <= at < len(line.tokens) and later == 0
    token = line.tokens[at]
    gap = line.text[line.tokens[later - 1].end : line.tokens[later].start]
    return gap in ("", " ", "\u00a0") and (
        token.text in "+-()" or "".join(token.text.split()).isdecimal()
    )


def is_chained(line: Line, first: int, last: int) -> bool:
    """Tell "011-555-0199" and "3/4" from "3-4 percent"."""
    is_slashed = _is_slashed(line, first - 2) or _is_slashed(line, last - 1)
    is_slashed = is_slashed or _is_slashed(line, first - 2, "+") or _is_slashed(line, last - 1, "+")
    dashes_after = line.joins(last) and line.joins(last + 2)
    dashes_before = line.joins(first - 1) and line.joins(first - 3)
    dashes_around = line.joins(first - 1) and line.joins(last)
    after_number = line.tokens[last + 1].kind == "number" if dashes_after else False
    return is_slashed or after_number or (
        (dashes_before or dashes_around) and line.tokens[first - 2].kind == "number"
    )  # fmt: skip


def _is_slashed(line: Line, at: int, mark: str = "/") -> bool:
    """Tell "24/7", "15/09" and goals with assists ("19+25") from "$5/kg"."""
    if at < 0 or at + 2 >= len(line.tokens) or line.low(at + 1) != mark:
        return False
    is_tight = line.tight(at + 1) and line.tight(at + 2)
    return is_tight and line.tokens[at].kind == line.tokens[at + 2].kind == "number"
