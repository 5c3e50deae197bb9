"""A question's text with its slips mended, each word knowing what was typed for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.language.words import Token, is_cyrillic, tokens
from knowledge.lexicon import is_pronoun
from knowledge.questions.little import LONGEST
from knowledge.questions.spelling import Vocabulary

_SHORTEST_TELLING = 3
_HOW = "how"
_STATE = "usa"
"""Written "US": for "us" is in its sentences the pronoun and a part of "US$" as well."""


class Corrected(NamedTuple):
    """The mended text, its words, and for each word the characters that were typed."""

    text: str
    words: tuple[Token, ...]
    typed: tuple[str, ...]
    lang: str


def correct(text: str, vocabulary: Vocabulary) -> Corrected:
    """Mend the spelling of a cleaned question; Russian in Latin letters becomes Cyrillic."""
    given = tokens(text)
    lang = "ru" if _is_russian(given) else "en"
    if lang == "en" and _is_transliterated(given, vocabulary):
        text = _in_cyrillic(text, given, vocabulary)
        given, lang = tokens(text), "ru"
    return _mended(text, given, vocabulary, lang)


def speaks_russian(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text is Russian, in whatever letters."""
    given = tokens(text)
    return _is_russian(given) or _is_transliterated(given, vocabulary)


def _mended(text: str, given: Sequence[Token], vocabulary: Vocabulary, lang: str) -> Corrected:
    parts: list[str] = []
    origin: list[tuple[int, str]] = []
    before = ""
    at = length = position = 0
    while position < len(given):
        is_name = _is_name(given, position, text)
        word, used = _meant(given, position, vocabulary, is_name=is_name)
        if word == "us" and not text.isupper() and not is_pronoun(text, *given[position][:2]):
            word = _STATE
        if used == 1 and lang == "en":
            word = _little(given, position, before, vocabulary, is_name=is_name) or word
        before = word
        token, last = given[position], given[position + used - 1]
        gap = text[at : token.start]
        parts += [gap, word]
        length += len(gap)
        origin.append((length, text[token.start : last.end]))
        length += len(word)
        at, position = last.end, position + used
    mended = "".join([*parts, text[at:]])
    words = tokens(mended)
    return Corrected(mended, words, tuple(_typed_at(word.start, origin) for word in words), lang)


def _is_name(given: Sequence[Token], position: int, text: str) -> bool:
    """Tell whether a word has a capital within a message."""
    return position > 0 and text[given[position].start].isupper() and not text.isupper()


def _meant(
    given: Sequence[Token], position: int, vocabulary: Vocabulary, *, is_name: bool
) -> tuple[str, int]:
    """Give the word meant at a position and how many typed words it takes up."""
    word = given[position]
    following = given[position + 1] if position + 1 < len(given) else None
    if following is not None and following.start == word.end + 1:
        joined = vocabulary.joined(word.norm, following.norm)
        if joined:
            return joined, 2
    return vocabulary.corrected(word.norm, is_name=is_name), 1


def _little(
    given: Sequence[Token], position: int, before: str, vocabulary: Vocabulary, *, is_name: bool
) -> str | None:
    """Give the little word that was meant at a position, if it was one."""
    little, word = vocabulary.little, given[position]
    norm = word.norm
    if not norm.isalpha():
        return None
    following = given[position + 1].norm if position + 1 < len(given) else ""
    is_new = not vocabulary.is_written(norm)
    if before == _HOW:
        meant = little.amount(norm, following) or (little.measure(norm) if is_new else None)
    elif little.is_how(norm, following) and (position == 0 or is_new):
        meant = _HOW
    elif position == 0 and is_new and len(norm) <= LONGEST:
        meant = little.opening(norm, following)
    else:
        meant = None
    return meant or (None if is_name else vocabulary.little_for(norm))


def _typed_at(start: int, origin: Sequence[tuple[int, str]]) -> str:
    return next((typed for place, typed in reversed(origin) if place <= start), "")


def _is_russian(given: Sequence[Token]) -> bool:
    letters = [is_cyrillic(token.norm) for token in given if token.norm[0].isalpha()]
    return 2 * sum(letters) > len(letters)


def _is_transliterated(given: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Tell whether most words are strange, and all come nearer to Russian ones with fewer slips.

    Half of them at least have to be Russian words as they stand: of English typed in haste few are.
    A name tells nothing.
    """
    words = (t.norm for t in given if t.norm.isalpha() and len(t.norm) >= _SHORTEST_TELLING)
    telling = [norm for norm in words if not vocabulary.spellings.cyrillic(norm)]
    strange = [norm for norm in telling if not vocabulary.is_english(norm)]
    if 2 * len(strange) <= len(telling):
        return False
    as_russian = [vocabulary.slips(vocabulary.near_russian(norm)) for norm in telling]
    are_russian = 2 * as_russian.count(0) >= len(telling)
    return are_russian and sum(as_russian) < sum(vocabulary.slips(norm) for norm in strange)


def _in_cyrillic(text: str, given: Sequence[Token], vocabulary: Vocabulary) -> str:
    out, at = [], 0
    for token in given:
        known = vocabulary.is_english(token.norm) and len(token.norm) >= _SHORTEST_TELLING
        word = text[token.start : token.end]
        out += [text[at : token.start], word if known else vocabulary.as_russian(token.norm)]
        at = token.end
    return "".join([*out, text[at:]])
