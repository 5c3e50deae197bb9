"""Telephone numbers, which are no figures."""

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
