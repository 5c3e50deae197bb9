"""What chats have chosen, what was asked last, and what their buttons stand for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.conversation.chats import Chat, ChatKind, Digest, new_chat
from bot.storage.tables import chats, context, keyboards, subscriptions, unanswered

CONTEXT = 30 * 60.0
"""Seconds for which the last questions are kept."""
_QUESTIONS = 5
# What every question needs is put together once: that takes longer than running it.
_LOAD = (
    select(chats, subscriptions)
    .select_from(chats.outerjoin(subscriptions, chats.c.chat_id == subscriptions.c.chat_id))
    .where(chats.c.chat_id == bindparam("chat"))
)
_MINE = (context.c.chat_id == bindparam("chat")) & (context.c.person_id == bindparam("person"))
_ASKED = select(context.c.questions).where(_MINE, context.c.asked_at > bindparam("after"))
_KEPT: dict[str, ColumnElement[Any]] = {
    "questions": bindparam("asked"),
    "asked_at": bindparam("at"),
}
_REMEMBER = update(context).where(_MINE).values(_KEPT)
_REMEMBER_FIRST = insert(context).values(
    {"chat_id": bindparam("chat"), "person_id": bindparam("person"), **_KEPT}
)
_KEEP_KEYBOARD = insert(keyboards)


@dataclass(frozen=True, slots=True)
class Due:
    """When a subscription's digests come: ``settled`` is the last local date that is dealt with."""

    settled: date
    next_due: float


async def load(tx: AsyncConnection, chat_id: int, kind: ChatKind) -> Chat:
    """Give what a chat has chosen; a chat that has chosen nothing is new."""
    row = (await tx.execute(_LOAD, {"chat": chat_id})).first()
    if row is None:
        return new_chat(kind)
    found = row._mapping
    digest = Digest()
    if found[subscriptions.c.minute] is not None:
        hour, minute = divmod(found[subscriptions.c.minute], 60)
        digest = Digest(
            is_on=found[subscriptions.c.is_on],
            at=time(hour, minute),
            zone=found[subscriptions.c.zone],
            topics=tuple(json.loads(found[subscriptions.c.topics])),
            has_archive=found[subscriptions.c.has_archive],
        )
    keeps, awaits = found[chats.c.keeps_questions], found[chats.c.awaits_zone]
    return Chat(found[chats.c.kind], digest, keeps, awaits)


async def save(tx: AsyncConnection, chat_id: int, chat: Chat, due: Due | None, now: float) -> None:
    """Keep what a chat has chosen; ``due`` is None when no digest is to come."""
    await _upsert(
        tx,
        chats,
        {"chat_id": chat_id},
        {
            "kind": chat.kind,
            "keeps_questions": chat.keeps_questions,
            "awaits_zone": chat.awaits_zone,
        },
    )
    digest = chat.digest
    values = {
        "is_on": digest.is_on,
        "minute": digest.at.hour * 60 + digest.at.minute,
        "zone": digest.zone,
        "topics": json.dumps(digest.topics),
        "has_archive": digest.has_archive,
        "next_due": due.next_due if due else None,
        **({"settled": due.settled} if due else {}),
    }
    fresh = {"since": now, "skipped": 0, "failures": 0}
    await _upsert(tx, subscriptions, {"chat_id": chat_id}, values, fresh)


async def welcome(tx: AsyncConnection, chat_id: int, now: float) -> bool:
    """Note that a group was welcomed; False when it had been already."""
    query = select(chats.c.welcomed_at).where(chats.c.chat_id == chat_id)
    if (await tx.execute(query)).scalar() is not None:
        return False
    chat = new_chat("group")
    fresh = {"kind": "group", "keeps_questions": chat.keeps_questions, "awaits_zone": False}
    await _upsert(tx, chats, {"chat_id": chat_id}, {"welcomed_at": now}, fresh)
    return True


async def asked_before(
    tx: AsyncConnection, chat_id: int, person_id: int, now: float
) -> tuple[str, ...]:
    """Give the questions that somebody asked in a chat of late, oldest first."""
    mine = {"chat": chat_id, "person": person_id}
    found = (await tx.execute(_ASKED, {**mine, "after": now - CONTEXT})).scalar()
    return tuple(json.loads(found)) if found else ()


async def remember(
    tx: AsyncConnection, chat_id: int, person_id: int, questions: Sequence[str], now: float
) -> None:
    """Keep the last questions of somebody in a chat."""
    mine = {"chat": chat_id, "person": person_id}
    kept = {"asked": json.dumps(questions[-_QUESTIONS:]), "at": now}
    if not (await tx.execute(_REMEMBER, {**mine, **kept})).rowcount:
        await tx.execute(_REMEMBER_FIRST, {**mine, **kept})


async def keep_unanswered(
    tx: AsyncConnection, chat_id: int, person_id: int | None, question: str, now: float
) -> None:
    """Keep a question that found no answer."""
    row = {"chat_id": chat_id, "person_id": person_id, "question": question, "asked_at": now}
    await tx.execute(insert(unanswered).values(**row))


async def list_unanswered(tx: AsyncConnection, most: int) -> list[str]:
    """Give the questions that found no answer, the latest first."""
    query = select(unanswered.c.question).order_by(unanswered.c.id.desc()).limit(most)
    return list((await tx.execute(query)).scalars())


async def keep_keyboard(
    tx: AsyncConnection,
    id_: str,
    chat_id: int,
    requests: Sequence[str],
    now: float,
    person_id: int | None = None,
) -> None:
    """Keep what the buttons of a message stand for, for presses in this chat alone.

    They may repeat a question: ``person_id`` is who asked it.
    """
    row = {"id": id_, "chat_id": chat_id, "person_id": person_id, "created_at": now}
    await tx.execute(_KEEP_KEYBOARD, row | {"requests": json.dumps(requests)})


async def pressed(tx: AsyncConnection, chat_id: int, id_: str, place: int) -> str | None:
    """Give the request that a button of a chat stands for; None when there is none such."""
    query = select(keyboards.c.requests).where(
        keyboards.c.id == id_, keyboards.c.chat_id == chat_id
    )
    found = (await tx.execute(query)).scalar()
    requests = json.loads(found) if found else []
    return str(requests[place]) if 0 <= place < len(requests) else None


async def sweep(tx: AsyncConnection, now: float, days: float) -> None:
    """Remove what is older than it may become."""
    await tx.execute(delete(context).where(context.c.asked_at < now - CONTEXT))
    before = now - days * 86400
    await tx.execute(delete(unanswered).where(unanswered.c.asked_at < before))
    await tx.execute(delete(keyboards).where(keyboards.c.created_at < before))


async def _upsert(
    tx: AsyncConnection,
    table: Table,
    key: Mapping[str, int],
    values: Mapping[str, object],
    fresh: Mapping[str, object] | None = None,
) -> None:
    """Change a row, or make it where there is none, with ``fresh`` values besides."""
    mine = [table.c[name] == value for name, value in key.items()]
    result = await tx.execute(update(table).where(*mine).values(**values))
    if not result.rowcount:
        await tx.execute(insert(table).values(**key, **(fresh or {}), **values))
