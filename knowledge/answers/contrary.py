"""What others say of the same thing in other words: figures that stand against a figure.

A disagreement has the same metric, subject and period on all sides. Here nothing is called one:
the figures are shown beside each other, each with who says it, when and where.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.answers.aside import Aside
from knowledge.answers.coverage import is_answer, is_unreadable
from knowledge.answers.likeness import (
    are_alike,
    are_of_one_story,
    are_of_one_time,
    is_in_unit,
    may_oppose,
    names_shared,
)
from knowledge.answers.opposed import Quarrels
from knowledge.answers.retold import Retold, is_thing, names_in
from knowledge.answers.scoring import Scored
from knowledge.asked import NAMES, Question
from knowledge.base.entries import HELD, SALIENT, SENTENCE
from knowledge.base.facts import FactBase
from knowledge.base.findings import content
from knowledge.language.words import stem
from knowledge.models import Figure
from knowledge.opposing.answering import NEAR_BY

_MOST = 2
_FACTOR_BESIDE = 2.0
"""Where only the place tells that numbers are of one thing, these are nearer each other."""
_SHOWN = 0.5
"""The same of a metric that only the unit shows: any sum may be a price."""
_ALL, _MUCH = 0.75, 0.4
"""Share of the question's things that a figure has of those that the first one has: enough, and
enough where what is measured has a word in common."""


def contrary(
    lead: Scored, pool: Iterable[Scored], quarrels: Quarrels, aside: Aside
) -> tuple[Scored, ...]:
    """Give the figures of others that answer the question as the first one does, best first.

    Beside what the article itself holds against the first nothing else of that sentence does.
    """
    if not isinstance(lead.fact, Figure) or lead.fact.value is None:
        return ()
    question, base, stories = aside.question, aside.base, aside.index.entries.stories
    retold = Retold(question, lead, lead.fact, base, stories) if stories else None
    against = _Against(question, lead, lead.fact, tuple(aside.weighted), base, retold)
    told = {f.lead.place for f in quarrels.over(lead)}
    found: dict[tuple[str, str | None], Scored] = {}
    numbers: set[float | None] = set()
    for one in sorted(pool, key=lambda one: (-one.score, one.fact.id)):
        fact = one.fact
        if not isinstance(fact, Figure) or fact.value in numbers:
            continue
        if fact.place not in told and against.stands(one, fact):
            found.setdefault((fact.article, fact.voice), one)
            numbers.add(fact.value)
    return tuple(found.values())[:_MOST]


@dataclass(frozen=True)
class _Against:
    """A figure that answers a question, and what may stand against it."""

    question: Question
    lead: Scored
    figure: Figure
    weighted: Sequence[float]
    base: FactBase
    retold: Retold | None

    def stands(self, one: Scored, other: Figure) -> bool:
        """Tell whether another figure is what somebody else says of the same."""
        return (
            may_oppose(self.figure, other, self.base.articles)
            and not self._is_held_against_another(other)
            and (self._contests(one, other) or self._is_of_one_time(other))
            and (
                self._is_held_against_the_teller(one, other)
                or self._is_told_of_it(one, other)
                or (self.retold is not None and self.retold.tells(one, other))
            )
        )

    def _is_held_against_another(self, other: Figure) -> bool:
        """Tell whether the article itself sets a figure against one that is not the first."""
        if not other.against or self.figure.article != other.article:
            return False
        return all(one.value != self.figure.value for one in self.base.held_against(other))

    def _is_told_of_it(self, one: Scored, other: Figure) -> bool:
        is_like = is_in_unit(self.figure, other) or self._is_asked_of(one)
        is_like = is_like or (self._contests(one, other) and self._answers(one))
        if self.retold is not None and self.retold.turns_away(other):
            return False
        return is_like and (self._is_held_against(other) or self._is_of_the_same(one, other))

    def _contests(self, one: Scored, other: Figure) -> bool:
        """Tell whether either is set against one told elsewhere, in an article on the same."""
        is_there = self.figure.article == other.article
        is_set = other.contests or (self.figure.contests and not is_there)
        is_on_it = is_there or names_shared(self.lead.entry, one.entry) > 0
        return is_set and (is_on_it or self._are_on_a_name(one))

    def _are_on_a_name(self, one: Scored) -> bool:
        """Tell whether both articles are on something that the question names."""
        covers = zip(self.question.words, self.lead.covers, one.covers, strict=True)
        return any(word.role in NAMES and min(both) > 0.0 for word, *both in covers)

    def _is_of_one_time(self, other: Figure) -> bool:
        return are_of_one_time(self.figure, other, self.base.articles)

    def _is_held_against(self, other: Figure) -> bool:
        """Tell of "according to her own records the load is 8.1 tonnes", right behind the claim.

        Of a crowd it has to be said what is counted.
        """
        mine = self.figure
        gap = other.sentence_start - mine.sentence_end
        return (
            mine.article == other.article
            and None not in (mine.voice, other.voice)
            and 0 <= gap <= NEAR_BY
            and mine.figure_kind != "count"
            and is_in_unit(mine, other)
            and are_alike(mine, other, _FACTOR_BESIDE)
        )

    def _is_held_against_the_teller(self, one: Scored, other: Figure) -> bool:
        """Tell of "870 did not come, well short of the union's count" where a union counts."""
        told = content(self.figure.voice or "") - content(other.voice or "")
        return self._contests(one, other) and not told.isdisjoint(content(other.sentence))

    def _is_of_the_same(self, one: Scored, other: Figure) -> bool:
        is_worded = _has_the_words(self.figure, other)
        is_metric = self.figure.metric is not None and self.figure.metric == other.metric
        is_metric = is_metric and self.figure.voice != other.voice
        is_metric = is_metric and not _digresses(self.question, self.lead, one)
        is_like = is_worded or is_metric or self._contests(one, other)
        if self.figure.article != other.article and is_like and self._answers(one):
            return True
        if not self._has_names(one, other):
            return False
        weighed = {at for side in self.question.weighed for at in side}
        things = [
            (weight, one.covers[at] >= (_SHOWN if word.shown_by else HELD))
            for at, (word, weight) in enumerate(
                zip(self.question.words, self.weighted, strict=True)
            )
            if is_thing(word) and at not in weighed and self.lead.covers[at] > SALIENT
            if not is_unreadable(word, one.fact)
        ]
        whole = sum(weight for weight, _ in things)
        share = sum(weight for weight, is_held in things if is_held) / (whole or 1.0)
        if things and share >= _ALL:
            return True
        return (is_like or self._is_asked_of(one)) and (share >= _MUCH or not things)

    def _is_asked_of(self, one: Scored) -> bool:
        """Tell whether both are of what is asked for, by whatever name: "injured", "hurt"."""
        covers = zip(self.question.words, self.lead.covers, one.covers, strict=True)
        return any(is_thing(word) and min(both) > SENTENCE for word, *both in covers)

    def _answers(self, one: Scored) -> bool:
        return is_answer(self.question, one, self.weighted)

    def _has_names(self, one: Scored, other: Figure) -> bool:
        """Tell whether a figure is of what the question names, and of nothing else by name.

        A paper of the country need not name it, where it tells the same story.
        """
        is_story = self._contests(one, other) or are_of_one_story(self.lead.entry, one.entry)
        is_story = is_story or self.figure.article == other.article
        for word, mine, theirs in zip(
            self.question.words, self.lead.covers, one.covers, strict=True
        ):
            if word.role not in NAMES or theirs >= min(mine, SALIENT):
                continue
            if word.role != "entity" or not is_story:
                return False
        is_there = self.figure.article == other.article
        is_told = other.voice is not None and not is_there
        return is_told or not _digresses(self.question, self.lead, one)


def _digresses(question: Question, lead: Scored, one: Scored) -> bool:
    """Tell whether a sentence is on something that has a name, and the first one's article not."""
    asked = {stem for word in question.words for stem in word.stems}
    theirs = {stem(norm) for norm in names_in(one.fact.sentence)}
    return bool(theirs) and theirs.isdisjoint(asked.union(lead.entry.terms))


def _has_the_words(one: Figure, other: Figure) -> bool:
    """Tell whether half of the words for what is measured are the same."""
    mine, theirs = content(one.measured), content(other.measured)
    return bool(mine and theirs) and 2 * len(mine & theirs) >= min(len(mine), len(theirs))
