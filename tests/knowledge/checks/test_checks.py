"""What the articles say of the figures of a text: tables of text and verdict."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Briefing
from knowledge.checks import Claim
from tests.knowledge.folders import NOW, open_folder


def claims(briefing: Briefing, text: str, now: datetime = NOW) -> tuple[Claim, ...]:
    check = briefing.check(text, now)
    assert all(check.text[c.start : c.end] == c.text for c in check.claims)
    return check.claims


def claim(briefing: Briefing, text: str, now: datetime = NOW) -> Claim:
    (one,) = claims(briefing, text, now)
    return one


def numbers(of: Claim) -> list[str]:
    return [finding.lead.text for finding in of.findings]


SAME = [
    "Trade between Russia and Tajikistan grew by over 17% in the first seven months of 2025.",
    "In January-July 2025 trade with Russia rose by more than 17%, Putin said.",
    "In January-September 2024 trade rose by 10.1 percent.",
    "Tajik students in Russian universities: 35 000",
    "35,000 Tajik students are enrolled in Russian universities",
    "Russia hosts 35,000 Tajik students.",
    "Russia has over 300 enterprises in Tajikistan.",
    "Over 300 Russian enterprises operate in Tajikistan.",
    "Around 36,000 Tajik students and postgraduates study in Russian universities.",
    "Investments of Russia in Tajikistan total $1.6bn.",
    "More than 96% of trade between Russia and Tajikistan is settled in rubles.",
    "There are five Russian schools in Tajikistan.",
    "Russia ranks first among Tajikistan's trading partners.",
    "Trade turnover is to grow 2.5 times by 2030.",
    "The number of Russian teachers will be increased to 82.",
    "The Sangtuda hydropower plant produces 12% of the electricity of Tajikistan.",
    "Russia sent 100 teachers to Tajikistan.",
    "Russia invested $1.6 billion in Tajikistan's economy.",
]


@pytest.mark.parametrize("text", SAME)
def test_the_same_in_other_words_is_the_same(briefing: Briefing, text: str) -> None:
    assert claim(briefing, text).verdict == "same"


OTHERWISE = [
    ("Trade with Russia reached $1.2 billion in January-September 2024.", "$1.08 billion"),
    ("In January-September 2024 trade rose by 10 percent.", "10.1 percent"),
    ("Trade turnover fell by over 17 percent in the first seven months of 2025.", "17 percent"),
    ("5,500 Tajik students are enrolled in Russian universities.", "35,000"),
    ("Russia ranks second among Tajikistan's trade and economic partners.", "first"),
    ("Trade between Russia and Tajikistan increased 2.5 times.", "2.5 times"),
    ("Russian trade turnover with Tajikistan totaled €1.08 billion in January-September 2024.",
     "$1.08 billion"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number"), OTHERWISE)
def test_another_number_unit_way_or_standing_is_otherwise(
    briefing: Briefing, text: str, number: str
) -> None:
    found = claim(briefing, text)
    assert found.verdict == "otherwise"
    assert numbers(found)[0] == number


INEXACT = [
    ("Tajik students in Russian universities: 36,000", "around"),
    ("Russia has 300 enterprises in Tajikistan.", "over"),
    ("Russia has about 300 enterprises in Tajikistan.", "over"),
    ("Trade with Russia grew by 17 percent in January-July 2025.", "over"),
    ("Trade with Russia did not grow by more than 17 percent in January-July 2025.", "over"),
    ("Russia invested over $1.6 billion in Tajikistan's economy.", None),
    ("Russia has closed over 300 enterprises in Tajikistan.", "over"),
    ("35,000 Tajik students were expelled from Russian universities.", None),
    ("If trade grows by over 17 percent in January-July 2025, Russia will be first.", "over"),
    ("It is not true that 35,000 Tajik students are enrolled in Russian universities.", None),
    ("No longer are 35,000 Tajik students enrolled in Russian universities.", None),
    ("Officials feared that 35,000 Tajik students are enrolled in Russian universities.", None),
    ("There are rumours that 35,000 Tajik students are enrolled in Russian universities.", None),
    ("It is wrong that 35,000 Tajik students are enrolled in Russian universities.", None),
]


@pytest.mark.parametrize(("text", "qualifier"), INEXACT)
def test_a_word_lost_added_or_changed_is_not_the_same(
    briefing: Briefing, text: str, qualifier: str | None
) -> None:
    """For 36,000 the articles also give 35,000; the number that is the same is compared."""
    found = claim(briefing, text)
    assert found.verdict == "inexact"
    (finding,) = found.findings
    assert finding.lead.kind == "figure"
    assert finding.lead.qualifier == qualifier


DISAGREE = [
    ("Trade with Russia grew by almost 20 percent in 2024.", ()),
    ("Trade with Russia grew by 20% in 2024.", ("qualifier",)),
    ("Trade volume hit US$1.79 billion in 2024, Rahmon said.", ()),
    ("Trade volume exceeded $1.5bn in 2024.", ("qualifier",)),
]


@pytest.mark.parametrize(("text", "differs"), DISAGREE)
def test_a_side_of_a_disagreement_brings_the_other(
    briefing: Briefing, text: str, differs: tuple[str, ...]
) -> None:
    found = claim(briefing, text)
    assert (found.verdict, found.differs) == ("disagree", differs)
    assert len(found.findings) == 2
    assert len({finding.disagreement for finding in found.findings}) == 1


def test_a_rounded_number_is_otherwise_and_both_sides_are_shown(briefing: Briefing) -> None:
    found = claim(briefing, "Trade between Russia and Tajikistan reached $1.8bn in 2024.")
    assert found.verdict == "otherwise"
    assert sorted(numbers(found)) == ["$1.5bn", "US$1.79 billion"]


SILENT = [
    ("Trade between Tajikistan and China grew by over 17 percent in January-July 2025.", "subject"),
    ("Kazakhstan satisfies around 90% of Tajikistan's petroleum.", "subject"),
    ("Tajikistan has over 300 enterprises in Russia.", "subject"),
    ("100,000 Russian students in Tajikistan", "subject"),
    ("Tajikistan sent 100 teachers to Russia.", "subject"),
    ("Investments of Tajikistan in Russia total $1.6bn.", "subject"),
    ("Tajikistan ranks second in investment in Russia.", "subject"),
    ("Tajikistan supports Russia's hydropower, with the Sangtuda hydroelectric power station "
     "contributing 12 percent of the country's electricity.", "subject"),
    ("Sangtuda supplies 12 percent of Russia's electricity.", "subject"),
    ("Rogun contributes 12 percent of the country's electricity.", "subject"),
    ("China invested $1.6 billion in Tajikistan's economy.", "subject"),
    ("Trade with Russia grew by over 17 percent in January-July 2024.", "period"),
    ("Trade turnover with Russia is to grow 2.5 times by 2035.", "period"),
    ("In 2021 35,000 Tajik students were enrolled in Russian universities.", "period"),
    ("Global trade grew by over 17 percent in January-July 2025.", "metric"),
    ("Russian exports to Tajikistan grew by over 17 percent in January-July 2025.", "metric"),
    ("Rahmon said trade with Russia grew by over 17 percent in January-July 2025.", "speaker"),
    ("Putin said 35,000 Tajik students are enrolled in Russian universities.", "speaker"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lack"), SILENT)
def test_a_near_miss_is_what_the_articles_do_not_say(
    briefing: Briefing, text: str, lack: str
) -> None:
    found = claim(briefing, text)
    assert found.verdict == "silent"
    assert lack in found.lacks
    assert found.findings


def test_what_has_nothing_near_it_offers_nothing(briefing: Briefing) -> None:
    assert claim(briefing, "The bell weighs 19 hundredweight.").findings == ()


def test_a_name_that_the_nearest_is_not_about_is_told(briefing: Briefing) -> None:
    found = claim(briefing, "Kazakhstan satisfies around 90% of Tajikistan's petroleum.")
    assert [span.text for span in found.missing] == ["Kazakhstan"]


def test_the_sentence_before_says_whose_it_is(briefing: Briefing) -> None:
    grew = "Trade turnover grew by over 17 percent in January-July 2025."
    assert claim(briefing, f"Good news from Tajikistan. {grew}").verdict == "same"
    assert claim(briefing, f"Uzbekistan is growing. {grew}").verdict == "silent"


def test_a_relative_time_counts_from_now(briefing: Briefing) -> None:
    text = "Last year trade with Russia grew by more than 7 percent."
    assert claim(briefing, text).verdict == "disagree"
    later = datetime(2027, 3, 1, tzinfo=UTC)
    assert claim(briefing, text, later).lacks == ("period",)


def test_a_time_that_the_text_gives_itself_counts(briefing: Briefing) -> None:
    text = "MOSCOW, March 1, 2025. Last year trade with Russia grew by more than 7 percent."
    later = datetime(2027, 3, 1, tzinfo=UTC)
    assert claim(briefing, text, later).verdict == "disagree"


@pytest.mark.parametrize("day", ["December 31, 9999", "January 1, 0001", "9999-12-31"])
def test_an_impossible_date_counts_for_nothing(briefing: Briefing, day: str) -> None:
    text = f"date {day} MOSCOW, {day}. Last year trade with Russia grew by more than 7 percent."
    assert claims(briefing, f"{text} It grew by 3 percent on Friday.")


def test_a_speaker_may_go_by_title_or_surname(briefing: Briefing) -> None:
    grew = "trade with Tajikistan grew by over 17 percent in January-July 2025"
    assert claim(briefing, f"The Russian president said {grew}.").verdict == "same"
    assert claim(briefing, f"The Tajik president said {grew}.").lacks == ("speaker",)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Товарооборот России и Таджикистана вырос более чем на 17 процентов за семь месяцев "
         "2025 года.", "same"),
        ("Товарооборот России и Таджикистана вырос на 17 процентов за семь месяцев 2025 года.",
         "inexact"),
        ("Товарооборот России и Таджикистана вырос более чем на 27 процентов за семь месяцев "
         "2025 года.", "otherwise"),
        ("Товарооборот России и Китая вырос более чем на 17 процентов за семь месяцев 2025 года.",
         "silent"),
    ],
)  # fmt: skip
def test_a_russian_text_is_compared_too(briefing: Briefing, text: str, verdict: str) -> None:
    assert claim(briefing, text).verdict == verdict


def test_every_figure_has_its_verdict(briefing: Briefing) -> None:
    text = (
        "In January-September 2024 trade rose 10.1 percent to $1.09 billion. "
        "35,000 Tajik students are enrolled in Kazakh universities."
    )
    verdicts = [each.verdict for each in claims(briefing, text)]
    assert verdicts == ["same", "otherwise", "silent"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Harbour City paid 41 million euros for Tomas Brandao.", "silent"),
        ("Tomas Brandao has joined Harbour City for 41 million euros.", "same"),
        ("Tomas Brandao has joined Harbour City for 51 million euros.", "otherwise"),
        ("Luis Prado has joined Harbour City for 41 million euros.", "silent"),
        ("Brandao scored 19 goals last season.", "same"),
        ("Brandao scored 20 goals last season.", "otherwise"),
    ],
)
def test_a_folder_that_the_lexicon_does_not_know_is_compared_too(
    football: Briefing, text: str, verdict: str
) -> None:
    assert claim(football, text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Unemployment in Norway was 2.4 percent in April 2025.", "disagree"),
        ("Unemployment in Norway was 2.2 percent in April 2025.", "otherwise"),
        ("Unemployment in Sweden was 2.4 percent in April 2025.", "silent"),
        ("Norway exported more than 12 billion kroner of fish in 2024.", "same"),
        ("Norway exported 12 billion kroner of fish in 2024.", "inexact"),
    ],
)
def test_another_folder_is_compared_by_the_same_rules(
    rates: Briefing, text: str, verdict: str
) -> None:
    assert claim(rates, text).verdict == verdict


BANKS = {
    "wire": (
        "PRAGUE, 7 August 2025. Moravia Kredit earned 4.2 billion crowns in the first half of "
        "2025, the bank said on Thursday. It employs 5,300 people in 212 branches.\n\n"
        "Slezska Banka earned 2.8 billion crowns. Its shares fell by 3 percent. Rating agencies "
        "hold Slezska Banka for solid. The bank has 118 branches.\n"
    )
}


@pytest.fixture(scope="module")
def banks(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_folder(tmp_path_factory.mktemp("banks"), BANKS)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Moravia Kredit employs 5,300 people.", "same"),
        ("Moravia Kredit is old. It employs 5,300 people.", "same"),
        ("Slezska Banka employs 5,300 people.", "silent"),
        ("Slezska Banka is old. It employs 5,300 people.", "silent"),
        (
            "The Slezska Banka Group is old. The bank employs 5,300 people in 212 branches.",
            "silent",
        ),
        ("Slezska Banka has 118 branches.", "same"),
        ("Moravia Kredit has 118 branches.", "otherwise"),
        ("Moravia Kredit would employ 5,300 people if it were larger.", "otherwise"),
        ("Moravia Kredit no longer employs 5,300 people.", "inexact"),
    ],
)
def test_of_two_that_an_article_is_about_each_has_its_own_figures(
    banks: Briefing, text: str, verdict: str
) -> None:
    assert [each.verdict for each in claims(banks, text)][:1] == [verdict]


WORDS = (
    "17 percent,trade,Russia,Putin said,over,. ,in 2024,\n,“,$1.5bn,students,не,\0,from 72 to 82,"
    "a third,&amp;,😀,-,5,last year,hundreds,2-3"
).split(",")


@pytest.fixture(scope="module")
def checking(briefing: Briefing) -> Callable[[str], object]:
    """Hide the base from hypothesis, which would print it."""
    return lambda text: claims(briefing, text)


def test_those_who_were_asked_do_not_say_what_a_share_of_them_says(tmp_path: Path) -> None:
    said = "Some 64 percent support the tram, a poll among 1,204 adults found."
    articles = {"post": f"KARSTOVA, May 9, 2025. {said}"}
    opened = open_folder(tmp_path, articles)
    assert claim(opened, "1,204 adults support the tram.").verdict != "same"
    assert [each.verdict for each in claims(opened, said)] == ["same", "same"]


@settings(max_examples=60)
@given(st.text(max_size=300) | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_no_text_breaks_it(checking: Callable[[str], object], text: str) -> None:
    checking(text)


def test_a_time_of_every_year_is_the_newest_that_the_articles_know(briefing: Briefing) -> None:
    later = datetime(2027, 3, 1, tzinfo=UTC)
    grew = "trade turnover with Russia grew by over 17 percent."
    assert claim(briefing, f"In January-July Tajikistan's {grew}", later).verdict == "same"
    assert claim(briefing, f"In January-July 2026 Tajikistan's {grew}", later).lacks == ("period",)
