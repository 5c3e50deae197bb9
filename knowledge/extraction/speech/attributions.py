"""Attributions without a verb of saying: "according to X", "the letter reads", "X's claim"."""

from __future__ import annotations

from knowledge.extraction.people.describing import forms
from knowledge.extraction.people.genders import PRONOUNS
from knowledge.extraction.speech.appositions import apposition
from knowledge.extraction.speech.cue import Cue, CueKind
from knowledge.extraction.speech.noun_phrases import branded, noun_phrase
from knowledge.extraction.speech.papers import given, is_giver, surveyor
from knowledge.extraction.speech.saying import before, is_named, is_postposed
from knowledge.extraction.speech.sources import (
    ENDS,
    QUOTE_MARKS,
    Source,
    anybody,
    pick,
    skip_between,
    subject_start,
)
from knowledge.extraction.speech.unsaid import is_amount
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.russian import may_be_counted
from knowledge.language.words import is_cyrillic

_WHICH = "котор"
_ON = "на"
_PUTTING = frozenset("has had puts put".split())
_LINKING = frozenset("is was were goes went ran runs came comes".split())
"""Between a quotation and whose answer it is."""
_RELATIVE = frozenset("that which who".split())
_PUT_WITHIN = 8
_UTTERED_WITHIN = 10
"""Words between an utterance and the colon before what was uttered."""
_ASKED_WITHIN = 10
"""Words behind "surveyed" among which it says how many were asked."""
_POINTING = frozenset({"last", "this"})
_BEFORE_CLAUSE = frozenset(":;")
_CITING = frozenset({"citing", "reference"})
_BASED = "based"
_RELAYED_WITHIN = 3
"""Words before whom an outlet cites among which it reports: "reported with reference to"."""
_BEFORE_PER = frozenset((",", *QUOTE_MARKS))


def according(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "according to X", ", per the bylaws", "по словам X"."""
    if words[i].low in vocab.in_words_of:
        found = _in_words_of(words, i, vocab)
    elif words[i].low in vocab.agreeing:
        at = i + 1 + (low_at(words, i + 1) == _ON)
        found = _owner_of(words, at, vocab) or noun_phrase(words, at, vocab)
    elif words[i].low in vocab.per:
        found = _per(words, i, vocab)
    elif words[i].low in _CITING:
        found = _relayed(words, i, vocab)
    else:
        is_based = words[i].low == _BASED and low_at(words, i - 1) in ("", ",")
        is_led = low_at(words, i + 1) == ("on" if words[i].low == _BASED else "to")
        told = given if is_based else _told_to if words[i].low != _BASED else None
        found = told(words, i + 2, vocab) if is_led and told is not None else None
    if found is None:
        return None
    source, end = found
    source = source._replace(oblique=True)
    last = words[end - 1].end
    first = i - (words[i].low in vocab.in_words_of)
    postposed = first > 0 and words[first - 1].text not in _BEFORE_CLAUSE
    return Cue(
        "according", words[i].start, last, source, words[i].start, last, postposed, "according"
    )


def _per(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """Tell ", per the bylaws", "As per the ministry" from "per month" and from Per Doe."""
    if low_at(words, i - 1) in _BEFORE_PER:
        return noun_phrase(words, i + 1, vocab)
    opens = low_at(words, i - 1) in ("", "as") and low_at(words, i + 1) in vocab.determiners
    return _told_to(words, i + 1, vocab) if opens else None


def _relayed(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """Whom an outlet cites: "Port News reports, citing the ministry", "with reference to X"."""
    is_led = words[i].low != "reference" or low_at(words, i + 1) == "to"
    near = words[max(0, i - _RELAYED_WITHIN) : i]
    is_relayed = is_led and any(word.low in vocab.relaying for word in near)
    at = i + 1 + (words[i].low == "reference")
    return _told_to(words, at, vocab) if is_relayed else None


def _told_to(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """Who gives the paper that is named, by its title too, else what is named."""
    if low_at(words, at) in QUOTE_MARKS:
        at += 1 + (low_at(words, at + 1) == ",")  # "according to “Shores”, a report by"
    return given(words, at, vocab) or noun_phrase(words, at, vocab)


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
    is_paper = is_paper and low_at(words, i - 1) not in _RELATIVE
    return cue if is_paper else None


def uttered(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "Trump's claim that …", "his promise of": the owner speaks, of what follows.

    So he does in "the mayor's answer came at once: “…”" and "“…” was the mayor's answer".
    """
    linked = low_at(words, i + 1) in ("that", "about", "of", ":", *QUOTE_MARKS)
    quoting = _leads_to_quote(words, i)
    first = subject_start(words, i - 1, vocab) if i else 0
    behind = first > 0 and words[first - 1].text in QUOTE_MARKS and words[first].low in _LINKING
    is_told = linked or quoting or behind
    source = _owner(words, i, vocab, described=quoting or behind) if i and is_told else None
    if source is None:
        return None
    at, end = words[i].start, words[i].end
    first_at = source.words[0].start
    kind: CueKind = "say" if quoting or behind else "label"
    return Cue(words[i].low, at, end, source, first_at, end, behind, kind)


def _leads_to_quote(words: tuple[Word, ...], i: int) -> bool:
    """Whether a colon and a quotation close what begins with an utterance."""
    near = range(i + 1, min(i + _UTTERED_WITHIN, len(words) - 1))
    end = next((j for j in near if words[j].text in ENDS), None)
    return end is not None and words[end].text == ":" and words[end + 1].text in QUOTE_MARKS


def _owner(words: tuple[Word, ...], i: int, vocab: Vocabulary, *, described: bool) -> Source | None:
    """Whose the utterance is; whom a mere description names only beside the quotation."""
    if words[i - 1].low in PRONOUNS:
        return Source("pronoun", words[i - 1 : i])
    if not words[i - 1].owner:
        return None
    first = subject_start(words, i - 1, vocab)
    found = pick(words[first + (words[first].low in _LINKING) : i], vocab, "say")
    return found if found is not None and (found.kind == "name" or described) else None


def shown(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "data from the customs service show": who gives the data speaks."""
    if is_named(words, i):
        return None
    if is_cyrillic(words[i].low) and (owner := _owner_of(words, i + 1, vocab)) is not None:
        return _stated(words, i, owner)  # «показал опрос центра «Мнение»»
    at = skip_between(words, i - 1, vocab)
    aside = apposition(words, at, vocab) if at >= 0 and words[at].text == "," else None
    at -= branded(words, at, vocab) is not None  # «опрос центра «Мнение» показал»
    first = subject_start(words, at if aside is None else aside - 1, vocab)
    papers = _papers(words, i, vocab)
    data = next((j for j in range(first, i) if words[j].low in papers), None)
    if data is None or (aside is not None and data > aside):
        return None
    at -= aside is not None
    giver = next((j for j in range(data + 1, i) if _is_giving(words, j, vocab)), None)
    source = pick(words[giver + 1 : at + 1], vocab, "say") if giver is not None else None
    if source is None and giver is not None:
        times = vocab.times | _POINTING
        end = next((j for j in range(at, giver, -1) if words[j].low not in times), giver)
        source = pick(words[giver + 1 : end + 1], vocab, "say")
    last = next(j for j in range(i - 1, first - 1, -1) if words[j].low in papers)
    source = source or surveyor(words, first, last, vocab) or _whose(words[:i], last, vocab)
    if source is None or (words[i].low in vocab.amounting and not is_giver(source, vocab)):
        return None
    start, end = words[first].start, words[i].end
    postposed = is_postposed(words, first, i, vocab)
    return Cue(words[i].low, words[i].start, end, source, start, end, postposed, "according")


def _papers(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> frozenset[str]:
    """What the verb at an index may be said of: a count "is 9", a mere report is not."""
    told = (vocab.counts - vocab.listing) | vocab.goals
    if words[i].low in vocab.amounting:
        following = low_at(words, i + 1)
        is_told = following == "that" or is_amount(words, i + 1 + (following == "at"), vocab)
        return told if is_told else frozenset()
    return vocab.documents | vocab.data | told


def _is_giving(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> bool:
    return words[at].low in ("from", "by") and words[at - 1].low not in vocab.obtaining


def _whose(words: tuple[Word, ...], data: int, vocab: Vocabulary) -> Source | None:
    """Whose Russian data they are: «опрос центра «Мнение» показал»."""
    found = noun_phrase(words, data + 1, vocab) if is_cyrillic(words[data].low) else None
    return found[0] if found is not None else None


def stated_in(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "говорится в заявлении союза", "из отчёта следует": whose paper it is speaks."""
    near = range(max(0, i - _PUT_WITHIN), i)
    led = (j + 1 for j in near if words[j].low in vocab.within)
    above = next((found for j in led if (found := _owner_of(words[:i], j, vocab))), None)
    if above is not None:
        return _stated(words, i, above)._replace(start=words[i].start, postposed=False)
    if low_at(words, i + 1) not in vocab.within or i + 2 >= len(words):
        return None
    found = _owner_of(words, i + 2, vocab)
    return None if found is None else _stated(words, i, found)


def _stated(words: tuple[Word, ...], i: int, owner: tuple[Source, int]) -> Cue:
    source, end = owner
    start, last = words[i].start, words[end - 1].end
    return Cue(words[i].low, start, last, source, start, last, postposed=True, kind="say")


def _owner_of(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """Whose the Russian paper is that stands at an index, else the paper."""
    if at >= len(words) or not forms(words[at].low) & vocab.documents:
        return None
    maker = at + 1
    if is_cyrillic(low_at(words, maker)) and not may_be_counted(low_at(words, maker)):
        return None  # "в письме министру"
    if low_at(words, at + 1) == "," and low_at(words, at + 2).startswith(_WHICH):
        maker = at + 4  # «опрос, который провёл центр «Мнение»»
    found = noun_phrase(words, maker, vocab)
    if found is not None and maker == at + 1:
        return found[0]._replace(oblique=True), found[1]
    return found or noun_phrase(words, at, vocab)


def as_put(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "…, as the report has it", "as Doe put it", "as stated in the report of the bank"."""
    if low_at(words, i + 1) in vocab.say and low_at(words, i + 2) == "in":
        told = _told_to(words, i + 3, vocab)
        return None if told is None else _stated(words, i, told)
    near = range(i + 2, min(i + _PUT_WITHIN, len(words) - 1))
    verb = next((j for j in near if words[j].low in _PUTTING and words[j + 1].low == "it"), None)
    if verb is None:
        return None
    phrase = words[i + 1 : verb]
    giver = given(words, i + 1, vocab)
    source = giver[0] if giver is not None and giver[1] <= verb else pick(phrase, vocab, "say")
    source = source or anybody(phrase, vocab)
    if source is None:
        return None
    start, end = words[i].start, words[verb + 1].end
    return Cue("put", start, end, source, start, end, postposed=True, kind="say")


def surveyed(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "The institute questioned heads at 317 schools"; police question for other ends."""
    if is_named(words, i) or words[i].low.endswith("ing"):
        return None
    behind = words[i + 1 : i + 1 + _ASKED_WITHIN]
    end = next((at for at, word in enumerate(behind) if word.text in ENDS), len(behind))
    is_many = any(is_amount(behind, at, vocab) for at in range(end))
    cue = before(words, i, vocab) if is_many else None
    source = cue.source if cue is not None else None
    if cue is None or source is None or any(word.low in vocab.unlike for word in source.words):
        return None
    is_body = source.kind == "pronoun" or any(w.low in vocab.bodies for w in source.words)
    return cue._replace(kind="according") if is_body else None


def was_how(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "“…” was how he described it", "“…” is what Doe calls it"."""
    if low_at(words, i - 1) not in vocab.auxiliaries or low_at(words, i - 2) not in QUOTE_MARKS:
        return None
    near = range(i + 2, min(i + _PUT_WITHIN, len(words)))
    label = vocab.label | _PUTTING
    verb = next((j for j in near if words[j].low in label), None)
    source = pick(words[i + 1 : verb], vocab, "say") if verb is not None else None
    if source is None or verb is None:
        return None
    start, end = words[i].start, words[verb].end
    return Cue(words[verb].low, start, end, source, start, end, postposed=True, kind="say")
