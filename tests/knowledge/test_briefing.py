"""The ways to ask a base: free text, a topic, figures, quotations, disagreements."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from itertools import islice
from pathlib import Path

import pytest

from knowledge import Briefing
from knowledge.asked import Answer
from knowledge.models import Figure
from tests.knowledge.folders import NOW, finding, open_folder


def _shown(answer: Answer) -> set[str]:
    return {fact.text for each in answer.findings for fact in each.facts}


def test_a_question_is_answered_with_findings_of_the_base(briefing: Briefing) -> None:
    answer = briefing.ask("how many schools follow the russian curriculum", NOW)
    assert answer.status == "answer"
    assert finding(briefing.base, "003", "five") in answer.findings
    assert all(briefing.base.findings[each.id] == each for each in answer.findings)


def test_the_same_question_has_the_same_answer(briefing: Briefing) -> None:
    assert briefing.ask("trade in 2024", NOW) == briefing.ask("trade in 2024", NOW)


@pytest.mark.parametrize(("lang", "kept"), [("ru", "ru"), ("en", "en"), (None, "en"), ("fr", "en")])
def test_the_language_asked_for_is_kept(briefing: Briefing, lang: str | None, kept: str) -> None:
    assert briefing.ask("trade in 2024", NOW, lang).question.lang == kept


@pytest.mark.parametrize("text", ["and in 2025?", "what about china?", "who said that?", "why?"])
def test_what_goes_on_from_nothing_is_asked_back(briefing: Briefing, text: str) -> None:
    answer = briefing.ask(text, NOW)
    assert answer.status == "clarify"
    assert answer.question.is_followup
    assert answer.findings == ()


@pytest.mark.parametrize(
    ("before", "text", "whole"),
    [
        ("how many students in russia", "and in china?", "how many students in china"),
        ("trade growth in 2024", "and in 2025?", "trade growth in 2025"),
        ("what did rahmon say about security", "and putin?", "what did putin say about security"),
        ("how many students are there", "and teachers?", "how many teachers are there"),
        ("рост торговли в 2024", "а в 2025?", "рост торговли в 2025"),
    ],
)
def test_what_a_followup_names_takes_the_place_of_its_like(
    briefing: Briefing, before: str, text: str, whole: str
) -> None:
    answer = briefing.ask(text, NOW, after=[before])
    meant = briefing.ask(whole, NOW)
    assert (answer.status, _shown(answer)) == (meant.status, _shown(meant))
    assert set(answer.missing) == set(meant.missing)


def test_a_followup_to_a_followup_goes_back_to_what_was_asked_first(briefing: Briefing) -> None:
    after = ["how many students in russia", "and in china?"]
    assert "uzbekistan" in briefing.ask("and in uzbekistan?", NOW, after=after).missing
    again = briefing.ask("and in russia?", NOW, after=[*after, "thanks"])
    assert _shown(again) == _shown(briefing.ask("how many students in russia", NOW))


@pytest.mark.parametrize("after", [[], ["hello"], ["and in 2024?"], ["", "🤷"]])
def test_a_followup_to_nothing_that_was_asked_is_asked_back(
    briefing: Briefing, after: list[str]
) -> None:
    assert briefing.ask("and in 2025?", NOW, after=after).status == "clarify"


def test_who_said_that_is_answered_with_what_was_asked_before(briefing: Briefing) -> None:
    answer = briefing.ask("who said that?", NOW, after=["trade growth in 2024"])
    assert answer.status == "answer"
    assert answer.question.whose
    assert {"7%", "20 percent"} <= _shown(answer)


def test_a_question_of_its_own_forgets_what_was_asked_before(briefing: Briefing) -> None:
    text = "how many russian teachers in tajikistan"
    assert briefing.ask(text, NOW, after=["trade growth in 2024"]) == briefing.ask(text, NOW)


@pytest.mark.parametrize("topic", ["trade", "education", "energy"])
def test_a_topic_is_briefed_in_at_most_five_findings(briefing: Briefing, topic: str) -> None:
    answer = briefing.topic(topic, "", NOW)
    assert answer.status == "answer"
    assert 1 <= len(answer.findings) <= 5
    assert answer.question.topic == topic
    assert all(topic in each.lead.topics for each in (*answer.findings, *answer.more))


def test_a_topic_is_narrowed_by_a_year(briefing: Briefing) -> None:
    answer = briefing.topic("trade", "2024", NOW)
    assert {"7%", "20 percent", "$1.5bn", "US$1.79 billion"} <= _shown(answer)
    assert "17 percent" not in _shown(answer)


def test_a_topic_is_narrowed_by_a_speaker(briefing: Briefing) -> None:
    answer = briefing.topic("education", "putin", NOW)
    assert answer.status == "answer"
    assert {each.lead.speaker for each in answer.findings} == {"Vladimir Putin"}


@pytest.mark.parametrize("narrowed", ["2019", "uzbekistan"])
def test_a_topic_of_which_nothing_is_left_abstains(briefing: Briefing, narrowed: str) -> None:
    answer = briefing.topic("trade", narrowed, NOW)
    assert answer.status == "abstain"
    assert answer.findings == ()


def test_figure_answers_with_figures(briefing: Briefing) -> None:
    answer = briefing.figure("sangtuda", NOW)
    assert answer.status == "answer"
    assert isinstance(answer.findings[0].lead, Figure)
    assert answer.findings[0].lead.text == "12 percent"
    assert answer.question.asked == "number"


def test_quote_answers_with_quotations(briefing: Briefing) -> None:
    answer = briefing.quote("putin treaty", NOW)
    assert answer.findings[0].kind == "quote"
    assert "1993 Friendship Treaty" in answer.findings[0].lead.text


def test_quote_of_a_person_alone_gives_his_quotations_newest_first(briefing: Briefing) -> None:
    answer = briefing.quote("rahmon", NOW)
    shown = [*answer.findings, *answer.more]
    assert {each.kind for each in shown} == {"quote"}
    assert {each.lead.speaker for each in shown} == {"Emomali Rahmon"}
    assert answer.findings[0].lead.article.startswith("001")


def test_the_disagreements_are_listed_whole(briefing: Briefing) -> None:
    answer = briefing.disagreements()
    assert answer.status == "answer"
    assert answer.question.asked == "list"
    assert set(answer.disagreements) == set(briefing.base.disagreements.values())
    assert _shown(answer) == {
        "7%",
        "7 percent",
        "20 percent",
        "20%",
        "$1.5bn",
        "US$1.79 billion",
    }


def test_articles_that_agree_have_an_empty_list(football: Briefing) -> None:
    answer = football.disagreements()
    assert (answer.status, answer.findings, answer.more) == ("answer", (), ())


def test_what_an_article_sets_against_a_figure_is_listed_beside_it(tmp_path: Path) -> None:
    articles = {
        "crowd": "ORMDAL, March 3, 2025. Police put the crowd at 14,000. Organisers claimed 45,000 "
        "had come.\n",
        "fire": "ORMDAL, March 4, 2025. “We lost 22 sheds, not 19,” the mayor said.\n",
        "ferry": "ORMDAL, March 5, 2025. The company says the spill was 300 litres. Residents "
        "insist it was at least 900 litres, their spokesman Ola Berg said.\n",
        "gates": "ORMDAL, March 6, 2025. The coast guard has recorded nine groundings; the pilots' "
        "chamber speaks of 15.\n",
    }
    answer = open_folder(tmp_path, articles).disagreements()
    assert [each.lead.text for each in answer.findings] == [
        "nine",
        "15",
        "300 litres",
        "900 litres",
    ]
    assert [each.lead.text for each in answer.more] == ["14,000", "45,000"]


def test_a_briefing_is_replaced_and_never_changed(briefing: Briefing) -> None:
    with pytest.raises(FrozenInstanceError):
        briefing.base = briefing.base  # type: ignore[misc]


def test_a_figure_that_its_article_takes_back_is_kept_and_never_answered(tmp_path: Path) -> None:
    articles = {
        "quake": (
            "ANKARA, March 3, 2025. Some 4,300 buildings collapsed in Karasu, the mayor said.\n\n"
            "(An earlier version of this story said that 43,000 buildings had collapsed.)\n"
        )
    }
    briefing = open_folder(tmp_path, articles)
    kept = [fact for fact in briefing.base.facts.values() if fact.kind == "figure"]
    assert {(fact.text, fact.status) for fact in kept} >= {("43,000", "retracted")}
    answer = briefing.ask("how many buildings collapsed", NOW)
    told = [finding.lead.text for finding in (*answer.findings, *answer.more, *answer.nearest)]
    assert "4,300" in told
    assert "43,000" not in told


@pytest.mark.parametrize(
    ("earlier", "later", "years"),
    [
        ("trade in 2025", "is it more than the year before", {"2024", "2025"}),
        ("trade in 2025", "is that up from 2024?", {"2024", "2025"}),
        ("торговля в 2025", "это больше чем в 2024?", {"2024", "2025"}),
    ],
)
def test_a_comparison_gives_both_times(
    briefing: Briefing, earlier: str, later: str, years: set[str]
) -> None:
    answer = briefing.ask(later, NOW, after=[earlier])
    periods = [finding.lead.period for finding in answer.findings]
    assert years <= {(period.start or "")[:4] for period in periods if period}
    assert {finding.kind for finding in answer.findings} == {"figure"}


def test_somebody_elses_words_are_not_what_somebody_said(briefing: Briefing) -> None:
    answer = briefing.ask("what did putin say about glaciers", NOW)
    assert answer.status == "abstain"
    assert any("glaciers" in finding.lead.sentence for finding in answer.nearest)


def test_the_newest_articles_are_told_by_what_they_open_with(briefing: Briefing) -> None:
    answer = briefing.latest()
    assert answer.status == "answer"
    newest = {article.id for article in islice(briefing.base.latest(), 3)}
    assert {finding.lead.article for finding in answer.findings[:2]} <= newest
    assert "17 percent" in _shown(answer)
    assert 1 <= len(answer.findings) <= 5


@pytest.mark.parametrize(
    "text", ["what's new in trade", "any news on trade growth", "что нового о торговле"]
)
def test_news_on_something_are_the_newest_of_it(briefing: Briefing, text: str) -> None:
    assert briefing.ask(text, NOW).findings[0].lead.text == "17 percent"


@pytest.mark.parametrize(
    "text",
    [
        "do Putin and Rahmon disagree on trade turnover",
        "do putin and rahmon agree on trade growth",
        "do Asia-Plus and Daryo contradict each other on trade",
        "does Daryo agree with Asia-Plus on trade growth",
        "is there a disagreement about trade growth",
    ],
)
def test_whether_two_agree_is_answered_with_what_they_disagree_on(
    briefing: Briefing, text: str
) -> None:
    answer = briefing.ask(text, NOW)
    assert answer.status == "answer"
    assert not answer.is_guess
    assert any(answer.findings[0].id in item.findings for item in answer.disagreements)
