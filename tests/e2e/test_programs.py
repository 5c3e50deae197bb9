"""`ask`, `chat` and `run` from outside: what they print, how they end, what they refuse."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.programs import ROOT, bot, environment


def test_ask_prints_the_reply_alone(data: Path) -> None:
    done = bot(data, "ask", "what did putin say about security")
    assert done.returncode == 0
    assert done.stdout.decode().startswith("Vladimir Putin")
    assert done.stderr == b""


def test_json_lines_are_answered_in_order_as_they_come(data: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--json", "-"],
        cwd=ROOT,
        env=environment(data),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        for number, text in enumerate(["/trade", "тарифы", "x" * 100_000]):
            line = json.dumps({"id": number, "q": text}, ensure_ascii=False)
            process.stdin.write(line.encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.write(b"broken\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] is None
        process.stdin.close()
        assert process.wait(10) == 0


def test_one_question_as_json(data: Path) -> None:
    done = bot(data, "ask", "--json", "/trade")
    assert json.loads(done.stdout)["status"] == "answer"


def test_chat_without_a_terminal_reads_lines_to_their_end(data: Path) -> None:
    done = bot(data, "chat", said="hello\n\n/privacy")
    assert done.returncode == 0
    assert done.stdout.decode().startswith("Hello.")
    assert done.stdout.count(b"\n\n") == 2
    assert done.stderr.count(b"\n") == 1
    assert b"@BotFather" in done.stderr


@pytest.mark.parametrize("said", [b"\xff\xfe\x00\n", b"\x1b[2J\n", b"\n\n", b""])
def test_chat_takes_any_bytes(data: Path, said: bytes) -> None:
    done = bot(data, "chat", said=said)
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout


def test_run_without_a_token_is_the_chat(data: Path) -> None:
    done = bot(data, "run", said="hello\n")
    assert done.returncode == 0
    assert done.stdout.startswith(b"Hello.")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BRIEFING_NOW", "noon"),
        ("BRIEFING_ADMINS", "me"),
        ("TELEGRAM_BOT_TOKEN", "hunter2"),
        ("BRIEFING_SEEDS", "no-such-folder"),
        ("BRIEFING_DATA", "pyproject.toml/x"),
    ],
)
def test_a_bad_setting_ends_with_one_line(data: Path, name: str, value: str) -> None:
    done = bot(data, "ask", "hello", **{name: value})
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.count(b"\n") == 1
    assert b"hunter2" not in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_error(data: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "-"],
        cwd=ROOT,
        env=environment(data),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    _, errors = process.communicate(b"/trade\n" * 50, timeout=60)
    assert b"Traceback" not in errors


@pytest.mark.parametrize("arguments", [("chat",), ("ask", "--json", "-"), ("ask", "-")])
def test_sigterm_ends_cleanly(data: Path, arguments: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        cwd=ROOT,
        env=environment(data),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        process.stdin.write(b'{"id": 1, "q": "hello"}\n')
        process.stdin.flush()
        assert process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
