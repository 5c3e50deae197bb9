"""What is said without being asked: the welcome to a group, and what works instead of a photo."""

from __future__ import annotations

from bot.conversation import page as p
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs
from bot.conversation.runs import Runs, say
from bot.telegram.updates import Me


def welcome(me: Me) -> p.Page:
    """Teach in two lines what reaches the bot in this group."""
    how = Say.WELCOME_MENTION if me.reads_groups else Say.WELCOME_PRIVACY
    first = (*say(Say.WELCOME), *_name(f"/ask@{me.username}"), *say(Say.WELCOME_ASK))
    second = (*say(how), *_name(f"@{me.username}")) if me.reads_groups else say(how)
    return p.Page(paragraphs(first, (*second, *say(Say.STOP)) if me.reads_groups else second))


def line(*phrases: Say) -> p.Page:
    """Say one line."""
    return p.Page(paragraphs(say(*phrases)))


def _name(text: str) -> Runs:
    """The bot's own name, as Telegram gave it."""
    return (p.Run(text, p.Phrase(), "bold"),)
