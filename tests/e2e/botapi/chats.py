"""A chat as Telegram keeps it, and what happens in it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Literal

from tests.e2e.botapi.contents import photo, words
from tests.e2e.botapi.members import ANONYMOUS, hears, member
from tests.e2e.botapi.records import Sent
from tests.e2e.botapi.refusals import ApiError, Json, forbidden, migrated
from tests.e2e.botapi.waiting import wait_for

if TYPE_CHECKING:
    from tests.e2e.botapi.people import Person
    from tests.e2e.botapi.world import World

Kind = Literal["private", "group", "supergroup"]


class Chat:
    """One chat. A person that is None is an anonymous admin of the group."""

    def __init__(self, world: World, id: int, kind: Kind, name: str, is_forum: bool = False):
        self.id = id
        self.kind = kind
        self.name = name
        self.is_forum = is_forum
        self.messages: dict[int, Json] = {}
        self.sent: list[Sent] = []
        self.topics: dict[int, Literal["open", "closed"]] = {}
        self.statuses: dict[int, str] = {}
        self.bot_status = "member"
        self.refusal: ApiError | None = None
        self._world = world
        self.ids = count(2) if kind == "supergroup" else world.message_ids

    @property
    def payload(self) -> Json:
        forum = {"is_forum": True} if self.is_forum else {}
        name = {"first_name" if self.kind == "private" else "title": self.name}
        return {"id": self.id, "type": self.kind} | name | forum

    def says(
        self,
        person: Person | None,
        text: str,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
        entities: list[Json] | None = None,
        heard: bool | None = None,
    ) -> int:
        """Write; give the message's id. `heard` overrules privacy mode."""
        body = words(text) if entities is None else {"text": text, "entities": entities}
        return self.posts(person, body, reply_to=reply_to, thread=thread, heard=heard)

    def posts(
        self,
        person: Person | None,
        body: Json,
        *,
        reply_to: int | None = None,
        thread: int | None = None,
        heard: bool | None = None,
    ) -> int:
        """Send anything: `posts(ann, photo("look"))`; give the message's id."""
        with self._world.lock:
            if person is not None:
                self.statuses.setdefault(person.id, "member")
            message = self.added(self._sender(person) | body, reply_to, thread)
            self._spread("message", message, heard)
            return int(message["message_id"])

    def posts_album(self, person: Person, photos: int, caption: str = "") -> list[int]:
        album = {"media_group_id": str(next(self._world.message_ids))}
        captions = [caption] + [""] * (photos - 1)
        return [self.posts(person, photo(text) | album) for text in captions]

    def edits(self, person: Person, message_id: int, text: str, heard: bool | None = None) -> None:
        with self._world.lock:
            edited = {"edit_date": self._world.date()} | words(text)
            old = {k: v for k, v in self.messages[message_id].items() if k != "entities"}
            self.messages[message_id] = old | edited
            self._spread("edited_message", self.messages[message_id], heard)

    def press(self, person: Person, message_id: int, label: str) -> str:
        """Press a button by what stands on it; give the id of the press."""
        markup = self.messages[message_id].get("reply_markup", {})
        buttons = [button for row in markup.get("inline_keyboard", ()) for button in row]
        data = {button["text"]: button.get("callback_data") for button in buttons}
        if data.get(label) is None:
            raise LookupError(f"no button {label!r} to press, but {list(data)}")
        return self.press_data(person, message_id, data[label])

    def press_data(self, person: Person, message_id: int, data: str) -> str:
        """Press a button that need not exist; give the id of the press."""
        with self._world.lock:
            query = self._world.new_query()
            press = {"id": query, "from": person.payload, "message": self.messages[message_id]}
            more = {"chat_instance": str(self.id), "data": data}
            self._world.updates.add("callback_query", press | more)
            return query

    def topic(self, person: Person, name: str) -> int:
        """Open a topic; give its thread."""
        with self._world.lock:
            created = {"forum_topic_created": {"name": name, "icon_color": 0x6FB9F0}}
            message = self.added(self._sender(person) | created, None, None)
            thread = int(message["message_id"])
            message |= {"message_thread_id": thread, "is_topic_message": True}
            self.topics[thread] = "open"
            self._spread("message", message)
            return thread

    def adds_bot(self, person: Person, status: str = "member") -> None:
        with self._world.lock:
            self.refusal = None
            self.moves_bot(person, status)
            self.posts(person, {"new_chat_members": [self._world.me]})

    def removes_bot(self, person: Person) -> None:
        with self._world.lock:
            where = "supergroup" if self.kind == "supergroup" else "group"
            self.moves_bot(person, "kicked")
            self.refusal = forbidden(f"bot was kicked from the {where} chat")

    def moves_bot(self, person: Person, status: str) -> None:
        """Change what the bot is here and tell it."""
        old, self.bot_status = self.bot_status, status
        change = {
            "chat": self.payload,
            "from": person.payload,
            "date": self._world.date(),
            "old_chat_member": member(self._world.me, old),
            "new_chat_member": member(self._world.me, status),
        }
        self._world.updates.add("my_chat_member", change)

    def migrates(self, announced: bool = True) -> Chat:
        """Become a supergroup; give it. Unannounced, only a refused message tells the bot."""
        with self._world.lock:
            new = self._world.add_chat("supergroup", self.name)
            new.statuses = dict(self.statuses)
            if announced:
                self.posts(None, {"migrate_to_chat_id": new.id})
                new.posts(None, {"migrate_from_chat_id": self.id})
            self.refusal = migrated(new.id)
            return new

    def added(self, body: Json, reply_to: int | None, thread: int | None) -> Json:
        """Keep a message of anybody's; give it as the Bot API shows it."""
        message: Json = {"message_id": next(self.ids), "date": self._world.date()}
        message |= {"chat": self.payload} | body
        target = reply_to or thread
        if target is not None:
            original = self.messages[target]
            message["reply_to_message"] = {
                key: value for key, value in original.items() if key != "reply_to_message"
            }
            thread = thread or original.get("message_thread_id")
        if thread is not None:
            message |= {"message_thread_id": thread, "is_topic_message": True}
        self.messages[message["message_id"]] = message
        return message

    def wait_reply(self, to: int, seconds: float = 5.0) -> Sent:
        """Wait for what answers a message; in a private chat it need not point at it."""
        return wait_for(lambda: self.reply(to), seconds, f"a reply to {to} in {self.id}")

    def reply(self, to: int) -> Sent | None:
        """Give the first message that answers another, if it came."""
        is_private = self.kind == "private"
        for sent in self.sent:
            is_after = is_private and sent.reply_to is None and sent.message_id > to
            if sent.reply_to == to or is_after:
                return sent
        return None

    def wait_edit(self, message_id: int, seconds: float = 5.0) -> Sent:
        """Wait until the bot has edited a message of its own; give the latest edit."""
        return wait_for(lambda: self.edit(message_id), seconds, f"an edit of {message_id}")

    def edit(self, message_id: int) -> Sent | None:
        """Give the latest edit of a message of the bot's, if there was one."""
        edits = (sent for sent in reversed(self.sent) if sent.method == "editMessageText")
        return next((sent for sent in edits if sent.message_id == message_id), None)

    def _sender(self, person: Person | None) -> Json:
        if person is None:
            return {"from": ANONYMOUS, "sender_chat": self.payload}
        return {"from": person.payload}

    def _spread(self, kind: str, message: Json, heard: bool | None = None) -> None:
        is_in = self.bot_status not in {"left", "kicked"}
        reaches = self.kind == "private" or hears(message, self._world.me)
        if is_in and (reaches if heard is None else heard):
            self._world.updates.add(kind, message)
