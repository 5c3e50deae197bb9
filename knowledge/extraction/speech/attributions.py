"""Attributions without a verb of saying: "according to X", "the letter reads", "X's claim"."""

from __future__ import annotations

from knowledge.extraction.people.describing import forms
from knowledge.extraction.people.genders import PRONOUNS
from knowledge.extraction.speech.appositions import apposition
from knowledge.extraction.speech.cue import Cue
from knowledge.extraction.speech.phrasing import undetermined
from knowledge.extraction.speech.saying import before, is_named, is_postposed
from knowledge.extraction.speech.sources import (
    QUOTE_MARKS,
    Source,
    noun_phrase,
    pick,
    skip_between,
    subject_start,
)
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary

_BEFORE_PER = frozenset((",", *QUOTE_MARKS))
_OF_MAKERS = ("from", "by")
"""Behind data and reports, before who made them."""


def according(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "according to X", ", per the bylaws", "по словам X"."""
    if words[i].low in vocab.in_words_of:
        found = _in_words_of(words, i, vocab)
    elif words[i].low in vocab.per:
        found = noun_phrase(words, i + 1, vocab) if low_at(words, i - 1) in _BEFORE_PER else None
    else:
        found = noun_phrase(words, i + 2, vocab) if low_at(words, i + 1) == "to" else None
    if found is None:
        return None
    source, end = _owning(*found, words, vocab)
    last = words[end - 1].end
    postposed = i > (words[i].low in vocab.in_words_of)
    return Cue(
        "according", words[i].start, last, source, words[i].start, last, postposed, "according"
    )


def _owning(
    source: Source, end: int, words: tuple[Word, ...], vocab: Vocabulary
) -> tuple[Source, int]:
    """Whose the data are: "the Finance Ministry's data", "a report by the ministry"."""
    owner = next((i for i, word in enumerate(source.words) if word.owner), None)
    is_paper = source.kind == "description" and source.words[-1].low in vocab.compiled
    if not is_paper or source.rest:
        return source, end
    if owner is None:
        by = noun_phrase(words, end + 1, vocab) if low_at(words, end) in _OF_MAKERS else None
        return by if by and by[0].kind != "pronoun" else (source, end)
    owning = source.words[: owner + 1]
    is_name = owning[-1].capital
    return Source("name" if is_name else "description", undetermined(owning, vocab)), end


def _in_words_of(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """Such as "по словам министра", "по его словам"."""
    owner = words[i - 1]
    if owner.low in PRONOUNS and low_at(words, i - 2) == "по":
        return Source("pronoun", (owner,)), i + 1
    return noun_phrase(words, i + 1, vocab) if owner.low == "по" and i else None


def read_out(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "the letter reads": papers say what stands in them, people read other things."""
    cue = before(words, i, vocab)
    is_paper = cue is not None and cue.source is not None and cue.source.kind == "description"
    return cue if is_paper else None


def uttered(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "Trump's claim that …", "his promise of": the owner speaks, of what follows."""
    linked = low_at(words, i + 1) in ("that", "about", "of", ":", *QUOTE_MARKS)
    source = _owner(words, i, vocab) if i and linked else None
    if source is None:
        return None
    at, end = words[i].start, words[i].end
    return Cue(words[i].low, at, end, source, source.words[0].start, end, False, "label")


def _owner(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Source | None:
    if words[i - 1].low in PRONOUNS:
        return Source("pronoun", words[i - 1 : i])
    if not words[i - 1].owner:
        return None
    found = pick(words[subject_start(words, i - 1, vocab) : i], vocab, "say")
    return found if found is not None and found.kind == "name" else None


def shown(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "data from the customs service show": who gives the data speaks."""
    if is_named(words, i):
        return None
    at = skip_between(words, i - 1, vocab)
    aside = apposition(words, at, vocab) if at >= 0 and words[at].text == "," else None
    first = subject_start(words, at if aside is None else aside - 1, vocab)
    data = next((j for j in range(first, i) if words[j].low in vocab.documents), None)
    if data is None or (aside is not None and data > aside):
        return None
    giver = next((j for j in range(data + 1, i) if words[j].low in ("from", "by")), None)
    source = pick(words[giver + 1 : at + 1], vocab, "say") if giver is not None else None
    last = next(j for j in range(i - 1, first - 1, -1) if words[j].low in vocab.documents)
    source = source or _surveyor(words, first, last, vocab)
    if source is None or source.kind == "pronoun":
        return None
    start, end = words[first].start, words[i].end
    postposed = is_postposed(words, first, i, vocab)
    return Cue(words[i].low, words[i].start, end, source, start, end, postposed, "according")


def _surveyor(words: tuple[Word, ...], first: int, data: int, vocab: Vocabulary) -> Source | None:
    """Whose survey it is: "a Doe Institute survey", "customs data"; a mere survey is nobody."""
    named = pick(words[first:data], vocab, "label") if data > first else None
    is_body = named is not None and bool(forms(named.words[-1].low) & vocab.bodies)
    return named if named is not None and (named.kind == "name" or is_body) else None
