"""Capitalised runs of words: where each begins and ends."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.extraction.people.genders import is_given
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary

_FEWEST_CRIED = 3
"""Words in capitals that are a line of their own."""


def capitalised(words: tuple[Word, ...], vocab: Vocabulary) -> Iterator[tuple[int, int]]:
    """Every capitalised run as ``words[first:last]``, in order."""
    at = 0
    for first, word in enumerate(words):
        is_plain = not word.capital and "-" not in word.text and "'" not in word.text
        if first < at or is_plain:
            continue  # most words: a name opens with none of these
        at = run_end(words, first, vocab)
        if at > first:
            yield first, at


def run_end(words: tuple[Word, ...], first: int, vocab: Vocabulary) -> int:
    """Index after the capitalised run that starts at ``first``; ``first`` where none does."""
    at = first
    while at < len(words) and _is_name_word(words, at, vocab):
        at += 1
        if words[at - 1].owner:
            return at
        after = after_nickname(words, _after_dot(words, at, vocab))
        after = _after_particles(words, after, vocab)
        if after >= len(words) or not _is_name_word(words, after, vocab):
            return at
        is_apart = words[after].start - words[after - 1].end > 1 or words[after].below
        if is_apart or _is_below(words, first, at, after):
            return at
        at = after
    return at


def _is_below(words: tuple[Word, ...], first: int, end: int, after: int) -> bool:
    """Whether a line in capitals ends before a word: "BANK OF LUND" above "Policy Note"."""
    cried = [word.text for word in words[first:end] if word.wordy]
    return len(cried) >= _FEWEST_CRIED and not words[after].text.isupper() and all(
        text.isupper() for text in cried
    )  # fmt: skip


def _is_name_word(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    word = words[i]
    if word.text.isalpha():
        return word.capital and not is_time(words, i, vocab)
    if not word.wordy or word.low in vocab.calendar:
        return False
    if "'" in word.text and _is_contracted(word, vocab):
        return False
    return word.capital or is_joined(word, vocab)


def is_time(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Tell "in May" from "Theresa May", "Mrs. May" and "April Ryan"."""
    word = words[i]
    if word.low not in vocab.calendar:
        return False
    if not word.capital:
        return True
    stop = i > 0 and words[i - 1].text == "."
    before = words[i - 1 - stop] if i - stop > 0 else None
    if before is not None and before.capital and before.low not in vocab.calendar:
        is_called = before.low in vocab.female or before.low in vocab.male
        if is_called or (not stop and is_given(before.text, vocab)):
            return False
    is_led = (
        before is not None
        and not stop
        and (before.low in vocab.prepositions or before.low in vocab.between)
    )
    after = words[i + 1] if i + 1 < len(words) else word
    is_followed = after.capital and after.low not in vocab.calendar and not word.owner
    return is_led or not (is_followed and is_given(word.text, vocab))


def _is_contracted(word: Word, vocab: Vocabulary) -> bool:
    """Such as "I've", "It's"."""
    first, found, rest = word.low.partition("'")
    return bool(found) and first in vocab.openers and word.text[-len(rest) :].islower()


def is_joined(word: Word, vocab: Vocabulary) -> bool:
    """Such as "el-Hachimi", "d'Estaing"."""
    for joint in "-'":
        particle, found, name = word.text.partition(joint)
        if found and name[:1].isupper() and (particle in vocab.particles or len(particle) == 1):
            return True
    return False


def _after_dot(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int:
    """Past the stop of an initial or an abbreviated title."""
    if at < len(words) and words[at].text == "." and words[at].start == words[at - 1].end:
        short = len(words[at - 1].text) == 1 or words[at - 1].low in vocab.titles
        return at + 1 if short or words[at - 1].low in ("jr", "sr") else at
    return at


_NICKNAME_MARKS = frozenset("\"'")


def after_nickname(words: tuple[Word, ...], at: int) -> int:
    """Past the quoted middle of 'Robert "Bobby" Doe', "Barbara ‘Babs’ Doe"."""
    marks = [w.text for w in words[at : at + 3]]
    if len(marks) < len(("mark", "name", "mark")) or not words[at + 1].capital:
        return at
    if marks[0] == "'" and words[at + 1].owner:
        return at + 2  # the mark that closes it was taken for that of an owner
    return at + 3 if marks[0] == marks[2] and marks[0] in _NICKNAME_MARKS else at


def _after_particles(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int:
    end = at
    while end < len(words) and end - at < 3 and words[end].text in vocab.particles:
        end += 1
    return end
