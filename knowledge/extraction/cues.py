"""Words of attribution and their subjects: "X said", "said X", "according to X", "shared by X"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from knowledge.extraction.names import is_surname
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary

_LONGEST_SUBJECT = 14
_LONGEST_APPOSITION = 28
_AFTER_POSTPOSED = frozenset(
    """during on in at to as while citing noting adding after before when for by late early from
    via through yesterday today monday tuesday wednesday thursday friday saturday sunday this last
    earlier again later without with who and but referring speaking""".split()
)

SourceKind = Literal["name", "pronoun", "description"]


class Source(NamedTuple):
    """The words that name who speaks."""

    kind: SourceKind
    words: tuple[Word, ...]


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
    kind: Literal["say", "report", "label", "according", "passive", "participle"] = "say"


def cues(words: tuple[Word, ...], vocab: Vocabulary) -> tuple[Cue, ...]:
    """The attributions of one sentence, in order; a quotation stands as one mark in it."""
    return tuple(
        cue for i, word in enumerate(words) if word.wordy and (cue := _cue(words, i, vocab))
    )


def _cue(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    low = words[i].low
    if low == "according" and _low(words, i + 1) == "to":
        return _according(words, i, vocab)
    if words[i].capital and i > 0 and words[i - 1].text not in QUOTE_MARKS:
        return None
    if low in vocab.utterances and i > 0 and words[i - 1].owner:
        return _uttered(words, i, vocab)
    if low not in vocab.say and low not in vocab.report:
        return None
    if low.endswith("ing") and not _is_progressive(words, i, vocab):
        return _participle(words, i, vocab)
    shared = low in vocab.say or low == "shared"
    if shared and _low(words, i + 1) == "by" and (cue := _passive(words, i, vocab)):
        return cue
    return _before(words, i, vocab) or _after(words, i, vocab)


def _is_progressive(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """ "was quoted as saying", "he's claiming", "is also promising"."""
    at = i - 1
    while at > 0 and words[at].low in ("also", "now", "still", "even"):
        at -= 1
    before = words[at] if at >= 0 else None
    be = ("as", "is", "was", "are", "were", "been", "be")
    return before is not None and (
        before.low in be or (before.owner and before.low in vocab.pronouns)
    )


def _uttered(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """ "Trump's claim that …": the owner speaks, of what follows."""
    first = _subject_start(words, i - 1, vocab)
    source = _pick(words[first:i], vocab, "say")
    if source is None or source.kind != "name":
        return None
    at, end = words[i].start, words[i].end
    return Cue(words[i].low, at, end, source, source.words[0].start, end, False, "label")


QUOTE_MARKS = frozenset('"\u201c')
"""A quotation in the words of a sentence is one word with this text."""
_ENDS = frozenset('.,;:!?()[]—–-"\u201c')


def _low(words: tuple[Word, ...], i: int) -> str:
    return words[i].low if 0 <= i < len(words) else ""


def _kind(low: str, vocab: Vocabulary) -> Literal["say", "report", "label"]:
    if low in vocab.label:
        return "label"
    return "say" if low in vocab.say else "report"


# ------------------------------------------------------------- subject before the verb


def _before(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    if _low(words, i - 1) in ("not", "never"):
        return None  # what somebody did not say
    at = _skip_between(words, i - 1, vocab)
    apposition: tuple[Word, ...] = ()
    if at >= 0 and words[at].text in (",", ")"):
        opened = _apposition(words, at, vocab)
        if opened is None:
            return None
        apposition = words[opened + 1 : at]
        at = opened - 1
    first = _subject_start(words, at, vocab)
    source = _pick(words[first : at + 1], vocab, _kind(words[i].low, vocab))
    if source is not None and source.kind == "description":
        source = _name_within(apposition, vocab) or source
    if source is None:
        return None
    start = source.words[0].start
    return Cue(
        words[i].low, words[i].start, words[i].end, source, start, words[i].end,
        _is_postposed(words, first, i), _kind(words[i].low, vocab),
    )  # fmt: skip


def _skip_between(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int:
    """Past adverbs and auxiliaries, and past the comma of a relative clause (", who added")."""
    while at >= 0 and _is_between(words[at], vocab):
        relative = words[at].low == "who"
        at -= 1
        if relative and at >= 0 and words[at].text == ",":
            at -= 1
    return at


def _is_between(word: Word, vocab: Vocabulary) -> bool:
    if not word.wordy or (word.capital and word.low not in vocab.calendar):
        return False
    low = word.low
    return low in vocab.between or (len(low) > 4 and low.endswith("ly") and low != "family")


def _apposition(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int | None:
    """Index of the mark that opens what closes at ``at``: ", an aide to the president,"."""
    closing = words[at].text
    found: int | None = None
    for j in range(at - 1, max(-1, at - _LONGEST_APPOSITION), -1):
        text = words[j].text
        if text == "(" and closing == ")":
            return j
        if text in QUOTE_MARKS or text in ";:":
            break
        if text == "," and closing == ",":
            if found is None and not _is_aside(words, j, at, vocab):
                continue
            if found is not None and not _is_modifier(words, j, found, vocab):
                break
            found = j
    return found


def _is_modifier(words: tuple[Word, ...], j: int, end: int, vocab: Vocabulary) -> bool:
    """Whether what stands between two commas modifies the name before: ", of Springfield,"."""
    head = words[j + 1]
    opens = head.low in vocab.prepositions | vocab.determiners or head.text.isdigit()
    return opens and j > 0 and words[j - 1].capital and words[j - 1].low not in vocab.calendar


def _is_aside(words: tuple[Word, ...], j: int, at: int, vocab: Vocabulary) -> bool:
    """Whether the words between two commas can stand beside a name."""
    head = words[j + 1]
    if j == 0 or words[j - 1].low in vocab.calendar or words[j - 1].text.isdigit():
        return False
    if head.low in ("who", "whose", "which", "where", "now", "then", "also", "himself", "herself"):
        return True
    if head.text.isdigit() or head.low in vocab.determiners or head.low in vocab.prepositions:
        return (
            words[j - 1].capital or head.low in ("for", "in", "on") or head.low in vocab.determiners
        )
    return head.capital or any(w.low in vocab.roles or w.low in vocab.calendar for w in words[j:at])


def _subject_start(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int:
    first = at + 1
    while first > 0 and at - first < _LONGEST_SUBJECT:
        word = words[first - 1]
        if word.text == "." and first > 1 and len(words[first - 2].text) <= 4:
            first -= 1  # the stop of an initial or a title
            continue
        if word.text == "&":
            first -= 1
            continue
        if word.text in _ENDS or not word.wordy or word.low in vocab.conjunctions:
            break
        if word.low in vocab.say and not word.capital:
            break
        first -= 1
    return first


def _is_postposed(words: tuple[Word, ...], first: int, i: int) -> bool:
    """Whether what is attributed stands before: "…, X said on Monday."."""
    if first == 0 or words[first - 1].text not in (*QUOTE_MARKS, ",", "—", "–", "-", "as"):
        if not (first > 0 and words[first - 1].low == "as"):
            return False
    following = _low(words, i + 1)
    closing = next((w.text for w in words[i + 1 : i + 8] if w.text in _ENDS), "")
    if closing == ":":
        return False
    return (
        following in ("", *_ENDS)
        or following in _AFTER_POSTPOSED
        or (
            (following == "reporters" or _low(words, i) in ("told", "tells"))
            and all(w.low != "that" for w in words[i + 1 : i + 5])
            and _closes_soon(words, i)
        )
    )


def _closes_soon(words: tuple[Word, ...], i: int) -> bool:
    return any(w.text in _ENDS for w in words[i + 1 : i + 10]) or len(words) - i < 10


# ------------------------------------------------------------- subject after the verb


def _after(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    if not _may_invert(words, i, vocab):
        return None
    found = _noun_phrase(words, i + 1, vocab)
    if found is None:
        return None
    source, end = found
    closed = end >= len(words) or words[end].text in _ENDS or words[end].low in (
        vocab.prepositions | vocab.conjunctions | vocab.calendar | frozenset({"who", "late", "told"})
    )  # fmt: skip
    if not closed and source.kind != "name":
        return None
    last = source.words[-1].end
    kind = _kind(words[i].low, vocab)
    return Cue(words[i].low, words[i].start, words[i].end, source, words[i].start, last, True, kind)


def _may_invert(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    at = i - 1
    while at >= 0 and words[at].low.endswith("ly"):
        at -= 1
    return at < 0 or words[at].text in _ENDS or words[at].low in ("as", "and", "so", "thus")


def _noun_phrase(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """The noun phrase that starts at ``i``, and the index after it."""
    if _low(words, i) in vocab.prepositions:
        return None
    end = i
    while end < len(words) and end - i < _LONGEST_SUBJECT:
        word = words[end]
        if word.text == "." and end > i and _is_short(words[end - 1], vocab):
            end += 1
            continue
        if word.text in _ENDS or not word.wordy:
            break
        if end > i and word.low in vocab.conjunctions | vocab.prepositions:
            if word.text not in vocab.particles or word.low in vocab.prepositions:
                break
        if word.low in vocab.say and not word.capital:
            break
        end += 1
        if words[end - 1].low in vocab.pronouns and end - 1 == i:
            break
    while end > i and words[end - 1].low in vocab.calendar:
        end -= 1
    source = _pick(words[i:end], vocab, "say")
    if source is not None and source.kind == "description" and _low(words, end) == ",":
        name = _noun_phrase(words, end + 1, vocab)
        if name is not None and name[0].kind == "name" and words[end + 1].capital:
            return name
    return None if source is None else (source, end)


def _is_short(word: Word, vocab: Vocabulary) -> bool:
    return word.capital and (len(word.text) == 1 or word.low in vocab.titles)


def _according(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    found = _noun_phrase(words, i + 2, vocab)
    if found is None:
        return None
    source, end = found
    last = words[end - 1].end
    postposed = i > 0
    return Cue(
        "according", words[i].start, last, source, words[i].start, last, postposed, "according"
    )


def _passive(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """ "shared by President X": the agent speaks."""
    found = _noun_phrase(words, i + 2, vocab)
    if found is None or found[0].kind == "pronoun" or _low(words, i - 1) in ("as", "than"):
        return None
    source, _ = found
    last = source.words[-1].end
    return Cue(words[i].low, words[i].start, last, source, words[i].start, last, True, "passive")


def _participle(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    previous = _low(words, i - 1)
    if (
        i == 0
        or previous in _ENDS
        or previous in ("by", "and", "before", "after", "without", "while", "despite")
    ):
        at, end = words[i].start, words[i].end
        return Cue(words[i].low, at, end, None, at, end, False, "participle")
    return None


# ------------------------------------------------------------- what a phrase names


def _pick(
    phrase: tuple[Word, ...], vocab: Vocabulary, kind: Literal["say", "report", "label"]
) -> Source | None:
    """The source that a phrase names: a name, a pronoun or a description of a speaker."""
    whole, phrase = phrase, _head_chunk(phrase, vocab)
    if not phrase:
        return None
    if all(w.low in vocab.roles | vocab.titles and w.capital for w in phrase):
        tail = _name_tail(whole, vocab)  # "President of Tajikistan Emomali Rahmon"
        if len(tail) > 1:
            return Source("name", tail)
    last = phrase[-1]
    if last.low in vocab.pronouns:
        return Source("pronoun", phrase[-1:]) if last.low not in ("it", "you") else None
    if last.owner and len(phrase) == 1:
        return None
    name = _name_tail(phrase, vocab)
    if name:
        return Source("name", name)
    return Source("description", phrase) if _speaks(phrase, vocab, kind) else None


def _head_chunk(phrase: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """The phrase before its first preposition; after the last one where it opens with one."""
    preps = [i for i, w in enumerate(phrase) if w.low in vocab.prepositions and not w.capital]
    opening = [i for i, w in enumerate(phrase) if w.low in vocab.prepositions]
    if opening and opening[0] == 0:
        tail = phrase[opening[-1] + 1 :]
        cut = [i for i, w in enumerate(tail) if w.low in vocab.calendar or w.text.isdigit()]
        return _trim(tail[cut[-1] + 1 :] if cut else tail, vocab)
    return _trim(phrase[: preps[0]] if preps else phrase, vocab)


def _trim(phrase: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """Without adverbs of time around it."""
    start, end = 0, len(phrase)
    while end > start and phrase[end - 1].low in vocab.calendar:
        end -= 1
    while start < end - 1 and _is_between(phrase[start], vocab):
        start += 1
    return phrase[start:end]


def _name_tail(phrase: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """The capitalised words at the end of the phrase, titles left out."""
    first = len(phrase)
    body = bool(phrase) and phrase[-1].low in vocab.bodies
    while first > 0 and _in_name(phrase, first - 1, vocab, body=body):
        first -= 1
    tail = phrase[first:]
    if any(w.low in vocab.bodies for w in tail):
        return tuple(w for w in tail if w.low not in ("the", "a", "an"))
    start = 0
    for i, word in enumerate(tail):
        if i == len(tail) - 1 and i > 0 and is_surname(tail, i, vocab):
            break
        if (
            word.low in vocab.titles
            or word.low in vocab.roles
            or (i == start and (word.low in vocab.openers or word.text == "."))
        ):
            start = i + 1
    name = tail[start:]
    return name if name and name[0].capital else ()


def _in_name(phrase: tuple[Word, ...], i: int, vocab: Vocabulary, *, body: bool) -> bool:
    word = phrase[i]
    if word.text in (".", "&"):
        return i > 0
    if word.owner and i < len(phrase) - 1 and not (body and word.capital):
        return False
    particle = word.text in vocab.particles and 0 < i < len(phrase) - 1
    return (word.capital and word.low not in vocab.calendar) or particle


def _name_within(apposition: tuple[Word, ...], vocab: Vocabulary) -> Source | None:
    """The name beside a description ("his spokesman, Brian Fallon,")."""
    name = _name_tail(apposition, vocab)
    return Source("name", name) if len(name) > 1 and len(name) == len(apposition) else None


def _speaks(
    phrase: tuple[Word, ...], vocab: Vocabulary, kind: Literal["say", "report", "label"]
) -> bool:
    """Whether a description is of someone or something that can say or state a thing."""
    head = phrase[-1].low
    if head in vocab.roles or head in vocab.bodies:
        return True
    singular = head.removesuffix("s")
    if (
        singular in vocab.roles
        or singular in vocab.bodies
        or head.removesuffix("es") in vocab.bodies
    ):
        return True
    if head.endswith("ies") and head[:-3] + "y" in vocab.bodies:
        return True
    if kind != "say":
        return False
    owned = phrase[0].low in vocab.determiners or any(w.owner for w in phrase) or len(phrase) < 3
    return owned and (head in vocab.documents or singular in vocab.documents)


def participles(found: tuple[Cue, ...]) -> Iterator[tuple[Cue, Cue | None]]:
    """Each cue with the one whose subject it shares: itself, the one before, or the one after."""
    for i, cue in enumerate(found):
        if cue.source is not None:
            yield cue, cue
        else:
            others = [*reversed(found[:i]), *found[i + 1 :]]
            yield cue, next((c for c in others if c.source is not None), None)
