"""Time the bot on Telegram, as a process of its own beside an echo bot, against a loopback server.

`.venv/bin/python -m tests.benchmarks.telegram [--full]`
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from tests.e2e.botapi import BotApi, Chat, Person, wait_for
from tests.e2e.bots import BotProcess
from tests.e2e.programs import ROOT, bot

_QUESTIONS = ROOT / "tests" / "data" / "questions_dev.jsonl"
_CHATS = 50
_PEOPLE = 20
"""People in each chat: nobody is to reach the limit of questions a minute."""
_BURST = 2000
_PACE, _PACED_SECONDS = 50, 20
_BATCH = 100
_STEPS = (5_000, 10_000, 20_000)
"""Messages after which memory is looked at, besides the evenly paced ones."""
_AT_A_TIME = 500
_PATIENCE = 300.0


class Crowd:
    """People in groups who ask one after the other, each chat in its turn."""

    def __init__(self, server: BotApi) -> None:
        self._username = server.me["username"]
        people = [server.person(1000 + n, f"P{n}") for n in range(_CHATS * _PEOPLE)]
        chats = [server.group(f"G{n}", *people[n::_CHATS]) for n in range(_CHATS)]
        self._askers = cycle(self._in_turn(chats, people))
        lines = _QUESTIONS.read_text("utf-8").splitlines()
        self._questions = cycle([json.loads(line)["q"] for line in lines])

    @staticmethod
    def _in_turn(chats: list[Chat], people: list[Person]) -> list[tuple[Chat, Person]]:
        return [(chats[n % _CHATS], person) for n, person in enumerate(people)]

    def asks(self) -> int:
        """Ask a question; give the message's id, which no other message of any chat has."""
        chat, person = next(self._askers)
        return chat.says(person, f"/ask@{self._username} {next(self._questions)}")


@dataclass(frozen=True)
class Rate:
    """How a full queue was emptied; times in seconds."""

    seconds: float
    cpu: float
    waits: list[float]
    """From an update's hand-over to its answer's acceptance."""

    @property
    def per_second(self) -> float:
        return len(self.waits) / self.seconds

    def row(self) -> str:
        return (
            f"{self.per_second:7.0f}/s  {1000 * self.cpu / len(self.waits):5.2f} ms of processor"
            f"  p50 {percentile(self.waits, 50):6.2f} s  p99 {percentile(self.waits, 99):6.2f} s"
        )


def main(is_full: bool = False) -> None:
    """Print a line a figure."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bot(folder / "base", "ask", "hello")
        burst = _BURST if is_full else _BURST // 2
        echo, ours = echo_rate(burst), bot_rate(folder / "rate", folder / "base", burst)
        print(f"echo bot, {burst} messages wait    {echo.row()}")
        print(f"this bot, {burst} messages wait    {ours.row()}")
        print(f"this bot beside the echo bot   {ours.per_second / echo.per_second:8.2f}")
        waits, sizes = steady(folder / "steady", folder / "base", _STEPS[: None if is_full else 1])
        print(f"at {_PACE} messages a second: {_in_ms(waits)}")
        for count, now, highest in sizes:
            print(f"memory after {count:6} messages {now:10.1f} MB, at most {highest:.1f} MB")


def echo_rate(burst: int) -> Rate:
    """Let python-telegram-bot's own Application echo a queue."""
    with BotApi() as server:
        crowd = Crowd(server)
        asked = [crowd.asks() for _ in range(burst)]
        with _echoing(server) as pid:
            return _emptied(server, pid, asked)


def bot_rate(folder: Path, base: Path, burst: int) -> Rate:
    """Let the bot answer a queue."""
    folder.mkdir()
    with BotApi() as server:
        crowd = Crowd(server)
        asked = [crowd.asks() for _ in range(burst)]
        with BotProcess(server, folder, base, BRIEFING_LISTEN="off") as process:
            return _emptied(server, process.pid, asked)


def steady(
    folder: Path, base: Path, steps: Sequence[int]
) -> tuple[list[float], list[tuple[int, float, float]]]:
    """Ask at an even pace, then as fast as answers come.

    Gives the seconds from each evenly paced message to its answer's acceptance, and resident
    memory, now and at its highest, in MB by the number of messages.
    """
    folder.mkdir()
    with BotApi() as server, BotProcess(server, folder, base) as process:
        process.wait_ready()
        sizes = [(0, *process.memory())]
        crowd = Crowd(server)
        waits = _paced(server, crowd)
        count = len(waits)
        sizes.append((count, *process.memory()))
        for step in steps:
            for _ in range(count, step, _AT_A_TIME):
                _answered(server, [crowd.asks() for _ in range(_AT_A_TIME)])
            count = step
            sizes.append((count, *process.memory()))
        return waits, sizes


def _paced(server: BotApi, crowd: Crowd) -> list[float]:
    began = time.monotonic()
    asked: dict[int, float] = {}
    for n in range(_PACE * _PACED_SECONDS):
        time.sleep(max(0.0, began + n / _PACE - time.monotonic()))
        at = time.monotonic()
        asked[crowd.asks()] = at
    answers = _answered(server, list(asked))
    return [answers[id_] - at for id_, at in asked.items()]


@contextmanager
def _echoing(server: BotApi) -> Iterator[int]:
    """Run the echo bot; gives its process id."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.echo"],
        cwd=ROOT,
        env={**os.environ, "TELEGRAM_BOT_TOKEN": server.token, "TELEGRAM_API_URL": server.url},
        stdin=subprocess.DEVNULL,
    )
    try:
        yield process.pid
    finally:
        process.kill()
        process.wait()


def _emptied(server: BotApi, pid: int, asked: list[int]) -> Rate:
    """Wait until a queue is answered; it began with the first call that fetched updates."""
    wait_for(lambda: server.polled_at, _PATIENCE, "a call for updates")
    before = _cpu_seconds(pid)
    answers = _answered(server, asked)
    cpu = _cpu_seconds(pid) - before
    handed = _handed_over(server)
    first, last = min(handed.values()), max(answers.values())
    places = {id_: n for n, id_ in enumerate(asked)}
    waits = [answers[id_] - handed[places[id_] // _BATCH] for id_ in asked]
    return Rate(last - first, cpu, waits)


def _answered(server: BotApi, asked: Sequence[int]) -> dict[int, float]:
    """Wait for answers; give when each message's first one was accepted."""
    open_ids, answers, seen = set(asked), dict[int, float](), 0

    def is_over() -> bool:
        nonlocal seen
        for sent in server.sent[seen:]:
            seen += 1
            if sent.reply_to in open_ids:
                open_ids.discard(sent.reply_to)
                answers[sent.reply_to] = sent.at
        return not open_ids

    wait_for(is_over, _PATIENCE, "every answer")
    assert not server.violations, server.violations[0]
    return answers


def _handed_over(server: BotApi) -> dict[int, float]:
    """Give when each batch of a full queue was fetched."""
    calls = [call for call in server.log if call.method == "getUpdates"]
    offsets = [call.params.get("offset") or 0 for call in calls]
    first = min(offset for offset in offsets if offset) - _BATCH
    times: dict[int, float] = {}
    for call, offset in zip(calls, offsets, strict=True):
        times.setdefault(max(0, offset - first) // _BATCH, call.at)
    return times


def _cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _in_ms(waits: list[float]) -> str:
    ms = [1000 * wait for wait in waits]
    parts = (f"p{n} {percentile(ms, n):.1f} ms" for n in (50, 99))
    return f"{', '.join(parts)}, longest {max(ms):.1f} ms"


def percentile(values: Sequence[float], n: int) -> float:
    """Give the value that ``n`` percent do not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[n - 1]


if __name__ == "__main__":
    main("--full" in sys.argv)
