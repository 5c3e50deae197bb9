"""A word that carries the question has to be covered; else the articles do not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing
from knowledge.answers.coverage import (
    covered_share,
    is_answer,
    is_part,
    least_covered,
    may_answer,
    misses,
)
from knowledge.answers.scoring import Scored
from knowledge.asked import Question, Role, Word
from knowledge.base.entries import ARTICLE, NEAR, SENTENCE
from knowledge.models import Statement
from tests.knowledge.folders import NOW, fact, figure, open_folder


def _word(role: Role, text: str = "x", *, counted: bool = False) -> Word:
    return Word(text=text, corrected=text, stems=(text,), role=role, counted=counted)


def _scored(briefing: Briefing, *covers: float, words: str = "7 percent") -> Scored:
    said = fact(briefing.base, "000", words)
    (entry,) = [each for each in briefing.index.entries if each.fact.id == said.id]
    return Scored(entry, 1.0, covers)


@pytest.mark.parametrize("role", ["entity", "metric", "period", "person"])
def test_what_carries_the_question_must_be_covered(briefing: Briefing, role: Role) -> None:
    question = Question(text="", words=(_word(role), _word("word", "y")))
    assert misses(question, _scored(briefing, 0.0, 1.0)) == (question.words[0],)
    assert misses(question, _scored(briefing, 1.0, 0.0)) == ()
    assert not is_answer(question, _scored(briefing, 0.0, 1.0), (0.1, 9.0))


@pytest.mark.parametrize("role", ["noun", "word", "number"])
def test_other_words_may_be_missing_if_most_are_there(briefing: Briefing, role: Role) -> None:
    question = Question(text="", words=(_word(role), _word("word", "y")))
    assert misses(question, _scored(briefing, 0.0, 1.0)) == ()
    assert is_answer(question, _scored(briefing, 0.0, 1.0), (1.0, 9.0))
    assert not is_answer(question, _scored(briefing, 0.0, 1.0), (9.0, 1.0))


def test_what_is_counted_must_be_covered_by_a_figure(briefing: Briefing) -> None:
    question = Question(text="", words=(_word("noun", counted=True),), asked="number")
    assert misses(question, _scored(briefing, 0.0)) == question.words
    assert is_answer(question, _scored(briefing, 1.0), (1.0,))
    quoted = _scored(briefing, 1.0, words="Last year, the trade turnover grew")
    assert not is_answer(question, quoted, (1.0,))


def test_what_is_counted_in_a_word_that_nothing_knows_may_be_told_in_another(
    briefing: Briefing,
) -> None:
    unknown = _word("word", "nags", counted=True).model_copy(update={"known": False})
    question = Question(text="", words=(unknown,), asked="number")
    assert misses(question, _scored(briefing, 0.0)) == ()
    known = unknown.model_copy(update={"known": True})
    assert misses(Question(text="", words=(known,), asked="number"), _scored(briefing, 0.0)) != ()


def test_a_metric_may_be_named_beside_what_has_all_else(briefing: Briefing) -> None:
    question = Question(text="", words=(_word("metric"), _word("noun", "y")), asked="number")
    assert misses(question, _scored(briefing, NEAR, SENTENCE)) == ()
    assert misses(question, _scored(briefing, NEAR, NEAR)) == question.words[:1]
    assert misses(question, _scored(briefing, ARTICLE, 1.0)) == question.words[:1]


def test_a_place_is_often_the_scene_of_the_whole_article(briefing: Briefing) -> None:
    place, entity = _word("place"), _word("entity")
    around = _scored(briefing, 0.25)
    assert misses(Question(text="", words=(place,)), around) == ()
    assert misses(Question(text="", words=(entity,)), around) == (entity,)


def test_a_town_that_no_article_names_is_not_another_of_its_state(briefing: Briefing) -> None:
    town = _word("place").model_copy(update={"known": False})
    seat = town.model_copy(update={"loose": ("#russia",)})
    around = _scored(briefing, 0.6)
    assert misses(Question(text="", words=(town,)), around) == (town,)
    assert misses(Question(text="", words=(seat,)), around) == (seat,)


def test_a_capital_stands_for_its_state_beside_another(briefing: Briefing) -> None:
    seat = _word("place").model_copy(update={"known": False, "loose": ("#russia",)})
    state = _word("entity", "y")
    assert misses(Question(text="", words=(seat, state)), _scored(briefing, 0.6, 1.0)) == ()


def test_the_share_covered_is_between_nothing_and_all(briefing: Briefing) -> None:
    weighed = (3.0, 1.0)
    assert covered_share(_scored(briefing, 1.0, 1.0), weighed) == 1.0
    assert covered_share(_scored(briefing, 0.0, 0.0), weighed) == 0.0
    half = covered_share(_scored(briefing, 1.0, 0.0), weighed)
    assert half == 0.75
    assert 0.0 < covered_share(_scored(briefing, 0.2, 0.0), weighed) < half


def test_a_part_needs_less_than_the_whole(briefing: Briefing) -> None:
    question = Question(text="", words=(_word("noun"), _word("noun", "y")))
    third = _scored(briefing, 1.0, 0.0)
    weighed = (0.32, 0.68)
    assert is_part(third, weighed)
    assert not is_answer(question, third, weighed)


def test_a_number_of_something_else_is_worse_than_a_sentence_on_something_near() -> None:
    numbers = Question(text="", asked="number")
    assert least_covered(numbers) > least_covered(Question(text="")) > 0.0


def test_a_question_without_words_covers_nothing(briefing: Briefing) -> None:
    assert covered_share(_scored(briefing), ()) == 0.0


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("how many students in china", "china"),
        ("trade with uzbekistan", "uzbekistan"),
        ("gdp of tajikistan", "gdp"),
        ("trade in 2019", "in 2019"),
        ("what did macron say about trade", "macron"),
        ("what did putin say about azerbaijan", "azerbaijan"),
        ("quote xi jinping", "xi jinping"),
        ("how many tanks", "tanks"),
        ("population of tajikistan", "population"),
        ("сколько студентов в узбекистане", "узбекистане"),
        ("торговля в 2019 году", "в 2019 году"),
    ],
)
def test_what_no_article_covers_is_named(briefing: Briefing, text: str, missing: str) -> None:
    answer = briefing.ask(text, NOW)
    assert answer.status == "abstain"
    assert answer.missing == (missing,)


def test_what_a_share_is_of_may_stand_in_the_sentence_before(briefing: Briefing) -> None:
    whole = _word("noun", counted=True)
    question = Question(text="", words=(whole,), asked="number", asked_units=("percent",))
    near = _scored(briefing, NEAR)
    assert misses(question, near) == ()
    assert misses(question.model_copy(update={"asked_units": ()}), near) == (whole,)


def test_a_sentence_without_a_figure_tells_at_most_how_long(briefing: Briefing) -> None:
    question = Question(text="", words=(_word("noun"),))
    timed = _scored(briefing, 1.0, words="Last year, the trade turnover")
    for unit, may in (("years", True), ("USD", False), ("percent", False)):
        asked = question.model_copy(update={"asked_units": (unit,)})
        assert may_answer(asked, timed) is may
    timeless = _scored(briefing, 1.0, words="Indeed, I fully agree")
    assert not may_answer(question.model_copy(update={"asked_units": ("years",)}), timeless)


def test_somebodys_words_must_be_on_one_of_the_things_they_are_wanted_on(
    briefing: Briefing,
) -> None:
    quoted = _scored(briefing, 1.0, 0.2, 0.6, words="Indeed, I fully agree")
    off = quoted._replace(covers=(1.0, 0.2, NEAR))
    speaker = quoted.fact.voice
    assert speaker is not None
    question = Question(
        text="",
        asked="quote",
        speakers=(speaker,),
        words=(_word("person", "putin"), _word("noun", "school"), _word("noun", "budget")),
    )
    assert may_answer(question, quoted)
    assert not may_answer(question, off)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Water", False),
        ("Atlantic Press Wire.", False),
        ("PORT REOPENS", False),
        ("The port reopened.", True),
        ("Порт снова открыт.", True),
    ],
)
def test_a_heading_of_names_answers_nothing(briefing: Briefing, text: str, may: bool) -> None:
    told = _scored(briefing, 1.0, words="Indeed, I fully agree")
    fields = told.fact.model_dump(include=set(Statement.model_fields))
    said = Statement.model_validate({**fields, "kind": "statement", "text": text})
    heading = told._replace(entry=told.entry._replace(fact=said))
    assert may_answer(Question(text="", words=(_word("noun"),)), heading) is may


def test_what_somebody_is_asked_on_may_be_a_verb(briefing: Briefing) -> None:
    quoted = _scored(briefing, 1.0, 1.0, 0.0, words="Indeed, I fully agree")
    assert quoted.fact.voice is not None
    words = (_word("name", "putin"), _word("word", "counting"), _word("noun", "striker"))
    asked = Question(text="", asked="statement", speakers=(quoted.fact.voice,), words=words)
    assert may_answer(asked, quoted)
    assert not may_answer(asked, quoted._replace(covers=(1.0, NEAR, 0.0)))


def test_of_what_stands_after_about_one_thing_must_be_there(briefing: Briefing) -> None:
    quoted = _scored(briefing, 1.0, 1.0, NEAR, words="Indeed, I fully agree")
    speaker = quoted.fact.voice
    assert speaker is not None
    words = (_word("person", "putin"), _word("noun", "minister"), _word("noun", "clamp"))
    question = Question(text="", asked="statement", speakers=(speaker,), words=words)
    assert may_answer(question, quoted)
    on_it = words[2].model_copy(update={"matter": True})
    about = question.model_copy(update={"words": (*words[:2], on_it)})
    assert not may_answer(about, quoted)


def test_the_words_of_somebody_who_never_speaks_are_missing(briefing: Briefing) -> None:
    mentioned = _scored(briefing, 1.0, 1.0)
    name = _word("name", "margit")
    question = Question(text="", asked="statement", quotes=True, words=(name, _word("noun")))
    assert misses(question, mentioned) == (name,)
    assert misses(question.model_copy(update={"quotes": False}), mentioned) == ()
    about = name.model_copy(update={"matter": True})
    assert misses(question.model_copy(update={"words": (about, _word("noun"))}), mentioned) == ()


def test_a_full_name_must_stand_nearer_than_somewhere_in_the_article(briefing: Briefing) -> None:
    full = Word(text="Luka Vid", corrected="luka vid", stems=("luka", "vid"), role="place")
    question = Question(text="", words=(full,))
    assert misses(question, _scored(briefing, ARTICLE)) == (full,)
    assert misses(question, _scored(briefing, NEAR)) == ()


def test_an_amount_for_each_thing_is_one_for_it_or_one_beside_its_name(
    briefing: Briefing,
) -> None:
    share = _scored(briefing, 1.0)
    growth = figure(briefing.base, "004", "US$1.79 billion")
    (entry,) = [each for each in briefing.index.entries if each.fact.id == growth.id]
    money = Scored(entry, 1.0, (1.0,))
    question = Question(text="", words=(_word("noun"),), per="shift")
    assert may_answer(question, share)
    assert not may_answer(question, money)
    named = money._replace(entry=entry._replace(terms={**entry.terms, "shift": SENTENCE}))
    assert may_answer(question, named)
    per_day = question.model_copy(update={"per": "day", "rate": "day"})
    beside = money._replace(entry=entry._replace(terms={**entry.terms, "day": SENTENCE}))
    assert not may_answer(per_day, beside)


def test_a_question_that_is_quoted_answers_none(briefing: Briefing) -> None:
    quoted = _scored(briefing, 1.0, words="Indeed, I fully agree")
    asking = quoted.fact.model_copy(update={"text": "Do we agree?"})
    asked = quoted._replace(entry=quoted.entry._replace(fact=asking))
    question = Question(text="", words=(_word("noun"),), asked="when")
    assert may_answer(question, quoted)
    assert not may_answer(question, asked)
    assert may_answer(question.model_copy(update={"asked": "quote"}), asked)


def test_what_is_said_in_other_words_throughout_is_only_close(tmp_path: Path) -> None:
    dam = {"dam": "LENSK, May 6, 2025. The owners negotiated with the dam's builders in March.\n"}
    opened = open_folder(tmp_path, dam)
    assert opened.ask("when is the meeting", NOW).is_guess
    assert not opened.ask("when did the builders meet", NOW).is_guess
