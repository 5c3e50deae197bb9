"""Facts that say the same, joined: one finding with its facts and its independent origins."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from knowledge.models import Article, Fact, Figure, Finding, Quote
from knowledge.words import tokens

_TRANSLATION_SHARE = 0.42
"""Share of the shorter utterance's content words that its other rendering also holds; measured on
pairs of renderings of the same remarks (0.45 to 0.9) and on unrelated remarks (below 0.3)."""
_TRANSLATION_WORDS = 4
_CROWDED = 32
"""Utterances of one speaker under which a word is looked up."""
_TRANSLATION_DAYS = 7
"""Remarks published further apart are another occasion, however alike they sound."""
_FUNCTION_WORD = 3
"""Words up to this length say little about what is said."""
_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+")
_ENDING = re.compile(r"(?<=['’])[sdtm]\b")


def findings(facts: Sequence[Fact], articles: Mapping[str, Article]) -> tuple[Finding, ...]:
    """Join the facts into findings, in the order of their first fact."""
    initials = {fact.id: _initials(fact.text) for fact in facts if fact.kind == "statement"}
    shared = Counter(initials.values())
    groups: dict[Hashable, list[Fact]] = {}
    for fact in facts:
        alone = fact.id in initials and shared[initials[fact.id]] == 1
        groups.setdefault(("statement", fact.id) if alone else _key(fact), []).append(fact)
    joined = tuple(_finding(group, articles) for group in groups.values())
    return _with_translations(joined, articles)


def _initials(text: str) -> str:
    """Give the first letters of the words: sentences of the same stems have the same ones."""
    return "".join(word[0] for word in _WORD.findall(_ENDING.sub("", text.casefold())))


def _key(fact: Fact) -> Hashable:
    if isinstance(fact, Quote):
        return ("quote", fact.article, fact.group)
    if not isinstance(fact, Figure):
        return ("statement", " ".join(token.stem for token in tokens(fact.text)))
    if fact.value is None or not (fact.metric or fact.head):
        return ("figure", fact.id)
    return ("figure", *definition(fact), fact.period, fact.status, fact.value, fact.value_to)


def definition(figure: Figure) -> tuple[Hashable, ...]:
    """Give what has to agree for two figures to be about the same thing: all but value, period."""
    measured = figure.metric or content(figure.head)
    counted = content(figure.unit or "") if figure.figure_kind in ("count", "quota") else ()
    return (measured, figure.unit, counted, figure.figure_kind == "change", figure.subject)


def content(text: str) -> frozenset[str]:
    """Give the stems of the words that carry a text."""
    return frozenset(t.stem for t in tokens(text) if len(t.norm) > _FUNCTION_WORD)


def _finding(facts: list[Fact], articles: Mapping[str, Article]) -> Finding:
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
    words = {
        finding.id: content(" ".join(fact.text for fact in finding.facts))
        for finding in joined
        if finding.kind == "quote" and finding.lead.voice is not None
    }
    same: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for one, other in _alike([finding for finding in joined if finding.id in words], words):
        if _is_one_occasion(one, other, articles) and _is_rendering(one, other, words):
            same[one.id][other.id] = None
            same[other.id][one.id] = None
    return tuple(
        finding.model_copy(update={"translations": tuple(same[finding.id])})
        if finding.id in same
        else finding
        for finding in joined
    )


def _alike(
    quotes: Sequence[Finding], words: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Finding, Finding]]:
    """Give the pairs of one speaker's utterances that may share enough words.

    A word that many utterances hold is looked up only in the first of them, so that the pairs grow
    with the number of utterances, not with its square.
    """
    held: defaultdict[tuple[str | None, str], list[int]] = defaultdict(list)
    for position, finding in enumerate(quotes):
        shared: Counter[int] = Counter()
        crowded = 0
        for word in words[finding.id]:
            utterances = held[finding.lead.voice, word]
            shared.update(utterances)
            if len(utterances) < _CROWDED:
                utterances.append(position)
            else:
                crowded += 1
        for earlier in sorted(shared):
            if shared[earlier] >= _TRANSLATION_WORDS - crowded:
                yield quotes[earlier], finding


def _is_one_occasion(one: Finding, other: Finding, articles: Mapping[str, Article]) -> bool:
    first, second = (articles[finding.lead.article].published for finding in (one, other))
    return first is None or second is None or abs((first - second).days) <= _TRANSLATION_DAYS


def _is_rendering(one: Finding, other: Finding, words: Mapping[str, frozenset[str]]) -> bool:
    first, second = one.lead, other.lead
    if first.article == second.article or first.voice is None or first.voice != second.voice:
        return False
    shared = len(words[one.id] & words[other.id])
    shorter = min(len(words[one.id]), len(words[other.id]))
    return shared >= _TRANSLATION_WORDS and shared >= math.ceil(_TRANSLATION_SHARE * shorter)
