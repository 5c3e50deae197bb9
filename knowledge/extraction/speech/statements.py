"""Statements: the sentences that the article, or somebody in it, states in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.extraction.reading import Attribution, Reading, host_at, opened_with_at, speaker_at
from knowledge.extraction.speech.quotes import overlapping
from knowledge.extraction.speech.voices import Spoken, Voice
from knowledge.extraction.times.resolving import PeriodMention
from knowledge.models import Quote, Span, Statement
from knowledge.text import asks


def statements(reading: Reading) -> Iterator[Statement]:
    """Every sentence that is not wholly somebody's quoted words, and no question."""
    article = reading.article.id
    for sentence, times in zip(reading.sentences, reading.times, strict=True):
        if not _is_quoted(reading, sentence) and not asks(sentence.text):
            speaker, carried = _attribution(reading, sentence)
            time = _first_told(times)
            yield Statement(
                id=f"{article}:s:{sentence.start}-{sentence.end}",
                article=article,
                start=sentence.start,
                end=sentence.end,
                text=sentence.text,
                sentence_start=sentence.start,
                sentence_end=sentence.end,
                sentence=sentence.text,
                speaker=speaker,
                speaker_carried=carried,
                about=opened_with_at(reading, sentence.start),
                period=time.period if time else None,
                period_text=time.text if time else None,
            )


def _first_told(times: Sequence[PeriodMention]) -> PeriodMention | None:
    """The first of the times that a sentence names that can be told."""
    return next((time for time in times if time.period is not None), None)


def quotes(reading: Reading) -> Iterator[Quote]:
    """The quotations as facts, each with the sentences it stands in."""
    article = reading.article
    for quote in reading.quotes:
        host = reading.hosts[quote.host]
        yield Quote(
            id=f"{article.id}:q:{quote.start}-{quote.end}",
            article=article.id,
            start=quote.start,
            end=quote.end,
            text=article.text[quote.start : quote.end],
            sentence_start=host.start,
            sentence_end=host.end,
            sentence=article.text[host.start : host.end],
            speaker=quote.speaker,
            speaker_carried=quote.carried,
            group=quote.group,
        )


def _is_quoted(reading: Reading, sentence: Span) -> bool:
    """Whether nothing but marks stands outside quotations."""
    at = sentence.start
    for quote in overlapping(reading.quotes, sentence.start, sentence.end):
        if any(c.isalnum() for c in reading.plain[at : quote.outer_start]):
            return False
        at = max(at, quote.outer_end)
    return not any(c.isalnum() for c in reading.plain[at : sentence.end])


def _attribution(reading: Reading, sentence: Span) -> Attribution:
    """The speaker of the sentence's main clause."""
    at = host_at(reading, sentence.start)
    voice = reading.voices[at] if at is not None else Voice(())
    main = [
        s
        for s in voice.spoken
        if sentence.start <= s.cue.start < sentence.end and s.cue.kind != "participle"
    ]
    passive = [s for s in main if s.cue.kind == "passive"]
    if passive:
        return Attribution(passive[-1].speaker)
    for spoken in _innermost(reading, main):
        if spoken.cue.kind != "label" or _opens(reading, sentence, spoken.cue.first):
            return Attribution(spoken.speaker)
    return speaker_at(reading, sentence.start, sentence.start + 1) if not main else Attribution()


def _innermost(reading: Reading, main: list[Spoken]) -> list[Spoken]:
    """From the person on whom a body reports ("the Kremlin says Putin noted"), else all."""
    names = [s.speaker or "" for s in main[:2]]
    nested = len(names) == 2 and not main[0].cue.postposed and not main[1].cue.postposed
    if nested and reading.cast.person(names[1]) and not reading.cast.person(names[0]):
        return main[1:]
    return main


def _opens(reading: Reading, sentence: Span, position: int) -> bool:
    """Whether the subject of the sentence stands there, not that of a relative clause."""
    before = reading.plain[sentence.start : position]
    return not before.rstrip().casefold().endswith(("which", "that", "what"))
