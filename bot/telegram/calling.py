"""Calls of the Bot API whose answers are read as they come.

The library's own methods make an object of every part of a message, on the way out and of what
comes back: a third of the time that a message takes, for objects that nobody looks at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

if TYPE_CHECKING:
    from telegram.request import BaseRequest


async def call(request: BaseRequest, address: str, method: str, **given: object) -> Any:
    """Call a method with parameters; None leaves one out. Gives the result, plain JSON.

    ``address`` is that of the Bot API with the token. Raises TelegramError. Parameters go in the
    body: not every server of this API reads the address for them.
    """
    parameters = [RequestParameter.from_input(name, it) for name, it in given.items()]
    return await request.post(f"{address}/{method}", RequestData(parameters))
