"""Attributions right behind a quotation, whatever the verb: "…,” she chuckled", "…?” mused Doe"."""

from __future__ import annotations

from knowledge.extraction.people.capitals import run_end
from knowledge.extraction.speech.noun_phrases import noun_phrase
from knowledge.extraction.speech.sources import ENDS, QUOTE_MARKS, Source, anybody
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.russian import is_verb
from knowledge.language.words import fold, is_cyrillic

_LONGEST_SUBJECT = 7
_SHORTEST_VERB = 4
_ROLE_WITHIN = 4
_MARKS = frozenset(",—–-")


def beside(words: tuple[Word, ...], mark: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """Who says the quotation that stands as ``words[mark]``, and the index of the verb."""
    at = mark + 1
    while low_at(words, at) in _MARKS:
        at += 1
    if at >= len(words):
        return None
    return _subject_first(words, at, vocab) or _verb_first(words, at, vocab)


def _subject_first(
    words: tuple[Word, ...], at: int, vocab: Vocabulary
) -> tuple[Source, int] | None:
    if words[at].low in vocab.pronouns:
        verb = _over_adverbs(words, at + 1)
        source: Source | None = Source("pronoun", (words[at],))
    elif words[at].capital:
        end = run_end(words, at, vocab)
        verb = _over_adverbs(words, end)
        source = Source("name", words[at:end]) if end > at else None
    else:
        verb = _described_until(words, at, vocab)
        source = anybody(words[at:verb], vocab)
    is_verb = source is not None and _may_say(words, verb, vocab) and _is_closed(words, verb, vocab)
    return (source, verb) if source is not None and is_verb else None


def _described_until(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int:
    """The verb of "the scaffolder fumed": the first word that may be one and closes."""
    if words[at].low not in vocab.determiners:
        return at
    for verb in range(at + 2, min(at + _LONGEST_SUBJECT, len(words))):
        if words[verb - 1].low in vocab.prepositions or words[verb].text in ENDS:
            break
        if _may_say(words, verb, vocab) and _is_closed(words, verb, vocab):
            return verb
    return at


def _verb_first(words: tuple[Word, ...], verb: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    is_past = low_at(words, verb).endswith("ed") or is_cyrillic(low_at(words, verb))
    if not is_past or not _may_say(words, verb, vocab):
        return None
    end = run_end(words, verb + 1, vocab)
    if low_at(words, end).isdigit():  # "shrugged Year 10 pupil Jane Doe"
        first = next((i for i in range(end, end + _ROLE_WITHIN) if _is_name(words, i)), end)
        last = run_end(words, first, vocab)
        return (Source("name", words[first:last]), verb) if last > first else None
    is_owner = words[end - 1].owner  # "fumed the Drivers' Union boss Jane Doe"
    if end > verb + 1 and not is_owner:
        return Source("name", words[verb + 1 : end]), verb
    found = noun_phrase(words, verb + 1, vocab, core=True)
    if found is None and is_cyrillic(words[verb].low):
        return _russian(words, verb)
    return (found[0], verb) if found is not None else None


def _russian(words: tuple[Word, ...], verb: int) -> tuple[Source, int] | None:
    """Whoever closes the sentence, by whatever noun: "буркнул сторож"."""
    who = words[verb + 1 : verb + 2]
    is_alone = bool(who) and who[0].text.isalpha() and low_at(words, verb + 2) in ("", *ENDS)
    return (Source("description", who), verb) if is_alone else None


def _is_name(words: tuple[Word, ...], i: int) -> bool:
    return i < len(words) and words[i].capital


def _over_adverbs(words: tuple[Word, ...], at: int) -> int:
    while low_at(words, at).endswith("ly"):
        at += 1
    return at


def _may_say(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> bool:
    """Whether a word has the form of a verb that tells of one person."""
    low = low_at(words, at)
    if not low or not words[at].text.islower() or not low.isalpha() or len(low) < _SHORTEST_VERB:
        return False
    if is_cyrillic(low):
        return is_verb(fold(low))
    small = (vocab.between, vocab.prepositions, vocab.conjunctions, vocab.determiners)
    return low.endswith(("ed", "s")) and not any(low in some for some in small)


def _is_closed(words: tuple[Word, ...], verb: int, vocab: Vocabulary) -> bool:
    """Nothing follows that the verb could be done to: "he closed the door" says nothing."""
    following = low_at(words, verb + 1)
    linking = vocab.prepositions | vocab.conjunctions | vocab.calendar
    return following in ("", *ENDS, *QUOTE_MARKS) or following in linking or (
        following.endswith("ly")
    )  # fmt: skip
