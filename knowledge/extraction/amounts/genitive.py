"""The genitive plural of Russian nouns that stand in the singular: "31 окно" counts «окон»."""

from __future__ import annotations

_VOWELS = frozenset("аеиоуыэюя")
_HISSING = frozenset("жчшщ")
_NEUTER = frozenset("места села дела слова окна озера ведра письма лица колеса кресла".split())
"""Neuters in the genitive singular, whose plural has no ending."""
_OF_SOFT = {"ь": "ьев"} | dict.fromkeys(_VOWELS, "ев")
"""Endings of masculines in -й by the letter before: «трамваев», «ульев»."""
_SHORT = 4
"""Letters of the longest noun whose "о" before "к" is no fleeting one: «блок»."""
_PLURAL_ENDS = (
    ("ики", "иков"), ("цы", "цев"), ("ты", "тов"), ("ры", "ров"), ("ане", "ан"), ("яне", "ян"),
    ("ели", "елей"), ("щины", "щин"), ("чины", "чин"),
)  # fmt: skip
_BEFORE_L_OR_N = frozenset("сштджзв")


def genitive_plural(noun: str) -> str:
    """Decline a folded noun; forms that the rules do not know stay as they are.

    The rules are those of A. A. Zaliznyak's grammatical dictionary for the regular types, fleeting
    vowels included.
    """
    last = noun[-1:]
    if noun.endswith(("ия", "ию", "ие", "ии")):
        return noun[:-1] + "й"
    if noun.endswith(("ья", "ью", "ье")):
        return noun[:-2] + "ей"
    if last in "юя":
        return _soft(noun[:-1])
    if last in "ауоы" or noun.endswith("ки"):
        return _bare(noun[:-1])
    if last in "ьй":
        return noun[:-1] + ("ей" if last == "ь" else "ев")
    return noun if last in _VOWELS else _masculine(noun)


def of_plural(noun: str) -> str:
    """Decline a plural in the nominative: «187 — станочники» counts «станочников»."""
    for ending, genitive in _PLURAL_ENDS:
        if noun.endswith(ending):
            return noun.removesuffix(ending) + genitive
    return noun


def of_few(noun: str) -> str:
    """Decline a genitive in the singular: "74 датчика" counts «датчиков»."""
    stem, last = noun[:-1], noun[-1:]
    if noun.endswith(("ия", "ии")):
        return stem + "й"
    if noun.endswith(("сти", "ьи")):
        return noun.removesuffix("ьи").removesuffix("и") + "ей"
    if last == "я":
        return stem.removesuffix("ь") + _OF_SOFT.get(stem[-1:], "ей")
    if last == "и" and stem[-1:] not in _HISSING.union("кгх"):
        return _soft(stem)
    is_bare = last in "ыи" or noun in _NEUTER or noun.endswith("ства")
    return _bare(stem) if is_bare else _masculine(stem) if last == "а" else noun


def _masculine(noun: str) -> str:
    """Read «бросок» → «бросков», «читатель» → «читателей», «котенок» → «котят»."""
    if noun.endswith(("анин", "янин")):
        return noun[:-2]
    if noun.endswith(("енок", "онок")):
        return noun[:-4] + ("ят" if noun.endswith("енок") else "ат")
    if noun.endswith("ец"):
        return noun[:-2] + ("йцев" if noun[-3:-2] in _VOWELS else "цев")
    is_fleeting = noun.endswith(("ок", "ек")) and len(noun) > _SHORT
    if is_fleeting and not noun.endswith(("рок", "оток", "век")):
        return noun[:-2] + "ков"
    if noun[-1] in _HISSING:
        return noun + "ей"
    return noun + ("ев" if noun[-1] == "ц" else "ов")


def _soft(stem: str) -> str:
    """Read «недел» → «недель», «песн» → «песен»."""
    is_cluster = stem.endswith("н") and stem[-2:-1] not in _VOWELS
    return stem[:-1] + "ен" if is_cluster else stem + "ь"


def _bare(stem: str) -> str:
    """Read «школ» → «школ», «коробк» → «коробок», «копейк» → «копеек», «окн» → «окон»."""
    last, before = stem[-1:], stem[-2:-1]
    if before in _VOWELS or len(stem) < len("окн"):
        return stem
    if before in "йь" and last in "кмц":
        return stem[:-2] + "е" + last
    if last == "к":
        return stem[:-1] + ("ек" if before in _HISSING else "ок")
    if before == "к" and last in "лн":
        return stem[:-1] + "о" + last
    is_parted = before in _BEFORE_L_OR_N and last in "лн"
    return stem[:-1] + "е" + last if is_parted else stem
