"""Correction of a question's words against the words of the base and of the lexicon."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from rapidfuzz.distance import OSA

from knowledge.language.glossary import in_russian
from knowledge.language.lettering import cyrillic, latin, once, readings, softened
from knowledge.language.russian import is_word
from knowledge.language.words import fold, is_cyrillic, is_most, stem
from knowledge.questions.keyboard import is_slip_of
from knowledge.questions.little import LittleWords
from knowledge.questions.slips import LONG, Near, likeliest, reach_of, unlikeliness, within
from knowledge.questions.spellings import Spellings, foreign
from knowledge.questions.splitting import LONG_HALF, SURE, split, split_with_slip

_SHORTEST_CORRECTED = 3
_REMEMBERED = 1024
"""Strange words whose nearest known one is kept: it is asked for more than once for a message."""
_LIKELY, _USABLE = 2, 1
"""Trust in a word: it stands in the lexicon, among the function words; see ``SURE`` too."""
_STRANGE_LETTER = 2
"""So much longer it has to be if a letter is not explained by its key."""
_TOO_MANY, _MOST_CHOICES = 4, 12
_LONG_UNDOUBLED, _MOST_DOUBLED = 7, 3
"""Least length of a word whose doubled letters may be wrong, and how much longer the right is."""
_HALF = 0.5
_VOWELS = "aeiou"


class Vocabulary:
    """The words that questions are corrected to, by length; immutable once built."""

    def __init__(  # noqa: PLR0913
        self,
        base: Iterable[str],
        lexicon: Collection[str],
        common: frozenset[str],
        real: frozenset[str],
        little: LittleWords | None = None,
        spellings: Spellings | None = None,
        *,
        stems: Iterable[str] | None = None,
    ) -> None:
        """Take folded words; ``real`` need no correction, ``stems`` are the lexicon's, if known."""
        trust = dict.fromkeys(common, _USABLE)
        trust.update(dict.fromkeys(lexicon, _LIKELY))
        trust.update(dict.fromkeys(base, SURE))
        self.spellings = spellings or Spellings(())
        self._in_latin = self.spellings.in_latin(trust.keys() | real)
        known = map(stem, lexicon) if stems is None else stems
        written = (stem(word) for word, each in trust.items() if each == SURE)
        self._stems = frozenset(chain(known, written))
        trust.update(dict.fromkeys(self._in_latin, SURE))
        words = sorted(word for word in trust if not word[0].isdigit())  # ties end alike always
        self._trust: Mapping[str, int] = {word: trust[word] for word in words}
        self._real = real
        self.little = little or LittleWords((), ())
        self._common = common
        self._by_start: dict[tuple[str, int], list[str]] = {}
        self._by_tail: dict[str, list[str]] = {}
        for word in self._trust:
            self._by_start.setdefault((word[0], len(word)), []).append(word)
            self._by_tail.setdefault(word[1:], []).append(word)
        self._nearest: Callable[[str], Near | None] = lru_cache(_REMEMBERED)(self._near)
        self._plausible: Callable[[str], list[Near]] = lru_cache(_REMEMBERED)(self._likely)

    def holds(self, norm: str) -> bool:
        """Tell whether the base, the lexicon or the language has the folded word."""
        return self._is_usual(norm) or (is_cyrillic(norm) and is_word(norm))

    def _is_usual(self, norm: str) -> bool:
        return self._is_word(norm) or stem(norm) in self._stems or is_most(norm, self._real)

    def _is_word(self, norm: str) -> bool:
        return norm in self._trust or norm in self._real

    def is_written(self, norm: str) -> bool:
        """Tell whether an article or everyday language has the folded word."""
        return self._trust.get(norm) in (SURE, _USABLE)

    def little_for(self, norm: str) -> str | None:
        """Give the little word that a strange one stands for.

        Of two letters any word is strange that no article and no list has. A key hit beside its own
        is the less likely slip where the base has the word with one letter more, or a word without
        a vowel has lost it; only "the" is likelier still.
        """
        is_short = len(norm) < _SHORTEST_CORRECTED
        if norm in self._trust or not (is_short or not self.holds(norm)):
            return None
        meant = self.little.meant(norm)
        if self._in_other_letters(norm) is not None:
            return None
        if meant is None or is_short or len(meant) != len(norm) or sorted(meant) == sorted(norm):
            return meant
        lost_vowel = not any(vowel in norm for vowel in _VOWELS) and meant != self.little.commonest
        least = _USABLE if lost_vowel else SURE
        longer = self._by_start.get((norm[0], len(norm) + 1), ())
        is_cut = any(self._trust[w] >= least and OSA.distance(norm, w) == 1 for w in longer)
        return None if is_cut else meant

    def is_everyday(self, norm: str) -> bool:
        """Tell whether the folded word is one of the language, whatever else it may be."""
        return norm in self._real

    def is_english(self, norm: str) -> bool:
        """Tell whether a folded word in Latin letters needs no other reading."""
        return not is_cyrillic(norm) and self.holds(norm)

    def corrected(self, word: str, *, is_name: bool = False) -> str:
        """Give the word meant: itself, the nearest known word, or two words run together."""
        meant = self._mended(fold(word), is_name=is_name)
        return self._in_latin.get(meant, meant)

    def _mended(self, norm: str, *, is_name: bool) -> str:
        if norm[0].isdigit() or self._is_word(norm):
            return norm
        if self.holds(norm):
            return self._unswapped(norm) or norm
        if len(norm) < _SHORTEST_CORRECTED:
            return norm
        written = self._in_other_letters(norm)
        if written is not None:
            return written
        nearest = self._nearest(norm)
        formed = None if is_name else self._formed(norm, nearest)
        if nearest and nearest.slips == 1:
            return formed or nearest.word
        return (
            formed
            or split(norm, self._trust, self._real)
            or (nearest.word if nearest else None)
            or (None if is_name else self.little.parted(norm))
            or foreign(norm, self._by_start, lambda word: self._trust[word] == SURE)
            or split_with_slip(norm, self._trust, self.little.holds, self._slip_of)
            or norm
        )

    def _in_other_letters(self, norm: str) -> str | None:
        """Give the base's word that a strange one is in another script; an English one is none."""
        if not is_cyrillic(norm):
            is_glossed = self.spellings.has_cyrillic and in_russian((stem(norm),))
            return norm if is_glossed else self.spellings.cyrillic(norm)
        return latin(norm) if self._trust.get(latin(norm)) == SURE else None

    def _formed(self, norm: str, nearest: Near | None) -> str | None:
        """Give the language's form of a known word that is one slip away: "oprate".

        Not where the nearest word is likelier, or one of an article that is as near.
        """
        is_written = nearest and nearest.slips == 1 and self._trust[nearest.word] == SURE
        if is_written or len(norm) < LONG[2]:
            return None
        least = self._unlikely(norm, nearest) if nearest else (_TOO_MANY,)
        return likeliest(norm, lambda word: word in self._real and stem(word) in self._stems, least)

    def _unswapped(self, norm: str) -> str | None:
        """Give the base's word with two letters swapped: no other form of a word comes about so."""
        swapped = (
            norm[:at] + norm[at + 1] + norm[at] + norm[at + 2 :] for at in range(len(norm) - 1)
        )
        return next((word for word in swapped if self._trust.get(word) == SURE), None)

    def _slip_of(self, norm: str) -> str | None:
        """Give the base's word that a strange one is one slip away from."""
        near = None if self._is_word(norm) else self._nearest(norm)
        is_sure = near is not None and near.slips == 1 and self._trust[near.word] == SURE
        return near.word if near is not None and is_sure else None

    def slips(self, norm: str) -> float:
        """Give the number of slips between a folded word and the nearest known one.

        Two letters swapped count half: hardly a word comes so near to another by chance.
        """
        if self._is_usual(norm):
            return 0
        nearest = self._nearest(norm) if len(norm) >= _SHORTEST_CORRECTED else None
        if nearest is None:
            return _TOO_MANY
        return nearest.slips - _HALF * (sorted(norm) == sorted(nearest.word))

    def joined(self, first: str, second: str) -> str | None:
        """Give the known word that two words make when written together ("turn over").

        Two words of everyday language make only a word of the base: "to go" is not Togo. Two of
        articles stand there apart, unless the language joins them: "Selat Air" is not selatair.com.
        """
        both, trust = first + second, self._trust
        if trust.get(first) == trust.get(second) == SURE and both not in self._real:
            return None
        is_everyday = first in self._real and second in self._real
        if trust.get(both, 0) >= (SURE if is_everyday else _LIKELY):
            return both
        return self._slip_of(both) if self._are_parts(first, second) else None

    def _are_parts(self, first: str, second: str) -> bool:
        """Tell whether two words are none by themselves, nor slips of any: "teh acher"."""
        shorter, longer = sorted((first, second), key=len)
        if len(longer) <= _SHORTEST_CORRECTED or shorter in self._trust or self.holds(longer):
            return False
        return self._nearest(longer) is None

    def equally_near(self, norm: str) -> tuple[str, ...]:
        """Give the words of articles that a slip may stand for alike, one of each stem.

        None where a word is nearer than all others.
        """
        is_slip = len(norm) >= _SHORTEST_CORRECTED and not self._is_word(norm)
        near = self._plausible(norm) if is_slip else []
        best = min((self._unlikely(norm, one)[:2] for one in near), default=None)
        alike = [one.word for one in near if self._unlikely(norm, one)[:2] == best]
        sure = (word for word in sorted(alike) if self._trust[word] == SURE)
        words = {stem(word): word for word in sure if word not in self._in_latin}
        return tuple(words.values()) if len(words) > 1 else ()

    def _near(self, norm: str) -> Near | None:
        return min(
            self._plausible(norm) or self._undoubled(norm),
            key=lambda one: self._unlikely(norm, one),
            default=None,
        )

    def _undoubled(self, norm: str) -> list[Near]:
        """Give the words one slip away if doubled letters count once: "ciggarets"."""
        if len(norm) < _LONG_UNDOUBLED:
            return []
        single = once(norm)
        reach = 1 + len(norm) - len(single) + _MOST_DOUBLED
        near = within(norm, self._same_start(norm, _MOST_DOUBLED), reach, None)
        known = (one.word for one in near if self._trust[one.word] > _USABLE)
        return [Near(word, 1) for word in known if OSA.distance(single, once(word)) <= 1]

    def _likely(self, norm: str) -> list[Near]:
        """Give the known words that a strange one may stand for."""
        reach = reach_of(norm)
        choices = chain(self._same_start(norm, reach), self._other_start(norm))
        near = within(norm, choices, reach, _MOST_CHOICES)
        return [one for one in near if self._is_plausible(norm, one)] + self._possessive(norm)

    def _possessive(self, norm: str) -> list[Near]:
        """Give the base's words of which a genitive is one slip away: "fintns" for "fintan's"."""
        if norm[-1] != "s" or len(norm) <= LONG_HALF + 1:
            return []
        known = self._same_start(norm[:-1], 1)
        return [
            Near(word, 1)
            for word in known
            if len(word) >= len(norm) - 1
            and self._trust[word] == SURE
            and word[-1] != "s"
            and OSA.distance(norm[:-1], word) == 1
            and (len(word) == len(norm) or is_slip_of(norm[:-1], word))
        ]

    def _same_start(self, norm: str, reach: int) -> Iterator[str]:
        lengths = range(max(1, len(norm) - reach), len(norm) + reach + 1)
        return chain.from_iterable(self._by_start.get((norm[0], each), ()) for each in lengths)

    def _other_start(self, norm: str) -> Iterator[str]:
        """Give the words that differ by one slip in the first letter, found without a search."""
        yield from self._by_tail.get(norm[1:], ())
        yield from self._by_tail.get(norm, ())
        swapped = norm[1:2] + norm[:1] + norm[2:]
        yield from (word for word in (norm[1:], swapped) if word in self._trust)

    def _is_plausible(self, norm: str, near: Near) -> bool:
        """Names from elsewhere must not be bent: two slips in a short word are another word."""
        if near.slips == 1:
            is_long = len(norm) > _SHORTEST_CORRECTED
            keeps_ends = (norm[0], norm[-1]) == (near.word[0], near.word[-1])
            cut_off = near.word.startswith(norm) and near.word in self._real
            is_sure = (keeps_ends or cut_off) and self._trust[near.word] == SURE
            lacks_letter = (near.word in self._common or is_sure) and len(near.word) > len(norm)
            is_slip = keeps_ends and is_sure and is_slip_of(norm, near.word)
            return is_long or lacks_letter or is_slip or sorted(norm) == sorted(near.word)
        same_start = norm[0] == near.word[0]
        length = len(norm) if is_slip_of(norm, near.word) else len(norm) - _STRANGE_LETTER
        return self._trust[near.word] > _USABLE and same_start and length >= LONG[near.slips]

    def _unlikely(self, norm: str, near: Near) -> tuple[float, ...]:
        return unlikeliness(norm, near, self._trust[near.word])

    def as_russian(self, norm: str) -> str:
        """Write a word typed in Latin letters in Cyrillic, as a known word where it may be one."""
        nearest = self.near_russian(norm)
        is_strange = self.slips(nearest) > 0 and norm.isalpha() and len(norm) >= _SHORTEST_CORRECTED
        return next(filter(is_word, readings(norm)), nearest) if is_strange else nearest

    def near_russian(self, norm: str) -> str:
        """Give the same as far as the words of the base and of the lexicon tell it."""
        usual = cyrillic(norm)
        soft = (word for word in softened(usual) if self._is_usual(word))
        return min(dict.fromkeys((*readings(norm), *soft)), key=self.slips)
