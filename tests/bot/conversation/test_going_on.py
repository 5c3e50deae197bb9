"""What goes on from an earlier question: who said it, and who is not named."""

from __future__ import annotations

import pytest

from bot.conversation.dispatch import Conversation
from bot.conversation.turns import Request
from tests.bot.conftest import NOW
from tests.bot.conversation.chatting import words
from tests.knowledge.folders import open_folder

ARTICLES = {
    "museum": (
        "LINDVIK, March 4, 2025. The number of visitors to the Lindvik museum rose to 84,000 in "
        "2024, director Eva Moe said.\n\nThe museum has 36 guides. The bridge to Torvik is 410 "
        "metres long.\n"
    ),
}


@pytest.fixture(scope="module")
def museum(tmp_path_factory: pytest.TempPathFactory) -> Conversation:
    return Conversation(open_folder(tmp_path_factory.mktemp("going_on"), ARTICLES))


def _heard(conversation: Conversation, *asked: str) -> str:
    *after, text = asked
    return words(conversation.reply(Request(text, after=tuple(after)), NOW))


@pytest.mark.parametrize("again", ["who said that?", "who said so", "who said it"])
@pytest.mark.parametrize(
    ("asked", "figure"),
    [("how many guides does the museum have", "36 guides"), ("length of the bridge", "410 metres")],
)
def test_of_a_figure_without_a_speaker_it_is_said_that_nobody_is_named(
    asked: str, figure: str, again: str, museum: Conversation
) -> None:
    assert "no speaker named" not in _heard(museum, asked)
    first = _heard(museum, asked, again).splitlines()[0]
    assert figure in first
    assert "no speaker named" in first


def test_of_a_figure_with_a_speaker_he_or_she_is_named(museum: Conversation) -> None:
    reply = _heard(museum, "museum visitors in 2024", "who said that?")
    assert "84,000" in reply.splitlines()[0]
    assert "Eva Moe" in reply.splitlines()[0]
    assert "no speaker named" not in reply
