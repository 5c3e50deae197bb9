"""The proof, folded: the sentences and whole quotations behind what a page says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.excerpts import excerpt
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, say
from bot.conversation.sides import unsaid
from bot.conversation.translating import length

if TYPE_CHECKING:
    from bot.conversation.turns import Desk
    from knowledge.base.facts import FactBase
    from knowledge.models import Fact, Finding, Period

_LEAST = 120
"""A proof shorter than this proves nothing; better none."""


def folded(
    desk: Desk,
    findings: Sequence[Finding],
    shown: Sequence[p.Block],
    room: int,
    by: Period | None = None,
) -> tuple[p.Block, ...]:
    """Give proofs for what is shown, best first, in at most ``room`` characters.

    Only the first may be cut; another that has no room is left out. ``by`` as ``unsaid`` takes it.
    """
    cuts = _cuts(shown)
    blocks: list[p.Block] = []
    for proof, is_quote in _proofs(findings, desk):
        if any(_holds(cut, proof) for cut in cuts):
            continue
        block = _block(desk, proof, room - 1, is_quote)
        if block is None or (blocks and not _holds(_cuts([block])[0], proof)):
            continue
        blocks.append(block)
        cuts += _cuts([block])
        room -= length([block], desk) + 1
    return _without_lonely(desk.base, shown, blocks, by)


def _holds(cut: p.Cut, proof: p.Cut) -> bool:
    same = cut.article == proof.article
    return same and cut.start <= proof.start and proof.end <= cut.end


def _proofs(findings: Sequence[Finding], desk: Desk) -> Iterator[tuple[p.Cut, bool]]:
    """Give the leading fact's proof of each finding first, then the others'."""
    for leading in (True, False):
        for finding in findings:
            for fact in finding.facts[:1] if leading else finding.facts[1:]:
                yield proof_of(fact, desk)


def proof_of(fact: Fact, desk: Desk) -> tuple[p.Cut, bool]:
    """Give the words that prove a fact, and whether they all stand between quotation marks.

    Of a sentence within a quotation that goes on before or behind it the marks are put anew.
    """
    if fact.kind == "quote":
        return p.Cut(fact.article, fact.start, r.spoken_end(fact)), True
    start, end = desk.spoken_part(fact)
    quoted = desk.in_quotation(fact.article, start, end)
    text = desk.base.articles[fact.article].text[start:end]
    return p.Cut(fact.article, start, start + len(r.unpaused(text)) if quoted else end), quoted


def _block(desk: Desk, proof: p.Cut, room: int, is_quote: bool) -> p.Block | None:
    article = desk.base.articles[proof.article]
    source = (r.source(article)[0], *say(Say.PROVED_BY if desk.tongue.rewords else Say.COLON))
    left = room - length([p.Block("folded", source)], desk) - 4
    if left < _LEAST and proof.end - proof.start > left:
        return None
    start, end = excerpt(article.text[proof.start : proof.end], left, frozenset())
    end = desk.unbroken(article.id, proof.start + end) - proof.start
    words: Runs = r.cut(article, proof.start + start, proof.start + end)
    if proof.start + end < proof.end:
        words = (*words, *say(Say.SPACE, Say.CUT))
    if is_quote:
        words = (*say(Say.OPEN), *words, *say(Say.CLOSE))
    return p.Block("folded", (*source, *words))


def _without_lonely(
    base: FactBase, shown: Sequence[p.Block], blocks: list[p.Block], by: Period | None
) -> tuple[p.Block, ...]:
    """Leave out proofs that would show one side of a disagreement without the others."""
    kept = list(blocks)
    while kept and unsaid(base, _cuts((*shown, *kept)), by):
        kept.pop()
    return tuple(kept)


def _cuts(blocks: Sequence[p.Block]) -> list[p.Cut]:
    """Give what is shown; stretches that follow each other are one."""
    out: list[p.Cut] = []
    for cut in (run.proof for block in blocks for run in block.runs):
        if not isinstance(cut, p.Cut):
            continue
        goes_on = out and out[-1].article == cut.article and 0 <= cut.start - out[-1].end <= 1
        out.append(p.Cut(cut.article, out.pop().start, cut.end) if goes_on else cut)
    return out
