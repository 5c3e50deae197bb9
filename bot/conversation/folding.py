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
    """Give proofs for what is shown, best first, in at most ``room`` characters."""
    cuts = [run.proof for block in shown for run in block.runs if isinstance(run.proof, p.Cut)]
    blocks: list[p.Block] = []
    for proof in _proofs(findings):
        article = base.articles[proof.article]
        if any(c.article == proof.article and c.start <= proof.start and proof.end <= c.end
               for c in cuts):  # fmt: skip
            continue
        block = _block(article, proof, room - 1, proof.start in _quote_starts(findings))
        if block is None:
            continue
        blocks.append(block)
        cuts += [run.proof for run in block.runs if isinstance(run.proof, p.Cut)]
        room -= len(p.block_text(block)) + 1
    return _without_lonely(base, shown, blocks)


def _quote_starts(findings: Sequence[Finding]) -> frozenset[int]:
    return frozenset(f.start for finding in findings if finding.kind == "quote"
                     for f in finding.facts)  # fmt: skip


def _proofs(findings: Sequence[Finding]) -> Iterator[p.Cut]:
    """Give the leading fact's proof of each finding first, then the others'."""
    for leading in (True, False):
        for finding in findings:
            for fact in finding.facts[:1] if leading else finding.facts[1:]:
                yield _proof(fact)


def _proof(fact: Fact) -> p.Cut:
    if fact.kind == "quote":
        return p.Cut(fact.article, fact.start, fact.end)
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
