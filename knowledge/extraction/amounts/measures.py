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


def _cases(inflected: Mapping[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    for stem, unit in inflected[kind].items():
        for ending in inflected["endings"]:
            yield stem + ending, unit
