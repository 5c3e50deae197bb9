"""How long others wait for their answers while one chat meets a fault.

    python -m tests.benchmarks.faults

Every figure is in milliseconds from saying to seeing, the same question each time.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from itertools import count
from pathlib import Path

from tests.e2e.botapi import BotApi, Person, faults
from tests.e2e.botapi.faults import Fault
from tests.e2e.bots import BotProcess
from tests.e2e.programs import bot as run_bot

_FAULTS: dict[str, Fault | None] = {
    "nothing": None,
    "429": faults.too_many(3),
    "500": faults.broken(),
    "502": faults.bad_gateway(),
    "half a body": faults.half(),
    "hang of 3 s": faults.hang(3),
    "reset": faults.reset(),
    "answer lost": faults.lost(),
    "slow by 3 s": faults.slow(3),
    "blocked": faults.blocked(),
}
_ANSWERS = 20


def main() -> None:
    """Print a line a fault."""
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch) / "base"
        run_bot(base, "ask", "hello").check_returncode()
        with BotApi() as server, BotProcess(server, Path(scratch), base) as bot:
            bot.wait_ready()
            ids = count(1)
            for name, fault in _FAULTS.items():
                unlucky, other = server.person(next(ids)), server.person(next(ids))
                if fault is not None:
                    server.faults.plan(fault, method="sendMessage", chat=unlucky.id)
                times = sorted(_answer(other, unlucky) for _ in range(_ANSWERS))
                print(f"{name:12} p50 {statistics.median(times):6.1f}  max {times[-1]:6.1f}")
                server.wait_quiet(0.5, 30)
                server.faults.clear()


def _answer(other: Person, unlucky: Person) -> float:
    """Let both ask; give how long the other one waits."""
    if not unlucky.chat.messages:
        unlucky.says("/trade")
    began = time.monotonic()
    asked = other.says("/trade")
    return (other.chat.wait_reply(asked, 20).at - began) * 1000


if __name__ == "__main__":
    main()
