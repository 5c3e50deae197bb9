"""The names of measures: those that the lexicon lists, and the Russian ones in all their cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from knowledge.lexicon import Lexicon

_POWERS = ("square", "cubic")


@lru_cache(maxsize=4)
def measure_names(lexicon: Lexicon) -> Mapping[str, str]:
    """Give every measure by its names, folded words."""
    table: Mapping[str, Any] = lexicon.table("units")
    inflected: Mapping[str, Any] = table["inflected"]
    lengths = {**dict(_cases(inflected, "lengths")), **inflected["abbreviations"]}
    areas = {
        f"{word} {name}": f"{power} {unit}"
        for power in _POWERS
        for word in inflected[power]
        for name, unit in lengths.items()
    }
    return {**dict(_cases(inflected, "measures")), **areas, **lengths, **table["measure"]}


def adjectives(lexicon: Lexicon) -> Mapping[str, str]:
    """Give the units that Russian adjectives in all their cases are of: «57-летний»."""
    table: Mapping[str, Any] = lexicon.table("units")["inflected"]["adjectives"]
    stems = {unit: of.split() for unit, of in table.items() if unit != "endings"}
    return {
        stem + ending: unit
        for unit, each in stems.items()
        for stem in each
        for ending in table["endings"]
    }


def _cases(inflected: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    for stem, unit in inflected[kind].items():
        for ending in inflected["endings"]:
            yield stem + ending, unit


def with_singulars(names: Mapping[str, str]) -> Mapping[str, str]:
    """Add the singular of each name in -s: "a 10-gallon tank"."""
    singular = {name[:-1]: unit for name, unit in names.items() if _is_in_s(name)}
    return {**singular, **names}


def _is_in_s(name: str) -> bool:
    return (
        len(name) > len("lbs")
        and name.endswith("s")
        and not name.endswith(("ss", " s", "times", "bps"))
    )
