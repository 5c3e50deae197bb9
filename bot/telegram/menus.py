"""The commands as Telegram lists them, told again only when they have changed."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import TelegramError

from bot.conversation.briefings import topic_commands
from bot.conversation.phrases import Say
from bot.storage import notes
from bot.telegram.errors import UNREADABLE, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.conversation.turns import Command
    from bot.telegram.parts import Parts

_TOPICS = 20
_SHORT, _LONG = 120, 512
_NOTE = "menu"


async def tell_menus(parts: Parts) -> None:
    """Register commands and descriptions; what Telegram refuses is logged, the bot works on."""
    menus = [(scope, [*commands]) for scope, commands in _menus(parts)]
    told = [(scope.to_dict(), [each.to_dict() for each in commands]) for scope, commands in menus]
    print_ = hashlib.sha256(json.dumps([told, Say.START]).encode()).hexdigest()
    async with parts.database.begin() as tx:
        if await notes.read(tx, _NOTE) == print_:
            return
    try:
        for scope, commands in menus:
            await parts.bot.set_my_commands(commands, scope=scope)
        await parts.bot.set_my_short_description(Say.START[:_SHORT].rpartition(" ")[0])
        await parts.bot.set_my_description(Say.START[:_LONG])
    except (TelegramError, *UNREADABLE) as error:
        parts.log.warning("menus not registered", reason=verdict(error).reason)
        return
    async with parts.database.begin() as tx:
        await notes.write(tx, _NOTE, print_)


def _menus(parts: Parts) -> Iterator[tuple[BotCommandScope, Iterator[BotCommand]]]:
    desk = parts.conversation.desk
    topics = topic_commands(desk)[:_TOPICS]
    anyones = [each for each in desk.commands if each.rights != "operators" and each.summary]
    in_groups = [each for each in anyones if not each.needs_storage]
    yield BotCommandScopeAllPrivateChats(), _listed([*anyones, *topics])
    yield BotCommandScopeAllGroupChats(), _listed([*in_groups, *topics])
    yield BotCommandScopeAllChatAdministrators(), _listed([*anyones, *topics])
    for operator in sorted(parts.operators):
        everything = [each for each in desk.commands if each.summary]
        yield BotCommandScopeChat(operator), _listed([*everything, *topics])


def _listed(commands: list[Command]) -> Iterator[BotCommand]:
    return (BotCommand(each.name, each.summary or each.name) for each in commands)
