"""Pages that say something else: another name or date, no qualifier, one side of a disagreement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.sides import covers, cuts_of
from bot.conversation.stretches import qualified
from knowledge.asked import Answer
from knowledge.base.facts import FactBase

_NAMES = (
    p.Speaker, p.Publisher, p.Published, p.When, p.Origin, p.Place, p.Standing, p.Nobody, p.Amount,
    p.Written,     p.Way,
)  # fmt: skip


def with_one_name_or_date_changed(page: p.Page) -> Iterator[p.Page]:
    """Every name, date, period and standing in turn is that of somebody or some time else."""
    yield from _with_runs_changed(page, lambda run: isinstance(run.proof, _NAMES))


def _with_runs_changed(page: p.Page, chosen: Callable[[p.Run], bool]) -> Iterator[p.Page]:
    for at, block in enumerate(page.blocks):
        for index, run in enumerate(block.runs):
            if chosen(run):
                other = replace(run, text=run.text + "ov")
                yield _with(page, at, (*block.runs[:index], other, *block.runs[index + 1 :]))


def _with(page: p.Page, at: int, runs: tuple[p.Run, ...]) -> p.Page:
    block = p.Block(page.blocks[at].kind, runs)
    return replace(page, blocks=(*page.blocks[:at], block, *page.blocks[at + 1 :]))


def without_a_qualifier(page: p.Page, base: FactBase) -> Iterator[p.Page]:
    """Every figure in turn is cut out of the article anew, without the words that qualify it."""
    for at, block in enumerate(page.blocks):
        for index, run in enumerate(block.runs):
            for start in _numbers_in(run, base):
                assert isinstance(run.proof, p.Cut)
                article = base.articles[run.proof.article]
                bare = r.cut(article, start, run.proof.end, run.style)
                yield _with(page, at, (*block.runs[:index], *bare, *block.runs[index + 1 :]))


def _numbers_in(run: p.Run, base: FactBase) -> Iterator[int]:
    if not isinstance(run.proof, p.Cut):
        return
    for fact in base.facts.values():
        if fact.kind == "figure" and fact.article == run.proof.article and fact.qualifier:
            start, _ = qualified(base.articles[fact.article], fact)
            if run.proof.start <= start < fact.start and fact.end <= run.proof.end:
                yield fact.start


def with_one_side_left_out(page: p.Page, answer: Answer, base: FactBase) -> Iterator[p.Page]:
    """Of every disagreement shown each side in turn stands in no block."""
    for item in base.disagreements.values():
        sides = [base.findings[side] for side in item.findings]
        if not all(_shows(page.blocks, side.id, base) for side in sides):
            continue
        for side in sides:
            left = tuple(b for b in page.blocks if not _shows((b,), side.id, base))
            others = (other for other in sides if other is not side)
            if any(_shows(left, other.id, base) for other in others):
                yield replace(page, blocks=left)


def _shows(blocks: tuple[p.Block, ...], finding: str, base: FactBase) -> bool:
    shown: dict[str, list[p.Cut]] = {}
    for cut in cuts_of(p.Page(blocks)):
        shown.setdefault(cut.article, []).append(cut)
    return covers(shown, base.findings[finding])


def with_an_amount_of_another(page: p.Page, base: FactBase) -> Iterator[p.Page]:
    """Every figure that is worded anew in turn lacks its first word, or is that of another fact."""
    for at, block in enumerate(page.blocks):
        for index, run in enumerate(block.runs):
            if isinstance(run.proof, p.Amount):
                for other in _other_amounts(run, base):
                    yield _with(page, at, (*block.runs[:index], other, *block.runs[index + 1 :]))


def _other_amounts(run: p.Run, base: FactBase) -> Iterator[p.Run]:
    qualifier, _, bare = run.text.partition(" ")
    if bare and qualifier.isalpha():
        yield replace(run, text=bare)
        yield replace(run, text=f"ровно {bare}")
    assert isinstance(run.proof, p.Amount)
    for fact in base.facts.values():
        if fact.kind == "figure" and fact.value != getattr(base.facts[run.proof.fact], "value", 0):
            yield replace(run, proof=p.Amount(fact.id))
