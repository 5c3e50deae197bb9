"""Lines whose words have capitals, as headings have, and the persons named in them."""

from __future__ import annotations

from itertools import pairwise

from knowledge.extraction.people.genders import is_given
from knowledge.extraction.people.names import Run
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary

_SMALL_WORD = 3
_FEWEST_IN_HEADING = 4


def is_heading(line: str, vocab: Vocabulary) -> bool:
    """Tell a line that writes all but its small words with capitals, verbs too."""
    words = [word for word in line.split() if word[0].isalpha()]
    if not all(word[0].isupper() or _is_small(word, vocab) for word in words):
        return False
    return sum(len(word) > _SMALL_WORD for word in words) >= _FEWEST_IN_HEADING


def _is_small(word: str, vocab: Vocabulary) -> bool:
    return word in vocab.prepositions or word in vocab.determiners or word in vocab.joining


def heading_runs(words: tuple[Word, ...], vocab: Vocabulary) -> list[Run]:
    """The persons of a heading: a given name with the word after it."""
    return [
        Run(f"{first.text} {last.text}", (first, last), (), person=True)
        for first, last in pairwise(words)
        if last.capital and not first.owner and is_given(first.text, vocab)
        if first.low not in vocab.places and first.low not in vocab.common_names  # "Will Rise"
        if last.low not in vocab.say and last.low not in vocab.report  # "Barack Sees"
    ]
