"""Russian questions to English articles, in everyday words that no concept of the lexicon names."""

from __future__ import annotations

import pytest

from knowledge import Briefing, open_briefing
from knowledge.asked import Question
from tests.knowledge.folders import NOW, folder

ARTICLES = {
    "lighthouse": (
        "SKERRAY, 3 June 2025. The lighthouse keeper of Skerray, Ailsa Munro, has painted 14 "
        "doors since March and knitted 52 scarves for the crew of the tender.\n\n"
        "A squirrel chewed through the cable in April; the repair cost 1,300 pounds. It takes 40 "
        "minutes to climb to the lamp, Munro said.\n"
    ),
    "orchestra": (
        "TAMPERE, 9 May 2025. The youth orchestra borrowed 17 cellos from the music school for its "
        "tour, its conductor Veli Harju said.\n\n"
        "A thief stole three violins from the van in Turku. Harju broke his wrist on the stairs, "
        "and his sister led the rehearsal.\n\n"
        "“The judge of this is the audience, and it clapped for 11 minutes,” Harju said.\n"
    ),
    "bakery": (
        "GRAZ, 2 July 2025. The bakers of Graz threw away 9,400 loaves last week because the ovens "
        "overheated, their guild said.\n\n"
        "An apprentice earns 980 euros a month. A sack of rye weighs 50 kilograms.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("in_russian")
    return open_briefing(folder(place / "seeds", ARTICLES), place / "data", by_meaning=True)


def _understood(briefing: Briefing, text: str) -> Question:
    return briefing.reader.understand(text, NOW.date())


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("сколько шарфов связала смотрительница маяка", "52"),
        ("сколько виолончелей одолжил оркестр", "17"),
        ("сколько скрипок украл вор", "three"),
        ("почём обошёлся ремонт после белки", "1,300"),
        ("сколько времени занимает подъём к лампе", "40"),
        ("кто сломал запястье", "wrist"),
        ("сколько буханок выбросили пекари", "9,400"),
        ("сколько ученик пекаря зарабатывает в месяц", "980"),
        ("сколько весит мешок ржи", "50"),
    ],
)
def test_everyday_russian_finds_everyday_english(opened: Briefing, asked: str, told: str) -> None:
    answer = opened.ask(asked, NOW)
    assert answer.status == "answer"
    assert told in answer.findings[0].facts[0].sentence


@pytest.mark.parametrize(
    "asked",
    ["сколько барабанов украл вор", "сколько обезьян живёт на маяке", "кто сломал колено"],
)
def test_what_no_article_has_in_english_is_missing(opened: Briefing, asked: str) -> None:
    answer = opened.ask(asked, NOW)
    assert answer.status == "abstain" or answer.is_guess


def test_a_word_is_not_taken_for_another_with_its_stem(opened: Briefing) -> None:
    (judge,) = _understood(opened, "судья").words
    assert "judg" in judge.terms


def test_an_attribute_is_not_what_is_counted(opened: Briefing) -> None:
    words = _understood(opened, "сколько украденных скрипок нашли").words
    assert [word.text for word in words if word.counted] == ["скрипок"]


def test_a_russian_question_is_put_in_english_word_by_word(opened: Briefing) -> None:
    assert _understood(opened, "сколько скрипок украл вор").meant == "how many violin steal thief"


@pytest.mark.parametrize(
    ("asked", "unit"),
    [
        ("сколько в среднем получает и тратит пекарь", "\u00a4"),
        ("почём буханка", "\u00a4"),
        ("во сколько пекари оценивают убыток", "\u00a4"),
        ("за сколько времени поднимаются к лампе", "minutes"),
        ("какого веса мешок", "kilograms"),
    ],
)
def test_the_unit_is_told_by_how_russian_asks(opened: Briefing, asked: str, unit: str) -> None:
    assert unit in _understood(opened, asked).asked_units


def test_people_who_pay_are_counted_and_are_no_sum(opened: Briefing) -> None:
    question = _understood(opened, "сколько учеников платят за обучение")
    assert question.asked_units == ()
    assert question.things
    assert not _understood(opened, "ремонт сколько тысяч").things


@pytest.mark.parametrize(
    ("asked", "counted"),
    [
        ("во сколько пекари оценивают убыток", []),
        ("на сколько выросла печь", []),
        ("сколько пекарей уволили", ["пекарей"]),
        ("на сколько процентов подорожал хлеб пекарни", []),
    ],
)
def test_what_is_counted_in_russian_stands_in_the_genitive(
    opened: Briefing, asked: str, counted: list[str]
) -> None:
    words = _understood(opened, asked).words
    assert [word.text for word in words if word.counted] == counted
