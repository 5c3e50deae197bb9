"""The fact base: articles, their facts, the findings these join into, and the disagreements."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice

import re2

from knowledge.base.disagreements import disagreements
from knowledge.base.dossiers import Dossier, candidates_by_place
from knowledge.base.findings import findings
from knowledge.base.names import written
from knowledge.base.persons import with_persons
from knowledge.base.speakers import named_people
from knowledge.base.topics import (
    counted_topics,
    main_topics,
    own_topics,
    topics_of,
    with_own_topics,
)
from knowledge.language.words import tokens
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Credit, Disagreement, Fact, Figure, Finding, Period, Topic
from knowledge.values import UnitClass, number, unit_class

_ADDRESS = re2.compile(r"(?i)(?:https?://|www\.)\S+|\S+@\S+")

_NEWEST = 200
"""Articles that are looked through for what they set against each other."""


@dataclass(frozen=True)
class FactBase:
    """Everything the articles say; never changed, only replaced."""

    articles: Mapping[str, Article]
    facts: Mapping[str, Fact]
    findings: Mapping[str, Finding]
    disagreements: Mapping[str, Disagreement]
    topics: tuple[Topic, ...]
    finding_ids: Mapping[str, str]
    """Fact id → id of the finding it belongs to; a figure that is taken back belongs to none."""
    by_article: Mapping[str, Sequence[Fact]]
    """Article → its facts in the order of its text; an article without facts may be missing."""
    refused: tuple[tuple[str, str], ...] = ()
    """File names that could not be read, each with the sentence that says why."""

    @property
    def newest(self) -> date | None:
        """The latest date of publication."""
        return max((a.published for a in self.articles.values() if a.published), default=None)

    def figures(self) -> int:
        """Give the number of figures."""
        return sum(isinstance(fact, Figure) for fact in self.facts.values())

    def undated(self) -> tuple[str, ...]:
        """Give the ids of the articles that state no date."""
        return tuple(id_ for id_, article in self.articles.items() if article.published is None)

    def latest(self) -> Iterator[Article]:
        """Give the articles, those published last first."""
        return iter(
            sorted(
                self.articles.values(),
                key=lambda article: (str(article.published or ""), article.id),
                reverse=True,
            )
        )

    def on_topic(self, topic: str, periods: Sequence[Period] = ()) -> Iterable[Finding]:  # noqa: ARG002
        """Give findings to brief on a topic with, those of the periods at least.

        Of a large base these are the best ``store.LISTED``, ranked as a briefing ranks them.
        """
        return (f for f in self.findings.values() if topic in main_topics(f))

    def foremost(self, topics: Collection[str] = ()) -> Iterable[Finding]:
        """Give the findings on the topics, or on any.

        Of a large base these are the best ``store.LISTED``: contested ones first, then those that
        most articles carry, the newest first.
        """
        wanted = set(topics)
        return (
            f for f in self.findings.values() if not wanted or not wanted.isdisjoint(main_topics(f))
        )

    def led_by(self, articles: Collection[str]) -> Iterable[Finding]:
        """Give the findings whose first fact stands in one of the articles."""
        return (f for f in self.findings.values() if f.lead.article in articles)

    def disputed(self, article: str, start: int, end: int) -> Iterator[str]:
        """Give the disagreements of which a side stands whole in that stretch of an article."""
        for figure in self._figures(article):
            id_ = self.finding_ids.get(figure.id)
            if start <= figure.start and figure.end <= end and id_ is not None:
                item = self.findings[id_].disagreement
                if item is not None:
                    yield item

    def contested(self) -> Iterable[Disagreement]:
        """Give the disagreements; of a large base ``store.LISTED`` of the newest periods."""
        return self.disagreements.values()

    def quarrels(self) -> Iterator[tuple[Finding, Finding]]:
        """Give what the newest articles set against each other themselves, pair by pair.

        What is named only to be denied is nobody's claim.
        """
        for article in islice(self.latest(), _NEWEST):
            figures = {figure.start: figure for figure in self._figures(article.id)}
            for figure in figures.values():
                others = (figures.get(start) for start in figure.against if start > figure.start)
                for other in others:
                    if other is not None and not (figure.is_denied or other.is_denied):
                        yield self.finding_of(figure.id), self.finding_of(other.id)

    def spoken_by(self, voices: Collection[str]) -> Iterable[Finding]:
        """Give the quotations of somebody; of a large base the newest ``store.LISTED``."""
        return (f for f in self.findings.values() if f.kind == "quote" and f.lead.voice in voices)

    def times_quoted(self, voice: str) -> int:
        """Count the quotations of somebody."""
        return sum(1 for _ in self.spoken_by((voice,)))

    def most_quoted(self) -> Iterator[tuple[str, Finding]]:
        """Give who is quoted, most often first, with the first quotation of each."""
        first: dict[str, Finding] = {}
        counted: Counter[str] = Counter()
        for finding in self.findings.values():
            if finding.kind == "quote" and finding.lead.voice:
                counted[finding.lead.voice] += 1
                first.setdefault(finding.lead.voice, finding)
        return ((voice, first[voice]) for voice, _ in counted.most_common())

    def voices(self) -> Iterable[tuple[str, str]]:
        """Give the speakers, each with who that is over the folder, in the order of the facts."""
        return dict.fromkeys(
            (f.speaker, f.voice or f.speaker) for f in self.facts.values() if f.speaker
        )

    def written(self) -> Iterable[str]:
        """Give the folded words of the articles and of the names of their outlets."""
        return {word for article in self.articles.values() for word in words_of(article)}

    def names(self) -> frozenset[str]:
        """Give the folded words that the facts' sentences write only with a capital."""
        return written(fact.sentence for fact in self.facts.values()).names()

    def finding_of(self, fact_id: str) -> Finding:
        """Give the finding that a fact belongs to; KeyError for an unknown fact."""
        return self.findings[self.finding_ids[fact_id]]

    def figures_in(self, article: str, sentence_start: int) -> tuple[Figure, ...]:
        """Give the figures of the sentence that starts there."""
        return tuple(f for f in self._figures(article) if f.sentence_start == sentence_start)

    def _figure_at(self, article: str, start: int) -> Figure | None:
        """Give the figure that starts there; None where it is taken back."""
        return next((figure for figure in self._figures(article) if figure.start == start), None)

    def held_against(self, figure: Figure) -> Iterator[Figure]:
        """Give those that the article itself sets against a figure and does not take back."""
        others = (self._figure_at(figure.article, start) for start in figure.against)
        return (other for other in others if other is not None)

    def measured_in(self, article: str, metric: str) -> tuple[Figure, ...]:
        """Give the figures that the article gives for a metric."""
        return tuple(figure for figure in self._figures(article) if figure.metric == metric)

    def sized(self, unit: UnitClass, least: float, most: float) -> Sequence[Figure]:
        """Give the figures of a kind of unit and a size, the least first; of a base in memory."""
        numbers, figures = self._by_number.get(unit, ((), ()))
        return figures[bisect_left(numbers, least) : bisect_right(numbers, most)]

    def numbered(self, value: float) -> Iterator[Figure]:
        """Give the figures with just that number, in any unit; of a base in memory."""
        return (figure for unit in self._by_number for figure in self.sized(unit, value, value))

    @cached_property
    def _by_number(self) -> Mapping[UnitClass, tuple[Sequence[float], Sequence[Figure]]]:
        told: defaultdict[UnitClass, list[tuple[float, Figure]]] = defaultdict(list)
        for fact in self.facts.values():
            size = number(fact) if isinstance(fact, Figure) else None
            if isinstance(fact, Figure) and size is not None and not is_retracted(fact):
                told[unit_class(fact)].append((size, fact))
        for pairs in told.values():
            pairs.sort(key=lambda pair: pair[0])
        return {
            unit: ([size for size, _ in pairs], [figure for _, figure in pairs])
            for unit, pairs in told.items()
        }

    def _figures(self, article: str) -> Iterator[Figure]:
        for fact in self.by_article.get(article, ()):
            if isinstance(fact, Figure) and not is_retracted(fact):
                yield fact


def build_base(
    dossiers: Sequence[Dossier],
    lexicon: Lexicon,
    everyday: Mapping[str, int],
    refused: Sequence[tuple[str, str]] = (),
) -> FactBase:
    """Join the facts of the articles into a base; ``everyday`` as ``own_terms`` takes it."""
    by_id = {dossier.article.id: dossier.article for dossier in dossiers}
    facts = with_persons(
        [fact for dossier in dossiers for fact in dossier.facts],
        [holder for dossier in dossiers for holder in dossier.holders],
        {id_: office for dossier in dossiers for id_, office in dossier.offices.items()},
        lexicon,
    )
    candidates = candidates_by_place(dossiers)
    own = own_topics(facts, candidates, named_people(facts, lexicon), everyday, lexicon)
    placed = [with_own_topics(f, own.get(f.sentence, ())) for f in facts]
    answered = [fact for fact in placed if not is_retracted(fact)]
    joined, typed = disagreements(findings(answered, by_id), by_id)
    terms = tuple({term.id: term for held in own.values() for term in held}.values())
    by_article: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in placed:
        by_article[fact.article].append(fact)
    return FactBase(
        articles=by_id,
        facts={fact.id: fact for fact in placed},
        findings={finding.id: finding for finding in joined},
        disagreements={item.id: item for item in typed},
        topics=topics_of(counted_topics(joined), lexicon, terms),
        finding_ids={fact.id: finding.id for finding in joined for fact in finding.facts},
        by_article={article: tuple(held) for article, held in by_article.items()},
        refused=tuple(refused),
    )


def words_of(article: Article) -> set[str]:
    """Give the folded words of an article and of the names of its outlets.

    Those of an address are run together: "rowingclub.example" is no word for "rowing club".
    """
    parts = (_ADDRESS.sub(" ", article.text), article.publisher or "", article.agency or "")
    return {token.norm for part in parts for token in tokens(part)}


def is_told(fact: Fact) -> bool:
    """Tell a claim that stands from what is taken back, and from what tells of its article."""
    return credit(fact) is None and not is_retracted(fact)


def credit(fact: Fact) -> Credit | None:
    """Give what a fact tells of its article, a picture's owner or a source; None of a claim."""
    return fact.credit if fact.kind == "statement" else None


def is_retracted(fact: Fact) -> bool:
    """What an article takes back is kept as a fact of it, and never answered."""
    return isinstance(fact, Figure) and fact.status == "retracted"
