"""When a daily digest is due: a pure function of a plan and the present moment.

A plan remembers one date: the latest that needs nothing more. Whatever clocks, zones, hours and
outages do, a date is sent at most once, because only later dates are ever looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

CATCH_UP = timedelta(hours=3)
"""A digest that is later than this is not news any more: it is skipped and counted."""
_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a chat's digest follows: a zone's name, a local time and what is done with."""

    zone: str
    at: time
    settled: date
    """The latest local date that needs nothing more: sent, skipped or before the subscription."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do now: the date to send for, if any, and what the plan has settled afterwards."""

    send: date | None
    settled: date
    skipped: int
    """Dates that nothing was or will be sent for, because they were due too long ago."""


def occurrence(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Give the moment (UTC) at which the clocks of a zone first show `at` or later on that date.

    A time that a change of clocks repeats counts when it comes first; one that it leaves out, be
    it with its whole date, comes when the clocks go on.
    """
    wanted = datetime.combine(day, at.replace(tzinfo=None, fold=0))
    moment = wanted.replace(tzinfo=zone).astimezone(UTC)
    if _clock(moment, zone) == wanted:
        return moment
    before = wanted.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return _change(before, moment, wanted, zone)


def next_due(plan: Plan) -> datetime:
    """Give the moment (UTC) before which the plan needs no look.

    Raises ZoneInfoNotFoundError if there is no such zone.
    """
    return occurrence(plan.settled + _DAY, plan.at, ZoneInfo(plan.zone))


def decide(plan: Plan, now: datetime) -> Decision:
    """Tell what to send at `now` (with an offset): the latest date due, if it is not too late.

    Raises ZoneInfoNotFoundError if there is no such zone.
    """
    if now < next_due(plan):
        return Decision(None, plan.settled, 0)
    zone = ZoneInfo(plan.zone)
    latest = _latest(plan.at, zone, now)
    lived = latest if _exists(latest, zone) else latest - _DAY
    is_fresh = now - occurrence(lived, plan.at, zone) <= CATCH_UP
    send = lived if is_fresh and lived > plan.settled else None
    passed = max(0, (lived - plan.settled).days)
    return Decision(send, latest, passed - (send is not None))


def planned(zone: str, at: time, now: datetime, settled: date | None) -> Plan:
    """Plan a new or changed subscription: a time of today that is past is not caught up.

    `settled` is the latest date that this chat has had a digest for, in whatever zone and at
    whatever hour, None if it had none: neither that date nor an earlier one comes again.
    Raises ZoneInfoNotFoundError if there is no such zone.
    """
    passed = _latest(at, ZoneInfo(zone), now)
    return Plan(zone, at, passed if settled is None else max(passed, settled))


def _latest(at: time, zone: ZoneInfo, now: datetime) -> date:
    """Give the latest date whose time has come; clocks set back over midnight repeat a date."""
    day = now.astimezone(zone).date() + _DAY
    while occurrence(day, at, zone) > now:
        day -= _DAY
    return day


def _exists(day: date, zone: ZoneInfo) -> bool:
    """Tell whether the zone has that date: crossing the date line leaves one out."""
    return _clock(occurrence(day, time.min, zone), zone).date() == day


def _change(before: datetime, after: datetime, wanted: datetime, zone: ZoneInfo) -> datetime:
    """Give the moment at which the clocks jump over `wanted`: after `before`, until `after`."""
    low, high = 0, int((after - before) / _SECOND)
    while high - low > 1:
        middle = (low + high) // 2
        if _clock(before + middle * _SECOND, zone) < wanted:
            low = middle
        else:
            high = middle
    return before + high * _SECOND


def _clock(moment: datetime, zone: ZoneInfo) -> datetime:
    """Give what the clocks of a zone show, as a plain date and time."""
    return moment.astimezone(zone).replace(tzinfo=None)
