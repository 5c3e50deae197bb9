"""What is said in one host, by whom, and how far each attribution reaches."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.extraction.speech.cue import Cue
from knowledge.extraction.speech.goals import is_of_goal
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.tokens import low_at
from knowledge.extraction.vocabulary import Vocabulary

OURS = frozenset("my our мой моя мои наш наша наши".split())
"""Before those of whom somebody tells in person: "my son counted 9"."""
_ASIDE = 4
"""Words after an attribution, and after its comma, that show an aside."""
_ASIDES = frozenset("after before since when following".split())
_MANNER_WITHIN = 10
"""Words behind an attribution that tell how it was said: "in a ruling that took three hours"."""
_ANYBODY = frozenset("whoever everybody everyone nobody".split())
_MODAL = frozenset("must would will should could".split())
_BEHIND = 4
"""Characters between a quotation and the attribution that closes it: ", — "."""
_ADDRESSED_WITHIN = 2
"""Characters between a verb and the one it addresses, whose own words are not meant."""


class Spoken(NamedTuple):
    """An attribution and the speaker that it names."""

    cue: Cue
    speaker: str | None
    closes: bool = False
    """It stands right behind a quotation, or before an aside: what follows is not said."""
    since: int = 0
    """Where the clause begins in which it is inserted: "40 came; 9, Doe said, were ill"."""
    until: int = sys.maxsize
    """Where what it leads to ends: "police counted 40; 9 were ill"."""


class Voice(NamedTuple):
    """What is said in one host, and by whom."""

    spoken: tuple[Spoken, ...]
    carried: str | None = None
    """The speaker of a neighbouring sentence, where the host has none of its own."""
    subject: str | None = None
    """Whom the host is about: a person, else the role or body that it opens with."""
    goals: tuple[Spoken, ...] = ()
    """Who sets which goal."""
    about: str | None = None
    """The body that the host opens with or takes up as "it"."""
    doer: str | None = None
    """Whose deeds the host tells, where that person is quoted beside it."""


def speaker_within(voice: Voice, start: int, end: int, *, quoted: bool = False) -> str | None:
    """Who says what stands at ``start``-``end`` of a host, by its own attributions."""
    beside = [s for s in voice.spoken if s.cue.kind == "local" and _is_beside(s.cue, start, end)]
    passive = [s for s in voice.spoken if s.cue.kind == "passive"]
    spoken = [s for s in voice.spoken if s.cue.kind != "local"]
    if beside or (passive and not _is_told_before(passive[-1], spoken, end)):
        return (beside or passive[-1:])[0].speaker
    before = [s for s in spoken if s.cue.end <= start]
    told_from = max((s.cue.start for s in before), default=0)
    if any(_tells_who(s.cue, start, end, told_from) for s in spoken):
        return None
    opened = [s for s in before if not s.cue.postposed and not _is_thing(s) and start < s.until]
    if opened:
        return _outermost(opened).speaker
    later = (s for s in spoken if _begins(s.cue) >= end and s.since <= start)
    after = [s for s in later if _reaches_back(s, voice)]
    if after:
        return after[0].speaker
    last = before[-1] if before and (quoted or start < before[-1].until) else None
    return last.speaker if last is not None and (quoted or not last.closes) else None


def _is_told_before(passive: Spoken, spoken: Sequence[Spoken], end: int) -> bool:
    """Whether another says what ends there: "It cost 9, X said, not the 7 announced by Y"."""
    nearer = (s for s in spoken if end <= s.cue.first and s.cue.last <= passive.cue.first)
    return any(s.cue.postposed for s in nearer)


def _tells_who(cue: Cue, start: int, end: int, told_from: int) -> bool:
    """Whether something only tells who speaks: "Acme, which has 9 shops, said"."""
    behind = cue.source.words[-1].end if cue.source is not None else start + 1
    return told_from < behind <= start and end <= cue.start


def _is_beside(cue: Cue, start: int, end: int) -> bool:
    """Whether an attribution speaks of what stands right before it."""
    if cue.since is not None:
        return cue.since <= start and end <= cue.first
    return 0 <= cue.first - end <= 1


def _begins(cue: Cue) -> int:
    """Where an attribution begins; what a paper says is of its own too: "a poll of 500 found"."""
    return cue.start if cue.kind == "according" else cue.first


def _is_thing(spoken: Spoken) -> bool:
    """Tell "it would tell a story" from what somebody says."""
    source = spoken.cue.source
    return spoken.speaker is None and source is not None and source.kind == "pronoun"


def is_of_teller(voice: Voice, speaker: str) -> bool:
    """Whether somebody is only told of by who speaks in person: "my crew told me"."""
    sources = (s.cue.source for s in voice.spoken if s.speaker == speaker)
    return any(source is not None and source.words[0].low in OURS for source in sources)


def goal_setter(host: Host, voice: Voice, start: int) -> str | None:
    """Who sets the goal that is stated at ``start``."""
    found = (s.speaker for s in reversed(voice.goals) if is_of_goal(host.words, s.cue, start))
    return next(found, None)


def closes(host: Host, cue: Cue, vocab: Vocabulary) -> bool:
    """Whether it stands right behind a quotation, or before an aside."""
    behind = (0 <= cue.first - s.outer_end <= _BEHIND for s in host.stretches)
    is_behind = any(behind) and not _leads_on(host, cue, vocab)
    return cue.postposed and (is_behind or _is_before_aside(host, cue))


def _leads_on(host: Host, cue: Cue, vocab: Vocabulary) -> bool:
    """Whether reported speech follows: "“…”, she told us, and whoever wins must deliver 12"."""
    at = bisect_left(host.words, cue.last, key=lambda word: word.start)
    near = range(at, min(at + _ASIDE, len(host.words)))
    comma = next((i for i in near if host.words[i].text == ","), None)
    if comma is None or low_at(host.words, comma + 1) != "and":
        return False
    subject = low_at(host.words, comma + 2)
    is_clause = subject in vocab.determiners or subject in vocab.pronouns or subject in _ANYBODY
    behind = host.words[comma + 3 : comma + 3 + _MANNER_WITHIN]
    return is_clause and any(word.low in _MODAL for word in behind)


def clause_of(host: Host, cue: Cue) -> int:
    """Where the clause begins in which an attribution is inserted, behind a semicolon."""
    if not cue.postposed:
        return 0
    breaks = (word.end for word in host.words if word.text == ";" and word.end <= cue.first)
    return max(breaks, default=0)


def end_of(host: Host, cue: Cue, vocab: Vocabulary) -> int:
    """Where the words end to which an attribution leads.

    A verb whose object is a thing and no clause leads to that alone, and not past a semicolon,
    but for what is foreseen; in "Doe, who said that 9 had left, must pay 40" the relative clause
    ends with its comma.
    """
    if cue.postposed:
        return _end_behind(host, cue, vocab)
    behind = bisect_left(host.words, cue.end, key=lambda word: word.start)
    words = host.words[behind:]
    if host.stretches:
        return _end_of_name(host, cue, low_at(words, 0) == "the")
    if low_at(host.words, behind - 2) == "who" and low_at(host.words, behind - 3) == ",":
        ends = (i for i, word in enumerate(words) if word.text == ",")
        after = [i for i in ends if low_at(words, i + 1) in vocab.between]
        return words[after[-1]].start if after else sys.maxsize
    at = next((i for i, word in enumerate(words) if word.text == ";" or word.low == "that"), None)
    if at is None or words[at].text != ";":
        return sys.maxsize
    if cue.verb.removesuffix(" of") in vocab.core | vocab.foreseeing:
        return sys.maxsize
    is_same = low_at(words, at + 1) in vocab.pronouns  # "counts 9; it had counted 7"
    return sys.maxsize if is_same else words[at].start


def _end_of_name(host: Host, cue: Cue, is_led: bool) -> int:
    """Where the words end by which somebody calls a thing: "what Doe called the “long road”"."""
    near = (s for s in host.stretches if 0 <= s.outer_start - cue.end <= len(" the ") * is_led + 1)
    named = next(near, None) if cue.kind == "label" else None
    return named.outer_end if named is not None else sys.maxsize


def _end_behind(host: Host, cue: Cue, vocab: Vocabulary) -> int:
    """Where it is told how or when somebody spoke: "Doe said in a ruling that took 3 hours"."""
    at = bisect_left(host.words, cue.last, key=lambda word: word.start)
    if low_at(host.words, at) in _ASIDES:
        return cue.last
    spoken = vocab.speeches | vocab.documents
    near = range(at + 1, min(at + _MANNER_WITHIN, len(host.words)))
    that = (i for i in near if host.words[i].low == "that" and host.words[i - 1].low in spoken)
    first = next(that, None)
    return sys.maxsize if first is None else host.words[first].start


def _is_before_aside(host: Host, cue: Cue) -> bool:
    """Such as ", the firm said on Thursday, four months after raising $180 million"."""
    at = bisect_left(host.words, cue.last, key=lambda word: word.start)
    comma = next((i for i in range(at, min(at + _ASIDE, len(host.words)))
                  if host.words[i].text == ","), None)  # fmt: skip
    if comma is None:
        return False
    return any(word.low in _ASIDES for word in host.words[comma + 1 : comma + 1 + _ASIDE])


def _outermost(opened: list[Spoken]) -> Spoken:
    """The last one, unless it only describes somebody within the words of another.

    Such as "telling officials who said", "told a woman who suggested that …".
    """
    last = opened[-1]
    source = last.cue.source
    if source is None or source.kind != "description" or len(opened) < 2:
        return last
    outer = opened[-2]
    between = source.words[0].start - outer.cue.end
    is_addressed = not outer.cue.postposed and 0 <= between <= _ADDRESSED_WITHIN
    return outer if outer.cue.kind == "participle" or is_addressed else last


def _reaches_back(spoken: Spoken, voice: Voice) -> bool:
    """Whether the attribution covers what stands before it."""
    return spoken.cue.postposed or (
        spoken.cue.kind == "participle" and spoken == voice.spoken[0] and len(voice.spoken) > 1
    )
