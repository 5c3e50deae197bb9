"""The database: one connection for SQLite, write transactions one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event, inspect, text
from sqlalchemy.dialects import registry
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.storage import inline
from bot.storage.tables import metadata

HEAD = "0002"
"""The newest migration; a new database, and one that has it, need no Alembic at start."""
_BUSY = 1.0
"""Seconds to wait for another process that writes; nothing else is done meanwhile."""


class DatabaseError(Exception):
    """The database can't be opened; the message says which and why."""


class Database:
    """A connection whose transactions are committed at the end of the block or not at all."""

    def __init__(self, engine: AsyncEngine) -> None:
        """Hold the engine."""
        self._engine = engine
        self._connection: AsyncConnection | None = None  # fetching one takes as long as a query
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction, when those opened before have ended."""
        async with self._turn:
            if self._connection is None:
                self._connection = await self._engine.connect()
            try:
                async with self._connection.begin():
                    yield self._connection
            except SQLAlchemyError:
                await self._leave()
                raise

    async def close(self) -> None:
        """Close the connection."""
        async with self._turn:
            await self._leave()
            await self._engine.dispose()

    async def _leave(self) -> None:
        """Begin afresh the next time."""
        if self._connection is not None:
            connection, self._connection = self._connection, None
            await connection.close()


def open_database(url: str | None, data: Path) -> Database:
    """Bring the database to the newest form and open it; raises DatabaseError."""
    address = _address(url, data)
    try:
        _migrated(address)
        engine = _engine(address)
    except (SQLAlchemyError, OSError) as error:
        reason = getattr(error, "orig", None) or error
        raise DatabaseError(f"the database {address.render_as_string()}: {reason}") from error
    _transactional(engine.sync_engine)
    _prepare(engine.sync_engine)
    return Database(engine)


def _engine(address: URL) -> AsyncEngine:
    registry.register("sqlite.inline", inline.__name__, inline.InlineDialect.__name__)
    return create_async_engine(
        address.set(drivername="sqlite+inline"),
        pool_size=1,
        max_overflow=0,
        connect_args={"factory": inline.Connection},
    )


def _address(url: str | None, data: Path) -> URL:
    if url is None:
        return URL.create("sqlite", database=str(data / "bot.db"))
    return make_url(url)


def _migrated(address: URL) -> None:
    """Make the tables of a new database; in an older one run the migrations that are missing."""
    engine = create_engine(address)
    _transactional(engine)
    try:
        with engine.begin() as connection:
            if not inspect(connection).get_table_names():
                _create(connection)
            elif _version(connection) != HEAD:
                _migrate(connection)
    finally:
        engine.dispose()


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _create(connection: Connection) -> None:
    """Make what the migrations would make, a test compares them, without Alembic's memory."""
    metadata.create_all(connection)
    connection.execute(
        text(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
    )
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415  only an older database needs it
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _transactional(engine: Engine) -> None:
    """Begin transactions ourselves: the driver would commit each table that is made."""

    @event.listens_for(engine, "connect")
    def opened(connection: Any, _: object) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _prepare(engine: Engine) -> None:
    """Let SQLite keep what is committed through a crash, and let readers not wait for writers."""

    @event.listens_for(engine, "connect")
    def opened(connection: Any, _: object) -> None:
        cursor = connection.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=NORMAL",
            "foreign_keys=ON",
            "secure_delete=ON",
            f"busy_timeout={int(_BUSY * 1000)}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()
