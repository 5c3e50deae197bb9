"""Whatever goes wrong with a message, it ends with a reason and no other chat waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.e2e.botapi import Chat, faults, refusals, wait_for
from tests.e2e.botapi.faults import Fault
from tests.e2e.stored import rows
from tests.e2e.town import Town, ask

_SEND = "sendMessage"
_OVER = ("sent", "refused", "unknown", "stale")
Ends = list[tuple[Any, ...]]


@pytest.fixture(autouse=True)
def _faultless_afterwards(town: Town) -> Iterator[None]:
    yield
    town.server.faults.clear()


def wait_over(town: Town, chat: Chat, number: int = 1) -> Ends:
    """Wait until so many messages to a chat have ended; give state and reason of each."""

    def over() -> Ends | None:
        query = "SELECT state, reason FROM outbox WHERE chat_id = ? ORDER BY id"
        found = rows(town.bot.data, query, chat.id)
        is_over = len(found) >= number and all(state in _OVER for state, _ in found)
        return found if is_over else None

    return wait_for(over, 30, f"{number} messages to {chat.id} to end")


PASSING = {
    "a refusal by flood control": (faults.too_many(1), 1),
    "an internal error": (faults.broken(), 1),
    "a bad gateway": (faults.bad_gateway(), 1),
    "a reset before anything is read": (faults.reset(), 1),
    "a hang": (faults.hang(1.5), 1),
    "a slow answer": (faults.slow(1.5), 1),
    "half an answer": (faults.half(), 2),
    "a lost answer": (faults.lost(), 2),
    "a reset after all was accepted": (faults.reset_after(), 2),
}


@pytest.mark.parametrize(("fault", "accepted"), PASSING.values(), ids=PASSING)
def test_a_reply_comes_in_spite_of(fault: Fault, accepted: int, town: Town) -> None:
    ann, bob = town.person("Ann"), town.person("Bob")
    town.server.faults.plan(fault, method=_SEND, chat=ann.id)
    ann.says("/trade")
    prompt = ask(bob, "/trade")
    assert wait_over(town, ann.chat) == [("sent", None)]
    assert len(ann.chat.sent) == accepted, "only a lost answer makes it come twice"
    if not fault.accepts:
        assert prompt.at < ann.chat.sent[-1].at, "Bob waited for Ann"


FINAL = {
    "a block": (faults.blocked(), "Forbidden: bot was blocked by the user"),
    "a deleted account": (faults.deactivated(), "Forbidden: user is deactivated"),
    "a chat that is not found": (faults.chat_not_found(), "Chat not found"),
}


@pytest.mark.parametrize(("fault", "reason"), FINAL.values(), ids=FINAL)
def test_a_reply_is_refused_once_and_for_all_after(fault: Fault, reason: str, town: Town) -> None:
    ann = town.person()
    rule = town.server.faults.plan(fault, method=_SEND, chat=ann.id, times=9)
    ann.says("/trade")
    assert wait_over(town, ann.chat) == [("refused", reason)]
    assert rule.hits == 1
    town.server.faults.clear()
    assert ask(ann, "/energy").text, "what is asked afterwards is answered"


def test_what_telegram_never_takes_is_given_up_with_its_reason(town: Town) -> None:
    ann = town.person()
    refusal = faults.refused("400", refusals.bad("message text is empty"))
    town.server.faults.plan(refusal, method=_SEND, chat=ann.id)
    ann.says("/trade")
    assert wait_over(town, ann.chat) == [("refused", "Message text is empty")]


def test_an_answer_lost_twice_leaves_a_reply_unknown(town: Town) -> None:
    ann = town.person()
    town.server.faults.plan(faults.lost(), method=_SEND, chat=ann.id, times=9)
    ann.says("/trade")
    [(state, reason)] = wait_over(town, ann.chat)
    assert (state, len(ann.chat.sent)) == ("unknown", 2)
    assert reason


LOSSES = {
    "half an answer": faults.half(),
    "a lost answer": faults.lost(),
    "a reset after all was accepted": faults.reset_after(),
    "a hang": faults.hang(0.5),
}


@pytest.mark.parametrize("fault", LOSSES.values(), ids=LOSSES)
def test_a_digest_is_never_sent_again_after(fault: Fault, town: Town) -> None:
    ann = town.person()
    ask(ann, "hello")
    rule = town.server.faults.plan(fault, method=_SEND, chat=ann.id)
    before = len(ann.chat.sent)
    ann.says("/digest now")
    *_, (state, reason) = wait_over(town, ann.chat, 2)
    town.server.wait_quiet(1.5)
    assert (state, rule.seen, len(ann.chat.sent) - before) == ("unknown", 1, int(fault.accepts))
    assert reason


REFUSALS = {
    "a refusal by flood control": faults.too_many(1),
    "an internal error": faults.broken(),
}


@pytest.mark.parametrize("fault", REFUSALS.values(), ids=REFUSALS)
def test_a_digest_that_was_surely_not_accepted_comes_after(fault: Fault, town: Town) -> None:
    ann = town.person()
    town.server.faults.plan(fault, method=_SEND, chat=ann.id)
    ann.says("/digest now")
    assert wait_over(town, ann.chat) == [("sent", None)]
    assert len(ann.chat.sent) == 1


def test_flood_control_of_everything_delays_all_and_loses_nothing(town: Town) -> None:
    people = [town.person() for _ in range(8)]
    town.server.halt(2)
    asked = [(person, person.says("/trade")) for person in people]
    for person, message in asked:
        assert person.chat.wait_reply(message, 15).text
        assert [sent.text for sent in person.chat.sent[1:]] == []
    struck = {call.chat for call in town.server.log[:] if call.status == 429}
    assert len(struck.intersection(person.id for person in people)) <= len(people)


def test_questions_of_one_chat_stay_in_order_behind_a_refused_one(town: Town) -> None:
    ann = town.person()
    group = town.group(ann)
    town.server.faults.plan(faults.too_many(1), method=_SEND, chat=group.id)
    asked = [group.says(ann, text) for text in ("/trade", "/energy", "/education")]
    assert wait_over(town, group, 3) == [("sent", None)] * 3
    assert [sent.reply_to for sent in group.sent] == asked


def test_a_group_that_became_a_supergroup_unannounced_gets_its_answers_there(town: Town) -> None:
    ann = town.person()
    group = town.group(ann)
    first = group.says(ann, "/digest 8:30 trade Dushanbe")
    group.wait_reply(first, 10)
    new = group.migrates(announced=False)
    asked = [group.says(ann, text) for text in ("/trade", "/energy")]
    assert wait_over(town, new, 3) == [("sent", None)] * 3
    assert len(new.sent) == len(asked)
    assert set(town.rows_of(group.id)) <= {"context"}
    assert {"subscriptions", "chats", "outbox"} <= set(town.rows_of(new.id))
    assert town.rows_of(new.id)["subscriptions"][0]["is_on"]


def test_an_announced_move_takes_everything_along(town: Town) -> None:
    ann = town.person()
    group = town.group(ann)
    group.wait_reply(group.says(ann, "/digest 8:30 trade Dushanbe"), 10)
    new = group.migrates()
    wait_for(lambda: not town.rows_of(group.id), 5, "no row of the old id")
    assert town.rows_of(new.id)["subscriptions"][0]["zone"] == "Asia/Dushanbe"
    assert new.wait_reply(new.says(ann, "/trade"), 10).text
