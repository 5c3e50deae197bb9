"""The kind of thing that a question asks for: a number, somebody's words, a person, a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from knowledge.models import Asked
from knowledge.words import Token, tokens

_QUALIFYING_OPENINGS = ("and what about", "and how about", "what about", "how about")


@dataclass(frozen=True)
class Cue:
    """Words that show what is asked for, ``tokens[first:last]`` of the question."""

    asked: Asked
    first: int
    last: int


class Cues:
    """Phrases of ``asking.toml`` by their first word."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Read the lists ``<kind>`` and ``<kind>_ru`` of the table, earlier kinds first."""
        self._phrases: dict[str, list[tuple[tuple[str, ...], Asked]]] = {}
        for asked in get_args(Asked):
            for phrase in (*table.get(asked, ()), *table.get(f"{asked}_ru", ())):
                words = tuple(token.norm for token in tokens(phrase))
                self._phrases.setdefault(words[0], []).append((words, asked))
        self._order = {asked: place for place, asked in enumerate(table["precedence"])}
        self._units = {word: unit for unit, names in table["units"].items() for word in names}
        self._latest = _phrases(*table["latest"]["en"], *table["latest"]["ru"])
        self._openings = _phrases(*table["followup"]["opening"])
        self._wholes = _phrases(*table["followup"]["whole"])
        self._pronouns = frozenset(table["followup"]["pronouns"])

    def find(self, words: Sequence[Token]) -> tuple[Cue, ...]:
        """Give the cues of a question, those that decide first.

        A quotation or a number may be asked for anywhere; of the other cues the first word's does.
        """
        norms = [word.norm for word in words]
        found = [
            Cue(asked, first, first + len(phrase))
            for first, norm in enumerate(norms)
            for phrase, asked in self._phrases.get(norm, ())
            if tuple(norms[first : first + len(phrase)]) == phrase
        ]
        return tuple(sorted(found, key=self._rank))

    def _rank(self, cue: Cue) -> tuple[int, int, int]:
        return (self._order.get(cue.asked, len(self._order)), cue.first, cue.first - cue.last)

    def is_currency(self, word: Token) -> bool:
        """Tell whether a word names the currency that the answer is wanted in."""
        return str(self._units.get(word.norm, "")).isupper()

    def unit(self, words: Sequence[Token]) -> str | None:
        """Give the unit that the answer must have, if a word fixes one."""
        return next((self._units[w.norm] for w in words if w.norm in self._units), None)

    def asks_latest(self, words: Sequence[Token]) -> bool:
        """Tell whether the newest is asked for."""
        norms = tuple(word.norm for word in words)
        return any(
            norms[at : at + len(phrase)] == phrase
            for phrase in self._latest
            if phrase[0] in norms
            for at in range(len(norms))
        )

    def without_opening(self, text: str) -> str:
        """Blank "what about" at the beginning: in "what about 2025" no number is qualified."""
        for opening in _QUALIFYING_OPENINGS:
            if text.casefold().startswith(opening):
                return " " * len(opening) + text[len(opening) :]
        return text

    def is_followup(self, words: Sequence[Token], content: int) -> bool:
        """Tell whether a message only makes sense after another one.

        It opens with "and" or "what about" and holds at most one of the ``content`` words, or it
        is a question like "who said so?".
        """
        norms = tuple(word.norm for word in words)
        if norms in self._wholes:
            return True
        opens = any(norms[: len(phrase)] == phrase for phrase in self._openings)
        return (content <= 1 and opens) or (
            content == 0 and bool(self._pronouns.intersection(norms))
        )


def _phrases(*texts: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(token.norm for token in tokens(text)) for text in texts)
