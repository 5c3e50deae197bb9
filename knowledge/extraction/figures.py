"""Figures: the amounts of an article with what they measure, when, and who gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from knowledge.extraction.amounts import Amount, AmountWords, amount_words, amounts
from knowledge.extraction.counting import (
    Carried,
    CountingWords,
    as_people,
    counted,
    counting_words,
    in_column,
    unit_name,
)
from knowledge.extraction.currencies import is_conversion, meant
from knowledge.extraction.heads import Head, heads_of
from knowledge.extraction.lines import Line, line
from knowledge.extraction.metrics import metric_of, share_of, subject_of
from knowledge.extraction.numbers import is_continental
from knowledge.extraction.periods import PeriodMention, mentions
from knowledge.extraction.phrases import PhraseWords, Scene, phrase_words, scene
from knowledge.extraction.reading import Attribution, Reading, speaker_at
from knowledge.extraction.retraction import Corrections, corrections
from knowledge.extraction.standing import (
    StandingWords,
    direction_of,
    kind_of,
    standing_words,
    status_of,
)
from knowledge.extraction.tables import Column, columns, first_cell
from knowledge.extraction.timing import Timed, TimingWords, spans_of, time_of, timing_words
from knowledge.lexicon import Lexicon, Match
from knowledge.models import Figure, Period, Span

_TELLING = 100
"""The smallest number that two sentences hardly share by chance."""
_LONGEST = 1_500
"""Characters of a sentence that are read together."""
_ENDLESS = 12_000
"""Characters of one sentence beyond which it is no prose."""


@dataclass(frozen=True)
class _Words:
    amounts: AmountWords
    phrases: PhraseWords
    counting: CountingWords
    standing: StandingWords
    timing: TimingWords

    def continental(self) -> _Words:
        """The same for a text that writes 20.000 for twenty thousand."""
        numbers = replace(self.amounts.numbers, is_continental=True)
        naming = replace(self.amounts.naming, numbers=numbers)
        return replace(self, amounts=replace(self.amounts, numbers=numbers, naming=naming))


@dataclass(frozen=True)
class _Sentence:
    """A sentence with its amounts and their heads, in the same order."""

    span: Span
    start: int
    """Where the part that was read begins: of the sentence, unless that is endless."""
    timed: Timed
    heads: tuple[Head, ...]
    named: tuple[Match, ...]
    taken_back: Corrections

    @property
    def scene(self) -> Scene:
        return self.timed.scene


@dataclass(frozen=True)
class _Measured:
    """An amount with its head and the time it is of."""

    amount: Amount
    head: Head
    time: PeriodMention | None

    @property
    def period(self) -> Period | None:
        return self.time.period if self.time else None


def figures(reading: Reading, lexicon: Lexicon) -> Iterator[Figure]:
    """Every figure outside the boilerplate, in order; what is taken back, wherever it stands."""
    found = tuple(_figures(reading, lexicon))
    taken_back = {_claim(figure) for figure in found if figure.status == "retracted"}
    for figure in found:
        is_large = figure.value is not None and abs(figure.value) >= _TELLING
        is_same = is_large and _claim(figure) in taken_back
        yield figure.model_copy(update={"status": "retracted"}) if is_same else figure


def _claim(figure: Figure) -> tuple[float | None, float | None, str | None]:
    return figure.value, figure.value_to, figure.unit


def _figures(reading: Reading, lexicon: Lexicon) -> Iterator[Figure]:
    words = _Words(
        amount_words(lexicon),
        phrase_words(lexicon),
        counting_words(lexicon),
        standing_words(lexicon),
        timing_words(lexicon),
    )
    if is_continental(reading.plain):
        words = words.continental()
    tables = columns(reading.sentences, words.amounts.numbers, words.amounts.units)
    before: _Sentence | None = None
    carried = Carried()
    for span, piece in ((s, p) for s in reading.sentences for p in _pieces(s)):
        carried = _carried(reading, before, span, carried)
        sentence = _sentence(
            reading, span, piece, (tables.get(span.start, ()), carried), words, lexicon
        )
        frame = _frame(reading, before, sentence)
        for amount, head in zip(sentence.scene.amounts, sentence.heads, strict=True):
            time = time_of(sentence.timed, amount, words.timing)
            is_bare = time is None and not sentence.timed.times
            measured = _Measured(amount, head, frame if is_bare else time)
            yield _figure(reading, sentence, measured, words, lexicon)
        before = sentence


def _pieces(span: Span) -> Iterator[Span]:
    """Cut what is too long for a sentence, so that its cost stays bounded; none is endless."""
    at = 0
    while len(span.text) - at > _LONGEST:
        if at > _ENDLESS:
            return
        space = span.text.rfind(" ", at + _LONGEST // 2, at + _LONGEST)
        end = space if space > 0 else at + _LONGEST
        yield Span(start=span.start + at, end=span.start + end, text=span.text[at:end])
        at = end
    yield Span(start=span.start + at, end=span.end, text=span.text[at:]) if at else span


def _sentence(
    reading: Reading,
    span: Span,
    piece: Span,
    around: tuple[tuple[Column, ...], Carried],
    words: _Words,
    lexicon: Lexicon,
) -> _Sentence:
    plain = reading.plain[piece.start : piece.end]
    read = line(plain)
    times = tuple(mentions(read, reading.article.published))
    spans = spans_of([token.start for token in read.tokens], times)
    dated = [False] * len(read.tokens)
    for first, last in spans:
        dated[first:last] = [True] * (last - first)
    found = amounts(read, words.amounts, dated)
    if not found:
        return _Sentence(
            span, piece.start, Timed(times, Scene(read, (), ())), (), (), Corrections()
        )
    named = lexicon.match(plain)
    cells, carried = around
    found = tuple(in_column(amount, _column(amount, cells)) for amount in found)
    found = _in_currencies(reading, read, found, carried, lexicon)
    set_out = scene(read, found, spans, words.phrases)
    heads = _row_heads(plain, found) if cells else heads_of(set_out, words.phrases)
    known = _named(set_out, heads, named, carried, words)
    timed = Timed(times, set_out._replace(amounts=known))
    taken_back = corrections(read, words.standing.retraction)
    return _Sentence(span, piece.start, timed, heads, named, taken_back)


def _row_heads(row: str, found: tuple[Amount, ...]) -> tuple[Head, ...]:
    """In a table the first cell says what the row is of."""
    first = first_cell(row)
    return tuple(Head(0, first if amount.start >= first else 0) for amount in found)


def _column(amount: Amount, cells: tuple[Column, ...]) -> Column | None:
    return next((c for c in cells if c.start <= amount.start < c.end), None)


def _named(
    scene: Scene,
    heads: tuple[Head, ...],
    named: tuple[Match, ...],
    carried: Carried,
    words: _Words,
) -> tuple[Amount, ...]:
    """Give every amount the name of what it counts."""
    known: list[Amount] = []
    for index, head in enumerate(heads):
        amount = counted(scene, index, head, known, carried, words.counting)
        known.append(as_people(amount, scene, named))
    return tuple(known)


def _in_currencies(
    reading: Reading, read: Line, found: tuple[Amount, ...], carried: Carried, lexicon: Lexicon
) -> tuple[Amount, ...]:
    known: list[Amount] = []
    reckoned = carried.currency
    for amount in found:
        known.append(meant(read, amount, reading.plain, reckoned, lexicon))
        reckoned = known[-1].unit if known[-1].kind == "currency" else reckoned
    return tuple(known)


def _carried(reading: Reading, before: _Sentence | None, span: Span, carried: Carried) -> Carried:
    """What the sentence before leaves to the next."""
    if before is None:
        return carried
    amounts = before.scene.amounts
    noun = next((a.unit for a in reversed(amounts) if a.kind == "count" and a.unit), carried.noun)
    is_apart = "\n" in reading.plain[before.span.end : span.start]
    currency = next((a.unit for a in reversed(amounts) if a.kind == "currency"), carried.currency)
    return Carried(None if is_apart else noun, currency)


def _frame(reading: Reading, before: _Sentence | None, sentence: _Sentence) -> PeriodMention | None:
    """Give the time that the sentence before sets for this one, in the same paragraph."""
    if before is None or before.scene.amounts:
        return None
    is_apart = "\n" in reading.plain[before.span.end : sentence.span.start]
    return None if is_apart else before.timed.frame()


def _figure(
    reading: Reading, sentence: _Sentence, measured: _Measured, words: _Words, lexicon: Lexicon
) -> Figure:
    article, base, amount = reading.article, sentence.start, measured.amount
    start, end = base + amount.start, base + amount.end
    head = Head(base + measured.head.start, base + measured.head.end)
    published = article.published.isoformat() if article.published else None
    converted = is_conversion(sentence.scene, amount)
    attribution = Attribution() if converted else speaker_at(reading, start, end)
    figure = Figure(
        id=f"{article.id}:f:{start}-{end}",
        article=article.id,
        start=start,
        end=end,
        text=article.text[start:end],
        sentence_start=sentence.span.start,
        sentence_end=sentence.span.end,
        sentence=sentence.span.text,
        speaker=attribution.speaker,
        speaker_carried=attribution.carried,
        period=measured.period,
        period_text=measured.time.text if measured.time else None,
        value=amount.value,
        value_to=amount.value_to,
        unit=unit_name(amount, amount.unit),
        qualifier=_qualifier(reading, base, amount),
        status=status_of(
            sentence.scene,
            amount,
            measured.period,
            published,
            sentence.taken_back,
            words.standing,
        ),
        head=article.text[head.start : head.end],
        head_start=head.start,
        head_end=head.end,
        subject=subject_of(sentence.scene, amount, sentence.named, words.phrases),
    )
    return figure.model_copy(update=_meaning(sentence, measured, words, lexicon))


def _meaning(
    sentence: _Sentence, measured: _Measured, words: _Words, lexicon: Lexicon
) -> dict[str, object]:
    """Direction, kind and metric, each of which needs the one before."""
    scene, amount, head = sentence.scene, measured.amount, measured.head
    direction = direction_of(scene, amount, words.standing)
    kind = kind_of(amount, scene, direction, words.standing)
    of_shares = share_of(scene.line.text, head, lexicon) if kind == "share" else ()
    metric = metric_of(amount, head, (*sentence.named, *of_shares), kind)
    value = amount.value
    if value is not None and value < 0 and direction:
        value = -value
    return {"direction": direction, "figure_kind": kind, "metric": metric, "value": value}


def _qualifier(reading: Reading, base: int, amount: Amount) -> str | None:
    if amount.qualifier is None:
        return None
    start, end = amount.qualifier
    return reading.article.text[base + start : base + end]
