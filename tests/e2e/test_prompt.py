"""The prompt as a person meets it: the real program on a real pseudo-terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.programs import ROOT, environment

CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x1b\x07]*(?:\x1b\\|\x07)|\x1b[=>]")


class Prompt:
    """A process on a pseudo-terminal.

    What is typed before a prompt stands there may get lost, as with any terminal: wait for ">".
    """

    def __init__(self, data: Path) -> None:
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "chat"],
            cwd=ROOT,
            env=environment(data, COLUMNS="120", LINES="60", PROMPT_TOOLKIT_NO_CPR="1"),
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)
        self.raw = ""
        self.all = ""

    @property
    def seen(self) -> str:
        return CONTROL.sub("", self.raw)

    def until(self, wanted: str, seconds: float = 30) -> str:
        """Wait until something is on the screen; give and forget what was read up to it."""
        limit = time.monotonic() + seconds
        while wanted not in self.seen:
            ready, _, _ = select.select([self.master], [], [], limit - time.monotonic())
            assert ready, f"{wanted!r} did not come: {self.seen[-2000:]}"
            read = os.read(self.master, 65536).decode("utf-8", "replace")
            self.raw, self.all = self.raw + read, self.all + read
        before, _, self.raw = self.seen.partition(wanted)
        return before + wanted

    def ready(self) -> str:
        """Wait for the first prompt; give what stands above it."""
        return self.until("] Help") + self.until(">")

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def ended(self) -> int:
        """Read on until the process ends."""
        while select.select([self.master], [], [], 10)[0]:
            try:
                if not os.read(self.master, 65536):
                    break
            except OSError:
                break
        return self.process.wait(10)


@pytest.fixture
def prompt(data: Path) -> Iterator[Prompt]:
    opened = Prompt(data)
    yield opened
    if opened.process.poll() is None:
        opened.process.kill()
    opened.process.wait()
    os.close(opened.master)


def test_a_person_asks_presses_a_button_and_sees_the_proof(prompt: Prompt) -> None:
    first = prompt.ready()
    assert first.index("No TELEGRAM_BOT_TOKEN is set") < first.index("Ask about a folder of news")
    prompt.type("/trade\r")
    assert "[1] Cite" in prompt.until("[2] More") + prompt.until(">")
    prompt.type("+\r")
    assert "• " in prompt.until("\n>")
    prompt.type("1\r")
    assert "https://" in prompt.until("\n>")
    prompt.type("\x04")
    assert prompt.ended() == 0


def test_links_are_shown_as_outlet_and_date(prompt: Prompt) -> None:
    prompt.ready()
    prompt.type("/quote putin reliable allies\r")
    seen = prompt.until("TRT World, ") + prompt.until(">")
    assert "https://" not in seen
    assert re.search(r"\x1b\]8;[^;]*;https://", prompt.all)


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_leaving_is_clean(prompt: Prompt, key: str) -> None:
    prompt.ready()
    prompt.type(key)
    assert prompt.ended() == 0


def test_sigterm_at_the_prompt_is_clean(prompt: Prompt) -> None:
    prompt.ready()
    prompt.process.send_signal(signal.SIGTERM)
    assert prompt.ended() == 0


def test_what_was_typed_is_remembered(prompt: Prompt, data: Path) -> None:
    prompt.ready()
    prompt.type("hello\r")
    prompt.until("Hello.")
    prompt.until(">")
    prompt.type("\x04")
    assert prompt.ended() == 0
    history = data / "history"
    assert "+hello" in history.read_text(encoding="utf-8")
    assert history.stat().st_mode & 0o077 == 0
