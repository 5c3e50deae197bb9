from sqlalchemy import select

from bot.storage import inbox
from bot.storage.database import Database
from bot.storage.inbox import Received
from bot.storage.tables import inbox as table


def _update(id_: int, at: float = 100.0) -> Received:
    return Received(id_, chat_id=5, person_id=7, payload=f'{{"update_id": {id_}}}', received_at=at)


async def _keep(database: Database, *updates: Received) -> list[Received]:
    async with database.begin() as tx:
        return await inbox.receive(tx, updates)


async def _pending(database: Database) -> list[Received]:
    async with database.begin() as tx:
        return await inbox.pending(tx)


async def test_an_update_waits_as_it_came_until_it_is_handled(database: Database) -> None:
    assert await _keep(database, _update(1)) == [_update(1)]
    assert await _pending(database) == [_update(1)]


async def test_updates_wait_in_the_order_of_their_ids(database: Database) -> None:
    await _keep(database, _update(9), _update(3))
    await _keep(database, _update(5))
    assert [each.update_id for each in await _pending(database)] == [3, 5, 9]


async def test_an_update_that_telegram_repeats_is_not_given_back_again(database: Database) -> None:
    await _keep(database, _update(1))
    assert await _keep(database, _update(1), _update(2)) == [_update(2)]


async def test_an_update_twice_in_one_batch_is_kept_once(database: Database) -> None:
    assert len(await _keep(database, _update(1), _update(1))) == 1
    assert len(await _pending(database)) == 1


async def test_a_handled_update_is_known_when_it_returns(database: Database) -> None:
    await _keep(database, _update(1))
    async with database.begin() as tx:
        await inbox.done(tx, 1)
    assert await _keep(database, _update(1)) == []
    assert await _pending(database) == []


async def test_of_a_handled_update_only_its_number_and_times_are_kept(database: Database) -> None:
    await _keep(database, _update(1))
    async with database.begin() as tx:
        await inbox.done(tx, 1, "stale")
        row = (await tx.execute(select(table))).one()
    assert (row.state, row.payload, row.chat_id, row.person_id) == ("stale", None, None, None)


async def test_a_failure_is_counted_and_the_update_waits_on(database: Database) -> None:
    await _keep(database, _update(1))
    async with database.begin() as tx:
        await inbox.failed(tx, 1, "ValueError: no", is_final=False)
    assert [each.attempts for each in await _pending(database)] == [1]


async def test_a_final_failure_puts_the_update_aside_with_its_error(database: Database) -> None:
    await _keep(database, _update(1))
    async with database.begin() as tx:
        await inbox.failed(tx, 1, "ValueError: no", is_final=True)
        row = (await tx.execute(select(table))).one()
    assert (row.state, row.error, row.payload) == ("failed", "ValueError: no", _update(1).payload)
    assert await _pending(database) == []


async def test_sweeping_leaves_what_is_new_and_what_is_not_handled(database: Database) -> None:
    await _keep(database, _update(1, at=10.0), _update(2, at=10.0), _update(3, at=90.0))
    async with database.begin() as tx:
        await inbox.done(tx, 1)
        await inbox.done(tx, 3)
        await inbox.sweep(tx, before=50.0)
        left = (await tx.execute(select(table.c.update_id).order_by(table.c.update_id))).scalars()
        assert list(left) == [2, 3]


async def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    try:
        async with database.begin() as tx:
            await inbox.receive(tx, [_update(1)])
            raise KeyError
    except KeyError:
        pass
    assert await _pending(database) == []
