"""What all speak of, frozen; offsets are ``str`` offsets into ``Article.text``, ends exclusive."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from knowledge.numbered import Numbered

FactKind = Literal["figure", "quote", "statement"]
FigureKind = Literal[
    "level", "change", "share", "rank", "count", "quota", "duration", "multiple", "other"
]
FigureStatus = Literal["fact", "target", "forecast", "retracted"]
Direction = Literal["up", "down"]
Asked = Literal["number", "quote", "statement", "who", "when", "where", "list", "anything"]

ANY_CURRENCY = "\u00a4"  # the sign for a currency that is not named (Unicode)
Role = Literal["entity", "person", "place", "name", "metric", "noun", "word", "number", "period"]
NAMES: frozenset[Role] = frozenset({"entity", "person", "place", "name"})
"""The roles of what has a name."""


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


class Quote(BaseFact):
    """Words between quotation marks, without the marks."""

    kind: Literal["quote"] = "quote"
    group: int = 0
    """The pieces of one utterance share it (unique within the article)."""


class Statement(BaseFact):
    """A sentence that carries a claim, in the article's own words."""

    kind: Literal["statement"] = "statement"


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
    differs_by: tuple[Literal["speaker", "date", "origin", "qualifier"], ...] = ()
    """By what the articles show the sides to differ."""


class Word(Frozen):
    """One content word or phrase, ``text`` as the asker wrote it, and how it was understood."""

    text: str
    corrected: str
    """After spelling correction, casefolded."""
    stems: tuple[str, ...]
    """Stems of its own words: where all of them stand, it is said literally."""
    terms: tuple[str, ...] = ()
    """Other index terms that cover it: ``#concept`` ids, ``=value`` of a number."""
    loose: tuple[str, ...] = ()
    """Terms that cover it in part: what the name is said for."""
    role: Role = "word"
    """How much the question hangs on it; a name is one that only the base knows."""
    known: bool = True
    """Some fact of the base holds one of the terms."""
    shown_by: tuple[str, ...] = ()
    """Classes of unit that show a metric where no word names it: any sum may be a price."""
    counted: bool = False
    """The question counts it ("how many textbooks")."""
    matter: bool = False
    """Somebody's words are wanted on it ("about glaciers")."""
    period: Period | None = None
    deed: bool = False
    """It says what a sum was paid for, or what those did who are counted or asked for ("who")."""
    says: bool = False
    """It describes somebody whose words are wanted ("what did the mayor of Lyon say")."""
    rivals: tuple[str, ...] = ()
    """Stems of the words that say another kind of the same thing ("men" of "women")."""

    @cached_property
    def is_relative(self) -> bool:
        """It names a time by the day of asking ("last year")."""
        return self.period is not None and not any(char.isdigit() for char in self.corrected)


class Question(Frozen):
    """What was understood of a text."""

    text: str
    meant: str = ""
    """The same in English for the stage that goes by meaning: mended, and names by their labels."""
    lang: Literal["en", "ru"] = "en"
    words: tuple[Word, ...] = ()
    asked: Asked = "anything"
    asked_units: tuple[str, ...] = ()
    """Units of which the answer must have one, or how they begin; ANY_CURRENCY for all of them."""
    things: bool = False
    """It asks how many things or people there are ("how many vessels"): no sum and no share."""
    names: bool = False
    """It asks what somebody or something is called."""
    place: frozenset[str] = frozenset()
    """The folded words for the place in a contest that it asks about ("who came second")."""
    rate: str | None = None
    """The time per which an amount is wanted ("week")."""
    per: str | None = None
    """Stem of the time or thing for each of which an amount is wanted."""
    topic: str | None = None
    metrics: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    numbered: tuple[Numbered, ...] = ()
    """What it calls by a number."""
    as_of: Word | None = None
    """A time of which it is asked what was known then ("as of 2024-12-31")."""
    speakers: tuple[str, ...] = ()
    """Names as the base writes them."""
    latest: bool = False
    compares: bool = False
    """It compares with another time ("is it more than the year before")."""
    quotes: bool = False
    """It asks in so many words what somebody said."""
    is_followup: bool = False
    """It goes on from an earlier question."""
    several: bool = False
    """The message asks for several things ("oil share and student numbers")."""
    alternatives: bool = False
    """The asker names several things and wants one of them ("China or Russia")."""
    sides: tuple[tuple[int, ...], ...] = ()
    """Positions of the words of each name that is compared or offered."""

    @property
    def known_by(self) -> Period | None:
        """The time of which it is asked what was known; None for now."""
        return self.as_of.period if self.as_of else None

    @cached_property
    def counts(self) -> bool:
        """It asks how many there are of something."""
        return any(word.counted for word in self.words)


class Topic(Frozen):
    """A subject that the base can be briefed on, with the command that asks for it."""

    id: str
    label: str
    label_ru: str | None = None
    command: str
    aliases: tuple[str, ...] = ()
    findings: int = 0


class Reading(Frozen):
    """One of several ways to read a question."""

    text: str
    """The question as it is read so."""
    word: str
    """The person whom a name means, as the base names them, or the word that was meant."""
    span: tuple[int, int] | None
    """Where the word stands in the article of the finding; None for a person."""
    finding: Finding
    """What it is answered with first: spoken by that person, or with that word in its sentence."""


class Answer(Frozen):
    """What the base says to a question."""

    status: Literal["answer", "clarify", "abstain", "help"]
    question: Question
    findings: tuple[Finding, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    missing: tuple[str, ...] = ()
    """The asker's words that no article covers (abstentions)."""
    nearest: tuple[Finding, ...] = ()
    more: tuple[Finding, ...] = ()
    """Findings that also fit and were not shown."""
    differs: tuple[Literal["period", "definition", "scope", "date"], ...] = ()
    """By what the shown findings of one metric differ without disagreeing."""
    is_guess: bool = False
    """No finding has the words of the question: these come closest to what it means."""
    goes_on: bool = False
    """The question is no whole one: earlier ones decide on the answer."""
    readings: tuple[Reading, ...] = ()
    """Ways to read the question, when it is asked back, of which none is clearly better."""
    suggestions: tuple[str, ...] = ()
