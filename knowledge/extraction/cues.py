"""Words of attribution and their subjects: "X said", "said X", "according to X", "shared by X"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from knowledge.extraction.beside import beside
from knowledge.extraction.genders import PRONOUNS
from knowledge.extraction.sources import (
    ENDS,
    QUOTE_MARKS,
    Source,
    anybody,
    apposition,
    low_at,
    name_within,
    noun_phrase,
    pick,
    skip_between,
    subject_start,
)
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary

_AFTER_POSTPOSED = frozenset(
    """during on in at to as while citing noting adding after before when for by late early from
    via through yesterday today monday tuesday wednesday thursday friday saturday sunday this last
    earlier again later without with who and but referring speaking""".split()
)

_CURRENCIES = frozenset("$€£¥₽₹")
_BEFORE_PER = frozenset((",", *QUOTE_MARKS))
_LONGEST_SENTENCE = 2_000
"""Words; what is longer is no sentence."""
_BEFORE_PARTICIPLE = frozenset("by and before after without while despite".split())


CueKind = Literal[
    "say", "report", "label", "according", "passive", "participle", "local"
]  # fmt: skip
"""``local`` speaks of what stands right before it alone: "the 5% expected by analysts"."""


class Cue(NamedTuple):
    """One attribution in a sentence; positions are offsets into the text."""

    verb: str
    start: int
    """Of the verb."""
    end: int
    source: Source | None
    """None for a participle, whose subject is that of the main clause."""
    first: int
    """Where verb and subject begin together."""
    last: int
    """Where they end."""
    postposed: bool = False
    """It closes what it attributes ("…, X said"; "said X")."""
    kind: CueKind = "say"


_Form = Callable[[tuple[Word, ...], int, Vocabulary], Cue | None]
_Forms = tuple[tuple[frozenset[str], _Form], ...]


def cues(
    words: tuple[Word, ...], vocab: Vocabulary, spoken: frozenset[int] = frozenset()
) -> tuple[Cue, ...]:
    """The attributions of one sentence, in order; a quotation stands as one mark in it.

    ``spoken`` are the indices of quotations that end as speech does: whatever verb follows says it.
    """
    if len(words) > _LONGEST_SENTENCE:
        return ()
    forms = _forms(vocab)
    found = [
        cue for i, word in enumerate(words) if word.wordy and (cue := _cue(words, i, forms, vocab))
    ]
    found += _beside(words, spoken, {cue.start for cue in found}, vocab)
    return tuple(sorted(found, key=lambda cue: cue.start))


def _beside(
    words: tuple[Word, ...], spoken: frozenset[int], known: set[int], vocab: Vocabulary
) -> Iterator[Cue]:
    for mark in spoken:
        said = beside(words, mark, vocab)
        if said is not None and words[said[1]].start not in known:
            source, verb = said[0], words[said[1]]
            first = min(source.words[0].start, verb.start)
            last = max(source.words[-1].end, verb.end)
            yield Cue(verb.low, verb.start, verb.end, source, first, last, postposed=True)


def _cue(words: tuple[Word, ...], i: int, forms: _Forms, vocab: Vocabulary) -> Cue | None:
    low = words[i].low
    for lows, form in forms:
        cue = form(words, i, vocab) if low in lows else None
        if cue is not None:
            return cue
    return None


@lru_cache(maxsize=4)
def _forms(vocab: Vocabulary) -> _Forms:
    """The forms of attribution with the words that announce each."""
    return (
        (vocab.per | vocab.in_words_of | {"according"}, _according),
        (vocab.reads, _read_out),
        (vocab.utterances, _uttered),
        (vocab.shows, _shown),
        (vocab.say | vocab.report, _said),
    )


def _said(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    is_owned = i > 0 and words[i - 1].owner and words[i].low in vocab.utterances
    if is_owned or _is_named(words, i) or _counts(words, i, vocab):
        return None
    if words[i].low.endswith("ing") and not _is_progressive(words, i, vocab):
        return _participle(words, i) or (_before(words, i, vocab) if words[i - 1].capital else None)
    if i and words[i - 1].low in vocab.joining:
        return _elliptic(words, i)
    return _passive(words, i, vocab) or _before(words, i, vocab) or _after(words, i, vocab)


def _counts(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Such as "coal added 6.1 points", "the firm posted a loss"."""
    following = low_at(words, i + 1)
    is_object = following[:1].isdigit() or following in ("a", "an", "another", *_CURRENCIES)
    return words[i].low in vocab.counting and is_object


def _is_named(words: tuple[Word, ...], i: int) -> bool:
    """A capital within a sentence makes a name of the word."""
    return words[i].capital and i > 0 and words[i - 1].text not in QUOTE_MARKS


def _shown(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "data from the customs service show": who gives the data speaks."""
    if _is_named(words, i):
        return None
    at = skip_between(words, i - 1, vocab)
    first = subject_start(words, at, vocab)
    data = next((j for j in range(first, i) if words[j].low in vocab.documents), None)
    if data is None:
        return None
    giver = next((j for j in range(data + 1, i) if words[j].low in ("from", "by")), None)
    source = pick(words[giver + 1 : at + 1], vocab, "say") if giver is not None else None
    source = source or _surveyor(words, first, data, vocab)
    if source is None or source.kind == "pronoun":
        return None
    start, end = words[first].start, words[i].end
    postposed = _is_postposed(words, first, i, vocab)
    return Cue(words[i].low, words[i].start, end, source, start, end, postposed)


def _surveyor(words: tuple[Word, ...], first: int, data: int, vocab: Vocabulary) -> Source | None:
    """Whose survey it is: "a Doe Institute survey shows"; a mere survey is nobody."""
    named = pick(words[first:data], vocab, "label") if data > first else None
    return named if named is not None and named.kind == "name" else None


def _is_progressive(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Such as "was quoted as saying", "he's claiming", "is also promising"."""
    at = i - 1
    while at > 0 and words[at].low in ("also", "now", "still", "even"):
        at -= 1
    before = words[at] if at >= 0 else None
    be = ("as", "is", "was", "are", "were", "been", "be")
    return before is not None and (
        before.low in be or (before.owner and before.low in vocab.pronouns)
    )


def _uttered(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "Trump's claim that …": the owner speaks, of what follows."""
    if not (i and words[i - 1].owner):
        return None
    first = subject_start(words, i - 1, vocab)
    source = pick(words[first:i], vocab, "say")
    linked = low_at(words, i + 1) in ("that", "about", "of", ":", *QUOTE_MARKS)
    if source is None or source.kind != "name" or not linked:
        return None
    at, end = words[i].start, words[i].end
    return Cue(words[i].low, at, end, source, source.words[0].start, end, False, "label")


def _kind(low: str, vocab: Vocabulary) -> Literal["say", "report", "label"]:
    if low in vocab.label:
        return "label"
    return "say" if low in vocab.say or low in vocab.reads else "report"


def _before(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    if low_at(words, i - 1) in ("not", "never"):
        return None  # what somebody did not say
    at = skip_between(words, i - 1, vocab)
    beside: tuple[Word, ...] = ()
    if at >= 0 and words[at].text in (",", ")"):
        opened = apposition(words, at, vocab)
        if opened is None:
            return None
        beside = words[opened + 1 : at]
        at = opened - 1
    first = subject_start(words, at, vocab)
    source = pick(words[first : at + 1], vocab, _kind(words[i].low, vocab))
    if source is None and low_at(words, first - 1) == "who":
        first, source = _antecedent(words, first - 2, vocab)
    if source is None and words[i].low in vocab.core and words[i - 1].low not in vocab.auxiliaries:
        source = anybody(words[first : at + 1], vocab)
    if source is not None and source.kind == "description":
        source = name_within(beside, vocab) or source
    if source is None:
        return None
    start = source.words[0].start
    return Cue(
        words[i].low, words[i].start, words[i].end, source, start, words[i].end,
        _is_postposed(words, first, i, vocab), _kind(words[i].low, vocab),
    )  # fmt: skip


def _antecedent(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> tuple[int, Source | None]:
    """Who "a care worker who resigned in August claimed" is of."""
    at -= low_at(words, at) == ","
    first = subject_start(words, at, vocab)
    phrase = words[first : at + 1]
    return first, pick(phrase, vocab, "say") or anybody(phrase, vocab)


def _is_postposed(words: tuple[Word, ...], first: int, i: int, vocab: Vocabulary) -> bool:
    """Whether what is attributed stands before: "…, X said on Monday."."""
    before = (*QUOTE_MARKS, ",", "—", "–", "-", "as")
    relative = first > 0 and words[first - 1].low == "which" and words[i].low not in vocab.label
    if first == 0 or not (relative or words[first - 1].low in before):
        return False
    following = low_at(words, i + 1)
    closing = next((w.text for w in words[i + 1 : i + 8] if w.text in ENDS), "")
    if closing == ":":
        return False
    return (
        following in ("", *ENDS)
        or following in _AFTER_POSTPOSED
        or (
            (following == "reporters" or low_at(words, i) in ("told", "tells"))
            and all(w.low != "that" for w in words[i + 1 : i + 5])
            and _closes_soon(words, i)
        )
    )


def _closes_soon(words: tuple[Word, ...], i: int) -> bool:
    return any(w.text in ENDS for w in words[i + 1 : i + 10]) or len(words) - i < 10


def _after(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    if not _may_invert(words, i):
        return None
    found = noun_phrase(words, i + 1, vocab, core=words[i].low in vocab.core)
    if found is None:
        return None
    source, end = found
    closed = end >= len(words) or words[end].text in ENDS or _is_after(words[end], vocab)
    if not closed and source.kind != "name":
        return None
    last = source.words[-1].end
    kind = _kind(words[i].low, vocab)
    return Cue(words[i].low, words[i].start, words[i].end, source, words[i].start, last, True, kind)


def _is_after(word: Word, vocab: Vocabulary) -> bool:
    """Whether the word can follow an inverted subject: "said X on Monday"."""
    low = word.low
    linking = low in vocab.prepositions or low in vocab.conjunctions or low in vocab.calendar
    return linking or low in ("who", "late", "told")


def _may_invert(words: tuple[Word, ...], i: int) -> bool:
    at = i - 1
    while at >= 0 and words[at].low.endswith("ly"):
        at -= 1
    return at < 0 or words[at].text in ENDS or words[at].low in ("as", "and", "so", "thus")


def _read_out(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "the letter reads": papers say what stands in them, people read other things."""
    cue = _before(words, i, vocab)
    is_paper = cue is not None and cue.source is not None and cue.source.kind == "description"
    return cue if is_paper else None


def _according(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "according to X", ", per the bylaws", "по словам X"."""
    if words[i].low in vocab.in_words_of:
        found = _in_words_of(words, i, vocab)
    elif words[i].low in vocab.per:
        found = noun_phrase(words, i + 1, vocab) if low_at(words, i - 1) in _BEFORE_PER else None
    else:
        found = noun_phrase(words, i + 2, vocab) if low_at(words, i + 1) == "to" else None
    if found is None:
        return None
    source, end = found
    last = words[end - 1].end
    postposed = i > (words[i].low in vocab.in_words_of)
    return Cue(
        "according", words[i].start, last, source, words[i].start, last, postposed, "according"
    )


def _in_words_of(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """Such as "по словам министра", "по его словам"."""
    owner = words[i - 1]
    if owner.low in PRONOUNS and low_at(words, i - 2) == "по":
        return Source("pronoun", (owner,)), i + 1
    return noun_phrase(words, i + 1, vocab) if owner.low == "по" and i else None


def _passive(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "shared by President X": the agent speaks."""
    shared = words[i].low in vocab.say or words[i].low == "shared"
    expected = words[i].low in vocab.expecting
    if (
        not (shared or expected)
        or low_at(words, i + 1) != "by"
        or low_at(words, i + 2).endswith("ing")
    ):
        return None
    found = noun_phrase(words, i + 2, vocab)
    if found is None or found[0].kind == "pronoun" or low_at(words, i - 1) in ("as", "than"):
        return None
    source, _ = found
    last = source.words[-1].end
    kind: CueKind = "local" if expected else "passive"
    return Cue(words[i].low, words[i].start, last, source, words[i].start, last, True, kind)


def _participle(words: tuple[Word, ...], i: int) -> Cue | None:
    previous = low_at(words, i - 1)
    if (
        i == 0
        or previous in ENDS
        or previous in ("by", "and", "before", "after", "without", "while", "despite")
    ):
        at, end = words[i].start, words[i].end
        return Cue(words[i].low, at, end, None, at, end, False, "participle")
    return None


def _elliptic(words: tuple[Word, ...], i: int) -> Cue:
    """Such as "went to the border and said": the subject is that of the clause before."""
    return Cue(words[i].low, words[i].start, words[i].end, None, words[i].start, words[i].end,
               False, "participle")  # fmt: skip


def participles(found: tuple[Cue, ...]) -> Iterator[tuple[Cue, Cue | None]]:
    """Each cue with the one whose subject it shares: itself, the one before, or the one after."""
    for i, cue in enumerate(found):
        if cue.source is not None:
            yield cue, cue
        else:
            others = [*reversed(found[:i]), *found[i + 1 :]]
            yield cue, next((c for c in others if c.source is not None), None)
