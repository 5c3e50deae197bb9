import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.storage import database as module
from bot.storage import notes
from bot.storage.database import HEAD, Database, DatabaseError, open_database
from bot.storage.tables import metadata


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(module.__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def _made(path: Path) -> dict[str, list[str]]:
    """Give what SQLite knows of each table and index: its definition, spaces and order left out."""
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {
        name: sorted(part.strip() for part in re.split(r"[(),\n]", " ".join(sql.split())))
        for name, sql in rows
    }


async def test_migrations_make_what_the_tables_say(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/bot.db")
    with engine.begin() as connection:
        command.upgrade(_config(connection), "head")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


async def test_a_new_database_is_what_migrations_would_make(tmp_path: Path) -> None:
    migrated, new = tmp_path / "migrated", tmp_path / "new"
    engine = create_engine(f"sqlite:///{migrated}")
    with engine.begin() as connection:
        command.upgrade(_config(connection), "head")
    engine.dispose()
    await open_database(f"sqlite:///{new}", tmp_path).close()
    assert _made(new) == _made(migrated)


async def test_the_newest_migration_is_the_one_that_the_start_looks_for() -> None:
    assert ScriptDirectory.from_config(_config()).get_heads() == [HEAD]


async def test_going_down_leaves_no_table(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/bot.db")
    with engine.begin() as connection:
        command.upgrade(_config(connection), "head")
        command.downgrade(_config(connection), "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
    engine.dispose()


async def test_an_older_database_is_brought_up(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path}/bot.db")
    with engine.begin() as connection:
        command.upgrade(_config(connection), "head")
        command.downgrade(_config(connection), "base")
    engine.dispose()
    database = open_database(None, tmp_path)
    async with database.begin() as tx:
        await notes.write(tx, "name", "value")
        version = await tx.execute(text("SELECT version_num FROM alembic_version"))
        assert version.scalars().all() == [HEAD]
    await database.close()


async def test_what_was_written_is_there_at_the_next_start(tmp_path: Path) -> None:
    for value in ("first", "second"):
        database = open_database(None, tmp_path)
        async with database.begin() as tx:
            before = await notes.read(tx, "name")
            await notes.write(tx, "name", value)
        await database.close()
    assert before == "first"


@pytest.mark.parametrize("url", [None, "sqlite:////nowhere/at/all/bot.db"])
async def test_a_database_that_cannot_be_opened_is_one_clear_sentence(
    tmp_path: Path, url: str | None
) -> None:
    (tmp_path / "bot.db").mkdir()
    with pytest.raises(DatabaseError) as caught:
        open_database(url, tmp_path)
    path = url.removeprefix("sqlite:///") if url else f"{tmp_path}/bot.db"
    assert str(caught.value) == f"the database sqlite:///{path}: unable to open database file"


async def test_a_file_that_is_no_database_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_bytes(b"these are not the tables you are looking for" * 99)
    with pytest.raises(DatabaseError, match=r"bot\.db: file is not a database$"):
        open_database(None, tmp_path)


async def test_after_an_error_the_next_transaction_begins_afresh(
    database: Database, tmp_path: Path
) -> None:
    async with database.begin() as tx:
        await tx.execute(text("PRAGMA busy_timeout = 10"))
    with closing(sqlite3.connect(tmp_path / "bot.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OperationalError, match="database is locked"):
            async with database.begin() as tx:
                pass
    with pytest.raises(IntegrityError):
        await _write_twice(database)
    async with database.begin() as tx:
        assert await notes.read(tx, "name") is None


async def _write_twice(database: Database) -> None:
    async with database.begin() as tx:
        await notes.write(tx, "name", "undone")
        await tx.execute(text("INSERT INTO notes VALUES ('name', 'again')"))


async def test_transactions_that_are_opened_at_once_take_turns(database: Database) -> None:
    async def count_up() -> None:
        async with database.begin() as tx:
            before = int(await notes.read(tx, "count") or 0)
            await asyncio.sleep(0)
            await notes.write(tx, "count", str(before + 1))

    await asyncio.gather(*(count_up() for _ in range(20)))
    async with database.begin() as tx:
        assert await notes.read(tx, "count") == "20"


async def test_a_transaction_that_is_cancelled_leaves_nothing(database: Database) -> None:
    async def hang() -> None:
        async with database.begin() as tx:
            await notes.write(tx, "name", "undone")
            await asyncio.Event().wait()

    task = asyncio.create_task(hang())
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.wait([task])
    async with database.begin() as tx:
        assert await notes.read(tx, "name") is None


async def test_a_backup_made_while_the_bot_writes_is_whole(
    database: Database, tmp_path: Path
) -> None:
    copy = tmp_path / "backup"
    copy.mkdir()
    async with database.begin() as tx:
        await notes.write(tx, "before", "kept")
        await _back_up(tmp_path / "bot.db", copy / "bot.db")
        await notes.write(tx, "during", "not yet")
    restored = open_database(None, copy)
    async with restored.begin() as tx:
        assert await notes.read(tx, "during") is None
        await notes.write(tx, "after", "goes on")
    await restored.close()


async def test_a_backup_holds_what_was_committed_before_it(
    database: Database, tmp_path: Path
) -> None:
    copy = tmp_path / "backup"
    copy.mkdir()
    for number in range(20):
        async with database.begin() as tx:
            await notes.write(tx, f"note {number}", "kept")
    await _back_up(tmp_path / "bot.db", copy / "bot.db")
    restored = open_database(None, copy)
    async with restored.begin() as tx:
        kept = [await notes.read(tx, f"note {number}") for number in range(20)]
    assert kept == ["kept"] * 20
    await restored.close()


async def _back_up(path: Path, copy: Path) -> None:
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
