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

if TYPE_CHECKING:
    from knowledge.facts import FactBase
    from knowledge.models import Article, Fact, Finding

_LEAST = 120
"""A proof shorter than this proves nothing; better none."""


def folded(
    base: FactBase, findings: Sequence[Finding], shown: Sequence[p.Block], room: int
) -> tuple[p.Block, ...]:
    """Give proofs for what is shown, best first, in at most ``room`` characters.

    Only the first may be cut; another that has no room is left out.
    """
    cuts = _cuts(shown)
    blocks: list[p.Block] = []
    for proof, is_quote in _proofs(findings):
        if any(_holds(cut, proof) for cut in cuts):
            continue
        block = _block(base.articles[proof.article], proof, room - 1, is_quote)
        if block is None or (blocks and not _holds(_cuts([block])[0], proof)):
            continue
        blocks.append(block)
        cuts += _cuts([block])
        room -= len(p.block_text(block)) + 1
    return _without_lonely(base, shown, blocks)


def _holds(cut: p.Cut, proof: p.Cut) -> bool:
    same = cut.article == proof.article
    return same and cut.start <= proof.start and proof.end <= cut.end


def _proofs(findings: Sequence[Finding]) -> Iterator[tuple[p.Cut, bool]]:
    """Give the leading fact's proof of each finding first, then the others'."""
    for leading in (True, False):
        for finding in findings:
            for fact in finding.facts[:1] if leading else finding.facts[1:]:
                yield _proof(fact), fact.kind == "quote"


def _proof(fact: Fact) -> p.Cut:
    if fact.kind == "quote":
        return p.Cut(fact.article, fact.start, r.spoken_end(fact))
    return p.Cut(fact.article, fact.sentence_start, fact.sentence_end)


def _block(article: Article, proof: p.Cut, room: int, is_quote: bool) -> p.Block | None:
    source = (r.source(article)[0], *say(Say.COLON))
    left = room - sum(len(run.text) for run in source) - 4
    if left < _LEAST and proof.end - proof.start > left:
        return None
    start, end = excerpt(article.text[proof.start : proof.end], left, frozenset())
    words: Runs = r.cut(article, proof.start + start, proof.start + end)
    if proof.start + end < proof.end:
        words = (*words, *say(Say.SPACE, Say.CUT))
    if is_quote:
        words = (*say(Say.OPEN), *words, *say(Say.CLOSE))
    return p.Block("folded", (*source, *words))


def _without_lonely(
    base: FactBase, shown: Sequence[p.Block], blocks: list[p.Block]
) -> tuple[p.Block, ...]:
    """Leave out proofs that would show one side of a disagreement without the others."""
    kept = list(blocks)
    while kept and unsaid(base, _cuts((*shown, *kept))):
        kept.pop()
    return tuple(kept)


def _cuts(blocks: Sequence[p.Block]) -> list[p.Cut]:
    return [run.proof for block in blocks for run in block.runs if isinstance(run.proof, p.Cut)]
