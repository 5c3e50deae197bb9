"""A small strict Bot API server on a loopback port, for tests that run the real bot.

    with BotApi() as server:                     # the bot gets TELEGRAM_API_URL=server.url
        ann = server.person(7, "Ann")
        asked = ann.says("/trade")               # queues the update, gives the message's id
        assert "17" in ann.chat.wait_reply(to=asked).text
        assert server.violations == []

`server.sent` holds what was accepted, `server.log` every request, `server.faults.plan(...)`
lets calls go wrong. All of it may be used from any thread.
"""

from tests.e2e.botapi.chats import Chat
from tests.e2e.botapi.flood import Limit
from tests.e2e.botapi.people import Person
from tests.e2e.botapi.records import Logged, PressAnswer, Sent, Violation
from tests.e2e.botapi.server import BotApi
from tests.e2e.botapi.waiting import wait_for
from tests.e2e.botapi.world import TOKEN

__all__ = [
    "TOKEN",
    "BotApi",
    "Chat",
    "Limit",
    "Logged",
    "Person",
    "PressAnswer",
    "Sent",
    "Violation",
    "wait_for",
]
