"""One attribution: a verb of saying, or what stands for one, with its subject."""

from __future__ import annotations

from typing import Literal, NamedTuple

from knowledge.extraction.speech.sources import Source

CueKind = Literal[
    "say", "report", "label", "according", "passive", "participle", "local", "goal"
]  # fmt: skip
"""``local`` speaks of what stands before it alone: "the 5% expected by analysts";
``goal`` says whose a figure is, and not whose the words are."""


class Cue(NamedTuple):
    """One attribution in a sentence; positions are offsets into the text."""

    verb: str
    start: int
    """Of the verb."""
    end: int
    source: Source | None
    """None for a participle, whose subject is that of the main clause."""
    first: int
    """Where verb and subject begin together."""
    last: int
    """Where they end."""
    postposed: bool = False
    """It closes what it attributes ("…, X said"; "said X")."""
    kind: CueKind = "say"
    since: int | None = None
    """Where that begins of which ``local`` speaks: "the 5% that analysts expect"."""
    revising: bool = False
    """A goal that is moved: what it is moved from is of the same speaker."""
