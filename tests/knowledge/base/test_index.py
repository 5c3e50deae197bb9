"""Terms of facts, how rare they are, and the candidates for a question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import Briefing
from knowledge.base.entries import ARTICLE, NEAR, OWN, SENTENCE, Entry
from knowledge.base.facts import FactBase, build_base, credit
from knowledge.base.index import Entries, indexed
from knowledge.base.terms import LOOSER, Terms, merged
from knowledge.language.words import stem
from knowledge.lexicon import Lexicon
from tests.knowledge.folders import fact, figure


def _entry(briefing: Briefing, fact_id: str) -> Entry:
    (entry,) = [each for each in briefing.index.entries if each.fact.id == fact_id]
    return entry


def test_every_fact_is_indexed_once(briefing: Briefing, base: FactBase) -> None:
    indexed = [each.fact.id for each in briefing.index.entries]
    assert sorted(indexed) == sorted(base.facts)


def test_a_term_counts_the_more_the_nearer_it_stands(briefing: Briefing, base: FactBase) -> None:
    entry = _entry(briefing, figure(base, "002", "36,000").id)
    assert entry.terms[stem("students")] == OWN
    assert entry.terms[stem("additionally")] == SENTENCE
    assert entry.terms[stem("petroleum")] == NEAR
    assert 0 < entry.terms[stem("Trend".casefold())] <= ARTICLE
    assert stem("glaciers") not in entry.terms


def test_a_figure_is_found_by_its_value_metric_and_direction(
    briefing: Briefing, base: FactBase
) -> None:
    terms = _entry(briefing, figure(base, "004", "US$1.79 billion").id).terms
    assert {"=1.79e+09", "#trade_turnover"} <= terms.keys()
    assert "#increase" in _entry(briefing, figure(base, "000", "7 percent").id).terms
    assert "#target" in _entry(briefing, figure(base, "003", "2.5 times").id).terms


def test_a_quotation_is_found_by_its_speaker_and_the_rest_of_the_utterance(
    briefing: Briefing, base: FactBase
) -> None:
    terms = _entry(briefing, fact(base, "004", "With your direct participation").id).terms
    assert terms[stem("putin")] >= SENTENCE
    assert terms[stem("humanitarian")] >= SENTENCE


def test_what_an_article_is_about_is_near_each_of_its_facts(briefing: Briefing) -> None:
    claims = [each for each in briefing.index.entries if credit(each.fact) is None]
    assert all(each.terms["#tajikistan"] > NEAR for each in claims)


def test_words_that_stand_beside_each_other_are_counted_in_their_order(
    briefing: Briefing, base: FactBase
) -> None:
    entry = _entry(briefing, figure(base, "003", "$1.5bn").id)
    forth, back = (stem("bilateral"), stem("trade")), (stem("trade"), stem("bilateral"))
    assert entry.neighbouring([forth]) == entry.neighbouring([forth, back]) == 1
    assert entry.neighbouring([back]) == entry.neighbouring([(stem("trade"), "volleybal")]) == 0


def test_a_fact_beside_a_figure_is_known_by_its_index_entry(briefing: Briefing) -> None:
    entries = list(briefing.index.entries)
    figures = {(e.fact.article, e.fact.sentence_start) for e in entries if e.fact.kind == "figure"}
    beside = [e for e in entries if e.is_measured]
    assert beside
    assert beside == [
        e
        for e in entries
        if e.fact.kind != "figure" and (e.fact.article, e.fact.sentence_start) in figures
    ]


def test_the_index_holds_words_and_meanings_of_the_articles(briefing: Briefing) -> None:
    assert briefing.index.holds(stem("glaciers"))
    assert briefing.index.holds("#trade_turnover")
    assert briefing.index.holds("=82")
    assert not briefing.index.holds(stem("volleyball"))
    assert not briefing.index.holds("#uzbekistan")


def test_a_rare_term_tells_more_than_a_common_one(briefing: Briefing) -> None:
    rarity = briefing.index.rarity
    assert rarity([stem("glaciers")]) > rarity([stem("relations")]) > rarity(["#tajikistan"])
    assert rarity([stem("volleyball")]) > rarity([stem("glaciers")])


def test_of_several_terms_the_commonest_counts(briefing: Briefing) -> None:
    rarity = briefing.index.rarity
    assert rarity([stem("glaciers"), "#tajikistan"]) == rarity(["#tajikistan"])
    assert rarity([]) == rarity([stem("volleyball")])


def test_a_base_no_larger_than_the_limit_is_searched_whole(briefing: Briefing) -> None:
    index = briefing.index
    assert index.candidates([["glacier"]], len(index.entries)) == tuple(index.entries)


def test_the_candidates_of_a_large_base_hold_the_words_best_first(
    briefing: Briefing, base: FactBase
) -> None:
    found = briefing.index.candidates([[stem("glaciers")], [stem("expedition")]], 3)
    assert len(found) <= 3
    assert all(stem("glaciers") in each.terms for each in found)
    assert found[0].fact.sentence == figure(base, "003", "60%").sentence


def test_alternatives_of_one_group_find_either(briefing: Briefing) -> None:
    found = briefing.index.candidates([[stem("glaciers"), stem("petroleum")]], 60)
    held = {term for each in found for term in (stem("glaciers"), stem("petroleum"))
            if term in each.terms}  # fmt: skip
    assert held == {stem("glaciers"), stem("petroleum")}


@pytest.mark.parametrize("groups", [[], [[]], [[stem("volleyball")]]])
def test_words_that_nothing_holds_have_no_candidates(
    briefing: Briefing, groups: list[list[str]]
) -> None:
    assert briefing.index.candidates(groups, 3) == ()


def test_an_empty_index_holds_nothing(lexicon: Lexicon) -> None:
    empty = indexed(Entries(build_base((), lexicon, {}), lexicon))
    assert empty.candidates([["trade"]], 5) == ()
    assert not empty.holds("trade")
    assert empty.rarity(["trade"]) > 0


def test_a_text_implies_what_its_names_are_said_for_and_kinds_of(lexicon: Lexicon) -> None:
    terms = Terms(lexicon)
    found = merged(*terms.held("Teachers met in Dushanbe.").weighted(0.5))
    assert found[stem("teachers")] == found["#dushanbe"] == 0.5
    assert found["#tajikistan"] == LOOSER * 0.5


def test_an_unknown_concept_implies_nothing(lexicon: Lexicon) -> None:
    terms = Terms(lexicon)
    assert list(terms.implied("no_such_concept")) == []
    assert not terms.is_place_or_body("no_such_concept")


def test_an_article_is_about_places_and_bodies_and_not_about_people(lexicon: Lexicon) -> None:
    terms = Terms(lexicon)
    assert terms.is_place_or_body("tajikistan")
    assert terms.is_place_or_body("dushanbe")
    assert not terms.is_place_or_body("vladimir_putin")
    assert not terms.is_place_or_body("trade_turnover")


@given(st.lists(st.tuples(st.floats(0.01, 1), st.lists(st.sampled_from("abcde")))))
def test_of_several_weights_of_a_term_the_strongest_wins(
    weighted: list[tuple[float, list[str]]],
) -> None:
    both = merged(*weighted)
    assert both == merged(*reversed(weighted))
    assert both.keys() == {term for _, terms in weighted for term in terms}
    for term, weight in both.items():
        assert weight == max(one for one, terms in weighted if term in terms)
