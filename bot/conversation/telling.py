"""How a stretch of figures is told: the number in bold with the words that say what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.conversation import runs as r
from bot.conversation.excerpts import excerpt
from bot.conversation.phrases import Say
from bot.conversation.runs import Runs, joined, say
from bot.conversation.stretches import Stretch, is_link

if TYPE_CHECKING:
    from bot.conversation.page import Style
    from bot.conversation.turns import Desk
    from knowledge.models import Article

_HEAD = 90
"""Characters of the counted phrase that are shown."""
_WHOLE = 130
"""A clause that is told whole, from what is counted to the number, has at most so many."""
_BEFORE, _BEFORE_WORDS = 45, 6
_VERB, _VERB_WORDS = 25, 3
_BEHIND, _BEHIND_WORDS = 12, 2
_SIGNS = "-−–"
_CLAUSE_ENDS = ',;:.!?—–”"“()'


class Telling(NamedTuple):
    """The words of a stretch, and what else has to be said of it."""

    words: Runs
    counted: bool
    """Whether the words say what is counted."""


def tell(stretch: Stretch, desk: Desk, is_named: bool, row: str) -> Telling:
    """Tell a stretch in the article's words; ``is_named``: a heading says what is measured.

    ``row`` is the row of a table that was named right before.
    """
    if stretch.figures[0].row:
        return Telling(_cell(stretch, desk, row), counted=True)
    if stretch.figures[0].figure_kind == "rank" and (place := _place(stretch, desk)):
        return Telling(place, counted=True)
    if not is_named and (clause := _clause(stretch, desk)):
        return Telling(clause, counted=True)
    if behind := _behind(stretch):
        return Telling((*_way(stretch, desk), *_number(stretch), *behind), counted=True)
    if words := _with_verb(stretch, desk):
        return Telling(words, counted=is_named)
    number = (*_number(stretch), *_in_unit(stretch, desk))
    return Telling((*_way(stretch, desk), *number), counted=False)


def beside(stretch: Stretch) -> Runs:
    """Give the counted phrase that stands elsewhere in the sentence."""
    for figure in reversed(stretch.figures):
        apart = figure.head_end <= stretch.start or stretch.end <= figure.head_start
        if figure.head and apart:
            return _shortened(stretch.article, figure.head_start, figure.head_end)
    return ()


def _cell(stretch: Stretch, desk: Desk, named: str) -> Runs:
    """Tell "Christchurch, Median price (NZ$): 681,000"; a sign already says which way it went."""
    figure, article = stretch.figures[0], stretch.article
    start = figure.sentence_start + figure.sentence.index(figure.row)
    is_new = figure.row != named
    row = _shortened(article, start, start + len(figure.row)) if is_new else ()
    head = _shortened(article, figure.head_start, figure.head_end)
    way = () if figure.text[:1] in _SIGNS else _way(stretch, desk)
    number = (*_number(stretch), *_in_unit(stretch, desk))
    return (*joined((row, head), Say.COMMA), *say(Say.COLON), *way, *number)


def _in_unit(stretch: Stretch, desk: Desk) -> Runs:
    """Tell "($160 million)" behind a bare number whose unit stands in a heading."""
    told = () if desk.tongue.rewords else r.amount(stretch.figures[0], desk.tongue)
    return (*say(Say.BRACKET), *told, *say(Say.BRACKET_END)) if told else ()


def _number(stretch: Stretch) -> Runs:
    return r.cut(stretch.article, stretch.start, stretch.end, "bold")


def _clause(stretch: Stretch, desk: Desk) -> Runs:
    """Tell "trade with Russia grew by over 17 percent": what is counted, verb and number."""
    start = _head_before(stretch, _BEFORE, _BEFORE_WORDS)
    if start is None or stretch.end - start > _WHOLE:
        return ()
    clause = r.cut(stretch.article, start, stretch.end, "bold")
    return _marked(clause, stretch, start, desk, "bold")


def _with_verb(stretch: Stretch, desk: Desk) -> Runs:
    """Tell "grew by over 17 percent"; in a quotation from what grew on, between marks."""
    head = _head_before(stretch, _VERB, _VERB_WORDS)
    if head is None or stretch.figures[0].figure_kind not in ("change", "multiple"):
        return ()
    start = stretch.figures[0].head_end
    if desk.is_quoted(stretch.figures[0]):
        start = head
    verb = r.cut(stretch.article, start, stretch.start)
    return _marked(joined((verb, _number(stretch)), Say.SPACE), stretch, start, desk)


def _head_before(stretch: Stretch, longest: int, most: int) -> int | None:
    """Give where the counted phrase begins when only a few words part it from the number."""
    figure, text = stretch.figures[0], stretch.article.text
    if not figure.head or figure.head_end > stretch.start:
        return None
    between = text[figure.head_end : stretch.start]
    linked = bool(between.strip()) and is_link(between, longest, most)
    return figure.head_start if linked else None


def _behind(stretch: Stretch) -> Runs:
    """Give the counted phrase when it follows the number, at once or after "of the"."""
    figure, text = stretch.figures[-1], stretch.article.text
    if not figure.head or figure.head_end <= stretch.end:
        return ()
    between = text[stretch.end : max(figure.head_start, stretch.end)]
    if not is_link(between, _BEHIND, _BEHIND_WORDS):
        return ()
    end = max(figure.head_start, stretch.end)
    end += excerpt(text[end : figure.head_end], _HEAD, frozenset()).end
    return _following(stretch, end)


def _following(stretch: Stretch, end: int) -> Runs:
    """Give the words right behind a number, with the space that parts them in the article."""
    words = r.cut(stretch.article, stretch.end, end)
    is_glued = stretch.article.text[stretch.end : stretch.end + 1].strip() != ""
    return words if is_glued or not words else (*say(Say.SPACE), *words)


def _place(stretch: Stretch, desk: Desk) -> Runs:
    """Tell a rank within its clause: "Russia ranks second in investment"."""
    figure, article = stretch.figures[0], stretch.article
    if not figure.head or figure.head_end > stretch.start:
        return ()
    end = _clause_end(article.text, stretch.end, figure.sentence_end)
    if end - figure.head_start > _WHOLE + _HEAD:
        return ()
    before = r.cut(article, figure.head_start, stretch.start)
    words = joined((before, (*_number(stretch), *_following(stretch, end))), Say.SPACE)
    whole = stretch._replace(end=end)
    return _marked(words, whole, figure.head_start, desk)


def _clause_end(text: str, start: int, end: int) -> int:
    found = (at for at in range(start, end) if text[at] in _CLAUSE_ENDS)
    return next((at for at in found if not _is_within_number(text, at)), end)


def _is_within_number(text: str, at: int) -> bool:
    return text[at - 1].isdecimal() and text[at + 1 : at + 2].isdecimal()


def _marked(words: Runs, stretch: Stretch, start: int, desk: Desk, style: Style = "plain") -> Runs:
    """Put marks around what stands whole within a quotation; nothing where it leaves one."""
    where = stretch.article.id, start, stretch.end
    if desk.in_quotation(*where):
        return (*say(Say.OPEN, style=style), *words, *say(Say.CLOSE, style=style))
    return () if desk.crosses_quotation(*where) else words


def _way(stretch: Stretch, desk: Desk) -> Runs:
    """Say "down" where the words shown do not; that a figure rose is seen in the sentence."""
    figure = stretch.figures[0]
    if figure.direction != "down" or len(stretch.figures) > 1 or desk.tongue.rewords:
        return ()
    return (*r.way(figure, "bold"), *say(Say.SPACE, style="bold"))


def _shortened(article: Article, start: int, end: int) -> Runs:
    part = excerpt(article.text[start:end], _HEAD, frozenset())
    return r.cut(article, start + part.start, start + part.end)
