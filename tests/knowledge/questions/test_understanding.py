"""From a text to a question: speakers, periods, corrected words and the parts they play."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knowledge import Briefing
from knowledge.asked import Question, Role, Word
from knowledge.values import ANY_CURRENCY

TODAY = date(2025, 10, 10)
Understand = Callable[[str], Question]


@pytest.fixture(scope="session")
def understand(briefing: Briefing) -> Understand:
    return lambda text: briefing.reader.understand(text, TODAY)


def _word(question: Question, corrected: str) -> Word:
    (one,) = [word for word in question.words if corrected in word.corrected.split()]
    return one


@pytest.mark.parametrize(
    ("text", "typed", "meant"),
    [
        ("how mny teachrs", "teachrs", "teachers"),
        ("rusian schools", "rusian", "russian"),
        ("trade turnovr", "turnovr", "turnover"),
        ("studnets quota", "studnets", "students"),
        ("glaciars", "glaciars", "glaciers"),
        ("торгвля в 2024", "торгвля", "торговля"),
        ("kvota studentov", "kvota", "квота"),
        ("tradeturnover", "tradeturnover", "turnover"),
    ],
)
def test_slips_are_mended_and_what_was_typed_is_kept(
    understand: Understand, text: str, typed: str, meant: str
) -> None:
    question = understand(text)
    assert meant in " ".join(word.corrected for word in question.words)
    if typed.isascii() and meant.isascii():
        assert typed in _word(question, meant).text
    assert question.text == text


@pytest.mark.parametrize("how", ["how", "hw", "hwo", "hpw"])
def test_a_slip_in_how_many_still_asks_for_a_number(understand: Understand, how: str) -> None:
    assert understand(f"{how} many students in russia").asked == "number"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("trade with russia 7 months", "2025-07"),
        ("торговля 9 месяцев", "2025-09"),
        ("visits within twelve months", None),
        ("trade in how many months", None),
    ],
)
def test_months_at_the_end_are_the_first_of_a_year(
    understand: Understand, text: str, end: str | None
) -> None:
    assert [period.end for period in understand(text).periods] == ([end] if end else [])


def test_letters_that_only_soften_others_name_nothing(understand: Understand) -> None:
    (word,) = understand("ьььь").words
    assert word.corrected == "ьььь"


def test_a_demonstrative_before_a_number_takes_nothing_up(understand: Understand) -> None:
    assert not understand("what period is that 1.08 bn").is_followup


def test_two_numbers_or_a_telling_one_make_a_question_of_their_own(understand: Understand) -> None:
    assert not understand("why is it 17 here and 7 there").is_followup
    assert not understand("1.5 bn, whose figure is it").is_followup
    assert understand("is it 17").is_followup


@pytest.mark.parametrize(
    "name", ["uzbekistan", "macron", "azerbaijan", "merkel", "узбекистан", "weather", "tanks"]
)
def test_words_of_elsewhere_are_not_bent_to_words_of_the_base(
    understand: Understand, name: str
) -> None:
    (word,) = understand(name).words
    assert word.corrected == name
    assert not word.known


@pytest.mark.parametrize(
    ("text", "word", "role"),
    [
        ("students in china", "china", "entity"),
        ("trade with uzbekistan", "uzbekistan", "entity"),
        ("what did putin say", "putin", "person"),
        ("quote xi jinping", "jinping", "person"),
        ("visit to dushanbe", "dushanbe", "place"),
        ("gdp of tajikistan", "gdp", "metric"),
        ("trade in 2024", "trade", "metric"),
        ("the glaciers", "glaciers", "noun"),
        ("trade in 2019", "2019", "period"),
        ("five schools", "five", "number"),
        ("what did xqzzyk say", "xqzzyk", "entity"),
    ],
)
def test_the_part_a_word_plays(understand: Understand, text: str, word: str, role: Role) -> None:
    assert _word(understand(text), word).role == role


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("what did putin say", ("Vladimir Putin",)),
        ("PUTIN ON TREATY", ("Vladimir Putin",)),
        ("what did emomali say", ("Emomali Rahmon",)),
        ("что сказал рахмон", ("Emomali Rahmon",)),
        ("путин про союзников", ("Vladimir Putin",)),
        ("did rahmon or putin speak of glaciers", ("Emomali Rahmon", "Vladimir Putin")),
        ("ushakov on migration", ("Yuri Ushakov",)),
        ("what did macron say", ()),
        ("which aide of the russian president spoke of migration", ()),
        ("trade in 2024", ()),
    ],
)
def test_speakers_are_named_as_the_base_writes_them(
    understand: Understand, text: str, speakers: tuple[str, ...]
) -> None:
    assert understand(text).speakers == speakers


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("trade in 2024", [("2024", "2024")]),
        ("торговля в 2024 году", [("2024", "2024")]),
        ("trade from January to September 2024", [("2024-01", "2024-09")]),
        ("trade last year", [("2024", "2024")]),
        ("trade this year", [("2025", "2025")]),
        ("trade turnover in 2024 vs 2025", [("2024", "2024"), ("2025", "2025")]),
        ("trade over the year", []),
        ("сколько лет президенту", []),
        ("trade", []),
    ],
)
def test_periods(understand: Understand, text: str, periods: list[tuple[str, str]]) -> None:
    assert [(each.start, each.end) for each in understand(text).periods] == periods


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("trade turnover", "trade_turnover"),
        ("gdp of tajikistan", "gdp"),
        ("how many students", "students_count"),
        ("сколько студентов", "students_count"),
        ("quota", "quota"),
    ],
)
def test_metrics(understand: Understand, text: str, metric: str) -> None:
    assert metric in understand(text).metrics


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("how many teachers", ["teachers"]),
        ("how many russian teachers in tajikistan", ["teachers"]),
        ("how many goals did putin score", ["goals"]),
        ("сколько студентов учится в россии", ["студентов"]),
        ("сколько процентов набрала торговля", []),
        ("what share of water", []),
        ("what percentage of the students", ["students"]),
        ("во сколько раз выросла торговля", []),
        ("how many days did the students wait", []),
        ("how much cobalt was found", ["cobalt"]),
        ("length of the glaciers", []),
        ("how much did the cobalt cost", []),
        ("how many people were saved by boat", []),
        ("how many folks spent a summer there", []),
        ("how many people took part in the walk", []),
        ("how many people speak russian", []),
        ("how many people gave evidence in the fraud case", []),
        ("how many people died in the flood", ["died"]),
        ("how many people has the outbreak in russia killed", ["killed"]),
        ("сколько лет путину", []),
        ("teachers", []),
    ],
)
def test_what_is_counted(understand: Understand, text: str, counted: list[str]) -> None:
    assert [word.corrected for word in understand(text).words if word.counted] == counted


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("what did putin say about the glaciers", ["glaciers"]),
        ("putin about trade and security", ["trade", "security"]),
        ("что сказал путин о торговле", ["торговле"]),
        ("glaciers and water", []),
    ],
)
def test_what_somebodys_words_are_wanted_on(
    understand: Understand, text: str, matter: list[str]
) -> None:
    assert [word.corrected for word in understand(text).words if word.matter] == matter


def test_somebody_about_something_asks_for_what_was_said(understand: Understand) -> None:
    assert understand("putin about trade").asked == "statement"


@pytest.mark.parametrize(
    ("text", "alternatives"),
    [
        ("students in china or russia", True),
        ("китай или россия", True),
        ("7 vs 20 percent", True),
        ("students in china", False),
    ],
)
def test_things_offered_to_choose_from(
    understand: Understand, text: str, alternatives: bool
) -> None:
    assert understand(text).alternatives is alternatives


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("schools and teachers", True),
        ("the quota + the schools", True),
        ("numbers please: quota, schools, teachers", True),
        ("please: the quota of students", False),
        ("well, the quota, if you can", False),
        ("trade 2024 and students", True),
        ("trade between russia and tajikistan", False),
        ("putin and rahmon", False),
        ("and schools", False),
        ("schools", False),
    ],
)
def test_two_things_asked_for_at_once(understand: Understand, text: str, several: bool) -> None:
    assert understand(text).several is several


@pytest.mark.parametrize(
    ("text", "followup"),
    [
        ("and in 2025?", True),
        ("what about china", True),
        ("who said that?", True),
        ("why", True),
        ("а в 2025?", True),
        ("кто это сказал", True),
        ("trade growth in 2024", False),
        ("and how many schools and students are there", False),
    ],
)
def test_what_goes_on_from_an_earlier_question(
    understand: Understand, text: str, followup: bool
) -> None:
    assert understand(text).is_followup is followup


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("trade in 2024", "en"),
        ("торговля в 2024 году", "ru"),
        ("skolko studentov", "ru"),
        ("путин treaty цитата", "ru"),
        ("2024", "en"),
        ("", "en"),
    ],
)
def test_the_language_of_a_question(understand: Understand, text: str, lang: str) -> None:
    assert understand(text).lang == lang


@pytest.mark.parametrize("text", ["", " ", "?!", "🤷", "\u200b\u202e", "the of and", "\x00"])
def test_nothing_is_asked_where_no_word_carries_anything(understand: Understand, text: str) -> None:
    assert understand(text).words == ()


def test_in_a_group_the_part_after_the_mention_asks(understand: Understand) -> None:
    question = understand("Farid: the match was great\n@briefbot how many schools")
    assert [word.corrected for word in question.words if word.known] != []
    assert "match" not in " ".join(word.corrected for word in question.words)


def test_a_mention_without_a_question_asks_with_the_chatter(understand: Understand) -> None:
    assert understand("how many schools @briefbot please").metrics == ("schools_count",)


def test_words_that_the_base_has_are_known(understand: Understand) -> None:
    assert _word(understand("glaciers"), "glaciers").known
    assert not _word(understand("volleyball"), "volleyball").known


@example(text="౦")
@example(text="in ٢٠٢٤")
@given(text=st.text(max_size=120))
def test_any_text_is_understood(understand: Understand, text: str) -> None:
    question = understand(text)
    assert question.text == text
    assert all(word.stems for word in question.words)


@given(
    words=st.lists(
        st.sampled_from(
            "how many what did putin Rahmon say about trade in 2024 2019 vs and or the china "
            "rusian teachrs seven months last year сколько студентов @bot quote 17 percent".split()
        ),
        max_size=12,
    )
)
def test_any_order_of_words_is_understood(understand: Understand, words: list[str]) -> None:
    text = " ".join(words)
    assert understand(text) == understand(text)


def test_who_names_a_sum_asks_for_a_number(understand: Understand) -> None:
    question = understand("за какую сумму купили рахмона")
    assert (question.asked, question.asked_units) == ("number", (ANY_CURRENCY,))


def test_who_names_a_number_too_does_not_ask_who_somebody_is(understand: Understand) -> None:
    question = understand("four putin hold")
    assert question.asked != "who"
    assert {"four", "hold"} <= {word.corrected for word in question.words}
