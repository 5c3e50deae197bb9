"""When: the times that a text names, resolved against the day on which it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from knowledge.extraction.lines import Line, line
from knowledge.extraction.times.period_forms import RESOLVERS
from knowledge.extraction.times.period_parts import Named, untold
from knowledge.extraction.times.period_patterns import ANY, whole
from knowledge.extraction.times.period_words import Coded, coded
from knowledge.models import Period

_AHEAD = frozenset(
    "will shall scheduled expected due plans planned would till until upcoming завтра будет"
    " будут намерен планирует запланирован sees expects expect forecasts predicts".split()
)
_BEING = frozenset({"is", "are", "'s"})
_BOUNDING = frozenset("before after following since from leading that до после перед".split())
_BEHIND_YEAR = frozenset({"before", "earlier"})
_AHEAD_REACH = 14
_NOT_A_DAY = frozenset(
    "% percent per pct million billion trillion thousand mln bn m people percentage cents dollars"
    " процент процента процентов млн млрд тыс".split()
)
_AMOUNT_BEFORE = frozenset(
    "$ € £ ¥ ₽ about nearly almost approximately roughly around около почти".split()
)
_MAY_TOUCH_YEAR = frozenset(("-", "(", "/", "[", "'", '"', "“", "”", "„", "«"))
_BEFORE_YEAR = frozenset("mid pre post late early end start".split())
_YEAR_DIGITS = 4
_FIRST_BARE_YEAR = "1900"
"""Before it, four digits are a year only with a preposition or another year."""
_YEARS = frozenset({"year", "short_year"})
_BEHIND_SHORT_YEAR = frozenset({"if", "and", "or", ".", ",", "?", "!", ";", ")"})
_NEAR_YEARS = 10
_BEFORE_VERB = frozenset("will would can could may might should to must".split())
_BETWEEN, _AND = "between ", ("and",)
_FROM, _UNTIL = "from ", ("to ", "until ", "till ", "through ")
_PARTS = frozenset("quarter half q h month".split())
_MONTHS = frozenset(f"m{number}" for number in range(1, 13))
_FROM_TODAY = frozenset("this last past next previous following ago earlier same year".split())
_OPEN_END = frozenset(("<since>", "<after>"))
_BARE_YEAR = ("<the><year>", "<year>")
_NEEDS_MORE = frozenset(("<m3>", "<m5>"))


class PeriodMention(NamedTuple):
    """A time as written, ``text`` at ``start``-``end``; ``period`` None where it cannot be told."""

    start: int
    end: int
    text: str
    period: Period | None
    back: int = 0
    """How many years before the time that is named before it: "the year before"."""
    year: int = 0
    """The year of which it is the time named before it: "the same period of 2024"."""


def resolve(text: str, published: date | None) -> Iterator[PeriodMention]:
    """Find the times that a text names, in order, none within another.

    ``published`` is the day they are relative to: an article's date, or today for a question.
    Years and dates written in full need none.
    """
    return mentions(line(text), published)


def recurs(text: str) -> bool:
    """Tell a time of every year ("in May", "the first quarter") from that of one, or of today."""
    codes = frozenset(coded(line(text)).folded.strip("<>").split("><"))
    has_year = any(code.isdecimal() and len(code) == _YEAR_DIGITS for code in codes)
    is_part = not codes.isdisjoint(_PARTS | _MONTHS)
    return is_part and not has_year and codes.isdisjoint(_FROM_TODAY)


def mentions(words: Line, published: date | None) -> Iterator[PeriodMention]:
    """Like ``resolve``, for a line already split into words."""
    before: PeriodMention | None = None
    base: PeriodMention | None = None
    for found in _mentions(words, published):
        is_again = bool(found.back or found.year)
        mention = _anchored(found, base) if is_again and base else found
        base = base if is_again else found
        joined = before and _joined(words.text, before, mention)
        if before and not joined:
            yield before
        before = joined or mention
    if before:
        yield before


def _anchored(mention: PeriodMention, before: PeriodMention) -> PeriodMention:
    """Read "in 2023 and the year before", "in the first half of 2024, from 12 a year earlier"."""
    period = before.period
    if period is None or period.start is None or period.end is None:
        return mention
    is_stretch = before.text[:1].isalpha() and len(period.start) < len("2024-12-24")
    if not is_stretch and not mention.year:
        return mention
    back = mention.back or int(period.start[:_YEAR_DIGITS]) - mention.year or 1
    start, end = (_years_before(edge, back) for edge in (period.start, period.end))
    return mention._replace(period=Period(start=start, end=end))


def _years_before(edge: str, years: int) -> str:
    earlier = f"{max(int(edge[:_YEAR_DIGITS]) - years, 1):04}{edge[_YEAR_DIGITS:]}"
    return earlier.replace("-02-29", "-02-28")


def _joined(text: str, one: PeriodMention, other: PeriodMention) -> PeriodMention | None:
    """Read "between April 2023 and March 2024", "from 2015 to May 2017" as one stretch."""
    gap = text[one.end : other.start].strip().casefold()
    led = text[max(0, one.start - len(_BETWEEN)) : one.start].casefold()
    is_between = gap in _AND and led == _BETWEEN
    opened, closed = one.text.casefold(), other.text.casefold()
    is_from = gap in ("", ",") and opened.startswith(_FROM) and closed.startswith(_UNTIL)
    if not (is_between or is_from) or one.period is None or other.period is None:
        return None
    start, end = one.period.start, other.period.end
    if start is None or end is None or start[: len(end)] > end[: len(start)]:
        return None
    return PeriodMention(
        one.start, other.end, text[one.start : other.end], Period(start=start, end=end)
    )


def _mentions(words: Line, published: date | None) -> Iterator[PeriodMention]:
    codes = coded(words)
    for match in ANY.finditer(codes.folded):
        start, end = match.span()
        mention = _mention(words, codes, (codes.token_at(start), codes.token_at(end)), published)
        if mention is not None:
            yield mention


def _mention(
    words: Line, codes: Coded, found: tuple[int, int], published: date | None
) -> PeriodMention | None:
    first, last = found
    if words.low(last - 1) == "." and words.low(last - 2) not in ("г", "гг"):
        last -= 1
    if words.tokens[last - 1].kind == "number" and words.low(last) in _NOT_A_DAY:
        last -= 1
    ahead = _is_ahead(words, first)
    form = _form(codes.between(first, last))
    if form is None or _is_untold(words, first, last, form):
        return None
    named = Named(form.groups, form.folded, published, ahead)
    if not _is_time(words, first, last, form.name, named):
        return None
    start, end = words.tokens[first].start, words.tokens[last - 1].end
    is_base = words.low(first - 1) == "сравнению"  # «по сравнению с маем» is no "since May"
    period = None if is_base else _opened(RESOLVERS[form.name](named), named)
    return PeriodMention(start, end, words.text[start:end], period, *_again(form.name, named))


def _again(form: str, named: Named) -> tuple[int, int]:
    """How many years before a time named before, or in which year, it was that time again."""
    if form == "years_before":
        return named.number("n") or 1, 0
    if form != "same":
        return 0, 0
    return int(untold(named)), named.year() or 0


def _is_ahead(words: Line, first: int) -> bool:
    """Tell whether what is said before a time lies ahead: "will", "expects", "are to"."""
    lows = words.lows[max(0, first - _AHEAD_REACH) : first]
    is_due = any(one in _BEING and other == "to" for one, other in pairwise(lows))
    return is_due or not _AHEAD.isdisjoint(lows)


class _Form(NamedTuple):
    """How a time is written, the name of its form and its parts."""

    name: str
    folded: str
    groups: Mapping[str, str]


@lru_cache(maxsize=4096)
def _form(folded: str) -> _Form | None:
    """The form of a time; the same few times stand in most articles of a day."""
    found = whole(folded)
    if found is None:
        return None
    name, match = found
    return _Form(name, folded, {k: v or "" for k, v in match.groupdict().items()})


def _is_untold(words: Line, first: int, last: int, form: _Form) -> bool:
    """Tell "it will last 687 days" and "many years ago" from times."""
    if form.name == "ago":
        return not form.groups.get("n") and words.low(last - 2).endswith("s")
    return form.name == "past" and _is_verb(words, first)


def _is_verb(words: Line, first: int) -> bool:
    """Tell "it will last 687 days" from "the last 687 days"."""
    at = first + (words.low(first) == "to")
    return words.low(at) == "last" and words.low(at - 1) in _BEFORE_VERB


def _is_time(words: Line, first: int, last: int, name: str, named: Named) -> bool:
    """Whether words that may mean something else mean a time here."""
    core_bare = not named.groups["prep"] and not named.groups["edge"]
    if name in _YEARS:
        is_short = name == "short_year"
        return (
            _is_short_year(words, last, named)
            if is_short
            else (_is_year(words, first, last, bare=core_bare))
        )
    if name == "month":
        is_joined = words.tight(first) and words.low(first - 1) == "-"
        # "May" and "March" alone are as often words of other kinds.
        is_other = named.groups["m"] in _NEEDS_MORE and not named.groups.get("y")
        is_march = is_other and "<the>" in named.folded  # "at the march"
        is_other = is_other or (not named.groups.get("y") and _is_name(words, last))
        return not is_march and not (core_bare and (is_joined or is_other))
    if name in ("weekend", "this_decade"):  # "by the end of the decade"
        telling = ("prep", "r") if name == "weekend" else ("edge",)
        return any(named.groups.get(group) for group in telling)
    if name in ("these_months", "these_quarters", "decade_in_words"):
        is_bounded = words.low(last) in _BOUNDING  # "in the nine months before the vote"
        return not is_bounded and ("<the>" in named.folded or words.low(first) == "за")
    if name == "relative_year" and named.groups["y"] in _BARE_YEAR:
        # not "over the years", "in the year before"
        is_one = words.low(last - 1) != "years" and words.low(last) not in _BEHIND_YEAR
        the_year = is_one and named.groups["prep"] and "<the>" in named.folded
        return bool(named.groups["edge"]) or bool(the_year)
    return True


def _is_short_year(words: Line, last: int, named: Named) -> bool:
    """Tell "in '24" and, of years near the day, "by the end of 24" from other small numbers."""
    if last < len(words.tokens):
        is_followed = words.tokens[last].kind in ("word", "number") or words.tight(last)
        if is_followed and words.low(last) not in _BEHIND_SHORT_YEAR:
            return False
    if "<'>" in named.groups["y"]:
        return bool(named.groups["prep"] or named.groups["edge"])
    today = named.published
    return today is not None and abs(2000 + named.number("y") - today.year) <= _NEAR_YEARS


def _is_name(words: Line, last: int) -> bool:
    """Tell the minister "Jun Matsudaira" from "June exports"."""
    return last < len(words.tokens) and words.tokens[last].text[:1].isupper()


def _is_year(words: Line, first: int, last: int, *, bare: bool) -> bool:
    """Whether four digits are a year and no amount, code or part of a name."""
    at = next(i for i in range(first, last) if words.tokens[i].kind == "number")
    if words.tight(at) and words.low(at - 1) not in _MAY_TOUCH_YEAR:
        return False
    if bare and words.low(at) < _FIRST_BARE_YEAR:
        return False
    named_after = words.tight(at) and words.tight(at - 1) and words.tokens[at - 2].kind == "word"
    if named_after and words.low(at - 2) not in _BEFORE_YEAR:
        return False
    if words.tight(at + 1) and words.tokens[at + 1].kind == "word":
        return False
    if words.low(last) in _NOT_A_DAY or (bare and words.low(first - 1) in _AMOUNT_BEFORE):
        return False
    follower = words.low(last)
    counted = follower.endswith("s") and words.low(at).endswith("00") and len(follower) > 3
    return not (counted and bare) and follower != "people"


def _opened(period: Period | None, named: Named) -> Period | None:
    """Leave open the side that "since" or "until" leaves open."""
    if period is None:
        return None
    if named.groups["prep"] in _OPEN_END and not _is_closed(named):
        return Period(start=period.start)
    return Period(end=period.end) if named.groups["prep"] == "<until>" else period


def _is_closed(named: Named) -> bool:
    """Tell «с января по август», «с 3 по 9 мая» from "since May"."""
    return "<to>" in named.folded and any(named.groups.get(end) for end in ("n", "e", "z"))
