"""What the methods about messages do; each gives its result or raises ApiError."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from tests.e2e.botapi.chats import Chat
from tests.e2e.botapi.markup import checked_markup
from tests.e2e.botapi.members import ANONYMOUS, member
from tests.e2e.botapi.profile import PROFILE
from tests.e2e.botapi.records import PressAnswer, Sent
from tests.e2e.botapi.refusals import Json, bad
from tests.e2e.botapi.texts import checked_text, checked_url
from tests.e2e.botapi.world import World

_MAX_PRESS_TEXT = 200
_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
_LATE = "query is too old and response timeout expired or query ID is invalid"


def get_me(world: World, params: Json) -> Json:
    return world.me


def send_message(world: World, params: Json) -> Json:
    chat = _chat(world, params)
    body = _body(params)
    thread = _thread(chat, params.get("message_thread_id"))
    reply_to = _reply_target(chat, params.get("reply_parameters"))
    _check_flood(world, chat)
    message = chat.added({"from": world.me} | body, reply_to, thread)
    _record(world, "sendMessage", message, params, reply_to)
    return message


def edit_message_text(world: World, params: Json) -> Json:
    chat = _chat(world, params)
    body = _body(params)
    old = chat.messages.get(params.get("message_id", 0))
    if old is None:
        raise bad("message to edit not found")
    if old["from"]["id"] != world.me["id"] or "text" not in old:
        raise bad("message can't be edited")
    parts = ("text", "entities", "reply_markup")
    if {part: old[part] for part in parts if part in old} == body:
        raise bad(_UNCHANGED)
    _check_flood(world, chat)
    kept = {key: value for key, value in old.items() if key not in parts}
    message = chat.messages[old["message_id"]] = kept | body | {"edit_date": world.date()}
    _record(world, "editMessageText", message, params, None)
    return message


def delete_message(world: World, params: Json) -> bool:
    chat = _chat(world, params)
    if chat.messages.pop(params.get("message_id", 0), None) is None:
        raise bad("message to delete not found")
    world.deleted.append((chat.id, params["message_id"]))
    return True


def send_chat_action(world: World, params: Json) -> bool:
    chat = _chat(world, params)
    _thread(chat, params.get("message_thread_id"))
    if not params.get("action"):
        raise bad("wrong parameter action in request")
    world.actions.append((chat.id, params["action"]))
    return True


def answer_callback_query(world: World, params: Json) -> bool:
    query = str(params.get("callback_query_id", ""))
    text, url = params.get("text", ""), params.get("url")
    if len(text) > _MAX_PRESS_TEXT:
        raise bad("MESSAGE_TOO_LONG")
    if url is not None and urlsplit(checked_url(url)).hostname != "t.me":
        raise bad("URL_INVALID")
    if world.presses.get(query, "unknown") is not None:
        raise bad(_LATE)
    is_alert = bool(params.get("show_alert", False))
    world.presses[query] = PressAnswer(time.monotonic(), text, url, is_alert)
    return True


def get_chat_member(world: World, params: Json) -> Json:
    chat = _chat(world, params)
    user = params.get("user_id")
    if user == world.me["id"]:
        return member(world.me, chat.bot_status)
    if user == ANONYMOUS["id"]:
        return member(ANONYMOUS, "left")
    person = world.people.get(user or 0)
    if person is None:
        raise bad("PARTICIPANT_ID_INVALID")
    return member(person.payload, chat.statuses.get(person.id, "left"))


def leave_chat(world: World, params: Json) -> bool:
    chat = _chat(world, params)
    chat.bot_status = "left"
    return True


def _chat(world: World, params: Json) -> Chat:
    chat = world.chats.get(params.get("chat_id", 0))
    if chat is None:
        raise bad("chat not found")
    if chat.refusal is not None:
        raise chat.refusal
    return chat


def _body(params: Json) -> Json:
    if "parse_mode" in params:
        raise bad("this server takes entities, and no markup in the text")
    text, entities = checked_text(params.get("text"), params.get("entities"))
    markup = checked_markup(params.get("reply_markup"))
    body: Json = {"text": text}
    body |= {"entities": entities} if entities else {}
    is_shown = markup is not None and "inline_keyboard" in markup
    return body | ({"reply_markup": markup} if is_shown else {})


def _thread(chat: Chat, thread: int | None) -> int | None:
    if thread is not None and thread not in chat.topics:
        raise bad("message thread not found")
    if thread is not None and chat.topics[thread] == "closed":
        raise bad("TOPIC_CLOSED")
    return thread


def _reply_target(chat: Chat, reply: Any) -> int | None:
    if reply is None:
        return None
    if not isinstance(reply, dict) or not isinstance(reply.get("message_id"), int):
        raise bad("can't parse reply parameters")
    if reply["message_id"] in chat.messages:
        return int(reply["message_id"])
    if not reply.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return None


def _check_flood(world: World, chat: Chat) -> None:
    world.flood.check(chat.id, chat.kind != "private", time.monotonic())


def _record(world: World, method: str, message: Json, params: Json, reply_to: int | None) -> None:
    sent = Sent(
        at=time.monotonic(),
        method=method,
        chat=message["chat"]["id"],
        message_id=message["message_id"],
        text=message["text"],
        entities=tuple(message.get("entities", ())),
        markup=params.get("reply_markup"),
        reply_to=reply_to,
        thread=message.get("message_thread_id"),
        params=params,
    )
    world.chats[sent.chat].sent.append(sent)
    world.sent.append(sent)


METHODS: dict[str, Callable[[World, Json], Any]] = PROFILE | {
    "getMe": get_me,
    "sendMessage": send_message,
    "editMessageText": edit_message_text,
    "deleteMessage": delete_message,
    "sendChatAction": send_chat_action,
    "answerCallbackQuery": answer_callback_query,
    "getChatMember": get_chat_member,
    "leaveChat": leave_chat,
}
