"""Whose a survey is of which a paragraph tells, by who asked or who answered."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.voices import Voice
from knowledge.extraction.tokens import low_at
from knowledge.extraction.vocabulary import Vocabulary

_NEAR = 3
"""Sentences on either side, in a paragraph, in which those who answered are told of."""
_BACK = 20
"""Sentences before, among which somebody is told to have asked."""


def of_survey(
    hosts: Sequence[Host], voices: Sequence[Voice], i: int, cast: Cast, vocab: Vocabulary
) -> str | None:
    """Whose survey a sentence is of that names nobody: "The institute asked 90 firms. Half …"."""
    if voices[i].spoken or hosts[i].stretches:
        return None
    return _asked_above(hosts, voices, i, vocab) or _answered(hosts, voices, i, cast, vocab)


def _asked_above(
    hosts: Sequence[Host], voices: Sequence[Voice], i: int, vocab: Vocabulary
) -> str | None:
    """Who asks many in the same paragraph, above."""
    for j in range(i - 1, -1, -1):
        if hosts[j].paragraph != hosts[i].paragraph or hosts[j].stretches:
            return None
        if voices[j].spoken:
            last = voices[j].spoken[-1]
            return last.speaker if last.cue.verb in vocab.surveying else None
    return None


def _answered(
    hosts: Sequence[Host], voices: Sequence[Voice], i: int, cast: Cast, vocab: Vocabulary
) -> str | None:
    """Who made the survey whose respondents the paragraph tells of."""
    near = range(max(0, i - _NEAR), min(len(hosts), i + _NEAR + 1))
    beside = (hosts[j] for j in near if hosts[j].paragraph == hosts[i].paragraph)
    if not any(_tells_of_respondents(host, vocab) for host in beside):
        return None
    for j in range(i - 1, max(-1, i - 1 - _BACK), -1):
        speaker = next((one.speaker for one in voices[j].spoken if one.speaker), None)
        is_survey = any(word.low in vocab.surveys for word in hosts[j].words)
        if speaker is not None and is_survey and cast.person(speaker) is None:
            return speaker
    return None


def _tells_of_respondents(host: Host, vocab: Vocabulary) -> bool:
    """Such as "respondents", «участники опроса»."""
    return any(
        word.low in vocab.respondents
        or (word.low in vocab.participants and low_at(host.words, at + 1) in vocab.surveys)
        for at, word in enumerate(host.words)
    )
