"""What is seen of an article's facts at a glance, before any is weighed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from knowledge.base.facts import credit, is_told
from knowledge.models import Fact, Quote


class Outline(NamedTuple):
    """What is seen of an article's facts at a glance."""

    positions: Sequence[int]
    """Which of them can be answered with, and ..."""
    starts: Sequence[int]
    """... the start of the sentence of each of these."""
    utterances: Mapping[int, str]
    """Group → the words of a whole utterance."""
    measured: frozenset[int]
    """Starts of the sentences that hold figures, taken back or not."""
    credits: Sequence[int] = ()
    """Positions of what tells of the article itself."""

    def standing(self, sentence_start: int) -> Sequence[int]:
        """Give the positions of the facts of a sentence."""
        placed = zip(self.positions, self.starts, strict=True)
        return [at for at, start in placed if start == sentence_start]


def outline(facts: Sequence[Fact]) -> Outline:
    """Look through the facts of an article."""
    positions = [at for at, fact in enumerate(facts) if is_told(fact)]
    answered = [facts[at] for at in positions]
    return Outline(
        positions,
        [fact.sentence_start for fact in answered],
        _utterances(answered),
        frozenset(fact.sentence_start for fact in facts if fact.kind == "figure"),
        [at for at, fact in enumerate(facts) if credit(fact) is not None],
    )


def _utterances(facts: Iterable[Fact]) -> Mapping[int, str]:
    whole: defaultdict[int, list[str]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact, Quote):
            whole[fact.group].append(fact.text)
    return {group: " ".join(texts) for group, texts in whole.items()}
