"""Of any folder, whatever its facts are asked for with, the reply passes the gate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.conversation.dispatch import Conversation
from bot.conversation.page import text_of
from bot.conversation.turns import Request
from knowledge.models import Figure, Quote
from tests.bot.conftest import NOW, ROOT
from tests.knowledge.folders import (
    FOOTBALL,
    RATES,
    RATES_SOURCES,
    RINGERS,
    open_folder,
)
from tests.knowledge.stories import MATCHES, TRANSFERS

pytestmark = pytest.mark.no_cover  # the same code over and over: tracing it takes most of the time

INTERVIEW = {
    "arborist": (
        "“A tree is the only employee who works harder every year”\n"
        "The city's chief arborist, Tjasa Kranjec, talks to Marko Debelak.\n\n"
        "Q: What does a tree cost?\n"
        "A: Planting is 1,900 euros, because of the pit and the soil. Three years of watering "
        "add another 650. I would be content with half.\n\n"
        "Q: How bad was last summer?\n"
        "A: We lost 1,340 trees in 2024. Roots stop working at about 34 degrees. Whoever plants in "
        "June waters until October, and whoever waters until October has no money left for the "
        "pruning. Two thirds of the pruning is paid for by the railway. The rest we borrow at 9.25 "
        "per cent over five years. In June I told you that the fund had a surplus of 310,000. I "
        "withdraw that. The auditors have moved the planting into last season.\n"
    )
}
FOLDERS = {
    "football": (FOOTBALL, ""),
    "interview": (INTERVIEW, ""),
    "matches": (MATCHES, ""),
    "rates": (RATES, RATES_SOURCES),
    "ringers": (RINGERS, ""),
    "transfers": (TRANSFERS, ""),
}


@pytest.mark.parametrize("name", FOLDERS)
def test_every_reply_passes_the_gate(name: str, tmp_path: Path) -> None:
    articles, sources = FOLDERS[name]
    opened = open_folder(tmp_path, articles, sources)
    conversation = Conversation(opened)
    for fact in opened.base.facts.values():
        asked = {fact.sentence, f"what did {fact.speaker} say", f"quote {fact.speaker}"}
        if isinstance(fact, Figure):
            asked |= {fact.head, f"how many {fact.unit}", f"/check {fact.sentence}"}
        if isinstance(fact, Quote):
            asked.update(fact.text.split(". "))
        for text in asked:
            reply = conversation.reply(Request(text), NOW)
            assert reply.failure is None, text


def test_what_a_transcript_has_somebody_say_stands_between_marks(tmp_path: Path) -> None:
    opened = open_folder(tmp_path, INTERVIEW)
    reply = Conversation(opened).reply(Request("how much does planting a tree cost"), NOW)
    assert "1,900 euros" in "\n".join(text_of(page.blocks) for page in reply.pages)


LINES = (ROOT / "tests/data/questions_dev.jsonl").read_text(encoding="utf-8").splitlines()
WORDS = sorted({word for line in LINES for word in json.loads(line)["q"].split()})
OPENINGS = ("", "", "what did rahmon say about ", "how many ", "when ", "/check ", "сколько ")
MIXTURES = st.builds(
    lambda opening, words: opening + " ".join(words),
    st.sampled_from(OPENINGS),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=7),
)


@settings(max_examples=150)
@example(text="by how many percent did trade with russia grow in 2022")
@example(text="rahmon summing up the year 2024 with russia")
@example(text="% anyone bye primary")
@given(text=MIXTURES)
def test_whatever_words_are_mixed_the_reply_passes_the_gate(
    by_meaning: Conversation, text: str
) -> None:
    assert by_meaning.reply(Request(text), NOW).failure is None
