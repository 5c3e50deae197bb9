"""Which of the asker's words nothing in the articles covers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from bot.conversation import runs as r
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say

if TYPE_CHECKING:
    from knowledge.asked import Answer, Word

_MISSING = 4
_BESIDE = 2
_LONGEST = 60
_LEADING = frozenset("in on at of by for since from during until till the".split()) | frozenset(
    "в во за на с со к до по от".split()
)
"""What only leads to a time."""


def missing(answer: Answer, asked: str) -> Runs:
    """Repeat the words that no article covers, as the asker wrote them.

    Words that the articles do hold are only missing together with the others.
    """
    words = [word for word in answer.question.words if word.text in answer.missing]
    told = {fact.period for finding in answer.nearest for fact in finding.facts}
    unheard = [
        word
        for word in words
        if not word.known or (word.role == "period" and word.period not in told)
    ]
    absent = _echoed((_bare(word) for word in unheard or words), asked)
    if not absent:
        return _uncounted(answer, asked)
    others = [w for w in answer.question.words if w not in words and w.role != "period"]
    beside = () if unheard else _echoed((_bare(word) for word in others[:_BESIDE]), asked)
    both = joined((absent, beside), Say.TOGETHER_WITH)
    return (*say(Say.NOTHING_ON), *both, *say(Say.STOP))


def _uncounted(answer: Answer, asked: str) -> Runs:
    """Say that what the question counts is counted nowhere, or that nothing is of its period."""
    counted = _echoed((word.text for word in answer.question.words if word.counted), asked)
    if counted:
        return (*say(Say.NO_NUMBER), *counted, *say(Say.STOP))
    periods = [word for word in answer.question.words if word.role == "period"]
    dated = _echoed((_bare(word) for word in periods if not answer.nearest), asked)
    return (*say(Say.NOTHING_ON), *dated, *say(Say.STOP)) if dated else ()


def _bare(word: Word) -> str:
    """Give a word as it was typed, of a period what follows "in" or "since"."""
    if word.role != "period":
        return word.text
    parts = word.text.split()
    told = (at for at, part in enumerate(parts) if part.casefold() not in _LEADING)
    return " ".join(parts[next(told, 0) :])


def _echoed(words: Iterable[str], asked: str) -> Runs:
    shown = (r.echo(asked, word) for word in words if len(word) <= _LONGEST)
    return joined(islice((runs for runs in shown if runs), _MISSING), Say.COMMA)
