"""Russian in Latin letters, and Cyrillic names as English-language media write them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from knowledge.language.words import is_cyrillic, stem

_SHORTEST, _TELLING = 3, 4
"""Letters of a name, and of a rough sound, that two names hardly share by chance."""
_LATIN_TO_CYRILLIC = (
    ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"),
    ("yu", "ю"), ("ju", "ю"), ("ya", "я"), ("ja", "я"), ("yo", "ё"), ("jo", "ё"), ("ye", "е"),
    ("ij", "ий"), ("iy", "ий"), ("yj", "ый"), ("yy", "ый"), ("ay", "ай"), ("oy", "ой"),
    ("ey", "ей"), ("aj", "ай"), ("oj", "ой"), ("ej", "ей"),
    ("a", "а"), ("b", "б"), ("v", "в"), ("w", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"),
    ("i", "и"), ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"),
    ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "ц"), ("y", "ы"),
    ("x", "кс"), ("q", "к"), ("'", "ь"),
)  # fmt: skip
"""The usual ways to type Russian in Latin letters (GOST 7.79, ISO 9 and what keyboards leave)."""


_PAIR = 2
_GLIDES = tuple("yj")
_BEHIND_GLIDE = tuple("aeou")


def cyrillic(word: str) -> str:
    """Write a word typed in Latin letters in Cyrillic: ``torgovlya`` → ``торговля``.

    Before a vowel "y" belongs to that: ``dayut`` → ``дают``.
    """
    return _written(word, soft=True)


def _written(word: str, *, soft: bool) -> str:
    if is_cyrillic(word):
        return word
    out, at = [], 0
    while at < len(word):
        for latin, letter in _LATIN_TO_CYRILLIC:
            is_parted = soft and len(latin) == _PAIR and latin.endswith(_GLIDES)
            if is_parted and word.startswith(_BEHIND_GLIDE, at + _PAIR):
                continue
            if word.startswith(latin, at):
                out.append(letter)
                at += len(latin)
                break
        else:
            out.append(word[at])
            at += 1
    return "".join(out)


_OTHER_READINGS = (
    ("щ", "сч"),
    ("ц", "к"),
    ("ц", "с"),
    ("х", "г"),
    ("ы", "й"),
    ("е", "э"),
    ("й", "и"),
    ("и", "ы"),
    ("ш", "щ"),
)
"""What letters that are typed one way may stand for beside the usual."""


_SOFTENED = frozenset("бвдзлмнпрстф")
_VOWELS = tuple("аеёиоуыэюя")
"""A soft sign stands behind one of the former and before none of the latter."""


def readings(word: str) -> Iterator[str]:
    """Give the Russian words that a word typed in Latin letters may be, the usual first."""
    usual = cyrillic(word)
    yield usual
    if (other := _written(word, soft=False)) != usual:  # "rayon" is «район»
        yield other
    for letter, other in _OTHER_READINGS:
        parts = usual.split(letter)
        if len(parts) > 1:
            yield other.join(parts)
        for at in range(1, len(parts)) if len(parts) > 2 else ():  # each of several by itself
            yield other.join((letter.join(parts[:at]), letter.join(parts[at:])))


def softened(word: str) -> Iterator[str]:
    """Give a Cyrillic word with a soft sign wherever one may stand: it is seldom typed."""
    for at in range(1, len(word) + 1):
        if word[at - 1] in _SOFTENED and word[at : at + 1] not in _VOWELS:
            yield f"{word[:at]}ь{word[at:]}"


_CYRILLIC_TO_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
"""As English-language media write Russian names (BGN/PCGN, simplified)."""


_ALIKE = (
    ("sz", "sh"), ("cz", "ch"), ("ck", "k"), ("ph", "f"), ("qu", "kv"), ("kh", "h"), ("dzh", "j"),
    ("gh", "g"), ("th", "t"), ("sht", "st"), ("yo", "e"), ("ye", "e"), ("q", "k"),
    ("ow", "au"), ("oo", "u"), ("ee", "i"), ("c", "k"), ("w", "v"), ("y", "i"), ("j", "i"),
    ("h", "g"),
)  # fmt: skip
_ENDINGS = "aeiou"
_OPENING = ("al", "ol")
"""English "Al" is heard and written «Ол»: «Олбани» (Albany)."""


def sounded(word: str) -> str:
    """Write a word in Latin letters as it sounds, roughly: "marlcombe" and "marlkomb" alike.

    What a foreign name ends in gives way to a Russian case: Recalada, «у Рекалады».
    """
    if word.startswith(_OPENING[0]):
        word = _OPENING[1] + word[len(_OPENING[0]) :]
    for written, heard in _ALIKE:
        word = word.replace(written, heard)
    return once(word).rstrip(_ENDINGS)


def latin(word: str) -> str:
    """Write a Cyrillic word in Latin letters: ``газпром`` → ``gazprom``."""
    return "".join(_CYRILLIC_TO_LATIN.get(letter, letter) for letter in word)


def once(norm: str) -> str:
    """Write doubled letters once."""
    return "".join(letter for letter, _ in groupby(norm))


def sounds(name: str) -> frozenset[str]:
    """Give how a name sounds, as it stands and without a Russian ending; a short one as written."""
    written = {latin(name), latin(stem(name))} if is_cyrillic(name) else {name}
    sounds = (sound for sound in map(sounded, written) if len(sound) >= _TELLING)
    return frozenset((latin(name), *sounds) if len(name) >= _SHORTEST else sounds)
