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
from tests.e2e.stored import ends, rows

_ASKED = ("/trade", "/energy", "/education", "/ask@briefing_test_bot trade 2024")
_PEOPLE = 600
"""So many that none of them asks more than is allowed, even where much has piled up."""
_EARLY = 0.2
"""So many of the kills fall within the start."""
_BLINK = 0.005


@dataclass(frozen=True)
class Kill:
    """When a bot was killed, and which answers it had not noted as sent by then."""

    at: float
    open: frozenset[tuple[int, int]]
    """Chat and message that is answered."""


@dataclass
class Reaper:
    """Kills a bot again and again: now and then while it starts, mostly while it works."""

    server: BotApi
    bot: BotProcess
    chance: random.Random
    life: float = 2.0
    """Seconds that it works at most."""
    kills: list[Kill] = field(default_factory=list)
    _began: float = 0.0
    _end: float | None = None

    def __post_init__(self) -> None:
        """Begin with a bot that has just been started."""
        self._started()

    def look(self) -> None:
        """Kill the bot and start it again if its time has come."""
        now = time.monotonic()
        if self._end is None and self.server.polled_at > self._began:
            self._end = now + self.chance.uniform(0, self.life)
        if self._end is not None and now >= self._end:
            self.bot.kill9()
            self.kills.append(Kill(time.monotonic(), _open(self.bot.data)))
            self.bot.start()
            self._started()

    def _started(self) -> None:
        self._began = time.monotonic()
        dies_early = self.chance.random() < _EARLY
        self._end = self._began + self.chance.uniform(0, self.life) if dies_early else None


@dataclass
class Storm:
    """People who ask in groups at an even pace while the bot is killed."""

    reaper: Reaper
    rate: float
    """Questions a second."""
    asked: list[tuple[int, int]] = field(default_factory=list)
    """Chat and message, in order."""

    def __post_init__(self) -> None:
        """Make the people and their groups."""
        server = self.reaper.server
        self._people = [server.person(n + 1, f"P{n}") for n in range(_PEOPLE)]
        self._groups = [server.group(f"G{n}", *self._people) for n in range(10)]

    def run(self, kills: int) -> None:
        """Ask and kill; at the end the bot runs and everything that it will answer is answered."""
        ask_at = time.monotonic()
        while len(self.reaper.kills) < kills:
            self.reaper.look()
            if time.monotonic() >= ask_at:
                self._ask(self._groups[len(self.asked) % len(self._groups)])
                ask_at += 1 / self.rate
            time.sleep(_BLINK)
        self.reaper.bot.wait_ready()
        self.reaper.server.wait_quiet(1.0, 120.0)

    def _ask(self, chat: Chat) -> None:
        person: Person = self._people[len(self.asked) % _PEOPLE]
        self.asked.append((chat.id, chat.says(person, self.reaper.chance.choice(_ASKED))))


@dataclass(frozen=True)
class Tally:
    """What became of questions."""

    asked: int
    unanswered: int
    repeated: int
    unexplained: int
    """Repeated, though no kill fell between sending and noting."""
    slowest: float
    """The most seconds between an answer that was repeated and the kill that kept it from being
    noted."""
    disordered: int
    """Answered before an earlier question of the same chat."""


def tally(storm: Storm) -> Tally:
    """Count what became of a storm's questions."""
    answers: dict[tuple[int, int], list[Sent]] = defaultdict(list)
    for sent in storm.reaper.server.sent[:]:
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
        unexplained=sum(_span(*two, storm.reaper.kills) is None for two in again),
        slowest=max((_span(*two, storm.reaper.kills) or 0.0 for two in again), default=0.0),
        disordered=sum(b < a for times in firsts.values() for a, b in pairwise(times)),
    )


def _span(first: Sent, second: Sent, kills: Sequence[Kill]) -> float | None:
    """Give how long before a kill that left it open an answer was sent; None: there was none."""
    question = first.chat, first.reply_to or 0
    between = (kill for kill in kills if first.at <= kill.at <= second.at)
    return next((kill.at - first.at for kill in between if question in kill.open), None)


def _open(data: Path) -> frozenset[tuple[int, int]]:
    query = "SELECT chat_id, answers FROM outbox WHERE state = 'queued'"
    return frozenset((chat, answers or 0) for chat, answers in rows(data, query))


def kill_while(reaper: Reaper, kills: int, is_over: Callable[[], bool]) -> None:
    """Kill so often, or until it is over."""
    while len(reaper.kills) < kills and not is_over():
        reaper.look()
        time.sleep(_BLINK)


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
