"""Lines that belong together: the sides of one disagreement under one heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.claims import first_figure, first_number
from bot.conversation.lines import line_runs
from bot.conversation.manner import Manner
from bot.conversation.measures import measured
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, listed, say
from bot.conversation.stretches import Line
from bot.conversation.voices import in_bold

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.asked import Answer
    from knowledge.models import Disagreement, Fact, Finding

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


_NAMED_SIDES = 3
"""A heading names so many claims; of more it says that the articles disagree."""


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


def group_blocks(group: Group, desk: Desk, manner: Manner, said: Runs) -> tuple[p.Block, ...]:
    """Word the sides of a disagreement: heading, sides, by what they differ.

    ``said`` is the heading of the whole reply, empty where the sides are the answer.
    """
    heading = _heading(group, desk, manner, said)
    if not heading:
        another = p.Block("paragraph", say(Say.ANOTHER_CLAIM))
        return (another, *(_bullet(line, desk, manner) for line in group.lines))
    quiet = replace(manner, period=not _shared_period(group), first=False, metric=False)
    differs = _differs([desk.base.disagreements[id_] for id_ in sorted(group.disagreements)])
    return (
        p.Block("paragraph", heading),
        *(_bullet(line, desk, quiet) for line in group.lines),
        p.Block("paragraph", differs),
    )


def _bullet(line: Line, desk: Desk, manner: Manner) -> p.Block:
    return p.Block("bullet", line_runs(line, desk, manner))


def _shared_period(group: Group) -> bool:
    return len({str(line.findings[0].lead.period) for line in group.lines}) == 1


def _heading(group: Group, desk: Desk, manner: Manner, said: Runs) -> Runs:
    """Name all claims at once: whoever reads one line only still reads all sides."""
    if len(group.lines) < 2:
        return ()
    lead = first_figure(group.lines[0], desk)
    about = measured([lead, *_facts(group)], desk, "plain") if manner.metric else ()
    sides = [id_ for id_ in sorted(group.disagreements)
             if len(desk.base.disagreements[id_].findings) == len(group.lines)]  # fmt: skip
    if said or not sides or len(group.lines) > _NAMED_SIDES:
        period = r.when(lead, "bold") if _shared_period(group) else ()
        is_said = any(run.text == each.text for run in period for each in said)
        phrase = Say.DISAGREE if period and not is_said else Say.THE_DISAGREE
        shown = () if is_said else period
        return joined(((*shown, *say(phrase, style="bold")), about), Say.DOT)
    period = r.when(lead) if _shared_period(group) else ()
    numbers = [first_number(line, desk) for line in group.lines]
    named = listed(numbers)
    counted = r.count("sides", len(group.lines), sides[0], "bold")
    claims = in_bold((*counted, *say(Say.CLAIMS), *named))
    return joined((claims, joined((about, period), Say.COMMA)), Say.DOT)


def _facts(group: Group) -> Iterator[Fact]:
    return (fact for line in group.lines for finding in line.findings for fact in finding.facts)


def _differs(items: Sequence[Disagreement]) -> Runs:
    by = dict.fromkeys(way for item in items for way in item.differs_by)
    if not by:
        return say(Say.NOT_EXPLAINED)
    words = [say(_DIFFERENT[way]) for way in by]
    return (*say(Say.DIFFERENT), *listed(words), *say(Say.UNEXPLAINED))


def caution(answer: Answer, groups: Sequence[Group]) -> tuple[p.Block, ...]:
    """Say who is not named, and by what findings differ that do not contradict each other."""
    told = joined((_nobody(groups), _differing(answer, groups)), Say.SPACE)
    return (p.Block("paragraph", told),) if told else ()


def first_findings(groups: Sequence[Group]) -> list[Finding]:
    """Give the finding that each line begins with."""
    return [line.findings[0] for group in groups for line in group.lines]


def _nobody(groups: Sequence[Group]) -> Runs:
    """Say it once when several figures stand without a speaker."""
    first = [finding.lead for finding in first_findings(groups)]
    unnamed = all(lead.kind == "figure" and lead.speaker is None for lead in first)
    return r.nobody(first) if unnamed and len(first) > 1 else ()


def _differing(answer: Answer, groups: Sequence[Group]) -> Runs:
    """Keep silent where every line names a period of its own: the reader sees that they differ."""
    by = list(dict.fromkeys(answer.differs))
    dated = all(finding.lead.period is not None for finding in first_findings(groups))
    if not by or ("period" in by and dated):
        return ()
    words = [say(_FIRST[by[0]]), *(say(_FURTHER[way]) for way in by[1:])]
    return (*listed(words), *say(Say.DIFFERS if by == ["definition"] else Say.DIFFER))
