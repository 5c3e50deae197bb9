"""Which metrics that a sentence names may be an amount's: none that mean something else there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.heads import Head
from knowledge.extraction.figures.phrases import PhraseWords, Scene, phrase_words, segments
from knowledge.lexicon import Lexicon, Match

_START = attrgetter("start")
SHARES = frozenset({"percent", "percentage_points", "fraction"})
_ALIKE = 2
"""Of the verbs, those at the front have the form of the noun."""


@dataclass(frozen=True)
class MetricWords:
    """Words that name a metric in one use and not in another."""

    phrases: PhraseWords
    verbs: frozenset[str]
    """Verbs that are other things than the nouns they look like: to "pay"."""
    verbs_alike: frozenset[str]
    """Of them, those that have the noun's form."""


@lru_cache(maxsize=4)
def metric_words(lexicon: Lexicon) -> MetricWords:
    """Read ``figures.toml``."""
    told = lexicon.table("figures")["not_measuring"]
    return MetricWords(phrase_words(lexicon), frozenset(told), frozenset(told[:_ALIKE]))


def naming(
    scene: Scene, amount: Amount, head: Head, named: Sequence[Match], words: MetricWords
) -> tuple[Match, ...]:
    """Give the metrics that may be the amount's, what is called so first before what is also."""
    found = [
        match
        for match in named
        if match.concept.kind == "metric"
        and not _is_verb(scene, amount, match, words)
        and not _narrows(scene, amount, match)
        and not _is_of_object(scene, amount, match)
        and not _is_of_name(scene, match)
        and not _is_of_other_clause(scene, amount, head, match, words)
    ]
    if amount.kind in SHARES:
        found = [m for m in found if not _is_movement(scene, m, words)] or found
    if len(found) < 2:
        return tuple(found)
    called = {match.concept.id for match in found if _is_called_so(scene, match)}
    return tuple(sorted(found, key=lambda match: match.concept.id not in called))


def _token(scene: Scene, place: int) -> int:
    return bisect_left(scene.line.tokens, place, key=_START)


def _is_verb(scene: Scene, amount: Amount, match: Match, words: MetricWords) -> bool:
    """Tell "could pay a third" from "the pay is"; what is paid by the month is pay."""
    at = _token(scene, match.start)
    low, before = scene.line.low(at), scene.line.low(at - 1)
    if low not in words.verbs or match.end > scene.line.tokens[at].end or amount.per:
        return False
    leads = before == "to" or before in words.phrases.auxiliaries
    leads = leads or before in words.phrases.pronouns
    return leads or low not in words.verbs_alike


def _narrows(scene: Scene, amount: Amount, match: Match) -> bool:
    """Tell "412 polling stations": what only narrows the noun counted is not counted."""
    if amount.noun_end is None:
        return False
    noun = scene.line.tokens[amount.noun_end - 1]
    return amount.end <= match.start and match.end < noun.start


def _is_of_object(scene: Scene, amount: Amount, match: Match) -> bool:
    """Tell "20 people are interested in the seat" from "20 people were injured"."""
    if amount.noun_end is None or match.start < amount.end:
        return False
    at = _token(scene, match.start)
    verbs = [i for i in range(amount.noun_end, at) if scene.roles[i] == "verb"]
    return bool(verbs) and scene.role(at) != "verb"


def _is_of_name(scene: Scene, match: Match) -> bool:
    """Tell the "University of Trujillo Norte" from universities: a name among names."""
    first, last = _token(scene, match.start), _token(scene, match.end)
    text = scene.line.text[match.start : match.end]
    if first == 0 or not text[:1].isupper() or text.isupper():
        return False
    beyond = last + 1 if scene.line.low(last) == "of" else last
    tokens = scene.line.tokens
    around = (*tokens[first - 1 : first], *tokens[beyond : beyond + 1])
    return any(token.text[:1].isupper() for token in around)


def _is_of_other_clause(
    scene: Scene, amount: Amount, head: Head, match: Match, words: MetricWords
) -> bool:
    """Tell what another clause names: "at 25 percent until the prices are in", "and 17 were hurt".

    What follows a clause word behind the amount is none of it, where something stands before it;
    an amount that is the subject of its clause measures nothing of the clause before.
    """
    tokens = scene.line.tokens
    if match.start >= amount.end:
        behind = amount.noun_end or amount.last
        low = scene.line.low(behind)
        is_relative = low in words.phrases.relative or low == "that"  # "the $5bn that was invested"
        between = range(behind + is_relative, _token(scene, match.start))
        is_apart = any(tokens[at].low in words.phrases.breaks for at in between)
        return is_apart and head.start < amount.start
    is_subject = scene.role(amount.last) == "verb" and amount.kind == "count"
    first = next(segments(scene, amount.opening), (0, 0))[0]
    is_bare = all(scene.roles[at] == "small" for at in range(first, amount.opening))
    return is_subject and is_bare and amount.noun_end is None and first > 0 and (
        match.end <= tokens[first].start
    )  # fmt: skip


def _is_movement(scene: Scene, match: Match, words: MetricWords) -> bool:
    """Tell a "loss of 2%" from losses of money, where something else is named that changes."""
    return scene.line.text[match.start : match.end].casefold() in words.phrases.movements


def _is_called_so(scene: Scene, match: Match) -> bool:
    called = scene.line.text[match.start : match.end].casefold()
    return called in (match.concept.id, *match.concept.en[:1])
