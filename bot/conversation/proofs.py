"""What each proof proves: the text of a slot, derived again from the facts of the reply."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from bot.conversation import page as p
from bot.conversation.chats import Chat
from bot.conversation.checking_phrases import Checked
from bot.conversation.forms import (
    clock_words,
    label_words,
    outlet,
    paragraph,
    plain,
    speaker_in,
    zone_words,
)
from bot.conversation.stretches import qualified
from bot.conversation.tongues import Tongue
from bot.conversation.tongues.english import ENGLISH
from bot.conversation.waiting import waits_words
from bot.conversation.zones import find_zones
from knowledge.checks import repeats

if TYPE_CHECKING:
    from knowledge.asked import Answer
    from knowledge.base.facts import FactBase
    from knowledge.lexicon import Lexicon
    from knowledge.models import Article, Fact


class GateError(Exception):
    """The page says what the facts of the reply do not prove."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the channel holds of a chat: its choices after the reply, and lines that it read."""

    chat: Chat | None = None
    kept: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """What a page is checked against."""

    answer: Answer
    base: FactBase
    lexicon: Lexicon
    asked: str
    facts: Mapping[str, Fact]
    """The facts of the reply by id: of its findings and of the nearest ones."""
    memory: Memory
    tongue: Tongue = ENGLISH
    is_draft: bool = False
    """A page is still being written: any article may be one of its reply."""

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles of the reply; a list of sources or topics may name any."""
        own = frozenset(fact.article for fact in self.facts.values())
        return own or frozenset(self.base.articles)

    def numbers(self, article_id: str) -> tuple[tuple[int, int], ...]:
        """Give the bounds of the numbers, with their qualifiers, that this reply may show."""
        return self._numbers.get(article_id, ())

    @cached_property
    def _numbers(self) -> Mapping[str, tuple[tuple[int, int], ...]]:
        spans: dict[str, tuple[tuple[int, int], ...]] = {}
        for article, start in {fact.place for fact in self.facts.values()}:
            own = (f for f in self.facts.values() if f.article == article and f.kind == "figure")
            figures = {f.id: f for f in (*own, *self.base.figures_in(article, start))}
            found = (qualified(self.base.articles[article], f) for f in figures.values())
            spans[article] = (*spans.get(article, ()), *found)
        return spans

    def fact(self, fact_id: str) -> Fact:
        """Give a fact of the reply; raises GateError."""
        if fact_id not in self.facts:
            raise GateError(f"{fact_id} is no fact of this reply")
        return self.facts[fact_id]

    def article(self, article_id: str) -> Article:
        """Give an article of the reply; raises GateError."""
        if article_id not in (self.base.articles if self.is_draft else self.articles):
            raise GateError(f"{article_id} is no article of this reply")
        return self.base.articles[article_id]


def proven(proof: p.Proof, case: Case) -> str:
    """Give the text that a proof proves; raises GateError when it proves nothing."""
    return _RULES[type(proof)](proof, case)


def counted(before: p.Run | None) -> int | None:
    """Give the number that stands before a phrase."""
    proof = before.proof if before is not None else None
    if isinstance(proof, p.Count):
        return proof.n
    return len(set(proof.articles)) if isinstance(proof, p.Several) else None


def _cut(proof: p.Cut, case: Case) -> str:
    article = case.article(proof.article)
    for fact in case.facts.values():
        if fact.article == proof.article:
            start, end = paragraph(article, *_extent(fact))
            if start <= proof.start < proof.end <= end:
                return plain(article.text[proof.start : proof.end])
    raise GateError(f"{proof} lies beside the facts of this reply")


def _extent(fact: Fact) -> tuple[int, int]:
    start, end = min(fact.start, fact.sentence_start), max(fact.end, fact.sentence_end)
    if fact.kind == "figure" and fact.head:
        return min(start, fact.head_start), max(end, fact.head_end)
    return start, end


def _speaker(proof: p.Speaker, case: Case) -> str:
    return case.tongue.name(_written(proof, case))


def _written(proof: p.Speaker | p.Written, case: Case) -> str:
    fact = case.fact(proof.fact)
    if not fact.speaker or not speaker_in(case.article(fact.article), fact.speaker):
        raise GateError(f"{fact.article} does not name the speaker of {fact.id}")
    return plain(fact.speaker)


def _nobody(proof: p.Nobody, case: Case) -> str:
    facts = [case.fact(fact) for fact in proof.facts]
    if not facts or any(fact.speaker for fact in facts):
        raise GateError("somebody is named")
    return case.tongue.nobody(len(facts))


def _when(proof: p.When, case: Case) -> str:
    fact = case.fact(proof.fact)
    if fact.period is None:
        raise GateError(f"{fact.id} has no period")
    return case.tongue.when(fact)


def _amount(proof: p.Amount, case: Case) -> str:
    fact = case.fact(proof.fact)
    return case.tongue.amount(fact) if fact.kind == "figure" else ""


def _way(proof: p.Way, case: Case) -> str:
    fact = case.fact(proof.fact)
    return case.tongue.way(fact.direction) if fact.kind == "figure" else ""


def _standing(proof: p.Standing, case: Case) -> str:
    fact = case.fact(proof.fact)
    return case.tongue.standing(fact.status) if fact.kind == "figure" else ""


def _label(proof: p.Label, case: Case) -> str:
    for topic in case.base.topics:
        if topic.id == proof.concept:
            return label_words(case.tongue.label(topic), proof.title)
    concept = case.lexicon.concepts.get(proof.concept)
    if concept is None:
        raise GateError(f"{proof.concept} is neither topic nor concept")
    return label_words(case.tongue.label(concept), proof.title)


def _shortcut(proof: p.Shortcut, case: Case) -> str:
    for topic in case.base.topics:
        if topic.id == proof.topic:
            return f"/{topic.command}"
    raise GateError(f"{proof.topic} is no topic")


def _count(proof: p.Count, case: Case) -> str:
    n = _COUNTS[proof.what](case, proof.of)
    if n is None or n != proof.n:
        raise GateError(f"{n} {proof.what}, not {proof.n}")
    return case.tongue.several(n).capitalize() if proof.what == "sides" else str(n)


def _outlets(case: Case, of: str) -> int | None:
    finding = case.base.findings.get(of)
    articles = {fact.article for fact in finding.facts} if finding else set()
    return len({outlet(case.article(article)) for article in articles})


def _origins(case: Case, of: str) -> int | None:
    finding = case.base.findings.get(of)
    return finding.origins if finding else None


def _sides(case: Case, of: str) -> int | None:
    item = case.base.disagreements.get(of)
    return len(item.findings) if item else None


def _findings(case: Case, of: str) -> int | None:
    return next((topic.findings for topic in case.base.topics if topic.id == of), None)


def _echo(proof: p.Echo, case: Case) -> str:
    if case.answer.status not in ("abstain", "clarify", "answer"):
        raise GateError("the asker's words have no place here")
    return plain(case.asked[proof.start : proof.end])


def _same(proof: p.Same, case: Case) -> str:
    fact, begin = case.fact(proof.fact), proof.text
    span = proof.start - begin, proof.end - begin
    if fact.kind != "figure" or not repeats(
        case.asked[begin:], span, fact, case.base, case.lexicon
    ):
        raise GateError(f"{proof.fact} does not say the same")
    return Checked.THE_SAME.value


def _place(proof: p.Place, case: Case) -> str:
    article = case.article(proof.article)
    if not article.place or plain(article.place) not in plain(article.text):
        raise GateError(f"{article.id} names no place")
    return plain(article.place)


def _address(proof: p.Address, case: Case) -> str:
    url = case.article(proof.article).url
    if not url:
        raise GateError(f"{proof.article} has no address")
    return url


def _chosen(proof: p.Chosen, case: Case) -> str:
    if case.memory.chat is None:
        raise GateError("no chat chose this")
    digest = case.memory.chat.digest
    return clock_words(digest.at) if proof.what == "at" else zone_words(digest.zone or "")


def _several(proof: p.Several, case: Case) -> str:
    return case.tongue.several(len({case.article(article).id for article in proof.articles}))


def _spot(proof: p.Spot, case: Case) -> str:
    places = find_zones(case.asked[proof.start : proof.end])
    if not 0 <= proof.index < len(places):
        raise GateError(f"{proof} is none of {len(places)} places")
    place = places[proof.index]
    return plain(place.name) if proof.what == "name" else zone_words(place.zone)


def _kept(proof: p.Kept, case: Case) -> str:
    if not 0 <= proof.index < len(case.memory.kept):
        raise GateError(f"line {proof.index} is not kept")
    return plain(case.memory.kept[proof.index])


_COUNTS: Mapping[str, Callable[[Case, str], int | None]] = {
    "outlets": _outlets,
    "origins": _origins,
    "sides": _sides,
    "articles": lambda case, _: len(case.base.articles),
    "findings": _findings,
}
_RULES: Mapping[type, Callable[[Any, Case], str]] = {
    p.Cut: _cut,
    p.Speaker: _speaker,
    p.Written: _written,
    p.Nobody: _nobody,
    p.When: _when,
    p.Amount: _amount,
    p.Way: _way,
    p.Standing: _standing,
    p.Publisher: lambda proof, case: outlet(case.article(proof.article)),
    p.Published: lambda proof, case: case.tongue.day(case.article(proof.article).published),
    p.Place: _place,
    p.Origin: lambda proof, case: case.tongue.name(plain(case.article(proof.article).origin or "")),
    p.Address: _address,
    p.Label: _label,
    p.Shortcut: _shortcut,
    p.Count: _count,
    p.Echo: _echo,
    p.Same: _same,
    p.Chosen: _chosen,
    p.Hour: lambda proof, _: clock_words(proof.at),
    p.Day: lambda proof, case: case.tongue.date(proof.day),
    p.Several: _several,
    p.Spot: _spot,
    p.Kept: _kept,
    p.Waits: lambda proof, case: waits_words(proof, case.memory.chat, case.tongue),
}
