"""The noun that a number counts: "35,000 Tajik students", "seven of its nine seats", "12 dead"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from knowledge.extraction.amounts.genitive import genitive_plural, of_plural
from knowledge.extraction.amounts.scales import Numeral
from knowledge.extraction.lines import Line, TokenPhrases
from knowledge.language.russian import is_predicate
from knowledge.lexicon import Lexicon

_NOUN_WITHIN = 9
_NARROWS_WITHIN = 3
_SHORTEST_PLURAL = 4
_ELLIPSES = 4
"""Numbers in a row that may share the noun of the last: "six gold, five silver medals"."""
_ELLIPSIS_WORDS = 2
_ADJECTIVE_ENDS = tuple("ыми ими ого его ому ему ый ий ой ая яя ое ую ым им ом ых их ые ие".split())
_HEADS = ("голов", "головы")
"""Before what is counted by heads: «300 голов скота»."""
PEOPLE = "people"


class Noun(NamedTuple):
    """A counted noun and the token after it."""

    name: str
    last: int


@dataclass(frozen=True)
class NounWords:
    """Words by what they do after a number."""

    plurals: frozenset[str]
    singulars: frozenset[str]
    irregular: Mapping[str, str]
    """Plurals by their singular."""
    attributive: frozenset[str]
    """Plurals that narrow the noun after them: "sports" cars."""
    stops: frozenset[str]
    times: frozenset[str]
    auxiliaries: frozenset[str]
    afflicted: frozenset[str]
    """What becomes of people: "12 dead"."""
    compounded: frozenset[str]
    """Nouns that numbers in words count with a hyphen: a "three-judge" panel."""
    no_compounds: frozenset[str]
    by_adjective: Mapping[str, str]
    """Russian plurals by the stems of the adjectives that numbers make of them: «12-этажный»."""
    owners: frozenset[str]
    """Determiners between "of" and what is counted: "four of its last 15 matches"."""
    tails: TokenPhrases
    """What qualifies a number from behind: "500-plus", "20-odd", "five or more"."""
    adjective_ends: tuple[str, ...]
    verb_ends: tuple[str, ...]
    nominal: frozenset[str]
    """Russian adjectives that are nouns."""
    cardinals: frozenset[str]
    ends: tuple[str, ...]
    """Ends of plurals without -s."""
    paired: frozenset[str]
    """Adjectives that "and" joins to another: "300 new and used cars"."""
    paired_ends: tuple[str, ...]


@lru_cache(maxsize=4)
def noun_words(lexicon: Lexicon) -> NounWords:
    """Read the tables."""
    figures: Mapping[str, Any] = lexicon.table("figures")
    plurals: Mapping[str, Any] = lexicon.table("numerals")["plurals"]
    cardinals: Mapping[str, float] = lexicon.table("numerals")["cardinals"]
    stops = (figures["verbs"], figures["clause_breaks"], figures["small_words"])
    return NounWords(
        plurals=frozenset((*plurals["names"], *plurals["irregular"].values())),
        singulars=frozenset(plurals["singulars"]),
        irregular=plurals["irregular"],
        attributive=frozenset(plurals["attributive"]),
        stops=frozenset(word for words in stops for word in words).union(
            word for word in (*cardinals, *figures["after"]) if word > "а"
        )
        - {"more", "fewer", "less"},
        times=frozenset(lexicon.table("units")["duration"]),
        auxiliaries=frozenset(figures["auxiliaries"]),
        afflicted=frozenset(plurals["afflicted"]),
        compounded=frozenset(plurals["compounded"]),
        no_compounds=frozenset(plurals["no_compounds"]),
        by_adjective=plurals["by_adjective"],
        owners=frozenset((*figures["determiners"], *figures["ordinal_times"], *figures["owners"])),
        tails=TokenPhrases(figures["tails"]),
        adjective_ends=tuple(plurals["adjective_ends"]),
        verb_ends=tuple(plurals["verb_ends"]),
        nominal=frozenset(plurals["nominal"]),
        cardinals=frozenset(cardinals),
        ends=tuple(plurals["ends"]),
        paired=frozenset(plurals["paired"]),
        paired_ends=tuple(plurals["paired_ends"]),
    )


def adjective_stem(low: str) -> str:
    """The stem of a Russian adjective, empty for other words: «этажн» of «этажного»."""
    ends = (end for end in _ADJECTIVE_ENDS if low > "а" and low.endswith(end))
    return low.removesuffix(next(ends, low))


def after_tail(line: Line, at: int, words: NounWords) -> int:
    """The token after what qualifies the number before it from behind."""
    tail = words.tails.at(line, at)
    is_joined = line.low(at) != "-" or line.tight(at)
    return at + len(tail) if is_joined else at


def counted_noun(line: Line, numeral: Numeral, words: NounWords) -> Noun | None:
    """Give the plural noun that a number counts: "35,000 Tajik students", "7 of 11 districts"."""
    at, value = numeral.last, numeral.value
    for _ in range(_ELLIPSES):
        found = _noun_after(line, at, value, words)
        following = None if found or value == 1 else _shared_with(line, at, words)
        if following is None:
            return found
        at, value = following, 0.0
    return None


def _shared_with(line: Line, at: int, words: NounWords) -> int | None:
    """The end of the number whose noun counts here too: "six gold, five silver medals"."""
    place = at
    if line.low(at) != "из":
        while place - at < _ELLIPSIS_WORDS and _may_narrow(line, place, words):
            place += 1
        if place == at or line.low(place) not in (",", "and", "и"):
            return None
    first = last = place + 1
    while line.low(last)[:1].isdecimal() or line.low(last) in words.cardinals:
        last += 1
    return last if last > first else None


def _may_narrow(line: Line, place: int, words: NounWords) -> bool:
    """Tell an adjective, or a noun that does the work of one."""
    low = line.low(place)
    if low > "а":
        return low.endswith(words.adjective_ends)
    is_word = low.isalpha() and line.tokens[place].text.islower()
    is_word = is_word and not low.endswith("ed")  # "70 houses collapsed, 200 damaged and 3,000"
    return is_word and low not in words.stops and low not in words.cardinals


def _noun_after(line: Line, last: int, value: float, words: NounWords) -> Noun | None:
    at = after_tail(line, last, words)
    if line.low(at) == "-" and not line.tight(at):
        at += 1
    if line.low(at).isalpha() and line.low(at) > "а":
        if line.low(at) in words.afflicted:
            return Noun(PEOPLE, at + 1)
        at += line.low(at) in _HEADS and _russian_noun(line, at + 1, words) is not None
        noun = _russian_noun(line, at, words)
        if noun and at > after_tail(line, last, words):
            return noun._replace(name=of_plural(noun.name))  # "187 — станочники"
        return _in_plural(noun, words) if noun and _is_of_one(value) else noun
    of = at + (line.low(at) == "head")
    is_part = line.low(of) == "of"
    first = of + 1 if is_part else at
    for place in range(first, min(first + _NOUN_WITHIN, len(line.tokens))):
        if is_part and _is_of_whole(line, place, words):
            continue
        if is_part and line.low(place - 1) == "the" and line.low(place) in words.afflicted:
            return Noun(PEOPLE, place + 1)  # "two of the dead"
        if _ends_phrase(line, place, words):
            break
        if _is_counted(line, place, words):
            return Noun(_compounded(line, place), place + 1)
    said = (line.low(at), line.low(at + 1) if line.low(at) in words.auxiliaries else "")
    is_afflicted = not is_part and not words.afflicted.isdisjoint(said)
    return Noun(PEOPLE, at + 1) if is_afflicted else None


def _compounded(line: Line, place: int) -> str:
    """The noun with what a hyphen joins to it: "tie-breaks"."""
    return f"{line.low(place - 2)}-{line.low(place)}" if line.joins(place - 1) else line.low(place)


def _is_of_whole(line: Line, place: int, words: NounWords) -> bool:
    """Tell what may stand between "of" and the noun: "of the country's 25 districts"."""
    token = line.tokens[place]
    if token.kind == "number" or token.low in words.owners or token.low in words.cardinals:
        return True
    return line.low(place + 1) == "'" and line.tight(place + 1)


def _ends_phrase(line: Line, place: int, words: NounWords) -> bool:
    """Tell a token that the phrase after a number cannot go over.

    A number above one takes no verb in -s: "accounts" after "2 million" is a noun.
    """
    token = line.tokens[place]
    if token.low == "s" and line.low(place - 1) == "'":
        return False
    if token.kind == "mark":
        return not (_joins(line, place) or _is_suspended(line, place))
    if token.low in ("and", "or") and (
        _is_suspended(line, place - 1) or _is_paired(line, place, words)
    ):
        return False
    if token.low in words.cardinals and not line.joins(place + 1):
        return True  # "against 980 three years ago"
    return token.kind == "number" or (token.low in words.stops and not is_plural(token.low, words))


def _is_paired(line: Line, place: int, words: NounWords) -> bool:
    """Tell "1,350 state-owned and private schools": adjectives on both sides."""
    before, after = line.low(place - 1), line.tokens[min(place + 1, len(line.tokens) - 1)]
    is_adjective = before in words.paired or before.endswith(words.paired_ends)
    return is_adjective and after.text.islower() and after.low not in words.stops


def _joins(line: Line, place: int) -> bool:
    return line.low(place) in "-'" and (line.tight(place) or line.tight(place + 1))


def _is_suspended(line: Line, place: int) -> bool:
    """Tell the hyphen of "low- and middle-income"."""
    is_hyphen = line.low(place) == "-" and line.tight(place)
    return is_hyphen and line.low(place + 1) in ("and", "or")


def _is_counted(line: Line, place: int, words: NounWords) -> bool:
    low = line.low(place)
    if line.low(place - 1) == "'" and line.tight(place):
        return False
    text = line.tokens[place].text
    is_short = text[-1:] == "s" and text[:-1].isupper() and len(text) > 2  # "88 RBIs"
    return (is_short or is_plural(low, words)) and not _goes_on(line, place, words)


def is_plural(word: str, words: NounWords) -> bool:
    """Tell whether a folded word looks like the plural of a noun."""
    if word in words.plurals:
        return True
    if word > "а":
        return len(word) > _SHORTEST_PLURAL and word.endswith(("ов", "ев", "ей"))
    looks = len(word) >= _SHORTEST_PLURAL and word.endswith("s")
    looks = looks and not word.endswith(("ss", "us", "is"))
    return (looks or word.endswith(words.ends)) and word not in words.singulars


def _goes_on(line: Line, place: int, words: NounWords) -> bool:
    """Tell whether the noun only narrows the next one ("sales managers", "children's homes")."""
    following = line.low(place + 1)
    if following in ("-", "'") and line.tight(place + 1) and line.tight(place + 2):
        return True
    if _is_noun(line, place + 1, words):
        return True
    is_compound = line.low(place - 1) == "-" and line.tight(place)
    if not is_compound and line.low(place) not in words.attributive:
        return False
    for at in range(place + 1, min(place + 1 + _NARROWS_WITHIN, len(line.tokens))):
        if _ends_phrase(line, at, words):
            return False
        if is_plural(line.low(at), words):
            return True
    return False


def _is_noun(line: Line, at: int, words: NounWords) -> bool:
    """Tell whether a plural noun stands here, and none that begins a time or a clause."""
    low = line.low(at)
    is_word = low.isalpha() and low not in words.stops
    return is_word and low not in words.times and is_plural(low, words)


def _russian_noun(line: Line, at: int, words: NounWords) -> Noun | None:
    """The first word after the adjectives, as it is written: "120 детских садов"."""
    for place in range(at, min(at + _NARROWS_WITHIN, len(line.tokens))):
        low = line.low(place)
        is_noun = line.tokens[place].text.islower() and low.isalpha() and low not in words.stops
        if not is_noun or low.endswith(words.verb_ends) or is_predicate(low):
            return None
        if low in words.nominal or not low.endswith(words.adjective_ends):
            return Noun(words.irregular.get(low, low), place + 1)
    return None


def _is_of_one(value: float) -> bool:
    """Tell the numbers that take a singular in Russian: 1, 21, 131, not 11."""
    return value == int(value) and value % 10 == 1 and value % 100 != 11


def _in_plural(noun: Noun, words: NounWords) -> Noun:
    is_known = noun.name in words.irregular.values()
    return noun if is_known else noun._replace(name=genitive_plural(noun.name))
