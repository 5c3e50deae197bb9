"""One call to the Bot API for one message of the outbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyParameters,
)

from bot.telegram.rendering import api_entities, loaded

if TYPE_CHECKING:
    from telegram import Bot

    from bot.storage.outbox import Outgoing
    from bot.telegram.rendering import Message

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def post(bot: Bot, outgoing: Outgoing, target: int | None) -> int:
    """Send a message, or rewrite ``target``; gives its id, raises TelegramError.

    The buttons of a body stand for their callback data.
    """
    message = loaded(outgoing.body)
    markup = _markup(message)
    if target is not None:
        await bot.edit_message_text(
            message.text,
            chat_id=outgoing.chat_id,
            message_id=target,
            entities=api_entities(message),
            link_preview_options=_NO_PREVIEW,
            reply_markup=markup,
        )
        return target
    sent = await bot.send_message(
        outgoing.chat_id,
        message.text,
        entities=api_entities(message),
        link_preview_options=_NO_PREVIEW,
        reply_markup=markup,
        reply_parameters=_reply(outgoing),
        message_thread_id=outgoing.thread_id,
    )
    return sent.message_id


def _reply(outgoing: Outgoing) -> ReplyParameters | None:
    """In a group the asking message is answered; between two it is plain what is meant."""
    if outgoing.answers is None or outgoing.chat_id > 0:
        return None
    return ReplyParameters(outgoing.answers, allow_sending_without_reply=True)


def _markup(message: Message) -> InlineKeyboardMarkup | None:
    if not message.buttons:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(button.text, callback_data=button.request) for button in row]
            for row in message.buttons
        ]
    )
