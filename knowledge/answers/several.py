"""The answer to a message that asks several questions, from the answers to each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest

from knowledge.answers.company import MOST_FINDINGS
from knowledge.answers.differing import differences
from knowledge.asked import Answer, Question
from knowledge.base.facts import FactBase
from knowledge.models import Finding

_EQUALS = 2
"""Findings of an answer of which the second may be as good as the first."""


def of_parts(
    whole: Answer,
    parts: Iterable[Sequence[Question]],
    ask: Callable[[Question], Answer],
    base: FactBase,
) -> Answer:
    """Put the answers to the parts together where the whole message's leaves one out.

    ``parts`` holds for each the ways to read it; the first that is answered is taken. What is not
    answered then is missing.
    """
    asked = [_answered(map(ask, ways)) for ways in parts]
    sure = [answer for answer in asked if _is_sure(answer)]
    if not sure or (_is_sure(whole) and (len(sure) < len(asked) or _holds(whole, sure))):
        return whole
    return _together(whole, asked, base)


def _holds(whole: Answer, sure: Iterable[Answer]) -> bool:
    """Tell whether sentences that answer each part best, or as well, are shown anyway.

    Of equals the rest of the message tells which is meant.
    """
    shown = {fact.place for finding in whole.findings for fact in finding.facts}
    best = (answer.findings[:_EQUALS] for answer in sure)
    return all(any(finding.lead.place in shown for finding in found) for found in best)


def _together(whole: Answer, asked: Sequence[Answer], base: FactBase) -> Answer:
    """Give the findings of each part in turn, as a guess where one of them is."""
    answered = [answer for answer in asked if answer.status == "answer"]
    missing = (word for answer in asked if answer not in answered for word in _missing(answer))
    most = max(1, MOST_FINDINGS // len(answered))
    findings = tuple(dict.fromkeys(_in_turn([answer.findings[:most] for answer in answered])))
    shown = findings[:MOST_FINDINGS]
    ids = {finding.id for finding in shown}
    more = (finding for answer in answered for finding in (*answer.findings, *answer.more))
    sides = {item.id: item for answer in answered for item in answer.disagreements}
    return whole.model_copy(
        update={
            "status": "answer",
            "findings": shown,
            "disagreements": tuple(d for d in sides.values() if ids.issuperset(d.findings)),
            "missing": tuple(dict.fromkeys(missing)),
            "nearest": (),
            "more": tuple(f for f in dict.fromkeys((*findings, *more)) if f.id not in ids),
            "differs": differences(shown, base),
            "is_guess": any(answer.is_guess for answer in answered),
        }
    )


def _missing(answer: Answer) -> Sequence[str]:
    return answer.missing or [word.text for word in answer.question.words if not word.known]


def _answered(answers: Iterable[Answer]) -> Answer:
    """Give the first answer that is sure, else the first."""
    first, *others = answers
    return next((answer for answer in (first, *others) if _is_sure(answer)), first)


def _is_sure(answer: Answer) -> bool:
    return answer.status == "answer" and not answer.is_guess


def _in_turn(found: Sequence[Sequence[Finding]]) -> Iterator[Finding]:
    """Give the first finding of each part, then the second of each."""
    for row in zip_longest(*found):
        yield from (finding for finding in row if finding is not None)
