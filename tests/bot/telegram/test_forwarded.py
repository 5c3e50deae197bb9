"""A forwarded message is told from one that somebody wrote."""

from __future__ import annotations

import pytest
from telegram import Update

from bot.telegram.updates import Asked, Me, event_of

ME = Me(1, "news_bot", reads_groups=False)
PERSON = {"id": 7, "is_bot": False, "first_name": "Ada"}
ORIGINS = [
    {"type": "user", "date": 1_700_000_000, "sender_user": PERSON},
    {"type": "hidden_user", "date": 1_700_000_000, "sender_user_name": "Somebody"},
    {"type": "channel", "date": 1_700_000_000, "message_id": 3,
     "chat": {"id": -100, "type": "channel", "title": "News"}},
]  # fmt: skip


def asked(**more: object) -> Asked:
    message = {
        "message_id": 5,
        "date": 1_700_000_100,
        "chat": {"id": 7, "type": "private", "first_name": "Ada"},
        "from": PERSON,
        **more,
    }
    event = event_of(Update.de_json({"update_id": 1, "message": message}, None), ME)
    assert isinstance(event, Asked)
    return event


@pytest.mark.parametrize("origin", ORIGINS, ids=lambda origin: origin["type"])
@pytest.mark.parametrize("part", ["text", "caption"])
def test_a_forwarded_message_is_marked(origin: dict[str, object], part: str) -> None:
    assert asked(forward_origin=origin, **{part: "Trade grew by 17 percent."}).is_forwarded


def test_what_somebody_wrote_is_not_marked() -> None:
    assert not asked(text="Trade grew by 17 percent.").is_forwarded
