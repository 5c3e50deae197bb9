"""What Telegram takes for a keyboard. Pure."""

from __future__ import annotations

from typing import Any

from tests.e2e.botapi.refusals import Json, bad
from tests.e2e.botapi.texts import checked_url

_MAX_DATA = 64
_MAX_BUTTONS = 100
_MAX_ROW = 8
_KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")
_ACTIONS = frozenset(
    "callback_data url web_app login_url switch_inline_query switch_inline_query_current_chat "
    "switch_inline_query_chosen_chat copy_text callback_game pay".split()
)


def checked_markup(markup: Any) -> Json | None:
    """Give the keyboard as it is shown; raises ApiError."""
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict) or len([kind for kind in _KINDS if kind in markup]) != 1:
        raise bad("object expected as reply markup")
    if "inline_keyboard" in markup:
        _check_rows(markup["inline_keyboard"])
        return markup if any(markup["inline_keyboard"]) else None
    return markup


def _check_rows(rows: Any) -> None:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("can't parse inline keyboard: expected an Array of Arrays")
    if sum(map(len, rows)) > _MAX_BUTTONS or any(len(row) > _MAX_ROW for row in rows):
        raise bad("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)


def _check_button(button: Any) -> None:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad("can't parse inline keyboard button: field text must be a String")
    if not button["text"].strip():
        raise bad("inline keyboard button text must be non-empty")
    actions = _ACTIONS & button.keys()
    if len(actions) != 1:
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in actions:
        _check_data(button["callback_data"])
    if "url" in actions:
        checked_url(button["url"])


def _check_data(data: Any) -> None:
    if not isinstance(data, str) or not 1 <= len(data.encode()) <= _MAX_DATA:
        raise bad("BUTTON_DATA_INVALID")
