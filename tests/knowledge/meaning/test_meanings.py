"""The sentences of a base are found by what they mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge import Briefing, open_briefing
from knowledge.meaning import encoder, meanings
from knowledge.meaning.meanings import Meanings
from knowledge.meaning.vectors import VectorFile
from tests.knowledge.folders import NOW, RATES, SEEDS, folder

PARIS = "«Хлеба хватит всем», — сказал мэр. Музей открылся в 1998 году.\n"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("rates")
    seeds = folder(place / "seeds", {**RATES, "museum": PARIS})
    return open_briefing(seeds, place / "data", by_meaning=True)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_briefing(SEEDS, tmp_path_factory.mktemp("seeds"), by_meaning=True)


def _meanings(opened: Briefing) -> Meanings:
    assert opened.meanings is not None
    return opened.meanings


def _sentence(opened: Briefing, place: tuple[str, int]) -> str:
    article, start = place
    return opened.base.articles[article].text[start : start + 60]


def test_the_sentence_that_means_the_same_comes_first(opened: Briefing) -> None:
    likeness = _meanings(opened).likeness("how many people are out of work")
    assert likeness is not None
    assert _sentence(opened, likeness.best(1)[0]).startswith("Unemployment")


def test_a_model_that_is_loaded_first_is_the_one_that_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    first = open_briefing(seeds, tmp_path / "data", by_meaning=True, at_once=True)
    monkeypatch.setattr(meanings, "load_encoder", lambda: None)  # none is to be had any more
    assert _meanings(first).likeness("how many people are out of work") is not None


def test_a_russian_sentence_is_compared_word_by_word(opened: Briefing) -> None:
    likeness = _meanings(opened).likeness("when did the gallery first let people in")
    assert likeness is not None
    assert _sentence(opened, likeness.best(1)[0]).startswith("Музей")


def test_what_nothing_words_in_english_is_not_compared(opened: Briefing, tmp_path: Path) -> None:
    likeness = Meanings(opened.base.facts, VectorFile(tmp_path)).likeness("museum")
    assert likeness is not None
    russian = [f for f in opened.base.facts.values() if f.article == "museum"]
    assert russian
    assert {likeness.of(fact) for fact in russian} == {None}


def test_what_was_read_is_kept(opened: Briefing, tmp_path: Path) -> None:
    file = VectorFile(tmp_path)
    Meanings(opened.base.facts, file).prepare()
    kept = file.kept()
    assert kept
    steps: list[tuple[int, int, str]] = []
    Meanings(opened.base.facts, file).prepare(lambda *step: steps.append(step))
    assert steps == []
    assert set(file.kept()) == set(kept)


def test_each_new_sentence_is_told_of(opened: Briefing, tmp_path: Path) -> None:
    steps: list[tuple[int, int, str]] = []
    Meanings(opened.base.facts, VectorFile(tmp_path)).prepare(lambda *step: steps.append(step))
    assert [done for done, _, _ in steps] == list(range(1, steps[0][1] + 1))
    assert {article for _, _, article in steps} <= set(opened.base.articles)


def test_a_folder_that_cannot_be_written_costs_the_memory_of_it_alone(opened: Briefing) -> None:
    found = Meanings(opened.base.facts, VectorFile(Path("/nowhere/at/all")))
    assert found.likeness("unemployment") is not None


def test_without_the_extra_or_with_too_many_facts_there_are_none(
    opened: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = VectorFile(tmp_path)
    monkeypatch.setattr(meanings, "_MOST_FACTS", 1)
    assert meanings.meanings(opened.base.facts, file) is None
    monkeypatch.undo()
    monkeypatch.setattr(encoder, "MODEL", encoder.MODEL._replace(package="not_installed"))
    assert meanings.meanings(opened.base.facts, file) is None
    assert Meanings(opened.base.facts, file).likeness("unemployment") is None


def test_a_folder_that_takes_long_is_read_when_it_is_opened(
    opened: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meanings, "_SOON_READ", 1)
    meanings.meanings(opened.base.facts, VectorFile(tmp_path))
    assert list(tmp_path.glob("meaning-*.npz"))


def test_a_question_in_other_words_is_answered_as_a_guess(opened: Briefing) -> None:
    answer = opened.ask("what did the governor warn families of", NOW)
    assert answer.status == "answer"
    assert answer.is_guess
    assert any("Inflation" in finding.lead.sentence for finding in answer.findings)


def test_a_word_that_no_article_has_keeps_an_answer_from_being_sure(opened: Briefing) -> None:
    assert not opened.ask("norway exported the fish", NOW).is_guess
    answer = opened.ask("what penicillin the fish", NOW)
    assert answer.is_guess or answer.status == "abstain"


QUESTIONS = st.lists(
    st.sampled_from("trade growth dollars ambitious 2024 ally talks russia strong summing".split()),
    min_size=2,
    max_size=5,
    unique=True,
).map(" ".join)


@settings(max_examples=60)
@example(text="growth dollars ambitious 2024 ally")
@example(text="growth trade strong")
@given(text=QUESTIONS)
def test_whatever_is_shown_has_all_its_sides(seeds: Briefing, text: str) -> None:
    answer = seeds.ask(text, NOW)
    shown = {finding.id for finding in answer.findings}
    for finding in answer.findings:
        sides = seeds.base.disagreements[finding.disagreement] if finding.disagreement else None
        assert sides is None or shown.issuperset(sides.findings)


def test_what_a_question_names_and_no_article_has_stays_missing(opened: Briefing) -> None:
    assert opened.ask("how many people are out of work in Chile", NOW).status == "abstain"
    assert opened.ask("what did Bache say about whales", NOW).status == "abstain"


def test_a_russian_sentence_is_guessed_at_by_its_words_and_what_they_mean(tmp_path: Path) -> None:
    wine = "За девять месяцев Армения вывезла вина. Выручка составила 17,8 млн долларов.\n"
    seeds = folder(tmp_path / "seeds", {**RATES, "wine": wine})
    opened = open_briefing(seeds, tmp_path / "data", by_meaning=True)
    assert "17,8" in opened.ask("armenian wine revenue quarters", NOW).findings[0].lead.text
    taken = opened.ask("how much did the vintners of armenia take", NOW)
    assert "17,8" in taken.findings[0].lead.text
    assert opened.ask("how many tourists came to armenia", NOW).status == "abstain"
    assert opened.ask("goals of the champions league finalists", NOW).status == "abstain"


def test_a_question_on_something_else_is_not_guessed_at(opened: Briefing) -> None:
    assert opened.ask("how do i cook rice", NOW).status == "abstain"


def test_whoever_asks_for_a_number_is_given_no_sentence_on_a_guess(opened: Briefing) -> None:
    answer = opened.ask("how much dearer is borrowing for folks", NOW)
    assert {finding.kind for finding in answer.findings} <= {"figure"}


def test_a_question_in_the_words_of_an_article_is_no_guess(opened: Briefing) -> None:
    answer = opened.ask("unemployment in norway in april 2025", NOW)
    assert answer.status == "answer"
    assert not answer.is_guess


HOMES = {
    "homes": (
        "OSLO, May 8, 2025. Some 8,450 homes changed hands in Oslo in April, and the typical "
        "property took 47 days to sell, the estate agents' union said.\n\n"
        "The union has 2,100 members.\n"
    ),
}


def test_a_lesser_name_of_a_metric_may_be_told_as_something_else(tmp_path: Path) -> None:
    seeds = folder(tmp_path / "seeds", HOMES)
    opened = open_briefing(seeds, tmp_path / "data", by_meaning=True)
    answer = opened.ask("how long does it take to offload an oslo residence", NOW)
    assert answer.is_guess
    assert answer.findings[0].lead.text == "47 days"
    assert opened.ask("population of oslo", NOW).status == "abstain"
    assert opened.ask("how many people died in oslo", NOW).status == "abstain"


def test_nobody_speaks_of_a_matter_by_being_named(opened: Briefing) -> None:
    assert opened.ask("what did Bache say about the melting glaciers", NOW).status == "abstain"
