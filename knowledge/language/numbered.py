"""Things that are called by their number: "the fifth stage", "unit 3"."""

from __future__ import annotations

from typing import NamedTuple

Pairs = frozenset[tuple[str, str]]
"""Stems that stand beside each other."""


class Numbered(NamedTuple):
    """A thing that is called by its number."""

    own: Pairs
    """What names it: "fifth stage", "stage 5"."""
    others: Pairs
    """What names another of its kind."""
