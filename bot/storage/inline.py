"""SQLite in the event loop's own thread.

A query here takes less time than handing it to a thread and back: the thread would wait for the
interpreter's lock at every step, whenever the loop is busy.
"""

from __future__ import annotations

import sqlite3
from typing import Any, Self

from sqlalchemy import Pool
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.pool import AsyncAdaptedQueuePool
from sqlalchemy.util import await_only


class InlineDialect(SQLiteDialect_pysqlite):
    """Python's own SQLite, for SQLAlchemy's async engine; coroutines wait for the connection."""

    driver = "inline"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:  # noqa: ARG003  as SQLAlchemy calls it
        """Give a pool whose waiting does not block the loop."""
        return AsyncAdaptedQueuePool


class Connection(sqlite3.Connection):
    """A connection whose cursors SQLAlchemy takes for those of an async driver."""

    def cursor(self, *_: Any) -> Any:
        """Open a cursor."""
        return super().cursor(Cursor)


class Cursor(sqlite3.Cursor):
    """A cursor that is done when it returns; SQLAlchemy wants to have awaited something."""

    def execute(self, *given: Any) -> Self:
        """Run a statement."""
        found = super().execute(*given)
        await_only(_nothing())
        return found

    def executemany(self, *given: Any) -> Self:
        """Run a statement once for each row."""
        found = super().executemany(*given)
        await_only(_nothing())
        return found

    async def _async_soft_close(self) -> None:
        """Leave the rows to be read: nobody else waits for the connection."""


async def _nothing() -> None:
    """Do nothing, in a coroutine."""
