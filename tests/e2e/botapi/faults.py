"""What may go wrong between a bot and Telegram, and a plan of when it does."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from tests.e2e.botapi import refusals
from tests.e2e.botapi.calls import Call
from tests.e2e.botapi.refusals import ApiError
from tests.e2e.botapi.wire import Ending, HttpAnswer

_GATEWAY = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>\r\n"


@dataclass(frozen=True)
class Fault:
    """What a call meets. If it `accepts`, the call is done all the same, and then waits."""

    name: str
    accepts: bool = False
    answer: HttpAnswer | None = None
    ending: Ending = "whole"
    wait: float = 0


def refused(name: str, refusal: ApiError) -> Fault:
    body = json.dumps(refusal.answer()).encode()
    return Fault(name, answer=HttpAnswer(refusal.code, body))


def too_many(seconds: int) -> Fault:
    return refused("429", refusals.too_many(seconds))


def broken() -> Fault:
    return refused("500", ApiError(500, "Internal Server Error"))


def bad_gateway() -> Fault:
    return Fault("502", answer=HttpAnswer(502, _GATEWAY, "text/html"))


def half() -> Fault:
    """The message is accepted; half of the answer comes."""
    return Fault("half", accepts=True, ending="half")


def hang(seconds: float) -> Fault:
    """Nothing is accepted; after a while the connection closes."""
    return Fault("hang", ending="close", wait=seconds)


def reset() -> Fault:
    """Nothing is accepted; the connection is reset."""
    return Fault("reset", ending="reset")


def reset_after() -> Fault:
    return Fault("reset after", accepts=True, ending="reset")


def lost() -> Fault:
    """The message is accepted; the connection closes without an answer."""
    return Fault("lost", accepts=True, ending="close")


def slow(seconds: float) -> Fault:
    """The message is accepted at once; the answer comes late."""
    return Fault("slow", accepts=True, wait=seconds)


def migrated(chat: int) -> Fault:
    return refused("migrated", refusals.migrated(chat))


def blocked() -> Fault:
    return refused("blocked", refusals.forbidden("bot was blocked by the user"))


def deactivated() -> Fault:
    return refused("deactivated", refusals.forbidden("user is deactivated"))


def chat_not_found() -> Fault:
    return refused("chat not found", refusals.bad("chat not found"))


def unauthorized() -> Fault:
    return refused("401", ApiError(401, "Unauthorized"))


@dataclass
class Rule:
    """When a fault strikes: from the nth call that fits, so many times."""

    fault: Fault
    fits: Callable[[Call], bool]
    nth: int
    times: float
    seen: int = 0
    hits: int = 0

    def strikes(self, call: Call) -> bool:
        if not self.fits(call):
            return False
        self.seen += 1
        struck = self.seen >= self.nth and self.hits < self.times
        self.hits += struck
        return struck


class Faults:
    """The plan: the first rule that strikes decides."""

    def __init__(self) -> None:
        self._rules: list[Rule] = []

    def plan(
        self,
        fault: Fault,
        *,
        method: str | None = None,
        chat: int | None = None,
        nth: int = 1,
        times: float = 1,
        when: Callable[[Call], bool] = lambda call: True,
    ) -> Rule:
        """Let calls of a method, to a chat, that `when` likes, meet a fault (inf: always)."""

        def fits(call: Call) -> bool:
            return method in {None, call.method} and chat in {None, call.chat} and when(call)

        self._rules.append(Rule(fault, fits, nth, times))
        return self._rules[-1]

    def clear(self) -> None:
        self._rules.clear()

    def strike(self, call: Call) -> Fault | None:
        # A copy: tests change the plan while the server reads it.
        return next((rule.fault for rule in list(self._rules) if rule.strikes(call)), None)
