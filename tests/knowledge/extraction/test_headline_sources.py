"""A headline names its source behind a dash or a colon, or before one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Reading, speaker_at

Read = Callable[[str], Reading]
BELOW = "\n\nIt was the third time this year that this has been seen in the north.\n"


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Dengue cases up 17 percent – Health Ministry", "Health Ministry"),
        ("Dengue cases up 17 percent: Health Ministry", "Health Ministry"),
        ("Health Ministry: Dengue cases up 17 percent", "Health Ministry"),
        ("Six killed, 17 hurt in blast - police", "police"),
        ("Wheat up 17 percent on the week – traders", "traders"),
        ("UPDATE 2 – Dengue cases up 17 percent", None),
        ("Drought appeal: 17 percent covered – key figures", None),
        ("Oslo: Dengue cases up 17 percent", None),
        ("Self-employed up 17 percent in two-ministry count", None),
    ],
)
def test_the_source_of_a_headline(headline: str, speaker: str | None, reading: Read) -> None:
    found = reading(headline + BELOW)
    at = found.article.text.index("17")
    assert speaker_at(found, at, at + 2).speaker == speaker


def test_a_role_that_ends_a_headline_is_not_of_the_name_below(reading: Read) -> None:
    text = "Cases up 17 percent, says minister\n\nDengue has come, Ana Doe, the minister, said.\n"
    found = reading(text)
    at = text.index("17")
    assert speaker_at(found, at, at + 2).speaker == "Ana Doe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mayor: “We buried 17 people”\n\nThe toll is disputed.\n\nAna Doe said three more died.",
         "Ana Doe"),
        ("Toll doubted: “We buried 17 people”\n\nIt is disputed.\n\nAna Doe said three died.",
         None),
        ("Vote was “in a car park”, judge told\n\nIt was won, Ana Doe said, “in a car park”.",
         "Ana Doe"),
        ("“Safe is a number”: on the wards\n\nAna Doe talked to Jan Berg.\n\n"
         "Q: Is it bad?\n\nA: Yes. Safe is a number, it is no feeling.", "Ana Doe"),
    ],
)  # fmt: skip
def test_whose_a_quotation_in_a_heading_is(text: str, speaker: str | None, reading: Read) -> None:
    assert next((quote.speaker for quote in reading(text).quotes), None) == speaker
