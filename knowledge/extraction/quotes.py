"""Quotations: which marked stretches are somebody's words, whose, and which belong together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.extraction.credits import credit_after, label_within
from knowledge.extraction.dashes import Speech, mentions_within, speech
from knowledge.extraction.hosts import Host
from knowledge.extraction.marks import Marked
from knowledge.extraction.people import Cast
from knowledge.extraction.sources import forms
from knowledge.extraction.speakers import Spoken, Voice, speaker_within
from knowledge.extraction.vocabulary import Vocabulary

_LONG = 5
"""From so many words on, words between marks are a quotation even where nobody is named."""


_LONGEST_DESCRIPTION = 5
"""Words of a verb with who says it: "говорит рабочий сборочного цеха"."""


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


class _Found(NamedTuple):
    speaker: str | None
    carried: bool = False
    by: Spoken | None = None
    """The attribution in the same host."""
    credited: bool = False
    """Named after a dash or before a colon."""


def quotations(
    text: str, hosts: Sequence[Host], voices: Sequence[Voice], cast: Cast, vocab: Vocabulary
) -> tuple[Quoted, ...]:
    """All quotations in marks, in order."""
    found: list[tuple[Quoted, _Found]] = []
    for i, host in enumerate(hosts):
        for stretch in host.stretches:
            said = speech(text, stretch.start, stretch.end)
            who = _told(text, said, voices[i], cast, vocab) or _credited(text, stretch, cast)
            who = who or _speaker(hosts, voices, i, stretch, found)
            if _is_quotation(text, host, stretch, who, vocab):
                group = _group(found, who, i, hosts, stretch)
                found += [(quoted, who) for quoted in _pieces(stretch, said, who, group, i)]
    return tuple(_backwards(found, hosts))


def _backwards(found: list[tuple[Quoted, _Found]], hosts: Sequence[Host]) -> Iterator[Quoted]:
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


def _pieces(stretch: Marked, said: Speech, who: _Found, group: int, host: int) -> Iterator[Quoted]:
    last = len(said.pieces) - 1
    for n, (start, end) in enumerate(said.pieces):
        outer = stretch.outer_start if n == 0 else start
        outer_end = stretch.outer_end if n == last else end
        yield Quoted(start, end, outer, outer_end, who.speaker, who.carried, group, host)


# ------------------------------------------------------------- who


def _told(text: str, said: Speech, voice: Voice, cast: Cast, vocab: Vocabulary) -> _Found | None:
    """Who is named between the pieces of what is said."""
    name = teller(text, said, voice, cast, vocab)
    return _Found(name, credited=True) if name else None


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


def _credited(text: str, stretch: Marked, cast: Cast) -> _Found | None:
    named = credit_after(text, stretch) or label_within(text, stretch)
    return None if named is None else _Found(cast.full(named.split()) or named, credited=True)


def _speaker(
    hosts: Sequence[Host],
    voices: Sequence[Voice],
    i: int,
    stretch: Marked,
    found: list[tuple[Quoted, _Found]],
) -> _Found:
    host, voice = hosts[i], voices[i]
    by = _adjacent_after(host, voice, stretch) or _adjacent_before(host, voice, stretch)
    if by is not None:
        return _Found(by.speaker, by=by)
    name = speaker_within(voice, stretch.outer_start, stretch.outer_end, quoted=True)
    if name is not None:
        by = next((s for s in voice.spoken if s.speaker == name), None)
        return _Found(name, by=by)
    if voice.spoken and not _fills(host):
        return _Found(None)
    return _carried(hosts, voices, i, stretch, found)


def _adjacent_after(host: Host, voice: Voice, stretch: Marked) -> Spoken | None:
    """Such as "…," said X; "…," the Russian president stressed."""
    for spoken in voice.spoken:
        cue = spoken.cue
        if cue.first < stretch.outer_end or cue.kind == "participle":
            continue
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


def _fills(host: Host) -> bool:
    """Whether the host holds nothing but the stretch."""
    return all(not w.wordy for w in host.words)


def _carried(
    hosts: Sequence[Host],
    voices: Sequence[Voice],
    i: int,
    stretch: Marked,
    found: list[tuple[Quoted, _Found]],
) -> _Found:
    """The speaker of a neighbour, for words that stand without an attribution."""
    host = hosts[i]
    goes_on = stretch.outer_start == host.start and voices[i].subject is None
    if not _fills(host) and not goes_on:
        return _Found(voices[i].subject, carried=True)  # a fragment: by whom the sentence is about
    previous = i - 1 if i else None
    if previous is not None and hosts[previous].paragraph == host.paragraph:
        return _Found(_last_in_paragraph(hosts, voices, previous, found), carried=True)
    following = i + 1
    if following < len(hosts) and hosts[following].paragraph == host.paragraph:
        spoken = [s for s in voices[following].spoken if s.cue.kind in ("say", "report")]
        if spoken and hosts[following].stretches:
            return _Found(spoken[0].speaker, carried=True)
    return _Found(_last_of(voices, previous, found) if previous is not None else None, carried=True)


def _last_in_paragraph(
    hosts: Sequence[Host],
    voices: Sequence[Voice],
    i: int,
    found: list[tuple[Quoted, _Found]],
) -> str | None:
    """Who spoke last in the paragraph of a host, up to it."""
    name = _last_of(voices, i, found)
    if name is None and found and hosts[found[-1][0].host].paragraph == hosts[i].paragraph:
        return found[-1][0].speaker
    return name


def _last_of(voices: Sequence[Voice], i: int, found: list[tuple[Quoted, _Found]]) -> str | None:
    if found and found[-1][0].host == i:
        return found[-1][0].speaker
    spoken = voices[i].spoken
    return spoken[-1].speaker if spoken else voices[i].carried or voices[i].subject


# ------------------------------------------------------------- whether


def _is_quotation(text: str, host: Host, stretch: Marked, who: _Found, vocab: Vocabulary) -> bool:
    inner = text[stretch.start : stretch.end].strip()
    words = inner.split()
    attributed = who.by is not None or who.credited
    if not any(c.isalnum() for c in inner) or (stretch.unclosed and len(words) < _LONG):
        return False
    fills = _fills(host)
    direct = (attributed and _stands_alone(text, stretch)) or (fills and who.speaker is not None)
    if not direct and (_is_title(words) or _is_named(host, stretch, vocab)):
        return False
    full = inner[0].isupper() and inner[-1] in ".,!?…"
    if len(words) >= _LONG or (full and attributed):
        return True
    if attributed:
        return not _is_attributive(host, stretch, words, who)
    return fills and who.speaker is not None


def _stands_alone(text: str, stretch: Marked) -> bool:
    """It ends with a mark of its own, inside or right after: words spoken, not a name."""
    return (
        text[stretch.end - 1] in ",.!?…"
        or text[stretch.outer_start - 2 : stretch.outer_start].strip() == ":"
    )


def _is_title(words: list[str]) -> bool:
    """Capitals on all words that are not small: a title, a name, a slogan."""
    heads = [w.strip(",.;:!?'\"()’“”") for w in words]
    long = [w for w in heads if len(w) > 3 or (w and w == heads[0])]
    if len(words) == 1:
        return bool(heads[0]) and heads[0][0].isupper() and words[0][-1].isalnum()
    return bool(long) and all(w[0].isupper() or w[0].isdigit() for w in long if w)


def _is_named(host: Host, stretch: Marked, vocab: Vocabulary) -> bool:
    """After a word that announces a name ("the slogan …")."""
    before = [w for w in host.words if w.end <= stretch.outer_start]
    return bool(before) and before[-1].low in vocab.namers


def _is_attributive(host: Host, stretch: Marked, words: list[str], who: _Found) -> bool:
    """Up to three words before a noun they belong to, not right after their attribution."""
    by = who.by
    if len(words) > 3 or by is None or who.credited or by.cue.start < stretch.outer_start:
        return False
    after = next((w for w in host.words if w.start >= stretch.outer_end), None)
    return after is not None and after.wordy and after.text[0].islower() and not by.cue.postposed


# ------------------------------------------------------------- which belong together


def _group(
    found: list[tuple[Quoted, _Found]],
    who: _Found,
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
    runs_on = last.outer_end == last.end and hosts[i].paragraph == near + 1
    return last.group if runs_on and stretch.outer_start == hosts[i].start else new


def covering(quotes: Sequence[Quoted], start: int, end: int) -> Quoted | None:
    """The quotation that holds ``start``-``end``."""
    at = bisect_right(quotes, start, key=lambda quote: quote.start) - 1
    return quotes[at] if at >= 0 and end <= quotes[at].end else None


def overlapping(quotes: Sequence[Quoted], start: int, end: int) -> Sequence[Quoted]:
    """The quotations that reach into ``start``-``end``, their marks included."""
    first = bisect_right(quotes, start, key=lambda quote: quote.outer_end)
    last = bisect_left(quotes, end, key=lambda quote: quote.outer_start)
    return quotes[first:last]
