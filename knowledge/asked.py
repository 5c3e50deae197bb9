"""What is asked and what is answered, frozen: a question as it was understood, and its answer."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from knowledge.language.numbered import Numbered
from knowledge.models import Disagreement, Finding, Frozen, Period

Asked = Literal["number", "quote", "statement", "who", "when", "where", "list", "anything"]
Role = Literal["entity", "person", "place", "name", "metric", "noun", "word", "number", "period"]
NAMES: frozenset[Role] = frozenset({"entity", "person", "place", "name"})
"""The roles of what has a name."""
PEOPLE: frozenset[Role] = frozenset({"person", "name"})
"""The roles of who has a name."""
WORDS: frozenset[Asked] = frozenset({"quote", "statement"})
"""What is asked for where somebody's words are wanted."""

Status = Literal["answer", "clarify", "abstain", "help"]
Difference = Literal["period", "definition", "scope", "date"]

_YEAR = len("2025")


def opens_year(period: Period | None) -> bool:
    """Tell a stretch of months from January on."""
    start, end = (period.start or "", period.end or "") if period else ("", "")
    return start[_YEAR:] == "-01" and end > start


class Word(Frozen):
    """One content word or phrase, ``text`` as the asker wrote it, and how it was understood."""

    text: str
    corrected: str
    """After spelling correction, casefolded."""
    stems: tuple[str, ...]
    """Stems of its own words: where all of them stand, it is said literally."""
    terms: tuple[str, ...] = ()
    """Other index terms that cover it: ``#concept`` ids, ``=value`` of a number."""
    spelt: tuple[str, ...] = ()
    """Stems of the same name as articles in another script spell it."""
    parts: tuple[tuple[str, ...], ...] = ()
    """For each telling one of several words its stem, and those of the other language for it."""
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
    nationality: bool = False
    """It is the state whose people the question is on ("Chinese visitors")."""
    ambiguous: bool = False
    """It is one of the lesser names of a metric, and may mean something else ("a degree")."""
    says: bool = False
    """It describes somebody whose words are wanted ("what did the mayor of Lyon say")."""
    rivals: tuple[str, ...] = ()
    """Stems of the words that say another kind of the same thing ("men" of "women")."""
    siblings: tuple[str, ...] = ()
    """Terms of the other kinds of what it is a kind of ("onion" of "potato")."""

    @cached_property
    def names_month(self) -> bool:
        """It names one month, as the articles may too ("in March")."""
        is_one = self.period is not None and self.period.start == self.period.end
        return is_one and not set(self.terms).isdisjoint(self.stems)

    @cached_property
    def is_of_any_year(self) -> bool:
        """It names a stretch of a year and not which ("the first seven months")."""
        is_named = any(part.isdigit() and len(part) == _YEAR for part in self.corrected.split())
        return opens_year(self.period) and not is_named

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
    stuff: bool = False
    """It asks how much there is of what is not counted ("how much wheat"): no crowd of people."""
    size: str | None = None
    """What it asks how much so something is ("high" of "how high is the dam")."""
    names: bool = False
    """It asks what somebody or something is called."""
    place: frozenset[str] = frozenset()
    """The folded words for the place in a contest that it asks about ("who came second")."""
    tops: frozenset[str] = frozenset()
    """Stems of that of which somebody has most ("who invests most")."""
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
    differs: bool = False
    """It asks whether sources agree ("do the papers agree on the toll")."""
    quotes: bool = False
    """It asks in so many words what somebody said."""
    is_followup: bool = False
    """It goes on from an earlier question."""
    whose: bool = False
    """It asks who said what an earlier one is answered with ("who said that?")."""
    several: bool = False
    """The message asks for several things ("oil share and student numbers")."""
    alternatives: bool = False
    """The asker names several things and wants one of them ("China or Russia")."""
    sides: tuple[tuple[int, ...], ...] = ()
    """Positions of the words of each name that is compared or offered."""
    weighed: tuple[tuple[int, ...], ...] = ()
    """The same of things without a name ("urban vs rural pupils")."""

    @property
    def known_by(self) -> Period | None:
        """The time of which it is asked what was known; None for now."""
        return self.as_of.period if self.as_of else None

    @property
    def asks_words(self) -> bool:
        """Somebody's words are wanted."""
        return self.asked in WORDS

    @cached_property
    def counts(self) -> bool:
        """It asks how many there are of something."""
        return any(word.counted for word in self.words)


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

    status: Status
    question: Question
    findings: tuple[Finding, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    missing: tuple[str, ...] = ()
    """The asker's words that no article covers (abstentions)."""
    nearest: tuple[Finding, ...] = ()
    more: tuple[Finding, ...] = ()
    """Findings that also fit and were not shown."""
    differs: tuple[Difference, ...] = ()
    """By what the shown findings of one metric differ without disagreeing."""
    is_guess: bool = False
    """No finding has the words of the question: these come closest to what it means."""
    goes_on: bool = False
    """The question is no whole one: earlier ones decide on the answer."""
    readings: tuple[Reading, ...] = ()
    """Ways to read the question, when it is asked back, of which none is clearly better."""
