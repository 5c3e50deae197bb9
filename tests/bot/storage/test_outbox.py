from dataclasses import replace

from sqlalchemy import Row, select

from bot.storage import outbox
from bot.storage.database import Database
from bot.storage.outbox import Outgoing, State
from bot.storage.tables import outbox as table

_REPLY = Outgoing(5, "reply", "[]", 100.0, person_id=7, answers=3, received_at=99.0)
_DIGEST = Outgoing(5, "digest", "[]", 100.0)


async def _put(database: Database, *messages: Outgoing) -> list[Outgoing]:
    async with database.begin() as tx:
        return [await outbox.put(tx, message) for message in messages]


async def _finish(
    database: Database, message: Outgoing, state: State, message_id: int | None = None
) -> None:
    async with database.begin() as tx:
        await outbox.finish(tx, message, state, 200.0, message_id, "why")


async def _row(database: Database, id_: int) -> Row[tuple[object, ...]]:
    async with database.begin() as tx:
        return (await tx.execute(select(table).where(table.c.id == id_))).one()


async def _unsent(database: Database) -> list[Outgoing]:
    async with database.begin() as tx:
        return await outbox.unsent(tx, 300.0)


async def test_a_queued_message_waits_as_it_was_written(database: Database) -> None:
    full = replace(_REPLY, thread_id=2, edits=4, supersedes=6, not_before=150.0, leaves_trace=False)
    (message,) = await _put(database, full)
    assert message == replace(full, id=message.id)
    assert message.id > 0
    assert await _unsent(database) == [message]


async def test_messages_wait_in_the_order_in_which_they_were_queued(database: Database) -> None:
    messages = await _put(database, _REPLY, _DIGEST, replace(_REPLY, chat_id=1))
    assert await _unsent(database) == messages


async def test_a_sent_message_keeps_its_id_and_not_its_words(database: Database) -> None:
    (message,) = await _put(database, _REPLY)
    await _finish(database, message, "sent", 77)
    row = await _row(database, message.id)
    assert (row.state, row.message_id, row.body, row.finished_at) == ("sent", 77, None, 200.0)
    assert await _unsent(database) == []


async def test_a_refused_message_keeps_the_reason(database: Database) -> None:
    (message,) = await _put(database, _REPLY)
    await _finish(database, message, "refused")
    row = await _row(database, message.id)
    assert (row.state, row.reason, row.body) == ("refused", "why", None)


async def test_a_message_without_trace_is_gone_when_it_ended(database: Database) -> None:
    (message,) = await _put(database, replace(_REPLY, leaves_trace=False))
    await _finish(database, message, "sent", 77)
    async with database.begin() as tx:
        assert (await tx.execute(select(table))).all() == []


async def test_a_digest_that_was_being_sent_at_a_crash_is_not_sent_again(
    database: Database,
) -> None:
    begun, waiting = await _put(database, _DIGEST, _DIGEST)
    async with database.begin() as tx:
        assert await outbox.sending(tx, begun.id)
    assert await _unsent(database) == [waiting]
    row = await _row(database, begun.id)
    assert (row.state, row.reason, row.body) == ("unknown", "stopped while sending", None)


async def test_a_digest_is_announced_once(database: Database) -> None:
    (digest,) = await _put(database, _DIGEST)
    async with database.begin() as tx:
        assert await outbox.sending(tx, digest.id)
        assert not await outbox.sending(tx, digest.id)


async def test_a_message_that_left_meanwhile_is_not_announced(database: Database) -> None:
    async with database.begin() as tx:
        assert not await outbox.sending(tx, 12345)


async def test_a_message_put_off_waits_again_with_what_was_learnt(database: Database) -> None:
    (digest,) = await _put(database, replace(_DIGEST, thread_id=2))
    async with database.begin() as tx:
        await outbox.sending(tx, digest.id)
        later = replace(digest, attempts=1, not_before=400.0, thread_id=None)
        assert await outbox.put_off(tx, later)
    assert await _unsent(database) == [later]


async def test_putting_off_says_when_the_message_has_left(database: Database) -> None:
    async with database.begin() as tx:
        assert not await outbox.put_off(tx, replace(_REPLY, id=12345))


async def test_the_answer_to_a_message_is_the_first_of_the_latest_reading(
    database: Database,
) -> None:
    (first,) = await _put(database, _REPLY)
    await _finish(database, first, "sent", 70)
    async with database.begin() as tx:
        assert await outbox.answer_to(tx, 5, 3) == (first.id, 70)
        assert await outbox.answer_to(tx, 6, 3) is None
        assert await outbox.answer_to(tx, 5, 4) is None
        assert await outbox.sent_as(tx, first.id) == 70


async def test_of_an_answer_in_several_messages_the_first_is_the_one_to_rewrite(
    database: Database,
) -> None:
    first, *_ = await _put(database, _REPLY, _REPLY)
    async with database.begin() as tx:
        assert await outbox.answer_to(tx, 5, 3) == (first.id, None)
    again = replace(_REPLY, created_at=150.0, supersedes=first.id)
    latest, *_ = await _put(database, again, again)
    async with database.begin() as tx:
        assert await outbox.answer_to(tx, 5, 3) == (latest.id, None)


async def test_a_refused_answer_is_none(database: Database) -> None:
    (message,) = await _put(database, _REPLY)
    await _finish(database, message, "refused")
    async with database.begin() as tx:
        assert await outbox.answer_to(tx, 5, 3) is None


async def test_messages_are_counted_by_kind_and_state(database: Database) -> None:
    one, *_ = await _put(database, _REPLY, _REPLY, _DIGEST)
    await _finish(database, one, "sent", 70)
    async with database.begin() as tx:
        assert await outbox.states(tx, "reply") == {"queued": 1, "sent": 1}
        assert await outbox.states(tx, "notice") == {}


async def test_sweeping_leaves_what_waits_and_what_ended_of_late(database: Database) -> None:
    old, waiting = await _put(database, _REPLY, _REPLY)
    await _finish(database, old, "sent", 70)
    async with database.begin() as tx:
        await outbox.sweep(tx, before=200.0)
        assert await outbox.sent_as(tx, old.id) == 70
        await outbox.sweep(tx, before=201.0)
    assert await _unsent(database) == [waiting]
    async with database.begin() as tx:
        assert await outbox.sent_as(tx, old.id) is None


async def test_a_number_is_never_used_again(database: Database) -> None:
    (last,) = await _put(database, replace(_REPLY, leaves_trace=False))
    await _finish(database, last, "sent", 70)
    (next_,) = await _put(database, _REPLY)
    assert next_.id > last.id
