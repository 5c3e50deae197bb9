"""Verbs of saying that say nothing where they stand: "the claim", "added 6.1 points"."""

from __future__ import annotations

from unicodedata import category

from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary

_OWNERS = frozenset("his her its their our my".split())
_BEFORE_NOUN = _OWNERS | {"the", "a", "an"}
_CURRENCIES = frozenset("$€£¥₽₹")
_TAKEN_WITHIN = 4
_INSERTED_WITHIN = 12
"""Words between the comma and "the court found,"."""
_SUMMONED_WITHIN = 6
"""Words behind "called" among which a strike or a vote stands."""
_NEW = frozenset({"a", "an", "another"})
_MARKS = frozenset('"“')
_ENDS = frozenset(".,;:")
OF_HEARERS = frozenset({"asked", "told"})
"""These are said of who hears as well: "…, judge told"."""


def is_amount(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> bool:
    """Whether an amount stands at an index: "9", "€9", "more than nine"."""
    while low_at(words, at) in vocab.qualifying:
        at += 1
    low = low_at(words, at)
    return low[:1].isdigit() or low in vocab.cardinals or (low != "" and category(low[0]) == "Sc")


def is_owned(words: tuple[Word, ...], i: int) -> bool:
    """Such as "the claim", "its internal estimate": no verb."""
    beside = i > 0 and (words[i - 1].owner or words[i - 1].low in _BEFORE_NOUN)
    return beside or (i > 1 and words[i - 2].low in _OWNERS)


def counts(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Such as "coal added 6.1 points", "the firm posted a loss", "asked about", "speaks for"."""
    following = low_at(words, i + 1)
    is_amount = following[:1].isdigit()
    is_object = is_amount or following in ("a", "an", "another", *_CURRENCIES)
    if words[i].low in vocab.taking and _takes_lives(words, i, vocab):
        return True
    is_other = following in vocab.no_saying_before and words[i].low in vocab.no_saying
    near = words[max(0, i - _INSERTED_WITHIN) : i]
    is_inserted = following in ("", *".,") and any(word.text == "," for word in near)
    is_told = following == "that" or is_inserted  # "…, the court found, …"
    is_other = is_other or (words[i].low in vocab.saying_that and not is_told)
    is_other = is_other or (words[i].low in vocab.telling_of and following != "of")
    is_other = is_other or (words[i].low in vocab.numbering and not is_amount)
    return is_other or (words[i].low in vocab.counting and is_object)


def does(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Such as "called off five matches", "called a 24-hour strike": it is done, and not said."""
    low, following = words[i].low, low_at(words, i + 1)
    if f"{low} {following}" in vocab.acting:
        return True
    is_new = following in _NEW or is_amount(words, i + 1, vocab)
    if low in vocab.coining and following in _NEW and low_at(words, i + 2) in _MARKS:
        return True  # "declared a “hot zone” of 0.8 square kilometres"
    if low not in vocab.summoning or not is_new:
        return False
    for at, word in enumerate(words[i + 1 : i + 1 + _SUMMONED_WITHIN], start=i + 2):
        if word.text in _ENDS or (word.low in vocab.prepositions and word.low != "of"):
            return False
        if word.low in vocab.summoned:
            return low_at(words, at) not in _MARKS  # "called a recent vote “rigged”"
    return False


def _takes_lives(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Tell "the floods claimed nearly 34 lives" from "he claimed 34 lives were saved"."""
    within = range(i + 1, min(i + 1 + _TAKEN_WITHIN, len(words)))
    at = next((j for j in within if words[j].low in vocab.claimed), None)
    is_led = at is not None and any(w.low in ("that", *vocab.determiners) for w in words[i:at])
    return at is not None and not is_led and low_at(words, at + 1) not in vocab.auxiliaries


def is_unsaid(words: tuple[Word, ...], i: int) -> bool:
    """What somebody did not say, or heard: "…, judge told", from which a heading leaves "was"."""
    is_hearer = words[i].low in OF_HEARERS and i + 1 == len(words)
    return is_hearer or low_at(words, i - 1) in ("not", "never")


def is_silent(words: tuple[Word, ...], i: int) -> bool:
    """Such as "told nobody", "said nothing", "said yes", "an estimated 400"."""
    is_attribute = low_at(words, i - 1) in ("a", "an")
    return is_attribute or low_at(words, i + 1) in ("nobody", "nothing", "yes")
