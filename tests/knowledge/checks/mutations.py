"""Sentences of articles in which one thing was changed, by rules and a seed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

from knowledge.base.facts import FactBase
from knowledge.models import Figure

_SPELLED = ("two", "three", "five", "six", "nine")
_RANKS = ("first", "second", "third", "fourth")
_STATES = {
    "Russia’s": "Iran’s", "Russia's": "Iran's", "Russian": "Iranian", "Russia": "Iran",
    "Tajikistan’s": "Uzbekistan’s", "Tajikistan's": "Uzbekistan's", "Tajikistan": "Uzbekistan",
    "Tajik": "Uzbek", "China": "India", "Moscow": "Ankara", "Dushanbe": "Tashkent",
    "Norway's": "Sweden's", "Norway": "Sweden", "Lisbon": "Madrid",
}  # fmt: skip
_NAMES = {
    "Vladimir Putin": "Joe Biden", "Putin": "Biden", "Emomali Rahmon": "Shavkat Mirziyoyev",
    "Rahmon": "Mirziyoyev", "Sangtuda": "Rogun", "Igora": "Rosa", "Tomas Brandao": "Luis Prado",
    "Brandao": "Prado", "Harbour City": "Porto", "Larkspur": "Elmswell", "Ida Bache": "Jon Lund",
}  # fmt: skip
_WAYS = {
    "grew": "fell", "growing": "falling", "increasing": "decreasing", "increased": "decreased",
    "rose": "fell", "raised": "cut", "increase": "reduce",
}  # fmt: skip
_UNITS = {
    "percent": "percentage points", "%": " percentage points", "US$": "€", "$": "€",
    "students": "teachers", "enterprises": "hospitals", "schools": "hospitals",
    "educators": "students", "teachers": "textbooks", "euros": "dollars", "kroner": "euros",
    "goals": "assists", "years": "months", "basis points": "percent", "three-day": "three-week",
    "two-day": "two-week", "times": "percent", "hundredweight": "tonnes", "changes": "bells",
    "supporters": "players",
}  # fmt: skip
_QUALIFIERS = ("over ", "more than ", "about ", "around ", "almost ", "About ")


class Mutation(NamedTuple):
    """A changed sentence, and where the figure stands that was changed or is spoken of."""

    kind: str
    text: str
    figure: Figure
    at: int


def originals(base: FactBase) -> list[Figure]:
    """Give the figures that are answered."""
    return [f for f in base.facts.values() if isinstance(f, Figure) and f.id in base.finding_ids]


def mutations(base: FactBase, most: int, seed: int) -> list[Mutation]:
    """Give different changes of the sentences of a base."""
    chance = random.Random(seed)
    found = {m.text: m for figure in originals(base) for m in _changes(figure, chance)}
    made = sorted(found.values())
    return chance.sample(made, min(most, len(made)))


def _changes(figure: Figure, chance: random.Random) -> Iterator[Mutation]:
    at = figure.start - figure.sentence_start
    sentence = figure.sentence
    before, number, after = sentence[:at], figure.text, sentence[at + len(figure.text) :]
    yield Mutation("digit", before + _other_number(number, chance) + after, figure, at)
    for kind, swaps in (("country", _STATES), ("name", _NAMES), ("direction", _WAYS)):
        if kind == "direction" and figure.figure_kind != "change":
            continue
        yield from _swapped(kind, figure, swaps)
    for year in set(re.findall(r"\b20\d\d\b", sentence)) if figure.period else ():
        yield _replaced("year", figure, year, str(int(year) - chance.randint(1, 9)))
    for word, other in _UNITS.items():
        is_unit = word in number or after.startswith((f" {word}", f" Russian {word}"))
        if is_unit:
            place = number if word in number else after
            changed = place.replace(word, other, 1)
            whole = before + changed + after if place is number else before + number + changed
            yield Mutation("unit", whole, figure, at)
            break
    yield from _requalified(figure, before, number + after, at, chance)


def _requalified(
    figure: Figure, before: str, behind: str, at: int, chance: random.Random
) -> Iterator[Mutation]:
    if figure.figure_kind in ("rank", "duration") or "from 72" in figure.sentence:
        return
    if not figure.qualifier:
        yield Mutation("qualifier", f"{before}almost {behind}", figure, at + 7)
        return
    if not before.endswith(f"{figure.qualifier} "):
        return
    bare = before[: -len(figure.qualifier) - 1]
    other = chance.choice([w for w in ("under ", "at least ", "") if w.strip() != figure.qualifier])
    yield Mutation("qualifier", f"{bare}{other}{behind}", figure, len(bare + other))


def _swapped(kind: str, figure: Figure, swaps: dict[str, str]) -> Iterator[Mutation]:
    for word, other in swaps.items():
        if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w’'])", figure.sentence):
            yield _replaced(kind, figure, word, other)
            return


def _replaced(kind: str, figure: Figure, word: str, other: str) -> Mutation:
    at = figure.start - figure.sentence_start
    before, behind = figure.sentence[:at], figure.sentence[at:]
    changed = before.replace(word, other)
    return Mutation(kind, changed + behind.replace(word, other), figure, len(changed))


def _other_number(number: str, chance: random.Random) -> str:
    digits = [i for i, char in enumerate(number) if char.isdigit()]
    if digits:
        at = chance.choice(digits)
        other = chance.choice([d for d in "123456789" if d != number[at]])
        return number[:at] + other + number[at + 1 :]
    words = _RANKS if number in _RANKS else _SPELLED
    first, mark, rest = number.partition("-")
    return chance.choice([word for word in words if word != first]) + mark + rest
