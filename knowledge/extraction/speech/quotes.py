"""Quotations: whose the marked stretches are, and which belong together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.speech.attributing import Found, credited, fills, speaker_of, told
from knowledge.extraction.speech.dashes import Speech, speech
from knowledge.extraction.speech.genuine import is_quotation
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.marks import Marked
from knowledge.extraction.speech.saying import is_done_to
from knowledge.extraction.speech.voices import Voice
from knowledge.extraction.vocabulary import Vocabulary

_VERB_WITHIN = 4
"""Words before a quotation among which its verb stands."""
_MOST_WITHIN = 20
"""Quotations within the turn of a transcript."""


class Quoted(NamedTuple):
    """Somebody's words at ``start``-``end``, without their marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    speaker: str | None
    carried: bool
    group: int
    host: int
    """Index of the host; the quotation's sentences are ``hosts[host]``."""


def with_answers(
    quotes: tuple[Quoted, ...], hosts: Sequence[Host], answers: Mapping[int, str]
) -> tuple[Quoted, ...]:
    """The quotations; of nobody else's, those in the paragraphs of answers with who answers."""
    if not answers:
        return quotes
    by = ((quote, quote.speaker or answers.get(hosts[quote.host].paragraph)) for quote in quotes)
    return tuple(quote._replace(speaker=who) for quote, who in by)


def quotations(
    text: str, hosts: Sequence[Host], voices: Sequence[Voice], cast: Cast, vocab: Vocabulary
) -> tuple[Quoted, ...]:
    """All quotations in marks, in order."""
    found: list[tuple[Quoted, Found]] = []
    for i, host in enumerate(hosts):
        for stretch in host.stretches:
            said = speech(text, stretch.start, stretch.end)
            who = told(text, said, voices[i], cast, vocab)
            who = who or speaker_of(host, voices[i], stretch, vocab)
            if who is None or who.by is None:
                who = credited(text, stretch, cast, vocab) or who
            who = who or _carried(hosts, voices, i, stretch, found, vocab)
            if is_quotation(text, host, stretch, who, vocab):
                group = _group(found, who, i, hosts, stretch)
                found += [(quoted, who) for quoted in _pieces(stretch, said, who, group, i)]
    return tuple(_backwards(found, hosts))


def _backwards(found: list[tuple[Quoted, Found]], hosts: Sequence[Host]) -> Iterator[Quoted]:
    """Words that run on into the next paragraph are of whom that one names, if theirs does not."""
    quotes = [quote for quote, _ in found]
    for at in range(len(quotes) - 2, -1, -1):
        quote, following, who = quotes[at], quotes[at + 1], found[at][1]
        runs_on = quote.outer_end == quote.end and _is_next(hosts, quote, following)
        if runs_on and who.by is None and not who.credited and following.speaker:
            quotes[at] = quote._replace(speaker=following.speaker, carried=True)
            if following.group != quote.group and quote.speaker != following.speaker:
                quotes[at] = quotes[at]._replace(group=following.group)
    yield from quotes


def _is_next(hosts: Sequence[Host], quote: Quoted, following: Quoted) -> bool:
    """Whether a quotation opens the paragraph after another's."""
    host = hosts[following.host]
    return host.start == following.outer_start and (
        host.paragraph == hosts[quote.host].paragraph + 1
    )


def _pieces(stretch: Marked, said: Speech, who: Found, group: int, host: int) -> Iterator[Quoted]:
    last = len(said.pieces) - 1
    for n, (start, end) in enumerate(said.pieces):
        outer = stretch.outer_start if n == 0 else start
        outer_end = stretch.outer_end if n == last else end
        yield Quoted(start, end, outer, outer_end, who.speaker, who.carried, group, host)


def _carried(
    hosts: Sequence[Host],
    voices: Sequence[Voice],
    i: int,
    stretch: Marked,
    found: list[tuple[Quoted, Found]],
    vocab: Vocabulary,
) -> Found:
    """The speaker of a neighbour, for words that stand without an attribution."""
    host = hosts[i]
    goes_on = stretch.outer_start == host.start and voices[i].subject is None
    if not fills(host) and not goes_on:
        if _is_told_to(host, stretch, vocab):
            return Found(None)
        return Found(voices[i].subject, carried=True)  # a fragment: by whom the sentence is about
    previous = i - 1 if i else None
    if previous is not None and hosts[previous].paragraph == host.paragraph:
        return Found(_last_in_paragraph(hosts, voices, previous, found), carried=True)
    following = i + 1
    if following < len(hosts) and hosts[following].paragraph == host.paragraph:
        spoken = [s for s in voices[following].spoken if s.cue.kind in ("say", "report")]
        if spoken and hosts[following].stretches:
            return Found(spoken[0].speaker, carried=True)
    return Found(_last_of(voices, previous, found) if previous is not None else None, carried=True)


def _is_told_to(host: Host, stretch: Marked, vocab: Vocabulary) -> bool:
    """Tell "she was described as “…”", "the court was told that “…”"."""
    at = bisect_left(host.words, stretch.outer_start, key=lambda word: word.start)
    return any(
        (host.words[i].low in vocab.say or host.words[i].low in vocab.report)
        and is_done_to(host.words, i, vocab)
        for i in range(max(0, at - _VERB_WITHIN), at)
    )


def _last_in_paragraph(
    hosts: Sequence[Host],
    voices: Sequence[Voice],
    i: int,
    found: list[tuple[Quoted, Found]],
) -> str | None:
    """Who spoke last in the paragraph of a host, up to it."""
    name = _last_of(voices, i, found)
    if name is None and found and hosts[found[-1][0].host].paragraph == hosts[i].paragraph:
        return found[-1][0].speaker
    return name


def _last_of(voices: Sequence[Voice], i: int, found: list[tuple[Quoted, Found]]) -> str | None:
    if found and found[-1][0].host == i:
        return found[-1][0].speaker
    spoken = voices[i].spoken
    return spoken[-1].speaker if spoken else voices[i].carried or voices[i].subject


def _group(
    found: list[tuple[Quoted, Found]],
    who: Found,
    i: int,
    hosts: Sequence[Host],
    stretch: Marked,
) -> int:
    """The group of the quotation before where both are one utterance, else a new one."""
    if not found:
        return 1
    last = found[-1][0]
    new = last.group + 1
    if last.speaker != who.speaker or who.speaker is None:
        return new
    near = hosts[last.host].paragraph
    if near == hosts[i].paragraph:
        return last.group
    is_next = hosts[i].paragraph == near + 1 and stretch.outer_start == hosts[i].start
    # nobody is named again: "“…,” he said.", and in the next paragraph nothing but "“…”"
    goes_on = last.outer_end == last.end or (who.carried and fills(hosts[i]))
    return last.group if is_next and goes_on else new


def covering(quotes: Sequence[Quoted], start: int, end: int) -> Quoted | None:
    """The quotation that holds ``start``-``end``."""
    at = bisect_right(quotes, start, key=lambda quote: quote.start)
    near = reversed(quotes[max(0, at - _MOST_WITHIN) : at])
    return next((quote for quote in near if end <= quote.end), None)


def overlapping(quotes: Sequence[Quoted], start: int, end: int) -> Sequence[Quoted]:
    """The quotations that reach into ``start``-``end``, their marks included."""
    first = bisect_right(quotes, start, key=lambda quote: quote.outer_end)
    last = bisect_left(quotes, end, key=lambda quote: quote.outer_start)
    return quotes[first:last]
