"""One figure of a checked text: the verdict in bold, the asker's words, the articles' lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.checking_phrases import Checked
from bot.conversation.forms import plain
from bot.conversation.lines import line_runs
from bot.conversation.manner import Manner
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, say
from bot.conversation.sides import cuts_of, unsaid
from bot.conversation.stretches import lines_of
from knowledge.answers.company import MOST_FINDINGS

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.checks import Claim
    from knowledge.models import Fact

_LIMIT = 150
_MISSING = 2


def shown_with(claim: Claim, desk: Desk) -> Claim:
    """Add the other sides of whatever disagreement the lines of the findings touch."""
    lines = tuple(_lines(claim, desk))
    alone = unsaid(desk.base, cuts_of(p.Page(lines)))
    if not alone:
        return claim
    sides = tuple(desk.base.findings[id_] for id_ in alone)
    return claim.model_copy(update={"findings": (*claim.findings, *sides)[:MOST_FINDINGS]})


def in_brief(claim: Claim) -> Claim:
    """Leave one fact of each finding, for want of room."""
    findings = (
        each.model_copy(update={"facts": tuple(f for f in each.facts if f.id == claim.fact)})
        if claim.fact in {fact.id for fact in each.facts}
        else each.model_copy(update={"facts": each.facts[:1]})
        for each in claim.findings
    )
    return claim.model_copy(update={"findings": tuple(findings)})


def claim_blocks(claim: Claim, begin: int, desk: Desk) -> tuple[p.Block, ...]:
    """Word a figure of the text that begins at ``begin`` in the request."""
    words = _echo(claim.text, begin + claim.start, begin + claim.end, "italic")
    heading = r.joined((_verdict(claim, begin, desk), words), Say.COLON)
    if claim.verdict == "silent":
        heading = (*heading, *say(Say.STOP), *_missing(claim, begin))
        heading = (*heading, *say(Say.SPACE, Say.NEAREST)) if claim.findings else heading
    return (p.Block("paragraph", heading), *_lines(claim, desk))


def _lines(claim: Claim, desk: Desk) -> tuple[p.Block, ...]:
    manner = Manner(_LIMIT, nobody="speaker" in claim.lacks)
    lines = lines_of(claim.findings)
    return tuple(p.Block("bullet", line_runs(line, desk, manner)) for line in lines)


def _echo(text: str, start: int, end: int, style: p.Style = "plain") -> Runs:
    words = plain(text)
    return (p.Run(words, p.Echo(start, end), style),) if words else ()


def _missing(claim: Claim, begin: int) -> Runs:
    """Repeat the names that the nearest finding is not about."""
    spans = claim.missing[:_MISSING]
    echoed = (_echo(span.text, begin + span.start, begin + span.end) for span in spans)
    names = r.joined(echoed, Say.COMMA)
    return (*say(Say.NOTHING_ON), *names, *say(Say.STOP)) if names else ()


def _verdict(claim: Claim, begin: int, desk: Desk) -> Runs:
    if claim.verdict == "same":
        span = begin, begin + claim.start, begin + claim.end
        proof = p.Same(*span, _repeated(claim, desk).id)
        return (p.Run(Checked.THE_SAME.value, proof, "bold"),)
    return say(_phrase(claim), style="bold")


def _repeated(claim: Claim, desk: Desk) -> Fact:
    """Give the fact that says the same: the finding's others may be qualified otherwise."""
    return desk.base.facts[claim.fact] if claim.fact else claim.findings[0].lead


def _phrase(claim: Claim) -> Checked:
    if claim.verdict == "silent":
        return _silence(claim)
    contested = any(finding.disagreement for finding in claim.findings)
    if claim.verdict == "disagree":
        return _disagreement(claim)
    if claim.differs and not {"value", "unit"} & set(claim.differs) and not contested:
        return _same_number(claim)
    if "value" not in claim.differs and "unit" in claim.differs and not contested:
        return Checked.SAME_NUMBER_OTHER_UNIT
    return Checked.SAY_OTHERWISE_AND_DISAGREE if contested else Checked.SAY_OTHERWISE


def _disagreement(claim: Claim) -> Checked:
    if not claim.differs:
        return Checked.DISAGREE_HERE
    is_lost = claim.differs == ("qualifier",) and claim.is_bare
    return Checked.DISAGREE_HERE_LESS_EXACT if is_lost else Checked.DISAGREE_HERE_AND_QUALIFY


def _silence(claim: Claim) -> Checked:
    if claim.lacks == ("speaker",):
        return Checked.SAY_NOTHING_BY
    return Checked.SAY_NOTHING_THEN if claim.lacks == ("period",) else Checked.SAY_NOTHING


def _same_number(claim: Claim) -> Checked:
    lead = claim.findings[0].lead
    if lead.kind == "figure" and "status" in claim.differs:
        return (
            Checked.SAME_NUMBER_NOT_PLANNED
            if lead.status == "fact"
            else Checked.SAME_NUMBER_PLANNED
        )
    if "direction" in claim.differs:
        return Checked.SAME_NUMBER_OTHER_WAY
    if "qualifier" in claim.differs and "words" not in claim.differs:
        return _requalified(claim, lead)
    return Checked.SAME_NUMBER_OTHERWISE


def _requalified(claim: Claim, lead: Fact) -> Checked:
    qualifies = lead.kind == "figure" and lead.qualifier is not None
    if not qualifies:
        return Checked.SAME_NUMBER_BARE
    return Checked.SAME_NUMBER_QUALIFIED if claim.is_bare else Checked.SAME_NUMBER_OTHERWISE
