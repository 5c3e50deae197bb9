"""What a chat has chosen: digest, open questions, what may be kept; frozen, replaced whole."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from bot.conversation.tongues import Lang

ChatKind = Literal["private", "group"]
EARLY = time(8, 0)
"""When a digest comes unless the chat says otherwise: at breakfast."""
MOST_WATCHES = 20
"""Questions that may wait for an answer in one chat; what is said there gives it in words."""
PATIENCE = timedelta(days=183)
"""How long a question waits: half a year."""
GOES_ON = " → "
"""Stands between a question and one that goes on from it."""


@dataclass(frozen=True, slots=True)
class Digest:
    """A chat's wish for a daily digest; without a time zone none is due yet."""

    is_on: bool = False
    at: time = EARLY
    """Local time, to the minute."""
    zone: str | None = None
    """A name that zoneinfo knows, such as "Asia/Dushanbe"."""
    topics: tuple[str, ...] = ()
    """Ids of topics; none means all."""
    has_archive: bool = True
    """A day without news brings one finding from the archive."""

    @property
    def is_due_daily(self) -> bool:
        """Tell whether digests are to be sent."""
        return self.is_on and self.zone is not None


@dataclass(frozen=True, slots=True)
class Watch:
    """A question that waits for a new article that answers it."""

    question: str
    """What is asked; before it, where it goes on from others, these."""
    asked_at: datetime
    """With an offset; "this year" is that of then."""
    lang: Lang
    """The language in which the answer is wanted."""

    @property
    def key(self) -> str:
        """Name the question within its chat, for a button."""
        return hashlib.sha256(self.question.encode()).hexdigest()[:12]

    @property
    def asks(self) -> str:
        """Give what is asked in the end."""
        return self.question.split(GOES_ON)[-1]

    @property
    def after(self) -> tuple[str, ...]:
        """Give the questions that it goes on from, oldest first."""
        return tuple(self.question.split(GOES_ON)[:-1])


@dataclass(frozen=True, slots=True)
class Chat:
    """What is remembered of a chat between its messages."""

    kind: ChatKind
    digest: Digest = Digest()
    keeps_questions: bool = False
    """Questions that found no answer are kept for the operators' list."""
    awaits_zone: bool = False
    """The next message may name the place whose time the digest follows."""
    watches: tuple[Watch, ...] = ()
    """Open questions, oldest first; a channel gives them to the commands that need its storage."""


def new_chat(kind: ChatKind) -> Chat:
    """Give what holds for a chat that has chosen nothing; groups opt in to keeping questions."""
    return Chat(kind, keeps_questions=kind == "private")
