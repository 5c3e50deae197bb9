"""Logs go to standard error, without secrets, and cost nothing until something is written."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.logs import Log
from tests.bot.conftest import ROOT

HEAVY = {"rich", "typer", "prompt_toolkit", "structlog", "pygments"}


def test_what_is_logged_holds_no_secret(capsys: pytest.CaptureFixture[str]) -> None:
    log = Log("hunter2")
    log.warning("article refused", reason="hunter2 and 123456789:AAFakeFakeFakeFake")
    log.error("reply withheld", reason="nothing")
    out, errors = capsys.readouterr()
    assert out == ""
    assert "hunter2" not in errors
    assert "FakeFake" not in errors
    assert "article refused" in errors
    assert "reply withheld" in errors


def test_answering_json_lines_loads_nothing_that_only_people_need() -> None:
    code = (
        "import sys, bot.__main__ as program\n"
        "sys.argv[1:] = ['ask', '--json', '-']\n"
        "program.main()\n"
        "print(*{name.partition('.')[0] for name in sys.modules})\n"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        input="",
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    assert HEAVY.isdisjoint(loaded.split())
