"""A base holds articles, facts, findings and disagreements, and finds one by the other."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from knowledge import Briefing
from knowledge.base.facts import FactBase, build_base
from knowledge.lexicon import Lexicon
from tests.knowledge.folders import figure, finding


def test_the_five_articles_stand_in_the_base_in_the_order_of_their_names(base: FactBase) -> None:
    assert [each[:3] for each in base.articles] == ["000", "001", "002", "003", "004"]
    assert base.refused == ()


def test_every_fact_is_proved_by_the_characters_of_its_article(base: FactBase) -> None:
    for each in base.facts.values():
        text = base.articles[each.article].text
        assert text[each.start : each.end] == each.text
        assert text[each.sentence_start : each.sentence_end] == each.sentence
        assert each.text in each.sentence or each.kind == "quote"


def test_a_fact_is_named_by_its_article_kind_and_place(base: FactBase) -> None:
    for each in base.facts.values():
        assert each.id == f"{each.article}:{each.kind[0]}:{each.start}-{each.end}"


def test_the_finding_of_a_fact_holds_it(base: FactBase) -> None:
    said = figure(base, "000", "7 percent")
    assert said in base.finding_of(said.id).facts


def test_an_unknown_fact_has_no_finding(base: FactBase) -> None:
    with pytest.raises(KeyError):
        base.finding_of("000:f:0-1")


def test_the_figures_of_a_sentence_are_found_by_its_place(base: FactBase) -> None:
    growth = figure(base, "003", "7%")
    together = base.figures_in(growth.article, growth.sentence_start)
    assert [each.text for each in together] == ["7%", "$1.5bn"]
    assert base.figures_in(growth.article, growth.sentence_start + 1) == ()
    assert base.figures_in("nowhere", 0) == ()


def test_the_newest_date_is_that_of_the_last_article(base: FactBase) -> None:
    assert base.newest == date(2025, 10, 9)


def test_a_base_without_dates_has_no_newest(football: Briefing) -> None:
    assert football.base.newest is None
    assert len(football.base.articles) == 2


def test_a_base_without_articles_is_empty(lexicon: Lexicon) -> None:
    empty = build_base((), lexicon, {}, [("a.txt", "The article is empty: a.txt")])
    held = (empty.articles, empty.facts, empty.findings, empty.disagreements, empty.by_article)
    assert [len(each) for each in held] == [0] * 5
    assert empty.topics == ()
    assert empty.newest is None
    assert empty.refused == (("a.txt", "The article is empty: a.txt"),)


def test_a_base_is_replaced_and_never_changed(base: FactBase) -> None:
    with pytest.raises(FrozenInstanceError):
        base.topics = ()  # type: ignore[misc]


def test_a_fact_in_the_base_and_in_its_finding_is_the_same(base: FactBase) -> None:
    for one in base.findings.values():
        assert all(base.facts[each.id] == each for each in one.facts)


def test_figures_are_about_the_states_of_their_article(base: FactBase) -> None:
    assert finding(base, "003", "35,000").lead == figure(base, "003", "35,000")
    assert figure(base, "003", "35,000").subject == ("russia", "tajikistan")
