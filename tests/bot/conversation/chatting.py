"""A chat as its channel keeps it: what each reply says goes into the next request."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.conversation.chats import Chat, ChatKind, new_chat
from bot.conversation.dispatch import Conversation
from bot.conversation.page import Page, text_of
from bot.conversation.turns import Reply, Request
from tests.bot.conftest import NOW


@dataclass
class Chatting:
    """Talks in one chat and keeps its state."""

    conversation: Conversation
    state: Chat
    request: Request = field(default_factory=lambda: Request(""))
    """What else is true of whoever asks."""

    def say(self, text: str) -> Reply:
        """Send a text; the gate lets the reply pass."""
        kind = self.state.kind
        request = replace(self.request, text=text, state=self.state, chat=kind)
        reply = self.conversation.reply(request, NOW)
        assert reply.failure is None
        self.state = reply.state or self.state
        return reply

    def hear(self, text: str) -> str:
        """Send a text and read the reply."""
        return words(self.say(text))


def chatting(conversation: Conversation, kind: ChatKind = "private") -> Chatting:
    """Begin a chat that has chosen nothing."""
    return Chatting(conversation, new_chat(kind))


def words(reply: Reply) -> str:
    """Read a reply."""
    return "\n".join(text_of(page.blocks) for page in reply.pages)


def buttons(reply: Reply) -> dict[str, str]:
    """Read the buttons of a reply with what they stand for."""
    return {action.text: action.request for page in reply.pages for action in page.actions}


def page_of(reply: Reply) -> Page:
    """Give the only page of a reply."""
    (page,) = reply.pages
    return page
