"""A figure is about the states and bodies of its sentence, else of its article."""

from __future__ import annotations

from knowledge.base.facts import FactBase
from knowledge.base.subjects import salient_entities, with_subject
from knowledge.lexicon import Lexicon
from knowledge.models import Fact
from tests.knowledge.folders import fact, figure


def _saying(base: FactBase, *sentences: str) -> list[Fact]:
    """Give facts of one article, one a sentence."""
    one = fact(base, "003", "7%")
    return [
        one.model_copy(update={"id": f"a:{at}", "sentence": text, "sentence_start": at})
        for at, text in enumerate(sentences)
    ]


def test_the_five_articles_are_about_russia_and_tajikistan(
    base: FactBase, lexicon: Lexicon
) -> None:
    salient = salient_entities(list(base.facts.values()), lexicon)
    assert salient.keys() == base.articles.keys()
    for states in salient.values():
        assert {"russia", "tajikistan"} <= set(states)
        assert list(states) == sorted(states)


def test_a_state_named_in_three_sentences_is_what_the_article_is_about(
    base: FactBase, lexicon: Lexicon
) -> None:
    twice = _saying(base, "Norway grew.", "Norway fell.", "It rained.")
    assert salient_entities(twice, lexicon) == {twice[0].article: ()}
    thrice = _saying(base, "Norway grew.", "Norway fell.", "Norwegians slept in Norway.")
    assert salient_entities(thrice, lexicon) == {thrice[0].article: ("norway",)}


def test_a_sentence_with_several_facts_counts_once(base: FactBase, lexicon: Lexicon) -> None:
    same = [
        each.model_copy(update={"sentence_start": 0})
        for each in _saying(base, "Norway grew.", "Norway grew.", "Norway grew.")
    ]
    assert salient_entities(same, lexicon) == {same[0].article: ()}


def test_a_capital_counts_for_its_state(base: FactBase, lexicon: Lexicon) -> None:
    told = _saying(base, "Oslo waits.", "Oslo sleeps.", "Norway grew.")
    assert salient_entities(told, lexicon) == {told[0].article: ("norway",)}


def test_a_figure_without_a_state_takes_those_of_its_article(base: FactBase) -> None:
    bare = figure(base, "003", "7%").model_copy(update={"subject": ()})
    assert getattr(with_subject(bare, ("norway",)), "subject", None) == ("norway",)
    assert with_subject(bare, ()) == bare


def test_a_figure_with_a_state_keeps_it(base: FactBase) -> None:
    said = figure(base, "003", "7%")
    assert with_subject(said, ("norway",)) == said


def test_quotations_and_statements_have_no_subject(base: FactBase) -> None:
    quoted = fact(base, "001", "We are reliable allies.")
    assert with_subject(quoted, ("norway",)) == quoted


def test_no_fact_makes_no_subject(lexicon: Lexicon) -> None:
    assert salient_entities((), lexicon) == {}


def test_a_state_is_written_with_a_capital(base: FactBase, lexicon: Lexicon) -> None:
    farm = _saying(base, "The turkeys slept.", "Two turkeys fled.", "He polished the turkeys.")
    assert salient_entities(farm, lexicon) == {farm[0].article: ()}
