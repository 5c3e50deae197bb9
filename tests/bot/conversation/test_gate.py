"""The gate: what the facts of a reply do not prove does not leave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.catalogue import CATALOGUE
from bot.conversation.gate import GateError, check
from bot.conversation.phrases import Say
from bot.conversation.runs import say
from bot.conversation.stretches import qualified
from bot.conversation.turns import Draft
from bot.conversation.wording import word
from knowledge.asked import Answer
from knowledge.models import Finding
from tests.bot.articles import (
    FERRIES,
    FINDINGS,
    HARBOUR,
    LEXICON,
    OTHER_TONNES,
    PEOPLE,
    PORT,
    QUAY,
    TONNES,
    WIRE,
    WORKERS,
    answer_of,
    base_of,
    desk_of,
    finding,
    statement,
)
from tests.bot.digits import with_one_digit_changed

REPLIES = [
    (TONNES,),
    (OTHER_TONNES, TONNES),
    (WORKERS,),
    (WORKERS, PEOPLE),
    (QUAY,),
    (FERRIES,),
    (QUAY, FERRIES, WORKERS),
    FINDINGS[:5],
]


def whole(of: Finding) -> tuple[int, int]:
    """The bounds of a number with its qualifier."""
    assert of.lead.kind == "figure"
    return qualified(base_of().articles[of.lead.article], of.lead)


def checked(draft: Draft, asked: str = "") -> None:
    check(draft.page, draft.answer, base_of(), LEXICON, asked)


def said(*runs: p.Run, answer: Answer | None = None, asked: str = "") -> None:
    """Check a page of these runs, beside an answer that shows all workers."""
    shown = r.cut(HARBOUR, *whole(WORKERS))
    page = p.Page((p.Block("paragraph", shown), p.Block("paragraph", runs)))
    check(page, answer or answer_of(WORKERS), base_of(), LEXICON, asked)


@pytest.mark.parametrize("findings", REPLIES)
def test_what_is_worded_from_facts_passes(findings: tuple[Finding, ...]) -> None:
    checked(word(answer_of(*findings), desk_of()))


@pytest.mark.parametrize("findings", REPLIES)
def test_a_page_with_any_one_digit_changed_does_not_leave(findings: tuple[Finding, ...]) -> None:
    page, answer, *_ = word(answer_of(*findings), desk_of())
    changed = list(with_one_digit_changed(page))
    assert changed
    for forged in changed:
        with pytest.raises(GateError):
            checked(Draft(forged, answer))


def test_a_word_changed_in_a_quotation_does_not_leave() -> None:
    page, answer, *_ = word(answer_of(QUAY), desk_of())
    block = page.blocks[1]
    runs = tuple(replace(run, text=run.text.replace("second", "third")) for run in block.runs)
    assert runs != block.runs
    with pytest.raises(GateError, match="is not what"):
        checked(Draft(p.Page((page.blocks[0], replace(block, runs=runs))), answer))


FORGED = [
    ("words that are no phrase", (*say(Say.DOT), p.Run("Trust me", p.Phrase()))),
    ("a speaker of another fact", (p.Run("Ada Lund", p.Speaker(TONNES.lead.id)),)),
    ("a speaker where the article names none", (p.Run("Lund", p.Speaker(WORKERS.lead.id)),)),
    ("another article's outlet", (p.Run("Coast Daily", p.Publisher(PORT.id)),)),
    ("a wrong date", (p.Run("4 Mar 2025", p.Published(HARBOUR.id)),)),
    ("a period that the fact lacks", (p.Run("2024", p.When(WORKERS.lead.id)),)),
    ("a direction that the fact lacks", (p.Run("up", p.Way(WORKERS.lead.id)),)),
    ("a standing that the fact lacks", (p.Run("target", p.Standing(WORKERS.lead.id)),)),
    ("an empty run", (p.Run("", p.Standing(WORKERS.lead.id)),)),
    ("a count that is not true", (p.Run("3", p.Count("outlets", 3, WORKERS.id)),)),
    ("a count that says another number", (p.Run("2", p.Count("articles", 3)),)),
    ("an unknown concept", (p.Run("gold", p.Label("gold")),)),
    ("an unknown topic's command", (p.Run("/gold", p.Shortcut("gold")),)),
    ("an address that is another's", (p.Run(WIRE.url or "", p.Address(HARBOUR.id)),)),
    ("words beside the facts", r.cut(WIRE, 0, 10)),
    ("words of another paragraph", r.cut(HARBOUR, 0, 30)),
    ("the asker's words altered", (p.Run("gold", p.Echo(0, 4)),)),
    (
        "reported words between quotation marks",
        (*say(Say.OPEN), *r.cut(HARBOUR, *whole(WORKERS)), *say(Say.CLOSE)),
    ),
    (
        "a link to somewhere else",
        (p.Run("Nordvik Post", p.Publisher(HARBOUR.id), "link", "https://evil.example"),),
    ),
    ("a link on a phrase alone", (p.Run(", ", p.Phrase(), "link", HARBOUR.url),)),
    (
        "a link on the article's words",
        (p.Run("About 300", p.Cut(HARBOUR.id, *whole(WORKERS)), "link", "x"),),
    ),
]


@pytest.mark.parametrize("runs", [runs for _, runs in FORGED], ids=[name for name, _ in FORGED])
def test_what_is_not_proved_does_not_leave(runs: tuple[p.Run, ...]) -> None:
    with pytest.raises(GateError):
        said(*runs, asked="coal")


def test_a_slot_with_its_proof_leaves() -> None:
    said(
        p.Run("3 Mar 2025", p.Published(HARBOUR.id)),
        p.Run("NORDVIK", p.Place(HARBOUR.id)),
        p.Run("cargo handled", p.Label("cargo", title=False)),
        p.Run("Ports", p.Label("ports")),
        p.Run("1", p.Count("outlets", 1, WORKERS.id)),
        p.Run("coal", p.Echo(0, 4)),
        asked="coal",
    )


@pytest.mark.parametrize("side", [TONNES, OTHER_TONNES])
def test_a_side_of_a_disagreement_does_not_leave_alone(side: Finding) -> None:
    article = base_of().articles[side.lead.article]
    runs = r.cut(article, *whole(side))
    page = p.Page((p.Block("paragraph", runs),))
    with pytest.raises(GateError, match="leaves without"):
        check(page, answer_of(side), base_of(), LEXICON, "")


def test_a_sentence_with_a_side_of_a_disagreement_does_not_leave_alone() -> None:
    told = finding(statement(HARBOUR, TONNES.lead.sentence))
    sentence = r.cut(HARBOUR, told.lead.start, told.lead.end)
    with pytest.raises(GateError, match="leaves without"):
        said(*sentence, answer=answer_of(WORKERS, told))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (WORKERS.lead.start, WORKERS.lead.end),
        (WORKERS.lead.start - 6, WORKERS.lead.start),
        (WORKERS.lead.start - 6, WORKERS.lead.end - 1),
    ],
    ids=["without its qualifier", "the qualifier alone", "without its last digit"],
)
def test_a_number_leaves_whole_and_with_its_qualifier(start: int, end: int) -> None:
    with pytest.raises(GateError, match="shows part"):
        said(*r.cut(HARBOUR, start, end))


def test_a_speaker_does_not_stand_beside_the_number_of_another() -> None:
    both = answer_of(TONNES, OTHER_TONNES, WORKERS)
    runs = (*r.cut(HARBOUR, *whole(WORKERS)), *r.speaker(base_of(), OTHER_TONNES.lead))
    with pytest.raises(GateError, match="beside another finding"):
        said(*runs, answer=both)


def test_a_speaker_stands_beside_the_end_of_an_answer_of_several_sentences() -> None:
    lead = QUAY.lead
    answer = lead.model_copy(update={"sentence_end": lead.start + 1})
    runs = (*r.cut(HARBOUR, lead.end - 4, lead.end), *r.speaker(base_of(), lead))
    said(*runs, answer=answer_of(QUAY.model_copy(update={"facts": (answer,)}), WORKERS))


def test_that_nobody_is_named_is_said_only_where_nobody_is() -> None:
    said(*r.nobody([WORKERS.lead]))
    with pytest.raises(GateError, match="somebody is named"):
        said(*r.nobody([TONNES.lead]), answer=answer_of(TONNES, OTHER_TONNES, WORKERS))


def test_a_finding_that_is_cited_must_be_shown() -> None:
    page, *_ = word(answer_of(WORKERS), desk_of())
    with pytest.raises(GateError, match="not shown"):
        checked(Draft(page, answer_of(WORKERS, QUAY)))


def test_a_button_cites_only_what_the_reply_shows() -> None:
    page, answer, *_ = word(answer_of(WORKERS), desk_of())
    forged = replace(page, actions=(p.Action(say(Say.CITE), f"/cite {QUAY.id}"),))
    with pytest.raises(GateError, match="not in this reply"):
        checked(Draft(forged, answer))


def test_a_button_asks_what_it_says() -> None:
    page, answer, *_ = word(answer_of(WORKERS), desk_of())
    forged = replace(page, actions=(p.Action(say(Say.MORE), "how to rob a bank"),))
    with pytest.raises(GateError, match="asks"):
        checked(Draft(forged, answer))


def test_no_phrase_of_the_interface_holds_a_digit() -> None:
    assert [phrase for phrase in CATALOGUE if any(char.isdigit() for char in phrase)] == []


def test_no_phrase_of_the_interface_names_anybody() -> None:
    """A name is a capitalised word inside a sentence; places and channels are nobody."""
    nobody = {"Telegram", "Berlin", "Kenya"}
    named = [
        word
        for phrase in CATALOGUE
        for before, word in zip(phrase.split(), phrase.split()[1:], strict=False)
        if word[:1].isupper() and before[-1] not in ".:;?" and word.strip(".,;?") not in nobody
    ]
    assert named == []
