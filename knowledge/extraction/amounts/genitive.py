"""The genitive plural of Russian nouns that stand in the singular: "31 окно" counts «окон»."""

from __future__ import annotations

from knowledge.language.russian import dictionary
from knowledge.language.words import fold

_VOWELS = frozenset("аеиоуыэюя")
_HISSING = frozenset("жчшщ")
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
    """Decline a genitive in the singular, "74 датчика" counts «датчиков», as the dictionary does.

    A noun that it does not know, or knows in several ways, stays as it is.
    """
    found = {
        fold(plural.word)
        for parse in dictionary().parse(noun)
        if parse.is_known and {"NOUN", "gent", "sing"} in parse.tag
        if (plural := parse.inflect({"gent", "plur"}))
    }
    return found.pop() if len(found) == 1 else noun


def is_of_many(noun: str) -> bool:
    """Tell «аварий» and «подворий», which look like adjectives: «средний», «рабочий»."""
    return noun.endswith("ий") and any(
        parse.is_known and {"NOUN", "gent", "plur"} in parse.tag
        for parse in dictionary().parse(noun)
    )


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
    """Read «недел» → «недель», «песн» → «песен», «сва» → «свай»."""
    if stem[-1:] in _VOWELS:
        return stem + "й"
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
