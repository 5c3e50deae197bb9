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
_TO = "to"
_ON = "on"
_SENTENCE = 200
"""Characters before a name among which its sentence opens."""
_ENDS = (".", "!", "?", ";", ",")
_OPENING_MARKS = ("“", '"', "«", "‘", "„", "'")
_CLOSING_MARKS = ("”", '"', "»", "’", "“", "'")
_MARKS = " \t\n.,:;()\"'“”’"


def interviewed(text: str, opening: int, cast: Cast, vocab: Vocabulary) -> str | None:
    """The person whom the lines before the first turn are about; None where two are equal.

    Of two who are named there as often, whom the article names once more: its last lines tell who
    has answered.
    """
    mentions = [mention for mention in cast.mentions if mention.start < opening]
    times = Counter(mention.name for mention in mentions)
    hints: Counter[str] = Counter()
    for mention in mentions:
        hints[mention.name] += _hint(text, mention, vocab)
    ranked = sorted(
        ((hints[name], count, cast.by_name[name].times, name) for name, count in times.items()),
        reverse=True,
    )
    if len(ranked) > 1 and ranked[0][:-1] == ranked[1][:-1]:
        return None
    return ranked[0][-1] if ranked else None


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
    part = is_asked - asks - is_by + _is_quoted(near, rest) + _talked_to(text, mention, vocab)
    return _ROLE * (has_role or _is_on(text, mention, after)) + _PART * part


def _is_quoted(near: str, rest: str) -> bool:
    """Whether a heading quotes the name beside it: "“We lost”: Jane Doe", "Jane Doe: “We lost”"."""
    before, colon, _ = near.rstrip().rpartition(":")
    if colon and near.rstrip().endswith(":") and before.rstrip().endswith(_CLOSING_MARKS):
        return True
    return rest.startswith(":") and rest[1:].lstrip().startswith(_OPENING_MARKS)


def _is_on(text: str, mention: Mention, after: list[str]) -> bool:
    """Whether a heading says what the name tells of: "Jane Doe on four weeks of strike"."""
    rest = text[mention.end :].split("\n", 1)[0]
    return after[:1] == [_ON] and not rest.rstrip().endswith(_ENDS)


def _talked_to(text: str, mention: Mention, vocab: Vocabulary) -> int:
    """Behind "talked to" stands who asks where a role has talked, else whom "we" have asked."""
    line = text[max(0, mention.start - _SENTENCE) : mention.start].rsplit("\n", 1)[-1]
    said = _words(line.rsplit(". ", 1)[-1])
    if said[-1:] != [_TO] or vocab.talking.isdisjoint(said[-2:-1]):
        return 0
    if said[0] in vocab.own or not vocab.interviewers.isdisjoint(said):
        return 1
    return -any(forms(word) & vocab.roles for word in said)


def _words(text: str) -> list[str]:
    return [bare for word in text.casefold().split() if (bare := word.strip(_MARKS))]
