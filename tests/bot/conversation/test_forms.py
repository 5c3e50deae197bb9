"""Every slot has one form."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.excerpts import excerpt, stems
from bot.conversation.forms import day_words, outlet, period_words, plain
from knowledge.models import Article, Period


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024", "2024", "2024"),
        ("2025-01", "2025-07", "Jan–Jul 2025"),
        ("2024-12", "2025-02", "Dec 2024–Feb 2025"),
        ("2024-12-24", "2024-12-24", "24 Dec 2024"),
        ("2024-05-03", "2024-05-05", "3–5 May 2024"),
        ("2024-05-30", "2024-06-02", "30 May–2 Jun 2024"),
        ("2020", "2024", "2020–2024"),
        ("2024", "2025-03", "2024–Mar 2025"),
        (None, "2030", "until 2030"),
        ("1998", None, "since 1998"),
        (None, None, ""),
        ("2024-13", "2024-13", "2024-13"),
        ("next year", "next year", "next year"),
    ],
)
def test_a_period_has_one_form(start: str | None, end: str | None, words: str) -> None:
    assert period_words(Period(start=start, end=end)) == words


def test_a_date_has_one_form_and_may_be_missing() -> None:
    assert day_words(date(2025, 3, 20)) == "20 Mar 2025"
    assert day_words(None) == "date not stated"


def test_an_article_without_outlet_goes_by_its_agency_or_its_file() -> None:
    assert outlet(Article(id="07_rain", text="", agency="Sea Wire")) == "Sea Wire"
    assert outlet(Article(id="07_rain", text="")) == "07_rain"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\n  lines\u00a0here ", "two lines here"),
        ("a\u200bb\u202ec\u2066d\ufeff", "abcd"),
        ("\x1b[31mred\x07", "[31mred"),
    ],
)
def test_what_cannot_be_seen_is_not_shown(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_reader_sees_what_entities_and_wrong_encodings_mean() -> None:
    assert plain("&ldquo;12&frac12;&nbsp;%&#8206; of â‚¬5&rdquo;") == "“12½ % of €5”"


@pytest.mark.parametrize(
    ("text", "limit", "wanted", "shown"),
    [
        ("One two. Three four.", 40, "", "One two. Three four."),
        ("One two three. Four five six.", 20, "", "One two three."),
        ("Alpha beta gamma. Delta echo foxtrot.", 22, "echo foxtrot", "Delta echo foxtrot."),
        ("Alpha beta; delta echo foxtrot.", 22, "echo foxtrot", "delta echo foxtrot."),
        ("Mr. Gray came by. Then he left.", 20, "", "Mr. Gray came by."),
        ("Oneverylongword after word", 12, "", "Oneverylongw"),
        ("Some words without any stop", 12, "", "Some words"),
    ],
)
def test_an_excerpt_ends_with_a_sentence_where_it_can(
    text: str, limit: int, wanted: str, shown: str
) -> None:
    part = excerpt(text, limit, stems(wanted))
    assert text[part.start : part.end] == shown


@given(st.text(alphabet="ab. !?\n…", min_size=1), st.integers(1, 40), st.text("ab ", max_size=9))
def test_an_excerpt_is_a_stretch_within_the_limit(text: str, limit: int, wanted: str) -> None:
    part = excerpt(text, limit, stems(wanted))
    assert 0 <= part.start <= part.end <= len(text)
    assert part.end - part.start <= limit
