"""Time the program as people run it: building, starting, answering, on Telegram; with its memory.

How many questions on invented news are answered right comes first.

Every figure is of a whole process of its own, answering the development questions or reading
articles that are put together of the seeds' paragraphs. With --full
on Telegram twice as many at once, and four times as many in all; a large folder has ten times as
many articles, and questions are put to a million facts.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import asking, building, judging, reading, telegram

ROOT = Path(__file__).parents[2]
QUESTIONS = ROOT / "tests" / "data" / "questions_dev.jsonl"
_RUNS = 5
_PASSES = 5


def main() -> None:
    """Print a line a figure."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, {_RUNS} runs each")
    with tempfile.TemporaryDirectory() as scratch:
        environment = {**os.environ, "BRIEFING_DATA": scratch}
        print(f"build the seeds from nothing   {_build_seconds(environment):8.2f} s")
        starts = [_first_answer_seconds(environment) for _ in range(_RUNS)]
        print(f"start to first answer          {statistics.median(starts):8.2f} s (median)")
        _report_answers(environment)
    reading.main()
    judging.main()
    building.main("--full" in sys.argv)
    asking.main("--full" in sys.argv)
    telegram.main("--full" in sys.argv)


def _build_seconds(environment: dict[str, str]) -> float:
    began = time.perf_counter()
    _run(["-m", "knowledge", "build"], environment)
    return time.perf_counter() - began


def _first_answer_seconds(environment: dict[str, str]) -> float:
    began = time.perf_counter()
    _run(["-m", "bot", "ask", "trade 2024"], environment)
    return time.perf_counter() - began


def _report_answers(environment: dict[str, str]) -> None:
    asked = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    lines = "".join(json.dumps({"id": q["id"], "q": q["q"]}) + "\n" for q in asked) * _PASSES
    replies, peak = _answers(lines, environment)
    times = sorted(reply["ms"] for reply in replies)
    print(f"answer ({len(times)} questions)     p50 {statistics.median(times):8.2f} ms")
    print(f"                           p99 {times[int(len(times) * 0.99)]:8.2f} ms")
    print(f"                           max {times[-1]:8.2f} ms")
    print(f"resident memory, peak          {peak / 1024:8.1f} MB")


def _answers(lines: str, environment: dict[str, str]) -> tuple[list[dict[str, float]], int]:
    """Give the replies and the process's peak resident memory in KiB."""
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as given,
        tempfile.TemporaryFile("w+", encoding="utf-8") as written,
    ):
        given.write(lines)
        given.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "ask", "--json", "-"],
            cwd=ROOT,
            env=environment,
            stdin=given,
            stdout=written,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        written.seek(0)
        return [json.loads(line) for line in written], usage.ru_maxrss


def _run(arguments: list[str], environment: dict[str, str]) -> None:
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)


if __name__ == "__main__":
    main()
