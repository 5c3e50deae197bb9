"""Who speaks: the sources of the attributions, resolved through the article from top to bottom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from knowledge.extraction.people.bodies import Bodies
from knowledge.extraction.people.casting import Cast
from knowledge.extraction.people.describing import speaks
from knowledge.extraction.people.names import is_heading
from knowledge.extraction.speech.antecedents import Antecedents
from knowledge.extraction.speech.cue import Cue
from knowledge.extraction.speech.cues import cues, participles
from knowledge.extraction.speech.dashes import mentions_within, speech
from knowledge.extraction.speech.focus import Focus
from knowledge.extraction.speech.goals import goals
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.kinds import is_abstract
from knowledge.extraction.speech.phrasing import doer
from knowledge.extraction.speech.unsaid import is_amount
from knowledge.extraction.speech.voices import OURS, Spoken, Voice, clause_of, closes, end_of
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.models import Article

_TO_DO = frozenset("to that".split())
_SPEECH_ENDS = frozenset(",?!…")
_BULLETS = tuple("-–—•*·")
_SENTENCE_ENDS = tuple('.!?…"”»’')


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
        told = [h for h in hosts if _names_bodies(plain[h.start : h.end], vocab)]
        bodies = Bodies([w for host in told for w in (*host.words, _break(host))], cast, vocab)
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
                closes(host, cue, self._vocab),
                clause_of(host, cue),
                end_of(host, cue, self._vocab),
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
            is_same = last is not None and one.speaker == last.speaker
            if is_same or not (is_told and is_deed and not one.cue.postposed):
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

    def _grants(self, host: Host, cue: Cue) -> bool:
        """Tell "pledged 40 million" from "pledged to pay 40 million", "declared 40 deaths"."""
        behind = bisect_left(host.words, cue.end, key=lambda word: word.start)
        is_told = host.stretches or cue.postposed or low_at(host.words, behind) in _TO_DO
        is_deed = cue.verb in self._vocab.granting
        if cue.verb in self._vocab.proclaiming:
            is_deed = not is_amount(host.words, behind, self._vocab)
        return is_deed and not is_told

    def _is_dumb(self, host: Host, cue: Cue) -> bool:
        """Whether the subject says nothing: the outlet or its reporter, a thing or country."""
        source = cue.source
        if source is None:
            return False
        is_deed = cue.verb in self._vocab.wishing or self._grants(host, cue)
        if is_deed and not self._focus.is_one(host, source):
            return True  # what a government wants it need not have said
        if source.kind != "name":
            return source.words[0].low in OURS and source.words[-1].low in self._vocab.interviewers
        is_opening = source.words[0] == host.words[0] and is_abstract(source, self._vocab)
        if is_opening and self._cast.full([source.words[0].text]) is None:
            return True
        written = self._plain[source.words[0].start : source.words[-1].end].casefold()
        is_told = cue.postposed and cue.verb not in self._vocab.relaying  # "…, the Office warned"
        if not is_told and any(written in outlet for outlet in self._outlets):
            return True
        return cue.kind in ("report", "goal") and not self._focus.may_report(host, source)


def _break(host: Host) -> Word:
    """A mark behind a sentence: no name goes on from a heading into the line below it."""
    return Word(";", ";", host.end, host.end)


def _names_bodies(text: str, vocab: Vocabulary) -> bool:
    """Tell a sentence from a heading, a row and an item: "Net sales" opens with no name."""
    is_row = "\t" in text
    is_item = text.startswith(_BULLETS) and not text.endswith(_SENTENCE_ENDS)
    return not (is_row or is_item or is_heading(text, vocab))
