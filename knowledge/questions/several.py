"""What a message asks, part by part: a part that names nobody is of whom the others name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from knowledge.asked import NAMES, Question

if TYPE_CHECKING:
    from knowledge.questions import Reader

Part = tuple[Question, ...]
"""Ways to read one part, the likeliest first."""


def parts(reader: Reader, whole: Question, today: date) -> tuple[Part, ...]:
    """Give the parts of a message that asks several questions; none where it asks one.

    Each has to show by itself what it asks for, or to be marked off as a question; else the
    message is answered as a whole.
    """
    text = reader.chatter.split(whole.text)[0]
    head, pieces = reader.parting.of(text)
    if len(pieces) < 2:
        return ()
    parting = _Parts(reader, whole, today)
    read = [(piece, parting.read(piece)) for piece in pieces]
    asking = [(piece, own) for piece, own in read if not _only_names(own)]
    shows = [
        own.asked != "anything" or reader.parting.is_marked(piece, text) for piece, own in asking
    ]
    if len(asking) < 2 or not all(shows) or not (head or asking[0][1].words):
        return ()
    if head:
        return tuple((parting.read(f"{piece} {head}"),) for piece, _ in asking)
    if not all(own.words or own.asked != "anything" for _, own in asking):
        return ()
    read = [
        (piece, own if own.words else parting.of_before(piece, before))
        for (piece, own), (_, before) in zip(read, (read[0], *read), strict=False)
    ]
    named = [_named(own) for _, own in read]
    return tuple(
        parting.part(piece, own, named[:at], named[at + 1 :])
        for at, (piece, own) in enumerate(read)
        if not _only_names(own)
    )


@dataclass(frozen=True)
class _Parts:
    reader: Reader
    whole: Question
    today: date

    def read(self, piece: str) -> Question:
        question = self.reader.understand(piece, self.today, self.whole.lang)
        return question.model_copy(update={"is_followup": False})

    def of_before(self, piece: str, before: Question) -> Question:
        """Read a part that only asks ("and for how much") with what the one before is about."""
        return self.read(" ".join((*(word.text for word in before.words), piece)))

    def part(self, piece: str, own: Question, before: Sequence[str], after: Sequence[str]) -> Part:
        """Read a part that names nothing with what was named last, or comes, or else alone."""
        last = next((name for name in reversed(before) if name), "")
        following = next((name for name in after if name), "")
        if _named(own) or not (last or following):
            return (own,)
        named = self.read(f"{piece} {last or following}")
        return (named,) if last else (named, own)


def _named(question: Question) -> str:
    return " ".join(word.text for word in question.words if word.role in NAMES)


def _only_names(question: Question) -> bool:
    """Tell what the parts behind it are about, and no question of its own ("Ada Lund, where")."""
    is_named = bool(question.words) and all(word.role in NAMES for word in question.words)
    return is_named and question.asked == "anything"
