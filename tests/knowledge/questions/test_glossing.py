"""Russian sentences are put in English word by word."""

from __future__ import annotations

import pytest

from knowledge.questions.glossing import Glossing
from tests.knowledge.folders import shared_lexicon


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Музей открылся в 1998 году.", "museum open in 1998 year"),
        ("Электробус стоит 2 млн сумов.", "electric bus cost 2 sum"),
        ("Процентная ставка выросла", "interest rate grow"),
        ("Acme уволила бухгалтера", "acme dismiss accounting"),
        ("Квазимодо", ""),
    ],
)
def test_a_sentence_is_worded(russian: str, english: str) -> None:
    assert Glossing(shared_lexicon()).english(russian) == english
