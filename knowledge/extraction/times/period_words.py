"""The words of time as codes, one for all their forms and languages.

``m3`` is March, ``w0`` Monday, ``o2`` second; counts become digits; units and prepositions take
their plain English form. Patterns over codes stay small enough for re2's fast path.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

from knowledge.extraction.lines import Line

_FORMS = {
    "m1": "january jan янв январ*",
    "m2": "february feb фев февр феврал*",
    "m3": "march mar март*",
    "m4": "april apr апр апрел*",
    "m5": "may май мая мае",
    "m6": "june jun июн*",
    "m7": "july jul июл*",
    "m8": "august aug авг август*",
    "m9": "september sept sep сен сент сентябр*",
    "m10": "october oct окт октябр*",
    "m11": "november nov ноя нояб ноябр*",
    "m12": "december dec дек декабр*",
    "w0": "monday понедельник*",
    "w1": "tuesday вторник*",
    "w2": "wednesday среду",
    "w3": "thursday четверг*",
    "w4": "friday пятниц*",
    "w5": "saturday суббот*",
    "w6": "sunday воскресень*",
    "o1": "first перв*",
    "o2": "second втор*",
    "o3": "third трет*",
    "o4": "fourth четвертом четвертый четвертого",
    "1": "one один одного",
    "2": "two два двух две",
    "3": "three три трех",
    "4": "four четыре четырех",
    "5": "five пять пяти",
    "6": "six шесть шести",
    "7": "seven семь семи",
    "8": "eight восемь восьми",
    "9": "nine девять девяти",
    "10": "ten десять десяти",
    "11": "eleven одиннадцат*",
    "12": "twelve двенадцат*",
    "15": "fifteen пятнадцат*",
    "18": "eighteen восемнадцат*",
    "20": "twenty двадцат*",
    "30": "thirty тридцат*",
    "40": "forty сорок",
    "50": "fifty пятьдесят пятидесяти",
    "year": "year years год года году годом лет годы г гг",
    "month": "month months месяц*",
    "week": "week weeks недел*",
    "quarter": "quarter quarters квартал*",
    "day": "day days день дня дней",
    "decade": "decade decades десятилети*",
    "half": "half половин*",
    "semester": "полугоди*",
    "season": "season seasons сезон*",
    "weekend": "weekend выходные выходных",
    "summer": "summer",
    "winter": "winter",
    "spring": "spring",
    "autumn": "autumn",
    "part": "morning afternoon evening night noon утром днем вечером ночью",
    "this": "this current ending outgoing этого этом этот этому этой текущ* нынешн* уходящ*",
    "last": "last прошл* прошедш* минувш*",
    "past": "past последн*",
    "next": "next coming следующ* будущ* наступающ*",
    "previous": "previous preceding предыдущ*",
    "following": "following",
    "d0": "today tonight сегодня",
    "d1": "tomorrow завтра",
    "yesterday": "yesterday вчера",
    "ago": "ago назад",
    "earlier": "earlier before previously ранее",
    "same": "same corresponding comparable соответствующ* аналогичн*",
    "period": "period период*",
    "end": "end close конец конца концу конце концом",
    "start": "start beginning начало начала начале началу",
    "middle": "middle mid середин*",
    "in": "in during throughout within в во за на",
    "by": "by к ко",
    "since": "since с со",
    "until": "until till до",
    "after": "after после",
    "to": "to through thru по",
    "and": "and и",
    "ended": "ended закончивш* завершивш* закончилс* завершилс*",
    "fiscal": "fiscal financial",
}


def _stems(forms: Mapping[str, str], *, whole: bool) -> dict[str, str]:
    return {
        word.removesuffix("*"): code
        for code, words in forms.items()
        for word in words.split()
        if word.endswith("*") != whole
    }


_WORDS = _stems(_FORMS, whole=True)
_STEMS = _stems(_FORMS, whole=False)
_STEM_LENGTHS = sorted({len(stem) for stem in _STEMS})


class Coded(NamedTuple):
    """A line's words of time as codes, ``<code>`` each."""

    folded: str
    places: tuple[int, ...]
    """Where each token starts in ``folded``; one more at the end."""

    def token_at(self, place: int) -> int:
        """The token that starts at that place of ``folded``."""
        return bisect_left(self.places, place)

    def between(self, first: int, last: int) -> str:
        """The codes of ``tokens[first:last]``."""
        return self.folded[self.places[first] : self.places[last]]


def coded(words: Line) -> Coded:
    """The codes of a line; a word that is none of time stays as it is."""
    codes = [f"<{_WORDS.get(low) or _by_stem(low)}>" for low in words.lows]
    return Coded("".join(codes), (0, *accumulate(map(len, codes))))


def _by_stem(low: str) -> str:
    if low < "а":  # only Russian words are listed by their stems
        return low
    stems = (_STEMS.get(low[:length]) for length in _STEM_LENGTHS if length <= len(low))
    return next(filter(None, stems), low)
