"""What is counted where no noun follows the number: told by the head or the figure before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.noun_words import is_plural
from knowledge.extraction.amounts.nouns import PEOPLE
from knowledge.extraction.amounts.per import rate_after
from knowledge.extraction.amounts.units import UnitWords
from knowledge.extraction.figures.alike import in_scale
from knowledge.extraction.figures.continuing import continued, is_level, is_set_against
from knowledge.extraction.figures.counting_words import Carried, Count, CountingWords, Counts
from knowledge.extraction.figures.currencies import is_conversion, of_money
from knowledge.extraction.figures.elided import elided
from knowledge.extraction.figures.heads import Head
from knowledge.extraction.figures.neighbours import (
    divided_like,
    is_again,
    is_age,
    is_aside,
    is_doer,
    is_item,
    is_mere_rate,
    is_of_other,
    is_of_people,
    is_ratio,
    is_thing,
    label_of,
    measured_noun,
    opens_number,
    told_by,
)
from knowledge.extraction.figures.phrases import Scene, segments
from knowledge.extraction.figures.points import POINTS, are_of_shares
from knowledge.extraction.figures.taken_up import like_before, named_before, whole_of
from knowledge.extraction.figures.wholes import without_sizes
from knowledge.extraction.lines import CLOSING, Line, line

_OTHERS = "others"
_YEARS = "years"
_ORDER = 10
_PER = ("per", "/", "a")
"""Before what a rate of exchange is per."""


def unit_name(amount: Amount, unit: str | None) -> str | None:
    """Join unit and rate: "EUR per month"; a rate of nothing named is "per 100,000 people"."""
    if amount.per is None:
        return unit
    return f"{unit} per {amount.per}" if unit else f"per {amount.per}"


def counted(
    scene: Scene,
    index: int,
    head: Head,
    before: Sequence[Amount],
    carried: Carried,
    words: CountingWords,
) -> Amount:
    """Name what an amount without a unit counts.

    ``before`` are the earlier amounts of the sentence, whose unit a bare number goes on with.
    """
    amount = scene.amounts[index]
    if amount.unit == POINTS and are_of_shares(scene, amount, words.points):
        end = scene.line.tokens[(amount.noun_end or amount.last) - 1].end
        return amount._replace(unit=f"percentage {POINTS}", kind="percentage_points", end=end)
    if amount.unit == _OTHERS:
        return amount._replace(unit=_last(before, amount) or PEOPLE)
    is_bare = amount.unit is None and amount.kind == "count"
    if not is_bare or is_mere_rate(scene, amount) or is_ratio(scene, amount, words):
        return amount
    before = [other for other in before if not is_conversion(scene, other)] or before
    before = without_sizes(scene, amount, before)
    scaled = in_scale(scene, amount, before[-1], words.units.scale) if before else None
    known = scaled or _known(scene, index, head, before, carried, words)
    if known:
        return known
    phrase = line(scene.line.text[head.start : head.end])
    noun = label_of(scene, amount, words)
    measured = measured_noun(scene, phrase, head, amount, words)
    noun = noun or _noun_of(scene, amount, measured, before, carried, words)
    divided = divided_like(noun, amount, (*carried.amounts, *before))
    if noun and amount.value and amount.value % 1 and not (divided or noun in words.partible):
        noun = None  # "the shares closed at 84.20"
    if noun is None and is_of_people(scene, amount, words):
        noun = PEOPLE
    kind = "duration" if noun == _YEARS else amount.kind
    per = amount.per or (divided and divided.per) or _rate_within(phrase, words.units)
    return amount._replace(unit=noun, kind=kind, per=per)


def _noun_of(
    scene: Scene,
    amount: Amount,
    measured: str | None,
    before: Sequence[Amount],
    carried: Carried,
    words: CountingWords,
) -> str | None:
    """The noun counted: the one measured, unless the clause goes on with what was counted."""
    last = _last(before, amount)
    low, at = scene.line.low, amount.opening - 1
    is_instead = (low(at - 1), low(at)) == ("instead", "of") and low(amount.last) in CLOSING
    is_told_again = is_instead or is_again(scene, amount, words)
    if last and (is_told_again or is_of_other(scene, amount, words)):
        return last
    if not last and (named := named_before(scene, amount, carried, words)):
        return named
    if scene.line.low(amount.last) == "more" and scene.line.low(amount.last + 1) in CLOSING:
        measured = last or measured  # "scored seven goals and created eleven more"
    if _counts_again(scene, amount, words):
        return last or _of_before(scene, amount, carried, words) or measured
    if measured and not _stands_alone(scene, amount):
        return measured
    noun = _did_since(scene, amount, before, words) or last or measured
    noun = noun or _nearest(scene, amount, words) or told_by(scene, amount, words)
    return noun or _of_before(scene, amount, carried, words)


def _known(
    scene: Scene,
    index: int,
    head: Head,
    before: Sequence[Amount],
    carried: Carried,
    words: CountingWords,
) -> Amount | None:
    """What an amount goes on with, or what the words beside it say that it is of."""
    amount = scene.amounts[index]
    if amount.per in words.exchanged.values():
        code = _exchanged(scene, amount, words)
        return amount._replace(unit=code, kind="currency") if code else None
    is_listed = is_item(scene.line) and amount.last == len(scene.line.tokens)
    told = (carried.listed if is_listed else None) or _told_before(scene, amount, words)
    if told:
        kind = words.units.after.get((told,), (told, amount.kind))[1]
        return amount._replace(unit=told, kind=kind, is_age=told == _YEARS)
    if before and is_level(scene, amount, before[-1]):
        before = [other for other in before if other.kind != "percent"]
    like = whole_of(scene, amount, before, carried) or like_before(scene, amount, carried)
    like = like or continued(scene, index, head, before, words.continuing)
    if like and like.kind == "percentage_points" and _is_share(scene, amount, before):
        return amount._replace(unit="percent", kind="percent")
    if like:
        return amount._replace(unit=like.unit, kind=like.kind)
    known = elided(scene, amount, before, carried.amounts, carried.currency, words.elided)
    if known:
        return known
    currency = _currency_of(scene, amount, before, carried, words)
    return amount._replace(unit=currency, kind="currency") if currency else None


def _is_share(scene: Scene, amount: Amount, before: Sequence[Amount]) -> bool:
    """Tell "rose 0.4 points to 3.1" and "the Left took 27.4%, down 5.1 points, the Centre 19.8"."""
    low, at = scene.line.low, amount.opening - 1
    is_named = low(amount.last) in CLOSING and (scene.role(at) == "word" or low(at) == ",")
    has_share = any(other.kind == "percent" for other in before)
    return low(at) == "to" or (is_named and has_share)


def _currency_of(
    scene: Scene,
    amount: Amount,
    before: Sequence[Amount],
    carried: Carried,
    words: CountingWords,
) -> str | None:
    """The currency of a bare sum; none in "can take 7 million guests, up from 4 million"."""
    is_count = bool(before) and before[-1].kind == "count" and before[-1].unit is not None
    is_count = is_count and is_set_against(scene, amount, words.continuing)
    if is_count or not of_money(scene, amount, words.currencies):
        return None
    return next((a.unit for a in reversed(before) if a.kind == "currency"), carried.currency)


def _exchanged(scene: Scene, amount: Amount, words: CountingWords) -> str | None:
    """The currency whose rate is given: "the rupiah weakened to 15,600 per dollar"."""
    low = scene.line.low
    before = (at for at in range(amount.first - 1, -1, -1) if low(at - 1) not in _PER)
    found = (words.exchanged[low(at)] for at in before if low(at) in words.exchanged)
    return next((code for code in found if code != amount.per), None)


def _told_before(scene: Scene, amount: Amount, words: CountingWords) -> str | None:
    """What the words beside the number count: "drowning more than 7,000", "Age: 24"."""
    if is_age(scene, amount, words):
        return _YEARS
    if scene.line.low(amount.opening - 1) == ":":
        return _YEARS if scene.line.low(amount.opening - 2) in words.ages else None
    for at in (amount.opening, amount.first):
        phrase = words.telling.before(scene.line, at)
        if phrase:
            return words.by_phrase[phrase]
    after = amount.last
    if scene.line.low(after) in words.being:
        of_whom = words.by_phrase.get((scene.line.low(after + 1),))
        return PEOPLE if of_whom == PEOPLE else None
    return PEOPLE if words.people_before.at(scene.line, after) else None


def _stands_alone(scene: Scene, amount: Amount) -> bool:
    """Tell ", now 37 a week", ", against 1.15 million": nothing else is said since the break."""
    first, last = next(segments(scene, amount.opening), (0, 0))
    return all(scene.roles[at] == "small" for at in range(first, last))


def _last(before: Sequence[Amount], amount: Amount) -> str | None:
    """What was counted last in numbers of the same order."""
    return _whole(_counts(before), abs(amount.value or 0) / _ORDER)


def counts_of(amounts: Sequence[Amount]) -> Counts:
    """Give what some amounts count, with how many of it, the last first."""
    return tuple(_counts(amounts))


def _counts(amounts: Sequence[Amount]) -> Iterator[Count]:
    return ((abs(a.value or 0), a.unit) for a in reversed(amounts) if a.kind == "count" and a.unit)


def _whole(counts: Iterable[Count], least: float) -> str | None:
    """What was counted last in numbers so large, else what there was most of."""
    told = tuple(counts)
    most = max(told, key=lambda one: one[0], default=None)
    return next((noun for count, noun in told if count >= least), most and most[1])


def _of_before(scene: Scene, amount: Amount, carried: Carried, words: CountingWords) -> str | None:
    """Give what the sentence before counts or names: "I counted the bars. There are 1,116".

    A part is no larger than its whole: of "102 throws by ten octopuses" 17 can only be throws.
    """
    counted = _whole(carried.counts, abs(amount.value or 0))
    at, low = amount.opening - 1, scene.line.low
    is_told = low(at - 1) == "there" and low(at) in words.units.nouns.stops
    is_part = (low(amount.last), low(amount.last + 1)) == ("of", "them")
    if counted or carried.line is None or not (is_told or is_part):
        return counted
    lows = carried.line.lows
    places = lows if is_part else reversed(lows)  # "The mediators will meet. Two of them"
    return next((low for low in places if is_plural(low, words.units.nouns)), None)


def _did_since(
    scene: Scene, amount: Amount, before: Sequence[Amount], words: CountingWords
) -> str | None:
    """The plural that did something since the last count: "rigs failed; eleven were burnt out"."""
    if scene.role(amount.last) != "verb":
        return None
    since = max((before[-1].noun_end or before[-1].last) if before else 0, 0)
    subjects = (
        scene.line.low(at)
        for at in range(amount.opening - 1, since - 1, -1)
        if scene.roles[at] == "word" and scene.role(at + 1) == "verb"
        if scene.line.low(at + 1) not in words.saying
    )
    return next((low for low in subjects if is_plural(low, words.units.nouns)), None)


def _nearest(scene: Scene, amount: Amount, words: CountingWords) -> str | None:
    """The plural noun that closes the clause before: "more direct flights, now 37 a week"."""
    for first, last in segments(scene, amount.opening):
        if scene.line.low(last) in words.saying:
            return None  # "ministers said 20,000 came"
        is_label = scene.line.low(last) == ":"  # "Ships waiting in the roads: 23"
        number = next((at for at in range(first, last) if opens_number(scene, at, words)), None)
        # "The number of clinics in towns, now 48" names first what it counts.
        opening = first if number is None else number + 2
        is_ahead = is_label or number is not None
        for at in range(opening, last) if is_ahead else range(last - 1, opening - 1, -1):
            low = scene.line.low(at)
            if low in words.saying:
                return None
            is_noun = scene.roles[at] == "word" and is_thing(low, words)
            if not is_noun or is_aside(scene, at, words) or is_doer(scene, at, amount, words):
                continue
            is_name = scene.line.tokens[at].text[:1].isupper() and at > 0
            is_name = is_name and not (is_label and scene.line.tokens[at - 1].kind != "word")
            return None if is_name else low
    return None


def _counts_again(scene: Scene, amount: Amount, words: CountingWords) -> bool:
    """Tell "I get 347" and "it is 700": what the article has just counted is counted again."""
    at = amount.opening - 1
    if scene.line.low(at) in words.being and scene.line.low(at - 1) == "it":
        return True
    is_last = scene.line.low(amount.last) in CLOSING
    return is_last and scene.line.low(at) in words.counting and scene.role(amount.last) != "word"


def _rate_within(phrase: Line, words: UnitWords) -> str | None:
    """The rate that the head names: "the number of direct flights a week"."""
    found = (rate_after(phrase, at, words) for at in range(1, len(phrase.tokens)))
    return next((rate.name for rate in found if rate), None)
