"""Lines of storage for the commands that read them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from bot.storage import chats, outbox, people

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.conversation.turns import Reads
    from bot.telegram.parts import Parts

_LINES, _LONGEST = 25, 160
_COUNTED = {
    "keyboards": "what the buttons under an answer ask, for thirty days",
    "outbox": "numbers of messages, for two days",
    "editions": "digests, by their date",
    "shown": "facts that digests have told",
    "inbox": "messages that could not be handled, for two days",
}


async def kept_lines(
    tx: AsyncConnection, reads: Reads | None, chat_id: int, person_id: int, parts: Parts
) -> tuple[str, ...]:
    """Give the lines that a command reads; none for a command that reads none."""
    if reads == "mydata":
        lines = list(_told(await people.listing(tx, chat_id, person_id)))
    elif reads == "unanswered":
        lines = await chats.list_unanswered(tx, _LINES)
    elif reads == "status":
        lines = await _status(tx, parts)
    else:
        return ()
    return tuple(line if len(line) <= _LONGEST else line[:_LONGEST] + "…" for line in lines)[
        :_LINES
    ]


def _told(listing: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[str]:
    """Give what somebody wrote or chose as it is, and count everything else by table."""
    counted: Counter[str] = Counter()
    for table, row in listing:
        said = list(_words(table, row))
        yield from said
        is_under_way = row.get("state") == "pending"  # such as the question that is answered here
        counted[table] += not (said or is_under_way)
    yield from (f"{_COUNTED.get(table, table)}: {rows}" for table, rows in counted.items() if rows)


def _words(table: str, row: dict[str, Any]) -> Iterator[str]:
    match table:
        case "context":
            yield from (f"asked of late: {each}" for each in json.loads(row["questions"]))
        case "unanswered":
            yield f"found no answer: {row['question']}"
        case "chats":
            yield f"questions without an answer: {'kept' if row['keeps_questions'] else 'not kept'}"
        case "subscriptions":
            hour, minute = divmod(row["minute"], 60)
            topics = ", ".join(json.loads(row["topics"])) or "all topics"
            at = f"{'on' if row['is_on'] else 'off'}, {hour}:{minute:02}"
            yield f"digest: {at}, {row.get('zone', 'no time zone')}, {topics}"


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
