"""The attributions of a sentence: each form, announced by its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from knowledge.extraction.people.describing import forms as forms_of
from knowledge.extraction.people.genders import is_given
from knowledge.extraction.speech.attributions import (
    according,
    as_put,
    read_out,
    shown,
    stated_in,
    surveyed,
    uttered,
    was_how,
)
from knowledge.extraction.speech.beside import beside
from knowledge.extraction.speech.cue import Cue
from knowledge.extraction.speech.gapped import gapped
from knowledge.extraction.speech.headline_sources import headed
from knowledge.extraction.speech.papers import bracketed, counted, opened, tested
from knowledge.extraction.speech.saying import said
from knowledge.extraction.speech.sources import QUOTE_MARKS
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary

_LEADING = frozenset("according based citing reference".split())
"""What leads to a source with a word behind."""
_RELAYED_WITHIN = 8
"""Characters between an outlet and whom it cites: ", with ", " со "."""
LONGEST_SENTENCE = 2_000
"""Words; what is longer is no sentence."""
_Form = Callable[[tuple[Word, ...], int, Vocabulary], Cue | None]
_Forms = Mapping[str, Sequence[_Form]]


def cues(
    words: tuple[Word, ...], vocab: Vocabulary, spoken: frozenset[int] = frozenset()
) -> tuple[Cue, ...]:
    """The attributions of one sentence, in order; a quotation stands as one mark in it.

    ``spoken`` are the indices of quotations that end as speech does: whatever verb follows says it.
    """
    if len(words) > LONGEST_SENTENCE:
        return ()
    forms = _forms(vocab)
    announced = (i for i, word in enumerate(words) if word.low in forms)
    found = [cue for i in announced if (cue := _cue(words, i, forms, vocab))]
    found += _beside(words, spoken, {cue.start for cue in found}, vocab)
    found += gapped(words, found, vocab) if found else ()
    closing = headed(words, vocab) if not found else None
    found += [closing] if closing else []
    return tuple(_without_relaying(words, sorted(found, key=lambda cue: cue.start), vocab))


def _without_relaying(
    words: tuple[Word, ...], found: list[Cue], vocab: Vocabulary
) -> Iterator[Cue]:
    """Without the outlet that only reports what another says: "Port News reports, citing X"."""
    for cue, following in pairwise(found):
        is_cited = following.verb == "according" and following.postposed
        is_near = is_cited and following.first - cue.last <= _RELAYED_WITHIN
        if not (is_near and cue.postposed and _relays(words, cue, vocab)):
            yield cue
    yield from found[-1:]


def _relays(words: tuple[Word, ...], cue: Cue, vocab: Vocabulary) -> bool:
    """Whether an outlet reports it, and no person, nor whoever is quoted right before."""
    source = cue.source
    if cue.verb not in vocab.relaying or source is None or source.kind == "pronoun":
        return False
    at = bisect_left(words, cue.first, key=lambda word: word.start)
    is_quoted = any(word.text in QUOTE_MARKS for word in words[max(0, at - 2) : at])
    is_person = (
        is_given(source.words[0].text, vocab) or forms_of(source.words[-1].low) & vocab.roles
    )
    return not is_quoted and not is_person


def _cue(words: tuple[Word, ...], i: int, forms: _Forms, vocab: Vocabulary) -> Cue | None:
    for form in forms[words[i].low]:
        cue = form(words, i, vocab)
        if cue is not None:
            return cue
    return None


def _beside(
    words: tuple[Word, ...], spoken: frozenset[int], known: set[int], vocab: Vocabulary
) -> Iterator[Cue]:
    for mark in spoken:
        found = beside(words, mark, vocab)
        if found is not None and words[found[1]].start not in known:
            source, verb = found[0], words[found[1]]
            first = min(source.words[0].start, verb.start)
            last = max(source.words[-1].end, verb.end)
            yield Cue(verb.low, verb.start, verb.end, source, first, last, postposed=True)


@lru_cache(maxsize=4)
def _forms(vocab: Vocabulary) -> _Forms:
    """The forms of attribution by the words that announce them."""
    announced = (
        (vocab.per | vocab.agreeing | vocab.in_words_of | _LEADING, according),
        (frozenset({"in"}), opened),
        (frozenset({"by"}), counted),
        (frozenset({"("}), bracketed),
        (frozenset({"as"}), as_put),
        (frozenset({"how", "what"}), was_how),
        (vocab.stated, stated_in),
        (vocab.reads, read_out),
        (vocab.surveying, surveyed),
        (vocab.testing, tested),
        (vocab.utterances, uttered),
        (vocab.shows | vocab.amounting, shown),
        (vocab.say | vocab.report, said),
    )
    forms: dict[str, list[_Form]] = {}
    for lows, form in announced:
        for low in lows:
            forms.setdefault(low, []).append(form)
    return forms


def participles(found: tuple[Cue, ...]) -> Iterator[tuple[Cue, Cue | None]]:
    """Each cue with the one whose subject it shares: itself, the one before, or the one after."""
    for i, cue in enumerate(found):
        if cue.source is not None:
            yield cue, cue
        else:
            others = [*reversed(found[:i]), *found[i + 1 :]]
            yield cue, next((c for c in others if c.source is not None), None)
