"""The built-in commands: one a file, found by discovery; a file that fails to import stops it."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from bot.conversation.turns import Command


def discover() -> tuple[Command, ...]:
    """Import every module beside this one and give its COMMAND, in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    commands = (import_module(f"{__name__}.{name}").COMMAND for name in names)
    return tuple(command for command in commands if isinstance(command, Command))
