"""One call to the Bot API for one message of the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.telegram.calling import call
from bot.telegram.rendering import api_entities, loaded

if TYPE_CHECKING:
    from telegram import Bot

    from bot.storage.outbox import Outgoing
    from bot.telegram.rendering import Message


async def post(bot: Bot, outgoing: Outgoing, target: int | None) -> int:
    """Send a message, or rewrite ``target``; gives its id, raises TelegramError.

    The buttons of a body stand for their callback data. An answer of another shape than promised
    raises KeyError or TypeError.
    """
    message = loaded(outgoing.body)
    said = {
        "chat_id": outgoing.chat_id,
        "text": message.text,
        "entities": api_entities(message),
        "link_preview_options": {"is_disabled": True},
        "reply_markup": _markup(message),
    }
    if target is not None:
        await call(bot.request, bot.base_url, "editMessageText", message_id=target, **said)
        return target
    sent = await call(
        bot.request,
        bot.base_url,
        "sendMessage",
        reply_parameters=_reply(outgoing),
        message_thread_id=outgoing.thread_id,
        **said,
    )
    return int(sent["message_id"])


def _reply(outgoing: Outgoing) -> dict[str, object] | None:
    """In a group the asking message is answered; between two it is plain what is meant."""
    if outgoing.answers is None or outgoing.chat_id > 0:
        return None
    return {"message_id": outgoing.answers, "allow_sending_without_reply": True}


def _markup(message: Message) -> dict[str, object] | None:
    if not message.buttons:
        return None
    rows = [
        [{"text": button.text, "callback_data": button.request} for button in row]
        for row in message.buttons
    ]
    return {"inline_keyboard": rows}
