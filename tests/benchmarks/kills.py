"""Kill the bot at random moments, many times, and count what became of everything.

    python -m tests.benchmarks.kills [questions|digests]

100 kills under 20 questions a second, then 50 kills while digests go to 500 chats a round.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from tests.e2e.botapi import BotApi
from tests.e2e.bots import BotProcess
from tests.e2e.killing import Reaper, Storm, accepted_twice, ended, kill_while, tally
from tests.e2e.programs import bot as run_bot
from tests.e2e.stored import ends, rows, subscribe

_KILLS, _RATE = 100, 20.0
_DIGEST_KILLS, _CHATS = 50, 500
_DUE = datetime(2025, 10, 10, 8, 30, tzinfo=UTC)


def main() -> None:
    """Print a line a figure."""
    chance = random.Random()
    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch) / "base"
        run_bot(base, "ask", "hello").check_returncode()
        if "digests" not in sys.argv[1:]:
            _questions(Path(scratch), base, chance)
        if "questions" not in sys.argv[1:]:
            _digests(Path(scratch), base, chance)


def _questions(scratch: Path, base: Path, chance: random.Random) -> None:
    began = time.monotonic()
    folder = scratch / "questions"
    folder.mkdir()
    with BotApi() as server, BotProcess(server, folder, base) as bot:
        bot.wait_ready()
        storm = Storm(Reaper(server, bot, chance), _RATE)
        storm.run(_KILLS)
        states = Counter(state for (state,) in rows(bot.data, "SELECT state FROM inbox"))
        print(f"{_KILLS} kills under {_RATE:.0f} questions a second:", tally(storm))
        print("  inbox:", dict(states), " outbox:", ends(bot.data, "reply"))
        print(f"  violations: {len(server.violations)}, {time.monotonic() - began:.0f} s")


def _digests(scratch: Path, base: Path, chance: random.Random) -> None:
    began = time.monotonic()
    kills = round_ = twice = 0
    found: Counter[str] = Counter()
    while kills < _DIGEST_KILLS:
        round_ += 1
        folder = scratch / f"digests{round_}"
        folder.mkdir()
        done, again, counts = _digest_round(folder, base, chance, _DIGEST_KILLS - kills)
        kills += done
        twice += again
        found.update(counts)
    print(f"{kills} kills during digests, {round_} rounds of {_CHATS} chats:", dict(found))
    print(f"  chats that got two: {twice}, {time.monotonic() - began:.0f} s")


def _digest_round(
    folder: Path, base: Path, chance: random.Random, kills: int
) -> tuple[int, int, Counter[str]]:
    """Send digests to all chats, a twentieth of which cannot be written to, under kills."""
    settings = {"BRIEFING_SEND_RATE": "25", "BRIEFING_NOW": _DUE.isoformat()}
    with BotApi() as server, BotProcess(server, folder, base, **settings) as bot:
        for n in range(1, _CHATS + 1):
            server.person(n, has_started=n % 20 != 0)
        bot.wait_ready()
        bot.terminate()
        subscribe(bot.data, range(1, _CHATS + 1), _DUE)
        bot.start()
        reaper = Reaper(server, bot, chance)
        kill_while(reaper, kills, lambda: _is_over(bot.data))
        bot.wait_ready()
        counts = Counter(ended(bot.data, "digest", _CHATS, 120))
        counts["accepted"] = len(server.sent)
        return len(reaper.kills), accepted_twice(server), counts


def _is_over(data: Path) -> bool:
    counts = ends(data, "digest")
    open_ = counts.get("queued", 0) + counts.get("sending", 0)
    return not open_ and sum(counts.values()) >= _CHATS


if __name__ == "__main__":
    main()
