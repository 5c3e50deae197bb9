"""Topics of facts and the topics that a base can be briefed on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from knowledge.lexicon import Concept, Lexicon
from knowledge.models import Fact, Figure, Finding, Topic

_IN_FACT, _IN_SENTENCE = 2, 1
_MAIN = 2
_MOST_TOPICS = 20
"""Commands that a base may add to the built-in ones."""
_FEWEST_FINDINGS = 1


def with_topics(fact: Fact, lexicon: Lexicon) -> Fact:
    """Give the fact its topics, most fitting first."""
    weights: Counter[str] = Counter()
    own = f"{fact.head} {fact.unit or ''}" if isinstance(fact, Figure) else fact.text
    for text, weight in ((own, _IN_FACT), (fact.sentence, _IN_SENTENCE)):
        for match in lexicon.match(text):
            if topic := _topic(match.concept):
                weights[topic] += weight
    metric = lexicon.concepts.get(fact.metric or "") if isinstance(fact, Figure) else None
    if metric and metric.topic:
        weights[metric.topic] += _IN_FACT * 2
    known = [topic for topic, _ in weights.most_common() if topic in lexicon.concepts]
    return fact.model_copy(update={"topics": tuple(known)})


def _topic(concept: Concept) -> str | None:
    return concept.id if concept.kind == "topic" else concept.topic


def main_topics(finding: Finding) -> tuple[str, ...]:
    """Give the topics that a finding is briefed on; the others it only touches."""
    return finding.lead.topics[:_MAIN]


def topics_of(findings: Sequence[Finding], lexicon: Lexicon) -> tuple[Topic, ...]:
    """Give the topics that the base has findings on, the richest first."""
    counts = Counter(topic for finding in findings for topic in main_topics(finding))
    listed = [
        _described(lexicon.concepts[topic], count)
        for topic, count in counts.most_common(_MOST_TOPICS)
        if count >= _FEWEST_FINDINGS
    ]
    return tuple(listed)


def _described(concept: Concept, findings: int) -> Topic:
    return Topic(
        id=concept.id,
        label=concept.label,
        label_ru=concept.label_ru,
        command=concept.command or concept.id,
        aliases=tuple(name for name in concept.en if name.isalpha()),
        findings=findings,
    )
