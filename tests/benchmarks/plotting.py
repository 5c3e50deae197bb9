"""Draw measured times against sizes: lines on logarithmic axes, as SVG."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_WIDTH, _HEIGHT = 640, 360
_LEFT, _TOP, _RIGHT, _BOTTOM = 64, 24, 150, 44
_LINE = 12
_COLOURS = ("#1f6feb", "#d1242f", "#1a7f37", "#9a6700", "#8250df", "#57606a")

Point = tuple[float, float]


def plot(title: str, lines: Mapping[str, Sequence[Point]]) -> str:
    """Draw named lines through points of facts and milliseconds; at least one point is needed."""
    points = [point for line in lines.values() for point in line]
    across, up = (_decades([point[axis] for point in points]) for axis in (0, 1))

    def place(point: Point) -> Point:
        x, y = (math.log10(value) for value in point)
        wide, high = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM
        return (
            _LEFT + wide * (x - across[0]) / (across[-1] - across[0]),
            _HEIGHT - _BOTTOM - high * (y - up[0]) / (up[-1] - up[0]),
        )

    drawn = [_text(_LEFT, 16, title, weight="bold")]
    for exponent in across:
        x, _ = place((10**exponent, 10 ** up[0]))
        drawn += [_rule(x, _TOP, x, _HEIGHT - _BOTTOM)]
        drawn += [_text(x, _HEIGHT - _BOTTOM + 18, f"{10**exponent:,}", anchor="middle")]
    for exponent in up:
        _, y = place((10 ** across[0], 10**exponent))
        drawn += [_rule(_LEFT, y, _WIDTH - _RIGHT, y)]
        drawn += [_text(_LEFT - 6, y + 4, f"{10.0**exponent:g} ms", anchor="end")]
    beside = _apart([place(line[-1])[1] for line in lines.values()])
    for (name, line), colour, y in zip(lines.items(), _COLOURS, beside, strict=False):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(place, line))
        drawn.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        x, _ = place(line[-1])
        drawn.append(_text(x + 6, y + 4, name, colour=colour))
    drawn.append(_text(_WIDTH - _RIGHT, _HEIGHT - 8, "facts", anchor="end"))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
    style = 'font-family="sans-serif" font-size="11">'
    ground = f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>'
    return "\n".join([head + style, ground, *drawn, "</svg>"]) + "\n"


def _apart(heights: Sequence[float]) -> list[float]:
    """Move the heights of names down that would lie on each other."""
    moved: dict[int, float] = {}
    last = -math.inf
    for at in sorted(range(len(heights)), key=heights.__getitem__):
        moved[at] = last = max(heights[at], last + _LINE)
    return [moved[at] for at in range(len(heights))]


def _decades(values: Sequence[float]) -> range:
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return range(low, max(high, low + 1) + 1)


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="#d0d7de"/>'


def _text(
    x: float,
    y: float,
    words: str,
    *,
    anchor: str = "start",
    colour: str = "#24292f",
    weight: str = "normal",
) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} fill="{colour}" font-weight="{weight}">{escape(words)}</text>'
