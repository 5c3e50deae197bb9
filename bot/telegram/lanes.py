"""Who may be sent to when: one lane a chat, budgets a chat and in all, replies before digests.

Pure: the caller says what time it is, in seconds that only go forward.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

UNASKED = frozenset({"digest", "watch"})
"""Kinds of message that nobody waits for: everything else goes before them."""
_GLOBAL = 3
"""Refusals by flood control of so many chats in a row mean the whole bot."""
_SWEEP = 1000
"""Lanes that may be there before idle ones are looked for."""


class Message(Protocol):
    """What lanes need to know of a message."""

    @property
    def chat_id(self) -> int:
        """The chat that it goes to; groups have negative ids."""

    @property
    def kind(self) -> str:
        """Those of UNASKED wait for everything else."""


M = TypeVar("M", bound=Message)


@dataclass(frozen=True, slots=True)
class Rates:
    """How much may be sent; 0 lifts a limit."""

    overall: float
    """Messages a second in all."""
    chat: float
    """Messages a second to one person."""
    group: float
    """Messages a minute to one group."""


@dataclass(slots=True)
class Budget:
    """A token bucket: ``burst`` at once, then ``rate`` a second; rate 0 is no limit."""

    rate: float
    burst: float
    level: float = field(init=False)
    at: float = 0.0

    def __post_init__(self) -> None:
        """Begin full."""
        self.level = self.burst

    def free_at(self, now: float, reserve: float = 0.0) -> float:
        """Give when the next token, with ``reserve`` left over, is there."""
        if not self.rate:
            return now
        lacking = 1.0 + reserve - self._refilled(now)
        return now if lacking <= 1e-9 else now + lacking / self.rate

    def spend(self, now: float) -> None:
        """Take a token."""
        self.level = self._refilled(now) - 1.0
        self.at = now

    def _refilled(self, now: float) -> float:
        return min(self.burst, self.level + max(0.0, now - self.at) * self.rate)


@dataclass(slots=True)
class _Lane(Generic[M]):
    budget: Budget
    replies: deque[M] = field(default_factory=deque)
    digests: deque[M] = field(default_factory=deque)
    held_until: float = 0.0
    under_way: int = 0
    """Two after a group's new id met its old one, otherwise at most one."""

    def queue(self) -> deque[M]:
        """Give what goes first: replies, then digests."""
        return self.replies or self.digests

    def is_idle(self, now: float) -> bool:
        """Tell whether the lane says nothing that a new one would not."""
        spent = self.budget.free_at(now, self.budget.burst - 1.0) > now
        return not (self.queue() or self.under_way or self.held_until > now or spent)


class Lanes(Generic[M]):
    """Messages by chat, given out one at a time a chat in the order in which they came."""

    def __init__(self, rates: Rates) -> None:
        """Begin empty. Bursts and refills are split so that no window holds more than the rate."""
        self._rates = rates
        burst = max(1.0, rates.overall / 5)
        self._overall = Budget(max(rates.overall - burst, rates.overall / 2), burst)
        self._reserve = min(burst / 2, burst - 1.0)  # more than a burst is never there
        self._lanes: dict[int, _Lane[M]] = {}
        self._due: list[tuple[float, int, int]] = []
        self._count = 0
        self._ready: tuple[deque[int], deque[int]] = (deque(), deque())
        self._held_until = 0.0
        self._flooded: dict[int, float] = {}
        self._moved: dict[int, int] = {}
        self._sweep_at = _SWEEP

    def __len__(self) -> int:
        """Count the messages that wait."""
        return sum(len(lane.replies) + len(lane.digests) for lane in self._lanes.values())

    def add(self, message: M, now: float) -> None:
        """Queue a message behind those of its chat."""
        self._sweep(now)
        lane = self._lane(message.chat_id)
        (lane.digests if message.kind in UNASKED else lane.replies).append(message)
        self._schedule(message.chat_id, now)

    def take(self, now: float) -> M | None:
        """Give the next message that may be sent now; its chat waits for ``release``."""
        if now < self._held_until:
            return None
        self._collect(now)
        for ready, reserve in zip(self._ready, (0.0, self._reserve), strict=True):
            if self._overall.free_at(now, reserve) > now:
                continue
            while ready:
                message = self._started(ready.popleft(), now)
                if message is not None:
                    return message
        return None

    def next_at(self, now: float) -> float | None:
        """Give when ``take`` may have something; None while nothing waits for time alone."""
        self._collect(now)
        times = [self._overall.free_at(now, reserve)
                 for ready, reserve in zip(self._ready, (0.0, self._reserve), strict=True)
                 if ready]  # fmt: skip
        times += [self._due[0][0]] if self._due else []
        return max(self._held_until, min(times)) if times else None

    def release(self, chat_id: int, now: float) -> None:
        """Say that the message given out last for a chat is dealt with."""
        self._lane(chat_id).under_way -= 1
        self._schedule(chat_id, now)

    def put_back(self, message: M, now: float) -> None:
        """Give a message back, to be the next of its chat."""
        lane = self._lane(message.chat_id)
        (lane.digests if message.kind in UNASKED else lane.replies).appendleft(message)
        self._schedule(message.chat_id, now)

    def hold(self, chat_id: int, until: float) -> None:
        """Send nothing to a chat until then."""
        lane = self._lane(chat_id)
        lane.held_until = max(lane.held_until, until)

    def flooded(self, chat_id: int, until: float) -> None:
        """Note a refusal by flood control: the chat waits; after several chats in a row all do."""
        self.hold(chat_id, until)
        self._flooded[chat_id] = until
        if len(self._flooded) >= _GLOBAL:
            self._held_until = max(self._held_until, min(self._flooded.values()))
            self._flooded.clear()

    def flowed(self) -> None:
        """Note that a message was accepted: no flood control for the whole bot."""
        self._flooded.clear()

    def move(self, old: int, new: int, renamed: Iterable[M], now: float) -> None:
        """Let what waits for a chat go to its new id, before what waits there already.

        What is under way to the old id is released under that; until then the new one waits.
        """
        was = self._lanes.pop(old, None)
        if was is not None:
            self.hold(new, was.held_until)
            self._lane(new).under_way += was.under_way
        self._moved[old] = new
        for message in reversed(list(renamed)):
            self.put_back(message, now)

    def waiting(self, chat_id: int) -> tuple[M, ...]:
        """Give what waits for a chat."""
        lane = self._lanes.get(chat_id)
        return (*lane.replies, *lane.digests) if lane else ()

    def drop(self, chat_id: int) -> None:
        """Forget what waits for a chat."""
        lane = self._lanes.get(chat_id)
        if lane is not None:
            lane.replies.clear()
            lane.digests.clear()

    def _lane(self, chat_id: int) -> _Lane[M]:
        chat_id = self._moved.get(chat_id, chat_id)
        if chat_id not in self._lanes:
            self._lanes[chat_id] = _Lane(self._budget(chat_id))
        return self._lanes[chat_id]

    def _sweep(self, now: float) -> None:
        """Forget lanes that say nothing, once there are twice as many as said something."""
        if len(self._lanes) >= self._sweep_at:
            self._lanes = {id_: ln for id_, ln in self._lanes.items() if not ln.is_idle(now)}
            self._sweep_at = max(_SWEEP, 2 * len(self._lanes))

    def _budget(self, chat_id: int) -> Budget:
        if chat_id > 0:
            return Budget(self._rates.chat, max(3.0, self._rates.chat))
        burst = max(1.0, self._rates.group / 4)
        return Budget(max(self._rates.group - burst, self._rates.group / 2) / 60, burst)

    def _schedule(self, chat_id: int, now: float) -> None:
        lane = self._lane(chat_id)
        if lane.queue() and not lane.under_way:
            at = max(lane.held_until, lane.budget.free_at(now))
            self._count += 1
            heapq.heappush(self._due, (at, self._count, self._moved.get(chat_id, chat_id)))

    def _collect(self, now: float) -> None:
        """Sort chats whose time has come by what they wait to be sent."""
        while self._due and self._due[0][0] <= now:
            *_, chat_id = heapq.heappop(self._due)
            lane = self._lanes.get(chat_id)
            if lane is not None and lane.queue():
                self._ready[0 if lane.replies else 1].append(chat_id)

    def _started(self, chat_id: int, now: float) -> M | None:
        lane = self._lanes.get(chat_id)
        if lane is None or lane.under_way or not lane.queue():
            return None
        if max(lane.held_until, lane.budget.free_at(now)) > now:
            self._schedule(chat_id, now)
            return None
        lane.under_way += 1
        self._overall.spend(now)
        lane.budget.spend(now)
        return lane.queue().popleft()
