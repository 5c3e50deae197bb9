"""Questions that can be read in several ways: a name of several people, a word between two."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.asked import Answer, Question, Reading, Word
from knowledge.base.facts import FactBase
from knowledge.language.words import fold, norms, stem, tokens
from knowledge.models import Fact
from knowledge.questions import Reader

MOST_READINGS = 3
_CLEARLY = 3
"""Who speaks so many times as often as everybody else of a name is the one who is meant."""


class _Meaning(NamedTuple):
    """One way to read a word of the question: the whole question, and what is meant by it."""

    text: str
    means: str
    is_person: bool


@dataclass(frozen=True)
class Readings:
    """Finds the readings of questions to one base."""

    reader: Reader
    base: FactBase

    def of(self, question: Question, ask: Callable[[str], Answer]) -> tuple[Reading, ...]:
        """Give two or three readings, each answered for sure and otherwise than the others.

        None where it is clear what is meant. ``ask`` answers one of them.
        """
        for meanings in (self._people(question), *self._words(question)):
            tried = (self._reading(meaning, ask(meaning.text)) for meaning in meanings)
            found = tuple(reading for reading in tried if reading is not None)
            if 1 < len(found) == len({_told(reading) for reading in found}):
                return found
        return ()

    def _reading(self, meaning: _Meaning, answer: Answer) -> Reading | None:
        """Give a reading that is answered for sure, by whom or with what it means."""
        if answer.status != "answer" or answer.is_guess or not answer.findings:
            return None
        first = answer.findings[0]
        span = None if meaning.is_person else self._said(meaning.means, first.lead)
        if span is None and first.lead.voice != meaning.means:
            return None
        return Reading(text=meaning.text, word=meaning.means, span=span, finding=first)

    def _said(self, word: str, fact: Fact) -> tuple[int, int] | None:
        """Give where a word stands in the sentence of a fact, and is no part of a figure."""
        text, start = self.base.articles[fact.article].text, fact.sentence_start
        figures = self.base.figures_in(fact.article, start)
        counted = {t.norm for f in figures for t in tokens(f"{f.qualifier or ''} {f.text}")}
        said = (t for t in tokens(text[start : fact.sentence_end]) if t.norm not in counted)
        found = next((token for token in said if token.stem == stem(word)), None)
        return (start + found.start, start + found.end) if found else None

    def _people(self, question: Question) -> Sequence[_Meaning]:
        """Read a name, of which somebody's words are wanted, as each of those who bear it."""
        is_bare = question.asked == "anything" and len(question.words) == 1
        if not is_bare and not question.asks_words:
            return ()
        for word in question.words:
            people = self._bearers(word, question.speakers)
            if 1 < len(people) <= MOST_READINGS and not self._is_clear(people):
                return tuple(_meanings(question.text, word.text, people, is_person=True))
        return ()

    def _bearers(self, word: Word, speakers: Sequence[str]) -> tuple[str, ...]:
        """Give the people who bear all of a name; whom the lexicon names so is no question."""
        stems = set(word.stems)
        if word.terms or not stems <= self.reader.known.people:
            return ()
        full = ((name, {stem(part) for part in norms(name)}) for name in speakers)
        return tuple(name for name, parts in full if len(parts) > len(stems) and stems <= parts)

    def _is_clear(self, people: Sequence[str]) -> bool:
        often = sorted(map(self.base.times_quoted, people))
        return often[-1] > _CLEARLY * often[-2]

    def _words(self, question: Question) -> Iterator[Sequence[_Meaning]]:
        """Read a slip as each of the words that it is equally near to."""
        for word in question.words:
            typed = fold(word.text)
            near = self.reader.vocabulary.equally_near(typed) if word.corrected != typed else ()
            is_one = stem(word.corrected) in map(stem, near)
            if is_one and len(near) <= MOST_READINGS:
                yield tuple(_meanings(question.text, word.text, near, is_person=False))


def _meanings(
    text: str, typed: str, meant: Sequence[str], *, is_person: bool
) -> Iterator[_Meaning]:
    wanted = norms(typed)
    words = tokens(text)
    found = (
        (words[at].start, words[at + len(wanted) - 1].end)
        for at in range(len(words) - len(wanted) + 1)
        if wanted and [word.norm for word in words[at : at + len(wanted)]] == wanted
    )
    start, end = next(found, (0, 0))
    for means in meant if end else ():
        yield _Meaning(text[:start] + means + text[end:], means, is_person)


def _told(reading: Reading) -> tuple[str, str]:
    """Give what tells a reading from another: its answer's sentence, and who or what it is on."""
    lead = reading.finding.lead
    return lead.sentence, reading.word if reading.span else lead.speaker or ""
