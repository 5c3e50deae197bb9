"""Verbs of saying that say nothing where they stand: "the claim", "added 6.1 points"."""

from __future__ import annotations

from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary

_BEFORE_NOUN = frozenset("the a an his her its their our my".split())
_OWNERS = frozenset("his her its their our my".split())
CURRENCIES = frozenset("$€£¥₽₹")
_TELLING = frozenset("tell tells told say says said".split())
_CLAIMING = frozenset("claim claims claimed".split())
_TAKEN_WITHIN = 4
_OF_HEARERS = frozenset({"asked", "told"})


def is_owned(words: tuple[Word, ...], i: int) -> bool:
    """Such as "the claim", "its internal estimate": no verb."""
    beside = i > 0 and (words[i - 1].owner or words[i - 1].low in _BEFORE_NOUN)
    return beside or (i > 1 and words[i - 2].low in _OWNERS)


def counts(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Such as "coal added 6.1 points", "the firm posted a loss", "asked about", "speaks for"."""
    following = low_at(words, i + 1)
    is_amount = following[:1].isdigit()
    is_object = is_amount or following in ("a", "an", "another", *CURRENCIES)
    taken = words[i + 1 : i + 1 + _TAKEN_WITHIN]
    if words[i].low in _CLAIMING and any(word.low in vocab.claimed for word in taken):
        return True  # "the floods claimed nearly 34 lives"
    is_other = following in vocab.no_saying_before and words[i].low in vocab.no_saying
    is_inserted = following in ("", *".,") and "," in [word.text for word in words[:i]]
    is_told = following == "that" or is_inserted  # "…, the court found, …"
    is_other = is_other or (words[i].low in vocab.saying_that and not is_told)
    is_other = is_other or (words[i].low in vocab.telling_of and following != "of")
    is_other = is_other or (words[i].low in vocab.numbering and not is_amount)
    return is_other or (words[i].low in vocab.counting and is_object)


def is_unsaid(words: tuple[Word, ...], i: int) -> bool:
    """What somebody did not say, or heard: "…, judge told", from which a heading leaves "was"."""
    is_hearer = words[i].low in _OF_HEARERS and i + 1 == len(words)
    return is_hearer or low_at(words, i - 1) in ("not", "never")


def is_silent(words: tuple[Word, ...], i: int) -> bool:
    """Such as "told nobody", "said nothing"."""
    return words[i].low in _TELLING and low_at(words, i + 1) in ("nobody", "nothing")
