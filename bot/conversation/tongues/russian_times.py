"""Dates and periods in Russian: ``9 окт. 2025 г.``, ``янв.–июль 2025``, ``с 2020``."""

from __future__ import annotations

from datetime import date
from typing import Literal

from babel import Locale
from babel.dates import format_date, get_month_names

from bot.conversation.forms import date_parts, joined_dates
from knowledge.models import Fact, Period

LOCALE = Locale("ru")
_NARROW, _UNBROKEN = "\u202f", "\u00a0"
Case = Literal["stand-alone", "format"]
"""How Babel tells "март" from "марта"."""


def day_words(day: date | None) -> str:
    """Write the date of an article."""
    if day is None:
        return "дата не указана"
    return format_date(day, "medium", LOCALE).replace(_NARROW, _UNBROKEN)


def date_words(day: date) -> str:
    """Write a date out: ``пятница, 21 марта 2025 г.``."""
    return format_date(day, "full", LOCALE).replace(_NARROW, _UNBROKEN)


def when_words(fact: Fact) -> str:
    """Write the period of a fact; a target or a forecast is for a day, not until it."""
    if fact.period is None:
        return ""
    is_due = fact.kind == "figure" and fact.status != "fact"
    return period_words(fact.period, "не позднее" if is_due else "до")


def period_words(period: Period, before: str = "до") -> str:
    """Write a period; behind a preposition months are declined."""
    if period.start is None or period.end is None:
        known = period.start or period.end
        side = before if period.start is None else "с"
        return f"{side} {' '.join(_point(known, 'format'))}" if known else ""
    if period.start == period.end:
        return " ".join(_point(period.start, "stand-alone"))
    return joined_dates(_point(period.start, "stand-alone"), _point(period.end, "stand-alone"))


def _point(at: str, case: Case) -> list[str]:
    """Give day, month and year, as far as they are known; beside a day a month is declined."""
    is_day = at.count("-") > 1
    months = get_month_names("abbreviated", "format" if is_day else case, LOCALE)
    return date_parts(at, [months[number] for number in sorted(months)])
