"""The prompt: numbers press buttons, + shows the proof, everything else is said."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from bot.conversation.dispatch import Conversation
from bot.conversation.turns import Reply, Request
from bot.terminal import Terminal, answer_plainly, rendered
from tests.bot.conftest import NOW


class Sitting:
    """A terminal with what it was asked and what it printed."""

    def __init__(self, conversation: Conversation) -> None:
        self.asked: list[Request] = []
        self.screen = io.StringIO()
        self._conversation = conversation
        console = Console(file=self.screen, width=100, force_terminal=False)
        self.terminal = Terminal(self.answer, console)

    def answer(self, request: Request) -> Reply:
        self.asked.append(request)
        return self._conversation.reply(request, NOW)

    def take(self, line: str) -> str:
        before = self.screen.tell()
        self.terminal.take(line)
        return self.screen.getvalue()[before:]


@pytest.fixture
def sitting(conversation: Conversation) -> Sitting:
    return Sitting(conversation)


def test_buttons_are_numbered_and_a_number_presses_one(sitting: Sitting) -> None:
    shown = sitting.take("/trade")
    assert "[1] Cite" in shown
    assert "[2] More" in shown
    sitting.take("2")
    assert sitting.asked[-1].text == "/more 5 /trade"


@pytest.mark.parametrize("number", ["0", "99", "2024", "٢", "1.5", "-1", "9" * 5000])
def test_a_number_that_is_no_button_is_a_text(sitting: Sitting, number: str) -> None:
    sitting.take("/trade")
    sitting.take(number)
    assert sitting.asked[-1].text == number


def test_a_number_before_any_reply_is_a_text(sitting: Sitting) -> None:
    sitting.take("1")
    assert sitting.asked[-1].text == "1"


def test_the_proof_is_folded_until_it_is_asked_for(sitting: Sitting) -> None:
    shown = sitting.take("/trade")
    assert "the sentences: type +" in shown
    proof = sitting.take("+")
    assert "• " in proof
    assert len(sitting.asked) == 1
    assert proof.split("\n")[0] not in shown


def test_a_plus_where_nothing_is_folded_is_a_text(sitting: Sitting) -> None:
    sitting.take("hello")
    sitting.take("+")
    assert sitting.asked[-1].text == "+"


def test_an_empty_line_asks_nothing(sitting: Sitting) -> None:
    assert sitting.take("  \n") == ""
    assert sitting.asked == []


def test_earlier_questions_go_along(sitting: Sitting) -> None:
    for text in ("/trade", "and security?"):
        sitting.take(text)
    assert sitting.asked[-1].after == ("/trade",)


def test_links_lead_to_the_article(conversation: Conversation) -> None:
    reply = conversation.reply(Request("/sources"), NOW)
    texts = [rendered(block) for page in reply.pages for block in page.blocks]
    links = {span.style.link for text in texts for span in text.spans
             if not isinstance(span.style, str) and span.style.link}  # fmt: skip
    assert links == {article.url for article in conversation.desk.base.articles.values()}


def test_without_a_terminal_every_line_gets_its_reply_and_nothing_else(
    conversation: Conversation,
) -> None:
    sink = io.StringIO()
    answer_plainly(
        ["hello\n", "\n", "/privacy\r\n"],
        sink,
        lambda request: conversation.reply(request, NOW),
    )
    first, second, end = sink.getvalue().split("\n\n")
    assert first.startswith("Hello.")
    assert second.startswith("Questions are answered on this machine")
    assert end == ""
