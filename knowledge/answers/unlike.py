"""What outlets tell otherwise of one event, whatever is asked: pairs of figures of one thing.

Only counts and measures are paired, each the only one of its metric and size in its article: of
sums and shares too many things are told in one story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from knowledge.answers.likeness import (
    are_alike,
    are_of_one_outlet,
    are_of_one_time,
    are_published_together,
    is_in_unit,
    may_oppose,
)
from knowledge.answers.retold import but_of_teller, names_in
from knowledge.base.facts import FactBase
from knowledge.base.stories import Stories
from knowledge.language.words import norms
from knowledge.models import Figure, Finding
from knowledge.values import unit_class

_SMALL = 1024
"""Facts of a base whose articles are all held against each other."""
_FACTOR = 2.0
_ANYTHING = (None, "people")


def unlike(base: FactBase, stories: Stories | None) -> Iterator[tuple[Finding, Finding]]:
    """Give what two outlets say of one thing at one time, each pair of numbers once."""
    if stories is None or len(base.facts) > _SMALL:
        return
    ordered = sorted(base.by_article, key=lambda id_: (str(base.articles[id_].published), id_))
    told = {id_: _measured(base, id_) for id_ in ordered}
    seen: set[frozenset[object]] = set()
    for one, other in combinations(told, 2):
        articles = base.articles[one], base.articles[other]
        if are_of_one_outlet(*articles) or not are_published_together(*articles):
            continue
        if not stories.are_one(one, other) or _are_apart(one, other, base, stories):
            continue
        for pair in product(told[one], told[other]):
            numbers = frozenset((pair[0].metric, *(figure.value for figure in pair)))
            if numbers not in seen and _are_unlike(*pair, told, base, stories):
                seen.add(numbers)
                yield base.finding_of(pair[0].id), base.finding_of(pair[1].id)


def _are_apart(one: str, other: str, base: FactBase, stories: Stories) -> bool:
    """Tell two events of one kind: neither article names where the other is from."""
    towns = ((base.articles[id_].place or "").partition(",")[0] for id_ in (one, other))
    places = dict(zip((one, other), map(norms, towns), strict=True))
    is_there = any(stories.has_name(other, norm) for norm in places[one])
    is_there = is_there or any(stories.has_name(one, norm) for norm in places[other])
    return not stories.share_name(one, other) or (all(places.values()) and not is_there)


def _measured(base: FactBase, article: str) -> list[Figure]:
    return [
        fact
        for fact in base.by_article[article]
        if isinstance(fact, Figure)
        and _is_of_one_thing(fact)
        and fact.status == "fact"
        and not fact.row
        and fact.id in base.finding_ids
    ]


def _is_of_one_thing(figure: Figure) -> bool:
    """Tell whether a count or measure has a metric, or is of things that have a name: houses."""
    kind = unit_class(figure)
    if figure.metric is not None:
        return kind in ("count", "measure")
    return kind == "count" and figure.unit not in _ANYTHING


def _are_unlike(
    one: Figure,
    other: Figure,
    told: dict[str, list[Figure]],
    base: FactBase,
    stories: Stories,
) -> bool:
    return (
        _are_rivals(one, other, base)
        and not _is_among_others(one, other, told[one.article], base)
        and not _is_among_others(other, one, told[other.article], base)
        and _is_on(other.article, one, stories)
        and _is_on(one.article, other, stories)
    )


def _are_rivals(one: Figure, other: Figure, base: FactBase) -> bool:
    return (
        one.metric == other.metric
        and is_in_unit(one, other)
        and are_alike(one, other, _FACTOR)
        and may_oppose(one, other, base.articles)
        and are_of_one_time(one, other, base.articles)
    )


def _is_among_others(
    figure: Figure, other: Figure, beside: Sequence[Figure], base: FactBase
) -> bool:
    """Tell whether its article has more numbers of the kind: which is meant cannot be told."""
    return any(
        each.value != figure.value and _are_rivals(each, other, base) for each in beside
    ) or any(each.value == other.value and each.metric == other.metric for each in beside)


def _is_on(article: str, figure: Figure, stories: Stories) -> bool:
    """Tell whether a figure's sentence names, beside who speaks, what the other article is about.

    What it names and its own article is about the other has as well.
    """
    names = but_of_teller(names_in(figure.sentence), figure)
    own = [norm for norm in names if stories.is_about(figure.article, norm)]
    is_known = all(stories.has_name(article, norm) for norm in own)
    return not names or (is_known and any(stories.is_about(article, norm) for norm in names))
