"""Figures told by their whole sentence, the numbers in bold: where nothing else tells what of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.conversation import runs as r
from bot.conversation.folding import proof_of
from bot.conversation.manner import Manner
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, say
from bot.conversation.sides import unsaid
from bot.conversation.stretches import Stretch

if TYPE_CHECKING:
    from bot.conversation.page import Style
    from bot.conversation.turns import Desk


def whole_sentence(claim: Sequence[Stretch], desk: Desk, manner: Manner) -> Runs:
    """Tell the sentence of a claim; nothing where it is long, or holds one side of a quarrel.

    In another language the figure is worded anew beside its own words.
    """
    figure, article = claim[0].figures[0], claim[0].article
    proof, is_quote = proof_of(figure, desk)
    is_long = proof.end - proof.start > min(manner.limit, manner.whole)
    if desk.tongue.rewords or figure.row or is_long or unsaid(desk.base, (proof,), None):
        return ()
    edges = [proof.start, *(at for one in claim for at in (one.start, one.end)), proof.end]
    if edges != sorted(edges):
        return ()
    told: Runs = ()
    for index, (start, end) in enumerate(pairwise(edges)):
        style: Style = "bold" if index % 2 else "plain"
        words = r.cut(article, start, end, style)
        is_apart = any(char.isspace() for char in article.text[start - 1 : start + 1])
        told = (*told, *(say(Say.SPACE) if told and words and is_apart else ()), *words)
    return (*say(Say.OPEN), *told, *say(Say.CLOSE)) if is_quote else told
