"""What is said when the articles do not say, or when the question leaves open what is meant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.lines import line_runs
from bot.conversation.manner import Manner
from bot.conversation.missing import missing
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say
from bot.conversation.sides import cuts_of, unsaid
from bot.conversation.stretches import lines_of
from bot.conversation.topics import topic_actions
from bot.conversation.translating import length
from bot.conversation.turns import Draft
from bot.conversation.wording import UNFOLDED, with_sides

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.asked import Answer

_NEAREST = 3
_PLACES = ("country", "place")
_LIMIT = 150


def abstain(answer: Answer, desk: Desk, asked: str) -> Draft:
    """Say that the articles do not say, what is missing, and what stands nearest to it.

    As much of the nearest as there is room for: of cut words a side of a disagreement may be lost.
    """
    for most in range(_NEAREST, -1, -1):
        few = _with_nearest(answer, desk, most)
        blocks = _blocks(few, desk, asked)
        alone = unsaid(desk.base, cuts_of(p.Page(blocks)), answer.question.known_by)
        if length(blocks, desk) <= UNFOLDED and not alone:
            break
    return Draft(p.Page(blocks, topic_actions(desk)), few)


def _blocks(answer: Answer, desk: Desk, asked: str) -> tuple[p.Block, ...]:
    head = (*say(Say.NOT_SAID, style="bold"), *missing(answer, asked), *_given(answer, desk))
    lines = lines_of(answer.nearest)
    nearest = tuple(p.Block("bullet", line_runs(line, desk, Manner(_LIMIT))) for line in lines)
    title = (p.Block("paragraph", say(Say.NEAREST)),) if nearest else ()
    return (p.Block("paragraph", head), *title, *nearest)


def _with_nearest(answer: Answer, desk: Desk, most: int) -> Answer:
    """Keep the nearest findings with the other sides of their disagreements."""
    few = answer.model_copy(update={"findings": answer.nearest[:most], "more": ()})
    nearest = with_sides(few, desk).findings if few.findings else ()
    return answer.model_copy(update={"findings": (), "nearest": nearest, "more": ()})


def _given(answer: Answer, desk: Desk) -> Runs:
    """Say which places, or which periods, the articles do give when one of these is missing."""
    if any(any(c.isdigit() for c in word) for word in answer.missing):
        periods = [r.when(finding.lead) for finding in answer.nearest]
        return _listed(periods)
    matches = [m.concept for word in answer.missing for m in desk.lexicon.match(word)]
    if not any(concept.kind in _PLACES for concept in matches):
        return ()
    subjects = (f.lead.subject for f in answer.nearest if f.lead.kind == "figure")
    absent = {concept.id for concept in matches}
    ids = dict.fromkeys(id_ for subject in subjects for id_ in subject if id_ not in absent)
    return _listed(r.label(desk.base, desk.lexicon, concept) for concept in ids)


def _listed(parts: Iterable[Runs]) -> Runs:
    distinct = list({"".join(run.text for run in part): part for part in parts if part}.values())
    if not distinct:
        return ()
    return (*say(Say.THEY_GIVE), *joined(distinct, Say.COMMA), *say(Say.STOP))


def clarify(answer: Answer, desk: Desk) -> Draft:
    """Ask back what is meant, with the topics as buttons."""
    blocks = (
        p.Block("paragraph", say(Say.ABOUT_WHAT, style="bold")),
        p.Block("paragraph", say(Say.ABOUT_WHAT_HINT)),
    )
    bare = answer.model_copy(update={"findings": (), "nearest": (), "more": ()})
    return Draft(p.Page(blocks, topic_actions(desk)), bare)
