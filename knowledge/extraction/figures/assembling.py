"""Figures: the amounts of an article with what they measure, when, and who gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.figures.counting import unit_name
from knowledge.extraction.figures.currencies import is_conversion
from knowledge.extraction.figures.heads import Head
from knowledge.extraction.figures.measuring import FigureWords, Sentence, figure_words, sentences
from knowledge.extraction.figures.metrics import goes_on, metric_of, share_of, subject_of
from knowledge.extraction.figures.naming_metrics import naming
from knowledge.extraction.figures.rows import Cell
from knowledge.extraction.figures.standing import direction_of, kind_of
from knowledge.extraction.figures.status import status_of
from knowledge.extraction.figures.supposing import is_supposed
from knowledge.extraction.figures.timing import time_of
from knowledge.extraction.reading import Attribution, Reading, giver_at, opened_with_at, speaker_at
from knowledge.extraction.times.resolving import PeriodMention
from knowledge.lexicon import Lexicon
from knowledge.models import Direction, Figure, Period
from knowledge.values import telling


@dataclass(frozen=True)
class _Measured:
    """An amount with its head and the time it is of, and what a table says of it."""

    amount: Amount
    head: Head
    time: PeriodMention | None
    cell: Cell | None = None

    @property
    def period(self) -> Period | None:
        return self.time.period if self.time else None


def figures(reading: Reading, lexicon: Lexicon) -> Iterator[Figure]:
    """Every figure outside the boilerplate, in order; what is taken back, wherever it stands.

    Of what never was nothing is claimed either, but that says nothing of other sentences.
    """
    found = tuple(_figures(reading, lexicon))
    taken_back = {telling(figure) for figure, _ in found if figure.status == "retracted"} - {None}
    for figure, is_unreal in found:
        is_out = is_unreal or telling(figure) in taken_back
        yield figure.model_copy(update={"status": "retracted"}) if is_out else figure


def _figures(reading: Reading, lexicon: Lexicon) -> Iterator[tuple[Figure, bool]]:
    """Each figure, and whether it is of what never was."""
    words = figure_words(lexicon)
    before: Sentence | None = None
    for sentence in sentences(reading, words, lexicon):
        frame = _frame(reading, before, sentence)
        cells = sentence.cells or (None,) * len(sentence.heads)
        told: Figure | None = None
        for amount, head, cell in zip(sentence.scene.amounts, sentence.heads, cells, strict=True):
            time = time_of(sentence.timed, amount, words.timing)
            if cell:
                time = cell.time or time or cell.frame
            is_bare = time is None and not sentence.timed.times
            measured = _Measured(amount, head, frame if is_bare else time, cell)
            is_unreal = is_supposed(sentence.scene, amount, words.standing.supposing)
            figure = _figure(reading, sentence, measured, words, lexicon)
            if told and not cell and goes_on(sentence.scene, amount):
                figure = figure.model_copy(update={"metric": told.metric})
            told = figure if figure.metric else None
            yield figure, is_unreal
        before = sentence


def _frame(reading: Reading, before: Sentence | None, sentence: Sentence) -> PeriodMention | None:
    """Give the time that the sentence before sets for this one, in the same paragraph."""
    if before is None or before.scene.amounts:
        return None
    is_apart = "\n" in reading.plain[before.span.end : sentence.span.start]
    return None if is_apart else before.timed.frame()


def _figure(
    reading: Reading, sentence: Sentence, measured: _Measured, words: FigureWords, lexicon: Lexicon
) -> Figure:
    article, base, amount = reading.article, sentence.start, measured.amount
    start, end = base + amount.start, base + amount.end
    head = Head(base + measured.head.start, base + measured.head.end)
    published = article.published.isoformat() if article.published else None
    attribution = _given_by(reading, sentence, amount)
    status = status_of(
        sentence.scene, amount, measured.period, published, sentence.remarks, words.standing
    )
    told = {"value": amount.value, "status": status, **_meaning(sentence, measured, words, lexicon)}
    return Figure(
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
        about=opened_with_at(reading, start),
        period=measured.period,
        period_text=measured.time.text if measured.time else None,
        value_to=amount.value_to,
        unit=unit_name(amount, amount.unit),
        qualifier=_qualifier(reading, base, amount),
        head=article.text[head.start : head.end],
        head_start=head.start,
        head_end=head.end,
        subject=subject_of(sentence.scene, amount, sentence.named, words.phrases),
        **told,
    )


def _given_by(reading: Reading, sentence: Sentence, amount: Amount) -> Attribution:
    """Who gives a figure; nobody but the article converts a sum of money."""
    if is_conversion(sentence.scene, amount):
        return Attribution()
    given_by = speaker_at if amount.is_age else giver_at  # no deed gives an age
    return given_by(reading, sentence.start + amount.start, sentence.start + amount.end)


def _in_table(
    sentence: Sentence, measured: _Measured, cell: Cell, words: FigureWords
) -> dict[str, Any]:
    """Row, direction, kind, metric and status of a cell: a sign in a column of changes goes a way.

    The first metric that fits is taken: of the heading, then of the row and the caption.
    """
    amount = measured.amount
    direction: Direction | None = None
    if cell.is_change and amount.value:
        sign = sentence.scene.line.text[amount.start : amount.start + 1]
        direction = "up" if sign == "+" else "down" if amount.value < 0 else None
    kind = kind_of(amount, sentence.scene, direction, words.standing)
    beyond = amount._replace(noun_end=None)
    metrics = (metric_of(beyond, measured.head, named, kind) for named in cell.named)
    told: dict[str, Any] = {
        "row": cell.name.text if cell.head else "",
        "table": cell.title,
        "direction": direction,
        "figure_kind": "change" if cell.is_change and kind in ("share", "level", "count") else kind,
        "metric": next((metric for metric in metrics if metric), None),
    }
    if cell.is_guess:
        told["status"] = "forecast"
    return told | ({"value": -amount.value} if direction == "down" and amount.value else {})


def _meaning(
    sentence: Sentence, measured: _Measured, words: FigureWords, lexicon: Lexicon
) -> dict[str, Any]:
    """Direction, kind and metric, each of which needs the one before."""
    if measured.cell:
        return _in_table(sentence, measured, measured.cell, words)
    scene, amount, head = sentence.scene, measured.amount, measured.head
    direction = direction_of(scene, amount, words.standing)
    kind = kind_of(amount, scene, direction, words.standing)
    of_shares = share_of(scene.line.text, head, lexicon) if kind == "share" else ()
    named = naming(scene, amount, head, sentence.named, words.metrics)
    metric = metric_of(amount, head, (*named, *of_shares), kind)
    value = amount.value
    if value is not None and value < 0 and direction:
        value = -value
    return {"direction": direction, "figure_kind": kind, "metric": metric, "value": value}


def _qualifier(reading: Reading, base: int, amount: Amount) -> str | None:
    if amount.qualifier is None:
        return None
    start, end = amount.qualifier
    return reading.article.text[base + start : base + end]
