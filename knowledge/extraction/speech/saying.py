"""Verbs of saying with their subjects: "X said", "said X", "shared by X", "X, adding"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from knowledge.extraction.people.describing import forms
from knowledge.extraction.people.names import office_of
from knowledge.extraction.speech.appositions import apposition, is_participle
from knowledge.extraction.speech.cue import Cue, CueKind
from knowledge.extraction.speech.noun_phrases import branded, member, noun_phrase
from knowledge.extraction.speech.papers import given
from knowledge.extraction.speech.sources import (
    ENDS,
    QUOTE_MARKS,
    Source,
    anybody,
    name_within,
    pick,
    skip_between,
)
from knowledge.extraction.speech.subjects import (
    antecedent,
    before_infinitive,
    beside_relative,
    foremost,
    is_compared,
    is_nobody,
    is_object,
    is_of_who,
    past_brackets,
    past_form,
    past_number,
    relative_of,
    subject,
)
from knowledge.extraction.speech.unsaid import (
    OF_HEARERS,
    counts,
    does,
    is_amount,
    is_owned,
    is_silent,
    is_unsaid,
)
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.words import is_cyrillic

_BEFORE_PARTICIPLE = ENDS | frozenset("by and before after without while despite".split())
_SAYING = "saying"
"""Behind "for": "she was grilled for saying that"."""
_BEFORE_INVERTED = frozenset("as and so thus как и а этом".split())
_PARTICLES = frozenset({"out", "back"})
"""Behind a verb: "she pointed out", "he shot back"."""
_LONGEST_PLACE = 7
"""Words between a Russian verb and its subject: "сообщил в ходе встречи с послом"."""
_OPENED = frozenset(("", ","))
"""Before "as noted by the ministry"."""


def said(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Read what the verb of saying at an index attributes, and to whom."""
    if (
        (words[i].low in vocab.utterances and is_owned(words, i))
        or is_named(words, i)
        or counts(words, i, vocab)
        or does(words, i, vocab)
        or is_silent(words, i)
    ):
        return None
    if words[i].low.endswith("ing") and not _is_progressive(words, i, vocab):
        is_done = words[i].low in vocab.label and low_at(words, i + 1) in vocab.prepositions
        is_clause = words[i - 1].capital and not is_done  # "ships calling at ports"
        return _participle(words, i) or (before(words, i, vocab) if is_clause else None)
    if i and words[i - 1].low in vocab.joining:
        return _elliptic(words, i)
    if _points_back(words) and (cue := _after(words, i, vocab)):
        return cue
    return _passive(words, i, vocab) or before(words, i, vocab) or _after(words, i, vocab)


def is_named(words: tuple[Word, ...], i: int) -> bool:
    """A capital within a sentence makes a name of the word."""
    return words[i].capital and i > 0 and words[i - 1].text not in QUOTE_MARKS


def _is_progressive(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Such as "was quoted as saying", "he's claiming", "is also promising"."""
    at = i - 1
    while at > 0 and words[at].low in ("also", "now", "still", "even"):
        at -= 1
    before = words[at] if at >= 0 else None
    return before is not None and (
        before.low in vocab.auxiliaries | {"as"} or (before.owner and before.low in vocab.pronouns)
    )


def _kind(low: str, vocab: Vocabulary) -> Literal["say", "report", "label"]:
    if low in vocab.label:
        return "label"
    return "say" if low in vocab.say or low in vocab.reads else "report"


def before(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Read "X said", with what stands between: "X, an aide to the president, also said"."""
    if is_unsaid(words, i):
        return None
    if not words[i].low.endswith("ing") and is_done_to(words, i, vocab):
        return None
    at = skip_between(words, i - 1 - before_infinitive(words, i), vocab)
    beside: tuple[Word, ...] = ()
    if at >= 0 and words[at].text in (",", ")"):
        opened = apposition(words, at, vocab)
        if opened is None or (is_participle(words[opened + 1]) and _is_inverted(words, i, vocab)):
            return None
        beside = words[opened + 1 : at]
        at = past_brackets(words, opened - 1)
    first, at = subject(words, past_form(words, at), i, vocab)
    source = _named_at(words, first, at, vocab) or beside_relative(words, first, at, i, vocab)
    source = source or pick(words[first : at + 1], vocab, _kind(words[i].low, vocab))
    source = source or antecedent(words[first : at + 1], vocab)
    if source is None and words[i].low in vocab.core and words[i - 1].low not in vocab.auxiliaries:
        source = anybody(words[first : at + 1], vocab)
    is_role = bool(forms(words[at].low) & vocab.roles) if at >= 0 else False
    if source is None or source.kind == "description" or is_role or _is_area(words, source, vocab):
        source = name_within(beside, vocab) or source
    if source is None:
        return None
    if words[i].low in vocab.performing:
        source = foremost(words, source, vocab)
    is_told = is_nobody(words, first, at, vocab) or is_object(words, i, source)
    if is_told or is_compared(words, first, i, vocab):
        return None
    start = source.words[0].start
    since = None if words[i].low in vocab.core else relative_of(words, first, vocab)
    verb = f"{words[i].low} of" if low_at(words, i + 1) == "of" else words[i].low  # "speaks of 9"
    return Cue(
        verb, words[i].start, words[i].end, source, start, words[i].end,
        is_postposed(words, first, i, vocab),
        _kind(words[i].low, vocab) if since is None else "local", since,
    )  # fmt: skip


def _named_at(words: tuple[Word, ...], first: int, at: int, vocab: Vocabulary) -> Source | None:
    """Whom a Russian name between marks is of, that name, or who gives the paper."""
    return member(words, at, vocab) or branded(words, at, vocab) or _giver(words, first, at, vocab)


def _is_area(words: tuple[Word, ...], source: Source, vocab: Vocabulary) -> bool:
    """Tell what only an office is of: "the Director of Public Prosecutions, Jane Doe, said"."""
    return office_of(words, words.index(source.words[0]), vocab) is not None


def _giver(words: tuple[Word, ...], first: int, at: int, vocab: Vocabulary) -> Source | None:
    """Who stands behind the paper that a subject is: "a new report by Oxfam"."""
    found = given(words, first, vocab)
    is_whole = found is not None and found[1] == at + 1
    return found[0] if found is not None and is_whole else None


def is_done_to(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Tell "was told", "has been accused" from what the subject says itself; not "I was told"."""
    at = i - 1
    while (low := low_at(words, at)) in vocab.between and low not in vocab.auxiliaries:
        at -= 1
    return low_at(words, at) in vocab.auxiliaries and low_at(words, at - 1) not in ("i", "we")


def is_postposed(words: tuple[Word, ...], first: int, i: int, vocab: Vocabulary) -> bool:
    """Whether what is attributed stands before: "…, X said on Monday."."""
    before = (*QUOTE_MARKS, ",", "—", "–", "-", "as")
    relative = low_at(words, first - 1) == "which" and words[i].low not in vocab.label
    if first == 0 or not (relative or words[first - 1].low in before):
        return False
    if branded(words, first - 1, vocab) is not None:
        return False  # «эксперт центра «Риск» X заявил»
    is_put = low_at(words, i + 1) == "at" and is_amount(words, i + 2, vocab)
    if (relative and is_put) or is_of_who(words, first, i):
        return False  # "of the wage, which the union puts at €9"
    i += low_at(words, i + 1) in _PARTICLES
    following = low_at(words, i + 1)
    closing = next((w.text for w in words[i + 1 : i + 8] if w.text in ENDS), "")
    if closing == ":":
        is_inserted = following == ":" and words[first - 1].text == ","
        return is_inserted and low_at(words, i + 2) not in QUOTE_MARKS
    return (
        following in ("", "it", *ENDS)
        or following in vocab.after_postposed
        or (following == "of" and words[i].low in vocab.core)
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
    skipped = vocab.within | vocab.hearers  # "сообщили в министерстве", "сказал журналистам мэр"
    first = i + 1 + (low_at(words, i + 1) in skipped)
    found = noun_phrase(words, first, vocab, core=words[i].low in vocab.core)
    is_apart = low_at(words, i + 1) in (*vocab.prepositions, *QUOTE_MARKS)
    if found is None and is_apart and is_cyrillic(words[i].low):
        where = next(_after_where(words, i + 1, vocab), None)
        found = noun_phrase(words, where, vocab) if where is not None else None
    if found is None:
        return None
    source, end = found
    closed = end >= len(words) or words[end].text in ENDS or _is_after(words[end], vocab)
    if not closed and source.kind != "name":
        return None
    if low_at(words, i + 1) in vocab.within:
        source = source._replace(oblique=True)
    last = source.words[-1].end
    kind = _kind(words[i].low, vocab)
    return Cue(words[i].low, words[i].start, words[i].end, source, words[i].start, last, True, kind)


def _after_where(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> Iterator[int]:
    """Where somebody is named behind a place: "отметил на встрече глава ведомства X"."""
    for j in range(at + 1, min(at + _LONGEST_PLACE, len(words))):
        if words[j - 1].text in ENDS - QUOTE_MARKS:
            return
        is_name = words[j].capital and j + 1 < len(words) and words[j + 1].capital
        kinds = forms(words[j].low)
        if is_name or kinds & vocab.roles or kinds & vocab.bodies:
            yield j


def _is_inverted(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Tell "It hit Lima, killing three, said Ana Lopes." from "Lopes, opening it, said that"."""
    found = noun_phrase(words, i + 1, vocab)
    return found is not None and (found[1] >= len(words) or words[found[1]].text in ENDS)


def _is_after(word: Word, vocab: Vocabulary) -> bool:
    """Whether the word can follow an inverted subject: "said X on Monday"."""
    low = word.low
    linking = low in vocab.prepositions or low in vocab.conjunctions or low in vocab.calendar
    return linking or low in vocab.hearers or low in ("who", "late", "told")


def _points_back(words: tuple[Word, ...]) -> bool:
    """Such as «Об этом в среду журналистам рассказал мэр»."""
    return low_at(words, 0) == "об" and low_at(words, 1) == "этом"


def _may_invert(words: tuple[Word, ...], i: int) -> bool:
    if _points_back(words) and i <= _LONGEST_PLACE:
        return all(word.text not in ENDS - QUOTE_MARKS for word in words[:i])
    at = i - 1
    while at >= 0 and words[at].low.endswith("ly"):
        at -= 1
    return at < 0 or words[at].text in ENDS or words[at].low in _BEFORE_INVERTED


def _passive(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "shared by President X": the agent speaks."""
    if words[i].low in OF_HEARERS:
        return None
    shared = words[i].low in vocab.say or words[i].low == "shared"
    expected = words[i].low in vocab.expecting
    if (
        not (shared or expected)
        or low_at(words, i + 1) != "by"
        or low_at(words, i + 2).endswith("ing")
    ):
        return None
    found = noun_phrase(words, past_number(words, i + 2, vocab), vocab)
    is_compared = low_at(words, i - 1) in ("as", "than") and low_at(words, i - 2) not in _OPENED
    if found is None or found[0].kind == "pronoun" or is_compared:
        return None
    source, _ = found
    if any(word.text.isdecimal() for word in source.words):
        return None  # "announced by 43 companies": that many are what is told
    last = source.words[-1].end
    kind: CueKind = "local" if expected else "passive"
    return Cue(words[i].low, words[i].start, last, source, words[i].start, last, True, kind)


def _participle(words: tuple[Word, ...], i: int) -> Cue | None:
    is_blamed = low_at(words, i - 1) == "for" and words[i].low == _SAYING
    if i == 0 or is_blamed or low_at(words, i - 1) in _BEFORE_PARTICIPLE:
        at, end = words[i].start, words[i].end
        return Cue(words[i].low, at, end, None, at, end, False, "participle")
    return None


def _elliptic(words: tuple[Word, ...], i: int) -> Cue:
    """Such as "went to the border and said": the subject is that of the clause before."""
    return Cue(words[i].low, words[i].start, words[i].end, None, words[i].start, words[i].end,
               False, "participle")  # fmt: skip
