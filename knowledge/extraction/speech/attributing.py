"""Whose words stand between marks: the attribution beside them, else a neighbour's."""

from __future__ import annotations

from typing import NamedTuple

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.people.describing import forms
from knowledge.extraction.speech.credits import credit_after, label_before, label_within
from knowledge.extraction.speech.dashes import Speech, mentions_within
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.marks import Marked
from knowledge.extraction.speech.voices import Spoken, Voice, speaker_within
from knowledge.extraction.vocabulary import Vocabulary

_LONGEST_DESCRIPTION = 5
"""Words of a verb with who says it: "говорит рабочий сборочного цеха"."""


class Found(NamedTuple):
    """Whose words a stretch holds, and how that is known."""

    speaker: str | None
    carried: bool = False
    by: Spoken | None = None
    """The attribution in the same host."""
    credited: bool = False
    """Named after a dash or before a colon."""


def told(text: str, said: Speech, voice: Voice, cast: Cast, vocab: Vocabulary) -> Found | None:
    """Who is named between the pieces of what is said."""
    name = teller(text, said, voice, cast, vocab)
    return Found(name, credited=True) if name else None


def teller(text: str, said: Speech, voice: Voice, cast: Cast, vocab: Vocabulary) -> str | None:
    """Who the words between the pieces name: by an attribution, a name, else a description."""
    for first, last in said.telling:
        spoken = [s for s in voice.spoken if first <= s.cue.start < last and s.speaker]
        if spoken:
            return spoken[0].speaker
    named = next(mentions_within(cast, said.telling), None)
    if named is not None or not said.telling:
        return named.name if named else None
    first, last = said.telling[0]
    words = text[first:last].split(",", 1)[0].rstrip(" .—–").split()
    is_description = 1 < len(words) <= _LONGEST_DESCRIPTION and forms(words[1]) & vocab.roles
    return " ".join(words[1:]) if is_description else None


def credited(text: str, stretch: Marked, cast: Cast, vocab: Vocabulary) -> Found | None:
    """Who is named after a dash behind a stretch, or before the colon that opens it."""
    named = credit_after(text, stretch, cast, vocab) or label_within(text, stretch)
    named = named or label_before(text, stretch, vocab)
    return None if named is None else Found(cast.fullest(named), credited=True)


def speaker_of(host: Host, voice: Voice, stretch: Marked, vocab: Vocabulary) -> Found | None:
    """Who the host's own attributions name for a stretch; None where a neighbour has to tell."""
    by = _adjacent_after(host, voice, stretch) or _adjacent_before(host, voice, stretch)
    if by is not None:
        return Found(by.speaker, by=by)
    if _is_announced(host, stretch, vocab) and voice.subject:
        return Found(voice.subject, credited=True)
    name = speaker_within(voice, stretch.outer_start, stretch.outer_end, quoted=True)
    if name is not None:
        by = next((s for s in voice.spoken if s.speaker == name), None)
        return Found(name, by=by)
    if voice.spoken and not fills(host):
        return Found(None)
    return None


def _adjacent_after(host: Host, voice: Voice, stretch: Marked) -> Spoken | None:
    """Such as "…," said X; "…," the Russian president stressed."""
    for spoken in voice.spoken:
        cue = spoken.cue
        if cue.first < stretch.outer_end or cue.kind == "participle":
            continue
        if cue.kind == "label" and not cue.postposed:
            return None  # "…,” X called Y a hero"
        between = [w.text for w in host.words if stretch.outer_end <= w.start < cue.first]
        plain = [w for w in between if w[0].isalnum()]
        rest = between[1:] if between[:1] in ([","], ["—"], ["–"], ["-"]) else between
        if len(plain) <= 8 and not any(w in '"“,;:' for w in rest):
            titles = all(w[0].isupper() or w == "the" for w in plain)
            return spoken if cue.postposed or titles else None
        return None
    return None


def _adjacent_before(host: Host, voice: Voice, stretch: Marked) -> Spoken | None:
    """X said: "…"; X said, "…"; X said "…"."""
    before = [s for s in voice.spoken if s.cue.end <= stretch.outer_start]
    if not before:
        return None
    last = before[-1]
    after = last.cue.last if last.cue.postposed else last.cue.end
    gap = [w.text for w in host.words if after <= w.start < stretch.outer_start]
    return last if gap in ([], [","], ["that"]) or gap[-1:] == [":"] else None


def _is_announced(host: Host, stretch: Marked, vocab: Vocabulary) -> bool:
    """Such as "she smiled: “…”": before a colon any verb says what closes the sentence.

    What a letter or a sign says is another's: "she opened the letter: “…”".
    """
    before = [word for word in host.words if word.end <= stretch.outer_start]
    is_last = stretch.outer_end >= host.end - 1
    if not is_last or len(before) < 2 or before[-1].text != ":":
        return False
    return not any(word.low in vocab.documents or word.low in vocab.namers for word in before)


def fills(host: Host) -> bool:
    """Whether the host holds nothing but the stretch."""
    return all(not w.wordy for w in host.words)
