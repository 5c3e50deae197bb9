"""The real bot as a process that talks to the tests' own Bot API."""

from __future__ import annotations

import http.client
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

from tests.e2e.botapi import BotApi, wait_for
from tests.e2e.programs import ROOT, environment, unmeasured

_UNLIMITED = {"BRIEFING_SEND_RATE": "0", "BRIEFING_CHAT_RATE": "0", "BRIEFING_GROUP_RATE": "0"}
_HOST = "127.0.0.1"
_PATIENCE = 12.0
"""Seconds that a clean end may take; promised are 10."""


def free_port() -> int:
    with socket.socket() as plug:
        plug.bind((_HOST, 0))
        return int(plug.getsockname()[1])


class BotProcess:
    """`python -m bot run`, started by `with`, killed and started again as a test likes.

    `base`: a data folder with the base built, copied before the first start. The environment
    is given by keywords; BRIEFING_LISTEN="off" runs it without its web server, and only what is
    given `measuring()` notes what it covers.
    """

    def __init__(self, server: BotApi, folder: Path, base: Path | None = None, **more: str) -> None:
        self.data = folder / "data"
        if base is not None and not self.data.exists():
            shutil.copytree(base, self.data)
        self.port = free_port()
        self._server = server
        self._outputs = (folder / "stdout", folder / "stderr")
        self._process: subprocess.Popen[bytes] | None = None
        self._started = 0.0
        own = {"BRIEFING_LISTEN": f"{_HOST}:{self.port}", "PYTHONFAULTHANDLER": "1"} | _UNLIMITED
        telegram = {"TELEGRAM_BOT_TOKEN": server.token, "TELEGRAM_API_URL": server.url}
        self._environment = unmeasured(environment(self.data)) | own | telegram | more

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.is_running:
            self.kill9()

    @property
    def pid(self) -> int:
        return self._running.pid

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start; what it writes is added to the files of earlier starts."""
        assert not self.is_running
        self._started = time.monotonic()
        with self._outputs[0].open("ab") as out, self._outputs[1].open("ab") as err:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"],
                cwd=ROOT,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )

    def wait_ready(self, seconds: float = 30.0) -> None:
        """Wait for the first getUpdates, and for /readyz where there is a web server."""
        wait_for(self._is_ready_or_dead, seconds, f"the bot to be ready: {self.output()[-2000:]}")
        assert self.is_running, self.output()[-2000:]

    def wait_end(self, seconds: float = _PATIENCE) -> int:
        """Wait until it has ended by itself; give its exit code."""
        return self._running.wait(seconds)

    def kill9(self) -> None:
        self._running.kill()
        self._running.wait(_PATIENCE)

    def terminate(self, seconds: float = _PATIENCE) -> int:
        """Ask it to end; give its exit code."""
        self._running.send_signal(signal.SIGTERM)
        return self.wait_end(seconds)

    def restart(self, *, cleanly: bool = True) -> None:
        """End and start again; without being clean, by kill -9."""
        if self.is_running:
            self.terminate() if cleanly else self.kill9()
        self.start()

    def output(self) -> str:
        """Give everything it wrote since the first start: standard output, then errors."""
        texts = (path.read_text(errors="replace") for path in self._outputs if path.exists())
        return "".join(texts)

    def memory(self) -> tuple[float, float]:
        """Give the resident memory now and at its highest, in MB."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        fields = dict(line.split(":", 1) for line in lines if ":" in line)
        now, highest = (int(fields[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
        return now, highest

    def fetch(self, path: str) -> tuple[int, str]:
        """Get a page of its web server: status and text."""
        connection = http.client.HTTPConnection(_HOST, self.port, timeout=5)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()

    @property
    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process is not None, "not started"
        return self._process

    def _is_ready_or_dead(self) -> bool:
        return not self.is_running or self._is_ready()

    def _is_ready(self) -> bool:
        if self._server.polled_at < self._started:
            return False
        if self._environment["BRIEFING_LISTEN"] == "off":
            return True
        try:
            return self.fetch("/readyz")[0] == 200
        except (OSError, http.client.HTTPException):
            return False
