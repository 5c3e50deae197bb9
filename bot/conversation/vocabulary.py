"""The words that /digest understands besides hours and places: its own, and topics' names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from knowledge.models import Topic

Key = Literal["on", "off", "now", "all", "archive", "topics", "zone", "page", "add", "drop", ""]
_KEYS: Mapping[Key, str] = {
    "on": "on enable start subscribe yes",
    "off": "off disable stop unsubscribe none",
    "now": "now",
    "all": "all everything any",
    "archive": "archive",
    "topics": "topics topic",
    "zone": "zone timezone tz",
    "page": "page",
    "add": "add plus also",
    "drop": "drop remove minus without no not except",
    "": "a about and at daily day each every everyday digest for from hour in me my news o'clock "
    "of please send set the time to today with",
}
_BY_WORD: Mapping[str, Key] = {word: key for key, words in _KEYS.items() for word in words.split()}


def key_of(word: str) -> Key | None:
    """Give what a word of ours means; fillers mean nothing."""
    return _BY_WORD.get(word)


def topic_names(topics: Iterable[Topic]) -> Mapping[str, str]:
    """Give topics by every name that they go by."""
    found: dict[str, str] = {}
    for topic in topics:
        names = (topic.id, topic.command, topic.label, topic.label_ru or "", *topic.aliases)
        for name in names:
            found.setdefault(name.replace("_", " ").casefold(), topic.id)
            found.setdefault(name.casefold(), topic.id)
    found.pop("", None)
    return found


def nearest(word: str, names: Mapping[str, str]) -> tuple[Key, str] | None:
    """Give the one word of ours, or the one topic, that a slip must have meant."""
    allowed = 0 if len(word) < 4 else 1 if len(word) < 7 else 2
    ours = {own: (key, "") for own, key in _BY_WORD.items() if key and len(own) > 3}
    topics: dict[str, tuple[Key, str]] = {name: ("", topic) for name, topic in names.items()}
    best: dict[tuple[Key, str], int] = {}
    for name, meaning in (*topics.items(), *ours.items()):
        distance = int(OSA.distance(word, name, score_cutoff=allowed))
        if distance <= allowed:
            best[meaning] = min(distance, best.get(meaning, distance))
    order = sorted(best, key=lambda meaning: best[meaning])
    if not order or (len(order) > 1 and best[order[0]] == best[order[1]]):
        return None
    return order[0]
