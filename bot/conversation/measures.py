"""What figures measure, as a heading names it: "Trade turnover, A-B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined
from bot.conversation.voices import in_bold

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.models import Fact, Figure


def measured(fact: Fact, desk: Desk, style: p.Style) -> Runs:
    """Name what a figure measures and the two states it is between: "trade, A-B"."""
    if fact.kind != "figure" or not fact.metric:
        return ()
    is_title = style == "bold"
    metric = r.label(desk.base, desk.lexicon, fact.metric, title=is_title)
    between = joined([r.label(desk.base, desk.lexicon, id_) for id_ in _pair(fact, desk)], Say.PAIR)
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
