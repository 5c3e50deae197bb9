"""Noun phrases behind a verb of saying: names, and descriptions with their names."""

from __future__ import annotations

from knowledge.extraction.people.capitals import is_time
from knowledge.extraction.people.describing import complement, forms, is_part, rest_of_body
from knowledge.extraction.people.genders import is_given_before
from knowledge.extraction.speech.sources import (
    ENDS,
    LONGEST_SUBJECT,
    QUOTE_MARKS,
    Source,
    anybody,
    officer,
    pick,
    subject_start,
)
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.declining import opens_with_given
from knowledge.language.words import is_cyrillic

_WORDS_OF_BODY = 2
"""Words after "and" that a body's name goes on with: "the Cup and Exchange Commission"."""
_WITHIN_NAMES = frozenset("of for and".split())
_LONGEST_PLACE = 7
_LONGEST_BRAND = 40
"""Characters between marks; more are words that somebody says."""


def noun_phrase(
    words: tuple[Word, ...], i: int, vocab: Vocabulary, *, core: bool = False
) -> tuple[Source, int] | None:
    """The noun phrase that starts at ``i``, and the index after it; ``core``: anybody speaks."""
    if low_at(words, i) in vocab.prepositions or low_at(words, i) in vocab.conjunctions:
        return None
    end = _phrase_end(words, i, vocab)
    source = pick(words[i:end], vocab, "say") or (anybody(words[i:end], vocab) if core else None)
    brand = branded(words, end, vocab)
    if brand is not None:
        return brand, end + 1
    if source is not None and source.kind == "description":
        rest = complement(words, end, source.words[-1], vocab, source.words[0].low)
        source = source._replace(rest=rest)
    if source is not None and source.kind == "name":
        rest = rest_of_body(words, end, source.words[-1], vocab)
        whole = (*source.words, *rest)
        source, end = Source("name", officer(whole, vocab) or whole), end + len(rest)
    if source is not None and source.kind == "description":
        named = _apposed(words, end + len(source.rest), vocab)
        return named or _named_behind(words, end, source, vocab) or (source, end)
    return None if source is None else (source, end)


def _apposed(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """The name behind a description: "the mayor of Lund, Jane Doe", "the owner, the Acme Trust"."""
    if low_at(words, at) != "," or at + 1 >= len(words):
        return None
    if words[at + 1].low == "the":
        return _whole_name(words, at + 2)
    name = noun_phrase(words, at + 1, vocab) if words[at + 1].capital else None
    return name if name is not None and name[0].kind == "name" else None


def _whole_name(words: tuple[Word, ...], first: int) -> tuple[Source, int] | None:
    """The name that fills an apposition: "the organisers, the United Workers' Front"."""
    near = range(first, min(first + LONGEST_SUBJECT, len(words)))
    end = next((i for i in near if words[i].text in ENDS), near.stop)
    name = words[first:end]
    is_named = bool(name) and name[0].capital and name[-1].capital
    is_named = is_named and all(word.capital or word.low in _WITHIN_NAMES for word in name)
    return (Source("name", name), end) if is_named else None


def _named_behind(
    words: tuple[Word, ...], at: int, source: Source, vocab: Vocabulary
) -> tuple[Source, int] | None:
    """The name that ends a Russian description: "владелец фабрики в Караганде Тимур X"."""
    if not is_cyrillic(source.words[0].low) or not forms(source.words[0].low) & vocab.roles:
        return None
    near = range(at, min(at + _LONGEST_PLACE, len(words)))
    stop = next((i for i in near if words[i].text in ENDS), at + _LONGEST_PLACE)
    for i in range(at, min(stop, len(words) - 1)):
        if is_given_before(words[i].text, vocab) and words[i].capital and words[i + 1].capital:
            return Source("name", words[i : i + 2]), i + 2
    return None


def _phrase_end(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> int:
    """Index after the words up to the next mark, preposition or verb of saying."""
    end = i
    while end < len(words) and end - i < LONGEST_SUBJECT:
        word = words[end]
        stop = word.text in ENDS or not word.wordy
        is_inside = end > i and (
            (word.text == "." and _is_short(words[end - 1], vocab))
            or _is_body_between(words, end, vocab)
            or _is_joining(words, i, end, vocab)
            or (end == i + 1 and is_part(words[i : end + 2], vocab))
        )
        if stop and not is_inside:
            break
        linking = word.low in vocab.prepositions or word.low in vocab.conjunctions
        if (
            end > i
            and linking
            and not is_inside
            and (word.low in vocab.prepositions or word.text not in vocab.particles)
        ):
            break
        is_next = word.low in vocab.auxiliaries or word.low in vocab.hearers
        if (word.low in vocab.say and not word.capital) or (end > i and is_next):
            break
        end += 1
        if word.low in vocab.pronouns and end == i + 1:
            break
        if low_at(words, end) == "who" and word.low != "people":
            break  # "one trader who declined to be named"; people who know it are nobody
    while end > i and is_time(words, end - 1, vocab):
        end -= 1
    return end


def branded(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Source | None:
    """The name between marks behind what it is: "компания «Газпром»"."""
    if not 0 < i < len(words) or words[i].text not in QUOTE_MARKS:
        return None
    is_short = words[i].end - words[i].start <= _LONGEST_BRAND
    is_named = is_short and bool(forms(words[i - 1].low) & (vocab.bodies | vocab.firms))
    return Source("name", (words[i],)) if is_named else None


def member(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Source | None:
    """Who a Russian name between marks only says whose he is: "аналитик из фонда «Прогноз»"."""
    if not 1 < i < len(words) or words[i].text not in QUOTE_MARKS:
        return None
    end = i - bool(forms(words[i - 1].low) & (vocab.bodies | vocab.firms))
    whole = words[subject_start(words, end - 1, vocab) : end]
    phrase = whole[:-1] if whole and whole[-1].low in vocab.prepositions else whole
    if not phrase or phrase[0].low in vocab.prepositions or not is_cyrillic(phrase[-1].low):
        return None
    if len(phrase) > 1 and phrase[-1].capital and phrase[-2].capital:
        return Source("name", phrase[-2:])
    is_role = bool(forms(phrase[-1].low) & vocab.roles)
    return (
        Source("description", phrase[-1:], words[words.index(phrase[-1]) + 1 : i + 1])
        if is_role
        else None
    )


def _is_body_between(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Whether marks hold the body of a role: "тренер «Спартака» X", "эксперт центра «Риск» X"."""
    kinds = forms(words[i - 1].low)
    if words[i].text not in QUOTE_MARKS or not kinds & (vocab.roles | vocab.bodies | vocab.firms):
        return False
    named = [word.text for word in words[i + 1 : i + 3] if word.capital]
    if kinds & vocab.roles:
        return bool(named) and words[i + 1].capital
    return len(named) > 1 and (is_given_before(named[0], vocab) or opens_with_given(named))


def _is_joining(words: tuple[Word, ...], first: int, i: int, vocab: Vocabulary) -> bool:
    """Whether "and" stands within the name of a body: "the Securities and Exchange Commission"."""
    if words[i].low != "and" or words[first].low != "the" or not words[i - 1].capital:
        return False
    last = i + 1
    while last < len(words) and words[last].capital:
        last += 1
    begun = any(word.low in vocab.bodies for word in words[first:i])
    return not begun and words[last - 1].low in vocab.bodies and last > i + _WORDS_OF_BODY


def _is_short(word: Word, vocab: Vocabulary) -> bool:
    return word.capital and (len(word.text) == 1 or word.low in vocab.titles)
