"""Whether two figures may be of one thing: by unit, kind, size, time and story."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from knowledge.answers.timing import bounds
from knowledge.base.entries import SALIENT, Entry
from knowledge.base.findings import content
from knowledge.base.names import CALENDAR
from knowledge.language.words import stem
from knowledge.models import Article, Figure, Period
from knowledge.values import FACTOR, are_near, same_value, unit_class

STORY = 3
"""Names and bodies that two articles of one story are both about, at least."""
_DAYS = 7
"""What is counted on days so near is counted of one event."""
_WEEKS = 31
"""What is told of an event in articles so near is told of one state of it."""
_SEASON = 183
"""What is undated in articles further apart is of different times."""
_OF_A_TOLL = {"people", "deaths"}
"""Units of the same dead: "22 people were buried", "a toll of 19"."""
_DAY, _YEAR = len("2025-10-09"), len("2025")
_AHEAD = ("target", "forecast")
_CALENDAR = frozenset(map(stem, CALENDAR))
"""Every article is of a day, and is about none."""


def may_oppose(one: Figure, other: Figure, articles: Mapping[str, Article]) -> bool:
    """Tell whether figures may be what two say of one thing, as far as they tell it alone."""
    return (
        are_alike(one, other)
        and _is_anothers(one, other)
        and (other.figure_kind == "count" or is_in_unit(one, other))
        and (one.contests or other.contests or are_of_one_time(one, other, articles))
        and (not one.subject or not other.subject or bool({*one.subject} & {*other.subject}))
    )


def are_alike(one: Figure, other: Figure, factor: float = FACTOR) -> bool:
    """Tell whether figures are of one kind and differ by at most the factor."""
    return (
        are_near(one, other, factor)
        and unit_class(one) == unit_class(other) != "rank"
        and _is_of_kind(one, other)
        and not same_value(one, other)
    )


def _is_anothers(one: Figure, other: Figure) -> bool:
    if one.article != other.article:
        return True
    is_told = other.contests or None not in (one.voice, other.voice)
    return is_told and one.voice != other.voice and one.sentence_start != other.sentence_start


def _is_of_kind(one: Figure, other: Figure) -> bool:
    """A forecast of growth is a change or a share by the way it is worded."""
    kinds = {one.figure_kind, other.figure_kind}
    if {one.direction, other.direction} == {"up", "down"} or "quota" in kinds:
        return kinds == {"quota"}
    is_foretold = one.status in _AHEAD and kinds == {"change", "share"}
    return is_foretold or (one.figure_kind == "change") == (other.figure_kind == "change")


def is_in_unit(one: Figure, other: Figure) -> bool:
    """Tell whether figures are in one unit, or count things of one name.

    A rate need not be said again ("per month").
    """
    (mine, _, rate), (theirs, _, other_rate) = (
        (figure.unit or "").partition(" per ") for figure in (one, other)
    )
    if unit_class(one) == "count":
        is_metric = one.metric is not None and one.metric == other.metric
        is_metric = is_metric or {mine, theirs} == _OF_A_TOLL
        return is_metric or not content(mine).isdisjoint(content(theirs))
    return mine == theirs and (not rate or not other_rate or rate == other_rate)


def are_of_one_time(one: Figure, other: Figure, articles: Mapping[str, Article]) -> bool:
    """Tell whether figures are of one time; what is undated is of when its article came out.

    A day, and a whole year, may be the time of what is undated; some months are not.
    """
    if one.period is not None and other.period is not None:
        return bounds(one.period) == bounds(other.period) or _are_near_days(one, other)
    days = [_told_on(figure, articles[figure.article]) for figure in (one, other)]
    dated, published = (one, days[1]) if one.period is not None else (other, days[0])
    period = dated.period
    if period is None or _goes_on(period):
        return None in days or _are_within(_SEASON, *days)
    is_whole = period.start == period.end and len(period.start or "") in (_YEAR, _DAY)
    return is_whole and (published is None or (period.start or "")[:_YEAR] == str(published.year))


def are_published_together(one: Article, other: Article) -> bool:
    """Tell whether articles came out within weeks, as far as they tell."""
    return None in (one.published, other.published) or _are_within(
        _WEEKS, one.published, other.published
    )


def are_of_one_outlet(one: Article, other: Article) -> bool:
    """Tell whether one outlet, as far as articles name theirs, brought out both."""
    return one.publisher is not None and one.publisher == other.publisher


def _goes_on(period: Period) -> bool:
    """Tell "since Sunday": what goes on is of when it is told."""
    return period.end is None and len(period.start or "") == _DAY


def _told_on(figure: Figure, article: Article) -> date | None:
    return _day(figure) or article.published


def _are_near_days(one: Figure, other: Figure) -> bool:
    return _are_within(_DAYS, _day(one), _day(other))


def _are_within(most: int, one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and abs((one - other).days) <= most


def _day(figure: Figure) -> date | None:
    period = figure.period
    is_day = period is not None and period.start == period.end
    start = (period.start or "") if period is not None and is_day else ""
    return date.fromisoformat(start) if len(start) == _DAY else None


def are_of_one_story(one: Entry, other: Entry) -> bool:
    """Tell whether the articles of two facts are about the same names."""
    return names_shared(one, other) >= STORY


def names_shared(one: Entry, other: Entry) -> int:
    """Count the names and bodies that the articles of two facts are both about."""
    mine, theirs = one.terms, other.terms
    shared = (
        term
        for term, weight in mine.items()
        if weight >= SALIENT
        and theirs.get(term, 0.0) >= SALIENT
        and SALIENT in (weight, theirs[term])
    )
    return sum(1 for term in shared if term not in _CALENDAR)
