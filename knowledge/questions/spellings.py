"""Names in another script than the articles have them in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.language.lettering import latin, sounded, sounds
from knowledge.language.words import is_cyrillic, stem

_SHORTEST = 3
"""Letters of a name that two hardly share by chance."""
_REACH = 2
"""Letters by which a name in Latin letters may be shorter or longer than it is heard."""
_SPELT = {"k": "ch", "f": "p", "v": "w", "o": "a", "y": "j"}
"""With what other letter a foreign name may begin that sounds so."""

_ByStart = Mapping[tuple[str, int], Sequence[str]]
"""Known words by their first letter and length."""


class Spellings:
    """The names of a folder by how they sound, if some are written in Cyrillic letters.

    So one is known in another script or case: "Kedrovy" and «в Кедровом».
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Take folded names."""
        names = sorted(names)
        self._by_sound: dict[str, list[str]] = {}
        for name in filter(is_cyrillic, names):
            for sound in sounds(name):
                self._by_sound.setdefault(sound, []).append(name)
        for name in names if self._by_sound else ():
            if not is_cyrillic(name):
                for sound in sounds(name) & self._by_sound.keys():
                    self._by_sound[sound].append(name)

    @property
    def has_cyrillic(self) -> bool:
        """Tell whether some name is written in Cyrillic letters."""
        return bool(self._by_sound)

    def cyrillic(self, norm: str) -> str | None:
        """Give the name in Cyrillic letters that a folded word in Latin ones is, if one is."""
        return next(filter(is_cyrillic, self._alike(norm)), None)

    def in_latin(self, known: Collection[str]) -> Mapping[str, str]:
        """Give the names in Cyrillic letters by how they are written in Latin ones, if no word is.

        ``known``: folded words.
        """
        names = {name for each in self._by_sound.values() for name in each if is_cyrillic(name)}
        written = ((latin(name), name) for name in sorted(names))
        return {word: name for word, name in written if word not in known}

    def stems(self, norm: str) -> tuple[str, ...]:
        """Give the stems of the other spellings of a folded name."""
        return tuple(sorted({stem(name) for name in self._alike(norm)} - {stem(norm)}))

    def _alike(self, norm: str) -> Iterator[str]:
        return (name for sound in sorted(sounds(norm)) for name in self._by_sound.get(sound, ()))


def foreign(norm: str, by_start: _ByStart, is_sure: Callable[[str], bool]) -> str | None:
    """Give the word of articles for a Cyrillic name that they write in Latin letters."""
    if not is_cyrillic(norm) or len(norm) <= _SHORTEST:
        return None
    written = latin(norm)
    if not written:
        return None  # letters that only soften others
    lengths = range(max(1, len(written) - _REACH), len(written) + _REACH + 1)
    choices = list(filter(is_sure, _starting(by_start, written[:1], lengths)))
    forms = tuple(filter(None, (written, latin(stem(norm)))))
    for form in forms:
        hit = process.extractOne(form, choices, scorer=OSA.distance, score_cutoff=1)
        if hit:
            return str(hit[0])
    heard = set(map(sounded, forms))
    starts = sorted({start for form in forms for start in (form[0], *_SPELT.get(form[0], ()))})
    around = range(len(forms[-1]) - 1, len(forms[0]) + _REACH + 1)
    known = filter(is_sure, _starting(by_start, starts, around))
    return next((word for word in known if sounded(word) in heard), None)


def _starting(by_start: _ByStart, starts: Iterable[str], lengths: range) -> Iterator[str]:
    """Give the known words that begin with one of the letters and have one of the lengths."""
    return chain.from_iterable(by_start.get((s, length), ()) for s in starts for length in lengths)
