"""A page: what a reply says, run by run, each run with the proof that it may be said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Literal

Style = Literal["plain", "bold", "italic", "link"]
BlockKind = Literal["paragraph", "bullet", "folded"]
Counted = Literal["outlets", "origins", "sides", "articles", "findings"]
BULLET = "• "


@dataclass(frozen=True, slots=True)
class Phrase:
    """The interface's own wording: a member of the catalogue in phrases.py."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A verbatim stretch of an article, white space collapsed."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """The speaker of a fact."""

    fact: str


@dataclass(frozen=True, slots=True)
class Written:
    """The speaker of a fact as the article writes the name, beside it in another language."""

    fact: str


@dataclass(frozen=True, slots=True)
class Nobody:
    """That the articles name no speaker of the facts."""

    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class When:
    """The period of a fact, formatted."""

    fact: str


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in the words of another language than its article's."""

    fact: str


@dataclass(frozen=True, slots=True)
class Way:
    """Whether a figure went up or down."""

    fact: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a figure is a target, a forecast or was taken back."""

    fact: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """The outlet of an article."""

    article: str


@dataclass(frozen=True, slots=True)
class Published:
    """The date of an article, formatted."""

    article: str


@dataclass(frozen=True, slots=True)
class Place:
    """The place of an article's dateline."""

    article: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom an article's outlet cites."""

    article: str


@dataclass(frozen=True, slots=True)
class Address:
    """The address of an article."""

    article: str


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a topic or of a concept of the lexicon, as a title or within a sentence."""

    concept: str
    title: bool = True


@dataclass(frozen=True, slots=True)
class Shortcut:
    """The command of a topic."""

    topic: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of what is shown; ``of`` is the finding, disagreement or topic."""

    what: Counted
    n: int
    of: str = ""


@dataclass(frozen=True, slots=True)
class Echo:
    """The asker's own words: a stretch of the request."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Same:
    """That a figure of the request, in the text that begins at ``text``, says what a fact says."""

    text: int
    start: int
    end: int
    fact: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The hour or the time zone of the digest that holds after the reply."""

    what: Literal["at", "zone"]


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour on the button that sets it."""

    at: time


@dataclass(frozen=True, slots=True)
class Day:
    """A date of the calendar, written out with its weekday: that of a digest."""

    day: date


@dataclass(frozen=True, slots=True)
class Several:
    """How many articles these are, in words."""

    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """One of the places that a stretch of the request may mean, or its time zone."""

    start: int
    end: int
    index: int
    what: Literal["name", "zone"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A line that the channel read from its storage."""

    index: int


@dataclass(frozen=True, slots=True)
class Waits:
    """An open question of the chat, by its key, or the day on which it was asked."""

    key: str
    what: Literal["question", "day"]


Proof = (
    Phrase
    | Cut
    | Speaker
    | Written
    | Nobody
    | When
    | Amount
    | Way
    | Standing
    | Publisher
    | Published
    | Place
    | Origin
    | Address
    | Label
    | Shortcut
    | Count
    | Echo
    | Same
    | Chosen
    | Hour
    | Spot
    | Day
    | Several
    | Kept
    | Waits
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style with its proof; ``href`` is an article's address."""

    text: str
    proof: Proof
    style: Style = "plain"
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a bullet, or a part that is folded away until it is asked for."""

    kind: BlockKind
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """A button: what it says and the text it stands for."""

    label: tuple[Run, ...]
    request: str

    @property
    def text(self) -> str:
        """Give the label as it is read."""
        return "".join(run.text for run in self.label)


@dataclass(frozen=True, slots=True)
class Page:
    """What is sent at once."""

    blocks: tuple[Block, ...]
    actions: tuple[Action, ...] = ()

    def runs(self) -> Iterator[Run]:
        """Give every run that can be read, those of buttons too."""
        for block in self.blocks:
            yield from block.runs
        for action in self.actions:
            yield from action.label


def block_text(block: Block) -> str:
    """Give a block as it is read, with its bullet."""
    body = "".join(run.text for run in block.runs)
    return BULLET + body if block.kind == "bullet" else body


def text_of(blocks: Iterable[Block]) -> str:
    """Give blocks as they are read, one below the other."""
    return "\n".join(block_text(block) for block in blocks)
