"""The commands as Telegram lists them, told again only when they have changed."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

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
from bot.conversation.tongues import Lang
from bot.storage import notes
from bot.telegram.errors import UNREADABLE, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bot.conversation.turns import Command, Desk
    from bot.telegram.parts import Parts

_TOPICS = 20
_SHORT, _LONG = 120, 512
_NOTE = "menu"
_LANGUAGES: dict[Lang, str | None] = {"en": None, "ru": "ru"}
"""Telegram shows the menu without a code to whoever has no menu of their own language."""


class Menu(NamedTuple):
    """The commands for some chats, in one language."""

    lang: Lang
    scope: BotCommandScope
    commands: list[BotCommand]


async def tell_menus(parts: Parts) -> None:
    """Register commands and descriptions; what Telegram refuses is logged, the bot works on."""
    menus = [menu for lang in _LANGUAGES for menu in _menus(parts.conversation.spoken(lang), parts)]
    abouts = {lang: parts.conversation.spoken(lang).tongue.phrase(Say.START) for lang in _LANGUAGES}
    print_ = _print(menus, abouts)
    async with parts.database.begin() as tx:
        if await notes.read(tx, _NOTE) == print_:
            return
    try:
        for menu in menus:
            await parts.bot.set_my_commands(
                menu.commands, scope=menu.scope, language_code=_LANGUAGES[menu.lang]
            )
        for lang, code in _LANGUAGES.items():
            about = abouts[lang]
            short = about[:_SHORT].rpartition(" ")[0]
            await parts.bot.set_my_short_description(short, language_code=code)
            await parts.bot.set_my_description(about[:_LONG], language_code=code)
    except (TelegramError, *UNREADABLE) as error:
        parts.log.warning("menus not registered", reason=verdict(error).reason)
        return
    async with parts.database.begin() as tx:
        await notes.write(tx, _NOTE, print_)


def _print(menus: list[Menu], abouts: Mapping[Lang, str]) -> str:
    told = [
        (menu.lang, menu.scope.to_dict(), [each.to_dict() for each in menu.commands])
        for menu in menus
    ]
    return hashlib.sha256(json.dumps([told, abouts]).encode()).hexdigest()


def _menus(desk: Desk, parts: Parts) -> Iterator[Menu]:
    for scope, commands in _scopes(desk, parts):
        yield Menu(desk.tongue.lang, scope, [_command(each, desk) for each in commands])


def _scopes(desk: Desk, parts: Parts) -> Iterator[tuple[BotCommandScope, list[Command]]]:
    topics = topic_commands(desk)[:_TOPICS]
    anyones = [each for each in desk.commands if each.rights != "operators" and each.summary]
    in_groups = [each for each in anyones if not each.needs_storage]
    yield BotCommandScopeAllPrivateChats(), [*anyones, *topics]
    yield BotCommandScopeAllGroupChats(), [*in_groups, *topics]
    yield BotCommandScopeAllChatAdministrators(), [*anyones, *topics]
    for operator in sorted(parts.operators):
        everything = [each for each in desk.commands if each.summary]
        yield BotCommandScopeChat(operator), [*everything, *topics]


def _command(command: Command, desk: Desk) -> BotCommand:
    return BotCommand(command.name, desk.tongue.phrase(command.summary or command.name))
