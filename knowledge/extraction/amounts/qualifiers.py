"""What stands right before a number: the words that qualify it or say what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.lines import Line, TokenPhrases
from knowledge.lexicon import Lexicon

_MOVED_WITHIN = 10
"""Tokens before "до" among which the verb stands that leads to it."""


@dataclass(frozen=True)
class QualifierWords:
    """The phrases before numbers."""

    qualifiers: TokenPhrases
    told: TokenPhrases
    """What says what the number counts: "killing"."""
    moving: frozenset[str]
    moving_stems: tuple[str, ...]
    """How Russian verbs of change begin."""


@lru_cache(maxsize=4)
def qualifier_words(lexicon: Lexicon) -> QualifierWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    told = (phrase for phrases in table["counted_after"].values() for phrase in phrases)
    return QualifierWords(
        TokenPhrases(table["qualifiers"]),
        TokenPhrases(told),
        frozenset((*table["up"], *table["down"])),
        tuple(table["moving_stems"]),
    )


def opening_of(line: Line, first: int, words: QualifierWords) -> int:
    """The token at which what qualifies a number begins; not "edged up to 3.7%"."""
    phrase = words.qualifiers.before(line, first)
    at = first - len(phrase)
    return first if _is_move(line, phrase, at, words) else at


def _is_move(line: Line, phrase: tuple[str, ...], at: int, words: QualifierWords) -> bool:
    """Tell "edged up to 3.7%", "вырос до 5 млн", "с 60 до 52" from "up to 3.7%"."""
    if phrase == ("up", "to"):
        return line.low(at - 1) in words.moving
    if phrase != ("до",):
        return False
    before = (line.low(i) for i in range(max(0, at - _MOVED_WITHIN), at))
    return any(low in words.moving or low.startswith(words.moving_stems) for low in before)


def is_told(line: Line, opening: int, words: QualifierWords) -> bool:
    """Tell "killing at least three", which are people."""
    return bool(words.told.before(line, opening))
