"""What another article on the same event says otherwise of what is asked.

Two outlets seldom use the same words: "an explosion killed 14 workers", "the mortuary has taken in
17 bodies". That both are on one event, the names and rare words of the articles tell
(``base.stories``); that both figures are of one thing, the words of the question do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.answers.coverage import is_unreadable
from knowledge.answers.likeness import are_alike, are_of_one_outlet, are_of_one_time, is_in_unit
from knowledge.answers.scoring import Scored
from knowledge.asked import NAMES, Question, Word
from knowledge.base.entries import ARTICLE, HELD, MARKS, NEAR, OWN, SENTENCE
from knowledge.base.facts import FactBase
from knowledge.base.findings import content
from knowledge.base.names import CALENDAR, written
from knowledge.base.stories import Stories, heard, sounds_of
from knowledge.base.terms import LOOSER
from knowledge.language.words import LONGEST_SMALL, norms, stem
from knowledge.models import Figure
from knowledge.values import unit_class

_FACTOR = 2.0
"""What is no count hardly differs by more where two tell of one thing."""
_SHOWN = 0.5
"""What only the unit of a figure shows."""


@dataclass(frozen=True)
class Retold:
    """A figure that answers a question, and what other articles on its event say."""

    question: Question
    lead: Scored
    figure: Figure
    base: FactBase
    stories: Stories

    def tells(self, one: Scored, other: Figure) -> bool:
        """Tell whether another article on the event says otherwise what is asked of it.

        What only tells the event ("the blast at the plant") it need not say again.
        """
        mine = self.figure
        is_near = unit_class(mine) == "count" or are_alike(mine, other, _FACTOR)
        is_told_again = mine.voice is not None and mine.voice == other.voice
        if is_told_again or not is_near or not self._is_on_the_event(other):
            return False
        if self._strays(one, other):
            return False
        own = self._own(one, other)
        best = max((held for _, held in own), default=0.0)
        is_held = best >= self._least(other) and all(held >= needed for needed, held in own)
        if is_held and (best > SENTENCE or self._are_counted_alike(one, other)):
            return True
        return (
            self._is_like(one, other, own)
            and self._is_alone(mine, other)
            and self._is_alone(other, mine)
        )

    def turns_away(self, other: Figure) -> bool:
        """Tell whether a sentence is on something that both articles only mention by name."""
        aside = self._aside(other) if self._is_on_the_event(other) else []
        return any(self.stories.has_name(self.figure.article, norm) for norm in aside)

    def _are_counted_alike(self, one: Scored, other: Figure) -> bool:
        """Tell whether units are one, by whatever name and in whatever language."""
        if is_in_unit(self.figure, other) or None in (self.figure.unit, other.unit):
            return True
        mine, theirs = self.lead.entry.terms, one.entry.terms
        shared = (term for term in mine if min(mine[term], theirs.get(term, 0.0)) >= OWN)
        kinds = {f"#{id_}" for id_ in (*self.figure.subject, *other.subject)} | MARKS
        return any(term[0] == "#" and term not in kinds for term in shared)

    def _is_like(self, one: Scored, other: Figure, own: Sequence[object]) -> bool:
        """Tell whether something tells that figures of one unit are of one thing."""
        is_measure = unit_class(other) == "measure" and other.figure_kind != "duration"
        if is_measure and (own or self.question.asked_units or self._is_shown(one)):
            return True
        words = zip(self.question.words, self.lead.covers, one.covers, strict=True)
        held = [theirs >= HELD for word, mine, theirs in words if is_thing(word) and mine >= HELD]
        return 2 * sum(held) > len(held) or (bool(own) and _share_words(self.figure, other))

    def _is_on_the_event(self, other: Figure) -> bool:
        """Tell whether another outlet is on the event; the same one brings it up to date."""
        ids = (self.figure.article, other.article)
        is_again = are_of_one_outlet(*(self.base.articles[id_] for id_ in ids))
        return ids[0] != ids[1] and not is_again and self.stories.are_one(*ids)

    def _own(self, one: Scored, other: Figure) -> list[tuple[float, float]]:
        """Give how well another figure has each thing asked for that is the first one's own.

        Before it stands how well it needs it: of what is not measured its article may tell. Where
        nothing is the first one's own, what its sentence has is needed.
        """
        told = self.stories.told_otherwise(other.sentence) | {f"#{other.metric}"}
        things = [
            (word, mine, theirs)
            for word, mine, theirs in zip(
                self.question.words, self.lead.covers, one.covers, strict=True
            )
            if is_thing(word) and mine >= SENTENCE and not is_unreadable(word, other)
        ]
        measured = [word for word, *_ in things if word.counted or word.role == "metric"]
        own = [thing for thing in things if thing[1] > SENTENCE or thing[0] in measured]
        found: list[tuple[float, float]] = []
        for word, _, theirs in own or things:
            asked = self.stories.told_otherwise(word.corrected).union(word.terms)
            needed = self._least(other) if word in measured or not own else ARTICLE * LOOSER
            found.append((needed, theirs if told.isdisjoint(asked) else OWN))
        return found

    def _least(self, other: Figure) -> float:
        """Give how well a figure has to have what is asked for.

        Of a bare one the sentence before may: "They doubt the passengers. They expect 21,500."
        """
        is_bare = other.unit is None and are_alike(self.figure, other, _FACTOR)
        return NEAR if is_bare else HELD

    def _is_shown(self, one: Scored) -> bool:
        covers = zip(self.question.words, self.lead.covers, one.covers, strict=True)
        return any(is_thing(word) and min(both) >= _SHOWN for word, *both in covers)

    def _strays(self, one: Scored, other: Figure) -> bool:
        """Tell whether a sentence is on something else by name than the question and the event."""
        words = zip(self.question.words, self.lead.covers, one.covers, strict=True)
        is_aside = any(
            mine >= SENTENCE and theirs < NEAR and self._is_aside(word, other)
            for word, mine, theirs in words
            if word.role in NAMES
        )
        return is_aside or bool(self._aside(other))

    def _aside(self, other: Figure) -> list[str]:
        """Give the names of a sentence that has none of the question's and none of the event's."""
        named = _parts(word for word in self.question.words if word.role in NAMES)
        names, asked = but_of_teller(self._names(other), other), sounds_of(named)
        is_on_it = any(
            self.stories.is_about(self.figure.article, norm) or not asked.isdisjoint(heard(norm))
            for norm in names
        )
        return [] if is_on_it else names

    def _names(self, figure: Figure) -> list[str]:
        """Give the names in a figure's part of its sentence, which ends where the next begins."""
        beside = [each.start for each in self.base.figures_in(*figure.place)]
        end = min((start for start in beside if start > figure.start), default=figure.sentence_end)
        return names_in(figure.sentence[: end - figure.sentence_start])

    def _is_aside(self, word: Word, other: Figure) -> bool:
        """Tell whether a name is none of those that both articles are on."""
        parts, about = _parts([word]), self.stories.is_about
        if any(about(other.article, part) for part in parts):
            return False
        is_known = any(self.stories.has_name(other.article, part) for part in parts)
        return is_known or not any(about(self.figure.article, part) for part in parts)

    def _is_alone(self, one: Figure, other: Figure) -> bool:
        """Tell whether nothing else in an article is of the unit, size and time of another."""
        rivals = (
            each
            for each in self.base.by_article.get(one.article, ())
            if isinstance(each, Figure) and each.id != one.id and each.value != one.value
        )
        return unit_class(one) != "count" and is_in_unit(one, other) and not any(
            is_in_unit(each, other)
            and are_alike(each, other, _FACTOR)
            and are_of_one_time(each, other, self.base.articles)
            for each in rivals
        )  # fmt: skip


def _share_words(one: Figure, other: Figure) -> bool:
    """Tell whether something that is no name is measured by both figures."""
    named = {stem(norm) for each in (one, other) for norm in names_in(each.sentence)}
    return bool((content(one.measured) & content(other.measured)) - named)


def names_in(text: str) -> list[str]:
    """Give the folded words that are written like names; a day or month is none."""
    large = written([text]).capital.keys() - CALENDAR
    return [norm for norm in large if len(norm) > LONGEST_SMALL]


def but_of_teller(names: Iterable[str], figure: Figure) -> list[str]:
    """Give the folded names of a figure's sentence that are not of who tells it."""
    telling = sounds_of(norms(figure.voice or ""))
    return [norm for norm in names if telling.isdisjoint(heard(norm))]


def is_thing(word: Word) -> bool:
    """Tell a thing from a name and from a time."""
    return word.role not in NAMES and word.period is None


def _parts(words: Iterable[Word]) -> list[str]:
    return [norm for word in words for norm in word.corrected.split()]
