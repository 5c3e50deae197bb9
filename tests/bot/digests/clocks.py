"""Every way in which clocks change from 2020 to 2037, found by asking zoneinfo day by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
_STRIDE = timedelta(days=2)
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_LAST = datetime(2038, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Change:
    """A moment at which the clocks of a zone jump."""

    zone: str
    moment: datetime
    before: timedelta
    after: timedelta

    @property
    def shape(self) -> tuple[time, timedelta]:
        """The local time at which the clocks jump, and how far."""
        return (self.moment + self.before).time(), self.after - self.before

    def times(self) -> tuple[time, ...]:
        """Local times before, at, between and after the edges of the jump, and of its day."""
        wall = self.moment + self.before
        jumped = self.after - self.before
        edges = (wall, wall + jumped / 2, wall + jumped)
        near = {(edge + step * MINUTE).time() for edge in edges for step in (-1, 0)}
        return tuple(sorted(near | {time(0), time(12)}))


def clock(moment: datetime, zone: ZoneInfo) -> datetime:
    """Give what the clocks show."""
    return moment.astimezone(zone).replace(tzinfo=None)


def first_showings(
    zone: ZoneInfo, start: datetime, hours: int
) -> dict[tuple[date, time], datetime]:
    """Watch the clocks minute by minute: when do they first show each minute, or a later one?

    `start` is a whole minute; `hours` is how long to watch.
    """
    seen: dict[tuple[date, time], datetime] = {}
    wanted = clock(start, zone)
    for moment in (start + step * MINUTE for step in range(hours * 60)):
        shown = clock(moment, zone)
        while wanted <= shown:
            seen[wanted.date(), wanted.time()] = moment
            wanted += MINUTE
    return seen


@cache
def changes() -> tuple[Change, ...]:
    """Find the changes of every zone, each set of rules once."""
    rules: dict[object, tuple[Change, ...]] = {}
    for name in sorted(available_timezones()):
        found = tuple(_changes(name))
        rules.setdefault(tuple((c.moment, c.before, c.after) for c in found), found)
    return tuple(change for found in rules.values() for change in found)


def shapes() -> Iterable[Change]:
    """Give one change of each shape."""
    return {change.shape: change for change in changes()}.values()


def _changes(name: str) -> Iterator[Change]:
    zone = ZoneInfo(name)
    moment, offset = _FIRST, _offset(zone, _FIRST)
    while moment < _LAST:
        moment += _STRIDE
        changed = _offset(zone, moment)
        if changed != offset:
            yield Change(name, _when(zone, moment - _STRIDE, moment, offset), offset, changed)
            offset = changed


def _when(zone: ZoneInfo, low: datetime, high: datetime, offset: timedelta) -> datetime:
    while high - low > MINUTE:
        middle = low + (high - low) // MINUTE // 2 * MINUTE
        low, high = (middle, high) if _offset(zone, middle) == offset else (low, middle)
    return high


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
