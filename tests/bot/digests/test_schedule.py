from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digests.schedule import CATCH_UP, Decision, Plan, decide, next_due, occurrence, planned
from tests.bot.digests.clocks import DAY, MINUTE, changes, first_showings, shapes

pytestmark = pytest.mark.no_cover  # the same code over and over: tracing it takes most of the time

DUSHANBE = "Asia/Dushanbe"
ZONES = ("Africa/Casablanca", "America/New_York", "America/Nuuk", "America/St_Johns",
         "Antarctica/Casey", "Antarctica/Troll", "Asia/Beirut", "Asia/Dushanbe", "Asia/Kathmandu",
         "Australia/Lord_Howe", "Europe/London", "Pacific/Chatham", "Pacific/Kiritimati",
         "Pacific/Pago_Pago")  # fmt: skip
minutes = st.times().map(lambda each: each.replace(second=0, microsecond=0))
moments = st.integers(0, 18 * 365 * 24 * 60).map(
    lambda each: datetime(2020, 1, 1, tzinfo=UTC) + each * MINUTE
)
spans = st.integers(0, 60 * 24 * 5).map(lambda each: each * MINUTE)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def woken(plan: Plan, wakes: Iterable[datetime]) -> tuple[Plan, dict[date, datetime], int]:
    """Run the loop: decide at each waking, and remember what was sent when."""
    sent: dict[date, datetime] = {}
    skipped = 0
    for now in wakes:
        decision = decide(plan, now)
        if decision.send is not None:
            assert decision.send not in sent
            sent[decision.send] = now
        assert decision.settled >= plan.settled
        plan, skipped = Plan(plan.zone, plan.at, decision.settled), skipped + decision.skipped
    return plan, sent, skipped


@pytest.mark.parametrize(
    ("zone", "day", "at", "moment"),
    [
        ("Asia/Dushanbe", date(2025, 3, 21), time(8, 30), "2025-03-21 03:30"),
        ("Pacific/Kiritimati", date(2025, 3, 21), time(8), "2025-03-20 18:00"),
        ("America/New_York", date(2025, 3, 9), time(1, 59), "2025-03-09 06:59"),
        ("America/New_York", date(2025, 3, 9), time(2), "2025-03-09 07:00"),
        ("America/New_York", date(2025, 3, 9), time(2, 30), "2025-03-09 07:00"),
        ("America/New_York", date(2025, 3, 9), time(3), "2025-03-09 07:00"),
        ("America/New_York", date(2025, 11, 2), time(1, 30), "2025-11-02 05:30"),
        ("America/New_York", date(2025, 11, 2), time(2), "2025-11-02 07:00"),
        ("Australia/Lord_Howe", date(2025, 10, 5), time(2, 15), "2025-10-04 15:30"),
        ("America/Nuuk", date(2025, 3, 29), time(23, 30), "2025-03-30 01:00"),
        ("Antarctica/Casey", date(2020, 10, 4), time(1), "2020-10-03 16:01"),
        ("Pacific/Apia", date(2011, 12, 30), time(8), "2011-12-30 10:00"),
        ("Pacific/Apia", date(2011, 12, 31), time(8), "2011-12-30 18:00"),
        ("Asia/Manila", date(2025, 3, 21), time(23, 59), "2025-03-21 15:59"),
    ],
)
def test_a_local_time_happens_once_on_its_date(zone: str, day: date, at: time, moment: str) -> None:
    assert occurrence(day, at, ZoneInfo(zone)) == utc(moment)


def test_a_time_that_says_which_of_two_hours_it_means_still_means_the_first() -> None:
    zone = ZoneInfo("Europe/Berlin")
    assert occurrence(date(2025, 10, 26), time(2, 30, fold=1), zone) == utc("2025-10-26 00:30")


def test_every_minute_around_every_change_happens_when_the_clocks_first_show_it() -> None:
    """Watching the clocks of all zones, minute by minute, is what `occurrence` must agree with."""
    wrong = []
    for change in changes():
        zone = ZoneInfo(change.zone)
        showings = first_showings(zone, change.moment - timedelta(hours=3, minutes=10), 7)
        wrong += [
            (change, day, at)
            for (day, at), moment in showings.items()
            if occurrence(day, at, zone) != moment
        ]
    assert len(changes()) > 1000
    assert wrong == []


def test_around_every_change_a_loop_that_wakes_now_and_then_sends_once_a_date() -> None:
    for change in changes():
        ticks = [change.moment + step * 119 * MINUTE for step in range(-14, 15)]
        for at in change.times():
            plan = planned(change.zone, at, ticks[0], None)
            new, sent, skipped = woken(plan, ticks)
            assert skipped == 0
            assert list(sent) == _days(plan.settled, new.settled)
            assert len(sent) >= 2
            zone = ZoneInfo(change.zone)
            assert all(timedelta() <= now - occurrence(day, at, zone) < 119 * MINUTE
                       for day, now in sent.items())  # fmt: skip


def test_around_each_kind_of_change_a_loop_that_wakes_every_minute_sends_at_the_minute() -> None:
    for change in shapes():
        ticks = [change.moment + step * MINUTE for step in range(-800, 800)]
        showings = first_showings(ZoneInfo(change.zone), ticks[0], 26)
        for at in change.times():
            _, sent, skipped = woken(planned(change.zone, at, ticks[0], None), ticks)
            assert skipped == 0
            assert sent.items() >= {day: moment for (day, each), moment in showings.items()
                                    if each == at and moment > ticks[0]}.items()  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ZONES), minutes, moments, st.lists(spans, max_size=30))
def test_whenever_the_loop_wakes_each_date_is_sent_once_or_counted_as_skipped(
    zone: str, at: time, start: datetime, naps: list[timedelta]
) -> None:
    plan = planned(zone, at, start, None)
    wakes = [start + sum(naps[:n], timedelta()) for n in range(len(naps) + 1)]
    new, sent, skipped = woken(plan, wakes)
    days = _days(plan.settled, new.settled)
    assert len(sent) + skipped == len(days)
    assert next_due(new) > wakes[-1]
    for day in days:
        due = occurrence(day, at, ZoneInfo(zone))
        in_time = [now for now in wakes if due <= now <= due + CATCH_UP]
        assert sent.get(day) == (in_time[0] if in_time else None)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ZONES), minutes, moments, st.lists(st.integers(-180, 600), max_size=40))
def test_a_clock_that_goes_back_sends_nothing_twice(
    zone: str, at: time, start: datetime, steps: list[int]
) -> None:
    wakes = [start + sum(steps[:n]) * MINUTE for n in range(len(steps) + 1)]
    woken(planned(zone, at, start, None), wakes)  # asserts it


@settings(max_examples=500, deadline=None)
@given(moments, st.lists(st.tuples(st.integers(0, 900), st.sampled_from(ZONES), minutes,
                                   st.booleans()), max_size=40))  # fmt: skip
def test_whatever_is_changed_and_when_no_date_has_two_digests(
    now: datetime, changed: list[tuple[int, str, time, bool]]
) -> None:
    plan = planned(DUSHANBE, time(8), now, None)
    last: date | None = None
    sent: Counter[date] = Counter()
    for nap, zone, at, knows_sent in changed:
        now += nap * MINUTE
        decision = decide(plan, now)
        if decision.send is not None:
            sent[decision.send] += 1
            last = decision.send
        plan = planned(zone, at, now, last if knows_sent else decision.settled)
    assert all(count == 1 for count in sent.values())


@given(st.sampled_from(ZONES), minutes, moments)
def test_a_new_subscription_is_first_due_within_a_day_or_a_change_of_clocks(
    zone: str, at: time, now: datetime
) -> None:
    due = next_due(planned(zone, at, now, None))
    assert now < due <= now + DAY + timedelta(hours=3)


def test_what_is_not_due_changes_nothing() -> None:
    plan = Plan(DUSHANBE, time(8), date(2025, 3, 20))
    assert next_due(plan) == utc("2025-03-21 03:00")
    assert decide(plan, utc("2025-03-21 02:59")) == Decision(None, date(2025, 3, 20), 0)


@pytest.mark.parametrize(
    ("now", "send", "skipped"),
    [
        ("2025-03-21 03:00", date(2025, 3, 21), 0),
        ("2025-03-21 06:00", date(2025, 3, 21), 0),
        ("2025-03-21 06:01", None, 1),
        ("2025-03-22 02:59", None, 1),
        ("2025-03-22 03:00", date(2025, 3, 22), 1),
        ("2025-03-25 04:00", date(2025, 3, 25), 4),
        ("2025-03-25 18:00", None, 5),
    ],
)
def test_an_outage_is_caught_up_for_three_hours_and_counted_beyond(
    now: str, send: date | None, skipped: int
) -> None:
    decision = decide(Plan(DUSHANBE, time(8), date(2025, 3, 20)), utc(now))
    latest = utc(now).astimezone(ZoneInfo(DUSHANBE)).date()
    settled = latest if utc(now).hour >= 3 else latest - DAY
    assert decision == Decision(send, settled, skipped)


def test_an_outage_of_many_years_is_one_step() -> None:
    decision = decide(Plan("Europe/Berlin", time(8), date(1, 1, 1)), utc("2037-06-01 06:00"))
    days = (date(2037, 6, 1) - date(1, 1, 1)).days
    assert decision == Decision(date(2037, 6, 1), date(2037, 6, 1), days - 1)


def test_a_late_digest_is_caught_up_after_midnight_and_the_next_comes_in_its_time() -> None:
    plan = Plan(DUSHANBE, time(23, 30), date(2025, 3, 20))
    _, sent, skipped = woken(plan, [utc("2025-03-21 20:00"), utc("2025-03-22 18:30")])
    assert (list(sent), skipped) == ([date(2025, 3, 21), date(2025, 3, 22)], 0)


def test_a_date_that_the_zone_left_out_is_neither_sent_nor_counted() -> None:
    plan = Plan("Pacific/Apia", time(8), date(2011, 12, 28))
    hours = [utc("2011-12-29 00:00") + step * timedelta(hours=1) for step in range(60)]
    new, sent, skipped = woken(plan, hours)
    assert list(sent) == [date(2011, 12, 29), date(2011, 12, 31), date(2012, 1, 1)][: len(sent)]
    assert (len(sent), skipped, new.settled) == (2, 0, date(2011, 12, 31))


def test_what_was_due_before_a_date_was_left_out_is_still_caught_up() -> None:
    plan = Plan("Pacific/Apia", time(23), date(2011, 12, 28))
    decision = decide(plan, utc("2011-12-30 10:30"))
    assert decision == Decision(date(2011, 12, 29), date(2011, 12, 30), 0)


@pytest.mark.parametrize(
    ("zone", "at", "now", "settled", "due"),
    [
        # later today, and past today
        (DUSHANBE, time(8), "2025-03-21 02:59", None, "2025-03-21 03:00"),
        (DUSHANBE, time(8), "2025-03-21 03:00", None, "2025-03-22 03:00"),
        # sent at eight, then moved to the evening: not again today
        (DUSHANBE, time(20), "2025-03-21 05:00", date(2025, 3, 21), "2025-03-22 15:00"),
        # today's is still to come, and moved later
        (DUSHANBE, time(20), "2025-03-21 05:00", date(2025, 3, 20), "2025-03-21 15:00"),
        # sent in Dushanbe on the 21st, then moved to where it is the 20th
        ("Pacific/Honolulu", time(8), "2025-03-21 05:00", date(2025, 3, 21), "2025-03-22 18:00"),
        # sent in Honolulu on the 20th, then moved to where it is the 21st
        (DUSHANBE, time(19), "2025-03-21 05:00", date(2025, 3, 20), "2025-03-21 14:00"),
        # back after a long pause: nothing of it is owed
        (DUSHANBE, time(8), "2025-03-21 05:00", date(2024, 1, 1), "2025-03-22 03:00"),
    ],
)
def test_a_plan_starts_with_the_next_time_to_come_on_a_date_without_digest(
    zone: str, at: time, now: str, settled: date | None, due: str
) -> None:
    assert next_due(planned(zone, at, utc(now), settled)) == utc(due)


def test_a_zone_that_does_not_exist_is_named() -> None:
    plan = Plan("Europe/Atlantis", time(8), date(2025, 3, 20))
    with pytest.raises(ZoneInfoNotFoundError, match="Europe/Atlantis"):
        next_due(plan)


def _days(after: date, until: date) -> list[date]:
    return [after + step * DAY for step in range(1, (until - after).days + 1)]
