"""Lines that belong together: the sides of one disagreement under one heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.conversation import lines as ln
from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.lines import Manner
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say
from bot.conversation.stretches import Line

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.models import Answer, Disagreement

_DIFFERENT = {
    "speaker": Say.SPEAKERS,
    "date": Say.DATES,
    "origin": Say.ORIGINS_DIFFER,
    "qualifier": Say.QUALIFIERS,
}
_FIRST = {
    "period": Say.THE_PERIODS,
    "definition": Say.THE_DEFINITIONS,
    "scope": Say.THE_SCOPES,
    "date": Say.THE_DATES,
}
_FURTHER = {
    "period": Say.PERIODS,
    "definition": Say.DEFINITIONS,
    "scope": Say.SCOPES,
    "date": Say.THE_OTHER_DATES,
}


class Group(NamedTuple):
    """Lines under one heading; ``disagreements`` is empty for a line that stands by itself."""

    lines: tuple[Line, ...]
    disagreements: frozenset[str] = frozenset()


def grouped(lines: Sequence[Line]) -> tuple[Group, ...]:
    """Bring the sides of each disagreement together, where its first side stands."""
    groups: list[Group] = []
    for line in lines:
        ids = line.disagreements
        for index, group in enumerate(groups):
            if ids & group.disagreements:
                groups[index] = Group((*group.lines, line), group.disagreements | ids)
                break
        else:
            groups.append(Group((line,), ids))
    return tuple(groups)


def group_blocks(group: Group, desk: Desk, manner: Manner) -> tuple[p.Block, ...]:
    """Word the sides of a disagreement: heading, sides, by what they differ."""
    heading = _heading(group, desk)
    if not heading:
        another = p.Block("paragraph", say(Say.ANOTHER_CLAIM))
        return (another, *(_bullet(line, desk, manner) for line in group.lines))
    quiet = replace(manner, period=not _shared_period(group), metric=False)
    differs = _differs([desk.base.disagreements[id_] for id_ in sorted(group.disagreements)])
    return (
        p.Block("paragraph", heading),
        *(_bullet(line, desk, quiet) for line in group.lines),
        p.Block("paragraph", differs),
    )


def _bullet(line: Line, desk: Desk, manner: Manner) -> p.Block:
    return p.Block("bullet", ln.line_runs(line, desk, manner))


def _shared_period(group: Group) -> bool:
    return len({str(line.findings[0].lead.period) for line in group.lines}) == 1


def _heading(group: Group, desk: Desk) -> Runs:
    """Name both claims at once: whoever reads one line only still reads all sides."""
    if len(group.lines) < 2:
        return ()
    lead = group.lines[0].findings[0].lead
    period = r.when(lead, "bold") if _shared_period(group) else ()
    sides = [id_ for id_ in sorted(group.disagreements)
             if len(desk.base.disagreements[id_].findings) == len(group.lines)]  # fmt: skip
    if not sides or len(group.lines) > 3:
        phrase = Say.DISAGREE if period else Say.THE_DISAGREE
        return (*period, *say(phrase, style="bold"))
    numbers = [_number(line, desk) for line in group.lines]
    named = joined((joined(numbers[:-1], Say.COMMA), numbers[-1]), Say.AND)
    counted = r.count("sides", len(group.lines), sides[0], "bold")
    return joined(((*counted, *say(Say.CLAIMS, style="bold"), *named), period), Say.DOT)


def _number(line: Line, desk: Desk) -> Runs:
    stretch = ln.leading(line, desk)
    return r.cut(stretch.article, stretch.start, stretch.end, "bold")


def _differs(items: Sequence[Disagreement]) -> Runs:
    by = dict.fromkeys(way for item in items for way in item.differs_by)
    if not by:
        return say(Say.NOT_EXPLAINED)
    words = [say(_DIFFERENT[way]) for way in by]
    listed = joined((joined(words[:-1], Say.COMMA), words[-1]), Say.AND)
    return (*say(Say.DIFFERENT), *listed, *say(Say.UNEXPLAINED))


def caution(answer: Answer) -> tuple[p.Block, ...]:
    """Say by what findings of one metric differ when they do not contradict each other."""
    by = list(dict.fromkeys(answer.differs))
    if not by:
        return ()
    words = [say(_FIRST[by[0]]), *(say(_FURTHER[way]) for way in by[1:])]
    listed = joined((joined(words[:-1], Say.COMMA), words[-1]), Say.AND)
    end = Say.DIFFERS if by == ["definition"] else Say.DIFFER
    return (p.Block("paragraph", (*listed, *say(end))),)
