"""What stands before the articles' own words in a reply of another language than theirs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.conversation import runs as r
from bot.conversation.excerpts import stems
from bot.conversation.manner import Manner
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say
from bot.conversation.stretches import Stretch, is_change
from bot.conversation.translating import told
from bot.conversation.voices import in_bold

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.models import Direction, Figure


def as_published(desk: Desk, *, opens: bool) -> Runs:
    """Mark what follows as verbatim where the rest is in another language; ``opens`` a line."""
    return say(Say.WORDS if opens else Say.AS_PUBLISHED) if desk.tongue.rewords else ()


def reworded(
    claim: Sequence[Stretch], first: Sequence[Stretch], desk: Desk, manner: Manner
) -> Runs:
    """Tell a claim anew: what is measured, which way it went, and the numbers.

    Nothing in the articles' own language. Another claim of the same line gives its numbers alone,
    where they are worded otherwise.
    """
    numbers = _numbers(claim, desk)
    if not desk.tongue.rewords:
        return ()
    if claim is not first:
        known = {run.text for run in _numbers(first, desk)}
        return in_bold(numbers) if any(run.text not in known for run in numbers) else ()
    return in_bold(joined((_about(first, numbers, desk, manner), numbers), Say.COLON))


def _numbers(claim: Sequence[Stretch], desk: Desk) -> Runs:
    said = _direction(claim[0].figures[0])
    return joined((_stretch(stretch, said, desk) for stretch in claim), Say.COMMA)


def _stretch(stretch: Stretch, said: Direction | None, desk: Desk) -> Runs:
    """Give the numbers of a stretch; those of "from 72 to 82" are not two of a list."""
    moves = len({figure.unit for figure in stretch.figures}) == 1 and is_change(stretch)
    numbers = (_number(figure, said, desk) for figure in stretch.figures)
    return joined(numbers, Say.LEADS_TO if moves else Say.COMMA)


def _number(figure: Figure, said: Direction | None, desk: Desk) -> Runs:
    """Give a number, and which way it went where the words before all numbers do not say it."""
    number = r.amount(figure, desk.tongue)
    way = r.way(figure) if number and _direction(figure) not in (None, said) else ()
    return joined((way, number), Say.SPACE)


def _direction(figure: Figure) -> Direction | None:
    return figure.direction if figure.figure_kind in ("change", "multiple") else None


def _about(claim: Sequence[Stretch], numbers: Runs, desk: Desk, manner: Manner) -> Runs:
    """Name period, metric and direction, as far as heading and numbers do not."""
    figure = claim[0].figures[0]
    period = r.when(figure) if manner.first and manner.period else ()
    named = r.label(desk.base, desk.lexicon, figure.metric or "", title=not period)
    counted = stems(" ".join(run.text for run in numbers))
    is_said = any(stems(run.text) & counted for run in told(named, desk))
    metric = named if manner.metric and not is_said else ()
    way = r.way(figure) if _direction(figure) else ()
    return joined((period, metric, way), Say.COMMA)
