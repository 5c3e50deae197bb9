"""A drafted page in the language of its reply: every run says there what its proof says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation.forms import plain
from bot.conversation.phrases import Say
from bot.conversation.proofs import Case, GateError, Memory, counted, proven
from bot.conversation.runs import Runs, say
from knowledge.asked import Answer, Question

if TYPE_CHECKING:
    from bot.conversation.turns import Desk

_WORDED = (
    p.Speaker, p.Nobody, p.When, p.Amount, p.Way, p.Standing, p.Published, p.Origin, p.Label,
    p.Count, p.Day, p.Several,
)  # fmt: skip
"""Slots whose form is a matter of language; the others stand as they were written."""
_NO_ANSWER = Answer(status="answer", question=Question(text=""))


def told(runs: Runs, desk: Desk) -> Runs:
    """Say runs in the language of the desk; to say them twice changes nothing."""
    if not desk.tongue.rewords:
        return runs
    case = Case(
        _NO_ANSWER, desk.base, desk.lexicon, "", desk.base.facts, Memory(), desk.tongue, True
    )
    pairs = zip((None, *runs), runs, strict=False)
    return tuple(replace(run, text=_text(run, before, case)) for before, run in pairs)


def _text(run: p.Run, before: p.Run | None, case: Case) -> str:
    if isinstance(run.proof, p.Phrase):
        return case.tongue.phrase(run.text, counted(before))
    if not isinstance(run.proof, _WORDED):
        return run.text
    try:
        return proven(run.proof, case)
    except GateError:
        return run.text  # the gate will say so


def told_blocks(blocks: Sequence[p.Block], desk: Desk) -> tuple[p.Block, ...]:
    """Say blocks in the language of the desk; who is named otherwise there is named twice once."""
    if not desk.tongue.rewords:
        return tuple(blocks)
    named: set[str] = set()
    return tuple(
        p.Block(block.kind, _named(told(block.runs, desk), named, desk)) for block in blocks
    )


def _named(runs: Runs, named: set[str], desk: Desk) -> Runs:
    """Put the name as published behind the first of each name."""
    out: list[p.Run] = []
    for run in runs:
        out.append(run)
        if isinstance(run.proof, p.Speaker) and run.text not in named:
            named.add(run.text)
            written = plain(desk.base.facts[run.proof.fact].speaker or "")
            if written != run.text:
                name = p.Run(written, p.Written(run.proof.fact), run.style)
                out += (*say(Say.BRACKET, style=run.style), name)
                out += say(Say.BRACKET_END, style=run.style)
    return tuple(out)


def told_page(page: p.Page, desk: Desk) -> p.Page:
    """Say a page in the language of the desk; a button that asks a question asks it there too."""
    if not desk.tongue.rewords:
        return page
    actions = tuple(_action(action, desk) for action in page.actions)
    return p.Page(told_blocks(page.blocks, desk), actions)


def _action(action: p.Action, desk: Desk) -> p.Action:
    said = p.Action(told(action.label, desk), action.request)
    return replace(said, request=said.text) if action.request == action.text else said


def length(blocks: Sequence[p.Block], desk: Desk) -> int:
    """Count the characters that blocks have where they are read."""
    return len(p.text_of(told_blocks(blocks, desk)))
