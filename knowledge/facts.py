"""The fact base: articles, their facts, the findings these join into, and the disagreements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from knowledge.disagreements import disagreements
from knowledge.dossiers import Dossier, candidates_by_place
from knowledge.findings import findings
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Disagreement, Fact, Figure, Finding, Topic
from knowledge.people import named_people
from knowledge.persons import with_persons
from knowledge.topics import own_topics, topics_of, with_own_topics


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
    figures: Mapping[tuple[str, int], tuple[Figure, ...]]
    """(article, start of sentence) → the figures that stand there."""
    measured: Mapping[tuple[str, str], tuple[Figure, ...]]
    """(article, metric) → the figures that the article gives for it."""
    refused: tuple[tuple[str, str], ...] = ()
    """File names that could not be read, each with the sentence that says why."""

    @property
    def newest(self) -> date | None:
        """The latest date of publication."""
        return max((a.published for a in self.articles.values() if a.published), default=None)

    def finding_of(self, fact_id: str) -> Finding:
        """Give the finding that a fact belongs to; KeyError for an unknown fact."""
        return self.findings[self.finding_ids[fact_id]]

    def figures_in(self, article: str, sentence_start: int) -> tuple[Figure, ...]:
        """Give the figures of the sentence that starts there."""
        return self.figures.get((article, sentence_start), ())


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
    answered = [fact for fact in placed if not _is_retracted(fact)]
    joined, typed = disagreements(findings(answered, by_id), by_id)
    terms = tuple({term.id: term for held in own.values() for term in held}.values())
    return FactBase(
        articles=by_id,
        facts={fact.id: fact for fact in placed},
        findings={finding.id: finding for finding in joined},
        disagreements={item.id: item for item in typed},
        topics=topics_of(joined, lexicon, terms),
        finding_ids={fact.id: finding.id for finding in joined for fact in finding.facts},
        figures=_grouped(answered, lambda figure: (figure.article, figure.sentence_start)),
        measured=_grouped(answered, lambda figure: (figure.article, figure.metric or "")),
        refused=tuple(refused),
    )


def _is_retracted(fact: Fact) -> bool:
    """What an article takes back is kept as a fact of it, and never answered."""
    return isinstance(fact, Figure) and fact.status == "retracted"


K = TypeVar("K", bound=Hashable)


def _grouped(facts: Sequence[Fact], key: Callable[[Figure], K]) -> Mapping[K, tuple[Figure, ...]]:
    groups: defaultdict[K, list[Figure]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Figure):
            groups[key(fact)].append(fact)
    return {shared: tuple(figures) for shared, figures in groups.items()}
