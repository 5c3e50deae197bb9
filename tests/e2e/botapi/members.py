"""Who is what in a chat, and what a bot in privacy mode hears. Pure."""

from __future__ import annotations

from tests.e2e.botapi.refusals import Json

ANONYMOUS: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_ADMIN_MAY = (
    "can_be_edited can_manage_chat can_delete_messages can_manage_video_chats "
    "can_restrict_members can_promote_members can_change_info can_invite_users "
    "can_post_stories can_edit_stories can_delete_stories"
).split()
_RESTRICTED_MAY = (
    "can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos "
    "can_send_video_notes can_send_voice_notes can_send_polls can_send_other_messages "
    "can_add_web_page_previews can_change_info can_invite_users can_pin_messages "
    "can_manage_topics can_edit_tag can_react_to_messages"
).split()
_WORDS = frozenset("text photo voice sticker document location".split())


def member(user: Json, status: str) -> Json:
    """Give a ChatMember with every field that its status asks for."""
    more: dict[str, Json] = {
        "creator": {"is_anonymous": False},
        "administrator": dict.fromkeys(_ADMIN_MAY, False) | {"is_anonymous": False},
        "restricted": dict.fromkeys(_RESTRICTED_MAY, False) | {"is_member": True, "until_date": 0},
        "kicked": {"until_date": 0},
    }
    return {"user": user, "status": status} | more.get(status, {})


def hears(message: Json, me: Json) -> bool:
    """Tell whether a message reaches a bot in a group."""
    if me["can_read_all_group_messages"] or not _WORDS & message.keys():
        return True
    if message.get("reply_to_message", {}).get("from", {}).get("id") == me["id"]:
        return True
    commands = [one for one in message.get("entities", ()) if one["type"] == "bot_command"]
    return any(_is_for(message["text"], command, me["username"]) for command in commands)


def _is_for(text: str, command: Json, username: str) -> bool:
    encoded = text.encode("utf-16-le", "surrogatepass")
    begin = command["offset"] * 2
    called = encoded[begin : begin + command["length"] * 2].decode("utf-16-le", "replace")
    _, at, name = called.partition("@")
    return not at or name.lower() == username.lower()
