"""Words in the place of others: "closed over 300 enterprises" is not "has over 300"."""

from __future__ import annotations

from difflib import SequenceMatcher

from knowledge.checks.words import CheckingWords
from knowledge.language.words import LONGEST_SMALL, Token, tokens
from knowledge.models import Figure

_COPY = 0.75
"""Sentences that share so much, in this order, are copies; others say the same in own words."""


def is_reworded(figure: Figure, fact: Figure, words: CheckingWords) -> bool:
    """Tell whether a copy of the fact's sentence has another word that carries it somewhere."""
    mine, theirs = (_content(each, words) for each in (figure, fact))
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    if matcher.ratio() < _COPY:
        return False
    return any(
        way == "replace" and set(mine[i1:i2]) - set(theirs)
        for way, i1, i2, _, _ in matcher.get_opcodes()
    )


def _content(figure: Figure, words: CheckingWords) -> list[str]:
    """Give the words of a sentence but for numbers, what qualifies them and which way they go."""
    return [word.stem for word in tokens(figure.sentence) if _carries(word, words)]


def _carries(word: Token, words: CheckingWords) -> bool:
    is_content = len(word.norm) > LONGEST_SMALL and not word.norm[0].isdigit()
    is_plain = word.stem in words.plain | words.saying or word.norm in words.bounds
    return is_content and word.norm not in words.ways and not is_plain


def verb_before(figure: Figure, words: CheckingWords) -> Token | None:
    """Give the word right before a number and its qualifier, where it carries something."""
    before = figure.sentence[: max(0, figure.start - figure.sentence_start)]
    qualifier = (figure.qualifier or "").split()
    last = [word for word in before.removesuffix(" ").split(" ") if word not in qualifier][-1:]
    verb = tokens(last[0]) if last else ()
    is_one = len(verb) == 1 and last[0].islower() and _carries(verb[0], words)
    return verb[0] if is_one else None
