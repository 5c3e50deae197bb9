"""Russian has a word for every phrase of the interface, and one form for every slot."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.catalogue import CATALOGUE
from bot.conversation.phrases import Say
from bot.conversation.tongues import COUNTED
from bot.conversation.tongues.russian import Russian, russian
from bot.conversation.tongues.russian_times import period_words
from bot.locales import translations
from bot.telegram import kept
from knowledge.models import Figure, Period
from tests.bot.conftest import ROOT
from tests.knowledge.folders import shared_lexicon

RUSSIAN = russian(shared_lexicon())
MARKS = ".,:;?!—–“”…() "
SAME = {
    phrase
    for phrase in CATALOGUE
    if (phrase.startswith("/") and " " not in phrase) or not any(map(str.isalpha, phrase))
}
WORDED = sorted(CATALOGUE - SAME - COUNTED.keys() - set(COUNTED.values()))


@pytest.fixture
def tongue() -> Russian:
    return RUSSIAN


def marks_before(text: str) -> str:
    return text[: len(text) - len(text.lstrip(MARKS))]


def marks_behind(text: str) -> str:
    return text[len(text.rstrip(MARKS)) :]


@pytest.mark.parametrize("phrase", WORDED)
def test_every_phrase_is_said_in_russian_with_the_same_marks_around(
    tongue: Russian, phrase: str
) -> None:
    said = tongue.phrase(phrase)
    assert any("а" <= char <= "я" for char in said.casefold())
    assert marks_before(said) == marks_before(phrase)
    assert marks_behind(said) == marks_behind(phrase)
    assert not any(char.isdigit() for char in said)


@pytest.mark.parametrize("one", COUNTED)
def test_every_counted_phrase_has_three_forms(tongue: Russian, one: str) -> None:
    forms = [tongue.phrase(one, n) for n in (1, 2, 5)]
    assert len(set(forms)) == 3
    for n, form in zip((21, 34, 111), forms, strict=True):
        assert tongue.phrase(COUNTED[one], n) == form
        assert marks_before(form) == marks_before(one)
        assert marks_behind(form) == marks_behind(one)


def test_commands_and_marks_are_the_same_in_every_language(tongue: Russian) -> None:
    assert {phrase: tongue.phrase(phrase) for phrase in SAME} == {each: each for each in SAME}


def held() -> set[str]:
    """The msgids of the catalogue."""
    keys = translations("ru")._catalog  # type: ignore[attr-defined]
    return {key if isinstance(key, str) else key[0] for key in keys} - {""}


def test_the_catalogue_holds_no_phrase_that_nobody_says() -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "bot/telegram").glob("*.py"))
    assert [phrase for phrase in held() - CATALOGUE if f'"{phrase}"' not in source] == []


def test_what_a_channel_says_of_what_it_keeps_has_its_places_in_russian(tongue: Russian) -> None:
    lines = [
        *kept.COUNTED.values(),
        kept.ASKED,
        kept.NOT_FOUND,
        kept.WAITS,
        kept.KEEPS,
        kept.KEEPS_NOT,
    ]
    for line in (*lines, kept.DIGEST_ON, kept.DIGEST_OFF, kept.NO_ZONE, kept.ALL_TOPICS):
        said = tongue.phrase(line)
        assert said != line
        places = [name for _, name, *_ in Formatter().parse(line)]
        assert [name for _, name, *_ in Formatter().parse(said)] == places


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "1 издание"),
        (2, "2 издания"),
        (4, "4 издания"),
        (5, "5 изданий"),
        (11, "11 изданий"),
        (21, "21 издание"),
        (112, "112 изданий"),
    ],
)
def test_what_is_counted_agrees_with_its_number(tongue: Russian, n: int, words: str) -> None:
    assert f"{n}{tongue.phrase(Say.OUTLETS, n)}" == words
    assert tongue.holds(words.removeprefix(str(n)), n)
    assert not tongue.holds(words.removeprefix(str(n)), 1 if n % 10 != 1 or n == 11 else 2)


def test_to_say_something_twice_changes_nothing(tongue: Russian) -> None:
    for phrase in (*CATALOGUE,):
        said = tongue.phrase(phrase, 3)
        assert tongue.phrase(said, 3) == said


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024", "2024", "2024"),
        ("2025-01", "2025-07", "янв.–июль 2025"),
        ("2025-05", "2025-05", "май 2025"),
        ("2024-12", "2025-02", "дек. 2024–февр. 2025"),
        ("2024-05-24", "2024-05-24", "24 мая 2024"),
        ("2024-05-03", "2024-05-05", "3–5 мая 2024"),
        (None, "2030", "до 2030"),
        ("2025-05", None, "с мая 2025"),
        (None, None, ""),
        ("2024-13", "2024-13", "2024-13"),
    ],
)
def test_a_period_is_written_in_russian(start: str | None, end: str | None, words: str) -> None:
    assert period_words(Period(start=start, end=end)) == words


def test_a_date_is_written_in_russian(tongue: Russian) -> None:
    assert tongue.day(date(2025, 10, 9)) == "9 окт. 2025\u00a0г."
    assert tongue.day(None) == "дата не указана"
    assert tongue.date(date(2025, 3, 21)) == "пятница, 21 марта 2025\u00a0г."


def figure(
    value: float | None, unit: str | None, qualifier: str | None = None, **more: object
) -> Figure:
    place = {"id": "a:f:0-1", "article": "a", "start": 0, "end": 1, "text": "1", "sentence": "1."}
    given = {"sentence_start": 0, "sentence_end": 2, "value": value, "unit": unit}
    return Figure.model_validate({**place, **given, "qualifier": qualifier, **more})


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (figure(17, "percent", "over"), "более 17 %"),
        (figure(20, "percent", "almost"), "почти 20 %"),
        (figure(10.1, "percent"), "10,1 %"),
        (figure(1.5e9, "USD"), "1,5 млрд долл. США"),
        (figure(1.79e9, "USD"), "1,79 млрд долл. США"),
        (figure(1, "TJS"), "1 таджикский сомони"),
        (figure(1234567, "people"), "1 234 567 человек"),
        (figure(36000, "students", "around"), "около 36 000 студентов"),
        (figure(21, "students"), "21 студент"),
        (figure(21, "students", "more than"), "более 21 студента"),
        (figure(2, "students", "about"), "около 2 студентов"),
        (figure(2, "students", "almost"), "почти 2 студента"),
        (figure(5.1, "gigawatts"), "5,1 гигаватта"),
        (figure(3.4e9, "EUR", value_to=3.6e9), "3,4–3,6 млрд евро"),
        (figure(9e5, "EUR", value_to=1.1e6), "900 000–1,1 млн евро"),
        (figure(10, "days", value_to=14), "10–14 дней"),
        (figure(2.5, "times", figure_kind="multiple"), "в 2,5 раза"),
        (figure(2, "times", "over", figure_kind="multiple"), "более чем в 2 раза"),
        (figure(4, "times", figure_kind="count"), "4 раза"),
        (figure(300, "students", "Some"), "около 300 студентов"),
        (figure(300, "students", "nigh on"), "nigh on 300 студентов"),
    ],
)
def test_a_figure_is_worded_in_russian(tongue: Russian, told: Figure, words: str) -> None:
    assert tongue.amount(told).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    "told",
    [
        figure(None, "students"),
        figure(0.3333, "fraction"),
        figure(1 / 3, "percent"),
        figure(100, "zebras"),
        figure(5, "EUR per month"),
        figure(5, "ZZZ"),
        figure(2, "rank", figure_kind="rank"),
        figure(2, "times", "around", figure_kind="multiple"),
        figure(1 / 3, "days", value_to=2),
    ],
)
def test_what_russian_has_no_word_for_stays_as_published(tongue: Russian, told: Figure) -> None:
    assert tongue.amount(told) == ""


@given(st.decimals(min_value=0, max_value=10**13, places=3, allow_nan=False).map(float))
def test_no_figure_changes_its_value(value: float) -> None:
    words = RUSSIAN.amount(figure(value, "percent")).replace("\u00a0", "").removesuffix("%")
    scales = {"трлн": 10**12, "млрд": 10**9, "млн": 10**6}
    scale = next((size for word, size in scales.items() if words.endswith(word)), 1)
    number = Decimal(words.rstrip("трлндм").replace(",", "."))
    assert float(number * scale) == value


@pytest.mark.parametrize("qualifier", shared_lexicon().table("figures")["qualifiers"])
def test_no_qualifier_is_dropped(tongue: Russian, qualifier: str) -> None:
    words = tongue.amount(figure(300, "students", qualifier)).replace("\u00a0", " ")
    assert words.endswith((" 300 студентов", " 300 студента"))


def test_only_full_names_are_named_in_russian(tongue: Russian) -> None:
    assert tongue.name("Vladimir Putin") == "Владимир Путин"
    assert tongue.name("Kremlin") == "Кремль"
    assert tongue.name("Putin") == "Putin"
    assert tongue.name("Ada Lund") == "Ada Lund"
