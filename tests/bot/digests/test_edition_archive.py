"""A digest on a day without news: one finding of the archive, until all were told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.conversation.turns import Desk, make_desk
from bot.digests.choice import Told, weight
from bot.digests.edition import edition
from knowledge import Briefing
from tests.bot.articles import (
    GAP,
    HARBOUR,
    OTHER_TONNES,
    PEOPLE,
    TONNES,
    WORKERS,
    base_of,
    desk_of,
)
from tests.bot.articles import figure as made_up
from tests.bot.digests.editions import (
    DAILY,
    NOW,
    days,
    desk_over,
    heading,
    is_shown,
    memory_of,
    prove,
    read,
)
from tests.knowledge.folders import FOOTBALL, RATES, RATES_SOURCES, RINGERS

FOLDERS = {"football": FOOTBALL, "rates": RATES, "ringers": RINGERS}


@pytest.fixture(scope="module")
def desk(briefing: Briefing) -> Desk:
    return make_desk(briefing, ())


def runs_through(desk: Desk, topics: tuple[str, ...] = ()) -> frozenset[str]:
    """Take every day's digest until silence; give the facts told."""
    told = Told(desk.base, frozenset())
    for made in days(desk, replace(DAILY, topics=topics), memory_of(desk)):
        prove(made, desk)
        assert made.kind == "archive"
        assert made.answer.findings[0] not in told
        again = [each for each in made.answer.findings if is_shown(each, told.facts)]
        assert all(each.disagreement for each in again)
        told = told.with_findings(made.answer.findings)
    return told.facts


def test_a_day_without_news_brings_one_finding_with_its_publication_date(desk: Desk) -> None:
    made = edition(desk, replace(DAILY, topics=("education",)), memory_of(desk), NOW)
    assert made is not None
    assert heading(made) == "From the archive, 20 Mar 2025"
    assert read(made).splitlines()[1].startswith("five Russian-curriculum schools in Tajikistan, ")


def test_what_the_articles_disagree_on_comes_first_with_all_sides(desk: Desk) -> None:
    words = read(edition(desk, DAILY, memory_of(desk), NOW))
    assert "the articles disagree" in words
    assert "over 7%" in words
    assert "almost 20%" in words
    assert "do not explain the gap" in words


def test_the_archive_tells_everything_once_and_then_falls_silent(desk: Desk) -> None:
    facts = runs_through(desk)
    told = Told(desk.base, facts)
    assert all(finding in told for finding in desk.base.findings.values())
    assert edition(desk, DAILY, memory_of(desk, (), facts), NOW) is None


@pytest.mark.parametrize("topics", [("trade",), ("education", "energy"), ("no such topic",)])
def test_the_archive_keeps_to_the_chosen_topics(desk: Desk, topics: tuple[str, ...]) -> None:
    told = Told(desk.base, runs_through(desk, topics))
    for finding in desk.base.findings.values():
        if set(finding.lead.topics[:2]) & set(topics):
            assert finding in told


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_any_folder_is_told_to_its_end(tmp_path: Path, name: str) -> None:
    desk = desk_over(tmp_path, FOLDERS[name], RATES_SOURCES if name == "rates" else "")
    told = Told(desk.base, runs_through(desk))
    assert all(finding in told for finding in desk.base.findings.values())


def test_figures_and_quotations_come_before_statements_and_scraps_last(desk: Desk) -> None:
    made = list(days(desk, DAILY, memory_of(desk)))
    weights = [weight(each.answer.findings[0]) for each in made]
    assert set(weights) == {0, 1, 2}
    assert weights == sorted(weights)


def test_news_go_before_the_archive_and_what_had_no_room_is_told_later(desk: Desk) -> None:
    made = list(days(desk, DAILY, memory_of(desk, ["003"])))
    assert [each.kind for each in made[:2]] == ["news", "archive"]
    assert {each.kind for each in made[1:]} == {"archive"}
    told = Told(desk.base, frozenset(fact for each in made for fact in each.facts))
    assert all(finding in told for finding in desk.base.findings.values())


def test_without_the_archive_a_day_without_news_is_silent(desk: Desk) -> None:
    assert edition(desk, replace(DAILY, has_archive=False), memory_of(desk), NOW) is None


def test_the_archive_can_be_turned_off_and_the_digest_stopped_by_buttons(desk: Desk) -> None:
    made = edition(desk, replace(DAILY, topics=("energy",)), memory_of(desk), NOW)
    assert made is not None
    assert [(action.text, action.request) for action in made.page.actions][1:] == [
        ("No archive", "/digest archive off"),
        ("Stop", "/stop"),
    ]


def test_no_side_of_a_disagreement_is_told_alone() -> None:
    desk = desk_of(base_of(findings=(TONNES, OTHER_TONNES), disagreements=(GAP,)))
    (made,) = days(desk, DAILY, memory_of(desk))
    assert set(made.answer.findings) == {TONNES, OTHER_TONNES}


@pytest.mark.parametrize("new", [(), ("1",)])
def test_a_finding_that_cannot_be_proved_does_not_block_the_others(new: tuple[str, ...]) -> None:
    base = base_of(findings=(WORKERS, PEOPLE), disagreements=())
    wider = made_up(HARBOUR, "300 workers load ships")
    ids = {**base.finding_ids, wider.id: WORKERS.id}
    desk = desk_of(
        replace(base, by_article={**base.by_article, HARBOUR.id: (wider,)}, finding_ids=ids)
    )
    made = list(days(desk, DAILY, memory_of(desk, new)))
    assert [each.answer.findings for each in made] == [(PEOPLE,)]
