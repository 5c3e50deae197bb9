"""A line of figures: what each sentence claims, who says it, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.conversation import runs as r
from bot.conversation.excerpts import stems
from bot.conversation.forms import plain
from bot.conversation.manner import Manner
from bot.conversation.phrases import Say
from bot.conversation.rewording import as_published, reworded
from bot.conversation.runs import Runs, joined
from bot.conversation.stretches import Line, Stretch, figures_of, qualified, stretches
from bot.conversation.telling import Telling, beside, tell
from bot.conversation.voices import in_bold, sources, who
from bot.conversation.whole import whole_sentence

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.models import Figure

_UNSAID = ("quota", "share")
"""Kinds of figures whose counted phrase does not say what is measured: "1,000 students"."""


class Claim(NamedTuple):
    """The stretches of one sentence, and the articles that carry the same words."""

    stretches: tuple[Stretch, ...]
    articles: tuple[str, ...]

    @property
    def first(self) -> Figure:
        """Give the figure that is worded first."""
        return self.stretches[0].figures[0]


def claims_of(line: Line, desk: Desk) -> tuple[Claim, ...]:
    """Give what is claimed, sentence by sentence, the one that holds most of the line first."""
    places: dict[tuple[str, int], list[Figure]] = {}
    for finding in line.findings:
        for figure in figures_of(finding):
            places.setdefault(figure.place, []).append(figure)
    held = sorted(places.values(), key=len, reverse=True)
    claims: dict[object, Claim] = {}
    for figures in held:
        found = stretches(desk.base, sorted(figures, key=lambda figure: figure.start))
        key = tuple(_wording(stretch) for stretch in found)
        known = claims.get(key, Claim(found, ()))
        articles = dict.fromkeys((*known.articles, figures[0].article))
        claims[key] = known._replace(articles=tuple(articles))
    return tuple(claims.values())


def _wording(stretch: Stretch) -> tuple[str, str | None]:
    text = plain(stretch.article.text[stretch.start : stretch.end])
    return text.casefold(), stretch.figures[0].speaker


def first_figure(line: Line, desk: Desk) -> Figure:
    """Give the figure of the line's first finding, as the line words it first."""
    claim = claims_of(line, desk)[0]
    asked = {figure.id for figure in figures_of(line.findings[0])}
    told = [figure for stretch in claim.stretches for figure in stretch.figures]
    return next((figure for figure in told if figure.id in asked), told[0])


def first_number(line: Line, desk: Desk) -> Runs:
    """Give that figure's number alone, with its qualifier."""
    figure = first_figure(line, desk)
    if anew := r.amount(figure, desk.tongue, "bold"):
        return anew
    article = desk.base.articles[figure.article]
    return r.cut(article, *qualified(article, figure), "bold")


def claim_runs(line: Line, desk: Desk, manner: Manner) -> Runs:
    """Word what a line claims, the same figure in other words behind it."""
    claims = claims_of(line, desk)
    return joined((_claim(claim, claims[0], desk, manner) for claim in claims), Say.SEMICOLON)


def _claim(claim: Claim, first: Claim, desk: Desk, manner: Manner) -> Runs:
    is_first = claim is first
    told = _told(claim, desk, manner, is_first)
    is_dated = is_first and manner.first and manner.period and not desk.tongue.rewords
    period = r.when(claim.first) if is_dated else ()
    parts: list[Runs] = [in_bold(joined((period, told), Say.COLON)) if period else told]
    when = _when(claim, manner) if is_first else ()
    if desk.tongue.rewords:
        lead = joined((reworded(claim.stretches, first.stretches, desk, manner), when), Say.DOT)
        parts = [lead, (*as_published(desk, opens=is_first and not lead), *told)]
    else:
        parts.append(when)
    parts.append(who(claim.first, desk, manner))
    return joined((*parts, *sources(desk.base, claim.articles)), Say.DOT)


def _told(claim: Claim, desk: Desk, manner: Manner, is_first: bool) -> Runs:
    """Tell each stretch, and what it counts once for all that repeat the claim."""
    if is_first and manner.whole and (sentence := whole_sentence(claim.stretches, desk, manner)):
        return sentence
    told: list[Runs] = []
    rows = [stretch.figures[0].row for stretch in claim.stretches]
    for stretch, row in zip(claim.stretches, ("", *rows), strict=False):
        words = tell(stretch, desk, is_named=not manner.metric or not is_first, row=row)
        counted = _counted(stretch, words, desk, manner) if is_first else ()
        told.append(joined((words.words, counted), Say.DOT))
    alone = all(run.text != Say.DOT for words in told for run in words)
    return joined(told, Say.COMMA if alone else Say.SEMICOLON)


def _counted(stretch: Stretch, told: Telling, desk: Desk, manner: Manner) -> Runs:
    """Say what is counted, or of what a share is one, where the words with the number do not."""
    figure = stretch.figures[0]
    if not manner.metric:
        return ()
    apart = () if told.counted else beside(stretch)
    metric = r.label(desk.base, desk.lexicon, figure.metric) if figure.metric else ()
    said = stems(" ".join(run.text for run in (*told.words, *apart)))
    if apart or (told.counted and figure.figure_kind not in _UNSAID):
        return apart
    is_said = desk.tongue.rewords or any(stems(run.text) & said for run in metric)
    return () if is_said else metric


def _when(claim: Claim, manner: Manner) -> Runs:
    """Give standing and period: "target for 2030"."""
    figures = [figure for stretch in claim.stretches for figure in stretch.figures]
    figure = next((each for each in figures if each.status != "fact"), claim.first)
    standing = r.standing(figure)
    period = r.when(figure) if manner.period and not manner.first else ()
    closed = figure.period is not None and figure.period.start is not None
    return joined((standing, period), Say.FOR if closed else Say.SPACE)
