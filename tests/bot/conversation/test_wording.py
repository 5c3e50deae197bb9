"""Replies say the answer first, then who, when and where; the proof is folded."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation import runs as r
from bot.conversation.excerpts import Excerpt, around
from bot.conversation.gate import GateError, check
from bot.conversation.page import Page, text_of
from bot.conversation.wording import UNFOLDED, WHOLE, word
from knowledge.answers.company import MOST_FINDINGS
from knowledge.articles import Written
from knowledge.asked import Answer, Question
from knowledge.base.dossiers import dossier
from knowledge.base.facts import FactBase, build_base
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Disagreement, Finding, Period
from tests.bot import articles as a
from tests.bot.digits import with_one_digit_changed
from tests.knowledge.folders import shared_lexicon


def page_of(*findings: Finding, text: str = "", **more: object) -> Page:
    return word(a.answer_of(*findings, text=text, **more), a.desk_of()).page


def unfolded(page: Page) -> str:
    return text_of(block for block in page.blocks if block.kind != "folded")


def test_a_figure_keeps_its_qualifier_and_goes_before_what_is_counted_and_its_source() -> None:
    assert unfolded(page_of(a.WORKERS)) == "About 300 workers · Nordvik Post, 3 Mar 2025"


def test_the_number_with_its_qualifier_is_bold() -> None:
    bold = [run.text for block in page_of(a.WORKERS).blocks for run in block.runs
            if run.style == "bold"]  # fmt: skip
    assert bold == ["About 300"]


def test_all_sides_of_a_disagreement_stand_together_with_speaker_period_and_source() -> None:
    assert unfolded(page_of(a.TONNES, a.OTHER_TONNES)).splitlines() == [
        "Two claims: over 2.4 million tonnes and almost 3 million tonnes · cargo handled, 2024",
        "• over 2.4 million tonnes · Ada Lund, reported · Nordvik Post, 3 Mar 2025; "
        "More than 2.4 million tonnes · Sea Wire, date not stated "
        "(2 outlets, 1 origin: Town hall)",
        "• almost 3 million tonnes · Odd Berg, reported · Coast Daily, 1 Feb 2025",
        "Different speakers and dates; the articles do not explain the gap.",
    ]


@pytest.mark.parametrize("side", [a.TONNES, a.OTHER_TONNES])
def test_one_side_of_a_disagreement_brings_the_other(side: Finding) -> None:
    draft = word(a.answer_of(side), a.desk_of())
    assert {finding.id for finding in draft.answer.findings} == {a.TONNES.id, a.OTHER_TONNES.id}
    assert "3 million" in unfolded(draft.page)
    assert "2.4 million" in unfolded(draft.page)


def test_a_quotation_stands_between_marks_under_its_speaker() -> None:
    heading, words = unfolded(page_of(a.QUAY)).split("\n")
    assert heading == "Ada Lund"
    assert words == f"“{a.QUAY.lead.text.rstrip(',')}” · Nordvik Post, 3 Mar 2025"


def test_reported_words_stand_without_marks_and_are_called_reported() -> None:
    assert unfolded(page_of(a.FERRIES)) == (
        "Ada Lund, reported\n"
        "Lund added that the ferries would run on batteries. · Nordvik Post, 3 Mar 2025"
    )


def test_beside_a_quotation_reported_words_are_called_reported_on_their_line() -> None:
    text = unfolded(page_of(a.FERRIES, a.QUAY))
    assert "run on batteries. · reported · Nordvik Post" in text
    assert "1998” · Nordvik Post" in text


def test_findings_of_different_speakers_name_each() -> None:
    text = unfolded(page_of(a.WORKERS, a.QUAY, a.PEOPLE))
    assert "” · Ada Lund · Nordvik Post" in text
    assert "Around 320 people · no speaker named · Coast Daily" in text


def test_a_figure_beside_quotations_of_one_speaker_does_not_go_under_that_name() -> None:
    heading, words, people = unfolded(page_of(a.QUAY, a.PEOPLE)).split("\n")
    assert heading == "Ada Lund"
    assert "Lund ·" not in words
    assert people == "• Around 320 people · no speaker named · Coast Daily, 1 Feb 2025"


def test_what_differs_is_said_and_no_change_is_made_of_it() -> None:
    text = unfolded(page_of(a.WORKERS, a.PEOPLE, differs=("date", "definition")))
    assert text.endswith(
        "Neither sentence names a speaker. "
        "The dates and what is counted differ: not evidence of a rise or a fall."
    )


def test_the_sentences_are_folded() -> None:
    folded = [b for b in page_of(a.WORKERS).blocks if b.kind == "folded"]
    assert text_of(folded) == "Nordvik Post: About 300 workers load ships."


def test_an_article_without_address_has_no_link() -> None:
    assert not any(run.href for block in page_of(a.PEOPLE).blocks for run in block.runs)


def test_outlet_and_date_are_one_link_to_the_article() -> None:
    links = [run for run in page_of(a.WORKERS).blocks[0].runs if run.href]
    assert "".join(run.text for run in links) == "Nordvik Post, 3 Mar 2025"
    assert {run.href for run in links} == {a.HARBOUR.url}


def long_base(size: int) -> tuple[Article, Finding]:
    words = " ".join(f"Sentence {n} is about the harbour and the sea." for n in range(size))
    article = Article(
        id="20_long",
        text=f"“{words}” said Ada Lund.\n",
        publisher="Nordvik Post",
        published=date(2025, 3, 3),
    )
    return article, a.finding(a.quote(article, words, "Ada Lund"))


def test_a_long_quotation_is_cut_at_the_end_of_a_sentence_and_folded_in_full() -> None:
    article, spoken = long_base(16)
    desk = a.desk_of(a.base_of((article,), (spoken,), ()))
    page, answer, *_ = word(a.answer_of(spoken), desk)
    check(page, answer, desk.base, desk.lexicon, "")
    assert ". …”" in unfolded(page)
    assert f"Nordvik Post: “{spoken.lead.text}”" in text_of(page.blocks)


def test_a_cut_quotation_begins_where_the_question_is_answered() -> None:
    words = "We like ships. " * 50 + "The ferries run on batteries. " + "We like the sea. " * 60
    article = Article(id="21_cut", text=f"“{words.strip()}” said Ada Lund.\n", publisher="Post")
    spoken = a.finding(a.quote(article, words.strip(), "Ada Lund"))
    desk = a.desk_of(a.base_of((article,), (spoken,), ()))
    page, *_ = word(a.answer_of(spoken, text="what about ferries and batteries"), desk)
    assert "“… The ferries run on batteries." in unfolded(page)


@given(st.integers(1, 400), st.integers(1, 7))
def test_a_reply_keeps_its_length_whatever_the_articles_say(size: int, times: int) -> None:
    article, spoken = long_base(size)
    many = [
        spoken.model_copy(
            update={"id": f"{n}", "facts": (spoken.lead.model_copy(update={"id": f"q{n}"}),)}
        )
        for n in range(times)
    ]
    desk = a.desk_of(a.base_of((article,), many, ()))
    page, answer, *_ = word(a.answer_of(*many), desk)
    check(page, answer, desk.base, desk.lexicon, "")
    assert len(unfolded(page)) <= UNFOLDED
    assert len(text_of(page.blocks)) <= WHOLE
    assert 1 <= len(answer.findings) <= MOST_FINDINGS
    assert [f.id for f in (*answer.findings, *answer.more)] == [f.id for f in many]


@given(st.lists(st.sampled_from(a.FINDINGS), min_size=1, max_size=8, unique_by=lambda f: f.id))
def test_any_findings_make_a_page_that_the_gate_lets_pass(findings: list[Finding]) -> None:
    desk = a.desk_of()
    page, answer, *_ = word(a.answer_of(*findings), desk)
    check(page, answer, desk.base, desk.lexicon, "")


def test_of_many_sides_five_are_shown() -> None:
    text = "".join(f"Town {n} counts {n}00 boats.\n" for n in range(1, 9))
    article = Article(id="22_boats", text=text, publisher="Post")
    sides = [a.finding(a.figure(article, f"{n}00", "boats"), disagreement="d2")
             for n in range(1, 9)]  # fmt: skip
    gap = Disagreement(id="d2", findings=tuple(side.id for side in sides))
    desk = a.desk_of(a.base_of((article,), sides, (gap,)))
    page, answer, *_ = word(Answer(status="answer", question=a.answer_of().question,
                               findings=(sides[6],)), desk)  # fmt: skip
    check(page, answer, desk.base, desk.lexicon, "")
    assert len(answer.findings) == MOST_FINDINGS
    assert sides[6] in answer.findings


FERRY = Article(
    id="23_ferry",
    text=(
        "The fleet will grow from 12 to 15 ferries. “Fares rose by 4 percent last year,” Ada Lund "
        "said.\nFares climbed by nearly 6 percent last year, a passengers' union said.\n"
        "The plan is to carry 2.5 times the passengers by 2030.\n"
    ),
    publisher="Nordvik Post",
    published=date(2025, 3, 3),
)
RISE: dict[str, str] = {"figure_kind": "change", "direction": "up", "metric": "cargo"}
TWELVE = a.finding(a.figure(FERRY, "12", "ferries"))
FIFTEEN = a.finding(a.figure(FERRY, "15", "ferries"))
FOUR = a.finding(a.figure(FERRY, "4 percent", speaker="Ada Lund", **RISE), disagreement="d3")
SIX = a.finding(a.figure(FERRY, "6 percent", qualifier="nearly", **RISE), disagreement="d3")
FARES = a.finding(a.quote(FERRY, "Fares rose by 4 percent last year,", "Ada Lund"))
PLAN = a.finding(
    a.figure(FERRY, "2.5 times", "passengers", status="target", period=Period(end="2030"))
)
FERRY_FINDINGS = (TWELVE, FIFTEEN, FOUR, SIX, FARES, PLAN)
FARE_GAP = Disagreement(id="d3", findings=(FOUR.id, SIX.id))


def ferry_page(*findings: Finding) -> Page:
    desk = a.desk_of(a.base_of((FERRY,), FERRY_FINDINGS, (FARE_GAP,)))
    page, answer, *_ = word(a.answer_of(*findings), desk)
    check(page, answer, desk.base, desk.lexicon, "")
    for forged in with_one_digit_changed(page):
        with pytest.raises(GateError):
            check(forged, answer, desk.base, desk.lexicon, "")
    return page


def test_two_figures_side_by_side_are_worded_as_one_stretch_of_the_article() -> None:
    text = unfolded(ferry_page(FIFTEEN, TWELVE))
    assert text == "from 12 to 15 ferries · Nordvik Post, 3 Mar 2025"


def test_a_target_is_called_one_and_is_for_its_year() -> None:
    text = unfolded(ferry_page(PLAN))
    assert text == "2.5 times · passengers · target by 2030 · Nordvik Post, 3 Mar 2025"


def test_a_quoted_number_is_not_called_reported_and_rises_only_in_the_articles_words() -> None:
    assert unfolded(ferry_page(FOUR)).splitlines() == [
        "Two claims: 4 percent and nearly 6 percent · cargo handled",
        "• 4 percent · Ada Lund · Nordvik Post, 3 Mar 2025",
        "• nearly 6 percent · no speaker named · Nordvik Post, 3 Mar 2025",
        "The articles do not explain the gap.",
    ]


def test_a_quotation_with_a_contested_number_brings_the_other_claim() -> None:
    assert unfolded(ferry_page(FARES)).splitlines() == [
        "Ada Lund",
        "• “Fares rose by 4 percent last year” · Nordvik Post, 3 Mar 2025",
        "The articles also hold another figure:",
        "• nearly 6 percent · cargo handled · no speaker named · Nordvik Post, 3 Mar 2025",
    ]


TRADE = Article(
    id="24_trade",
    text=(
        "Trade with the islands grew by over 12 percent last year, Ada Lund said.\n"
        "“Last year, our trade fell by about 5 percent, to 3 million crowns,” Odd Berg said.\n"
        "The town has five schools with 900 pupils, and the fleet needs 40 percent of all fuel.\n"
        "Nordvik is the largest port and ranks second in fishing, a report says.\n"
        "Sandwick is its third-largest rival with 1.5 tonnes of cod, it says.\n"
        "The number of pilots would be increased from 12 to 15.\n"
    ),
    publisher="Nordvik Post",
    published=date(2025, 3, 3),
)
CHANGE: dict[str, object] = {"figure_kind": "change", "metric": "cargo", "period": a.YEAR}
GREW = a.finding(
    a.figure(
        TRADE,
        "12 percent",
        "Trade with the islands",
        qualifier="over",
        speaker="Ada Lund",
        direction="up",
        **CHANGE,
    )
)
FELL = a.finding(
    a.figure(
        TRADE,
        "5 percent",
        "our trade",
        qualifier="about",
        speaker="Odd Berg",
        direction="down",
        **CHANGE,
    )
)
CROWNS = a.finding(a.figure(TRADE, "3 million crowns", speaker="Odd Berg", period=a.YEAR))
SAID = a.finding(
    a.quote(TRADE, "Last year, our trade fell by about 5 percent, to 3 million crowns,", "Odd Berg")
)
SCHOOLS = a.finding(a.figure(TRADE, "five", "schools", figure_kind="count"))
PUPILS = a.finding(a.figure(TRADE, "900", "pupils", figure_kind="count"))
FUEL = a.finding(a.figure(TRADE, "40 percent", "all fuel", figure_kind="share", metric="cargo"))
SECOND = a.finding(a.figure(TRADE, "second", "Nordvik", figure_kind="rank"))
THIRD = a.finding(a.figure(TRADE, "third", "Sandwick", figure_kind="rank"))
PILOTS = a.finding(a.figure(TRADE, "12", "number of pilots"))
MORE_PILOTS = a.finding(a.figure(TRADE, "15", "number of pilots", status="target"))
TRADES = (GREW, FELL, CROWNS, SAID, SCHOOLS, PUPILS, FUEL, SECOND, THIRD, PILOTS, MORE_PILOTS)


def told(*findings: Finding) -> str:
    desk = a.desk_of(a.base_of((TRADE,), TRADES, ()))
    page, answer, *_ = word(a.answer_of(*findings), desk)
    check(page, answer, desk.base, desk.lexicon, "")
    return unfolded(page).removesuffix(" · Nordvik Post, 3 Mar 2025")


@pytest.mark.parametrize(
    ("findings", "line"),
    [
        ((GREW,), "Trade with the islands grew by over 12 percent · 2024 · Ada Lund, reported"),
        ((FELL,), "“our trade fell by about 5 percent” · 2024 · Odd Berg"),
        (
            (FELL, CROWNS),
            "“our trade fell by about 5 percent, to 3 million crowns” · 2024 · Odd Berg",
        ),
        ((SCHOOLS, PUPILS), "five schools, 900 pupils"),
        ((FUEL,), "40 percent of all fuel · cargo handled"),
        ((SECOND,), "Nordvik is the largest port and ranks second in fishing"),
        ((THIRD,), "Sandwick is its third-largest rival with 1.5 tonnes of cod"),
    ],
)
def test_a_number_is_told_with_the_articles_own_words(
    findings: tuple[Finding, ...], line: str
) -> None:
    assert told(*findings) == line


def test_a_heading_that_names_the_metric_leaves_period_verb_and_number() -> None:
    desk = a.desk_of(a.base_of((TRADE,), TRADES, ()))
    title = r.label(desk.base, desk.lexicon, "cargo", title=True)
    page, answer, *_ = word(a.answer_of(GREW, FELL), desk, title)
    check(page, answer, desk.base, desk.lexicon, "")
    assert unfolded(page).splitlines() == [
        "Cargo handled",
        "• 2024: grew by over 12 percent · Ada Lund, reported · Nordvik Post, 3 Mar 2025",
        "• 2024: “our trade fell by about 5 percent” · Odd Berg · Nordvik Post, 3 Mar 2025",
    ]


def test_a_statement_that_answers_is_in_bold_when_nothing_stands_above_it() -> None:
    spoken = a.finding(a.statement(a.HARBOUR, a.FERRIES.lead.text))
    desk = a.desk_of(a.base_of(findings=(*a.FINDINGS, spoken)))
    (block, *_) = word(a.answer_of(spoken), desk).page.blocks
    assert block.runs[0].style == "bold"
    assert block.runs[0].text == a.FERRIES.lead.text


@given(st.text("ab 0.", max_size=200), st.data(), st.integers(10, 80))
def test_what_stands_round_a_number_holds_it_whole(
    text: str, data: st.DataObject, limit: int
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 10)))
    found = around(text, Excerpt(start, end), limit)
    assert 0 <= found.start <= start <= end <= found.end <= len(text)
    assert found.end - found.start <= max(limit, end - start) or len(text) <= limit


def test_the_cells_of_a_row_are_told_by_its_name_once_and_their_headings() -> None:
    text = "Key prices\nTown\tPrice (EUR)\tYear\nNordvik\t330,000\t-1.2%\nSkagen\t246,000\t+0.4%\n"
    lexicon = shared_lexicon()
    base = build_base([dossier(Written("prices", text), lexicon)], lexicon, {})
    row = [f for f in base.findings.values() if f.lead.text in ("330,000", "-1.2%")]
    page = word(a.answer_of(*row), a.desk_of(base)).page
    check(page, a.answer_of(*row), base, lexicon, "")
    assert unfolded(page).startswith("Nordvik, Price (EUR): 330,000, Year: -1.2%")


def _folder_of(text: str) -> tuple[FactBase, Lexicon]:
    lexicon = shared_lexicon()
    return build_base([dossier(Written("quay", text), lexicon)], lexicon, {}), lexicon


GUESSED = (
    "Nordvik's bakers, 14 of them, sold 9,300 loaves on the first morning of the strike.\n"
    "Some of the 51 ferries that had been tied up since Monday because nobody would cast them "
    "off were moved to the outer harbour overnight, the pilots said, and will lie there until "
    "the talks, which the two sides want to resume in the town hall, lead to something.\n"
)


def test_a_guess_tells_a_figure_by_its_sentence_and_does_not_prove_it_again() -> None:
    base, lexicon = _folder_of(GUESSED)
    loaves = next(f for f in base.findings.values() if f.lead.text == "9,300")
    answer = a.answer_of(loaves, is_guess=True)
    page = word(answer, a.desk_of(base)).page
    check(page, answer, base, lexicon, "")
    assert text_of(page.blocks).splitlines() == [
        "Not in these words. Closest:",
        "Nordvik's bakers, 14 of them, sold 9,300 loaves on the first morning of the strike."
        " · quay, date not stated",
    ]
    assert [run.text for run in page.runs() if run.style == "bold"] == ["9,300"]


def test_a_long_sentence_stays_the_proof_of_a_guess() -> None:
    base, lexicon = _folder_of(GUESSED)
    ferries = next(f for f in base.findings.values() if f.lead.text == "51")
    answer = a.answer_of(ferries, is_guess=True)
    page = word(answer, a.desk_of(base)).page
    check(page, answer, base, lexicon, "")
    assert "outer harbour" not in unfolded(page)
    assert "outer harbour" in text_of(page.blocks)


def test_several_figures_that_are_asked_for_are_told_by_their_sentence() -> None:
    base, lexicon = _folder_of(GUESSED)
    sold = [f for f in base.findings.values() if f.lead.text in ("14", "9,300")]
    answer = a.answer_of(*sold)
    both = answer.model_copy(
        update={"question": answer.question.model_copy(update={"several": True})}
    )
    for one, is_whole in ((answer, False), (both, True)):
        page = word(one, a.desk_of(base)).page
        check(page, one, base, lexicon, "")
        assert unfolded(page).startswith("Nordvik's bakers, 14 of them, sold") == is_whole


def test_in_a_list_what_an_article_sets_against_a_figure_stands_below_it() -> None:
    base, lexicon = _folder_of(
        "ORMDAL, March 3, 2025. Police put the crowd at 14,000. Organisers claimed 45,000 had "
        "come. The company says the spill was 300 litres. Residents insist it was at least 900 "
        "litres, their spokesman Ola Berg said.\n"
    )
    figures = [f for f in base.findings.values() if f.kind == "figure"]
    asked = Question(text="", asked="list")
    answer = a.answer_of(*figures).model_copy(update={"question": asked})
    page = word(answer, a.desk_of(base)).page
    check(page, answer, base, lexicon, "")
    marks = [line[:1] == "•" for line in unfolded(page).splitlines()[: len(figures)]]
    assert marks == [False, True, False, True]
