"""Figures that the sentence behind takes back, and what stands in their place.

"I wrote that 40,000 had died. That was an error, and mine. It was 23,000"; "Police speak of 11. The
earlier number was wrong"; "it spoke of 15 percent; later it owned that the correct figure is 9".
What one sentence takes back by itself is marked where figures are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, islice, pairwise
from typing import Any, NamedTuple

from knowledge.language.phrases import Phrases
from knowledge.language.words import norms
from knowledge.lexicon import Lexicon
from knowledge.models import Figure
from knowledge.opposing.alike import are_close, are_in_unit, is_bare
from knowledge.text import sentences
from knowledge.values import AGE, telling, unit_class

_BEHIND = 240
"""Characters behind a figure's sentence in which it is taken back and replaced."""
_COUNT_WITHIN, _REFUTED_WITHIN = 3, 5


class Withdrawal(NamedTuple):
    """A figure that is taken back, and the one that is given for it."""

    taken_back: Figure
    instead: Figure | None


@dataclass(frozen=True)
class _Words:
    withdrawing: Phrases
    admitting: Phrases
    first_person: frozenset[str]
    corrected: Phrases
    earlier: frozenset[str]
    counts: frozenset[str]
    refuted: Phrases


@lru_cache(maxsize=4)
def _words(lexicon: Lexicon) -> _Words:
    table: Mapping[str, Any] = lexicon.table("opposing")["withdrawal"]
    retraction: Mapping[str, Any] = lexicon.table("figures")["retraction"]
    return _Words(
        withdrawing=Phrases(table["withdrawing"]),
        admitting=Phrases(table["admitting"]),
        first_person=frozenset(table["first_person"]),
        corrected=Phrases(table["corrected"]),
        earlier=frozenset(retraction["earlier"]),
        counts=frozenset(retraction["counts"]),
        refuted=Phrases(retraction["refuted"]),
    )


def withdrawals(figures: Sequence[Figure], text: str, lexicon: Lexicon) -> list[Withdrawal]:
    """Give what an article takes back, wherever it says it."""
    words = _words(lexicon)
    if not figures or not _takes_back(norms(_told(figures, text)), words):
        return []
    groups = [list(group) for _, group in groupby(figures, key=lambda f: f.sentence_start)]
    found = [each for at in range(len(groups)) for each in _of_sentence(groups, at, text, words)]
    claims = {telling(each.taken_back) for each in found} - {None}
    again = [Withdrawal(figure, None) for figure in figures if telling(figure) in claims]
    return [*found, *again]


def _told(figures: Sequence[Figure], text: str) -> str:
    """The stretch of an article in which its figures can be taken back."""
    return text[figures[0].sentence_start : figures[-1].sentence_end + _BEHIND]


def _takes_back(said: Sequence[str], words: _Words) -> bool:
    """Tell whether an article has words for it at all: most have none."""
    cues = (words.withdrawing, words.admitting, words.corrected, words.refuted)
    return any(each.stand_in(said) for each in cues)


def _of_sentence(
    groups: Sequence[list[Figure]], at: int, text: str, words: _Words
) -> Iterator[Withdrawal]:
    here = groups[at]
    end = here[0].sentence_end
    behind = next((norms(span.text) for span in sentences(text, end, end + _BEHIND)), [])
    claims = [figure for figure in here if figure.metric != AGE]
    if len(claims) == 1 and _is_taken_back(norms(here[0].sentence), behind, words):
        later = [f for group in groups[at + 1 :] for f in group if f.start <= end + _BEHIND]
        yield Withdrawal(claims[0], next((f for f in later if _may_replace(claims[0], f)), None))
    for one, other in pairwise(here):
        between = norms(text[one.end : other.start])
        if are_in_unit(one, other) and words.corrected.stand_in(between):
            yield Withdrawal(one, other)
    if _refutes_earlier([*norms(here[0].sentence), *behind], words):
        new = here[-1]
        earlier = (f for group in reversed(groups[:at]) for f in group)
        like = (f for f in earlier if are_close(f, new) and are_in_unit(f, new))
        yield from (Withdrawal(old, new) for old in islice(like, 1))


def _is_taken_back(said: Sequence[str], behind: Sequence[str], words: _Words) -> bool:
    """Tell "I withdraw that" and, where the text speaks of itself, "that was an error".

    There "the right figure is" takes back too.
    """
    if words.withdrawing.stand_in(behind):
        return True
    is_own = not words.first_person.isdisjoint(said)
    return is_own and (words.admitting.stand_in(behind) or words.corrected.stand_in(behind))


def _may_replace(old: Figure, new: Figure) -> bool:
    return is_bare(new) or (unit_class(old) == unit_class(new) and are_in_unit(old, new))


def _refutes_earlier(said: Sequence[str], words: _Words) -> bool:
    """Tell "the earlier number was wrong"."""
    for at, word in enumerate(said):
        behind = said[at + 1 : at + 1 + _COUNT_WITHIN]
        if word in words.earlier and not words.counts.isdisjoint(behind):
            return words.refuted.stand_in(said[at + 1 : at + 1 + _REFUTED_WITHIN])
    return False
