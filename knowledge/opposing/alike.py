"""Whether two figures of one article can be claims about one thing."""

from __future__ import annotations

from knowledge.models import Figure
from knowledge.values import are_near, same_value, unit_class
from knowledge.words import stems

_CLOSING = ' ”"»’'
_AUXILIARIES = frozenset({"had", "have", "has", "were", "was", "are", "is", "will", "would"})


def are_comparable(one: Figure, other: Figure) -> bool:
    """Tell whether figures measure in one way, in one unit, of one time, and differ."""
    periods = {one.period, other.period} - {None}
    is_change = "change" in (one.figure_kind, other.figure_kind)
    return (
        are_alike(one, other)
        and not one.row
        and not other.row
        and (not is_change or one.figure_kind == other.figure_kind)
        and len(periods) < 2
        and (unit_class(one) == "count" or are_in_unit(one, other))
    )


def are_alike(one: Figure, other: Figure) -> bool:
    """Tell whether figures are in one kind of unit and nearly of one size."""
    is_kind = unit_class(one) == unit_class(other) not in ("rank", "times")
    return is_kind and not same_value(one, other) and are_near(one, other)


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
    at = figure.start - figure.sentence_start
    behind = figure.sentence[figure.end - figure.sentence_start :].lstrip(_CLOSING)
    is_last = not behind or behind[0] in ".,;:!?—–-)"
    is_first = not any(char.isdigit() for char in figure.sentence[:at])
    is_subject = is_first and behind.partition(" ")[0] in _AUXILIARIES
    is_whole = (figure.value or 0.0).is_integer()
    return unit_class(figure) == "count" and is_whole and (is_last or is_subject)
