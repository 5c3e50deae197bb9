"""Whatever comes in, the bot goes on and answers the next question."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.e2e.botapi import Person, wait_for
from tests.e2e.town import Town, ask

HUGE = 2**70
Change = dict[str, Any]


def _message(ann: Person, **change: Any) -> Change:
    ann.says("/sources")
    message = {
        "message_id": 5,
        "date": 1_700_000_000,
        "chat": ann.chat.payload,
        "from": ann.payload,
        "text": "trade in 2024?",
    }
    return {key: value for key, value in (message | change).items() if value is not Ellipsis}


def _deep(levels: int) -> Any:
    return json.loads("[" * levels + "]" * levels)


def _is_text(change: Change) -> bool:
    text = change.get("text")
    return isinstance(text, str) and bool(text.strip())


CHATS = (0, -1, HUGE, -HUGE, 2**63, "7", None, 1.5, True)
UPDATES: dict[str, Change] = {
    "an unknown kind": {"telepathy": {"text": "hm"}},
    "nothing": {},
    "null": {"message": None},
    "a list": {"message": [1, 2]},
    "a number": {"message": 5},
    "an empty message": {"message": {}},
    "a chat that is text": {"message": {"message_id": 1, "date": 1, "chat": "x", "text": "hi"}},
    "no chat": {"message": {"message_id": 1, "date": 1, "text": "hi"}},
    "a date that is text": {
        "message": {"message_id": 1, "date": "now", "chat": {"id": 3, "type": "private"}}
    },
    "a date beyond all calendars": {
        "message": {"message_id": 1, "date": HUGE, "chat": {"id": 3, "type": "private"}}
    },
    "a chat of another planet": {
        "message": {"message_id": 1, "date": 1, "chat": {"id": 3, "type": "hive"}, "text": "hi"}
    },
    "a channel post": {
        "channel_post": {"message_id": 1, "date": 1, "chat": {"id": -5, "type": "channel"}}
    },
    "a press without message": {
        "callback_query": {"id": "1", "from": {"id": 3, "is_bot": False, "first_name": "A"}}
    },
    "a press by nobody": {"callback_query": {"id": "1", "data": "x:0"}},
    "a membership without members": {"my_chat_member": {"chat": {"id": 3, "type": "group"}}},
    "an edit of nothing": {"edited_message": {"message_id": 1}},
    "depth": {"message": {"message_id": 1, "deep": _deep(200)}},
}

CHANGES: dict[str, Change] = {
    "no sender": {"from": ...},
    "no text": {"text": ...},
    "a text that is a number": {"text": 5},
    "a text that is a list": {"text": ["a"]},
    "an empty text": {"text": ""},
    "white space": {"text": " \n\t "},
    "a full text": {"text": "trade " * 682},
    "a text beyond the limit": {"text": "é" * 100_000},
    "NUL": {"text": "trade\x00 in 2024\x00?"},
    "lone surrogates": {"text": "trade \ud800 in \udfff 2024?"},
    "lone surrogates in a question without answer": {"text": "how many penguins \ud83d?"},
    "turns of direction": {"text": "\u202etrade\u202c \u2066in\u2069 2024?\u200f"},
    "quotation marks": {"text": '"' * 10_000},
    "open brackets": {"text": "([{“«" * 2_000},
    "control characters": {"text": "".join(map(chr, range(0x20))) + "\x7f\x9f"},
    "combining marks": {"text": "t" + "\u0301" * 4_000},
    "a lone stroke": {"text": "/"},
    "strokes": {"text": "/" * 4_000},
    "a command and a name without end": {"text": "/" + "a" * 2_000 + "@" + "b" * 2_000},
    "a start with a strange payload": {"text": "/start \ud800-0 --- 1-1-1 é-0"},
    "numbers without end": {"text": "9" * 4_096},
    "a digest without end": {"text": "/digest " + "8:30 berlin trade " * 200},
    "lone surrogates behind a command": {"text": "/digest \ud800 \udfff"},
    "entities out of range": {
        "text": "@x hi",
        "entities": [
            {"type": "mention", "offset": -5, "length": 1_000_000},
            {"type": "mention", "offset": 10**9, "length": 3},
            {"type": "bot_command", "offset": 0, "length": 0},
            {"type": "text_mention", "offset": 0, "length": 1},
            {"type": "never seen", "offset": 0, "length": 1},
        ],
    },
    "entities that are none": {"entities": [5, None, "x"]},
    "a reply to nothing": {"reply_to_message": {}},
    "a negative message": {"message_id": -1},
    "a huge message": {"message_id": HUGE},
    "a huge thread": {"message_thread_id": HUGE, "is_topic_message": True},
    "an edit of long ago": {"edit_date": 1},
    "a sender of text": {"from": "Ann"},
    "a huge sender": {"from": {"id": HUGE, "is_bot": False, "first_name": "A"}},
    "a negative sender": {"from": {"id": -7, "is_bot": False, "first_name": "A"}},
}


@pytest.fixture(scope="module")
def ends(quiet_town: Town) -> dict[str, tuple[str, Person]]:
    """Everything at once: how each update ended, and who had sent it."""
    before = len(quiet_town.server.violations)
    sent = {}
    for name, update in UPDATES.items():
        sent[name] = quiet_town.server.inject(update), quiet_town.person()
    for name, change in CHANGES.items():
        ann = quiet_town.person()
        sent[name] = quiet_town.server.inject({"message": _message(ann, **change)}), ann
    for chat_id in CHATS:
        chat = {"id": chat_id, "type": "private"}
        message = _message(quiet_town.person(), chat=chat)
        sent[repr(chat_id)] = quiet_town.server.inject({"message": message}), quiet_town.person()
    states: dict[int, str] = {}

    def are_over() -> bool:
        states.update({row["update_id"]: row["state"] for row in quiet_town.rows()["inbox"]})
        return all(states.get(id_, "pending") != "pending" for id_, _ in sent.values())

    wait_for(are_over, 40, "every update to end")
    quiet_town.server.wait_quiet(0.3, 20)
    del quiet_town.server.violations[before:]  # Telegram knows no such chats
    return {name: (states[id_], person) for name, (id_, person) in sent.items()}


@pytest.mark.parametrize("name", [*UPDATES, *CHANGES, *map(repr, CHATS)])
def test_whatever_comes_ends_and_the_next_question_is_answered(
    ends: dict[str, tuple[str, Person]], town: Town, name: str
) -> None:
    state, person = ends[name]
    assert state in {"done", "failed"}
    assert "5 articles" in ask(person, "/sources").text


@pytest.mark.parametrize("name", [name for name, change in CHANGES.items() if _is_text(change)])
def test_whatever_text_comes_is_answered(
    ends: dict[str, tuple[str, Person]], town: Town, name: str
) -> None:
    state, person = ends[name]
    assert state == "done"
    assert ask(person, "/sources").text.startswith("5 articles")
    assert len(person.chat.sent) > 1
    assert not any("could not be proved" in message.text for message in person.chat.sent)


def test_an_update_that_comes_twice_is_answered_once(town: Town) -> None:
    ann = town.person()
    ask(ann, "/sources")
    update = {"message": _message(ann, text="/energy")}
    first = town.server.inject(update)
    town.server.inject(update | {"update_id": first})
    ask(ann, "/disagreements")
    town.server.wait_quiet(0.2)
    figures = [sent for sent in ann.chat.sent if "12 percent" in sent.text]
    assert len(figures) == 1
