"""A text checked: a verdict on every figure, then what the articles say of the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from bot.conversation import page as p
from bot.conversation.checking_phrases import Checked
from bot.conversation.folding import folded
from bot.conversation.phrases import Say
from bot.conversation.replies import help_reply, plain_answer
from bot.conversation.runs import say
from bot.conversation.turns import Draft
from bot.conversation.verdicts import claim_blocks, in_brief, shown_with
from bot.conversation.wording import WHOLE
from knowledge.answers.company import MOST_FINDINGS
from knowledge.questions.cleaning import addressed
from knowledge.text import sentences

if TYPE_CHECKING:
    from bot.conversation.turns import Desk, Request
    from knowledge.asked import Answer
    from knowledge.checks import Claim
    from knowledge.models import Finding

LONGEST = 4000
"""Characters of a text that is checked; a message of Telegram's has hardly more."""
_UNFOLDED = 1200
"""Characters that are read at once: a verdict and a line for each of five figures."""
_SHORTEST = 80
"""Characters of a text that is checked without being asked to."""
_SEEN = re.compile(r"#([0-9]{1,4}) ")
"""Before the text of a "More": how many of its figures were shown."""


class Pasted(NamedTuple):
    """The text to check, where in the request it begins, and how much of it was told."""

    text: str
    start: int = 0
    seen: int = 0


def after_command(request: str) -> Pasted:
    """Give the text behind ``/check``, its lines kept."""
    head = request.replace("\n", " ").partition(" ")[0]
    told = _SEEN.match(request, len(head) + 1)
    rest = request[told.end() if told else len(head) :].lstrip()
    return Pasted(rest, len(request) - len(rest), int(told[1]) if told else 0)


def is_pasted(request: Request, desk: Desk) -> bool:
    """Tell a text that was forwarded or pasted from a question: it states several things."""
    text = request.text
    if "?" in text or desk.smalltalk.gives_orders(text):
        return False
    if request.is_forwarded:
        return True
    told = addressed(text)  # "@bot which year?" under the chat's lines is a question
    is_long = len(told) >= _SHORTEST and len(sentences(told)) > 1
    return is_long and any(char.isdigit() for char in told)


def checked(pasted: Pasted, request: Request, now: datetime, desk: Desk) -> Draft:
    """Word the verdicts on the figures of a text."""
    if len(pasted.text) > LONGEST:
        return help_reply(request.text, say(Checked.TEXT_TOO_LONG))
    claims = desk.briefing.check(pasted.text, now).claims
    left = claims[pasted.seen :]
    if not left:
        return help_reply(request.text, say(Say.NO_MORE if claims else Checked.NO_FIGURES))
    told = [shown_with(claim, desk) for claim in left[:MOST_FINDINGS]]
    while len(told) > 1 and not _fits(told, pasted, desk):
        told.pop()
    if not _fits(told, pasted, desk):
        told = [in_brief(told[0])]
    draft = _drafted(told, pasted, request, desk)
    if len(told) == len(left):
        return draft
    more = f"{Say.C_CHECK} #{pasted.seen + len(told)} {pasted.text}"
    actions = (*draft.page.actions, p.Action(say(Say.MORE), more))
    return draft._replace(page=replace(draft.page, actions=actions))


def _fits(claims: Sequence[Claim], pasted: Pasted, desk: Desk) -> bool:
    is_short = len(p.text_of(_blocks(claims, pasted, desk))) <= _UNFOLDED
    return is_short and len(_findings(claims)) <= MOST_FINDINGS


def _blocks(claims: Sequence[Claim], pasted: Pasted, desk: Desk) -> tuple[p.Block, ...]:
    return tuple(block for claim in claims for block in claim_blocks(claim, pasted.start, desk))


def _findings(claims: Sequence[Claim]) -> tuple[Finding, ...]:
    """Give what is shown, each finding once."""
    return tuple({f.id: f for claim in claims for f in claim.findings}.values())


def _drafted(claims: Sequence[Claim], pasted: Pasted, request: Request, desk: Desk) -> Draft:
    blocks, shown = _blocks(claims, pasted, desk), _findings(claims)
    proof = folded(desk, shown, blocks, WHOLE - len(p.text_of(blocks)) - 1)
    ids = " ".join(finding.id for finding in shown)
    cite = (p.Action(say(Say.CITE), f"{Say.C_CITE} {ids}"),) if shown else ()
    return Draft(p.Page((*blocks, *proof), cite), _answer(claims, shown, request, desk))


def _answer(
    claims: Sequence[Claim], shown: tuple[Finding, ...], request: Request, desk: Desk
) -> Answer:
    """Make the answer: it answers if any figure is compared, else what is shown is the nearest."""
    if all(claim.verdict == "silent" for claim in claims):
        return plain_answer(request.text, "abstain").model_copy(update={"nearest": shown})
    ids = {finding.id for finding in shown}
    whole = (d for d in desk.base.disagreements.values() if ids.issuperset(d.findings))
    update = {"findings": shown, "disagreements": tuple(whole)}
    return plain_answer(request.text, "answer").model_copy(update=update)
