"""Who may govern a group: Telegram is asked each time, an id proves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError

from bot.telegram.errors import UNREADABLE, verdict

if TYPE_CHECKING:
    from bot.telegram.parts import Parts

_ADMINS = ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR


async def is_admin(parts: Parts, chat_id: int, person_id: int) -> bool:
    """Tell whether somebody is an admin of a group; a question without answer is a no."""
    if person_id <= 0:
        return False  # who writes in a channel's name is nobody's admin
    try:
        member = await parts.bot.get_chat_member(chat_id, person_id)
    except (TelegramError, *UNREADABLE) as error:
        parts.log.warning("rights not known", reason=verdict(error).reason)
        return False
    return member.status in _ADMINS
