"""The verdict on a figure: what the comparable findings, or the nearest ones, say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from knowledge.base.facts import FactBase
from knowledge.checks.comparing import Comparing
from knowledge.checks.copies import is_reworded
from knowledge.checks.likeness import Like, ranked
from knowledge.checks.model import Claim, Difference, Verdict
from knowledge.checks.reading import Said
from knowledge.checks.ways import goes_otherwise
from knowledge.checks.words import CheckingWords, bound_of
from knowledge.language.phrases import CLAUSE_BORDER
from knowledge.language.words import stems, tokens
from knowledge.models import Figure, Finding
from knowledge.values import same_unit, same_value

_CLOSE = 0.3
"""Facts that cover what is measured so much worse than the best are of something else."""
_MOST_OTHERS = 2
_LONGEST = 60
"""Characters of the counted phrase that are repeated."""
_MOST_SIDES = 5


def judged(
    said: Said, following: int, found: Sequence[Like], base: FactBase, known: Comparing
) -> Claim:
    """Give the verdict on one figure; the next one begins at ``following``."""
    start, end = _extent(said.figure, following, known.text)
    claim = Claim(start=start, end=end, text=known.text[start:end], verdict="silent")
    comparable = [one for one in found if one.is_comparable]
    if not comparable:
        return _silent(claim, said, found, base)
    best = max(one.measured for one in comparable)
    close = ranked([one for one in comparable if one.measured >= best - _CLOSE])
    differing = [(one, _differences(said.figure, one, known.words)) for one in close]
    same_number = [pair for pair in differing if not {"value", "unit"} & set(pair[1])]
    if same_number:
        one, differs = min(same_number, key=lambda pair: len(pair[1]))
        bare = not bound_of(said.figure, known.words)
        claim = claim.model_copy(update={"fact": one.fact.id, "is_bare": bare})
        return _with(claim, [one], base, _verdict(differs), differs)
    others = [one for one, _ in differing]
    return _with(claim, _distinct(others, base), base, "otherwise", differing[0][1])


def _verdict(differs: Sequence[Difference]) -> Verdict:
    if not differs:
        return "same"
    return "otherwise" if {"direction", "status"} & set(differs) else "inexact"


def _with(
    claim: Claim,
    chosen: Sequence[Like],
    base: FactBase,
    verdict: Verdict,
    differs: Sequence[Difference],
) -> Claim:
    """Add the findings; where the number is a side of a disagreement both sides come along."""
    findings = with_sides([base.finding_of(one.fact.id) for one in chosen], base)
    contested = any(finding.disagreement for finding in findings)
    if contested and verdict in ("same", "inexact"):
        verdict = "disagree"
    update = {"verdict": verdict, "findings": findings, "differs": tuple(differs)}
    return claim.model_copy(update=update)


def with_sides(findings: Iterable[Finding], base: FactBase) -> tuple[Finding, ...]:
    """Put the other sides of their disagreement behind findings; at most five in all."""
    out: dict[str, Finding] = {}
    for finding in findings:
        out.setdefault(finding.id, finding)
        if finding.disagreement:
            for side in base.disagreements[finding.disagreement].findings:
                out.setdefault(side, base.findings[side])
    return tuple(out.values())[:_MOST_SIDES]


def _distinct(found: Sequence[Like], base: FactBase) -> list[Like]:
    """Give the best fact of each of the best findings; a contested one brings its sides itself."""
    best: dict[str, Like] = {}
    for one in found:
        finding = base.finding_of(one.fact.id)
        best.setdefault(finding.disagreement or finding.id, one)
    return list(best.values())[:_MOST_OTHERS]


def _silent(claim: Claim, said: Said, found: Sequence[Like], base: FactBase) -> Claim:
    """Say that the articles do not say, and offer what lacks least."""
    if not found:
        return claim
    number = said.figure
    order = sorted(
        ranked(found), key=lambda one: (not same_value(number, one.fact), len(one.lacks))
    )
    nearest = order[0]
    findings = with_sides([base.finding_of(nearest.fact.id)], base)
    return claim.model_copy(
        update={"findings": findings, "lacks": nearest.lacks, "missing": nearest.missing}
    )


def _differences(figure: Figure, one: Like, words: CheckingWords) -> tuple[Difference, ...]:
    found = differences(figure, one.fact, words)
    return (*found, "words") if one.is_reworded and "words" not in found else found


def differences(figure: Figure, fact: Figure, words: CheckingWords) -> tuple[Difference, ...]:
    """Tell by what a figure differs from one that speaks of the same."""
    is_directed = figure.direction is not None and fact.direction is not None
    differs: dict[Difference, bool] = {
        "value": not same_value(figure, fact),
        "unit": not same_unit(figure, fact),
        "direction": goes_otherwise(figure, fact, words),
        "status": figure.status != fact.status and not _are_ahead(figure, fact, words),
        "qualifier": bound_of(figure, words) != bound_of(fact, words),
        "words": _is_denied_otherwise(figure, fact, words)
        or bool(_phrases(figure.sentence, words.hedges) - _phrases(fact.sentence, words.hedges))
        or (figure.direction != fact.direction and not is_directed)
        or is_reworded(figure, fact, words),
    }
    return tuple(name for name, is_so in differs.items() if is_so)


def _are_ahead(figure: Figure, fact: Figure, words: CheckingWords) -> bool:
    """Tell whether both name by one verb what is aimed at: "wants", "expects"."""
    mine, theirs = (set(stems(each.sentence)) & words.ahead for each in (figure, fact))
    return not mine.isdisjoint(theirs)


def _is_denied_otherwise(figure: Figure, fact: Figure, words: CheckingWords) -> bool:
    """Tell whether only one of them denies; what another clause of the fact denies is not this."""
    mine, theirs = (_phrases(each.sentence, words.no) for each in (figure, fact))
    return bool(mine - theirs or _phrases(_clause(fact), words.no) - mine)


def _clause(figure: Figure) -> str:
    """Give the words round a number up to the next comma or conjunction."""
    at = figure.start - figure.sentence_start
    before = CLAUSE_BORDER.split(figure.sentence[:at])[-1]
    return f"{before} {CLAUSE_BORDER.split(figure.sentence[at + len(figure.text) :])[0]}"


def _phrases(text: str, phrases: frozenset[str]) -> frozenset[str]:
    """Give the phrases that stand in a text."""
    said = f" {' '.join(token.norm for token in tokens(text))} "
    return frozenset(phrase for phrase in phrases if f" {phrase} " in said)


def _extent(figure: Figure, following: int, text: str) -> tuple[int, int]:
    """Give the number with its qualifier before it and what is counted right behind it."""
    start, end = figure.start, figure.end
    if figure.qualifier:
        at = text.rfind(figure.qualifier, figure.sentence_start, figure.start)
        start = at if at >= 0 and not text[at + len(figure.qualifier) : start].strip() else start
    if end <= figure.head_start <= end + 1 and end < figure.head_end <= following:
        stop = figure.head_end
        if stop - start > _LONGEST:
            stop = text.rfind(" ", end, start + _LONGEST)
        end = max(end, stop)
    return start, end
