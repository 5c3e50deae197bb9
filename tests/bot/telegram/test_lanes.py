"""Who may be sent to when, whatever arrives and whatever is refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.lanes import UNASKED, Lanes, Rates
from tests.bot.telegram.simulated import Given, Note, Simulation

_LIFTED = Rates(0, 0, 0)
_BLINK = 1e-6

limits = st.sampled_from([0.0, 0.4, 1.0, 1.7, 3.0, 5.0, 8.0, 25.0, 60.0])
rates = st.builds(Rates, limits, st.sampled_from([0.0, 0.5, 1.0, 4.0]), limits)
moments = st.integers(0, 400).map(lambda tenth: tenth / 10)


@st.composite
def traffic(draw: st.DrawFn) -> list[Note]:
    rows = st.tuples(
        st.sampled_from([1, 2, 3, -1, -2]),
        st.sampled_from(["reply", "digest", "notice", "watch"]),
        moments,
        st.sampled_from([0.0, 0.05, 0.3, 2.0]),
    )
    drawn = draw(st.lists(rows, max_size=40))
    return [Note(n, *row) for n, row in enumerate(sorted(drawn, key=lambda row: row[2]))]


refusals = st.dictionaries(st.integers(0, 39), st.sampled_from([0.5, 3.0, 20.0]), max_size=8)


def by_chat(notes: Iterable[Given]) -> Mapping[int, list[Given]]:
    chats: dict[int, list[Given]] = defaultdict(list)
    for each in notes:
        chats[each.note.chat_id].append(each)
    return chats


def most_within(times: list[float], seconds: float) -> int:
    """Give the most that any stretch of so many seconds holds."""
    most = first = 0
    for last, at in enumerate(times):
        while at - times[first] >= seconds - _BLINK:
            first += 1
        most = max(most, last - first + 1)
    return most


@given(traffic(), rates, refusals)
def test_everything_is_given_out_in_the_end_and_accepted_once(
    notes: list[Note], rates: Rates, refusals: dict[int, float]
) -> None:
    done = Simulation(rates, notes, refusals).run()
    accepted = sorted(each.note.number for each in done if each.is_accepted)
    assert accepted == [note.number for note in notes]


@given(traffic(), rates, refusals)
def test_a_chat_has_one_message_at_a_time_in_the_order_in_which_they_came(
    notes: list[Note], rates: Rates, refusals: dict[int, float]
) -> None:
    for chat in by_chat(Simulation(rates, notes, refusals).run()).values():
        for one, other in pairwise(chat):
            assert one.until <= other.at
        for is_unasked in (True, False):
            same = [each for each in chat if (each.note.kind in UNASKED) == is_unasked]
            numbers = [each.note.number for each in same if each.is_accepted]
            assert numbers == sorted(numbers)


@given(traffic(), rates, refusals)
def test_nothing_unasked_goes_to_a_chat_while_something_else_of_it_waits(
    notes: list[Note], rates: Rates, refusals: dict[int, float]
) -> None:
    done = Simulation(rates, notes, refusals).run()
    begun = {each.note.number: each.at for each in done if each.is_accepted}
    for each in done:
        if each.note.kind in UNASKED:
            mine = (note for note in notes if note.chat_id == each.note.chat_id)
            others = (note for note in mine if note.kind not in UNASKED)
            assert not any(n.arrives <= each.at < begun[n.number] for n in others)


@given(traffic(), rates, refusals)
def test_no_window_holds_more_than_the_rates_allow(
    notes: list[Note], rates: Rates, refusals: dict[int, float]
) -> None:
    done = Simulation(rates, notes, refusals).run()
    if rates.overall:
        assert most_within([each.at for each in done], 1.0) <= max(1.0, rates.overall)
    for chat_id, chat in by_chat(done).items():
        times = [each.at for each in chat]
        if chat_id < 0 and rates.group:
            assert most_within(times, 60.0) <= max(1.0, rates.group)
        if chat_id > 0 and rates.chat:
            burst = max(3.0, rates.chat)
            for seconds in (1.0, 10.0, 60.0):
                assert most_within(times, seconds) <= burst + rates.chat * seconds


@given(traffic(), rates, refusals)
def test_the_sender_neither_sleeps_past_work_nor_spins(
    notes: list[Note], rates: Rates, refusals: dict[int, float]
) -> None:
    Simulation(rates, notes, refusals, looks_ahead=True).run()


@given(traffic(), st.sampled_from([0.5, 20.0]))
def test_no_chat_waits_for_a_refused_one(notes: list[Note], wait: float) -> None:
    replies = [replace(note, kind="reply") for note in notes]
    refused = {note.number: wait for note in replies if note.chat_id == 1}
    chats = by_chat(Simulation(_LIFTED, replies, refused).run())
    for chat in (chat for chat_id, chat in chats.items() if chat_id != 1):
        ends = 0.0
        for each in chat:
            assert each.at == max(each.note.arrives, ends)
            ends = each.until


def test_a_reply_goes_before_digests_that_came_earlier() -> None:
    digests = [Note(n, 100 + n, "digest", 0.0, 0.0) for n in range(100)]
    reply = Note(100, 7, "reply", 1.0, 0.0)
    done = Simulation(Rates(25, 1, 20), [*digests, reply]).run()
    assert next(each.at for each in done if each.note == reply) == 1.0
    assert max(each.at for each in done) < 6.0


@pytest.mark.parametrize("overall", [0.2, 1, 2, 5, 9])
def test_digests_go_out_at_the_slowest_rates_too(overall: float) -> None:
    digests = [Note(n, n + 1, "digest", 0.0, 0.0) for n in range(5)]
    assert len(Simulation(Rates(overall, 1, 20), digests).run()) == 5


def test_three_chats_refused_in_a_row_halt_all_until_the_earliest_time() -> None:
    lanes: Lanes[Note] = Lanes(_LIFTED)
    for chat, until in ((1, 30.0), (2, 20.0), (3, 40.0)):
        lanes.flooded(chat, until)
    lanes.add(Note(0, 4, "reply", 0, 0), 0.0)
    assert lanes.take(19.9) is None
    assert lanes.next_at(0.0) == 20.0
    assert lanes.take(20.0) == Note(0, 4, "reply", 0, 0)


def test_a_message_accepted_in_between_means_no_halt_of_all() -> None:
    lanes: Lanes[Note] = Lanes(_LIFTED)
    lanes.flooded(1, 30.0)
    lanes.flooded(2, 30.0)
    lanes.flowed()
    lanes.flooded(3, 30.0)
    lanes.add(Note(0, 4, "reply", 0, 0), 0.0)
    assert lanes.take(0.0) is not None


def test_the_same_chat_refused_again_and_again_halts_itself_alone() -> None:
    lanes: Lanes[Note] = Lanes(_LIFTED)
    for _ in range(5):
        lanes.flooded(1, 30.0)
    lanes.add(Note(0, 4, "reply", 0, 0), 0.0)
    assert lanes.take(0.0) is not None


def test_a_group_that_gets_a_new_id_keeps_its_order() -> None:
    lanes: Lanes[Note] = Lanes(_LIFTED)
    for number in range(3):
        lanes.add(Note(number, -1, "reply", 0, 0), 0.0)
    first = lanes.take(0.0)
    assert first is not None
    lanes.add(Note(9, -100, "reply", 0, 0), 0.0)
    lanes.move(-1, -100, [Note(n, -100, "reply", 0, 0) for n in (1, 2)], 0.0)
    assert lanes.take(0.0) is None, "the first message is still under way to the old id"
    lanes.put_back(Note(0, -100, "reply", 0, 0), 0.0)
    lanes.release(-1, 0.0)
    order = []
    while (note := lanes.take(0.0)) is not None:
        order.append(note.number)
        lanes.release(note.chat_id, 0.0)
    assert order == [0, 1, 2, 9]


def test_what_still_comes_for_an_old_id_waits_in_line_with_the_new_one() -> None:
    lanes: Lanes[Note] = Lanes(_LIFTED)
    lanes.move(-1, -100, [], 0.0)
    lanes.add(Note(0, -100, "reply", 0, 0), 0.0)
    lanes.add(Note(1, -1, "reply", 0, 0), 0.0)
    assert lanes.take(0.0) == Note(0, -100, "reply", 0, 0)
    assert lanes.take(0.0) is None
    lanes.release(-100, 0.0)
    assert lanes.take(0.0) == Note(1, -1, "reply", 0, 0)
    lanes.release(-1, 0.0)
    assert len(lanes) == 0


def test_chats_that_fell_silent_take_no_room() -> None:
    lanes: Lanes[Note] = Lanes(Rates(0, 1, 20))
    for number in range(10_000):
        now = float(number)
        lanes.add(Note(number, number + 1, "reply", 0, 0), now)
        assert lanes.take(now) is not None
        lanes.release(number + 1, now)
    assert len(lanes._lanes) < 2_000


def test_what_waits_for_a_dropped_chat_never_goes() -> None:
    lanes: Lanes[Note] = Lanes(_LIFTED)
    lanes.add(Note(0, 1, "reply", 0, 0), 0.0)
    lanes.drop(1)
    assert (lanes.take(0.0), len(lanes)) == (None, 0)
