"""The bot as a real process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
HIDDEN = ("TELEGRAM_BOT_TOKEN", "BRIEFING_")


def environment(data: Path, **more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(HIDDEN)}
    return kept | {"BRIEFING_DATA": str(data), "TERM": "xterm-256color"} | more


def measuring() -> dict[str, str]:
    """Give by what a process is told to note which lines of the code it runs."""
    return {key: value for key, value in os.environ.items() if key.startswith("COVERAGE_")}


def unmeasured(environment: dict[str, str]) -> dict[str, str]:
    """Leave that out: it takes a third longer, and a process that is killed notes nothing."""
    return {key: value for key, value in environment.items() if key not in measuring()}


def bot(
    data: Path, *arguments: str, said: str | bytes = b"", **more: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=ROOT,
        env=environment(data, **more),
        input=said.encode() if isinstance(said, str) else said,
        capture_output=True,
        check=False,
        timeout=60,
    )
