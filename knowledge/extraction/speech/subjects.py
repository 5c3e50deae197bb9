"""The subject of a verb of saying: where it begins, and what stands between it and the verb."""

from __future__ import annotations

from knowledge.extraction.speech.sources import Source, anybody, pick, subject_start
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.words import is_cyrillic

_WITHIN_NAMES = frozenset({"of", "for"})
_LONGEST_BRACKET = 10
_WHICH = 2
"""The comma and the "which" of a relative clause."""
_PLURALS = ("и", "ы", "а", "я", "е")


def _after_links(words: tuple[Word, ...], first: int, at: int, vocab: Vocabulary) -> int:
    """Behind the last preposition that is within no name: "the fine went to Acme, which said"."""
    links = vocab.prepositions - _WITHIN_NAMES
    return next((j + 1 for j in range(at, first - 1, -1) if words[j].low in links), first)


def subject(words: tuple[Word, ...], at: int, i: int, vocab: Vocabulary) -> tuple[int, int]:
    """Where the subject begins and ends, that of a relative clause too.

    "Who" takes up his wife in "he waved to his wife, who shouted", and not him.
    """
    is_thing = at > 1 and words[at].low == "which" and words[at - 1].text == ","
    at -= _WHICH if is_thing else 0
    first = subject_start(words, at, vocab)
    is_relative = any(words[j].low == "who" for j in range(at + 1, i))
    is_other = is_relative and first <= at and words[first].low in vocab.pronouns
    return (_after_links(words, first, at, vocab) if is_thing or is_other else first), at


def past_brackets(words: tuple[Word, ...], at: int) -> int:
    """Before the "(NVK)" that stands behind a name."""
    if at < 0 or words[at].text != ")":
        return at
    within = range(at - 1, max(-1, at - _LONGEST_BRACKET), -1)
    return next((j - 1 for j in within if words[j].text == "("), at)


def is_object(words: tuple[Word, ...], i: int, source: Source) -> bool:
    """Tell "Ущерб оценили" from "Власти оценили": of one thing no verb in the plural is said."""
    is_plural = words[i].low.endswith("ли") and is_cyrillic(words[i].low)
    is_single = len(source.words) == 1 and not source.words[0].low.endswith(_PLURALS)
    return is_plural and is_single and source.kind == "name" and source.words[0] == words[0]


def past_form(words: tuple[Word, ...], at: int) -> int:
    """Before the legal form with a stroke that ends a name: "Acme A/S"."""
    form = words[max(0, at - 2) : at + 1]
    is_form = len(form) > 2 and form[1].text == "/" and all(w.capital for w in (form[0], form[2]))
    is_short = is_form and len(form[0].text) == len(form[2].text) == 1
    return at - 3 if is_short and at > 2 else at


def is_nobody(words: tuple[Word, ...], first: int, at: int, vocab: Vocabulary) -> bool:
    """Tell "nobody said", "nor X said" from "a No. 10 spokesman said"."""
    return any(
        words[j].low in vocab.nobody and low_at(words, j + 1) != "."
        for j in range(max(0, first - 1), at + 1)
    )


def antecedent(phrase: tuple[Word, ...], vocab: Vocabulary) -> Source | None:
    """Who "a care worker who resigned in August" is of."""
    relative = next((i for i, word in enumerate(phrase) if word.low == "who"), 0)
    before = phrase[:relative]
    return (pick(before, vocab, "say") or anybody(before, vocab)) if before else None
