"""Slips in the little words of a question."""

import pytest

from knowledge.questions.correcting import correct
from knowledge.questions.little import LittleWords
from knowledge.questions.spelling import Vocabulary

LITTLE = LittleWords(
    ("the", "of", "and", "to", "in", "is", "for", "was", "did", "on", "how", "who", "has", "than"),
    {"many", "much", "long", "deep"},
)
BASE = {"harbour", "ferries", "deck", "crew", "bass", "the", "wreck", "kelp"}
COMMON = frozenset("how many who what the of did in was".split())


@pytest.fixture
def vocabulary() -> Vocabulary:
    return Vocabulary(BASE, {"send", "thaw"}, COMMON, frozenset({"now", "any", "ow"}), LITTLE)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fhe wreck", "the wreck"),
        ("crew og thr wreck", "crew of the wreck"),
        ("kelp ni hte harbour", "kelp in the harbour"),
        ("crew dd", "crew did"),
        ("thw crew", "the crew"),
        ("ferries thaan wreck", "ferries than wreck"),
        ("crew ofthe wreck", "crew of the wreck"),
        ("tothe harbour", "to the harbour"),
        ("crew of hasan", "crew of hasan"),
        ("how manyferies", "how many ferries"),
    ],
)
def test_a_strange_short_word_is_the_little_one_it_is_a_slip_of(
    typed: str, meant: str, vocabulary: Vocabulary
) -> None:
    assert correct(typed, vocabulary).text == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hwo mayn ferries", "how many ferries"),
        ("ow many ferries", "how many ferries"),
        ("now many ferries", "how many ferries"),
        ("how any ferries", "how many ferries"),
        ("hkw mch kelp", "how much kelp"),
        ("how olng is the wreck", "how long is the wreck"),
        ("ferries by hw much", "ferries by how much"),
    ],
)
def test_what_stands_beside_tells_how_and_many(
    typed: str, meant: str, vocabulary: Vocabulary
) -> None:
    assert correct(typed, vocabulary).text == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("hwo did the crew", "how did the crew"), ("hwo left the crew", "who left the crew")],
)
def test_what_follows_tells_how_from_who(typed: str, meant: str, vocabulary: Vocabulary) -> None:
    assert correct(typed, vocabulary).text == meant


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("deck of the Fhe", "fhe"),  # a capital within a message is a name's
        ("tromso bas", "bas"),  # a word of the articles that lacks its last letter
        ("the crew snd kelp", "snd"),  # a word that lacks its vowel
        ("many ferries now", "now"),
    ],
)
def test_what_may_be_another_word_is_no_little_one(
    typed: str, left: str, vocabulary: Vocabulary
) -> None:
    said = dict(zip(typed.casefold().split(), correct(typed, vocabulary).text.split(), strict=True))
    assert not LITTLE.holds(said[left])


def test_how_something_may_be_is_no_number() -> None:
    vocabulary = Vocabulary(BASE, set(), COMMON, frozenset({"may"}), LITTLE)
    assert correct("how may the crew", vocabulary).text == "how may the crew"
