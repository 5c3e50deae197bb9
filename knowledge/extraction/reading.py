"""An article as it is read: its sentences, quotations and people, and who speaks where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import attrgetter
from typing import NamedTuple

from knowledge.extraction.lines import Line, line
from knowledge.extraction.people.casting import Cast, cast
from knowledge.extraction.people.names import is_heading
from knowledge.extraction.speech.carrying import with_carried
from knowledge.extraction.speech.deeds import is_beside, with_deeds
from knowledge.extraction.speech.headlines import with_headings
from knowledge.extraction.speech.hosts import Host, hosts
from knowledge.extraction.speech.marks import marked
from knowledge.extraction.speech.quotes import Quoted, covering, quotations, with_answers
from knowledge.extraction.speech.speakers import Stage
from knowledge.extraction.speech.speeches import with_speech
from knowledge.extraction.speech.transcripts import answers_in_marks
from knowledge.extraction.speech.unmarked import unmarked
from knowledge.extraction.speech.voices import Voice, goal_setter, is_of_teller, speaker_within
from knowledge.extraction.times.resolving import PeriodMention, mentions
from knowledge.extraction.tokens import Word, words
from knowledge.extraction.vocabulary import vocabulary
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Span
from knowledge.text import normalise, paragraphs, sentences_of

_START = attrgetter("start")
_LONGEST_LINE = 100_000
"""Characters; the longest novels have shorter paragraphs."""


class Attribution(NamedTuple):
    """Who says it: None where the article itself speaks."""

    speaker: str | None = None
    carried: bool = False
    """Taken over from a neighbouring sentence."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One article, analysed once; all offsets are into ``article.text``."""

    article: Article
    plain: str
    """``normalise(article.text)``: the same length."""
    sentences: tuple[Span, ...]
    """Outside the boilerplate, in order."""
    lines: tuple[Line, ...]
    """The words of each sentence."""
    times: tuple[tuple[PeriodMention, ...], ...]
    """The times that each sentence names."""
    cast: Cast
    hosts: tuple[Host, ...]
    """The sentences, those of one quotation joined with its attribution."""
    voices: tuple[Voice, ...]
    """Who speaks in each host."""
    quotes: tuple[Quoted, ...]


def read(article: Article, lexicon: Lexicon) -> Reading:
    """Analyse an article from top to bottom."""
    vocab = vocabulary(lexicon)
    plain = normalise(article.text)
    blocks = tuple(_blocks(article))
    parts = tuple(p for start, end in blocks for p in paragraphs(article.text, start, end))
    spans = sentences_of(article.text, parts)
    tokens: tuple[Word, ...] = tuple(w for start, end in blocks for w in words(plain, start, end))
    lines = tuple(line(plain[span.start : span.end]) for span in spans)
    times = tuple(tuple(mentions(each, article.published)) for each in lines)
    headings = tuple(part for part in parts if is_heading(part.text, vocab))
    people = cast(*_parted(_broken(tokens, parts), headings), vocab)
    found = hosts(spans, parts, marked(article.text, parts), tokens)
    own = Stage(article, plain, found, people, vocab).voices()
    voices = with_carried(plain, found, own, people, vocab)
    quotes = quotations(article.text, found, voices, people, vocab)
    quotes = with_answers(quotes, found, answers_in_marks(article.text, parts, people, vocab))
    staged = tuple(zip(found, voices, strict=True))
    bare = unmarked(article, parts, staged, people, vocab, quotes)
    spoken = (one.speaker for voice in voices for one in voice.spoken if one.speaker)
    first = next(filter(people.person, spoken), None)
    quotes = with_headings(article.text, found, quotes, bare, first, vocab)
    voices = with_deeds(plain, found, voices, quotes, people, vocab)
    voices = with_speech(parts, found, voices, people, vocab)
    quotes = tuple(sorted((*quotes, *bare), key=lambda q: q.start))
    return Reading(article, plain, spans, lines, times, people, found, voices, quotes)


def _broken(tokens: tuple[Word, ...], parts: Sequence[Span]) -> tuple[Word, ...]:
    """The words with a mark behind each entry's heading: no name goes on in the line below.

    A name may go on in the next of wrapped lines; "12:20 Donations" is no such line.
    """
    entries = (part for part in parts if part.text[:1].isdigit() and part.text[-1:].isalnum())
    ends = [Word(";", ";", part.end, part.end) for part in entries]
    return tuple(sorted((*tokens, *ends), key=_START))


def _parted(
    tokens: tuple[Word, ...], headings: tuple[Span, ...]
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of the headings, and those of the text."""
    if not headings:
        return (), tokens
    edges = [edge for heading in headings for edge in (heading.start, heading.end)]
    inside = [bisect_right(edges, token.start) % 2 for token in tokens]
    return tuple(compress(tokens, inside)), tuple(compress(tokens, (not i for i in inside)))


def speaker_at(reading: Reading, start: int, end: int) -> Attribution:
    """Who says what stands at ``start``-``end``."""
    quote = covering(reading.quotes, start, end)
    at = host_at(reading, start)
    if quote is not None and (at is None or _is_marked(reading.hosts[at], start)):
        return Attribution(quote.speaker, quote.carried)
    if at is None:
        return Attribution()
    voice = reading.voices[at]
    speaker = speaker_within(voice, start, end)
    if quote is not None:  # a turn of a transcript, in which others may be cited
        is_cited = speaker is not None and not is_of_teller(voice, speaker)
        return Attribution(speaker) if is_cited else Attribution(quote.speaker, quote.carried)
    speaker = speaker or goal_setter(reading.hosts[at], voice, start)
    if speaker is not None:
        return Attribution(speaker)
    return Attribution(voice.carried, voice.carried is not None)


def giver_at(reading: Reading, start: int, end: int) -> Attribution:
    """Who gives the figure at ``start``-``end``: who says it, else who does what it is of."""
    found = speaker_at(reading, start, end)
    at = host_at(reading, start) if found.speaker is None else None
    doer = reading.voices[at].doer if at is not None else None
    if at is None or doer is None or is_beside(reading.hosts[at], start):
        return found
    return Attribution(doer, carried=True)


def _is_marked(host: Host, start: int) -> bool:
    return any(mark.outer_start <= start < mark.outer_end for mark in host.stretches)


def opened_with_at(reading: Reading, start: int) -> str | None:
    """The body that the sentence at a position opens with or takes up as "it"."""
    at = host_at(reading, start)
    return reading.voices[at].about if at is not None else None


def host_at(reading: Reading, position: int) -> int | None:
    """Index of the host that holds a position."""
    at = bisect_right(reading.hosts, position, key=_START) - 1
    return at if at >= 0 and position < reading.hosts[at].end else None


def _blocks(article: Article) -> Iterator[tuple[int, int]]:
    """What stands between the boilerplate; of an endless line only the beginning."""
    at = 0
    for span in sorted((*article.boilerplate, *_endless(article.text)), key=lambda s: s.start):
        if span.start > at:
            yield at, span.start
        at = max(at, span.end)
    if at < len(article.text):
        yield at, len(article.text)


def _endless(text: str) -> Iterator[Span]:
    """The rest of lines that no article has: reading them would only take its time."""
    at = 0
    while len(text) - at > _LONGEST_LINE:
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - at > _LONGEST_LINE:
            yield Span(start=at + _LONGEST_LINE, end=end, text="")
        at = end + 1
