"""Which body a sentence opens with, by name or as "it", "the company"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Reading, opened_with_at

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Acme Corp makes chairs. It employs 17 people.", "Acme"),
        ("Acme Corp makes chairs.\n\nThe company employs 17 people.", "Acme"),
        ("Acme Corp makes chairs. The company's 17 plants are in Oslo.", "Acme"),
        ("Acme Corp makes chairs. The Oslo-based chairmaker is old. It has 17 plants.", None),
        ("The Finance Ministry met. The ministry has 17 offices.", "Finance Ministry"),
        ("The Finance Ministry met. The bank has 17 offices.", None),
        ("Acme Corp makes chairs. The union has 17 members.", None),
        ("Acme Corp makes chairs. It was early in May, and 17 came.", None),
        ("Acme Corp makes chairs. Ana Doe opened a hall. It has 17 rooms.", None),
        ("Ana Doe, head of Acme Corp, opened a hall. It has 17 rooms.", None),
        ("Acme Corp makes 17 chairs.", "Acme"),
        ("The hall of Acme Corp has 17 rooms.", None),
        ("MXN 30 was the price. It has 17 rooms.", None),
    ],
)
def test_the_body_that_a_sentence_opens_with(text: str, body: str | None, reading: Read) -> None:
    assert opened_with_at(reading(text), text.index("17")) == body
