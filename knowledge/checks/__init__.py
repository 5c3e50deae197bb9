"""A pasted text figure by figure: do the articles say the same, otherwise, both, or nothing?

Nothing here calls a text true or false: it is compared with what the articles say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from knowledge.base.entries import Entry
from knowledge.base.facts import FactBase
from knowledge.base.index import Index
from knowledge.base.terms import Terms
from knowledge.checks.comparing import Comparing
from knowledge.checks.judging import differences, judged
from knowledge.checks.likeness import like
from knowledge.checks.model import Check, Claim, Verdict
from knowledge.checks.reading import Said, as_known, said
from knowledge.checks.voices import titles
from knowledge.checks.words import checking_words
from knowledge.lexicon import Lexicon
from knowledge.models import Figure

__all__ = ["Check", "Claim", "Verdict", "check", "repeats"]
_NO_DAY = date(2000, 1, 1)
_CANDIDATES = 96
"""Facts that a figure is compared with; most of them are neighbours of the same sentence."""


def check(
    text: str,
    base: FactBase,
    index: Index,
    lexicon: Lexicon,
    now: datetime,
    is_common: Callable[[str], bool] = lambda _: False,
) -> Check:
    """Compare every figure of a text with the base.

    ``is_common`` tells folded words of the language from names, where one opens a sentence.
    """
    newest = min(now.date(), base.newest or now.date())
    read = said(text, now.date(), lexicon, is_common)
    figures = tuple(replace(one, figure=as_known(one.figure, newest)) for one in read)
    words, terms = checking_words(lexicon), Terms(lexicon)
    claims, numbers = [], tuple(each.figure for each in figures)
    starts = [each.figure.start for each in figures[1:]] + [len(text)]
    for figure, following in zip(figures, starts, strict=True) if figures else ():
        entries = _candidates(figure, index, terms)
        introduced = titles((entry.fact for entry in entries), base.articles)
        known = Comparing(base.articles, lexicon, words, text, introduced, numbers, base.figures_in)
        found = [one for entry in entries if (one := like(figure, entry, known)) is not None]
        claims.append(judged(figure, following, found, base, known))
    return Check(text=text, claims=tuple(claims))


def _candidates(figure: Said, index: Index, terms: Terms) -> tuple[Entry, ...]:
    wanted = [(term,) for term in terms.held(figure.figure.sentence).said]
    values = (figure.figure.value, figure.figure.value_to)
    wanted += [(f"={value:g}",) for value in values if value is not None]
    return index.candidates(wanted, _CANDIDATES)


def repeats(text: str, span: tuple[int, int], fact: Figure, base: FactBase, lex: Lexicon) -> bool:
    """Tell whether the figure at a span of a text says of its number what the fact says.

    The text is read as if it were of the fact's day: what lies ahead then is a forecast in both.
    """
    words, day = checking_words(lex), base.articles[fact.article].published or base.newest
    there = (each.figure for each in said(text, day or _NO_DAY, lex, lambda _: True))
    figure = next((each for each in there if span[0] <= each.start < span[1]), None)
    return figure is not None and not differences(figure, fact, words)
