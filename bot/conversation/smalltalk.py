"""Greetings, thanks, goodbyes and questions about the bot itself, told from real questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from bot.conversation.forms import plain

Kind = Literal["who", "thanks", "bye", "greeting"]
_LONGEST = 12
"""Messages of more words are never only small talk."""


def smalltalk(text: str, table: Mapping[str, Any]) -> Kind | None:
    """Tell which small talk a text is, None where something else is left of it.

    ``table`` holds lists of phrases: one for each kind, and ``fillers`` that may stand around.
    """
    words = _words(text)
    if not words or len(words) > _LONGEST:
        return None
    found: list[Kind] = []
    for kind in get_args(Kind):
        shorter = _without(words, table[kind])
        found += [kind] * (len(shorter) < len(words))
        words = shorter
    left = _without(words, table["fillers"])
    return found[0] if found and not left else None


def gives_orders(text: str, table: Mapping[str, Any]) -> bool:
    """Tell whether a text gives the bot orders about itself ("ignore your rules")."""
    words = _words(text)
    return any(_find(words, _words(phrase)) is not None for phrase in table["orders"])


def _words(text: str) -> tuple[str, ...]:
    spaced = "".join(c if c.isalnum() else " " for c in plain(text).casefold())
    return tuple(_unstretched(word) for word in spaced.split())


def _unstretched(word: str) -> str:
    """Shorten what is drawn out: "hellooooo" is "hello"."""
    out = ""
    for char in word:
        if not out.endswith(char * 2):
            out += char
    return out[:-1] if len(out) > 3 and len(word) > len(out) and out[-1] == out[-2] else out


def _without(words: tuple[str, ...], phrases: Sequence[str]) -> tuple[str, ...]:
    """Take phrases off, the longest first."""
    for phrase in sorted((_words(phrase) for phrase in phrases), key=len, reverse=True):
        while phrase and (at := _find(words, phrase)) is not None:
            words = (*words[:at], *words[at + len(phrase) :])
    return words


def _find(words: Sequence[str], phrase: Sequence[str]) -> int | None:
    size = len(phrase)
    places = range(len(words) - size + 1)
    return next((at for at in places if tuple(words[at : at + size]) == tuple(phrase)), None)
