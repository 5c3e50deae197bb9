"""Whom people mean by "Dushanbe's man", "the October host" and "Putin's land"."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.base.hosting import Meeting
from knowledge.language.words import tokens
from knowledge.lexicon import Lexicon
from knowledge.models import Period
from knowledge.questions.leaders import Leaders

OCTOBER = Meeting("emomali_rahmon", frozenset({"vladimir_putin"}), "tajikistan", date(2025, 10, 9))
MARCH = Meeting("vladimir_putin", frozenset({"emomali_rahmon"}), "russia", date(2025, 3, 20))


def _meant(lexicon: Lexicon, text: str, *periods: str) -> list[tuple[str, str]]:
    words = tokens(text)
    named = lexicon.match_tokens(words, inner=True)
    times = [Period(start=each, end=each) for each in periods]
    found = Leaders(lexicon, (OCTOBER, MARCH)).matches(words, named, times)
    return [(m.concept.id, " ".join(w.norm for w in words[m.first : m.last])) for m in found]


@pytest.mark.parametrize(
    ("text", "meant", "words"),
    [
        ("what did Dushanbe's man say", "emomali_rahmon", "dushanbe man"),
        ("is Russia's boss pleased", "vladimir_putin", "russia boss"),
        ("students in Putin's land", "russia", "putin land"),
        ("the base on rahmons soil", "tajikistan", "rahmons soil"),
        ("the guest in Dushanbe", "vladimir_putin", "guest"),
        ("the visitor to Moscow", "emomali_rahmon", "visitor"),
        ("the guest from Russia", "vladimir_putin", "guest"),
        ("the tajik guest", "emomali_rahmon", "guest"),
        ("the tajik host", "emomali_rahmon", "host"),
    ],
)
def test_who_is_meant(lexicon: Lexicon, text: str, meant: str, words: str) -> None:
    assert _meant(lexicon, text) == [(meant, words)]


@pytest.mark.parametrize(
    ("text", "period", "meant"),
    [
        ("the october host", "2025-10", "emomali_rahmon"),
        ("the guest in october", "2025-10", "vladimir_putin"),
        ("the host in march", "2025-03", "vladimir_putin"),
    ],
)
def test_the_time_tells_which_meeting(lexicon: Lexicon, text: str, period: str, meant: str) -> None:
    assert [concept for concept, _ in _meant(lexicon, text, period)] == [meant]


@pytest.mark.parametrize(
    "text",
    [
        "what did the guest say",  # one of two meetings
        "a Moscow man was fined",
        "the Dushanbe head of customs",
        "the chinese guest",
        "what is new",
    ],
)
def test_what_may_mean_several_or_nobody_means_nobody(lexicon: Lexicon, text: str) -> None:
    assert _meant(lexicon, text) == []


def test_at_another_time_there_was_no_host(lexicon: Lexicon) -> None:
    assert _meant(lexicon, "the host in may", "2025-05") == []
