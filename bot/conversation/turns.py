"""What passes between a channel, the conversation and its commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from bot.conversation.chats import Chat, ChatKind, new_chat
from bot.conversation.page import Page
from bot.conversation.smalltalk import SmallTalk
from bot.conversation.stretches import Spans
from bot.conversation.tongues import Lang, Tongue
from bot.conversation.tongues.english import ENGLISH
from knowledge.asked import Answer, Status

if TYPE_CHECKING:
    from knowledge import Briefing
    from knowledge.base.facts import FactBase
    from knowledge.lexicon import Lexicon
    from knowledge.models import Fact

Deed = Literal["digest", "forget"]
"""What the channel does besides: make a digest now, delete all that is kept of somebody."""
Rights = Literal["anyone", "admins", "operators"]
"""Who may call a command: in groups only their admins, or only those who run the bot."""
Reads = Literal["mydata", "unanswered", "status"]


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody typed or pressed, and the questions asked before it in the same chat."""

    text: str
    lang: str | None = None
    after: tuple[str, ...] = ()
    chat: ChatKind = "private"
    state: Chat | None = None
    """What the chat has chosen; None on a channel that keeps nothing of a chat."""
    kept: tuple[str, ...] = ()
    """Lines from the channel's storage, for a command that reads them."""
    is_operator: bool = False
    """Whoever asks is among those who run the bot."""
    home: Lang = "en"
    """The language of whoever asks, for requests that tell none."""
    may_govern: bool = True
    """Whoever asks may change what the chat has chosen; in groups only their admins."""
    is_forwarded: bool = False
    """The text is somebody else's: it asks nothing, its figures are checked."""

    @property
    def chosen(self) -> Chat:
        """Give what the chat has chosen; one that chose nothing has what holds for new ones."""
        return self.state or new_chat(self.chat)


class Draft(NamedTuple):
    """A page with the answer whose findings it shows, before the gate has seen it."""

    page: Page
    answer: Answer
    state: Chat | None = None
    """What the chat has chosen from now on; None: nothing changes."""
    deed: Deed | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What is sent: pages that passed the gate."""

    pages: tuple[Page, ...]
    status: Status
    answer: Answer
    failure: str | None = None
    """Why the gate stopped the page first written, for the log."""
    state: Chat | None = None
    """What the chat has chosen from now on; None: nothing changes."""
    deed: Deed | None = None


@dataclass(frozen=True)
class Desk:
    """What a reply is written from; made once for a briefing, never changed."""

    briefing: Briefing
    commands: tuple[Command, ...]
    spans: Spans
    """Where quotations and numbers stand in the articles."""
    smalltalk: SmallTalk
    tongue: Tongue = ENGLISH
    """The language of the reply."""

    @property
    def base(self) -> FactBase:
        """Give the facts."""
        return self.briefing.base

    @property
    def lexicon(self) -> Lexicon:
        """Give the lexicon."""
        return self.briefing.lexicon

    def is_quoted(self, fact: Fact) -> bool:
        """Tell whether the fact stands between quotation marks."""
        return self.in_quotation(fact.article, fact.start, fact.end)

    def in_quotation(self, article: str, start: int, end: int) -> bool:
        """Tell whether a stretch stands whole between quotation marks."""
        return any(s <= start and end <= e for s, e in self.spans.quotes(article))

    def crosses_quotation(self, article: str, start: int, end: int) -> bool:
        """Tell whether a stretch holds words between quotation marks and others."""
        spans = self.spans.quotes(article)
        return any(s < end and start < e and not (s <= start and end <= e) for s, e in spans)

    def unbroken(self, article: str, end: int) -> int:
        """Give the nearest place at or before ``end`` where no number is cut in two."""
        inside = (start for start, stop in self.spans.numbers(article) if start < end < stop)
        return min(inside, default=end)

    def opening(self, fact: Fact) -> int:
        """Give where to begin a sentence that starts inside a quotation and ends behind it."""
        for start, end in self.spans.quotes(fact.article):
            if start < fact.start < end < fact.end:
                return start - 1
        return fact.start

    def spoken_part(self, fact: Fact) -> tuple[int, int]:
        """Give the bounds of a fact's sentence; of one inside a quotation only what is quoted."""
        for start, end in self.spans.quotes(fact.article):
            if start - 1 <= fact.sentence_start and fact.start >= start and fact.end <= end:
                return max(start, fact.sentence_start), min(end, fact.sentence_end)
        return fact.sentence_start, fact.sentence_end

    def holds_own_words(self, fact: Fact) -> bool:
        """Tell whether the fact is, or holds, words between quotation marks."""
        spans = self.spans.quotes(fact.article)
        return any(start < fact.end and fact.start < end for start, end in spans)


@dataclass(frozen=True, slots=True)
class Turn:
    """A command with what was said behind it."""

    name: str
    """As it was typed, without the stroke."""
    rest: str
    request: Request
    now: datetime
    desk: Desk


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be asked for by name."""

    name: str
    aliases: tuple[str, ...]
    summary: str
    handle: Callable[[Turn], Draft]
    rights: Rights = "anyone"
    reads: Reads | None = None
    """Which lines of the channel's storage ``Request.kept`` has to hold."""
    in_place: bool = False
    """A press of its buttons rewrites the message that they stand under."""
    goes_on: bool = False
    """It goes on from what was asked before."""
    keeps: bool = False
    """It tells the channel to keep something of the chat."""

    @property
    def needs_storage(self) -> bool:
        """Tell whether it is about what a channel keeps, and is idle where nothing is kept."""
        is_governed = self.rights != "anyone"
        return is_governed or self.reads is not None or self.in_place or self.keeps


def make_desk(briefing: Briefing, commands: tuple[Command, ...]) -> Desk:
    """Gather what replies are written from."""
    smalltalk = SmallTalk(briefing.lexicon.table("smalltalk"))
    return Desk(briefing, commands, Spans(briefing.base), smalltalk)
