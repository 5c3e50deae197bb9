"""A text checked: what the reply says of each figure, and what the gate stops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation import page as p
from bot.conversation.checking import LONGEST
from bot.conversation.checking_phrases import Checked
from bot.conversation.dispatch import Conversation
from bot.conversation.gate import GateError, check
from bot.conversation.page import text_of
from bot.conversation.phrases import Say
from bot.conversation.turns import Reply, Request
from bot.conversation.wording import WHOLE
from bot.json_reply import reply_json
from knowledge.answers.company import MOST_FINDINGS
from tests.bot.conftest import NOW
from tests.bot.conversation.chatting import buttons, words
from tests.bot.digits import with_one_digit_changed
from tests.bot.forgeries import with_one_side_left_out, without_a_qualifier
from tests.knowledge.checks.mutations import mutations, originals

pytestmark = pytest.mark.no_cover  # the same code over and over: tracing it takes most of the time

SAME = "Trade between Russia and Tajikistan grew by over 17 percent in January-July 2025."
LONG = (
    "Russia has over 300 enterprises in Tajikistan. Trade fell by over 7% in 2024. 35,000 Tajik "
    "students are enrolled in Russian universities. The number of Russian educators in Tajikistan "
    "is 82. Trade turnover in January-September 2024 totaled $1.08 billion. Sangtuda gives 12 "
    "percent of the country's electricity. The bell weighs 19 hundredweight."
)


def ask(conversation: Conversation, text: str, *, is_forwarded: bool = False) -> Reply:
    reply = conversation.reply(Request(text, is_forwarded=is_forwarded), NOW)
    assert reply.failure is None
    return reply


def first_lines(reply: Reply) -> list[str]:
    """Give the lines that hold verdicts."""
    lines = words(reply).split("\n")
    return [line for line in lines if line.startswith(("The articles ", "The same "))]


def test_the_verdict_stands_first_with_the_askers_words_then_the_articles(
    conversation: Conversation,
) -> None:
    lines = words(ask(conversation, f"/check {SAME}")).split("\n")
    assert lines[0] == "The articles say the same: over 17 percent"
    assert lines[1] == (
        "• Tajikistan’s trade turnover with Russia grew by over 17 percent · Jan–Jul 2025 · "
        "Vladimir Putin, reported · Trend News Agency, TRT World, 9 Oct 2025 "
        "(2 outlets, 1 origin: Kremlin)"
    )


VERDICTS = [
    (SAME, Checked.THE_SAME, "answer"),
    ("Russia has 300 enterprises in Tajikistan.", Checked.SAME_NUMBER_QUALIFIED, "answer"),
    ("Russia has about 300 enterprises in Tajikistan.", Checked.SAME_NUMBER_OTHERWISE, "answer"),
    ("Russia sent about 100 teachers to Tajikistan.", Checked.SAME_NUMBER_BARE, "answer"),
    ("Trade fell by over 17% in January-July 2025.", Checked.SAME_NUMBER_OTHER_WAY, "answer"),
    ("Trade with Russia increased 2.5 times.", Checked.SAME_NUMBER_PLANNED, "answer"),
    ("The number of Russian teachers will be increased to 72.", Checked.SAME_NUMBER_NOT_PLANNED,
     "answer"),
    ("Trade totaled €1.08bn in January-September 2024.", Checked.SAME_NUMBER_OTHER_UNIT, "answer"),
    ("Trade totaled $1.1bn in January-September 2024.", Checked.SAY_OTHERWISE, "answer"),
    ("Trade with Russia was $1.8 billion in 2024.", Checked.SAY_OTHERWISE_AND_DISAGREE, "answer"),
    ("Trade with Russia grew by almost 20% in 2024.", Checked.DISAGREE_HERE, "answer"),
    ("Trade with Russia grew by 20% in 2024.", Checked.DISAGREE_HERE_LESS_EXACT, "answer"),
    ("Trade grew by at least 20% in 2024.", Checked.DISAGREE_HERE_AND_QUALIFY, "answer"),
    ("Iran covers around 90% of Tajikistan's petroleum products.", Checked.SAY_NOTHING, "abstain"),
    ("Trade grew by over 17 percent in January-July 2023.", Checked.SAY_NOTHING_THEN, "abstain"),
    ("Rahmon said trade grew by over 17 percent in 2025.", Checked.SAY_NOTHING, "abstain"),
    ("Rahmon said trade grew by over 17 percent in January-July 2025.", Checked.SAY_NOTHING_BY,
     "abstain"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdict", "status"), VERDICTS)
def test_each_verdict_has_its_words(
    conversation: Conversation, text: str, verdict: Checked, status: str
) -> None:
    reply = ask(conversation, f"/check {text}")
    assert first_lines(reply)[0].startswith(f"{verdict}: ")
    assert reply.status == status
    assert reply.answer.findings or reply.answer.nearest


def test_no_verdict_calls_anything_true_or_false() -> None:
    assert not [say for say in Checked if {"true", "false", "wrong"} & {*say.casefold().split()}]


def test_a_name_that_no_article_has_is_repeated_and_the_nearest_offered(
    conversation: Conversation,
) -> None:
    text = "Kazakhstan satisfies around 90% of Tajikistan's petroleum."
    (line,) = first_lines(ask(conversation, f"/check {text}"))
    assert line.endswith("Nothing on: Kazakhstan. Nearest:")


def test_both_sides_of_a_disagreement_are_shown(conversation: Conversation) -> None:
    said = words(ask(conversation, "/check Trade with Russia grew by almost 20% in 2024."))
    assert "almost 20%" in said
    assert "over 7%" in said


HELPED = [
    ("/check", Checked.WHICH_TEXT),
    ("/check@news_bot", Checked.WHICH_TEXT),
    ("/check Putin and Rahmon met.", Checked.NO_FIGURES),
    ("/check " + "Trade grew by 17 percent. " * 200, Checked.TEXT_TOO_LONG),
]


@pytest.mark.parametrize(("text", "sentence"), HELPED)
def test_what_cannot_be_checked_gets_one_clear_sentence(
    conversation: Conversation, text: str, sentence: Checked
) -> None:
    reply = ask(conversation, text)
    assert reply.status == "help"
    assert words(reply) == sentence


def test_a_long_text_comes_in_parts_that_together_hold_every_figure(
    conversation: Conversation,
) -> None:
    request, heard = f"/check {LONG}", []
    for _ in range(10):
        reply = ask(conversation, request)
        heard += first_lines(reply)
        assert len(words(reply)) <= WHOLE
        assert len(reply.answer.findings) <= MOST_FINDINGS
        request = buttons(reply).get(Say.MORE, "")
        if not request:
            break
    assert len(heard) == 7
    assert heard[-1] == "The articles do not say this: 19 hundredweight."


def test_a_text_of_the_greatest_length_still_has_its_more(conversation: Conversation) -> None:
    text = "/check " + (f"{LONG} " * 20)[:LONGEST]
    more = buttons(ask(conversation, text))[Say.MORE]
    assert words(ask(conversation, more)) != Checked.TEXT_TOO_LONG


def test_lines_of_a_pasted_text_stay_apart(conversation: Conversation) -> None:
    text = "/check@news_bot\nTrade in 2024\n35,000 Tajik students are enrolled in Russia"
    (line,) = first_lines(ask(conversation, text))
    assert line.startswith("The articles say the same: 35,000 Tajik students")


def test_a_pasted_text_is_checked_without_being_asked_to(conversation: Conversation) -> None:
    assert len(first_lines(ask(conversation, LONG))) >= 3
    assert len(first_lines(ask(conversation, f"@briefbot {LONG}"))) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "Tajik students in Russia",
        "trade growth in 2024",
        f"{LONG} Is that so?",
        "Dilya: my exam is at 5!\nFarid: @briefbot of what year is the friendship treaty, please",
        "Putin and Rahmon met in Dushanbe on Thursday. They spoke of trade, security and schools.",
    ],
)
def test_a_question_is_answered_and_not_checked(conversation: Conversation, text: str) -> None:
    said = words(ask(conversation, text))
    assert not said.startswith(tuple(Checked))


def test_a_forwarded_message_is_checked_however_short(conversation: Conversation) -> None:
    assert first_lines(ask(conversation, SAME, is_forwarded=True))
    assert words(ask(conversation, "Putin met Rahmon.", is_forwarded=True)) == Checked.NO_FIGURES


def test_a_forwarded_question_is_answered(conversation: Conversation) -> None:
    reply = ask(conversation, "how many tajik students in russia?", is_forwarded=True)
    assert "35,000" in words(reply)
    assert first_lines(reply) == []


def test_json_holds_exactly_what_is_shown(conversation: Conversation) -> None:
    text = f"{SAME} Kazakhstan satisfies around 90% of Tajikistan's petroleum."
    out = reply_json(ask(conversation, f"/check {text}"), conversation.desk.base)
    assert out["status"] == "answer"
    assert [finding["value"] for finding in out["findings"]] == [17, 90]
    out = reply_json(ask(conversation, "/check Iran sent 100 teachers."), conversation.desk.base)
    assert (out["status"], out["findings"]) == ("abstain", [])
    assert [finding["value"] for finding in out["nearest"]] == [100]


def test_every_sentence_of_the_articles_and_every_change_of_it_passes_the_gate(
    conversation: Conversation,
) -> None:
    base = conversation.desk.base
    texts = [figure.sentence for figure in originals(base)]
    texts += [each.text for each in mutations(base, 100, 5)]
    for text in dict.fromkeys(texts):
        assert len(words(ask(conversation, f"/check {text}"))) <= WHOLE


@pytest.mark.parametrize("text", [text for text, *_ in VERDICTS])
def test_no_verdict_leaves_with_a_digit_a_side_or_a_qualifier_changed(
    conversation: Conversation, text: str
) -> None:
    asked = f"/check {text}"
    reply, desk = ask(conversation, asked), conversation.desk
    (page,) = reply.pages
    forged = [
        *with_one_digit_changed(page),
        *without_a_qualifier(page, desk.base),
        *with_one_side_left_out(page, reply.answer, desk.base),
    ]
    assert forged
    for each in forged:
        with pytest.raises(GateError):
            check(each, reply.answer, desk.base, desk.lexicon, asked)


@pytest.mark.parametrize(
    "text", [text for text, verdict, _ in VERDICTS if verdict != Checked.THE_SAME]
)
def test_that_the_articles_say_the_same_is_proved_again(
    conversation: Conversation, text: str
) -> None:
    asked = f"/check {text}"
    reply, desk = ask(conversation, asked), conversation.desk
    (page,), shown = reply.pages, (*reply.answer.findings, *reply.answer.nearest)
    same = p.Same(len("/check "), len("/check "), len(asked), shown[0].lead.id)
    first = page.blocks[0]
    runs = (p.Run(Checked.THE_SAME.value, same, "bold"), *first.runs[1:])
    forged = replace(page, blocks=(replace(first, runs=runs), *page.blocks[1:]))
    if reply.status == "answer" and Checked.DISAGREE_HERE not in text_of((first,)):
        with pytest.raises(GateError, match="does not say the same"):
            check(forged, reply.answer, desk.base, desk.lexicon, asked)


@pytest.fixture(scope="module")
def checking(conversation: Conversation) -> Callable[[str], Reply]:
    """Hide the conversation from hypothesis, which would print it."""
    return lambda text: ask(conversation, text)


@settings(max_examples=60)
@given(st.sampled_from(["/check ", "/check #2 ", "/check\n", "/check@bot "]), st.text(max_size=200))
def test_any_text_gets_a_reply(checking: Callable[[str], Reply], head: str, text: str) -> None:
    assert words(checking(head + text))
    assert words(checking(f"{head}{SAME} {text}"))
