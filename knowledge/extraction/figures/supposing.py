"""Figures of what never was: "the repair would have cost €3 million"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.phrases import Scene, is_adverb
from knowledge.lexicon import Lexicon, word_sets

_WITHIN = 30
"""Tokens before an amount in which its verb stands."""
_BEHIND = 8
"""Tokens behind it: "40,000 people in the north would have starved"."""
_ADVERBS = 2
_BEEN = "been"
_PARTICIPLES = ("ed", "en", "wn")
"""Of verbs that no list holds: "would have to pay", "would have a capacity" tell of no past."""


@dataclass(frozen=True)
class SupposingWords:
    """Auxiliaries that with "have" tell what did not come about."""

    unreal: frozenset[str]
    possible: frozenset[str]
    """Of them, those that before "have been" guess: "could have been hurt"."""
    having: frozenset[str]
    bounds: frozenset[str]
    """Qualifiers of guesses: "up to"."""
    subjects: frozenset[str]
    """Words that open a clause of their own behind a noun."""


@lru_cache(maxsize=4)
def supposing_words(lexicon: Lexicon) -> SupposingWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    subjects = frozenset((*table["pronouns"], *table["supposing"]["subjects"]))
    return word_sets(SupposingWords, table["supposing"], subjects=subjects)


def is_supposed(scene: Scene, amount: Amount, words: SupposingWords) -> bool:
    """Tell whether the verb of the amount's clause says that it did not come about."""
    return _before(scene, amount, words) or _behind(scene, amount, words)


def _before(scene: Scene, amount: Amount, words: SupposingWords) -> bool:
    for at in range(amount.opening - 1, max(-1, amount.opening - _WITHIN), -1):
        if scene.role(at) == "break" and not _is_light(scene, at):
            return False
        if _is_unreal(scene, at, words):
            return not (scene.line.low(at) in words.possible and _is_bounded(scene, amount, words))
    return False


def _is_bounded(scene: Scene, amount: Amount, words: SupposingWords) -> bool:
    """Tell a guess: "could have hit up to 10,000 customers"."""
    if amount.qualifier is None:
        return False
    return scene.line.text[slice(*amount.qualifier)].casefold() in words.bounds


def _is_light(scene: Scene, at: int) -> bool:
    """A hyphen or a bracket parts no clause."""
    return scene.line.low(at) in ("-", "(", ")", ".") and scene.line.tight(at)


def _behind(scene: Scene, amount: Amount, words: SupposingWords) -> bool:
    """Where the amount opens its clause: "40,000 people would have starved"."""
    first = amount.noun_end or amount.last
    for at in range(first, first + _BEHIND):
        is_other = scene.line.low(at) in words.subjects  # "species nobody would have chosen"
        if scene.role(at) in ("break", "amount") or is_other:
            return False
        if scene.role(at) == "verb":
            return _is_unreal(scene, at, words)
    return False


def _is_unreal(scene: Scene, at: int, words: SupposingWords) -> bool:
    """Tell "would have cost", "could easily have bought" from "could have been hurt"."""
    line, low = scene.line, scene.line.low(at)
    if low not in words.unreal:
        return False
    near = range(at + 1, at + 2 + _ADVERBS)
    have = next((i for i in near if line.low(i) in words.having), None)
    if have is None or any(scene.role(i) == "break" for i in range(at, have)):
        return False
    done = next(
        (i for i in range(have + 1, have + 1 + _ADVERBS) if not is_adverb(line.low(i))), have
    )
    if low in words.possible and line.low(done) == _BEEN:
        return False
    return scene.role(done) == "verb" or line.low(done).endswith(_PARTICIPLES)
