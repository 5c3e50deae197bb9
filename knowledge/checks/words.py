"""The words of ``checking.toml``: what qualifies a number, what denies, where and whose."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from knowledge.extraction.vocabulary import vocabulary
from knowledge.language.words import LONGEST_SMALL, fold, norms, stem
from knowledge.lexicon import Lexicon
from knowledge.models import Figure

_REACH = 30
"""Characters before a number among which its qualifier is looked for."""
_ASKED_WITHIN, _AMONG_WITHIN = 6, 2
"""Words between a number and the poll that it is of, and between it and "among"."""


class CheckingWords(NamedTuple):
    """The lists, folded."""

    bounds: dict[str, str]
    """Qualifier → what it says of the number; "" where it says no more than the number."""
    between: frozenset[str]
    """What may stand between a qualifier and its number."""
    polls: frozenset[str]
    asked: frozenset[str]
    no: frozenset[str]
    within: frozenset[str]
    towards: frozenset[str]
    beside: frozenset[str]
    mutual: frozenset[str]
    shared: frozenset[str]
    of: frozenset[str]
    hedges: frozenset[str]
    plain: frozenset[str]
    """Stems of words that add nothing to how many there are."""
    up: frozenset[str]
    down: frozenset[str]

    saying: frozenset[str]
    """Stems of the verbs that tell who says so."""
    ahead: frozenset[str]
    """Stems of the verbs and nouns of what is aimed at or expected."""
    small: frozenset[str]
    """Stems of the words that any sentence has."""
    qualifying: frozenset[str]
    """The words of ``bounds``, each alone."""

    @property
    def ways(self) -> frozenset[str]:
        """Words for the way that a figure goes; the figure itself has it."""
        return self.up | self.down


@lru_cache(maxsize=4)
def checking_words(lexicon: Lexicon) -> CheckingWords:
    """Read the lists once."""
    table = lexicon.table("checking")
    near = frozenset(table["near"]["words"])
    bounds = {
        phrase: "almost" if phrase in near else "" if kind == "exact" else kind
        for kind, phrases in table["bounds"].items()
        for phrase in phrases
    }
    lists = {name: frozenset(words) for name, words in table["words"].items()}
    lists["plain"] = frozenset(stem(fold(word)) for word in lists["plain"])
    figures = lexicon.table("figures")
    ways = {way: frozenset(figures[way]) for way in ("up", "down")}
    qualifying = frozenset(word for phrase in bounds for word in phrase.split())
    stops = lexicon.table("function")
    small = frozenset(stem(fold(word)) for name in ("en_stop", "ru_stop") for word in stops[name])
    speech = vocabulary(lexicon)
    return CheckingWords(
        bounds,
        **lists,
        **ways,
        qualifying=qualifying,
        small=small,
        saying=frozenset(map(stem, speech.say | speech.report)),
        ahead=frozenset(
            stem(word)
            for word in (*figures["target"], *figures["forecast"])
            if len(word) > LONGEST_SMALL and stem(word) not in small
        ),
    )


def is_sample(figure: Figure, words: CheckingWords) -> bool:
    """Tell how many were asked ("a poll among 1,204 adults") from how many do something."""
    before = norms(figure.before)[-_ASKED_WITHIN:]
    after = norms(figure.sentence[figure.end - figure.sentence_start :])[:_ASKED_WITHIN]
    is_among = not words.of.isdisjoint(before[-_AMONG_WITHIN:])
    is_polled = is_among and not words.polls.isdisjoint(before)
    return is_polled or not words.asked.isdisjoint((*before[-_AMONG_WITHIN:], *after))


def bound_of(figure: Figure, words: CheckingWords) -> str:
    """Give what qualifies a number, alike for "over" and "more than"; an unknown word is itself."""
    if figure.qualifier:
        word = " ".join(figure.qualifier.casefold().split())
        return words.bounds.get(word, word)
    at = figure.start - figure.sentence_start
    parts = figure.sentence[max(0, at - _REACH) : max(at, 0)].casefold().split()
    before = " ".join(parts[:-1] if parts and parts[-1] in words.between else parts)
    found = [phrase for phrase in words.bounds if f" {before}".endswith(f" {phrase}")]
    return words.bounds[max(found, key=len)] if found else ""
