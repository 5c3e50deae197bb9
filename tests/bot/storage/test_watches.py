from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, insert, text

from bot.conversation.chats import Watch
from bot.storage import database as module
from bot.storage import people, watches
from bot.storage.database import Database, open_database
from bot.storage.tables import notes


def _asked(at: float, question: str = "how many otters?") -> Watch:
    return Watch(question, datetime.fromtimestamp(at, UTC), "en")


async def test_the_open_questions_of_a_chat_come_in_their_order(database: Database) -> None:
    kept = [_asked(2.0), _asked(1.0, "сколько выдр? → а зимой?")]
    async with database.begin() as tx:
        for watch in kept:
            await watches.keep(tx, 5, watch, 7, 3)
        await watches.keep(tx, 6, _asked(1.0))
        assert await watches.of_chat(tx, 5) == tuple(kept)


async def test_what_is_dropped_in_one_chat_waits_in_another(database: Database) -> None:
    async with database.begin() as tx:
        for chat_id in (5, 6):
            await watches.keep(tx, chat_id, _asked(1.0))
        await watches.drop(tx, 5, _asked(1.0))
        await watches.drop(tx, 5, _asked(1.0))
        assert await watches.of_chat(tx, 5) == ()
        assert await watches.of_chat(tx, 6) == (_asked(1.0),)


async def test_all_of_a_chat_end_together(database: Database) -> None:
    async with database.begin() as tx:
        for question in ("otters?", "moles?"):
            await watches.keep(tx, 5, _asked(1.0, question))
        await watches.keep(tx, 6, _asked(1.0))
        await watches.end_all(tx, 5)
        assert await watches.of_chat(tx, 5) == ()
        assert len(await watches.of_chat(tx, 6)) == 1


async def test_a_question_is_looked_at_once_for_what_came_in_later(database: Database) -> None:
    async with database.begin() as tx:
        await watches.keep(tx, 5, _asked(100.0), 7, 3)
        assert await watches.waiting(tx, newest=100.0, after=0.0) == []
        (found,) = await watches.waiting(tx, newest=100.5, after=0.0)
        assert (found.chat_id, found.person_id, found.thread_id) == (5, 7, 3)
        assert found.watch == _asked(100.0)
        await watches.looked(tx, found.id, 100.5)
        assert await watches.waiting(tx, newest=100.5, after=0.0) == []
        assert await watches.waiting(tx, newest=101.0, after=0.0) == [found]


async def test_an_answered_question_ends_once(database: Database) -> None:
    async with database.begin() as tx:
        await watches.keep(tx, 5, _asked(1.0))
        (found,) = await watches.waiting(tx, newest=2.0, after=0.0)
        assert await watches.end(tx, found.id)
        assert not await watches.end(tx, found.id)
        assert await watches.of_chat(tx, 5) == ()


async def test_what_waits_too_long_is_not_looked_at_and_leaves(database: Database) -> None:
    async with database.begin() as tx:
        await watches.keep(tx, 5, _asked(10.0, "old"))
        await watches.keep(tx, 5, _asked(20.0, "new"))
        looked = await watches.waiting(tx, newest=99.0, after=15.0)
        assert [each.watch.question for each in looked] == ["new"]
        await watches.sweep(tx, 15.0)
        assert await watches.of_chat(tx, 5) == (_asked(20.0, "new"),)


async def test_open_questions_go_with_who_asked_them_and_move_with_their_chat(
    database: Database,
) -> None:
    async with database.begin() as tx:
        for person in (7, 8):
            await watches.keep(tx, -5, _asked(1.0, f"of {person}"), person)
        await people.move(tx, -5, -6)
        await people.forget(tx, 7, 7)
        assert await watches.of_chat(tx, -6) == (_asked(1.0, "of 8"),)


async def test_a_database_of_the_version_before_keeps_all_and_can_hold_questions(
    tmp_path: Path,
) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(module.__file__).parent / "migrations"))
    engine = create_engine(f"sqlite:///{tmp_path}/bot.db")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(insert(notes).values(name="menu", value="told"))
    engine.dispose()
    database = open_database(None, tmp_path)
    async with database.begin() as tx:
        await watches.keep(tx, 5, _asked(1.0))
        assert await watches.of_chat(tx, 5) == (_asked(1.0),)
        assert (await tx.execute(text("SELECT value FROM notes"))).scalar() == "told"
    await database.close()
