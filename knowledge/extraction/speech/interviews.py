"""Who answers in an interview whose turns are "Q:" and "A:": whom its opening is about."""

from __future__ import annotations

from collections import Counter

from knowledge.extraction.people.casting import Cast, Mention
from knowledge.extraction.people.describing import forms
from knowledge.extraction.vocabulary import Vocabulary

_WITHIN = 60
"""Characters before and behind a name that tell its part."""
_ROLE_WITHIN = 4
"""Words behind a name and its comma among which its role stands."""
_ROLE, _PART = 2, 3
_WITH = "with"
_MARKS = " \t\n.,:;()\"'“”’"


def interviewed(text: str, opening: int, cast: Cast, vocab: Vocabulary) -> str | None:
    """The person whom the lines before the first turn are about; None where two are equal."""
    mentions = [mention for mention in cast.mentions if mention.start < opening]
    times = Counter(mention.name for mention in mentions)
    hints: Counter[str] = Counter()
    for mention in mentions:
        hints[mention.name] += _hint(text, mention, vocab)
    ranked = sorted(((hints[name], count, name) for name, count in times.items()), reverse=True)
    if len(ranked) > 1 and ranked[0][:2] == ranked[1][:2]:
        return None
    return ranked[0][2] if ranked else None


def _hint(text: str, mention: Mention, vocab: Vocabulary) -> int:
    """How much what stands beside a name makes its bearer the one who answers."""
    near = text[max(0, mention.start - _WITHIN) : mention.start]
    before = _words(near.rsplit("\n", 1)[-1])
    rest = text[mention.end : mention.end + _WITHIN].split("\n", 1)[0]
    after = _words(rest)
    has_role = bool(before and forms(before[-1]) & vocab.roles) or (
        rest.startswith(",") and any(forms(word) & vocab.roles for word in after[:_ROLE_WITHIN])
    )
    is_asked = bool(before) and before[-1] in vocab.interviewing
    if before[-1:] == [_WITH]:  # "an interview with"
        is_asked = not vocab.interviews.isdisjoint(before[-2:-1])
    asks = bool(after) and after[0] in vocab.interviewing
    is_by = bool(before) and before[-1] in vocab.interviewers
    return _ROLE * has_role + _PART * (is_asked - asks - is_by)


def _words(text: str) -> list[str]:
    return [bare for word in text.casefold().split() if (bare := word.strip(_MARKS))]
