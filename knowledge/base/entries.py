"""The facts of a base as they are searched: the weighted terms of each and of what is round it.

A term is a stem, a ``#concept`` of the lexicon or a ``=value`` of a figure. A term counts the more
the nearer it stands to the fact: in the fact itself, in its sentence, beside it, in its article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.base.facts import credit, is_retracted
from knowledge.base.interviews import asked_before, only_asks
from knowledge.base.outlines import Outline, outline
from knowledge.base.stories import Told
from knowledge.base.surroundings import MONTHS, Surroundings, surroundings
from knowledge.base.terms import LOOSER, Held, Terms, merged
from knowledge.language.words import stems, tokens
from knowledge.models import Article, Fact, Figure, Period, Quote
from knowledge.values import ANY_CURRENCY, is_money

OWN, SENTENCE, NEAR, ARTICLE = 1.0, 0.85, 0.45, 0.25
"""Weights of closeness; whatever stands at NEAR or below is context, not the claim itself."""
HELD = SENTENCE * LOOSER
"""How well a sentence covers a word that it has at least in a broader sense."""
_STATUS_WORDS = {"target": "target", "forecast": "forecast"}
_WAYS = {"up": "increase", "down": "decrease"}
"""Concepts of the lexicon that a figure means without saying the word."""
MARKS = frozenset(f"#{name}" for name in (*_STATUS_WORDS.values(), *_WAYS.values()))
"""These as terms: they tell nothing of what is measured."""
SALIENT = 0.55
"""Weight of what the whole article is about."""
HOME = 0.6
"""Weight of the state that an article is set in where it names no other."""
TAKEN_UP = 0.7
"""Weight of what a sentence takes up: "Each weighs 17 tonnes"."""
_NEIGHBOURS = 8
"""Sentences before and after that are near."""


class Entry(NamedTuple):
    """A fact with its weighted terms."""

    fact: Fact
    terms: Mapping[str, float]
    is_measured: bool = False
    """Figures stand in its sentence, and it is none."""
    only_asks: bool = False
    """It stands in a line that an interview labels as a question."""
    frame: Period | None = None
    """The months that the sentence before, or the opening of its article, is on."""
    standards: frozenset[str] = frozenset()
    """Terms of whom its sentence only measures others by ("following China")."""
    is_total: bool = False
    """It is a cell of the row that adds up the others of its table."""

    def neighbouring(self, pairs: Iterable[tuple[str, str]]) -> int:
        """Count the pairs of stems that stand beside each other in the sentence."""
        held = {pair for pair in pairs if pair[0] in self.terms and pair[1] in self.terms}
        if not held:
            return 0
        return len(held.intersection(pairwise(word.stem for word in tokens(self.fact.sentence))))


class Document(NamedTuple):
    """The terms by which a fact is looked up."""

    position: int
    """Of the fact among those of its article."""
    sentence: int
    own: frozenset[str]
    context: frozenset[str]


class Setting:
    """The facts of an article that can be answered with, and what stands round each."""

    def __init__(
        self,
        article: Article,
        facts: Sequence[Fact],
        terms: Terms,
        seen: Outline | None = None,
        around: Surroundings | None = None,
    ) -> None:
        """Take all facts of the article; the rest is read from them where it is not known."""
        self.article, self._facts, self._terms = article, facts, terms
        self._seen = seen or outline(facts)
        self.positions = self._seen.positions
        self.answered = (*self.positions, *self._seen.credits)
        """Positions of all that can be answered with, those of credits last."""
        self._order = sorted(set(self._seen.starts))
        self.around = around or surroundings(article, [facts[at] for at in self.positions], terms)

    @property
    def told(self) -> Told:
        """What the article tells, as stories are compared."""
        article = self.article
        frame = (article.headline, article.publisher, article.place)
        sentences = {fact.sentence_start: fact.sentence for fact in self._facts}
        return Told(
            list(filter(None, frame)),
            list(sentences.values()),
            [held.said for held in self.around.sentences.values()],
        )

    def documents(self) -> Iterator[Document]:
        """Give the terms by which each fact is looked up.

        What weighs more than NEAR is a fact's own, the rest its context.
        """
        scene = self.around.scene
        opening = frozenset((*scene.said, *scene.looser, *scene.loosest))
        for position in self.positions:
            fact = self._facts[position]
            held = [self._terms.held(_words(fact)), *self._with_it(fact)]
            own = frozenset(_marks(fact)).union(
                self.around.salient,
                _measured_in(fact),
                self._called(fact),
                *(part.said for part in held),
                *(part.looser for part in held),
                *(part.said for part in self._taken_up(fact)),
            )
            near = (terms for part in self._near(fact) for terms in part)
            context = opening.union(*(part.loosest for part in held), *near)
            yield Document(position, fact.sentence_start, own, context - own)
        for position in self._seen.credits:
            fact = self._facts[position]
            yield Document(
                position, fact.sentence_start, frozenset((_credit_term(fact),)), frozenset()
            )

    def standing(self, sentence_start: int) -> Sequence[int]:
        """Tell which of the facts that can be answered with stand in a sentence, by their order."""
        return [at for at, start in enumerate(self._seen.starts) if start == sentence_start]

    def entry(self, position: int) -> Entry:
        """Weigh the terms of one fact."""
        fact = self._facts[position]
        if credit(fact) is not None:
            return Entry(fact, self._credited(fact))
        weighted = merged(
            *self._own(fact).weighted(OWN),
            (OWN, _marks(fact)),
            (LOOSER, self._called(fact)),
            *(part for held in self._with_it(fact) for part in held.weighted(SENTENCE)),
            *(part for held in self._taken_up(fact) for part in held.weighted(TAKEN_UP)),
            *(part for held in self._near(fact) for part in held.weighted(NEAR)),
            *self.around.scene.weighted(ARTICLE),
            (SALIENT, self.around.salient),
            (HOME, self.around.home),
        )
        for other in self._others(fact):
            if weighted.get(other, 0.0) <= SALIENT:
                weighted.pop(other, None)  # "Acme" is not whom "it" means here
        is_measured = fact.kind != "figure" and fact.sentence_start in self._seen.measured
        return Entry(
            fact,
            weighted,
            is_measured,
            self._only_asks(fact),
            self._framed(fact),
            self._terms.measured_by(fact.sentence),
            isinstance(fact, Figure) and self._terms.is_total(fact.row),
        )

    def _framed(self, fact: Fact) -> Period | None:
        """Give a figure without a time the months of the sentence before, else the opening's."""
        if not isinstance(fact, Figure) or fact.period is not None:
            return self.around.frame
        facts = (self._facts[self.positions[at]] for at in self.standing(self._before(fact)))
        told = {one.period for one in facts if isinstance(one, Figure) and one.period is not None}
        own = told.pop() if len(told) == 1 else None
        return own if own and len(own.start or "") == MONTHS else self.around.frame

    def _before(self, fact: Fact) -> int:
        """Give where the sentence before in the paragraph starts, else -1."""
        at = bisect_left(self._order, fact.sentence_start)
        before = self._order[at - 1] if at else -1
        return before if at and "\n" not in self.article.text[before : fact.sentence_start] else -1

    def _credited(self, fact: Fact) -> Mapping[str, float]:
        """Weigh the terms of what tells of its article: beside its words the outlet's name."""
        told = f"{fact.text} {self.article.publisher or ''}"
        return merged(
            (OWN, (_credit_term(fact),)),
            *self._terms.held(told).weighted(OWN),
            *self.around.scene.weighted(ARTICLE),
        )

    def _own(self, fact: Fact) -> Held:
        """Give the terms of a fact itself: of one that is its sentence they are known."""
        words = _words(fact)
        if words == fact.sentence:
            return self.around.sentences[fact.sentence_start]
        return self._terms.held(words)

    def _called(self, fact: Fact) -> tuple[str, ...]:
        """Give what a fact's own things are called beside what else its sentence names."""
        return self._terms.together(self._own(fact), self.around.sentences[fact.sentence_start])

    def _with_it(self, fact: Fact) -> tuple[Held, ...]:
        """Give what belongs to a fact: its sentence, who speaks and the rest of the utterance."""
        titles = self.around.titles.get(fact.speaker or "", "")
        spoken = f"{fact.speaker or ''} {titles} {fact.person or ''} {fact.about or ''}"
        whole = self._seen.utterances[fact.group] if isinstance(fact, Quote) else ""
        asked = self._asked(fact) or ""
        sentence = self.around.sentences[fact.sentence_start]
        table = fact.table if isinstance(fact, Figure) else ""
        told = (spoken, whole, asked, self._announced(fact), table)
        role = Held(tuple(self.around.roles.get(fact.speaker or "", ())), (), ())
        return (sentence, role, *map(self._terms.held, told), *self._for(fact))

    def _announced(self, fact: Fact) -> str:
        """Give the sentence before both sides of a quarrel: "The toll is in dispute. ..."."""
        if not isinstance(fact, Figure) or not any(
            fact.sentence_start <= start < fact.sentence_end for start in fact.against
        ):
            return ""
        before = self._before(fact)
        is_told = before < 0 or before in self._seen.measured
        return "" if is_told else self.article.text[before : fact.sentence_start]

    def _for(self, fact: Fact) -> Iterator[Held]:
        """Give the sentences of what a figure is given for: "It was 23,000" names nothing."""
        if isinstance(fact, Figure) and fact.against:
            for other in self._facts:
                if is_retracted(other) and other.start in fact.against:
                    yield self._terms.held(other.sentence)

    def _asked(self, fact: Fact) -> str | None:
        """Give the question that what somebody says answers."""
        if fact.voice is None:
            return None
        return asked_before(self.article.text, fact.sentence_start, self._terms.prompting)

    def _taken_up(self, fact: Fact) -> Iterator[Held]:
        """Give what is said right before a sentence that opens with "it", and what is asked above.

        The first sentence of an answer has the question's words as its own.
        """
        before = self._before(fact)
        if before >= 0 and self._terms.takes_up(fact.sentence):
            yield self.around.sentences[before]
            asked = asked_before(self.article.text, before, self._terms.prompting)
            if asked and fact.voice is not None:
                yield self._terms.held(asked)

    def _only_asks(self, fact: Fact) -> bool:
        return only_asks(self.article.text, fact.sentence_start, self._terms.asking)

    def _others(self, fact: Fact) -> frozenset[str]:
        """Give the names, as stems, that are not whom a sentence takes up as "it"."""
        if fact.about is None or fact.about in fact.sentence:
            return frozenset()
        named = frozenset(name for each in self.around.bodies for name in each)
        return named - frozenset(stems(fact.about))

    def _near(self, fact: Fact) -> Iterator[Held]:
        """Give the nearest other sentences of the fact's paragraph."""
        text = self.article.text
        first = text.rfind("\n", 0, fact.sentence_start) + 1
        last = text.find("\n", fact.sentence_end)
        at = bisect_left(self._order, fact.sentence_start)
        for start in self._order[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]:
            if first <= start and (last < 0 or start < last) and start != fact.sentence_start:
                yield self.around.sentences[start]


def _words(fact: Fact) -> str:
    if isinstance(fact, Figure):
        return f"{fact.measured} {fact.unit or ''} {fact.text}"
    return fact.text


def _measured_in(fact: Fact) -> Sequence[str]:
    return terms_of_units([fact.unit]) if isinstance(fact, Figure) and fact.unit else ()


def terms_of_units(units: Iterable[str]) -> tuple[str, ...]:
    """Give the terms by which figures in some units are looked up, whatever their rate."""
    wholes = [unit.removesuffix(" per").partition(" per ")[0] for unit in units]
    money = [ANY_CURRENCY] if any(map(is_money, wholes)) else []
    return tuple(f"~{name.replace(' ', '-')}" for name in (*money, *wholes) if name)


def _marks(fact: Fact) -> Sequence[str]:
    if not isinstance(fact, Figure):
        return ()
    marks = [f"={value:g}" for value in (fact.value, fact.value_to) if value is not None]
    named = (fact.metric, _STATUS_WORDS.get(fact.status), _WAYS.get(fact.direction or ""))
    return [*marks, *(f"#{name}" for name in named if name)]


def _credit_term(fact: Fact) -> str:
    """Give the term by which alone a credit is looked up."""
    return f"@{credit(fact)}"
