"""A digest on a day with news."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.conversation.chats import Digest
from bot.conversation.page import text_of
from bot.conversation.turns import Desk, make_desk
from bot.digests.choice import Told
from bot.digests.edition import Memory, edition
from knowledge import Briefing
from tests.bot.digests.editions import (
    DAILY,
    NOW,
    SINCE,
    desk_over,
    heading,
    memory_of,
    news_of,
    prove,
    read,
)
from tests.knowledge.folders import RATES, RATES_SOURCES, RINGERS, figure, finding

pytestmark = pytest.mark.no_cover  # the same code over and over: tracing it takes most of the time

SAME_RATE = {
    "ledger": (
        "OSLO, May 10, 2025. Unemployment in Norway was 2.1 percent in April 2025, Governor Ida "
        "Bache said.\n\nThe central bank of Norway employs 950 people.\n"
    )
}
SEVERAL = ("000", "001", "002", "003", "004")


@pytest.fixture(scope="module")
def desk(briefing: Briefing) -> Desk:
    return make_desk(briefing, ())


def test_one_new_article_is_named_with_the_date_and_its_publication(desk: Desk) -> None:
    made = news_of(desk, "003")
    assert made is not None
    assert made.kind == "news"
    assert heading(made) == "Friday, 21 March 2025 · one new article · Daryo, 20 Mar 2025"
    assert {run.href for run in made.page.blocks[0].runs if run.href} == {
        desk.base.articles["003_daryo_moscow_talks"].url
    }


def test_news_stand_under_their_topics(desk: Desk) -> None:
    words = read(news_of(desk, "003"))
    assert "\nEducation: five Russian-curriculum schools in Tajikistan, 5,500 students" in words
    assert "\nTrade: $1.5bn" in words


def test_a_figure_that_is_disputed_brings_the_other_side(desk: Desk) -> None:
    words = read(news_of(desk, "003")).splitlines()
    at = next(i for i, line in enumerate(words) if "$1.5bn" in line)
    assert words[at + 1].startswith("Disagrees with: US$1.79 billion")
    assert words[at + 1].endswith("Emomali Rahmon, reported · Asia-Plus, 25 Dec 2024")


def test_what_the_heading_names_as_the_only_source_is_not_repeated(desk: Desk) -> None:
    assert read(news_of(desk, "003")).count("Daryo") == 1


def test_of_several_new_articles_each_line_names_its_own(desk: Desk) -> None:
    words = read(news_of(desk, "000", "001")).splitlines()
    assert words[0].startswith("Friday, 21 March 2025 · two new articles · Trend News Agency, ")
    assert all(line.split(" (2 outlets")[0].endswith("9 Oct 2025") for line in words[1:])


def test_another_outlet_that_repeats_a_known_finding_is_no_news(desk: Desk) -> None:
    repeated = finding(desk.base, "001", "17 percent")
    assert {fact.article[:3] for fact in repeated.facts} == {"000", "001"}
    for only in ("000", "001"):
        made = news_of(desk, only)
        assert made is not None
        assert not {fact.id for fact in repeated.facts} & set(made.facts)
    both = news_of(desk, "000", "001")
    assert both is not None
    assert {fact.id for fact in repeated.facts} <= set(both.facts)


def test_another_rendering_of_a_known_utterance_is_no_news(desk: Desk) -> None:
    made = news_of(desk, "001")
    assert made is not None
    assert not any(each.translations for each in made.answer.findings)


def test_a_made_up_outlet_brings_only_what_nobody_wrote_before(tmp_path: Path) -> None:
    desk = desk_over(tmp_path, RATES | SAME_RATE, RATES_SOURCES)
    words = read(news_of(desk, "ledger"))
    assert "950 people" in words
    assert "\n2.1 percent" not in words


def test_an_article_that_nobody_noted_yet_counts_as_new(desk: Desk) -> None:
    everything_but = memory_of(desk)
    known = {id_: at for id_, at in everything_but.known.items() if not id_.startswith("003")}
    made = edition(desk, DAILY, Memory(known, SINCE), NOW)
    assert made is not None
    assert heading(made) == heading(news_of(desk, "003"))


def test_an_article_seen_at_the_last_digest_is_not_new(desk: Desk) -> None:
    memory = Memory(dict.fromkeys(desk.base.articles, SINCE), SINCE)
    assert edition(desk, replace(DAILY, has_archive=False), memory, NOW) is None


def test_only_the_chosen_topics_are_told(desk: Desk) -> None:
    made = news_of(desk, "003", digest=replace(DAILY, topics=("education",)))
    assert made is not None
    own = [each for each in made.answer.findings if each.lead.article.startswith("003")]
    assert own
    assert all("education" in each.lead.topics[:2] for each in own)
    assert "Trade" not in read(made)


def test_topics_come_in_the_order_in_which_they_were_chosen(desk: Desk) -> None:
    for topics in (("trade", "education"), ("education", "trade")):
        words = read(news_of(desk, "003", digest=replace(DAILY, topics=topics)))
        first, second = (words.index(f"\n{topic.capitalize()}: ") for topic in topics)
        assert first < second


def test_no_news_on_the_chosen_topics_and_no_archive_is_silence(desk: Desk) -> None:
    assert news_of(desk, "000", digest=replace(DAILY, topics=("glaciers",))) is None
    assert news_of(desk) is None


def test_what_was_shown_is_no_news_any_more(desk: Desk) -> None:
    first = news_of(desk, "003")
    assert first is not None
    digest = replace(DAILY, has_archive=False)
    again = edition(desk, digest, memory_of(desk, ["003"], first.facts), NOW)
    assert again is not None
    told = Told(desk.base, frozenset(first.facts))
    new = [each for each in again.answer.findings if each.lead.article.startswith("003")]
    assert new
    assert not any(each in told for each in new if each.disagreement is None)


@pytest.mark.parametrize(
    ("zone", "date"),
    [
        ("Asia/Dushanbe", "Saturday, 22 March 2025"),
        ("America/New_York", "Friday, 21 March 2025"),
        (None, "Friday, 21 March 2025"),
    ],
)
def test_the_zone_of_the_chat_decides_the_date(desk: Desk, zone: str | None, date: str) -> None:
    late = datetime(2025, 3, 21, 21, 0, tzinfo=UTC)
    made = edition(desk, Digest(is_on=True, zone=zone), memory_of(desk, ["003"]), late)
    assert heading(made).startswith(f"{date} · one new article")


def test_a_button_for_every_topic_asks_for_more_and_one_stops(desk: Desk) -> None:
    made = news_of(desk, "003", digest=replace(DAILY, topics=("trade", "education")))
    assert made is not None
    assert [(action.text, action.request) for action in made.page.actions] == [
        ("More on trade", "/trade"),
        ("More on education", "/education"),
        ("Stop", "/stop"),
    ]


def test_articles_without_topic_publisher_or_date_are_news_too(tmp_path: Path) -> None:
    desk = desk_over(tmp_path, RINGERS)
    made = news_of(desk, "ringers")
    assert made is not None
    prove(made, desk)
    assert heading(made) == "Friday, 21 March 2025 · one new article · ringers, date not stated"
    assert "5,040 changes" in read(made)


def test_an_empty_base_has_nothing_to_tell(tmp_path: Path) -> None:
    desk = desk_over(tmp_path, {})
    assert edition(desk, DAILY, Memory({}, SINCE), NOW) is None


def test_every_fact_of_what_is_shown_is_remembered_the_other_sides_too(desk: Desk) -> None:
    made = news_of(desk, "003")
    assert made is not None
    shown = {fact.id for each in made.answer.findings for fact in each.facts}
    assert set(made.facts) == shown
    assert figure(desk.base, "004", "US$1.79 billion").id in shown


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    new=st.sets(st.sampled_from(SEVERAL), min_size=1),
    topics=st.lists(st.sampled_from(["trade", "education", "energy", "visits"]), unique=True),
    cut=st.integers(0, 60),
)
def test_whatever_is_new_the_digest_is_proved_short_and_the_same_again(
    desk: Desk, new: set[str], topics: list[str], cut: int
) -> None:
    shown = sorted(desk.base.facts)[:cut]
    digest = replace(DAILY, topics=tuple(topics))
    memory = memory_of(desk, sorted(new), shown)
    made = edition(desk, digest, memory, NOW)
    assert made == edition(desk, digest, memory, NOW)
    if made is not None:
        prove(made, desk)
        assert len(text_of(made.page.blocks)) <= 1600
