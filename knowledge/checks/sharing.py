"""Whose number it is where a sentence has several: "Torvik will take 128 tonnes and Lindvik 85"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.checks.words import CheckingWords
from knowledge.language.phrases import CLAUSE_BORDER
from knowledge.language.words import LONGEST_SMALL, norms, stem, tokens
from knowledge.models import Figure
from knowledge.values import unit_class

_BEHIND, _BEHIND_IN_TEXT = 3, 8
"""Words behind a number that are still said of it alone; of the text's number more may be."""
_PART = frozenset({"of", "out", "из"})


def is_of_another(
    figure: Figure,
    own: Sequence[Figure],
    fact: Figure,
    others: Sequence[Figure],
    words: CheckingWords,
) -> bool:
    """Tell whether what a text says of its number goes with another one in the fact's sentence.

    ``own`` and ``others`` are the figures of either sentence. Of "52 percent of those on the higher
    dose, 41 percent on the lower" the higher dose goes with the 52.
    """
    stretches = [_stretch(other, others) for other in others if _is_rival(fact, other)]
    if not stretches:
        return False
    rest = list(fact.sentence)
    for start, end in stretches:
        rest[start:end] = " " * (end - start)
    theirs = " ".join(_of_it_alone(fact, others, stretch) for stretch in stretches)
    numbers = _carrying(" ".join(other.text for other in others), words)
    alone = _carrying(theirs, words) - _carrying("".join(rest), words) - numbers
    first, last = _stretch(figure, own, _BEHIND_IN_TEXT)
    return not alone.isdisjoint(_carrying(figure.sentence[first:last], words))


def _of_it_alone(fact: Figure, others: Sequence[Figure], stretch: tuple[int, int]) -> str:
    """Give the words of a stretch; a verb before the first number is said of the next too."""
    start, end = stretch
    number = min(other.start for other in others) - fact.sentence_start
    if not start <= number < end:
        return fact.sentence[start:end]
    opening = fact.sentence[start:number]
    names = (word for word in opening.split() if word[:1].isupper())
    return f"{' '.join(names)} {fact.sentence[number:end]}"


def _is_rival(fact: Figure, other: Figure) -> bool:
    """Tell another number of the kind from "five of nine" and "from five to nine"."""
    if other.start == fact.start or unit_class(other) != unit_class(fact):
        return False
    first, second = sorted((fact, other), key=lambda figure: figure.start)
    at = fact.sentence_start
    between = fact.sentence[first.end - at : second.start - at]
    borders = list(CLAUSE_BORDER.finditer(between))
    if any(border.group() != "," for border in borders):
        return True
    is_part = not _PART.isdisjoint(norms(between)[:1])
    return bool(borders) and not is_part and not between[borders[-1].end() :].strip()


def _stretch(figure: Figure, figures: Sequence[Figure], reach: int = _BEHIND) -> tuple[int, int]:
    """Give where a number's own words stand: from the border before it to a few words behind."""
    sentence, at = figure.sentence, figure.sentence_start
    start, end = figure.start - at, figure.end - at
    before = max((one.end - at for one in figures if one.end <= figure.start), default=0)
    borders = [border.end() for border in CLAUSE_BORDER.finditer(sentence, before, start)]
    own = CLAUSE_BORDER.split(sentence[end:])[0]
    behind = tokens(own)[: 0 if _is_of_a_thing(figure) else reach]
    last = end + behind[-1].end if behind else end
    following = min((one.start - at for one in figures if one.start > figure.start), default=last)
    return borders[-1] if borders else before, max(end, min(last, following))


def _is_of_a_thing(figure: Figure) -> bool:
    """Tell "128 tonnes of herring": what is measured need not be said again of the next number."""
    behind = norms(figure.sentence[figure.end - figure.sentence_start :])[:1]
    return unit_class(figure) != "percent" and not _PART.isdisjoint(behind)


def _carrying(text: str, words: CheckingWords) -> set[str]:
    return {
        stem(norm)
        for norm in norms(text)
        if len(norm) > LONGEST_SMALL
        and not norm[0].isdigit()
        and norm not in words.ways
        and stem(norm) not in words.small
        and norm not in words.qualifying
        and stem(norm) not in words.plain
    }
