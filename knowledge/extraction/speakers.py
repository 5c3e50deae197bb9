"""Who speaks: the sources of the attributions, resolved through the article from top to bottom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.extraction.cues import Cue, cues, participles
from knowledge.extraction.genders import PRONOUNS, Gender, by_titles
from knowledge.extraction.hosts import Host
from knowledge.extraction.people import Cast, Mention
from knowledge.extraction.sources import Source, noun_phrase
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.models import Article
from knowledge.text import squeezed


class Spoken(NamedTuple):
    """An attribution and the speaker that it names."""

    cue: Cue
    speaker: str | None


class Voice(NamedTuple):
    """What is said in one host, and by whom."""

    spoken: tuple[Spoken, ...]
    carried: str | None = None
    """The speaker of a neighbouring sentence, where the host has none of its own."""
    subject: str | None = None
    """The person that the host is about: the first one named."""


_COURTESIES = frozenset("mr mrs ms miss sir lady dame господин госпожа".split())
_SUBJECTS = frozenset("he she он она".split())
_FIRST_AND_SECOND = frozenset("i we you я мы вы ты".split())
_BODIES_PRONOUNS = frozenset("it they them оно они".split())
_OPENING = 5
"""Words within which a sentence opens with its subject."""
_ADDRESSED_WITHIN = 2
"""Characters between a verb and the one it addresses, whose own words are not meant."""
_TITLE_WITHIN = 2
"""Words before a name, its stop included, among which its courtesy title stands."""


class Stage:
    """The article so far: who spoke last and what bodies were called. Lives for one reading."""

    def __init__(self, article: Article, plain: str, cast: Cast, vocab: Vocabulary) -> None:
        """Start before the first sentence."""
        self._plain = plain
        self._cast = cast
        self._vocab = vocab
        self._outlets = [n.casefold() for n in (article.publisher, article.agency) if n]
        self._called: dict[str, str] = {}
        self._last: str | None = None
        self._subject: str | None = None

    def voices(self, hosts: Sequence[Host]) -> tuple[Voice, ...]:
        """Resolve the attributions of all hosts, in order."""
        own = [self._voice(host) for host in hosts]
        return tuple(self._with_carried(hosts, own, i) for i in range(len(hosts)))

    def _voice(self, host: Host) -> Voice:
        found = cues(host.words, self._vocab)
        own: dict[Cue, str | None] = {
            cue: self._resolve(host, cue)
            for cue in found
            if cue.source is not None and not self._is_dumb(cue)
        }
        direct = self._opening(host) or self._first_person(host, host.end, direct=True)
        subject = direct or self._first_person(host, host.end)
        spoken = tuple(
            Spoken(cue, own[source] if source is not None else subject)
            for cue, source in participles(found)
            if source is None or source in own
        )
        if spoken:
            said = [s.speaker for s in spoken if s.cue.kind != "label" and s.speaker]
            self._last = said[-1] if said else self._last
        self._subject = self._main(spoken) or direct or self._subject
        return Voice(spoken, None, subject)

    def _main(self, spoken: tuple[Spoken, ...]) -> str | None:
        people = [s.speaker for s in spoken if s.speaker and self._cast.person(s.speaker)]
        return people[0] if people else None

    def _opening(self, host: Host) -> str | None:
        """Who is meant by "he", "she" or "the minister", where a host opens with that."""
        for word in host.words[:_OPENING]:
            if word.low in _SUBJECTS:
                return self._pronoun(host, word)
            if word.capital and word != host.words[0]:
                break
        if not host.words or host.words[0].low not in self._vocab.determiners:
            return None
        found = noun_phrase(host.words, 0, self._vocab)
        if found is None or found[0].kind != "description":
            return None
        words = [word.text for word in found[0].words if word.wordy]
        return self._cast.described(words, host.start, self._vocab)

    def _first_person(self, host: Host, before: int, *, direct: bool = False) -> str | None:
        """The first person named in the host outside its quotations.

        ``direct``: neither after a preposition nor as the owner of something.
        """
        mentions = self._cast.mentions
        at = bisect_left(mentions, host.start, key=lambda mention: mention.start)
        while at < len(mentions) and mentions[at].start < before:
            first = bisect_left(host.words, mentions[at].start, key=lambda word: word.start)
            is_outside = first < len(host.words) and host.words[first].start == mentions[at].start
            if is_outside and not (direct and self._is_oblique(host.words, first, mentions[at])):
                return mentions[at].name
            at += 1
        return None

    def _is_oblique(self, words: tuple[Word, ...], first: int, mention: Mention) -> bool:
        last = bisect_left(words, mention.end, key=lambda word: word.start) - 1
        at = first - 1
        while at >= 0 and self._introduces(words[at]):
            at -= 1
        return words[last].owner or (at >= 0 and words[at].low in self._vocab.prepositions)

    def _introduces(self, word: Word) -> bool:
        """Whether a word may stand between a preposition and a name: "by former President X"."""
        is_said = word.low in self._vocab.titles or word.low in self._vocab.roles
        return word.wordy and (
            is_said or word.low in self._vocab.determiners
            or (word.capital and word.low not in self._vocab.prepositions)
        )  # fmt: skip

    # --------------------------------------------------------- one source

    def _resolve(self, host: Host, cue: Cue) -> str | None:
        source = cue.source
        if source is None:
            return None
        if source.kind == "pronoun":
            return self._pronoun(host, source.words[0])
        if source.kind == "name":
            return self._name(source, self._titled(host, source))
        return self._description(source)

    def _titled(self, host: Host, source: Source) -> Gender | None:
        """The gender that the title before a name tells: "Mrs. Doe"."""
        at = bisect_left(host.words, source.words[0].start, key=lambda word: word.start)
        before = (word.low for word in host.words[max(0, at - _TITLE_WITHIN) : at])
        return by_titles(frozenset(before) & _COURTESIES, self._vocab)

    def _pronoun(self, host: Host, word: Word) -> str | None:
        if word.low in _FIRST_AND_SECOND:
            return None
        if word.low in _BODIES_PRONOUNS:
            return self._last if self._last and not self._cast.person(self._last) else None
        gender = PRONOUNS.get(word.low)
        here = self._first_person(host, word.start, direct=True)
        for name in (here, self._subject, self._last):
            if name is not None and self._cast.fits(name, gender):
                return name
        return self._cast.last_person(word.start, 0, gender)

    def _is_dumb(self, cue: Cue) -> bool:
        """Whether the subject says nothing: the outlet itself, or a thing or country at work."""
        source = cue.source
        if source is None or source.kind != "name":
            return False
        written = self._verbatim(source.words).casefold()
        if any(written in outlet for outlet in self._outlets):
            return True
        return cue.kind == "report" and not self._may_report(self._name(source), source)

    def _name(self, source: Source, gender: Gender | None = None) -> str:
        words = [w.text for w in source.words if w.wordy]
        for first in range(len(words)):
            full = self._cast.full(words[first:], gender)
            if full is not None:
                return full
        written = self._verbatim(source.words)
        self._called.setdefault(words[-1].casefold(), written)
        return written

    def _may_report(self, name: str, source: Source) -> bool:
        """A person or a body does; a country or a thing does not."""
        return self._cast.person(name) is not None or any(
            w.low in self._vocab.bodies for w in source.words
        )

    def _description(self, source: Source) -> str | None:
        words = [w.text for w in source.words if w.wordy]
        person = self._cast.described(words, source.words[0].start, self._vocab)
        if person is not None:
            return person
        head = words[-1].casefold()
        bare = self._verbatim(self._undetermined(source.words))
        if len(words) <= 2 and head in self._called:
            return self._called[head]
        self._called.setdefault(head, bare)
        return bare

    def _undetermined(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        start = 0
        while start < len(words) - 1 and words[start].low in self._vocab.determiners:
            start += 1
        return words[start:]

    def _verbatim(self, words: tuple[Word, ...]) -> str:
        text = squeezed(self._plain[words[0].start : words[-1].end])
        return text.removesuffix("'s").removesuffix("'") if words[-1].owner else text

    # --------------------------------------------------------- carried speakers

    def _with_carried(self, hosts: Sequence[Host], voices: list[Voice], i: int) -> Voice:
        """A host without a speaker takes over the one of a neighbour, where the text shows it."""
        if voices[i].spoken or self._is_narrated(hosts[i]):
            return voices[i]
        carried = self._from_next(hosts, voices, i) or self._from_previous(hosts, voices, i)
        return voices[i]._replace(carried=carried)

    def _is_narrated(self, host: Host) -> bool:
        opening = self._plain[host.start : host.start + 40].casefold()
        return opening.startswith(tuple(self._vocab.narrator))

    def _from_next(self, hosts: Sequence[Host], voices: list[Voice], i: int) -> str | None:
        """The speaker of A in "A. These figures were shared by X" and "A. B, as X announced"."""
        if i + 1 >= len(hosts) or hosts[i + 1].paragraph != hosts[i].paragraph:
            return None
        following = voices[i + 1].spoken
        text = self._plain[hosts[i + 1].start : hosts[i + 1].end].casefold()
        if any(phrase in text for phrase in self._vocab.figures_meant):
            return next((s.speaker for s in following if s.cue.kind == "passive"), None)
        closing = following[-1] if following and not hosts[i + 1].stretches else None
        if closing is None or not closing.cue.postposed or hosts[i].stretches:
            return None
        source = closing.cue.source
        before = self._plain[: source.words[0].start].rstrip() if source is not None else ""
        first_of_all = i == 0 or hosts[i - 1].paragraph != hosts[i].paragraph
        return closing.speaker if before.endswith(", as") and first_of_all else None

    def _from_previous(self, hosts: Sequence[Host], voices: list[Voice], i: int) -> str | None:
        """What follows reported speech of a person in its paragraph goes on with it."""
        if i == 0 or hosts[i - 1].paragraph != hosts[i].paragraph:
            return None
        before = voices[i - 1]
        if hosts[i - 1].stretches or not before.spoken or hosts[i].stretches:
            return None
        last = before.spoken[-1]
        if last.cue.kind != "say" or last.speaker is None:
            return None
        return last.speaker if self._cast.person(last.speaker) else None


def speaker_within(voice: Voice, start: int, end: int) -> str | None:
    """Who says what stands at ``start``-``end`` of a host, by its own attributions."""
    passive = [s for s in voice.spoken if s.cue.kind == "passive"]
    if passive:
        return passive[-1].speaker
    before = [s for s in voice.spoken if s.cue.end <= start]
    opened = [s for s in before if not s.cue.postposed]
    if opened:
        return _outermost(opened).speaker
    after = [s for s in voice.spoken if s.cue.start >= end and _reaches_back(s, voice)]
    if after:
        return after[0].speaker
    return before[-1].speaker if before else None


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
