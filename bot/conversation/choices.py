"""What is said behind /digest: an hour, topics, a place, on and off, in any order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import TYPE_CHECKING, Literal

from bot.conversation.hours import in_half, is_like_time, read_time
from bot.conversation.vocabulary import Key, key_of, nearest, topic_names
from bot.conversation.zones import Place, find_zones

if TYPE_CHECKING:
    from knowledge.models import Topic

Span = tuple[int, int]
_WORD = re.compile(r"[^\s,]+")
_AROUND = ".,;!?()"
_MOST = 30
"""Words that are read."""
_ENOUGH = 3
"""Unknown things after which nobody means a choice."""
_LONGEST_NAME = 3
"""Words of a topic's name."""
_LONGEST_PLACE = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody chose; None and empty where they chose nothing."""

    is_on: bool | None = None
    at: time | None = None
    topics: tuple[str, ...] | None = None
    """Ids; none means all."""
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    has_archive: bool | None = None
    place: Span = (0, 0)
    """Where the words stand that name ``places``."""
    places: tuple[Place, ...] = ()
    asks_zone: bool = False
    lists_topics: bool = False
    page: int | None = None
    """Of the list of topics; it is shown again after a change made in it."""
    now: bool = False
    bad_times: tuple[Span, ...] = ()
    """Where something stands that is meant as a time of day, and is none."""
    unknown: tuple[Span, ...] = ()
    """Where something stands that is nothing known."""


def read_choice(words: str, topics: Iterable[Topic]) -> Choice:
    """Read what is chosen; places in ``words`` tell what was not understood."""
    spans = [span for found in _WORD.finditer(words) if (span := _bare(words, *found.span()))]
    choice = _Reader(words, spans[:_MOST], topic_names(topics)).read()
    return replace(choice, unknown=(*choice.unknown, *spans[_MOST : _MOST + 1])[:_ENOUGH])


def _bare(words: str, start: int, end: int) -> Span | None:
    """Leave out the punctuation around a word."""
    word = words[start:end]
    start += len(word) - len(word.lstrip(_AROUND))
    end = start + len(word.strip(_AROUND))
    return (start, end) if start < end else None


class _Reader:
    """Goes through the words once; each step takes one or several."""

    def __init__(self, text: str, spans: list[Span], names: Mapping[str, str]) -> None:
        self._text = text
        self._spans = spans
        self._words = [text[start:end].casefold() for start, end in spans]
        self._names = names
        self._at = 0
        self._mode: Literal["topics", "added", "dropped"] = "topics"
        self._choice = Choice()

    def read(self) -> Choice:
        """Read all words."""
        steps: tuple[Callable[[str], bool], ...] = (
            self._half, self._time, self._named_topic, self._key, self._spelled_place,
            self._meant, self._place, self._unknown,
        )  # fmt: skip
        while self._at < len(self._words) and len(self._choice.unknown) < _ENOUGH:
            any(step(self._words[self._at]) for step in steps)
        return self._choice

    def _unknown(self, _: str) -> bool:
        unknown = (*self._choice.unknown, self._spans[self._at])
        self._choice = replace(self._choice, unknown=unknown)
        self._at += 1
        return True

    def _half(self, word: str) -> bool:
        at = self._choice.at
        moved = in_half(at, word) if at is not None else None
        if moved is not None:
            self._choice = replace(self._choice, at=moved)
            self._at += 1
        return moved is not None

    def _time(self, word: str) -> bool:
        if not is_like_time(word):
            return False
        at = read_time(word)
        if at is None:
            bad = (*self._choice.bad_times, self._spans[self._at])
            self._choice = replace(self._choice, bad_times=bad)
        else:
            self._choice = replace(self._choice, at=at)
        self._at += 1
        return True

    def _named_topic(self, word: str) -> bool:
        """Take the longest topic's name that stands here; a word of ours goes first."""
        if key_of(word) is not None and self._mode == "topics":
            return False
        for size in range(_LONGEST_NAME, 0, -1):
            name = " ".join(self._words[self._at : self._at + size])
            if name in self._names and len(self._words) >= self._at + size:
                self._take(self._names[name], size)
                return True
        return False

    def _take(self, topic: str, size: int) -> None:
        choice = self._choice
        match self._mode:
            case "topics":
                self._choice = replace(choice, topics=_with(choice.topics or (), topic))
            case "added":
                self._choice = replace(choice, added=_with(choice.added, topic))
            case "dropped":
                self._choice = replace(choice, dropped=_with(choice.dropped, topic))
        self._at += size

    def _key(self, word: str) -> bool:
        key = key_of(word)
        if key is None:
            return False
        self._obey(key)
        return True

    def _obey(self, key: Key) -> None:
        """Do what a word of ours means."""
        self._at += 1
        match key:
            case "on" | "off":
                self._choice = replace(self._choice, is_on=key == "on")
            case "now":
                self._choice = replace(self._choice, now=True)
            case "all":
                self._choice = replace(self._choice, topics=self._choice.topics or ())
            case "archive":
                self._archive()
            case "topics":
                self._choice = replace(self._choice, lists_topics=True)
            case "zone":
                self._zone()
            case "page":
                self._page()
            case "add":
                self._mode = "added"
            case "drop":
                self._mode = "dropped"

    def _archive(self) -> None:
        """Read "archive off", "no archive" and "archive"."""
        before, after = self._key_at(self._at - 2), self._key_at(self._at)
        self._at += after in ("on", "off")
        refused = after == "off" or (before == "drop" and after != "on")
        self._mode = "topics" if before == "drop" else self._mode
        self._choice = replace(self._choice, has_archive=not refused)

    def _key_at(self, index: int) -> Key | None:
        return key_of(self._words[index]) if 0 <= index < len(self._words) else None

    def _page(self) -> None:
        number = self._words[self._at] if self._at < len(self._words) else ""
        is_number = number.isascii() and number.isdecimal() and len(number) < 4
        self._choice = replace(self._choice, page=int(number) if is_number else 1)
        self._at += is_number

    def _zone(self) -> None:
        """Read the place that is named behind "zone"; without one the zone is asked for."""
        end = self._place_end()
        if end == self._at:
            self._choice = replace(self._choice, asks_zone=True)
        elif not self._place(""):
            whole = (self._spans[self._at][0], self._spans[end - 1][1])
            self._choice = replace(self._choice, unknown=(*self._choice.unknown, whole))
            self._at = end

    def _place_end(self) -> int:
        """Give where a place that begins here ends at the latest."""
        end = self._at
        while end < min(self._at + _LONGEST_PLACE, len(self._words)):
            word = self._words[end]
            if is_like_time(word) or key_of(word):
                break
            end += 1
        return end

    def _spelled_place(self, word: str) -> bool:
        """Take a place that is spelled as it should be before anything that it is like."""
        found = find_zones(word)
        names = {name.casefold() for place in found for name in (place.name, place.zone)}
        return word in names and self._place(word)

    def _meant(self, word: str) -> bool:
        """Take the one topic or word of ours that is nearest in spelling."""
        meaning = nearest(word, self._names)
        if meaning is None:
            return False
        key, topic = meaning
        if key:
            self._obey(key)
        else:
            self._take(topic, 1)
        return True

    def _place(self, _: str) -> bool:
        """Take the longest stretch of words that is a place."""
        for end in range(self._place_end(), self._at, -1):
            span = (self._spans[self._at][0], self._spans[end - 1][1])
            places = find_zones(self._text[slice(*span)])
            if places:
                self._choice = replace(self._choice, place=span, places=places)
                self._at = end
                return True
        return False


def _with(topics: tuple[str, ...], topic: str) -> tuple[str, ...]:
    return topics if topic in topics else (*topics, topic)
