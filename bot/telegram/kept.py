"""Lines of storage for the commands that read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.storage import chats, outbox, people

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.conversation.turns import Reads
    from bot.telegram.parts import Parts

_LINES, _LONGEST = 25, 160


async def kept_lines(
    tx: AsyncConnection, reads: Reads | None, chat_id: int, person_id: int, parts: Parts
) -> tuple[str, ...]:
    """Give the lines that a command reads; none for a command that reads none."""
    if reads == "mydata":
        lines = await people.listing(tx, chat_id, person_id)
    elif reads == "unanswered":
        lines = await chats.list_unanswered(tx, _LINES)
    elif reads == "status":
        lines = await _status(tx, parts)
    else:
        return ()
    return tuple(line if len(line) <= _LONGEST else line[:_LONGEST] + "…" for line in lines)[
        :_LINES
    ]


async def _status(tx: AsyncConnection, parts: Parts) -> list[str]:
    base = parts.conversation.desk.base
    lines = [
        f"articles: {len(base.articles)}, findings: {len(base.findings)}",
        f"messages that wait: {parts.sender.pending}",
    ]
    for kind in ("reply", "digest", "notice"):
        ended = ", ".join(f"{s} {n}" for s, n in sorted((await outbox.states(tx, kind)).items()))
        lines.append(f"{kind}, last two days: {ended or 'none'}")
    return lines
