"""Which language a reply is in: that of the request, else of what was asked before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.conversation.phrases import Say
from bot.conversation.routing import command_of
from knowledge.language.words import is_cyrillic

if TYPE_CHECKING:
    from bot.conversation.tongues import Lang
    from bot.conversation.turns import Command, Request
    from knowledge import Briefing

Calling = Callable[[str], "Command | None"]


def language_of(request: Request, briefing: Briefing, called: Calling) -> Lang:
    """Give what was asked for outright, else the language of the latest words that tell one."""
    if request.lang in ("en", "ru"):
        return "ru" if request.lang == "ru" else "en"
    awaits = request.state is not None and request.state.awaits_zone
    told = None if awaits and not is_cyrillic(request.text) else request.text
    for text in (told, *reversed(request.after)):
        lang = _language(text, briefing, called) if text else None
        if lang is not None:
            return lang
    return request.home


def _language(text: str, briefing: Briefing, called: Calling) -> Lang | None:
    """Tell the language of a text; ids, numbers and words of a setting's button tell none."""
    typed = command_of(text)
    if typed is None:
        words = text
    elif is_cyrillic(text):
        return "ru"
    else:
        command = called(typed[0])
        is_worded = command is not None and (command.keeps or not command.needs_storage)
        words = typed[1] if is_worded and f"/{typed[0]}" != Say.C_CITE else ""
    return briefing.language(words) if any(char.isalpha() for char in words) else None
