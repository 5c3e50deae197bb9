"""Who speaks: the sources of the attributions, resolved through the article from top to bottom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.extraction.people.bodies import Bodies
from knowledge.extraction.people.casting import Cast
from knowledge.extraction.people.describing import speaks
from knowledge.extraction.people.names import is_heading
from knowledge.extraction.speech.antecedents import Antecedents
from knowledge.extraction.speech.cue import Cue
from knowledge.extraction.speech.cues import cues, participles
from knowledge.extraction.speech.dashes import mentions_within, speech
from knowledge.extraction.speech.focus import Focus
from knowledge.extraction.speech.goals import goals, is_of_goal
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.kinds import is_abstract
from knowledge.extraction.speech.phrasing import doer
from knowledge.extraction.tokens import low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.models import Article


class Spoken(NamedTuple):
    """An attribution and the speaker that it names."""

    cue: Cue
    speaker: str | None
    closes: bool = False
    """It stands right behind a quotation, or before an aside: what follows is not said."""
    since: int = 0
    """Where the clause begins in which it is inserted: "40 came; 9, Doe said, were ill"."""


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


OURS = frozenset("my our мой моя мои наш наша наши".split())
"""Before those of whom somebody tells in person: "my son counted 9"."""
_ASIDE = 4
"""Words after an attribution, and after its comma, that show an aside."""
_ASIDES = frozenset("after before since when following".split())
_SPEECH_ENDS = frozenset(",?!…")
_BEHIND = 4
"""Characters between a quotation and the attribution that closes it: ", — "."""
_ADDRESSED_WITHIN = 2
"""Characters between a verb and the one it addresses, whose own words are not meant."""


class Stage:
    """Finds the voice of every host of an article, from top to bottom. Lives for one reading."""

    def __init__(
        self, article: Article, plain: str, hosts: Sequence[Host], cast: Cast, vocab: Vocabulary
    ) -> None:
        """Start before the first sentence."""
        self._plain = plain
        self._hosts = hosts
        self._cast = cast
        self._vocab = vocab
        self._outlets = [n.casefold() for n in (article.publisher, article.agency) if n]
        told = [h for h in hosts if not is_heading(plain[h.start : h.end], vocab)]
        bodies = Bodies([w for host in told for w in host.words], cast, vocab)
        self._focus = Focus(plain, cast, bodies, vocab)
        self._antecedents = Antecedents(plain, bodies, vocab)

    def voices(self) -> tuple[Voice, ...]:
        """Resolve the attributions of all hosts, in order."""
        return tuple(self._voice(host) for host in self._hosts)

    def _voice(self, host: Host) -> Voice:
        found = tuple(
            cue
            for cue in cues(host.words, self._vocab, self._spoken(host))
            if host.stretches or cue.kind == "passive" or self._says_without(host, cue)
        )
        own: dict[Cue, str | None] = {
            cue: self._focus.speaker(host, cue.source)
            for cue in found
            if cue.source is not None and not self._is_dumb(host, cue)
        }
        direct = self._told(host) or self._focus.subject(host)
        subject = direct or self._focus.other_subject(host)
        spoken = tuple(
            Spoken(
                cue,
                own[source] if source is not None else self._doer(host, subject),
                _closes(host, cue),
                _clause_of(host, cue),
            )
            for cue, source in participles(found)
            if source is None or source in own
        )
        spoken = tuple(self._uttered(host, spoken))
        said = [(s.cue.source, s.speaker) for s in spoken if s.cue.source and s.speaker]
        set_by = tuple(self._goals(host))
        teller = next((s.speaker for s in reversed(spoken) if s.speaker), None)
        self._focus.moved(host, said, direct, teller)
        return Voice(spoken, None, subject, set_by, self._antecedents.of(host))

    def _doer(self, host: Host, subject: str | None) -> str | None:
        """Who says what a participle adds: "In May the union left, saying"."""
        source = doer(host.words, self._vocab)
        return subject if source is None else self._focus.speaker(host, source)

    def _says_without(self, host: Host, cue: Cue) -> bool:
        """Whether the verb says something where nothing is quoted: "it maintained that"."""
        if cue.verb not in self._vocab.only_quoting:
            return True
        behind = bisect_left(host.words, cue.end, key=lambda word: word.start)
        return low_at(host.words, behind) == "that" and cue.verb not in self._vocab.denying

    def _uttered(self, host: Host, spoken: Sequence[Spoken]) -> Iterator[Spoken]:
        """Without what is done or thought, where another tells of it: "X declares …, Y said"."""
        last = spoken[-1] if len(spoken) > 1 and not host.stretches else None
        is_told = last is not None and last.cue.postposed and last.cue.kind == "say"
        is_told = is_told and last is not None and last.cue.verb not in self._vocab.performing
        for one in spoken:
            is_deed = one.cue.verb in self._vocab.performing or one.cue.kind == "report"
            is_deed = is_deed or self._is_of_thing(one.cue)
            if not (is_told and is_deed and not one.cue.postposed):
                yield one

    def _is_of_thing(self, cue: Cue) -> bool:
        """Such as "his meter says", "the display shows"."""
        source = cue.source
        if source is None or source.kind != "description":
            return False
        return not speaks(source.words, self._vocab, "report")

    def _goals(self, host: Host) -> Iterator[Spoken]:
        for cue in goals(host.words, self._vocab):
            if cue.source is not None and not self._is_dumb(host, cue):
                yield Spoken(cue, self._focus.speaker(host, cue.source))

    def _spoken(self, host: Host) -> frozenset[int]:
        """The quotations of a host that end as speech does, as indices of its words."""
        if not host.stretches:
            return frozenset()
        ends = {s.outer_start: self._plain[s.end - 1] + self._plain[s.outer_end : s.outer_end + 1]
                for s in host.stretches}  # fmt: skip
        return frozenset(
            i
            for i, word in enumerate(host.words)
            if any(mark in _SPEECH_ENDS for mark in ends.get(word.start, ""))
        )

    def _told(self, host: Host) -> str | None:
        """Who is named between the pieces of what the host quotes."""
        for stretch in host.stretches:
            told = speech(self._plain, stretch.start, stretch.end).telling
            named = [m.name for m in mentions_within(self._cast, told)]
            if named:
                return named[-1]
        return None

    def _is_dumb(self, host: Host, cue: Cue) -> bool:
        """Whether the subject says nothing: the outlet or its reporter, a thing or country."""
        source = cue.source
        if source is None:
            return False
        if cue.verb in self._vocab.wishing and not self._focus.is_one(host, source):
            return True  # what a government wants it need not have said
        if source.kind != "name":
            return source.words[0].low in OURS and source.words[-1].low in self._vocab.interviewers
        is_opening = source.words[0] == host.words[0] and is_abstract(source, self._vocab)
        if is_opening and self._cast.full([source.words[0].text]) is None:
            return True
        written = self._plain[source.words[0].start : source.words[-1].end].casefold()
        if any(written in outlet for outlet in self._outlets):
            return True
        return cue.kind in ("report", "goal") and not self._focus.may_report(host, source)


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
    opened = [s for s in before if not s.cue.postposed and not _is_thing(s)]
    if opened:
        return _outermost(opened).speaker
    later = (s for s in spoken if _begins(s.cue) >= end and s.since <= start)
    after = [s for s in later if _reaches_back(s, voice)]
    if after:
        return after[0].speaker
    return before[-1].speaker if before and (quoted or not before[-1].closes) else None


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


def _closes(host: Host, cue: Cue) -> bool:
    behind = (0 <= cue.first - s.outer_end <= _BEHIND for s in host.stretches)
    return cue.postposed and (any(behind) or _is_before_aside(host, cue))


def _clause_of(host: Host, cue: Cue) -> int:
    """Where the clause begins in which an attribution is inserted, behind a semicolon."""
    if not cue.postposed:
        return 0
    breaks = (word.end for word in host.words if word.text == ";" and word.end <= cue.first)
    return max(breaks, default=0)


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
