"""A message as Telegram takes it: plain text, entities in UTF-16 units, buttons."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Literal

EntityType = Literal["bold", "italic", "text_link", "expandable_blockquote"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of a message's text that looks or acts otherwise, in UTF-16 units."""

    type: EntityType
    offset: int
    length: int
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """What a button shows and the text that a press of it stands for."""

    text: str
    request: str


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent with one call; ``buttons`` in rows."""

    text: str
    entities: tuple[Entity, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()


def units(text: str) -> int:
    """Count the UTF-16 units of a text without lone surrogates."""
    return len(text.encode("utf-16-le")) // 2


def api_entities(message: Message) -> list[dict[str, object]]:
    """Give the entities as the Bot API takes them."""
    return [
        {
            "type": e.type,
            "offset": e.offset,
            "length": e.length,
            **({"url": e.url} if e.url else {}),
        }
        for e in message.entities
    ]


def dumped(message: Message) -> str:
    """Write a message as JSON, in ASCII."""
    entities = [(e.type, e.offset, e.length, e.url) for e in message.entities]
    buttons = [[(button.text, button.request) for button in row] for row in message.buttons]
    return json.dumps((message.text, entities, buttons), separators=(",", ":"))


def loaded(text: str) -> Message:
    """Read a message that ``dumped`` wrote."""
    words, entities, buttons = json.loads(text)
    return Message(
        words,
        tuple(Entity(*entity) for entity in entities),
        tuple(tuple(Button(*button) for button in row) for row in buttons),
    )
