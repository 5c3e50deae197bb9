"""What figures measure, as a heading names it: "Trade turnover, A-B"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined
from bot.conversation.voices import in_bold

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.models import Fact, Figure


def measured(facts: Sequence[Fact], desk: Desk, style: p.Style) -> Runs:
    """Name what figures of one metric measure, and the two states it is between: "trade, A-B"."""
    figures = [fact for fact in facts if fact.kind == "figure" and fact.metric]
    if not figures:
        return ()
    is_title = style == "bold"
    metric = r.label(desk.base, desk.lexicon, figures[0].metric or "", title=is_title)
    pair = next((found for figure in figures if (found := _pair(figure, desk))), [])
    between = joined([r.label(desk.base, desk.lexicon, id_) for id_ in pair], Say.PAIR)
    named = joined((metric, between), Say.COMMA)
    return in_bold(named) if is_title else named


def _pair(figure: Figure, desk: Desk) -> list[str]:
    """Give the two states of a figure in the order in which its sentence names them."""
    places = {
        figure.sentence.find(found.label): id_
        for id_ in figure.subject
        if (found := desk.lexicon.concepts.get(id_)) and found.label in figure.sentence
    }
    return [places[at] for at in sorted(places)] if len(places) == len(figure.subject) == 2 else []
