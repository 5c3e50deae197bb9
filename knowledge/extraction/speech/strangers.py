"""Somebody of whom an article begins to tell: "By the lock a tram driver", or by a new name."""

from __future__ import annotations

from bisect import bisect_left

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.people.describing import complement, forms, is_trade
from knowledge.extraction.people.genders import Gender, by_titles
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.kinds import is_owning
from knowledge.extraction.speech.phrasing import verbatim
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary

_NEW = frozenset({"a", "an", "one"})
_PLACE_WITHIN = 7
"""Words of a place or time before somebody: "At the Torp fish market a courier"."""
_PLACING = frozenset({"from", "at", "in", "across"})
_LONGEST = 4
_NEAR = 1
"""Paragraphs after which "he" is somebody else."""


class Strangers:
    """Who was told of last without a name. Lives for one reading."""

    def __init__(self, plain: str, vocab: Vocabulary) -> None:
        """Start before the first host."""
        self._plain, self._vocab = plain, vocab
        self._who: str | None = None
        self._gender: Gender | None = None
        self._paragraph = 0

    def moved(self, host: Host, *, named: bool) -> None:
        """Go past a host; ``named``: it is about somebody with a name."""
        self._who = None if named else self._who
        found = _stranger(host.words, self._vocab)
        if found and not named:
            self._who, self._paragraph = verbatim(self._plain, found, self._vocab), host.paragraph
            self._gender = by_titles(frozenset(word.low for word in found), self._vocab)

    def meant(self, host: Host, gender: Gender | None) -> str | None:
        """Who "he" or "she" is, where that may be the stranger."""
        is_near = host.paragraph - self._paragraph <= _NEAR
        fits = None in (gender, self._gender) or gender == self._gender
        return self._who if is_near and fits else None


def _stranger(words: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """The words for somebody new with whom a sentence opens, behind a place or a time."""
    is_placed = low_at(words, 0) in vocab.prepositions
    near = range(_PLACE_WITHIN if is_placed else 1)
    new = (i for i in near if low_at(words, i) in _NEW)
    first = next((i for i in new if low_at(words, i - 1) not in vocab.prepositions), None)
    if first is None:
        return ()
    last = next(
        (i for i in range(first + 1, first + 1 + _LONGEST) if _is_human(words, i, vocab)), None
    )
    inside = words[first + 1 : (last or first) + 1]
    if last is None or any(_ends(word, vocab) for word in inside):
        return ()
    while _is_human(words, last + 1, vocab):
        last += 1
    if last + 1 < len(words) and words[last + 1].capital:
        return ()  # "a courier Jane Doe"
    rest = complement(words, last + 1, words[last], vocab, words[first].low)
    return (*words[first + 1 : last + 1], *_without_verb(rest, vocab))


def _without_verb(rest: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """Of "from Ulvik has lost", "with 17 years of service", what belongs to the description."""
    is_place = bool(rest) and rest[0].low in _PLACING
    end = next(
        (i for i, word in enumerate(rest) if i and _is_beyond(word, vocab, is_place)), len(rest)
    )
    return rest[:end] if end > 1 else ()


def _is_beyond(word: Word, vocab: Vocabulary, is_place: bool) -> bool:
    return word.low in vocab.between or (is_place and not word.capital)


def _ends(word: Word, vocab: Vocabulary) -> bool:
    return not word.wordy or word.owner or word.low in vocab.prepositions


def _is_human(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    low = low_at(words, i)
    kinds = forms(low) - vocab.bodies - vocab.firms if low else frozenset[str]()
    is_told = is_trade(low, vocab) or bool(kinds & vocab.roles)
    return bool(kinds) and words[i].text.islower() and is_told


def introduced(cast: Cast, host: Host, subject: str | None) -> str | None:
    """The person whom a host names for the first time, beside its subject."""
    at = bisect_left(cast.mentions, host.start, key=lambda mention: mention.start)
    found = None
    while at < len(cast.mentions) and cast.mentions[at].start < host.end:
        mention = cast.mentions[at]
        is_new = cast.starts[mention.name][0] == mention.start
        if is_new and mention.name != subject and not is_owning(host.words, mention.start):
            found = mention.name
        at += 1
    return found
