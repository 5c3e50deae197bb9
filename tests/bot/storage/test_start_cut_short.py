"""A first start that is cut short does no harm."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.storage import inbox
from bot.storage.database import Database, open_database


class _CutError(Exception):
    """The process ends here."""


@pytest.mark.parametrize("statements", [1, 25, 30, 40])
def test_making_the_tables_is_begun_anew(statements: int, tmp_path: Path) -> None:
    left = statements

    def cut(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise _CutError

    event.listen(Engine, "after_cursor_execute", cut)
    try:
        with pytest.raises(_CutError):
            open_database(None, tmp_path)
    finally:
        event.remove(Engine, "after_cursor_execute", cut)
    with closing(sqlite3.connect(tmp_path / "bot.db")) as half:
        assert half.execute("SELECT name FROM sqlite_master").fetchall() == []
    asyncio.run(_used(open_database(None, tmp_path)))


async def _used(database: Database) -> None:
    async with database.begin() as tx:
        assert await inbox.pending(tx) == []
    await database.close()
