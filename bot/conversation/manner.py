"""How a line is to be worded."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """How much a line says: what the heading has said already is left out."""

    limit: int = 400
    """Characters of words shown unfolded."""
    wanted: frozenset[str] = frozenset()
    """Beginnings of the question's words: long words are cut round them."""
    speaker: bool = True
    reported: bool = True
    period: bool = True
    """Whether a line names its period."""
    first: bool = False
    """Whether the period comes first: "Jan-Jul 2025: grew by over 17 percent"."""
    metric: bool = True
    """Whether a line says what is measured."""
    nobody: bool = False
    """Whether a line says that no speaker is named."""
    bold: bool = False
    """Whether words are in bold: they are the answer and nothing stands above them."""
    whole: int = 0
    """Characters that a sentence may have by which figures are told: what of has to be seen."""
