"""Figures: the amounts of an article with what they measure, when, and who gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.extraction.amounts import Amount, AmountWords, amount_words, amounts
from knowledge.extraction.heads import HeadWords, head_of, head_words
from knowledge.extraction.lines import Line, line
from knowledge.extraction.metrics import (
    ContextWords,
    context_words,
    direction_of,
    kind_of,
    metric_of,
    share_of,
    status_of,
    subject_of,
)
from knowledge.extraction.periods import PeriodMention, resolve
from knowledge.extraction.reading import Reading, speaker_at
from knowledge.extraction.units import is_plural
from knowledge.lexicon import Lexicon, Match
from knowledge.models import Figure, Span

_FRAME_WITHIN = 4
"""A time this near a sentence's beginning frames what follows it."""


@dataclass(frozen=True)
class _Words:
    amounts: AmountWords
    heads: HeadWords
    context: ContextWords


@dataclass(frozen=True)
class _Sentence:
    span: Span
    line: Line
    times: tuple[PeriodMention, ...]
    named: tuple[Match, ...]
    has_amounts: bool = False


def figures(reading: Reading, lexicon: Lexicon) -> Iterator[Figure]:
    """Every figure outside the boilerplate, in order."""
    words = _Words(amount_words(lexicon), head_words(lexicon), context_words(lexicon))
    before: _Sentence | None = None
    for span in reading.sentences:
        sentence = _sentence(reading, span, lexicon)
        dated = [(time.start, time.end) for time in sentence.times]
        found = amounts(sentence.line, words.amounts, dated)
        for amount in found:
            yield _figure(reading, sentence, before, amount, words, lexicon)
        before = replace(sentence, has_amounts=bool(found))


def _sentence(reading: Reading, span: Span, lexicon: Lexicon) -> _Sentence:
    plain = reading.plain[span.start : span.end]
    times = tuple(resolve(plain, reading.article.published))
    return _Sentence(span, line(plain), times, lexicon.match(plain))


def _figure(
    reading: Reading,
    sentence: _Sentence,
    before: _Sentence | None,
    amount: Amount,
    words: _Words,
    lexicon: Lexicon,
) -> Figure:
    article, base = reading.article, sentence.span.start
    start, end = base + amount.start, base + amount.end
    head = head_of(sentence.line, amount, words.heads)
    time = _time_of(amount, sentence, before, reading)
    period = time.period if time else None
    direction = direction_of(sentence.line, amount, words.context)
    kind = kind_of(amount, sentence.line, direction, words.context)
    text = sentence.line.text
    of_shares = share_of(text, head, lexicon) if kind == "share" else ()
    named = (*sentence.named, *of_shares)
    published = article.published.isoformat() if article.published else None
    attribution = speaker_at(reading, start, end)
    return Figure(
        id=f"{article.id}:f:{start}-{end}",
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        sentence_start=base,
        sentence_end=sentence.span.end,
        sentence=sentence.span.text,
        speaker=attribution.speaker,
        speaker_carried=attribution.carried,
        period=period,
        period_text=time.text if time else None,
        value=amount.value,
        value_to=amount.value_to,
        unit=amount.unit or _counted_before(text[head.start : head.end], words),
        qualifier=_qualifier(reading, base, amount),
        direction=direction,
        figure_kind=kind,
        status=status_of(sentence.line, amount, period, published, words.context),
        metric=metric_of(amount, head, named, kind),
        head=article.text[base + head.start : base + head.end],
        head_start=base + head.start,
        head_end=base + head.end,
        subject=subject_of(sentence.named),
    )


def _qualifier(reading: Reading, base: int, amount: Amount) -> str | None:
    if amount.qualifier is None:
        return None
    start, end = amount.qualifier
    return reading.article.text[base + start : base + end]


def _time_of(
    amount: Amount, sentence: _Sentence, before: _Sentence | None, reading: Reading
) -> PeriodMention | None:
    """The time of the amount's clause, else of its sentence, else the frame set just before."""
    text = sentence.line.text
    known = [time for time in sentence.times if time.period is not None]
    of_clause = [time for time in known if ";" not in _gap(time, amount, text)]
    if of_clause:
        return min(of_clause, key=lambda time: _distance(time, amount, text))
    if sentence.times and not known:
        return sentence.times[0]
    if (
        before is None
        or before.has_amounts
        or "\n" in reading.plain[before.span.end : sentence.span.start]
    ):
        return None
    return next((time for time in before.times if _frames(time, before)), None)


def _distance(time: PeriodMention, amount: Amount, text: str) -> tuple[int, int]:
    gap = _gap(time, amount, text)
    return (sum(mark in ",:" for mark in gap), len(gap))


def _gap(time: PeriodMention, amount: Amount, text: str) -> str:
    """Give what stands between a time and an amount."""
    return (
        text[amount.end : time.start] if time.start >= amount.end else text[time.end : amount.start]
    )


def _counted_before(head: str, words: _Words) -> str | None:
    """The noun counted where none follows the number: "the number of educators … to 82"."""
    nouns = [word.casefold() for word in head.split()]
    return next((noun for noun in reversed(nouns) if is_plural(noun, words.amounts.units)), None)


def _frames(time: PeriodMention, sentence: _Sentence) -> bool:
    return time.period is not None and time.start <= _FRAME_WITHIN and bool(sentence.line.tokens)
