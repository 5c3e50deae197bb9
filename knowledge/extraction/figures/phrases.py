"""What each token of a sentence does: verb, break, amount, time, small word or word of a phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.lines import Line
from knowledge.lexicon import Lexicon, word_sets

Role = Literal["word", "small", "verb", "break", "amount", "time", "mark"]
_BREAKING_MARKS = frozenset(',;:()[]{}—–«»…|•·-.!?/\t"')
_SHORTEST_FORM = 5
_REACH = 120
"""Tokens before an amount in which what it measures is looked for."""
_BEING = frozenset({"is", "are", "was", "were", "be", "been"})
_LETTERS_JOINED = frozenset("-'&.’")


@dataclass(frozen=True)
class PhraseWords:
    """Words by what they do in a phrase."""

    breaks: frozenset[str]
    verbs: frozenset[str]
    settling: frozenset[str]
    small: frozenset[str]
    moving: frozenset[str]
    movements: frozenset[str]
    not_verbs: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    comparing: frozenset[str]
    after: frozenset[str]
    auxiliaries: frozenset[str]
    relative: frozenset[str]
    ranking_on: frozenset[str]
    continuing: frozenset[str]
    singular_subjects: frozenset[str]
    saying: frozenset[str]


@lru_cache(maxsize=4)
def phrase_words(lexicon: Lexicon) -> PhraseWords:
    """Read ``figures.toml``."""
    table = lexicon.table("figures")
    return word_sets(
        PhraseWords,
        table,
        breaks=frozenset(table["clause_breaks"]),
        small=frozenset(table["small_words"]),
        moving=frozenset((*table["up"], *table["down"])),
    )


Stretch = tuple[int, int] | None
"""A phrase as ``tokens[first:last]``, if there is one."""


class Scene(NamedTuple):
    """A sentence with the roles of its tokens and its amounts."""

    line: Line
    roles: tuple[Role, ...]
    amounts: tuple[Amount, ...]

    def role(self, at: int) -> Role:
        """The role of a token; outside the sentence everything breaks."""
        return self.roles[at] if 0 <= at < len(self.roles) else "break"


def scene(
    line: Line, amounts: Sequence[Amount], times: Sequence[tuple[int, int]], words: PhraseWords
) -> Scene:
    """Give every token its role; ``times`` are spans of tokens that name a time."""
    roles: list[Role] = [_role(line, at, words) for at in range(len(line.tokens))]
    for first, last in times:
        if not _belongs(line, roles, first, last, words):
            roles[first:last] = ["time"] * (last - first)
    for amount in amounts:
        roles[amount.opening : amount.last] = ["amount"] * (amount.last - amount.opening)
        if _leads_to(line, amount.opening - 1, words):
            roles[amount.opening - 1] = "verb"
        if line.low(amount.opening - 1) in words.saying:
            roles[amount.opening - 1] = "break"  # "The ministry says 91 percent were paid"
    return Scene(line, tuple(roles), tuple(amounts))


def _leads_to(line: Line, at: int, words: PhraseWords) -> bool:
    """Tell "totaling $1.08 billion", "educating 5,500 students"."""
    low = line.low(at)
    is_form = low.endswith("ing") and len(low) >= _SHORTEST_FORM and low.islower()
    return is_form and low not in words.not_verbs and low not in words.small


def _role(line: Line, at: int, words: PhraseWords) -> Role:
    token = line.tokens[at]
    if token.kind == "mark":
        return _mark(line, at)
    if token.low in words.breaks:
        return "break"
    if line.joins(at - 1):  # the second part of "clean-up"
        return "word"
    if is_verb(line, at, words):
        return "verb"
    is_small = token.low in words.small or is_adverb(token.low) or token.low in words.comparing
    return "small" if is_small else "word"


def _mark(line: Line, at: int) -> Role:
    text = line.tokens[at].text
    joins = line.tight(at) and line.tight(at + 1) and line.low(at) in _LETTERS_JOINED
    if joins or text in "'’&" or (text == "." and _is_initials(line, at)):
        return "word"
    return "break" if text in _BREAKING_MARKS or line.low(at) == "-" else "mark"


def _is_initials(line: Line, at: int) -> bool:
    """Tell the full stop of "U.S." from the end of a sentence."""
    before = line.tokens[at - 1].text
    return line.tight(at) and len(before) == 1 and before.isalpha()


def is_adverb(low: str) -> bool:
    """Tell "really" from "fly"."""
    return low.endswith("ly") and len(low) > _SHORTEST_FORM


def is_verb(line: Line, at: int, words: PhraseWords) -> bool:
    """Tell finite verbs and participles that act as such, by list, ending and neighbours."""
    low, before = line.low(at), line.low(at - 1)
    if low in words.not_verbs or low in words.pronouns:
        return False
    if before in words.singular_subjects and _is_third_person(line, at):
        return True
    if before in _BEING and line.low(at + 1) == "to" and (
        line.low(at + 2) in words.verbs or line.low(at + 2) in words.moving
    ):  # fmt: skip
        return True  # "is forecast to reach"
    is_named = before in words.determiners or before in ("'", "of")
    if low in words.verbs:
        return not is_named or low in words.settling
    if low in words.moving and low not in words.small and low not in words.after:
        leads = before == "to" or before in words.auxiliaries
        return leads or (not is_named and low not in words.movements)
    is_plain = line.tokens[at].text.islower() and len(low) >= _SHORTEST_FORM
    return is_plain and not is_named and _is_form(line, at, words)


def _is_third_person(line: Line, at: int) -> bool:
    """Tell the form of "it returns" and "which notes"."""
    low = line.low(at)
    is_form = low.endswith("s") and not low.endswith(("ss", "us", "is", "'s"))
    return is_form and len(low) >= _SHORTEST_FORM and line.tokens[at].text.islower()


def _is_form(line: Line, at: int, words: PhraseWords) -> bool:
    """Tell a verb in -ed or -ing from an adjective ("the average realised price was")."""
    low = line.low(at)
    if line.low(at + 1) == "-":
        return False
    if low.endswith("ed"):
        narrows = line.low(at - 1) in words.prepositions or line.low(at + 2) in words.auxiliaries
        return not narrows
    return low.endswith("ing") and _governs(line, at, words)


def _governs(line: Line, at: int, words: PhraseWords) -> bool:
    """Tell "educating 5,500 students" from "coking coal"."""
    if at + 1 >= len(line.tokens):
        return False
    following = line.tokens[at + 1]
    leads_on = following.low in words.small or following.low in words.determiners
    return leads_on or following.kind == "number" or is_adverb(following.low)


def _belongs(line: Line, roles: Sequence[Role], first: int, last: int, words: PhraseWords) -> bool:
    """Tell "the 2028 goal", where the time narrows a noun."""
    follows = last < len(roles) and roles[last] == "word" and line.tokens[last].kind == "word"
    return follows and line.low(first) in words.determiners


def segments(scene: Scene, at: int) -> Iterator[tuple[int, int]]:
    """Give the stretches between breaks from the one that ends before a token, leftwards."""
    roles, last, edge = scene.roles, at, max(0, at - _REACH)
    while last > edge:
        first = last
        while first > edge and roles[first - 1] != "break":
            first -= 1
        yield first, last
        last = first - 1


def trimmed(scene: Scene, first: int, last: int, words: PhraseWords) -> Stretch:
    """Take what no phrase begins or ends with off both ends; None where nothing is said."""
    while first < last and not may_end(scene, last - 1, words):
        last -= 1
    while first < last and not _may_begin(scene, first, words):
        first += 1
    return (first, last) if says_something(scene, first, last, words) else None


def last_preposition(scene: Scene, first: int, last: int, words: PhraseWords) -> int | None:
    """Give the last preposition of a stretch that is not its "of"."""
    places = range(last - 1, first, -1)
    lows = ((at, scene.line.low(at)) for at in places if scene.roles[at] == "small")
    return next((at for at, low in lows if low in words.prepositions and low != "of"), None)


def says_something(scene: Scene, first: int, last: int, words: PhraseWords) -> bool:
    """Tell whether a stretch holds a noun, as far as that can be told."""
    return any(
        scene.roles[at] == "word"
        and scene.line.tokens[at].kind == "word"
        and scene.line.low(at) not in words.pronouns
        and scene.line.low(at) not in words.movements
        for at in range(first, last)
    )


def may_end(scene: Scene, at: int, words: PhraseWords) -> bool:
    """Tell whether a phrase may end with a token."""
    is_word = scene.roles[at] == "word" and scene.line.tokens[at].kind != "mark"
    if scene.roles[at] == "word" and scene.line.low(at) == ".":
        return _is_initials(scene.line, at)
    return is_word and scene.line.low(at) not in words.pronouns


def _may_begin(scene: Scene, at: int, words: PhraseWords) -> bool:
    is_word = scene.roles[at] == "word" and scene.line.tokens[at].kind != "mark"
    return is_word or scene.line.low(at) in words.determiners
