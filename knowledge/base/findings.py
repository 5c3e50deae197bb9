"""Facts that say the same, joined: one finding with its facts and its independent origins."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from knowledge.language.words import LONGEST_SMALL, WORD, tokens
from knowledge.models import Article, Fact, Figure, Finding, Quote

_TRANSLATION_SHARE = 0.42
"""Share of the shorter utterance's content words that its other rendering also holds; measured on
pairs of renderings of the same remarks (0.45 to 0.9) and on unrelated remarks (below 0.3)."""
_TRANSLATION_WORDS = 4
_CROWDED = 32
"""Utterances of one speaker that a word may stand in, and tell them apart."""
_TRANSLATION_DAYS = 7
"""Remarks published further apart are another occasion, however alike they sound."""
_ENDING = re.compile(r"(?<=['’])[sdtm]\b")


def findings(facts: Sequence[Fact], articles: Mapping[str, Article]) -> tuple[Finding, ...]:
    """Join the facts into findings, in the order of their first fact."""
    initials = {fact.id: _initials(fact.text) for fact in facts if fact.kind == "statement"}
    shared = Counter(initials.values())
    groups: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        alone = fact.id in initials and shared[initials[fact.id]] == 1
        groups.setdefault(("statement", fact.id) if alone else claim(fact), []).append(fact)
    joined = tuple(finding(group, articles) for group in groups.values())
    return _with_translations(joined, articles)


def _initials(text: str) -> str:
    """Give the first letters of the words: sentences of the same stems have the same ones."""
    return "".join(word[0] for word in WORD.findall(_ENDING.sub("", text.casefold())))


def claim(fact: Fact) -> Hashable:
    """Give what facts have in common that say the same."""
    if isinstance(fact, Quote):
        return ("quote", fact.article, fact.group)
    if not isinstance(fact, Figure):
        return ("statement", " ".join(token.stem for token in tokens(fact.text)))
    if fact.value is None or not (fact.metric or fact.head):
        return ("figure", fact.id)
    return ("figure", *definition(fact), fact.period, fact.status, fact.value, fact.value_to)


def definition(figure: Figure) -> tuple[Hashable, ...]:
    """Give what has to agree for two figures to be about the same thing: all but value, period."""
    measured = (not figure.row and figure.metric) or content(figure.measured)
    counted = content(figure.unit or "") if figure.figure_kind in ("count", "quota") else ()
    return (measured, figure.unit, counted, figure.figure_kind == "change", figure.subject)


def content(text: str) -> frozenset[str]:
    """Give the stems of the words that carry a text."""
    return frozenset(t.stem for t in tokens(text) if len(t.norm) > LONGEST_SMALL)


def finding(facts: Sequence[Fact], articles: Mapping[str, Article]) -> Finding:
    """Join facts that say the same, the one published first in front."""
    ordered = sorted(facts, key=lambda fact: _place(fact, articles))
    return Finding(
        id=ordered[0].id,
        kind=ordered[0].kind,
        facts=tuple(ordered),
        origins=independent_origins(ordered, articles),
    )


def _place(fact: Fact, articles: Mapping[str, Article]) -> tuple[date, str, int]:
    return (articles[fact.article].published or date.max, fact.article, fact.start)


def independent_origins(facts: Iterable[Fact], articles: Mapping[str, Article]) -> int | None:
    """Count the known origins of the facts' articles; an unknown one never raises the count."""
    known = {articles[fact.article].origin for fact in facts} - {None}
    return len(known) or None


def _with_translations(
    joined: Sequence[Finding], articles: Mapping[str, Article]
) -> tuple[Finding, ...]:
    spoken = [f for f in joined if f.kind == "quote" and f.lead.voice is not None]
    same: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for one, other in renderings([_utterance(finding, articles) for finding in spoken]):
        same[spoken[one].id][spoken[other].id] = None
        same[spoken[other].id][spoken[one].id] = None
    return tuple(
        finding.model_copy(update={"translations": tuple(same[finding.id])})
        if finding.id in same
        else finding
        for finding in joined
    )


class Utterance(NamedTuple):
    """What tells whether two quotations are renderings of the same words."""

    voice: str
    article: str
    published: date | None
    words: frozenset[Hashable]
    """What stands for its content words."""


def _utterance(finding: Finding, articles: Mapping[str, Article]) -> Utterance:
    lead = finding.lead
    words = content(" ".join(fact.text for fact in finding.facts))
    return Utterance(lead.voice or "", lead.article, articles[lead.article].published, words)


def renderings(utterances: Sequence[Utterance]) -> Iterator[tuple[int, int]]:
    """Give the positions of the pairs that render one utterance; voices do not mix."""
    for one, other in _alike(utterances):
        if _is_one_occasion(utterances[one], utterances[other]) and _is_rendering(
            utterances[one], utterances[other]
        ):
            yield one, other


def _alike(utterances: Sequence[Utterance]) -> Iterator[tuple[int, int]]:
    """Give the pairs of one speaker's utterances that may share enough words.

    A word that many of the speaker's utterances hold finds none, so that the pairs grow with the
    number of utterances, not with its square.
    """
    times = Counter((each.voice, word) for each in utterances for word in each.words)
    held: defaultdict[tuple[str, Hashable], list[int]] = defaultdict(list)
    for position, utterance in enumerate(utterances):
        shared: Counter[int] = Counter()
        crowded = 0
        for word in utterance.words:
            key = (utterance.voice, word)
            if times[key] > _CROWDED:
                crowded += 1
            else:
                shared.update(held[key])
                held[key].append(position)
        for other in sorted(shared):
            if shared[other] >= _TRANSLATION_WORDS - crowded:
                yield other, position


def _is_one_occasion(one: Utterance, other: Utterance) -> bool:
    first, second = one.published, other.published
    return first is None or second is None or abs((first - second).days) <= _TRANSLATION_DAYS


def _is_rendering(one: Utterance, other: Utterance) -> bool:
    if one.article == other.article or one.voice != other.voice:
        return False
    shared = len(one.words & other.words)
    shorter = min(len(one.words), len(other.words))
    return shared >= _TRANSLATION_WORDS and shared >= math.ceil(_TRANSLATION_SHARE * shorter)
