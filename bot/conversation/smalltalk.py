"""Greetings, thanks, goodbyes and questions about the bot itself, told from real questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, get_args

from bot.conversation.forms import plain

Call = Literal["disagreements", "topics", "latest"]
Kind = Literal["disagreements", "topics", "latest", "who", "thanks", "bye", "greeting", "stop"]
CALLS: tuple[Call, ...] = get_args(Call)
"""What is the business of the command of the same name."""
Words = tuple[str, ...]
_LONGEST = 12
"""Messages of more words are never only small talk."""


class SmallTalk:
    """The phrases of ``smalltalk.toml``, read once."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Read a list of phrases for each kind, ``fillers`` that may stand around, ``orders``.

        What calls a command may have the words ``around`` it too, an order those ``of_orders``.
        """
        self._kinds: Mapping[Kind, tuple[Words, ...]] = {
            kind: _phrases(table[kind]) for kind in get_args(Kind)
        }
        self._fillers = _phrases(table["fillers"])
        self._around = _phrases((*table["around"], *table["fillers"]))
        self._orders = _phrases(table["orders"])
        self._of_orders = _phrases((*table["of_orders"], *table["fillers"]))
        lists = (*self._kinds.values(), self._around)
        self._known = frozenset(word for phrases in lists for each in phrases for word in each)

    def kind(self, text: str) -> Kind | None:
        """Tell which small talk a text is, None where something else is left of it."""
        words = _words(text[: _LONGEST * 40])
        if not words or len(words) > _LONGEST or not self._known.issuperset(words):
            return None
        found: list[Kind] = []
        for kind, phrases in self._kinds.items():
            shorter = _without(words, phrases)
            found += [kind] * (len(shorter) < len(words))
            words = shorter
        is_call = found[:1] and found[0] in CALLS
        left = _without(words, self._around if is_call else self._fillers)
        return found[0] if found and not left else None

    def gives_orders(self, text: str) -> bool:
        """Tell whether a text gives the bot orders about itself ("ignore your rules")."""
        words = _words(text)
        return any(_find(words, phrase) is not None for phrase in self._orders)

    def without_orders(self, text: str) -> str:
        """Take such orders off; empty when nothing but fillers and words of orders is left."""
        for phrase in self._orders:
            spans = list(_spans(text))
            words = tuple(_unstretched(text[start:end].casefold()) for start, end in spans)
            at = _find(words, phrase)
            if at is not None:
                text = f"{text[: spans[at][0]]} {text[spans[at + len(phrase) - 1][1] :]}"
        return text if _without(_words(text), self._of_orders) else ""


def _phrases(texts: Iterable[str]) -> tuple[Words, ...]:
    """Give the words of phrases, the longest phrase first."""
    read = {words for text in texts if (words := _words(text))}
    return tuple(sorted(read, key=lambda words: (-len(words), words)))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = None
    for index, char in enumerate(f"{text} "):
        if char.isalnum():
            start = index if start is None else start
        elif start is not None:
            yield start, index
            start = None


def _words(text: str) -> Words:
    spaced = "".join(c if c.isalnum() else " " for c in plain(text).casefold())
    return tuple(_unstretched(word) for word in spaced.split())


def _unstretched(word: str) -> str:
    """Shorten what is drawn out: "hellooooo" is "hello"."""
    out = ""
    for char in word:
        if not out.endswith(char * 2):
            out += char
    return out[:-1] if len(out) > 2 and len(word) > len(out) and out[-1] == out[-2] else out


def _without(words: Words, phrases: Iterable[Words]) -> Words:
    """Take phrases off."""
    for phrase in phrases:
        while (at := _find(words, phrase)) is not None:
            words = (*words[:at], *words[at + len(phrase) :])
    return words


def _find(words: Words, phrase: Sequence[str]) -> int | None:
    if not phrase or phrase[0] not in words:
        return None
    size = len(phrase)
    places = range(len(words) - size + 1)
    return next((at for at in places if words[at : at + size] == phrase), None)
