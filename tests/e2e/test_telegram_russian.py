"""Whoever reads Telegram in Russian is answered in Russian, unless the question is English."""

from __future__ import annotations

from tests.e2e.botapi import Person
from tests.e2e.botapi.contents import photo
from tests.e2e.town import Town, ask, press, wait_count


def ivan(town: Town) -> Person:
    person = town.person("Ivan")
    person.language = "ru"
    return person


def test_commands_and_notices_are_in_the_language_of_the_app(town: Town) -> None:
    person = ivan(town)
    assert ask(person, "/start").text.startswith("Спрашивайте о подборке")
    assert person.chat.wait_reply(person.posts(photo()), 10).text.startswith("Я читаю только текст")
    assert ask(person, "/settings").text.startswith("Настройки")


def test_what_is_kept_is_told_in_russian(town: Town) -> None:
    person = ivan(town)
    ask(person, "сколько студентов в китае")
    kept = ask(person, "/mydata").text
    assert kept.startswith("Что хранится о вас")
    assert "недавно спрошено: сколько студентов в китае" in kept


def test_a_group_is_welcomed_in_the_language_of_whoever_adds_the_bot(town: Town) -> None:
    person = ivan(town)
    group = town.group(person, has_bot=False)
    group.adds_bot(person)
    wait_count(group, 1)
    assert group.sent[0].text.startswith("Я отвечаю по подборке новостных статей")


def test_the_question_decides_before_the_app(town: Town) -> None:
    person = ivan(town)
    assert ask(person, "trade growth in 2024").text.startswith("Two claims: ")
    assert ask(town.person(), "темпы роста торговли в 2024").text.startswith("2 утверждения: ")


def test_a_button_under_a_russian_reply_answers_in_russian(town: Town) -> None:
    ann = town.person()
    sent = ask(ann, "сколько студентов в китае")
    assert sent.text.startswith("В статьях этого нет.")
    count = len(ann.chat.sent)
    press(ann.chat, ann, sent, "Торговля", town)
    wait_count(ann.chat, count + 1)
    assert "как опубликовано" in ann.chat.sent[-1].text


def test_the_menu_is_told_in_both_languages(town: Town) -> None:
    commands = town.server.profile["commands"]
    english, russian = (commands["all_private_chats", code] for code in ("", "ru"))
    assert [each["command"] for each in english] == [each["command"] for each in russian]
    assert {"command": "sources", "description": "статьи с изданием, датой и адресом"} in russian
    assert {"command": "trade", "description": "торговля"} in russian
    abouts = town.server.profile["description"]
    assert abouts[""].startswith("Ask about")
    assert abouts["ru"].startswith("Спрашивайте")
