"""What the methods about the bot itself do: its name, descriptions, commands and webhook."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from tests.e2e.botapi.refusals import Json, bad
from tests.e2e.botapi.world import World

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = frozenset(
    "default all_private_chats all_group_chats all_chat_administrators chat "
    "chat_administrators chat_member".split()
)
_MAX_COMMANDS = 100
_MAX_EXPLANATION = 256
_TEXTS = {
    "Name": ("name", 64),
    "Description": ("description", 512),
    "ShortDescription": ("short_description", 120),
}


def set_my_commands(world: World, params: Json) -> bool:
    """Keep the commands of a scope and a language under profile["commands"]."""
    commands = params.get("commands")
    if not isinstance(commands, list) or len(commands) > _MAX_COMMANDS:
        raise bad("can't parse commands: expected an Array of BotCommand")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= _MAX_EXPLANATION:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.setdefault("commands", {})[_audience(params)] = commands
    return True


def get_my_commands(world: World, params: Json) -> list[Json]:
    commands: list[Json] = world.profile.get("commands", {}).get(_audience(params), [])
    return commands


def set_webhook(world: World, params: Json) -> bool:
    world.webhook = params.get("url", "")
    return True


def delete_webhook(world: World, params: Json) -> bool:
    world.webhook = ""
    if params.get("drop_pending_updates"):
        world.updates.confirm(1 << 62)
    return True


def _audience(params: Json) -> tuple[str, str]:
    scope = params.get("scope") or {"type": "default"}
    if scope.get("type") not in _SCOPES:
        raise bad("can't parse BotCommandScope: unsupported type")
    more = {key: value for key, value in scope.items() if key != "type"}
    kind = scope["type"] + (json.dumps(more) if more else "")
    return kind, params.get("language_code", "")


def _setter(field: str, longest: int) -> Callable[[World, Json], bool]:
    def set_text(world: World, params: Json) -> bool:
        if len(params.get(field, "")) > longest:
            raise bad(f"{field} is too long")
        texts = world.profile.setdefault(field, {})
        texts[params.get("language_code", "")] = params.get(field, "")
        return True

    return set_text


def _getter(field: str) -> Callable[[World, Json], Json]:
    def get_text(world: World, params: Json) -> Json:
        return {field: world.profile.get(field, {}).get(params.get("language_code", ""), "")}

    return get_text


PROFILE: dict[str, Callable[[World, Json], Any]] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    **{f"setMy{name}": _setter(*field) for name, field in _TEXTS.items()},
    **{f"getMy{name}": _getter(field) for name, (field, _) in _TEXTS.items()},
}
