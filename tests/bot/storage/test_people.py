from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import false, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import people
from bot.storage.database import Database, open_database
from bot.storage.tables import inbox, metadata, outbox, shown
from tests.bot.storage.rows import OWNED, column, fill, row

_CHATS = st.sampled_from([-3, -2, 1, 2, 3])
_PEOPLE = st.sampled_from([1, 2, 3])
_PAIRS = st.sets(st.tuples(_CHATS, _PEOPLE), max_size=12)


async def _filled(folder: str, pairs: set[tuple[int, int]]) -> Database:
    database = open_database(None, Path(folder))
    async with database.begin() as tx:
        for chat_id, person_id in sorted(pairs):
            await fill(tx, chat_id, person_id)
        await tx.execute(update(inbox).values(state="done"))
    return database


async def _count(tx: AsyncConnection, chat_id: int, person_id: int | None) -> dict[str, int]:
    """Count the rows of every table by what the table itself holds."""
    counted: dict[str, int] = {}
    for table in OWNED:
        owners = {"chat_id": chat_id, **({"person_id": person_id} if person_id else {})}
        mine = [table.c[name] == id_ for name, id_ in owners.items() if name in table.c]
        query = select(func.count()).select_from(table).where(or_(false(), *mine))
        counted[table.name] = (await tx.execute(query)).scalar_one()
    return {name: rows for name, rows in counted.items() if rows}


@given(_PAIRS, _CHATS, st.none() | _PEOPLE)
@settings(max_examples=40)
async def test_of_who_is_forgotten_no_row_is_left_and_of_others_every_one(
    pairs: set[tuple[int, int]], chat_id: int, person_id: int | None
) -> None:
    with TemporaryDirectory() as folder:
        database = await _filled(folder, pairs)
        others = {pair for pair in pairs if pair[0] != chat_id and pair[1] != person_id}
        async with database.begin() as tx:
            await people.forget(tx, chat_id, person_id)
            assert await _count(tx, chat_id, person_id) == {}
            for table in OWNED:
                if "chat_id" in table.c:
                    assert chat_id not in await column(tx, table, "chat_id")
                    assert {chat for chat, _ in others} <= await column(tx, table, "chat_id")
                if "person_id" in table.c:
                    assert person_id not in await column(tx, table, "person_id")
        await database.close()


@given(_PAIRS, _CHATS, _CHATS)
@settings(max_examples=40)
async def test_a_moved_chat_is_everywhere_under_its_new_id_and_no_other_changes(
    pairs: set[tuple[int, int]], old: int, new: int
) -> None:
    with TemporaryDirectory() as folder:
        database = await _filled(folder, pairs)
        was = {chat for chat, _ in pairs}
        expected = {new if chat == old else chat for chat in was}
        async with database.begin() as tx:
            await people.move(tx, old, new)
            for table in OWNED:
                if "chat_id" in table.c:
                    assert await column(tx, table, "chat_id") == expected
        await database.close()


async def test_every_table_that_names_somebody_does_so_by_the_same_two_columns() -> None:
    nobodys = {table.name for table in metadata.sorted_tables} - {table.name for table in OWNED}
    assert nobodys == {"articles", "notes"}


async def test_where_both_ids_have_chosen_the_old_one_wins(database: Database) -> None:
    async with database.begin() as tx:
        await tx.execute(insert(shown), {"chat_id": -1, "fact_id": "old"})
        await tx.execute(insert(shown), {"chat_id": -2, "fact_id": "new"})
        await people.move(tx, -1, -2)
        assert await column(tx, shown, "fact_id") == {"old"}


async def test_a_move_that_is_told_twice_changes_nothing_more(database: Database) -> None:
    async with database.begin() as tx:
        await fill(tx, -1, 7)
        await people.move(tx, -1, -2)
        before = await people.listing(tx, -2, None)
        await people.move(tx, -1, -2)
        assert await people.listing(tx, -2, None) == before


async def test_messages_of_both_ids_stay_when_a_chat_moves(database: Database) -> None:
    async with database.begin() as tx:
        for chat_id in (-1, -2):
            await tx.execute(insert(outbox).values(row(outbox, chat_id, 7)))
        await people.move(tx, -1, -2)
        assert (await tx.execute(select(func.count()).select_from(outbox))).scalar() == 2


async def test_an_update_that_waits_stays_until_it_is_handled(database: Database) -> None:
    async with database.begin() as tx:
        await tx.execute(insert(inbox).values(row(inbox, 5, 7) | {"state": "pending"}))
        await people.forget(tx, 5, 7)
        assert await _count(tx, 5, 7) == {"inbox": 1}


async def test_everything_kept_of_somebody_is_listed_a_line_a_row(database: Database) -> None:
    async with database.begin() as tx:
        await fill(tx, 5, 7)
        await fill(tx, 6, 8)
        listed = await people.listing(tx, 5, 7)
        counted = await _count(tx, 5, 7)
    assert sorted(name for name, _ in listed) == sorted(counted)
    assert all(row for _, row in listed)
    assert sorted(counted) == sorted(table.name for table in OWNED)


async def test_of_a_person_what_was_said_in_groups_is_listed_and_forgotten_too(
    database: Database,
) -> None:
    async with database.begin() as tx:
        await fill(tx, -5, 7)
        assert "unanswered" in await _count(tx, 7, 7)
        await people.forget(tx, 7, 7)
        assert await _count(tx, 7, 7) == {}
        assert "shown" in await _count(tx, -5, None)
