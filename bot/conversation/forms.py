"""The one form of every slot: verbatim text, dates, periods, outlets, small numbers in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from knowledge.language.decoding import decoded
from knowledge.models import Article, Direction, Fact, FigureStatus, Period

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_UNSEEN = {
    code: None
    for code in (
        *range(0x09),
        *range(0x0E, 0x20),
        *range(0x7F, 0xA0),
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
    )
    if code != 0x85
}
"""Controls, zero-width marks and changes of direction: they only ever mislead a reader."""


def plain(text: str) -> str:
    """Read entities and wrong encodings, collapse white space, drop what cannot be seen."""
    return " ".join(visible(decoded(text).text).split())


def visible(text: str) -> str:
    """Drop what cannot be seen; white space stays."""
    return text.translate(_UNSEEN)


def day_words(day: date | None) -> str:
    """Write a date: ``20 Mar 2025``."""
    if day is None:
        return "date not stated"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def date_words(day: date) -> str:
    """Write a date out: ``Friday, 21 March 2025``."""
    return f"{_WEEKDAYS[day.weekday()]}, {day.day} {_LONG_MONTHS[day.month - 1]} {day.year}"


def clock_words(at: time) -> str:
    """Write an hour: ``8:30``."""
    return f"{at.hour}:{at.minute:02}"


def zone_words(zone: str) -> str:
    """Write the name of a time zone: ``America/New York``, ``UTC+5`` for Etc/GMT-5."""
    offset = zone.removeprefix("Etc/GMT")
    if offset != zone:  # there the sign says what to add to get UTC
        return "UTC" + offset.translate({ord("+"): "-", ord("-"): "+"})
    return zone.replace("_", " ")


def when_words(fact: Fact) -> str:
    """Write the period of a fact; a target or a forecast is for a day, not until it."""
    if fact.period is None:
        return ""
    if fact.kind == "figure" and fact.status != "fact":
        return period_words(fact.period, "by")
    return period_words(fact.period)


def period_words(period: Period, before: str = "until") -> str:
    """Write a period: ``2024``, ``Jan–Jul 2025``, ``3–5 May 2024``, ``since 2020``."""
    if period.start is None or period.end is None:
        known = period.start or period.end
        side = before if period.start is None else "since"
        return f"{side} {' '.join(date_parts(known, _MONTHS))}" if known else ""
    if period.start == period.end:
        return " ".join(date_parts(period.start, _MONTHS))
    return joined_dates(date_parts(period.start, _MONTHS), date_parts(period.end, _MONTHS))


def date_parts(at: str, months: Sequence[str]) -> list[str]:
    """Give day, month and year, as far as they are known; what is no date stays as it is."""
    parts = at.split("-")
    if len(parts) > 3 or not all(part.isdecimal() for part in parts):
        return [at]
    if len(parts) > 1 and not 1 <= int(parts[1]) <= len(months):
        return [at]
    month = [months[int(parts[1]) - 1]] if len(parts) > 1 else []
    day = [str(int(parts[2]))] if len(parts) > 2 else []
    return [*day, *month, parts[0]]


def joined_dates(start: list[str], end: list[str]) -> str:
    """Join two dates; what they share is named once, at the end."""
    shared = 0
    if len(start) == len(end):
        while shared < len(end) - 1 and start[-1 - shared] == end[-1 - shared]:
            shared += 1
    return f"{' '.join(start[: len(start) - shared])}–{' '.join(end)}"


def outlet(article: Article) -> str:
    """Name the outlet; an article without one goes by its agency, else by its file."""
    return plain(article.publisher or article.agency or article.id)


def label_words(label: str, title: bool) -> str:
    """Write a label as a title, with a capital, or as it stands within a sentence."""
    return label[:1].upper() + label[1:] if title else label


def spelled(number: int) -> str:
    """Write a small number in words."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def way_words(direction: Direction | None) -> str:
    """Write the direction of a change."""
    return direction or ""


def nobody_words(sentences: int) -> str:
    """Write that the sentences name no speaker."""
    if sentences == 1:
        return "no speaker named"
    return "Neither sentence names a speaker." if sentences == 2 else "No speaker is named."


def standing_words(status: FigureStatus) -> str:
    """Write what a figure is when it is not a plain fact."""
    return {"target": "target", "forecast": "forecast", "retracted": "taken back later"}.get(
        status, ""
    )


def paragraph(article: Article, start: int, end: int) -> tuple[int, int]:
    """Give the bounds of the paragraphs that hold a stretch."""
    after = article.text.find("\n", end)
    return article.text.rfind("\n", 0, start) + 1, len(article.text) if after < 0 else after


def speaker_in(article: Article, name: str) -> bool:
    """Tell whether the article gives the name."""
    return name in article.text or plain(name).casefold() in plain(article.text).casefold()
