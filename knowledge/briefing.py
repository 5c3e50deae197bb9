"""The fact base ready to be asked: base, index, lexicon and the reader of questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from knowledge import answers, checks
from knowledge.answers.readings import Readings
from knowledge.answers.several import of_parts
from knowledge.answers.unlike import unlike
from knowledge.asked import Answer, Question
from knowledge.base.facts import FactBase
from knowledge.base.index import Index
from knowledge.lexicon import Lexicon
from knowledge.meaning.meanings import Meanings
from knowledge.models import Disagreement, Finding
from knowledge.questions import Reader
from knowledge.questions.continuing import continued
from knowledge.questions.several import parts

_MOST_SHOWN = 5


@dataclass(frozen=True)
class Briefing:
    """Answers questions to one base; every method is pure."""

    base: FactBase
    index: Index
    lexicon: Lexicon
    reader: Reader
    meanings: Meanings | None = None
    """What the sentences mean, where that stage is used."""

    def ask(
        self, text: str, now: datetime, lang: str | None = None, after: Sequence[str] = ()
    ) -> Answer:
        """Answer a free text; ``after`` holds earlier questions of the same chat, oldest first."""
        question = self.reader.understand(text, now.date(), lang)
        goes_on = question.is_followup
        for earlier in reversed(after):
            if not question.is_followup:
                break
            before = self.reader.understand(earlier, now.date(), lang)
            if before.words:
                question = continued(before, question)
        answer = self._answered(question)
        if goes_on:
            return answer.model_copy(update={"goes_on": True})
        if several := parts(self.reader, question, now.date()):
            answer = of_parts(answer, several, self._answered, self.base)
        return self._asked_back(answer, lambda text: self.reader.understand(text, now.date(), lang))

    def _answered(self, question: Question) -> Answer:
        return answers.answer(question, self.base, self.index, self.meanings)

    def _asked_back(self, answer: Answer, understand: Callable[[str], Question]) -> Answer:
        """Ask back where a question can be read in several ways that are answered otherwise."""
        if answer.status not in ("answer", "abstain"):
            return answer

        def ask(text: str) -> Answer:
            return self._answered(understand(text))

        readings = Readings(self.reader, self.base).of(answer.question, ask)
        if not readings:
            return answer
        first = tuple(reading.finding for reading in readings)
        return Answer(status="clarify", question=answer.question, nearest=first, readings=readings)

    def thread(
        self, text: str, now: datetime, lang: str | None, after: Sequence[str]
    ) -> tuple[str, ...]:
        """Give a text and before it the earlier questions that it goes on from, oldest first."""
        asked = [text]
        for earlier in reversed(after):
            if not self.reader.understand(asked[0], now.date(), lang).is_followup:
                break
            asked.insert(0, earlier)
        return tuple(asked)

    def language(self, text: str) -> Literal["en", "ru"]:
        """Tell the language of a text, as questions are understood."""
        return self.reader.language(text)

    def topic(self, topic_id: str, filter_text: str, now: datetime) -> Answer:
        """Brief on a topic of the base, narrowed by a year, a speaker or other words."""
        question = self.reader.understand(filter_text, now.date())
        return answers.brief(question, topic_id, self.base, self.index)

    def figure(self, text: str, now: datetime) -> Answer:
        """Answer with figures."""
        return self._asked(text, now, {"asked": "number"})

    def quote(self, text: str, now: datetime) -> Answer:
        """Answer with quotations, or with reported words where no quotation fits."""
        return self._asked(text, now, {"asked": "quote"})

    def _asked(self, text: str, now: datetime, update: Mapping[str, object]) -> Answer:
        def understand(words: str) -> Question:
            return self.reader.understand(words, now.date()).model_copy(update=dict(update))

        return self._asked_back(self._answered(understand(text)), understand)

    def check(self, text: str, now: datetime) -> checks.Check:
        """Compare every figure of a text with what the articles say."""
        is_common = self.reader.vocabulary.is_everyday
        return checks.check(text, self.base, self.index, self.lexicon, now, is_common)

    def prepare(self) -> None:
        """Find out which articles are on one event: the first question would wait for it."""
        _ = self.index.entries.stories

    def latest(self) -> Answer:
        """Tell what the newest articles say."""
        return answers.latest(self.base)

    def disagreements(self) -> Answer:
        """List what the articles disagree on, the newest period first.

        Behind it stands what an article sets against each other itself, and what two outlets tell
        otherwise of one event, both sides or none.
        """
        listed = sorted(self.base.contested(), key=self._newest, reverse=True)
        disagreeing = [self.base.findings[side] for item in listed for side in item.findings]
        known = {finding.id for finding in disagreeing}
        pairs = (*self.base.quarrels(), *unlike(self.base, self.index.entries.stories))
        opposed = [side for pair in pairs for side in pair if not _are_in(pair, known)]
        sides = list({side.id: side for side in (*disagreeing, *opposed)}.values())
        room = max(0, _MOST_SHOWN - len(disagreeing)) // 2 * 2
        shown = sides[: min(len(disagreeing), _MOST_SHOWN) + room]
        return Answer(
            status="answer",
            question=Question(text="", asked="list"),
            findings=tuple(shown),
            disagreements=tuple(item for item in listed if _is_shown(item, {f.id for f in shown})),
            more=tuple(sides[len(shown) :]),
        )

    def _newest(self, item: Disagreement) -> str:
        period = self.base.findings[item.findings[0]].lead.period
        return (period.end or period.start or "") if period else ""


def _is_shown(item: Disagreement, shown: set[str]) -> bool:
    return shown.issuperset(item.findings)


def _are_in(pair: tuple[Finding, Finding], known: set[str]) -> bool:
    return {finding.id for finding in pair} <= known
