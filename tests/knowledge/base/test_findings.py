"""Facts that say the same are one finding; how many independent origins it has is counted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.base.dossiers import Dossier
from knowledge.base.facts import FactBase, build_base
from knowledge.base.findings import content, definition, findings, independent_origins
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact, Figure, Finding, Quote
from tests.knowledge.folders import fact, figure, finding, words_of

ORIGINS = st.lists(st.sampled_from([None, "Kremlin", "Ministry", "Wire"]), min_size=1, max_size=6)


def test_more_than_7_percent_and_over_7_are_one_finding_in_two_articles_own_words(
    base: FactBase,
) -> None:
    growth = finding(base, "000", "7 percent")
    assert words_of(growth) == ["003 over 7%", "000 more than 7 percent"]
    assert {each.speaker for each in growth.facts} == {"Vladimir Putin"}
    assert growth.origins == 1
    assert {base.articles[each.article].origin for each in growth.facts} == {"Kremlin"}


def test_about_20_percent_and_almost_20_are_one_finding(base: FactBase) -> None:
    growth = finding(base, "002", "20 percent")
    assert words_of(growth) == ["002 about 20 percent", "004 almost 20%"]
    assert {each.speaker for each in growth.facts} == {"Emomali Rahmon"}


def test_17_percent_stands_in_two_outlets_and_has_one_origin(base: FactBase) -> None:
    growth = finding(base, "000", "17 percent")
    assert words_of(growth) == ["000 over 17 percent", "001 over 17 percent"]
    assert len({base.articles[each.article].publisher for each in growth.facts}) == 2
    assert growth.origins == 1
    assert {each.period and (each.period.start, each.period.end) for each in growth.facts} == {
        ("2025-01", "2025-07")
    }


def test_an_outlet_without_a_known_origin_does_not_raise_the_count(base: FactBase) -> None:
    growth = finding(base, "002", "20 percent")
    assert {base.articles[each.article].origin for each in growth.facts} == {
        None,
        "Tajik president's website",
    }
    assert growth.origins == 1
    assert finding(base, "002", "$1.08 billion").origins is None


def test_only_these_figures_of_the_five_stand_in_several_articles(base: FactBase) -> None:
    joined = [f for f in base.findings.values() if len({fact.article for fact in f.facts}) > 1]
    # "second" in investment: one remark of Putin's, which two outlets translate.
    assert {each.lead.text for each in joined} == {"17 percent", "7%", "20 percent", "second"}


def test_1_6_billion_of_all_investment_and_of_300_enterprises_are_two_findings(
    base: FactBase,
) -> None:
    assert finding(base, "002", "$1.6 billion") != finding(base, "003", "$1.6bn")


def test_a_finding_is_worded_by_its_earliest_fact(base: FactBase) -> None:
    for each in base.findings.values():
        days = [base.articles[one.article].published or date.max for one in each.facts]
        assert days == sorted(days)
        assert each.lead is each.facts[0]
        assert each.id == each.lead.id


def test_the_pieces_of_one_utterance_are_one_finding(base: FactBase) -> None:
    told = finding(base, "004", "The humanitarian contacts are expanding as well.")
    assert [each.text[:20] for each in told.facts] == [
        "The humanitarian con",
        "With your direct par",
    ]


@pytest.mark.parametrize(
    ("in_002", "in_004"),
    [
        ("Tajikistan is our ally and", "Tajikistan is a reliable ally"),
        ("There are very good areas", "Everything that has been prepared"),
    ],
)
def test_two_renderings_of_one_utterance_are_linked_and_not_merged(
    base: FactBase, in_002: str, in_004: str
) -> None:
    one, other = finding(base, "002", in_002), finding(base, "004", in_004)
    assert one.id != other.id
    assert one.translations == (other.id,)
    assert other.translations == (one.id,)
    assert one.lead.text != other.lead.text


def test_alike_remarks_of_two_occasions_are_not_linked(base: FactBase) -> None:
    october = finding(base, "001", "Trade, economic, cultural, and humanitarian ties")
    assert october.translations == ()
    assert finding(base, "002", "The ending year was notably fruitful").translations == ()


def test_renderings_link_one_person_in_two_articles_of_one_week(base: FactBase) -> None:
    linked = [
        (each, base.findings[other])
        for each in base.findings.values()
        for other in each.translations
    ]
    assert linked
    for one, other in linked:
        assert one.id in other.translations
        assert one.lead.speaker == other.lead.speaker is not None
        assert one.lead.article != other.lead.article
        days = [base.articles[each.lead.article].published for each in (one, other)]
        assert days[0] is not None
        assert days[1] is not None
        assert abs((days[0] - days[1]).days) <= 7


def test_reported_speech_is_no_quotation(base: FactBase) -> None:
    kinds = {each.kind for each in base.facts.values() if each.article.startswith("003")}
    assert kinds == {"figure", "statement"}


@settings(max_examples=20)
@given(order=st.randoms(use_true_random=False))
def test_joining_does_not_depend_on_the_order_of_the_articles(
    base: FactBase, order: Random
) -> None:
    facts, articles = list(base.facts.values()), list(base.articles.values())
    order.shuffle(facts)
    order.shuffle(articles)
    joined = findings(facts, {each.id: each for each in articles})
    assert _described(joined) == _described(base.findings.values())


def _described(joined: Iterable[Finding]) -> set[tuple[object, ...]]:
    return {
        (each.id, each.kind, each.facts, each.origins, frozenset(each.translations))
        for each in joined
    }


@settings(max_examples=8)
@given(chosen=st.sets(st.integers(0, 4)))
def test_every_fact_is_in_exactly_one_finding(
    base: FactBase, lexicon: Lexicon, chosen: set[int]
) -> None:
    articles = [each for at, each in enumerate(base.articles.values()) if at in chosen]
    kept = {each.id for each in articles}
    facts = [each for each in base.facts.values() if each.article in kept]
    dossiers = [
        Dossier(article=each, facts=tuple(f for f in facts if f.article == each.id))
        for each in articles
    ]
    part = build_base(dossiers, lexicon, {})
    held = [one.id for each in part.findings.values() for one in each.facts]
    assert sorted(held) == sorted(part.facts) == sorted(each.id for each in facts)
    for each in part.facts.values():
        assert each in part.finding_of(each.id).facts


@settings(max_examples=40)
@given(origins=ORIGINS)
def test_the_origins_counted_are_the_known_ones_each_once(
    base: FactBase, origins: list[str | None]
) -> None:
    said = figure(base, "000", "17 percent")
    articles = {
        f"a{at}": Article(id=f"a{at}", text=base.articles[said.article].text, origin=origin)
        for at, origin in enumerate(origins)
    }
    facts = [said.model_copy(update={"id": f"{name}:f", "article": name}) for name in articles]
    (joined,) = findings(facts, articles)
    known = {origin for origin in origins if origin}
    assert joined.origins == (len(known) or None)
    assert independent_origins(facts, articles) == joined.origins
    assert len(joined.facts) == len(origins)


@pytest.mark.parametrize(
    "change",
    [
        {"value": 8.0},
        {"value_to": 9.0},
        {"unit": "percentage points"},
        {"metric": "exports"},
        {"subject": ("china",)},
        {"period": None},
        {"status": "forecast"},
        {"figure_kind": "share"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_differs_in_value_measure_subject_period_or_status_is_another_finding(
    base: FactBase, change: dict[str, object]
) -> None:
    said = figure(base, "000", "7 percent")
    other = said.model_copy(update={"id": "b:f:0-1", **change})
    assert len(findings([said, other], base.articles)) == 2


def test_the_words_around_the_number_are_no_part_of_what_is_said(base: FactBase) -> None:
    said = figure(base, "000", "7 percent")
    other = said.model_copy(
        update={"id": "b:f:0-1", "text": "7%", "qualifier": None, "head": "commerce"}
    )
    assert len(findings([said, other], base.articles)) == 1


@pytest.mark.parametrize("change", [{"value": None}, {"metric": None, "head": ""}])
def test_a_figure_without_value_or_measure_joins_nothing(
    base: FactBase, change: dict[str, object]
) -> None:
    vague = figure(base, "000", "7 percent").model_copy(update=change)
    twin = vague.model_copy(update={"id": "b:f:0-1"})
    assert len(findings([vague, twin], base.articles)) == 2


def test_without_a_metric_the_words_counted_are_the_measure(base: FactBase) -> None:
    counted = figure(base, "002", "36,000").model_copy(update={"metric": None})
    same = counted.model_copy(update={"id": "b:f:0-1"})
    other = counted.model_copy(update={"id": "b:f:0-2", "head": "Turkish farmers"})
    assert len(findings([counted, same, other], base.articles)) == 2
    assert definition(counted) != definition(other)


def test_the_same_sentence_in_two_articles_is_one_finding(base: FactBase) -> None:
    said = next(each for each in base.facts.values() if each.kind == "statement")
    twin = said.model_copy(update={"id": "b:s:0-1", "text": said.text.replace(", ", " — ") + " "})
    (joined,) = findings([said, twin], base.articles)
    assert len(joined.facts) == 2


def _spoken(said: Fact, name: str, **change: object) -> Fact:
    return said.model_copy(update={"id": f"{name}:q:0-1", "article": name, **change})


@pytest.mark.parametrize(
    ("change", "linked"),
    [
        ({}, True),
        ({"speaker": "Somebody Else"}, False),
        ({"speaker": None}, False),
        ({"text": "We will meet in the town hall on Monday evening with all ministers."}, False),
        ({"text": "We are pleased."}, False),
    ],
)
def test_a_rendering_has_the_speaker_and_much_of_the_wording(
    base: FactBase, change: dict[str, object], linked: bool
) -> None:
    said = fact(base, "002", "There are very good areas")
    assert isinstance(said, Quote)
    undated = base.articles[said.article].model_copy(update={"id": "b", "published": None})
    joined = findings([said, _spoken(said, "b", **change)], {**base.articles, "b": undated})
    assert [bool(each.translations) for each in joined] == [linked, linked]


def test_short_words_carry_nothing() -> None:
    assert content("The trade of the two is up") == content("trade")


def test_no_fact_makes_no_finding() -> None:
    assert findings([], {}) == ()


def test_a_finding_is_frozen(base: FactBase) -> None:
    one: Finding = finding(base, "000", "7 percent")
    with pytest.raises(ValueError, match="frozen"):
        one.origins = 2  # type: ignore[misc]
    assert isinstance(one.lead, Figure)
