"""What comes of checking a text: every figure of it with what the articles say of the same."""

from __future__ import annotations

from typing import Literal

from knowledge.models import Finding, Frozen, Span

Verdict = Literal["same", "inexact", "otherwise", "disagree", "silent"]
"""``inexact``: the same number, but not the same said of it."""
Difference = Literal["value", "unit", "qualifier", "direction", "status", "words"]
Lack = Literal["subject", "metric", "period", "speaker"]
"""Why no finding is comparable: the nearest is of another subject, metric, time or speaker."""


class Claim(Frozen):
    """A figure of the text, and what the articles say of it."""

    start: int
    end: int
    text: str
    """``Check.text[start:end]``: the number with its qualifier and what is counted behind it."""
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    """What the verdict rests on, all sides of a disagreement; of ``silent`` the nearest."""
    fact: str | None = None
    """Id of the fact, of the first finding, that has the same number."""
    is_bare: bool = False
    """Nothing qualifies the number in the text."""
    differs: tuple[Difference, ...] = ()
    """By what the fact, else the first finding, differs from what the text says."""
    lacks: tuple[Lack, ...] = ()
    missing: tuple[Span, ...] = ()
    """Names of the text that the nearest finding is not about."""


class Check(Frozen):
    """A text with its figures in the order in which they stand."""

    text: str
    claims: tuple[Claim, ...] = ()
