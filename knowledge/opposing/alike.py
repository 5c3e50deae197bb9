"""Whether two figures of one article can be claims about one thing."""

from __future__ import annotations

from knowledge.language.words import stems
from knowledge.models import Figure
from knowledge.values import are_near, same_value, unit_class

_CLOSING = ' ”"»’'
_PACE, _FACTOR_PACED = " per ", 2.0
_AUXILIARIES = frozenset({"had", "have", "has", "were", "was", "are", "is", "will", "would"})


def are_comparable(one: Figure, other: Figure) -> bool:
    """Tell whether figures measure in one way, in one unit, of one time, and differ."""
    is_change = "change" in (one.figure_kind, other.figure_kind)
    is_change = is_change and not are_paced_alike(one, other)
    return (
        not one.row
        and not other.row
        and are_close(one, other)
        and (not is_change or one.figure_kind == other.figure_kind)
        and (None in (one.period, other.period) or one.period == other.period)
        and (unit_class(one) == "count" or are_in_unit(one, other))
    )


def are_paced_alike(one: Figure, other: Figure) -> bool:
    """Tell whether both are so much money a year: what demands "would add" is what they cost."""
    is_paced = _PACE in (one.unit or "") and one.unit == other.unit
    return is_paced and unit_class(one) == "currency" and are_near(one, other, _FACTOR_PACED)


def are_close(one: Figure, other: Figure) -> bool:
    """Tell whether figures are in one kind of unit, nearly of one size, and differ."""
    if not are_near(one, other):
        return False
    is_kind = unit_class(one) == unit_class(other) not in ("rank", "times")
    return is_kind and not same_value(one, other)


def are_in_unit(one: Figure, other: Figure) -> bool:
    """Tell whether figures are in one unit; a rate need not be said again."""
    mine, theirs = ((figure.unit or "").partition(" per ")[0] for figure in (one, other))
    if unit_class(one) == "count":
        return not set(stems(mine)).isdisjoint(stems(theirs))
    return mine == theirs


def is_bare(figure: Figure) -> bool:
    """Tell a count that names nothing of its own: "and I get 347", "they say 45,000 had come".

    It ends its clause or is the subject of a verb; "of 640 claims 118 were paid" has its noun.
    """
    if unit_class(figure) != "count" or not (figure.value or 0.0).is_integer():
        return False
    at = figure.start - figure.sentence_start
    behind = figure.sentence[figure.end - figure.sentence_start :].lstrip(_CLOSING)
    if not behind or behind[0] in ".,;:!?—–-)":
        return True
    is_subject = behind.partition(" ")[0] in _AUXILIARIES
    return is_subject and not any(map(str.isdigit, figure.sentence[:at]))
