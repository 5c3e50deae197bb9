"""What is said when the articles do not say, or when the question leaves open what is meant."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.lines import Manner, line_runs
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say
from bot.conversation.stretches import lines_of
from bot.conversation.topics import topic_actions
from bot.conversation.turns import Draft
from bot.conversation.wording import with_sides

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.models import Answer

_NEAREST = 3
_MISSING = 4
_LONGEST = 60
_PLACES = ("country", "place")
_LIMIT = 150


def abstain(answer: Answer, desk: Desk, asked: str) -> Draft:
    """Say that the articles do not say, what is missing, and what stands nearest to it."""
    answer = _with_nearest(answer, desk)
    head = p.Block("paragraph", (*say(Say.NOT_SAID, style="bold"), *_missing(answer, asked)))
    given = _given(answer, desk)
    second = (p.Block("paragraph", given),) if given else ()
    lines = lines_of(answer.nearest)
    manner = Manner(_LIMIT)
    nearest = tuple(p.Block("bullet", line_runs(line, desk, manner)) for line in lines)
    title = (p.Block("paragraph", say(Say.NEAREST)),) if nearest else ()
    page = p.Page((head, *second, *title, *nearest), topic_actions(desk))
    return Draft(page, answer)


def _with_nearest(answer: Answer, desk: Desk) -> Answer:
    """Keep the nearest findings with the other sides of their disagreements."""
    few = answer.model_copy(update={"findings": answer.nearest[:_NEAREST], "more": ()})
    nearest = with_sides(few, desk).findings if few.findings else ()
    return answer.model_copy(update={"findings": (), "nearest": nearest, "more": ()})


def _missing(answer: Answer, asked: str) -> Runs:
    """Repeat the words that no article covers, as the asker wrote them."""
    name = answer.question.unknown_speaker
    phrase = Say.NOT_QUOTED if name else Say.NOTHING_ON
    words = (name,) if name else answer.missing
    shown = (r.echo(asked, each) for each in words if len(each) <= _LONGEST)
    found = list(islice((runs for runs in shown if runs), _MISSING))
    return (*say(phrase), *joined(found, Say.COMMA), *say(Say.STOP)) if found else ()


def _given(answer: Answer, desk: Desk) -> Runs:
    """Say which places, or which periods, the articles do give when one of these is missing."""
    if any(any(c.isdigit() for c in word) for word in answer.missing):
        periods = [r.when(finding.lead) for finding in answer.nearest]
        return _listed(periods)
    matches = (m for word in answer.missing for m in desk.lexicon.match(word))
    if not any(match.concept.kind in _PLACES for match in matches):
        return ()
    ids = dict.fromkeys(
        concept
        for finding in answer.nearest
        if finding.lead.kind == "figure"
        for concept in finding.lead.subject
    )
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
