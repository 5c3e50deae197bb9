"""From an HTTP request to its answer: faults first, then the method."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

from tests.e2e.botapi.calls import Call, address, parameters
from tests.e2e.botapi.faults import Fault
from tests.e2e.botapi.methods import METHODS
from tests.e2e.botapi.polling import Poller
from tests.e2e.botapi.records import Logged, Violation
from tests.e2e.botapi.refusals import ApiError, bad
from tests.e2e.botapi.wire import HttpAnswer, HttpRequest
from tests.e2e.botapi.world import World

_NOTHING = HttpAnswer(500, b"")
_HOOKED = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class Answering:
    """Answers requests; lives in the server's loop."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.poller = Poller(world.updates, world.lock)

    async def respond(self, request: HttpRequest) -> HttpAnswer:
        at = time.monotonic()
        call = Call("", {})
        try:
            token, method = address(request.target)
            call = Call(method, {})
            if token != self._world.token:
                raise ApiError(401, "Unauthorized")
            params = parameters(request)
            call = Call(method, params, params.get("chat_id"))
            return await self._meet(at, call)
        except ApiError as refusal:
            return self._refusal(at, call, refusal)

    async def _meet(self, at: float, call: Call) -> HttpAnswer:
        with self._world.lock:
            fault = self._world.faults.strike(call)
        if fault is None:
            answer = _accepted(await self._perform(call))
            self._note(at, call, 200, "ok")
            return answer
        answer = fault.answer or _NOTHING
        if fault.accepts:
            answer = _accepted(await self._perform(call))
        self._note(at, call, answer.status, fault.name)
        return await _spoiled(answer, fault)

    async def _perform(self, call: Call) -> Any:
        if call.method == "getUpdates":
            self._world.polled_at = time.monotonic()
            if self._world.webhook:
                raise ApiError(409, _HOOKED)
            return await self.poller.poll(call.params)
        if call.method not in METHODS:
            raise ApiError(404, "Not Found")
        with self._world.lock:
            try:
                return METHODS[call.method](self._world, call.params)
            except (AttributeError, KeyError, TypeError, ValueError) as error:
                raise bad(f"wrong parameters: {error!r}") from error

    def _refusal(self, at: float, call: Call, refusal: ApiError) -> HttpAnswer:
        if refusal.code == 400 and not refusal.parameters:
            violation = Violation(at, call.method, refusal.description, call.params)
            self._world.violations.append(violation)
        self._note(at, call, refusal.code, refusal.description)
        return HttpAnswer(refusal.code, json.dumps(refusal.answer()).encode())

    def _note(self, at: float, call: Call, status: int, outcome: str) -> None:
        logged = Logged(at, call.method, call.chat, status, outcome, call.params)
        self._world.log.append(logged)


def _accepted(result: Any) -> HttpAnswer:
    return HttpAnswer(200, json.dumps({"ok": True, "result": result}).encode())


async def _spoiled(answer: HttpAnswer, fault: Fault) -> HttpAnswer:
    await asyncio.sleep(fault.wait)
    return HttpAnswer(answer.status, answer.body, answer.content_type, fault.ending)
