"""What is taken off a message before it is read."""

import pytest

from knowledge.questions.cleaning import cleaned


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("how\u200b many\u200e students", "how many students"),
        ("[click](http://example.test) *how* `many`", "click how many"),
        ("see https://example.test/a?b=c now", "see now"),
        ("<b>trade</b> 2024", "trade 2024"),
        ("trade 😂 2024", "trade 2024"),
        (
            "<script>alert(1)</script> trade &lt;2024&gt; &amp; 2025 &lt;/html&gt;",
            "trade 2024 & 2025",
        ),
        ("“reliable” allies", '"reliable" allies'),
        ("\x00\x07", ""),
        ("what % of trade", "what percent of trade"),
        ("17% or 7 % of trade", "17% or 7 % of trade"),
    ],
)
def test_marks_addresses_and_invisible_signs_are_taken_off(typed: str, left: str) -> None:
    assert " ".join(cleaned(typed).split()) == left


def test_a_russian_name_gives_way_to_the_form_in_brackets_behind_it() -> None:
    assert cleaned("пожар на кифнере (Kythnera)") == "пожар на Kythnera"
    assert cleaned("рост (в процентах) и fee (net)") == "рост (в процентах) и fee (net)"
