"""Lines of storage for the commands that read them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from bot.storage import chats, outbox, people

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.conversation.tongues import Lang, Tongue
    from bot.conversation.turns import Reads
    from bot.telegram.parts import Parts

_LINES, _LONGEST = 25, 160
COUNTED = {
    "keyboards": "what the buttons under an answer ask, for thirty days",
    "outbox": "numbers of messages, for two days",
    "editions": "digests, by their date",
    "shown": "facts that digests have told",
    "inbox": "messages that could not be handled, for two days",
}
ASKED = "asked of late: {}"
NOT_FOUND = "found no answer: {}"
WAITS = "waits for an answer: {}"
KEEPS = "questions without an answer: kept"
KEEPS_NOT = "questions without an answer: not kept"
DIGEST_ON = "digest: on, {at}, {zone}, {topics}"
DIGEST_OFF = "digest: off, {at}, {zone}, {topics}"
NO_ZONE = "no time zone"
ALL_TOPICS = "all topics"


async def kept_lines(
    tx: AsyncConnection,
    reads: Reads | None,
    owners: tuple[int, int],
    parts: Parts,
    lang: Lang,
) -> tuple[str, ...]:
    """Give the lines that a command reads; none for a command that reads none.

    ``owners`` are the chat and the person of whom they are.
    """
    if reads == "mydata":
        tongue = parts.conversation.spoken(lang).tongue
        lines = list(_told(await people.listing(tx, *owners), tongue))
    elif reads == "unanswered":
        lines = await chats.list_unanswered(tx, _LINES)
    elif reads == "status":
        lines = await _status(tx, parts)
    else:
        return ()
    return tuple(line if len(line) <= _LONGEST else line[:_LONGEST] + "…" for line in lines)[
        :_LINES
    ]


def _told(listing: Iterable[tuple[str, dict[str, Any]]], tongue: Tongue) -> Iterator[str]:
    """Give what somebody wrote or chose as it is, and count everything else by table."""
    counted: Counter[str] = Counter()
    for table, row in listing:
        said = list(_words(table, row, tongue))
        yield from said
        is_under_way = row.get("state") == "pending"  # such as the question that is answered here
        counted[table] += not (said or is_under_way)
    named = {table: tongue.phrase(COUNTED.get(table, table)) for table in counted}
    yield from (f"{named[table]}: {rows}" for table, rows in counted.items() if rows)


def _words(table: str, row: dict[str, Any], tongue: Tongue) -> Iterator[str]:
    match table:
        case "context":
            asked = tongue.phrase(ASKED)
            yield from (asked.format(each) for each in json.loads(row["questions"]))
        case "unanswered":
            yield tongue.phrase(NOT_FOUND).format(row["question"])
        case "watches":
            yield tongue.phrase(WAITS).format(row["question"])
        case "chats":
            yield tongue.phrase(KEEPS if row["keeps_questions"] else KEEPS_NOT)
        case "subscriptions":
            hour, minute = divmod(row["minute"], 60)
            yield tongue.phrase(DIGEST_ON if row["is_on"] else DIGEST_OFF).format(
                at=f"{hour}:{minute:02}",
                zone=row.get("zone", tongue.phrase(NO_ZONE)),
                topics=", ".join(json.loads(row["topics"])) or tongue.phrase(ALL_TOPICS),
            )


async def _status(tx: AsyncConnection, parts: Parts) -> list[str]:
    base = parts.conversation.desk.base
    lines = [
        f"articles: {len(base.articles)}, findings: {len(base.findings)}",
        f"messages that wait: {parts.sender.pending}",
    ]
    for kind in ("reply", "digest", "watch", "notice"):
        ended = ", ".join(f"{s} {n}" for s, n in sorted((await outbox.states(tx, kind)).items()))
        lines.append(f"{kind}, last two days: {ended or 'none'}")
    return lines
