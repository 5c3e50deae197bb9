"""What an update says, as far as it concerns the bot: pure, no update changes anything here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from telegram import CallbackQuery, ChatMemberUpdated, Message, MessageEntity, Update, User

from bot.conversation.chats import ChatKind
from bot.conversation.tongues import Lang

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that are asked for."""
_GROUPS = "group", "supergroup"
_OUT = "left", "kicked"


@dataclass(frozen=True, slots=True)
class Me:
    """The bot as getMe describes it."""

    id: int
    username: str
    reads_groups: bool
    """Privacy mode is off: every message of a group reaches it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened."""

    chat_id: int
    kind: ChatKind
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody wrote to the bot."""

    place: Place
    person_id: int
    message_id: int
    text: str
    at: float | None
    """When it was written or edited, seconds since 1970."""
    is_edit: bool = False
    is_anonymous_admin: bool = False
    """The group itself is the sender: only its admins can write so."""
    is_command_for_any: bool = False
    """In a group, a command that names no bot: it may be another bot's."""
    album: str | None = None
    is_forwarded: bool = False
    lang: Lang = "en"
    """That of the sender's Telegram."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Somebody sent the bot something that is no text."""

    place: Place
    person_id: int
    message_id: int
    at: float | None
    album: str | None
    lang: Lang = "en"


@dataclass(frozen=True, slots=True)
class Pressed:
    """Somebody pressed a button of the bot's."""

    place: Place
    person_id: int
    query_id: str
    message_id: int | None
    data: str
    lang: Lang = "en"


@dataclass(frozen=True, slots=True)
class Membership:
    """The bot was added to a chat, or is no longer in it."""

    place: Place
    person_id: int
    is_in: bool
    lang: Lang = "en"


@dataclass(frozen=True, slots=True)
class Moved:
    """A group goes by another id from now on."""

    place: Place
    new: int


Event: TypeAlias = Asked | Unreadable | Pressed | Membership | Moved


def event_of(update: Update, me: Me) -> Event | None:
    """Say what an update means for the bot; None: it is not addressed to it."""
    if update.callback_query is not None:
        return _pressed(update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.my_chat_member)
    message = update.message or update.edited_message
    if message is None:
        return None
    if message.migrate_to_chat_id is not None:
        return Moved(_place(message), message.migrate_to_chat_id)
    if message.migrate_from_chat_id is not None:
        old = Place(message.migrate_from_chat_id, "group")
        return Moved(old, message.chat.id)
    return _message(message, me, is_edit=update.message is None)


def owner_of(raw: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """Give the chat and the person that an update is about, as far as it says so at all."""
    bodies = (raw[name] for name in WANTED if isinstance(raw.get(name), dict))
    body: Mapping[str, Any] = next(bodies, {})
    message = body.get("message")
    holder = message if isinstance(message, dict) else body
    return _id_in(holder, "chat"), _id_in(body, "from")


def _id_in(body: Mapping[str, Any], name: str) -> int | None:
    found = body.get(name)
    id_ = found.get("id") if isinstance(found, dict) else None
    return id_ if isinstance(id_, int) and abs(id_) < 2**62 else None


def _message(message: Message, me: Me, is_edit: bool) -> Event | None:
    if not _is_somebodys(message, me):
        return None
    text = message.text or message.caption
    if text is None:
        return None if is_edit else _unreadable(message, me)
    text = _writable(text)
    place, called = _place(message), _called(text)
    if not _is_addressed(message, called, me):
        return None
    is_group = place.kind == "group"
    return Asked(
        place,
        _author(message),
        message.message_id,
        text,
        _written(message),
        is_edit=is_edit,
        is_anonymous_admin=is_group and _sender(message) == message.chat.id,
        is_command_for_any=is_group and called == "" and not _replies_to(message, me),
        album=message.media_group_id,
        is_forwarded=message.forward_origin is not None,
        lang=_lang(message.from_user),
    )


def _is_somebodys(message: Message, me: Me) -> bool:
    """Tell whether a person wrote it, or a group or channel in whose name a person did.

    Bots do not answer bots, nor what they themselves were asked for in the middle of a text.
    """
    if message.chat.type not in ("private", *_GROUPS) or message.is_automatic_forward:
        return False
    if message.via_bot is not None and message.via_bot.id == me.id:
        return False
    is_person = message.from_user is not None and not message.from_user.is_bot
    return is_person or message.sender_chat is not None


def _unreadable(message: Message, me: Me) -> Unreadable | None:
    place = _place(message)
    is_meant = place.kind == "private" or _replies_to(message, me)
    if not is_meant or message.effective_attachment is None:
        return None
    album, lang = message.media_group_id, _lang(message.from_user)
    return Unreadable(place, _author(message), message.message_id, _written(message), album, lang)


def _author(message: Message) -> int:
    author = message.from_user
    return author.id if author and not author.is_bot else _sender(message)


def _lang(person: User | None) -> Lang:
    code = person.language_code if person is not None else None
    return "ru" if (code or "").casefold().partition("-")[0] == "ru" else "en"


def _sender(message: Message) -> int:
    return message.sender_chat.id if message.sender_chat else 0


def _written(message: Message) -> float:
    return (message.edit_date or message.date).timestamp()


def _is_addressed(message: Message, called: str | None, me: Me) -> bool:
    """Tell whether the bot is meant; a command in another bot's name never is."""
    if called:
        return called.casefold() == me.username.casefold()
    if message.chat.type == "private" or called == "":
        return True
    return _replies_to(message, me) or _mentions(message, me)


def _called(text: str) -> str | None:
    """Give the bot that a command names, "" when it names none, None for what is no command."""
    if not text.startswith("/"):
        return None
    head = text.split(maxsplit=1)[0]
    return head.partition("@")[2]


def _replies_to(message: Message, me: Me) -> bool:
    replied = message.reply_to_message
    return replied is not None and replied.from_user is not None and replied.from_user.id == me.id


def _mentions(message: Message, me: Me) -> bool:
    is_caption = message.text is None
    entities = message.caption_entities if is_caption else message.entities
    for entity in entities:
        if entity.type == MessageEntity.TEXT_MENTION and entity.user and entity.user.id == me.id:
            return True
        if entity.type == MessageEntity.MENTION:
            cut = message.parse_caption_entity if is_caption else message.parse_entity
            if cut(entity).casefold() == f"@{me.username}".casefold():
                return True
    return False


def _pressed(query: CallbackQuery) -> Pressed | None:
    if query.message is None or query.data is None:
        return None
    message = query.message
    thread = message.message_thread_id if isinstance(message, Message) else None
    is_topic = isinstance(message, Message) and bool(message.is_topic_message)
    place = Place(message.chat.id, _kind(message.chat.type), thread if is_topic else None)
    data = _writable(query.data)
    person = query.from_user
    return Pressed(place, person.id, query.id, message.message_id, data, _lang(person))


def _membership(change: ChatMemberUpdated) -> Membership | None:
    if change.chat.type not in ("private", *_GROUPS):
        return None
    was_in, is_in = (
        each.status not in _OUT and getattr(each, "is_member", True)
        for each in (change.old_chat_member, change.new_chat_member)
    )
    if was_in == is_in:
        return None
    place = Place(change.chat.id, _kind(change.chat.type))
    return Membership(place, change.from_user.id, is_in, _lang(change.from_user))


def _writable(text: str) -> str:
    """Leave out NUL and halves of characters: neither databases nor Telegram take them."""
    return text.encode(errors="ignore").decode().replace("\0", "")


def _place(message: Message) -> Place:
    thread = message.message_thread_id if message.is_topic_message else None
    return Place(message.chat.id, _kind(message.chat.type), thread)


def _kind(chat_type: str) -> ChatKind:
    return "private" if chat_type == "private" else "group"
