"""English questions to Russian articles: names in Latin letters, and everyday words."""

from __future__ import annotations

import pytest

from knowledge import Briefing
from tests.knowledge.folders import NOW, open_folder

ARTICLES = {
    "cinema": (
        "КЕДРОЗЕРСК, 3 июня 2025. Кинотеатр «Заря» в Кедрозерске закрыли на ремонт до октября; "
        "на новые кресла выделили 7 млн рублей. В зале помещалось 310 зрителей, рассказала "
        "директор кинотеатра Аглая Верескова.\n\n"
        "«Потолок сыпался прямо на клавиши пианино», — сказала Верескова. Настройщик Юлиус Брандт "
        "отказался работать и за двойную плату.\n\n"
        "Керосиновую лампу 1898 года из фойе украли в марте; полиция ищет двух подростков.\n"
    ),
    "orchard": (
        "АЛЫЧОВКА, 9 мая 2025. Заморозки погубили 62 процента абрикосовых деревьев в Алычовке. "
        "Садовод Ерлан Жумадил за неделю срубил 140 мёртвых стволов. В прошлом году здесь "
        "собрали 900 тонн абрикосов.\n"
    ),
    "lamps": (
        "ОРЛЯНКА, 2 апреля 2025. Пекарне в Орлянке отпустили 60 тонн керосина по сниженной цене, "
        "по 48 рублей за литр, сообщил завхоз Пётр Гнедич.\n"
    ),
    "ferry": (
        "TOFTVIK, 12 May 2026. The ferry to Toftvik carried 4,100 passengers last year, its "
        "captain Runa Hagen said. She will add three crossings a week in June.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("in_english"), ARTICLES)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How much was set aside for the seats of the cinema in Kedrozersk?", "7"),
        ("How many spectators did the Zarya cinema hold?", "310"),
        ("What did Vereskova say about the piano?", "Потолок"),
        ("when was the kerosene lamp stolen", "марте"),
        ("how many trunks did Zhumadil cut down", "140"),
        ("fuel price per litre for the bakery in Orlyanka", "48"),  # word by word
        ("What share of the apricot trees in Alychovka died in the frost?", "62"),
    ],
)
def test_english_finds_what_a_russian_article_says(opened: Briefing, asked: str, told: str) -> None:
    answer = opened.ask(asked, NOW)
    assert answer.status == "answer"
    assert told in answer.findings[0].lead.sentence


@pytest.mark.parametrize(
    "asked",
    [
        "How many spectators did the cinema in Kedrovino hold?",
        "What did Berezkova say about the piano?",
        "How many drums were stolen from the cinema?",
    ],
)
def test_what_no_article_has_is_missing(opened: Briefing, asked: str) -> None:
    answer = opened.ask(asked, NOW)
    assert answer.status == "abstain" or answer.is_guess
    assert answer.status == "answer" or answer.missing


def test_last_year_is_that_of_the_article_in_either_language(opened: Briefing) -> None:
    russian = opened.ask("how many tonnes of apricots were picked in Alychovka last year", NOW)
    assert russian.findings[0].lead.text.startswith("900")
    english = opened.ask("сколько пассажиров перевёз паром в прошлом году", NOW)
    assert english.findings[0].lead.text.startswith("4,100")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Verskova", "верескова"), ("Kedrozresk", "кедрозерск"), ("zhumadils", "жумадил")],
)
def test_a_slip_in_a_name_of_a_russian_article_is_mended(
    opened: Briefing, typed: str, meant: str
) -> None:
    words = opened.reader.understand(f"what did {typed} say about the piano", NOW.date()).words
    assert any(word.corrected.startswith(meant) for word in words)


def test_an_english_word_that_only_a_russian_article_says_is_no_slip(opened: Briefing) -> None:
    words = opened.reader.understand("how many armchairs did they order", NOW.date()).words
    assert "armchairs" in [word.corrected for word in words]


def test_what_is_counted_is_told_in_the_unit_of_the_other_language(opened: Briefing) -> None:
    answer = opened.ask("сколько рейсов в неделю добавит паром", NOW)
    assert answer.findings[0].lead.text == "three"


def test_a_name_is_known_to_the_speller_in_both_letters(opened: Briefing) -> None:
    (word,) = opened.reader.understand("Vereskova?", NOW.date()).words
    assert (word.text, word.corrected, word.role) == ("Vereskova", "верескова", "name")
