"""The quotations of a person, the newest first, fragments last."""

from __future__ import annotations

from knowledge import Briefing
from knowledge.answers.quoting import quotations
from knowledge.base.facts import FactBase


def test_a_person_is_quoted_newest_first(base: FactBase) -> None:
    choice = quotations(["Vladimir Putin"], base)
    assert choice is not None
    assert {base.articles[each.lead.article].published for each in choice.shown} == {base.newest}
    everything = (*choice.shown, *choice.more)
    assert {each.kind for each in everything} == {"quote"}
    assert {each.lead.speaker for each in everything} == {"Vladimir Putin"}


def test_a_fragment_in_reported_speech_stands_behind_whole_sentences(base: FactBase) -> None:
    choice = quotations(["Vladimir Putin"], base)
    assert choice is not None
    lengths = [sum(len(fact.text) for fact in each.facts) for each in (*choice.shown, *choice.more)]
    short = [at for at, length in enumerate(lengths) if length < 40]
    assert short
    assert short == list(range(short[0], len(lengths)))


def test_several_people_are_quoted_together(base: FactBase) -> None:
    choice = quotations(["Yuri Ushakov", "Emomali Rahmon"], base)
    assert choice is not None
    speakers = {each.lead.speaker for each in (*choice.shown, *choice.more)}
    assert speakers == {"Yuri Ushakov", "Emomali Rahmon"}


def test_whom_no_article_quotes_has_no_quotation(base: FactBase, rates: Briefing) -> None:
    assert quotations(["Xi Jinping"], base) is None
    assert quotations([], base) is None
    assert quotations(["statistics office"], rates.base) is None


def test_a_base_without_dates_quotes_too(football: Briefing) -> None:
    choice = quotations(["Marta Lind"], football.base)
    assert choice is not None
    assert choice.shown[0].lead.text.startswith("He scored 19 goals")
