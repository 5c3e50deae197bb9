"""What the server remembers of the bot, for tests to look at."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.e2e.botapi.refusals import Json


@dataclass(frozen=True)
class Sent:
    """A message that was accepted, new or edited; `at` is monotonic seconds."""

    at: float
    method: str
    chat: int
    message_id: int
    text: str
    entities: tuple[Json, ...]
    markup: Json | None
    reply_to: int | None
    thread: int | None
    params: Json = field(repr=False)

    @property
    def buttons(self) -> tuple[Json, ...]:
        rows = (self.markup or {}).get("inline_keyboard", ())
        return tuple(button for row in rows for button in row)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button["text"] for button in self.buttons)

    def marked(self, kind: str) -> tuple[str, ...]:
        """Give the stretches of text that entities of a type cover."""
        encoded = self.text.encode("utf-16-le")
        spans = [(one["offset"], one["length"]) for one in self.entities if one["type"] == kind]
        return tuple(encoded[at * 2 : (at + n) * 2].decode("utf-16-le") for at, n in spans)


@dataclass(frozen=True)
class Logged:
    """One request, whatever became of it: "ok", the description of an error or a fault's name."""

    at: float
    method: str
    chat: int | None
    status: int
    outcome: str
    params: Json = field(repr=False)


@dataclass(frozen=True)
class Violation:
    """A request that Telegram would not have taken."""

    at: float
    method: str
    description: str
    params: Json


@dataclass(frozen=True)
class PressAnswer:
    """What the presser of a button sees."""

    at: float
    text: str
    url: str | None
    is_alert: bool
