"""What is said without being asked: the welcome to a group, and what works instead of a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs
from bot.conversation.runs import Runs, say
from bot.telegram.updates import Me

if TYPE_CHECKING:
    from bot.conversation.tongues import Lang
    from bot.telegram.parts import Parts


def welcome(me: Me) -> p.Page:
    """Teach in two lines what reaches the bot in this group."""
    how = Say.WELCOME_MENTION if me.reads_groups else Say.WELCOME_PRIVACY
    first = (*say(Say.WELCOME), *_name(f"/ask@{me.username}"), *say(Say.WELCOME_ASK))
    second = (*say(how), *_name(f"@{me.username}")) if me.reads_groups else say(how)
    return p.Page(paragraphs(first, (*second, *say(Say.STOP)) if me.reads_groups else second))


def line(phrase: Say, parts: Parts, lang: Lang) -> p.Page:
    """Say one line."""
    return parts.conversation.in_language(p.Page(paragraphs(say(phrase))), lang)


def _name(text: str) -> Runs:
    """The bot's own name, as Telegram gave it."""
    return (p.Run(text, p.Phrase(), "bold"),)
