"""The gate before every channel: what is not proved by the reply's own facts is not sent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation.forms import paragraph
from bot.conversation.phrases import Say
from bot.conversation.proofs import Case, GateError, Memory, counted, proven
from bot.conversation.sides import cuts_of, unsaid
from bot.conversation.stretches import qualified
from bot.conversation.tongues.english import ENGLISH
from knowledge.language.decoding import decoded

if TYPE_CHECKING:
    from bot.conversation.tongues import Tongue
    from knowledge.asked import Answer
    from knowledge.base.facts import FactBase
    from knowledge.lexicon import Lexicon
    from knowledge.models import Figure, Finding

__all__ = ["GateError", "Memory", "check"]
_MARKS = "“”„\"«»‹›'‘’‚"
"""Either way round: many papers write »…« and „…“."""


_BESIDE = (p.Speaker, p.Written, p.When, p.Amount, p.Way, p.Standing)
_NOTHING_KEPT = Memory()


def check(  # noqa: PLR0913
    page: p.Page,
    answer: Answer,
    base: FactBase,
    lexicon: Lexicon,
    question_text: str,
    memory: Memory = _NOTHING_KEPT,
    *,
    tongue: Tongue = ENGLISH,
) -> None:
    """Prove every run of a page from the facts of its answer; raises GateError."""
    shown = (*answer.findings, *answer.nearest)
    facts = {fact.id: fact for finding in shown for fact in finding.facts}
    case = Case(answer, base, lexicon, question_text, facts, memory, tongue)
    for runs in (*(b.runs for b in page.blocks), *(a.label for a in page.actions)):
        for before, run in zip((None, *runs), runs, strict=False):
            _check_text(run, before, case)
        _check_links(runs, case)
        _check_marks(runs, case)
        _check_numbers(runs, case)
        _check_neighbours(runs, case)
    _check_whole(page, answer, base)
    _check_hours(page)
    _check_amounts(page, case)
    for action in page.actions:
        _check_request(action, case)


def _check_text(run: p.Run, before: p.Run | None, case: Case) -> None:
    if isinstance(run.proof, p.Phrase):
        if not case.tongue.holds(run.text, counted(before)):
            raise GateError(f"{run.text!r} is no phrase of the interface")
    elif not run.text or run.text != proven(run.proof, case):
        raise GateError(f"{run.text!r} is not what {run.proof} proves")


def _check_links(runs: Sequence[p.Run], case: Case) -> None:
    """A link leads to the article that its words name; the comma between two is part of it."""
    for index, run in enumerate(runs):
        if run.href is None:
            continue
        if isinstance(run.proof, p.Phrase):
            if index == 0 or runs[index - 1].href != run.href:
                raise GateError(f"{run.href} follows nothing")
        elif not isinstance(run.proof, p.Publisher | p.Published | p.Address):
            raise GateError(f"{run.proof} is no link")
        elif run.href != case.article(run.proof.article).url:
            raise GateError(f"{run.href} is not the address of {run.proof.article}")


def _check_marks(runs: Sequence[p.Run], case: Case) -> None:
    """Between the interface's quotation marks stand words that the article has between marks."""
    is_open = False
    for run in runs:
        if isinstance(run.proof, p.Phrase):
            is_open = run.text == Say.OPEN or (is_open and run.text != Say.CLOSE)
        elif is_open and not (isinstance(run.proof, p.Cut) and _is_quoted(run.proof, case)):
            raise GateError(f"{run.text!r} is no quotation")


def _check_numbers(runs: Sequence[p.Run], case: Case) -> None:
    """A number is shown whole and with its qualifier: no "almost 20%" becomes "20%"."""
    for cut in (run.proof for run in runs if isinstance(run.proof, p.Cut)):
        for start, end in case.numbers(cut.article):
            touched = cut.start < end and start < cut.end
            if touched and not (cut.start <= start and end <= cut.end):
                raise GateError(f"{cut} shows part of what stands at {start}-{end}")


def _check_neighbours(runs: Sequence[p.Run], case: Case) -> None:
    """Who, when and whether it is a target is said beside the finding that it is true of."""
    cuts = [run.proof for run in runs if isinstance(run.proof, p.Cut)]
    told = {run.proof.fact for run in runs if isinstance(run.proof, p.Amount)}
    beside = (f for f in _findings(case) if any(_is_beside(cut, f) for cut in cuts))
    anew = (f for f in _findings(case) if any(fact.id in told for fact in f.facts))
    ids = {fact.id for finding in (beside if cuts else anew) for fact in finding.facts}
    for run in runs if cuts or told else ():
        slot = run.proof
        if isinstance(slot, _BESIDE) and slot.fact not in ids:
            raise GateError(f"{run.text!r} stands beside another finding")


def _is_beside(cut: p.Cut, finding: Finding) -> bool:
    """Tell whether a cut shows of a finding's sentence, or of a whole answer in an interview."""
    return any(
        cut.article == fact.article
        and cut.start < max(fact.sentence_end, fact.end)
        and min(fact.sentence_start, fact.start) < cut.end
        for fact in finding.facts
    )


def _findings(case: Case) -> tuple[Finding, ...]:
    return (*case.answer.findings, *case.answer.nearest)


def _is_quoted(cut: p.Cut, case: Case) -> bool:
    for fact in case.base.by_article.get(cut.article, ()):
        if fact.kind == "quote" and fact.start <= cut.start and cut.end <= fact.end:
            return True
    article = case.article(cut.article)
    start, end = paragraph(article, cut.start, cut.end)
    around = article.text[start : cut.start], article.text[cut.end : end]
    return all(any(mark in decoded(side).text for mark in _MARKS) for side in around)


def _check_whole(page: p.Page, answer: Answer, base: FactBase) -> None:
    cuts = cuts_of(page)
    for finding in answer.findings:
        if not any(_touches(cut, finding) for cut in cuts):
            raise GateError(f"{finding.id} is cited and not shown")
    alone = unsaid(base, cuts, answer.question.known_by)
    if alone:
        raise GateError(f"a figure leaves without {', '.join(alone)}")


def _check_hours(page: p.Page) -> None:
    """An hour that nobody chose yet stands on the button that sets it, and nowhere else."""
    if any(isinstance(run.proof, p.Hour) for block in page.blocks for run in block.runs):
        raise GateError("an hour stands outside its button")
    for action in page.actions:
        has_hour = any(isinstance(run.proof, p.Hour) for run in action.label)
        words = {run.text for run in action.label if isinstance(run.proof, p.Hour)}
        if has_hour and words != {action.request.removeprefix(f"{Say.C_DIGEST} ")}:
            raise GateError(f"{action.text!r} sets another hour")


def _check_amounts(page: p.Page, case: Case) -> None:
    """A figure that is worded anew stands on the same page as it was published, whole."""
    cuts = cuts_of(page)
    for run in page.runs():
        if isinstance(run.proof, p.Amount):
            fact = case.fact(run.proof.fact)
            if fact.kind != "figure" or not any(_shows(cut, fact, case) for cut in cuts):
                raise GateError(f"{run.text!r} does not stand there as published")


def _shows(cut: p.Cut, fact: Figure, case: Case) -> bool:
    start, end = qualified(case.article(fact.article), fact)
    return cut.article == fact.article and cut.start <= start and end <= cut.end


def _touches(cut: p.Cut, finding: Finding) -> bool:
    return any(
        cut.article == fact.article and cut.start < fact.end and fact.start < cut.end
        for fact in finding.facts
    )


def _check_request(action: p.Action, case: Case) -> None:
    command, _, rest = action.request.partition(" ")
    if command in (Say.C_CITE, Say.C_CONTEXT):
        shown = {finding.id for finding in _findings(case)}
        if not set(rest.split()) <= shown:
            raise GateError(f"{rest} is not in this reply")
    elif not command.startswith("/") and action.request != action.text:
        raise GateError(f"{action.text!r} asks {action.request!r}")
