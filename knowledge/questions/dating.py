"""The periods of a question: a month or season without a year is the newest the base can know."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from knowledge.asked import Word, opens_year
from knowledge.extraction.times.resolving import PeriodMention, resolve
from knowledge.language.phrases import Phrases
from knowledge.language.words import Token, stem, tokens
from knowledge.lexicon import Lexicon
from knowledge.models import Period

_YEAR_DIGITS = 4
_MONTHS = 12
_MONTH = len("2025-10")
"""Characters by which a period names a month, or a day of it."""
_ROUND = 9
"""Years ago up to which a number of them is meant exactly."""


class Calendar:
    """Names of months and seasons, as the table ``recurring`` of ``asking.toml`` gives them."""

    def __init__(self, table: Mapping[str, Any], newest: date | None) -> None:
        """``newest``: when the newest article was published, None where no date is known."""
        self._months = frozenset(table["months"])
        self._seasons: Mapping[str, tuple[int, int]] = table["seasons"]
        self._anchors = frozenset(stem(word) for word in table["anchors"])
        self._ago = frozenset(table["ago"])
        self._stretches = frozenset(map(stem, table["stretches"]))
        self._before_times = frozenset(table["before"])
        self._twelve = frozenset(table["twelve"])
        self._through = tuple(table["through"])
        self._decade_ends = Phrases(table["decade_ends"])
        self._newest = newest

    def today(self, now: date) -> date:
        """Give the day that "this year" is counted from: an old base is asked in its own time."""
        return min(now, self._newest) if self._newest else now

    def dated(
        self, mentions: Iterable[PeriodMention], words: Sequence[Token]
    ) -> tuple[PeriodMention, ...]:
        """Give the mentions that have a period, and the seasons among the other words."""
        found = [m for m in mentions if m.period is not None and self._is_anchored(m)]
        if self._newest is None:
            return tuple(found)
        ends = tuple(self._ends_of_decade(words, self._newest))
        known = [
            m for m in found if not any(m.start < end.end and end.start < m.end for end in ends)
        ]
        moved = [self._opened(self._moved(mention, self._newest)) for mention in known]
        return (*moved, *ends, *self._named_seasons(words, known, self._newest))

    def named(self, text: str, words: Sequence[Token], now: date) -> tuple[PeriodMention, ...]:
        """Give the times that a question names; of "7 months" at its end the first of a year."""
        found = self.dated(resolve(text, now), words)
        if found or not self._ends_in_months(words):
            return found
        end = words[-1].end
        opening = self.dated(resolve(f"{text[:end]} {now.year}", now), words)
        return tuple(m._replace(end=end, text=text[m.start : end]) for m in opening)

    def _ends_in_months(self, words: Sequence[Token]) -> bool:
        """Tell the first months of a year, named at the end alone: "trade with Ghana 7 months"."""
        is_stretch = len(words) > 2 and words[-1].stem in self._stretches
        is_year = is_stretch and words[-2].norm in self._twelve
        return is_stretch and not is_year and words[-3].norm not in self._before_times

    def present(
        self, mentions: Sequence[PeriodMention], words: Sequence[Token], names: Collection[str]
    ) -> tuple[PeriodMention, ...]:
        """Take "now", held against one other time, for the year of the newest article."""
        now = next((word for word in words if word.norm in names), None)
        if now is None or self._newest is None or len(mentions) != 1:
            return ()
        year = str(self._newest.year)
        return (PeriodMention(now.start, now.end, now.norm, Period(start=year, end=year)),)

    def is_attribute(
        self, mention: PeriodMention, words: Sequence[Token], silent: Collection[str]
    ) -> bool:
        """Tell whether a season says of what kind the noun behind it is: "a winter berth".

        ``silent``: words that are no noun. Russian has an adjective for it, and cases for the time.
        """
        at = next((i for i, word in enumerate(words) if word.start == mention.start), None)
        if at is None or at + 1 == len(words) or not self._is_season(mention.text):
            return False
        after = words[at + 1]
        is_timed = at > 0 and words[at - 1].norm in self._before_times
        is_noun = after.norm.isalpha() and after.norm not in silent
        return is_noun and not is_timed and after.start == mention.end + 1

    def _is_season(self, text: str) -> bool:
        return text.isascii() and stem(text.casefold()) in self._seasons

    def _is_anchored(self, mention: PeriodMention) -> bool:
        """Tell "last year" and "May" from "over the year", which names no time by itself.

        What was so many decades ago is told in round numbers.
        """
        words = tokens(mention.text)
        if words[-1].norm in self._ago and self._newest and mention.period:
            return (mention.period.start or "") >= str(self._newest.year - _ROUND)
        return opens_year(mention.period) or any(
            word.norm[0].isdigit() or word.stem in self._months or word.stem in self._anchors
            for word in words
        )

    def _moved(self, mention: PeriodMention, newest: date) -> PeriodMention:
        period = mention.period
        if period is None or not self._recurs(mention.text):
            return mention
        while period.start and period.start > newest.isoformat():
            period = Period(start=year_before(period.start), end=year_before(period.end))
        return mention._replace(period=period)

    def _opened(self, mention: PeriodMention) -> PeriodMention:
        """Read "through the third quarter" as all of the year up to its end."""
        period = mention.period
        if period is None or not mention.text.casefold().startswith(self._through):
            return mention
        start, end = period.start or "", period.end or ""
        if len(end) != _MONTH or start[:_YEAR_DIGITS] != end[:_YEAR_DIGITS]:
            return mention
        return mention._replace(period=Period(start=f"{end[:_YEAR_DIGITS]}-01", end=end))

    def _ends_of_decade(self, words: Sequence[Token], newest: date) -> Iterator[PeriodMention]:
        """Give "the turn of the decade": its last year and the first of the next."""
        norms = [word.norm for word in words]
        last = newest.year // 10 * 10 + 9
        for place in self._decade_ends.places(norms):
            first, end = words[place.start], words[place.stop - 1]
            text = " ".join(norms[place.start : place.stop])
            period = Period(start=f"{last}", end=f"{last + 1}")
            yield PeriodMention(first.start, end.end, text, period)

    def _recurs(self, text: str) -> bool:
        words = tokens(text)
        has_year = any(word.norm.isdigit() and len(word.norm) == _YEAR_DIGITS for word in words)
        return not has_year and any(word.stem in self._months for word in words)

    def _named_seasons(
        self, words: Sequence[Token], known: Sequence[PeriodMention], newest: date
    ) -> Iterator[PeriodMention]:
        for word in words:
            inside = any(mention.start <= word.start < mention.end for mention in known)
            if word.stem in self._seasons and not inside:
                first, months = self._seasons[word.stem]
                year = newest.year if first <= newest.month else newest.year - 1
                yield PeriodMention(word.start, word.end, word.norm, _season(year, first, months))


def _season(year: int, first: int, months: int) -> Period:
    after = first + months - 1
    end_year, end = year + (after - 1) // _MONTHS, (after - 1) % _MONTHS + 1
    return Period(start=f"{year}-{first:02}", end=f"{end_year}-{end:02}")


def month_terms(period: Period) -> tuple[str, ...]:
    """Give the terms under which articles of a month are found, whatever it is called.

    ``surroundings`` keeps them, as in "October 2025"; what is no month of a year has none.
    """
    day = period.start or period.end or ""
    if len(day) < _MONTH:
        return ()
    month = date.fromisoformat(f"{day[:_MONTH]}-01")
    return tuple(stem(word) for word in f"{month:%B %Y}".casefold().split())


def year_before(day: str | None) -> str | None:
    """Give the same day, month or year a year earlier."""
    return f"{int(day[:4]) - 1}{day[4:]}" if day else None


def period_word(
    mention: PeriodMention, words: Sequence[Token], silent: frozenset[str], lexicon: Lexicon
) -> Word:
    """Give the word of a question that names a time; its terms are said in either language."""
    inside = [word for word in words if mention.start <= word.start < mention.end]
    telling = [word for word in inside if word.norm not in silent]
    if all(word.norm.isdigit() and len(word.norm) < _YEAR_DIGITS for word in telling):
        telling = inside  # of "7 months" the number alone is that of "7 percent"
    return Word(
        text=mention.text,
        corrected=" ".join(word.norm for word in inside),
        stems=tuple(word.stem for word in telling),
        terms=(
            *(month_terms(mention.period) if mention.period else ()),
            *(f"#{match.concept.id}" for match in lexicon.match_tokens(tuple(inside))),
        ),
        role="period",
        period=mention.period,
    )
