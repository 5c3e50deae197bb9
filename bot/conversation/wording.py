"""From an answer to a page: the answer first, then who, when and where; the proof folded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.excerpts import stems
from bot.conversation.folding import folded
from bot.conversation.groups import Group, caution, first_findings, group_blocks, grouped
from bot.conversation.lines import line_runs
from bot.conversation.manner import Manner
from bot.conversation.missing import missing
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, say
from bot.conversation.sides import covers, cuts_of, unsaid
from bot.conversation.stretches import lines_of
from bot.conversation.translating import length
from bot.conversation.turns import Draft
from knowledge.answers.company import MOST_FINDINGS
from knowledge.answers.differing import differences
from knowledge.answers.knowing import known_by
from knowledge.models import Figure

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.asked import Answer
    from knowledge.models import Finding, Period

UNFOLDED, WHOLE = 900, 1600
"""Characters of the part that is read at once, and of the whole reply with what is folded."""
_QUOTED = 2
"""Quotations whose paragraphs are shown at once."""
_TOLD_WHOLE = (200, 140)
"""Characters of a sentence that tells its figures whole, in the first line and in the second, where
these are a guess or several are asked for."""
_LIMITS = ((640, 400), (640, 240), (420, 170), (300, 110), (160, 70))
"""Characters of words for the first line and for the others: the first that fits is taken."""


def word(answer: Answer, desk: Desk, title: Runs = ()) -> Draft:
    """Word an answer with findings; those that there is no room for join ``answer.more``."""
    answer = _compared(with_sides(answer, desk), answer, desk)
    blocks = _proved(answer, desk, title)
    while blocks is None:
        answer = _compared(_shortened(answer, desk), answer, desk)
        blocks = _proved(answer, desk, title)
    return Draft(p.Page(blocks, _actions(answer)), answer)


def as_heard(answer: Answer, asked: str) -> Answer:
    """Let a question that is repeated in part be the whole request, from which that is proved."""
    if answer.question.as_of is None:
        return answer
    question = answer.question.model_copy(update={"text": asked})
    return answer.model_copy(update={"question": question})


def _proved(answer: Answer, desk: Desk, title: Runs) -> tuple[p.Block, ...] | None:
    """Give the blocks with their proof folded below, or None where there is no room for them.

    Of long words the side of a disagreement may be all that there is no room for.
    """
    blocks = _fitting(answer, desk, title)
    if blocks is None:
        return None
    by = answer.question.known_by
    room = WHOLE - length(blocks, desk) - 1
    whole = (*blocks, *folded(desk, answer.findings, blocks, room, by))
    is_alone = unsaid(desk.base, cuts_of(p.Page(whole)), by)
    return None if is_alone and len(answer.findings) > 1 else whole


def _compared(answer: Answer, before: Answer, desk: Desk) -> Answer:
    """Say by what differs what is shown now, where that is not what was shown before."""
    if answer.findings == before.findings:
        return answer
    return answer.model_copy(update={"differs": differences(answer.findings, desk.base)})


def with_sides(answer: Answer, desk: Desk) -> Answer:
    """Add the other sides of every disagreement that the findings touch; at most five stay."""
    held = list(answer.findings[:MOST_FINDINGS])
    added: list[Finding] = []
    by = answer.question.known_by
    while missing := _missing(held + added, desk, by):
        if len(added) >= MOST_FINDINGS - 1:
            break
        sides = (desk.base.findings[id_] for id_ in missing)
        added += known_by(sides, by, desk.base)
    needed = {d for f in (*held, *added) for d in [f.disagreement] if d}
    while len(held) + len(added) > MOST_FINDINGS and len(held) > 1:
        spare = [f for f in held[1:] if not _bears_side(f, needed, desk)]
        held.remove(spare[-1] if spare else held[-1])
    shown = tuple(_beside_their_side(held, added))[:MOST_FINDINGS]
    ids = {finding.id for finding in shown}
    rest = (f for f in (*answer.findings, *answer.more) if f.id not in ids)
    return answer.model_copy(update={"findings": shown, "more": tuple(dict.fromkeys(rest))})


def _bears_side(finding: Finding, needed: Iterable[str], desk: Desk) -> bool:
    """Tell whether a finding is a side of the disagreements, or its sentence holds one."""
    shown = {fact.article: [p.Cut(fact.article, fact.start, fact.end)] for fact in finding.facts}
    sides = (side for item in needed for side in desk.base.disagreements[item].findings)
    return any(covers(shown, desk.base.findings[side]) for side in sides)


def _missing(findings: Sequence[Finding], desk: Desk, by: Period | None) -> tuple[str, ...]:
    cuts = [p.Cut(f.article, f.start, f.end) for finding in findings for f in finding.facts]
    return unsaid(desk.base, cuts, by)


def _beside_their_side(held: Sequence[Finding], added: Sequence[Finding]) -> list[Finding]:
    out = list(held)
    for finding in added:
        sides = [i for i, other in enumerate(out) if other.disagreement == finding.disagreement]
        out.insert(sides[-1] + 1 if sides else len(out), finding)
    return out


def _shortened(answer: Answer, desk: Desk) -> Answer:
    """Leave for "More" the last finding without which no side of a disagreement stands alone.

    Where every one is needed, the last and what shows another side of it.
    """
    findings, by = answer.findings, answer.question.known_by
    others = (findings[:at] + findings[at + 1 :] for at in range(len(findings) - 1, 0, -1))
    last = findings[-1]
    sides = [last.disagreement] if last.disagreement else []
    kept = next((left for left in others if not _missing(left, desk, by)), None)
    kept = kept or tuple(f for f in findings[:-1] if not _bears_side(f, sides, desk))
    kept = kept or findings[:-1]
    left = tuple(f for f in findings if f not in kept)
    return answer.model_copy(update={"findings": kept, "more": (*left, *answer.more)})


def _fitting(answer: Answer, desk: Desk, title: Runs) -> tuple[p.Block, ...] | None:
    """Give the blocks with as many words as fit, or None when even the fewest do not."""
    groups = grouped(lines_of(answer.findings))
    for first, others in _LIMITS:
        blocks = _blocks(answer, groups, desk, title, (first, others))
        if length(blocks, desk) <= UNFOLDED:
            return blocks
    return blocks if len(answer.findings) == 1 else None


def _blocks(
    answer: Answer, groups: Sequence[Group], desk: Desk, title: Runs, limits: tuple[int, int]
) -> tuple[p.Block, ...]:
    heading, manner = _heading(answer, desk, title)
    manner = replace(
        manner, nobody=_says_nobody(answer, groups), wanted=stems(answer.question.text)
    )
    out = [p.Block("paragraph", say(Say.CLOSEST))] if answer.is_guess else []
    if as_of := answer.question.as_of:
        when = r.echo(answer.question.text, as_of.text)
        out += [p.Block("paragraph", (*say(Say.PUBLISHED_THEN), *when, *say(Say.STOP)))]
    out += [p.Block("paragraph", heading)] if heading else []
    kind: p.BlockKind = "paragraph" if len(groups) == 1 else "bullet"
    for at, group in enumerate(groups):
        whole = _TOLD_WHOLE[at : at + 1] if answer.is_guess or _tells_several(answer, group) else ()
        allowed = replace(manner, limit=limits[min(at, 1)], bold=not out, whole=sum(whole))
        if group.disagreements:
            out += group_blocks(group, desk, allowed, heading)
        else:
            opens = _is_opposed(answer, groups[at : at + 2])
            as_kind: p.BlockKind = "paragraph" if opens else kind
            out += [p.Block(as_kind, line_runs(line, desk, allowed)) for line in group.lines]
    return (*out, *caution(answer, groups), *_unanswered(answer))


def _is_opposed(answer: Answer, groups: Sequence[Group]) -> bool:
    """Tell whether in a list the next line is what the article sets against a line."""
    leads = [group.lines[0].findings[0].lead for group in groups]
    if answer.question.asked != "list" or len(leads) < 2:
        return False
    one, other = leads
    return isinstance(one, Figure) and one.article == other.article and other.start in one.against


def _tells_several(answer: Answer, group: Group) -> bool:
    """Tell whether a sentence answers several things that a message asks."""
    return answer.question.several and len(group.lines[0].findings) > 1


def _unanswered(answer: Answer) -> tuple[p.Block, ...]:
    """Say of a message that asks several questions which one the articles do not answer."""
    absent = missing(answer, answer.question.text) if answer.missing else ()
    return (p.Block("paragraph", (*say(Say.NOT_SAID), *absent)),) if absent else ()


def _says_nobody(answer: Answer, groups: Sequence[Group]) -> bool:
    """Tell whether lines say that no speaker is named: beside others, or where that is asked."""
    named = [finding.lead.speaker is not None for finding in first_findings(groups)]
    return len(set(named)) > 1 or (answer.question.whose and len(named) == 1)


def _heading(answer: Answer, desk: Desk, title: Runs) -> tuple[Runs, Manner]:
    """Give the heading and how lines go on: what it says already they leave out."""
    if title:
        is_named = _names_metric(title, answer)
        return title, Manner(metric=not is_named, first=is_named)
    leads = [finding.lead for finding in answer.findings]
    spoken = [lead for lead in leads if lead.kind != "figure"]
    if leads[0].kind == "figure" or len({lead.speaker for lead in spoken}) > 1:
        return (), Manner()
    name = r.speaker(desk.base, leads[0], "bold")
    if not name or not all(r.speaker(desk.base, lead) for lead in spoken):
        return (), Manner()
    if any(desk.holds_own_words(lead) for lead in spoken):
        return name, Manner(speaker=False)
    reported = r.joined((name, say(Say.REPORTED)), Say.COMMA)
    return reported, Manner(speaker=False, reported=False)


def _names_metric(title: Runs, answer: Answer) -> bool:
    """Tell whether a heading names the one metric of all findings."""
    leads = [finding.lead for finding in answer.findings]
    metrics = {lead.metric if lead.kind == "figure" else None for lead in leads}
    proof = title[0].proof
    return isinstance(proof, p.Label) and metrics == {proof.concept}


def _actions(answer: Answer) -> tuple[p.Action, ...]:
    ids = " ".join(finding.id for finding in answer.findings)
    spoken = [finding.id for finding in answer.findings if finding.kind == "quote"]
    context = p.Action(say(Say.CONTEXT), f"{Say.C_CONTEXT} {' '.join(spoken[:_QUOTED])}")
    return (*((context,) if spoken else ()), p.Action(say(Say.CITE), f"{Say.C_CITE} {ids}"))
