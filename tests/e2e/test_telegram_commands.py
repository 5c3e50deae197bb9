"""What people ask in a private chat, and what comes back."""

from __future__ import annotations

import re

import pytest

from bot.conversation.commands import discover
from tests.e2e.town import OPERATOR, Town, ask

TOPICS = ("trade", "energy", "education", "security")


def test_every_command_is_answered_in_a_private_chat(town: Town) -> None:
    ann = town.person()
    names = [command.name for command in discover() if command.rights != "operators"]
    for name in (*names, *TOPICS):
        text = ask(ann, f"/{name}").text
        assert text
        assert "no such command" not in text
        assert "could not be proved" not in text


def test_a_topic_with_a_year_is_filtered(town: Town) -> None:
    ann = town.person()
    assert "2025" in ask(ann, "/education 2025").text
    assert "5,500" in ask(ann, "/education 2025").text


def test_a_question_is_answered_with_bold_figures_links_and_folded_proof(town: Town) -> None:
    sent = ask(town.person(), "trade growth in 2024")
    assert any("7%" in bold for bold in sent.marked("bold"))
    assert any("20%" in bold for bold in sent.marked("bold"))
    assert any("Daryo" in link for link in sent.marked("text_link"))
    assert len(sent.marked("expandable_blockquote")) == 1
    assert sent.params["link_preview_options"] == {"is_disabled": True}


def test_what_the_articles_do_not_say_is_not_said(town: Town) -> None:
    assert "The articles do not say" in ask(town.person(), "students in china?").text


def test_a_mistyped_command_is_understood(town: Town) -> None:
    ann = town.person()
    assert ask(ann, "/tarde").text == ask(ann, "/trade").text
    assert "There is no such command" in ask(ann, "/xylophone").text


def test_a_command_in_another_bots_name_is_met_with_silence_in_private_too(town: Town) -> None:
    ann = town.person()
    ann.says("/trade@other_bot")
    assert "articles" in ask(ann, "/sources").text
    assert len(ann.chat.sent) == 1


def test_a_follow_up_goes_on_from_the_question_before_it(town: Town) -> None:
    ann, bob = town.person(), town.person("Bob")
    assert "2024" in ask(ann, "trade in 2024?").text
    assert "17 percent" in ask(ann, "and in 2025?").text
    assert "17 percent" not in ask(bob, "and in 2025?").text


def test_settings_show_what_can_be_chosen(town: Town) -> None:
    sent = ask(town.person(), "/settings")
    assert "Digest: off" in sent.text
    assert {"Daily digest", "Time zone", "My data", "Forget everything"} <= set(sent.labels)


def test_privacy_says_what_is_kept_and_how_to_be_rid_of_it(town: Town) -> None:
    text = ask(town.person(), "/privacy").text
    for words in ("thirty minutes", "thirty days", "two days", "/mydata", "/forget"):
        assert words in text


def test_many_people_are_answered_beside_each_other_each_in_order(town: Town) -> None:
    people = [town.person(f"P{number}") for number in range(12)]
    questions = ("/trade", "/energy", "/sources", "students in china?")
    asked = [(person, person.says(text)) for text in questions for person in people]
    for person, message in asked:
        person.chat.wait_reply(message, 20)
    town.server.wait_for(lambda: all(len(person.chat.sent) == 4 for person in people), 20)
    for person in people:
        openings = [sent.text.splitlines()[0] for sent in person.chat.sent]
        assert openings[2] == "5 articles"
        assert openings[3].startswith("The articles do not say")


@pytest.mark.parametrize("name", ["/unanswered", "/status"])
def test_operators_commands_do_not_exist_for_others(town: Town, name: str) -> None:
    ann, operator = town.person(), town.server.person(OPERATOR, "Op")
    assert "There is no such command" in ask(ann, name).text
    assert "There is no such command" not in ask(operator, name).text


def test_status_counts_articles_and_messages_for_an_operator(town: Town) -> None:
    operator = town.server.person(OPERATOR, "Op")
    text = ask(operator, "/status").text
    assert "articles: 5" in text
    assert re.search(r"reply, last two days: .*sent \d+", text)
