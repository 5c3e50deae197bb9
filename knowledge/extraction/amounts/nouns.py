"""The noun that a number counts: "35,000 Tajik students", "seven of its nine seats", "12 dead"."""

from __future__ import annotations

from typing import NamedTuple

from knowledge.extraction.amounts.genitive import genitive_plural, is_of_many, of_few, of_plural
from knowledge.extraction.amounts.noun_words import NounWords, is_plural
from knowledge.extraction.amounts.scales import Numeral
from knowledge.extraction.lines import Line
from knowledge.language.russian import is_predicate

_NOUN_WITHIN = 9
_NARROWS_WITHIN = 3
_ELLIPSES = 4
"""Numbers in a row that may share the noun of the last: "six gold, five silver medals"."""
_ELLIPSIS_WORDS = 4
_HEADS = ("голов", "головы")
"""Before what is counted by heads: «300 голов скота»."""
_QUOTES = frozenset("“”„\"«»'‘’")
_QUOTED_WITHIN = 4
PEOPLE = "people"


class Noun(NamedTuple):
    """A counted noun and the token after it."""

    name: str
    last: int


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
    is_part = line.joins(place) or line.joins(place - 1) or line.joins(place + 1)
    is_word = low.isalpha() and not low.endswith(
        "ed"
    )  # "70 houses collapsed, 200 damaged and 3,000"
    return is_part or (is_word and low not in words.stops and low not in words.cardinals)


def _noun_after(line: Line, last: int, value: float, words: NounWords) -> Noun | None:
    at = after_tail(line, last, words)
    if line.low(at) == "-" and not line.tight(at):
        at += 1
    if line.low(at).isalpha() and line.low(at) > "а":
        return _russian_after(line, last, at, value, words)
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


def _russian_after(line: Line, last: int, at: int, value: float, words: NounWords) -> Noun | None:
    """The noun at a token, in the genitive plural; the number ends before ``last``."""
    if line.low(at) in words.afflicted:
        return Noun(PEOPLE, at + 1)
    if line.low(at) in _HEADS and (kept := _russian_noun(line, at + 1, words)):
        return kept  # «412 голов птицы»
    noun = _russian_noun(line, at, words)
    if noun and at > after_tail(line, last, words):
        return noun._replace(name=of_plural(noun.name))  # "187 — станочники"
    return _in_plural(noun, value, words) if noun else None


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
    if token.low == "s" and (line.low(place - 1) == "'" or _is_initial(line, place - 1)):
        return False
    if token.kind == "mark":
        is_within = _joins(line, place) or _is_suspended(line, place) or _is_initial(line, place)
        is_listed = token.low == "," and _is_paired(line, place, words)
        return not (is_within or is_listed or _is_quoted(line, place))
    if token.low in ("and", "or") and (
        _is_suspended(line, place - 1) or _is_paired(line, place, words)
    ):
        return False
    if token.low in words.cardinals and not line.joins(place + 1):
        return True  # "against 980 three years ago"
    is_stop = token.low in words.stops and not is_plural(token.low, words)
    if token.kind == "number":
        return not _is_in_name(line, place)
    return is_stop and not _is_participle(line, place, words)


def _is_in_name(line: Line, place: int) -> bool:
    """Tell "12 Airbus A320 jets" and "8 under-18 teams"."""
    before = line.tokens[place - 1]
    return line.tight(place) or (before.kind == "word" and before.text[:1].isupper())


def _is_quoted(line: Line, place: int) -> bool:
    """Tell the marks of "12 “ghost” schools"."""
    if line.low(place) not in _QUOTES:
        return False
    sides = range(2, _QUOTED_WITHIN)
    if line.tight(place + 1):
        return any(line.low(place + i) in _QUOTES for i in sides)
    return any(line.low(place - i) in _QUOTES for i in sides)


def _is_participle(line: Line, place: int, words: NounWords) -> bool:
    """Tell "40 state-run schools" and "300 newly built homes" from "40 run"."""
    is_code = line.tight(place + 1) and line.low(place + 1)[:1].isdecimal()
    if is_code or line.joins(place + 1) or line.joins(place - 1):
        return True  # "12 off-duty officers", "12 A320 jets"
    return line.low(place - 1).endswith("ly") and line.low(place) not in words.auxiliaries


def _is_initial(line: Line, place: int) -> bool:
    """Tell the full stops of "1.4 million U.S. workers" from the end of a sentence."""
    before = line.tokens[place - 1].text if place else ""
    is_letter = len(before) == 1 and before.isupper()
    return is_letter and line.low(place) == "." and line.tight(place)


def _is_paired(line: Line, place: int, words: NounWords) -> bool:
    """Tell "1,350 state-owned and private schools": adjectives on both sides."""
    before, after = line.low(place - 1), line.tokens[min(place + 1, len(line.tokens) - 1)]
    is_adjective = before in words.paired or before.endswith(words.paired_ends)
    is_adjective = is_adjective or line.joins(place - 2) or line.low(place - 2).endswith("ly")
    is_like = after.low in words.paired or after.low.endswith(words.paired_ends)
    if line.low(place) == "," and not (is_like or line.joins(place + 2)):
        return False  # "12 positive, officials said"
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


def _goes_on(line: Line, place: int, words: NounWords) -> bool:
    """Tell whether the noun only narrows the next one ("sales managers", "children's homes")."""
    following = line.low(place + 1)
    is_owner = following == "'" and _is_noun(line, place + 2, words)  # "four farmers' markets"
    is_joined = following in ("-", "'") and line.tight(place + 2)
    if line.tight(place + 1) and (is_joined or is_owner):
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
    """The first word after the adjectives, as it is written: "120 детских садов", "19 ТЭЦ"."""
    text = line.tokens[at].text if at < len(line.tokens) else ""
    if text.isalpha() and text.isupper() and len(text) > 1:
        return Noun(line.low(at), at + 1)
    for place in range(at, min(at + _NARROWS_WITHIN, len(line.tokens))):
        low = line.low(place)
        is_noun = line.tokens[place].text.islower() and low.isalpha() and low not in words.stops
        is_named = low in words.nominal or is_of_many(low)
        if not is_noun or (low.endswith(words.verb_ends) and not is_named) or is_predicate(low):
            return None
        if is_named or not low.endswith(words.adjective_ends):
            return Noun(words.irregular.get(low, low), place + 1)
    return None


def _is_of_one(value: float) -> bool:
    """Tell the numbers that take a singular in Russian: 1, 21, 131, not 11."""
    return value == int(value) and value % 10 == 1 and value % 100 != 11


def _is_of_few(value: float) -> bool:
    """Tell the numbers that take a genitive singular in Russian: 2, 34, not 12."""
    return value == int(value) and value % 10 in (2, 3, 4) and value % 100 not in (12, 13, 14)


def _in_plural(noun: Noun, value: float, words: NounWords) -> Noun:
    if noun.name in words.irregular.values():
        return noun
    if _is_of_few(value):
        return noun._replace(name=of_few(noun.name))
    return noun._replace(name=genitive_plural(noun.name)) if _is_of_one(value) else noun
