"""Killing the bot at random moments while it works, and what became of everything afterwards."""

from __future__ import annotations

import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from tests.e2e.botapi import BotApi, Chat, Person, Sent, wait_for
from tests.e2e.bots import BotProcess
from tests.e2e.stored import ends

_ASKED = ("/trade", "/energy", "/education", "/ask@briefing_test_bot trade 2024")
_PEOPLE = 60
"""So many that none of them asks more than is allowed."""
_NOTED_WITHIN = 1.0
"""Seconds in which an answer is noted once it is sent; a later kill explains no repetition."""


@dataclass
class Storm:
    """People who ask in groups at an even pace while the bot is killed."""

    server: BotApi
    bot: BotProcess
    rate: float
    """Questions a second."""
    pauses: tuple[float, float]
    """Between so many seconds the bot lives, from its start on."""
    chance: random.Random
    asked: list[tuple[int, int]] = field(default_factory=list)
    """Chat and message, in order."""
    kills: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Make the people and their groups."""
        self._people = [self.server.person(n + 1, f"P{n}") for n in range(_PEOPLE)]
        self._groups = [self.server.group(f"G{n}", *self._people) for n in range(10)]

    def run(self, kills: int) -> None:
        """Ask and kill; at the end the bot runs and everything that it will answer is answered."""
        ask_at = time.monotonic()
        kill_at = ask_at + self.chance.uniform(*self.pauses)
        while len(self.kills) < kills:
            now = time.monotonic()
            if now >= kill_at:
                self.bot.kill9()
                self.kills.append(time.monotonic())
                self.bot.start()
                kill_at = time.monotonic() + self.chance.uniform(*self.pauses)
            if now >= ask_at:
                self._ask(self._groups[len(self.asked) % len(self._groups)])
                ask_at += 1 / self.rate
            time.sleep(max(0.0, min(ask_at, kill_at) - time.monotonic()))
        self.bot.wait_ready()
        self.server.wait_quiet(1.0, 60.0)

    def _ask(self, chat: Chat) -> None:
        person: Person = self._people[len(self.asked) % _PEOPLE]
        self.asked.append((chat.id, chat.says(person, self.chance.choice(_ASKED))))


@dataclass(frozen=True)
class Tally:
    """What became of questions."""

    asked: int
    unanswered: int
    repeated: int
    unexplained: int
    """Repeated, though no kill fell between sending and noting."""
    disordered: int
    """Answered before an earlier question of the same chat."""


def tally(storm: Storm) -> Tally:
    """Count what became of a storm's questions."""
    answers: dict[tuple[int, int], list[Sent]] = defaultdict(list)
    for sent in storm.server.sent[:]:
        answers[sent.chat, sent.reply_to or 0].append(sent)
    again = [two for sent in answers.values() for two in pairwise(sent)]
    firsts: dict[int, list[float]] = defaultdict(list)
    for question in storm.asked:
        if question in answers:
            firsts[question[0]].append(answers[question][0].at)
    return Tally(
        asked=len(storm.asked),
        unanswered=sum(question not in answers for question in storm.asked),
        repeated=len(again),
        unexplained=sum(not _is_explained(*two, storm.kills) for two in again),
        disordered=sum(b < a for times in firsts.values() for a, b in pairwise(times)),
    )


def _is_explained(first: Sent, second: Sent, kills: Sequence[float]) -> bool:
    return any(0 <= at - first.at <= _NOTED_WITHIN and at <= second.at for at in kills)


def kill_while(
    bot: BotProcess,
    is_over: Callable[[], bool],
    pauses: tuple[float, float],
    kills: int,
    chance: random.Random,
) -> int:
    """Kill a running bot at random moments until it is over; gives how often."""
    for done in range(kills):
        end = time.monotonic() + chance.uniform(*pauses)
        while time.monotonic() < end:
            if is_over():
                return done
            time.sleep(0.02)
        bot.kill9()
        bot.start()
    return kills


def ended(data: Path, kind: str, number: int, seconds: float) -> Mapping[str, int]:
    """Wait until so many messages of a kind have ended; give how many ended how."""

    def found() -> Mapping[str, int] | None:
        counts = ends(data, kind)
        open_ = counts.get("queued", 0) + counts.get("sending", 0)
        return counts if sum(counts.values()) - open_ >= number and not open_ else None

    return wait_for(found, seconds, f"{number} messages of kind {kind} to end")


def accepted_twice(server: BotApi) -> int:
    """Count the chats that got more than one message."""
    return sum(number > 1 for number in Counter(sent.chat for sent in server.sent[:]).values())
