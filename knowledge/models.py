"""Articles, facts, findings; offsets are ``str`` offsets into ``Article.text``, ends exclusive."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

FactKind = Literal["figure", "quote", "statement"]
Credit = Literal["picture", "source"]
"""A line under a picture, or one that names the agency."""
FigureKind = Literal[
    "level", "change", "share", "rank", "count", "quota", "duration", "multiple", "other"
]
FigureStatus = Literal["fact", "target", "forecast", "retracted"]
Direction = Literal["up", "down"]
Separation = Literal["speaker", "date", "origin", "qualifier"]
"""By what the articles show the sides of a disagreement to differ."""
Place = tuple[str, int]
"""Article and start of a sentence."""


class Frozen(BaseModel):
    """A value that never changes once made."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """A stretch of an article: ``article.text[start:end] == text``."""

    start: int
    end: int
    text: str


class Period(Frozen):
    """Inclusive, at the precision given: "2024", "2025-01", "2024-12-24"; an open side is None."""

    start: str | None = None
    end: str | None = None


class Article(Frozen):
    """A text as published, byte for byte, and what is known of where it comes from."""

    id: str
    text: str
    publisher: str | None = None
    agency: str | None = None
    origin: str | None = None
    url: str | None = None
    published: date | None = None
    published_from: str | None = None
    full_text: bool = False
    place: str | None = None
    """The dateline's place, verbatim."""
    headline: str | None = None
    boilerplate: tuple[Span, ...] = ()
    """Captions, share and follow lines, comment counts: never read for facts."""


class BaseFact(Frozen):
    """One article's claim with the characters that prove it."""

    id: str
    """``<article id>:<kind initial>:<start>-<end>``, stable while the article is unchanged."""
    article: str
    start: int
    end: int
    text: str
    sentence_start: int
    sentence_end: int
    sentence: str
    speaker: str | None = None
    """By the fullest name the article gives, titles left out; None where the article speaks."""
    person: str | None = None
    """Who the speaker is over the whole folder, where that is another name than the article's."""
    speaker_carried: bool = False
    """The speaker comes from a neighbouring sentence."""
    about: str | None = None
    """The body that the sentence opens with or takes up as "it", "the company", by name."""
    period: Period | None = None
    period_text: str | None = None
    topics: tuple[str, ...] = ()
    """Lexicon ids, or the base's own salient terms, most fitting first."""

    @property
    def place(self) -> Place:
        """The sentence it stands in, or begins in."""
        return self.article, self.sentence_start

    @property
    def voice(self) -> str | None:
        """By what name the words of one speaker are brought together."""
        return self.person or self.speaker


class Figure(BaseFact):
    """A number with its unit and what it measures."""

    kind: Literal["figure"] = "figure"
    value: float | None = None
    value_to: float | None = None
    unit: str | None = None
    qualifier: str | None = None
    direction: Direction | None = None
    figure_kind: FigureKind = "other"
    status: FigureStatus = "fact"
    metric: str | None = None
    """A lexicon id, where one fits."""
    head: str = ""
    """Verbatim: the phrase around the number that says what is counted ("Tajik students")."""
    head_start: int = 0
    head_end: int = 0
    row: str = ""
    """Verbatim: what names the row of a table whose heading is the head ("Christchurch")."""
    table: str = ""
    """The line above such a table, as it reads ("House prices by city, June 2025")."""
    subject: tuple[str, ...] = ()
    """Lexicon ids of the places and bodies that the figure is about."""
    against: tuple[int, ...] = ()
    """Starts of the figures of the article that it sets against this one."""
    is_denied: bool = False
    """It is named only to be denied ("22 people, not 19")."""
    contests: bool = False
    """It is set against one told elsewhere ("well short of the union's count")."""

    @property
    def measured(self) -> str:
        """The head, in a table with what names the row: "Christchurch, Median price (NZ$)"."""
        return f"{self.row}, {self.head}" if self.row else self.head

    @property
    def before(self) -> str:
        """Its sentence up to the number."""
        return self.sentence[: self.start - self.sentence_start]


class Quote(BaseFact):
    """Words between quotation marks, without the marks."""

    kind: Literal["quote"] = "quote"
    group: int = 0
    """The pieces of one utterance share it (unique within the article)."""


class Statement(BaseFact):
    """A sentence that carries a claim, in the article's own words."""

    kind: Literal["statement"] = "statement"
    credit: Credit | None = None
    """What it tells of the article itself: no claim, but whose the picture or the report is."""


Fact = Annotated[Figure | Quote | Statement, Field(discriminator="kind")]


class Finding(Frozen):
    """One or more facts that say the same; of quotations, the pieces of one utterance."""

    id: str
    kind: FactKind
    facts: tuple[Fact, ...]
    origins: int | None = None
    """Independent origins of the claim, None where no origin is known."""
    disagreement: str | None = None
    """Id of the disagreement this finding is a side of."""
    translations: tuple[str, ...] = ()
    """Ids of findings with the same utterance in other words."""

    @property
    def lead(self) -> Figure | Quote | Statement:
        """The fact that is worded first."""
        return self.facts[0]


class Disagreement(Frozen):
    """Findings with the same metric, subject, period and definition and different values."""

    id: str
    findings: tuple[str, ...]
    differs_by: tuple[Separation, ...] = ()


class Topic(Frozen):
    """A subject that the base can be briefed on, with the command that asks for it."""

    id: str
    label: str
    label_ru: str | None = None
    command: str
    aliases: tuple[str, ...] = ()
    findings: int = 0
