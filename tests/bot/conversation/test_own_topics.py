"""Topics of a folder's own words are commands, briefings and digests like any others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.conversation.choices import read_choice
from bot.conversation.dispatch import Conversation
from bot.conversation.page import text_of
from bot.conversation.turns import Request
from bot.digests.choice import Told, archive
from knowledge import Briefing
from knowledge.models import Topic
from tests.bot.conftest import NOW
from tests.knowledge.folders import open_folder
from tests.knowledge.stories import MATCHES, TRANSFERS


@pytest.fixture(scope="module")
def transfers(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("transfers")
    return open_folder(place, TRANSFERS)


def _said(conversation: Conversation, text: str) -> str:
    reply = conversation.reply(Request(text), NOW)
    assert reply.failure is None
    assert reply.status == "answer"
    return "\n".join(text_of(page.blocks) for page in reply.pages)


def test_the_topics_of_a_folder_are_listed_and_each_is_briefed_on(transfers: Briefing) -> None:
    conversation = Conversation(transfers)
    listed = _said(conversation, "/topics")
    for topic in transfers.base.topics:
        assert f"/{topic.command} " in listed
        _said(conversation, f"/{topic.command}")
    assert "5.4 million euros" in _said(conversation, "/transfer_fee")


def test_a_mistyped_topic_is_the_one_meant(transfers: Briefing) -> None:
    conversation = Conversation(transfers)
    asked = _said(conversation, "/transfer_fee")
    assert _said(conversation, "/transfer_fees") == asked
    assert _said(conversation, "/transfer-fee") == asked


def test_russian_topics_are_called_in_latin_letters(tmp_path: Path) -> None:
    conversation = Conversation(open_folder(tmp_path, MATCHES))
    assert "тадион" in _said(conversation, "/stadion")


@pytest.mark.parametrize("name", ["privacy", "quote", "help"])
def test_a_topic_never_shadows_a_built_in_command(transfers: Briefing, name: str) -> None:
    topics = tuple(
        topic.model_copy(update={"command": name}) if topic.id == "loan" else topic
        for topic in transfers.base.topics
    )
    conversation = Conversation(replace(transfers, base=replace(transfers.base, topics=topics)))
    reply = conversation.reply(Request(f"/{name}"), NOW)
    assert "loan" not in text_of(reply.pages[0].blocks[:1]).casefold()
    assert "loan" in _said(conversation, f"/{name}_2").casefold()
    names = [topic.command for topic in conversation.desk.base.topics]
    assert len(set(names)) == len(names)


def test_a_topics_other_name_takes_no_topics_command(transfers: Briefing) -> None:
    first = Topic(id="sport", label="sport", command="sport", aliases=("loan",), findings=99)
    rest = [topic for topic in transfers.base.topics if topic.id != "sport"]
    base = replace(transfers.base, topics=(first, *rest))
    conversation = Conversation(replace(transfers, base=base))
    assert "loan" in _said(conversation, "/loan").casefold()


@pytest.mark.parametrize("words", ["transfer fee", "transfer_fee", "7pm transfer_fee"])
def test_a_digest_is_on_an_own_topic_by_name_and_by_command(
    transfers: Briefing, words: str
) -> None:
    assert read_choice(words, transfers.base.topics).topics == ("transfer fee",)
    found = archive(transfers.base, ("transfer fee",), Told(transfers.base, frozenset()))
    assert found
    assert all("transfer fee" in each.lead.sentence for each in found)


def test_words_in_marks_of_any_kind_are_shown_as_a_quotation(tmp_path: Path) -> None:
    articles = {
        "depesche": "»Our losses came to 3 million crowns, and 11 next,« Bernd Lund said.\n",
        "wire": "Ana Dorn said: â€œIn 2015 we won one. We took nine seats in the council.â€\x9d\n",
    }
    conversation = Conversation(open_folder(tmp_path, articles))
    assert "“Our losses came to 3 million crowns" in _said(conversation, "losses")
    assert "“We took nine seats in the council.”" in _said(conversation, "seats")
