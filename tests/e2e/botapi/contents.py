"""What people send besides text, as parts of a message. Pure."""

from __future__ import annotations

from itertools import count

from tests.e2e.botapi.refusals import Json
from tests.e2e.botapi.texts import found_entities

_numbers = count(1)


def words(text: str) -> Json:
    """A text with the commands and mentions marked in it."""
    return {"text": text} | _marked("entities", text)


def photo(caption: str = "") -> Json:
    sizes = [_file("photo") | {"width": side, "height": side} for side in (90, 800)]
    return {"photo": sizes} | _captioned(caption)


def voice() -> Json:
    return {"voice": _file("voice") | {"duration": 3, "mime_type": "audio/ogg"}}


def sticker() -> Json:
    shape = {"type": "regular", "width": 512, "height": 512, "emoji": "👍"}
    return {"sticker": _file("sticker") | shape | {"is_animated": False, "is_video": False}}


def document(name: str = "report.pdf", caption: str = "") -> Json:
    return {"document": _file("document") | {"file_name": name}} | _captioned(caption)


def location(latitude: float = 38.56, longitude: float = 68.78) -> Json:
    return {"location": {"latitude": latitude, "longitude": longitude}}


def _file(kind: str) -> Json:
    number = next(_numbers)
    return {"file_id": f"{kind}{number}", "file_unique_id": f"u{number}", "file_size": 1000}


def _captioned(caption: str) -> Json:
    return {"caption": caption} | _marked("caption_entities", caption) if caption else {}


def _marked(field: str, text: str) -> Json:
    entities = found_entities(text)
    return {field: entities} if entities else {}
