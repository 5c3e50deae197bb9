"""What Telegram takes for a text, and the entities that its apps find in one. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.e2e.botapi.refusals import Json, bad

_MAX_UNITS = 4096
_MAX_ENTITIES = 100
_QUOTATIONS = {"blockquote", "expandable_blockquote"}
_TYPES = _QUOTATIONS | set(
    "mention hashtag cashtag bot_command url email phone_number bold italic underline "
    "strikethrough spoiler code pre text_link text_mention custom_emoji".split()
)
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?!\w))"
    r"|(?P<mention>(?<!\w)@[A-Za-z0-9_]{3,32})"
)


def units(text: str) -> int:
    """Count as Telegram counts: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def found_entities(text: str) -> list[Json]:
    """Mark commands and mentions as Telegram's apps do."""
    return [
        {
            "type": hit.lastgroup,
            "offset": units(text[: hit.start()]),
            "length": units(hit.group()),
        }
        for hit in _FOUND.finditer(text)
    ]


def checked_text(text: Any, entities: Any) -> tuple[str, list[Json]]:
    """Give text and entities as they are shown, without outer white space; raises ApiError."""
    if not isinstance(text, str) or not text.strip():
        raise bad("message text is empty")
    _encodable(text)
    if units(text) > _MAX_UNITS:
        raise bad("message is too long")
    checked = _checked_entities(text, entities or [])
    return text.strip(), list(_trimmed(text, checked))


def start_payload(url: str) -> str | None:
    """Read the payload of a deep link to a bot; None for other addresses; raises ApiError."""
    parts = urlsplit(url)
    if parts.hostname != "t.me" or not (payloads := parse_qs(parts.query).get("start")):
        return None
    if not _PAYLOAD.fullmatch(payloads[0]):
        raise bad("start payload must be 1-64 of A-Z, a-z, 0-9, _ and -")
    return payloads[0]


def checked_url(url: Any) -> str:
    """Give an address that a link or a button may have; raises ApiError."""
    parts = urlsplit(url) if isinstance(url, str) else urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or " " in parts.geturl():
        raise bad(f"URL {str(url)[:60]!r} is invalid: Wrong HTTP URL")
    start_payload(parts.geturl())
    return parts.geturl()


def _encodable(text: str) -> None:
    if _SURROGATE.search(text):
        raise bad("strings must be encoded in UTF-8")
    if _CONTROL.search(text):
        raise bad("text holds control characters")


def _checked_entities(text: str, entities: Any) -> list[Json]:
    if not isinstance(entities, list):
        raise bad("can't parse entities: expected an Array")
    if len(entities) > _MAX_ENTITIES:
        raise bad("too many entities")
    encoded = text.encode("utf-16-be")
    for entity in entities:
        _check_entity(encoded, entity)
    _check_nesting(sorted(entities, key=lambda one: (one["offset"], -one["length"])))
    return entities


def _check_entity(encoded: bytes, entity: Any) -> None:
    if not isinstance(entity, dict) or entity.get("type") not in _TYPES:
        raise bad("can't parse MessageEntity: unsupported type")
    offset, length = entity.get("offset"), entity.get("length")
    if not (isinstance(offset, int) and isinstance(length, int) and offset >= 0 and length > 0):
        raise bad("can't parse MessageEntity: wrong offset or length")
    if (offset + length) * 2 > len(encoded):
        raise bad(f"entity beginning at UTF-16 offset {offset} ends after the end of the text")
    for border, does in ((offset, "begins"), (offset + length, "ends")):
        if encoded[border * 2 : border * 2 + 1] and 0xDC <= encoded[border * 2] <= 0xDF:
            where = f"entity beginning at UTF-16 offset {offset}"
            raise bad(f"{where} {does} in a middle of a UTF-16 symbol")
    if entity["type"] == "text_link":
        checked_url(entity.get("url"))


def _check_nesting(entities: list[Json]) -> None:
    outer: list[Json] = []
    for entity in entities:
        while outer and _end(outer[-1]) <= entity["offset"]:
            outer.pop()
        if outer and _end(outer[-1]) < _end(entity):
            raise bad("entities must not overlap in part")
        if entity["type"] in _QUOTATIONS and any(one["type"] in _QUOTATIONS for one in outer):
            raise bad("block quotations can't be nested")
        outer.append(entity)


def _end(entity: Json) -> int:
    return int(entity["offset"] + entity["length"])


def _trimmed(text: str, entities: list[Json]) -> Iterator[Json]:
    lead = units(text) - units(text.lstrip())
    last = units(text.strip())
    for entity in entities:
        begin = max(entity["offset"] - lead, 0)
        end = min(_end(entity) - lead, last)
        if begin < end:
            yield entity | {"offset": begin, "length": end - begin}
