"""What a chat has chosen: its digest and what may be kept; frozen, replaced as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Literal

ChatKind = Literal["private", "group"]
EARLY = time(8, 0)
"""When a digest comes unless the chat says otherwise: at breakfast."""


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
class Chat:
    """What is remembered of a chat between its messages."""

    kind: ChatKind
    digest: Digest = Digest()
    keeps_questions: bool = False
    """Questions that found no answer are kept for the operators' list."""
    awaits_zone: bool = False
    """The next message may name the place whose time the digest follows."""


def new_chat(kind: ChatKind) -> Chat:
    """Give what holds for a chat that has chosen nothing; groups opt in to keeping questions."""
    return Chat(kind, keeps_questions=kind == "private")
