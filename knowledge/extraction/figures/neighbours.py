"""What the words beside a bare number tell: an age, a label before a colon, what is measured."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from knowledge.extraction.amounts.compounds import plural
from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.noun_words import is_plural
from knowledge.extraction.amounts.nouns import PEOPLE
from knowledge.extraction.figures.counting_words import CountingWords
from knowledge.extraction.figures.heads import Head
from knowledge.extraction.figures.phrases import Scene, segments
from knowledge.extraction.lines import CLOSING, Line, Token

_OLDEST = 120
_ADJECTIVAL = ("ly", "al", "ic", "eign", "ous")
"""Ends of what no number counts: "daily arrivals", "annual sales"."""
_TOLD_OF = frozenset({"of", "he", "she", "it", "they", "we", "i"})
"""Behind a number of the same things: "double the 3,010 of 2012", "the eight he managed"."""
_POINTING = frozenset({"the", "these", "those", "this", "that", "its", "their"})
_WHERE = frozenset({"in", "at", "near", "within"})
"""Before a place, in which nothing is counted: "the limit in those waters"."""
_WHEN = frozenset({"by", "on", "at", "in", "until", "within", "since", "after"})
_ADVERBIAL = 3
"""Tokens of "By evening" and "On that day"."""
_OWNING = frozenset({"'", "’"})
_EXTREMES = frozenset({("the", "youngest"), ("the", "oldest")})


def is_age(scene: Scene, amount: Amount, words: CountingWords) -> bool:
    """Tell "she is 41 and has", "At 41, she is" and "a director of 26" from other numbers."""
    low, at = scene.line.low, amount.opening - 1
    if low(at) in words.being and (
        low(at - 1) in words.aged or _is_full_name(scene, amount, words)
    ):
        return True
    if low(at) == "at" and (low(amount.last), low(amount.last + 1)) in _EXTREMES:
        return True  # "at 26 the youngest candidate"
    if low(at) == "at" and at == 0:
        return low(amount.last) == "," and low(amount.last + 1) in words.aged
    is_person = low(at) == "of" and low(at - 1) in words.persons and low(at - 2) in ("a", "an")
    return is_person and abs(amount.value or 0) < _OLDEST


def _is_full_name(scene: Scene, amount: Amount, words: CountingWords) -> bool:
    """Tell "Mira Toll, is 19." from "the score at Ashby Vale is 19 to 3"."""
    tokens, last = scene.line.tokens, amount.opening - 1
    last -= scene.line.low(last - 1) == ","
    names = [token.text for token in tokens[max(0, last - 2) : last]]
    is_named = (
        len(names) == 2
        and names[0].lower() in words.given
        and all(name[:1].isupper() and name.isalpha() for name in names)
    )
    is_led = scene.line.low(last - 3) in _WHERE
    return is_named and not is_led and scene.line.low(amount.last) in CLOSING


def is_item(line: Line) -> bool:
    """Whether a line is an item of a numbered list."""
    is_numbered = len(line.tokens) > 1 and line.tokens[0].kind == "number"
    return is_numbered and line.low(1) in (".", ")")


def divided_like(noun: str | None, amount: Amount, told: Sequence[Amount]) -> Amount | None:
    """The mean count that another goes on with: "from 5.2 members to 4.7"."""
    if noun is None or not (amount.value and amount.value % 1):
        return None
    counts = (other for other in reversed(told) if other.kind == "count" and other.unit == noun)
    return next((other for other in counts if other.value and other.value % 1), None)


def is_mere_rate(scene: Scene, amount: Amount) -> bool:
    """Tell "172 per 100,000 people", which counts nothing."""
    return any(scene.line.low(at) == "per" for at in range(amount.first, amount.last))


def is_ratio(scene: Scene, amount: Amount, words: CountingWords) -> bool:
    """Tell "a ratio of 1.45", which counts nothing."""
    at = amount.opening - 1
    return scene.line.low(at) in ("of", "at", "to") and scene.line.low(at - 1) in words.unitless


def label_of(scene: Scene, amount: Amount, words: CountingWords) -> str | None:
    """What stands before a colon: "Infections: 1,240; deaths: 31"."""
    if scene.line.low(amount.opening - 1) != ":":
        return None
    last = amount.opening - 1
    first = _label_start(scene, last)
    if not words.saying.isdisjoint((scene.line.low(first - 1), scene.line.low(first))):
        last = first - 1  # "Fans by the road, say the police: 160,000"
        first = _label_start(scene, last)
    lows = [scene.line.low(at) for at in range(first, last)]
    named = (words.by_noun.get(low, low) for low in lows if _counts_things(low, words))
    is_afflicted = len(lows) == 1 and lows[0] in words.units.nouns.afflicted
    return next(named, PEOPLE if is_afflicted else None)


def _label_start(scene: Scene, at: int) -> int:
    """Where the label before a token begins: "Schools used as shelters" is one."""
    while at and (scene.line.tokens[at - 1].kind != "mark" or scene.line.joins(at - 1)):
        at -= 1
    return at


def _counts_things(low: str, words: CountingWords) -> bool:
    return low in words.by_noun or is_plural(low, words.units.nouns)


def is_of_people(scene: Scene, amount: Amount, words: CountingWords) -> bool:
    """Tell "some 41,200 watched the match": what opens a clause and does what only people do."""
    low, at = scene.line.low, amount.opening - 1
    is_opening = low(at) in ("", ",", ";", "and") or (0 < at < _ADVERBIAL and low(0) in _WHEN)
    return is_opening and low(amount.last + (low(amount.last) in ("have", "had"))) in words.human


def is_aside(scene: Scene, at: int, words: CountingWords) -> bool:
    """Tell "doctors' association", "officials speak of", "the limit in those waters"."""
    place = at - 1
    while scene.line.low(place) in _POINTING:
        place -= 1
    following = scene.line.low(at + 1)
    return following in _OWNING or following in words.saying or scene.line.low(place) in _WHERE


def is_doer(scene: Scene, at: int, amount: Amount, words: CountingWords) -> bool:
    """Tell "men may give four", where the number is of what they give, from "deaths reached 4"."""
    verb = amount.opening - 1
    is_direct = at < verb and all(scene.role(i) == "verb" for i in range(at + 1, amount.opening))
    return is_direct and scene.line.low(verb) not in words.measuring


def is_of_other(scene: Scene, amount: Amount, words: CountingWords) -> bool:
    """Tell "the police put it at 9,000, the organisers at 30,000" from what is counted."""
    at = amount.opening - 1
    who = {scene.line.low(at - 1), scene.line.low(at - 1).removesuffix("s")}
    is_linked = scene.line.low(at) in ("at", "of") and scene.line.low(at - 2) == "the"
    return is_linked and scene.line.low(at - 3) in CLOSING and not words.persons.isdisjoint(who)


def is_again(scene: Scene, amount: Amount, words: CountingWords) -> bool:
    """Tell "double the 3,010 of 2012", «их девять» and "today five do" from a new thing."""
    low, at = scene.line.low, amount.opening - 1
    is_compared = low(at) == "the" and low(at - 1) in words.compared_with
    is_left_out = low(amount.last) in words.units.nouns.auxiliaries
    is_left_out = is_left_out and low(amount.last + 1) in CLOSING
    return is_left_out or low(at) == "их" or (is_compared and low(amount.last) in _TOLD_OF)


def told_by(scene: Scene, amount: Amount, words: CountingWords) -> str | None:
    """What the clause's subject is told in: "The Dow closed above 40,000 for the first time"."""
    line, (first, last) = scene.line, next(segments(scene, amount.opening), (0, 0))
    for at in range(first, last):
        name = words.indices.at(line, at)
        is_part = line.joins(at + 1)  # "the Nasdaq-listed firm"
        if not is_part and (name or line.low(at) in words.by_noun):
            return words.by_noun[" ".join(name) or line.low(at)]
    return None


def measured_noun(
    scene: Scene, phrase: Line, head: Head, amount: Amount, words: CountingWords
) -> str | None:
    """The noun of the head: "educators" of "the number of Russian educators", "Dengue cases in"."""
    behind = bisect_left(scene.line.tokens, head.end, key=attrgetter("start"))
    if head.start >= amount.end or scene.line.low(behind) in words.saying:
        return None
    nouns = list(_nouns(phrase, head, words))
    if scene.role(behind - 1) == "verb" and nouns and nouns[-1] == scene.line.low(behind - 1):
        nouns.pop()  # "the company operates 1,350"
    places = (at for at in range(behind - 1, -1, -1) if nouns and scene.line.low(at) == nouns[-1])
    is_done = is_doer(scene, next(places, amount.opening), amount, words)
    return nouns[-1] if nouns and not is_done else None


def _nouns(phrase: Line, head: Head, words: CountingWords) -> Iterator[str]:
    lows = phrase.tokens
    of = next((i for i, token in enumerate(lows) if token.low == "of"), 0)
    first = of + 1 if of and lows[of - 1].low in words.units.counts else 0
    found = False
    for at, token in enumerate(lows[first:], first):
        if (token.low in words.units.after_noun and found) or token.low in _WHERE:
            return
        following = phrase.low(at + 1)
        if following in _OWNING or not words.saying.isdisjoint((token.low, following)):
            continue
        is_name = token.text[:1].isupper() and head.start + token.start > 0
        unit = None if phrase.joins(at + 1) else words.by_noun.get(token.low)
        unit = None if is_name and unit not in words.partible else unit  # "Mira Toll is 19"
        if unit:
            found = True
            yield unit
        elif token.low in words.of_numbers and at > first and _is_noun(lows[at - 1], words):
            found = True
            yield plural(lows[at - 1].low, words.units.nouns)
        elif is_thing(token.low, words) and not is_name:
            found = True
            yield token.low


def opens_number(scene: Scene, at: int, words: CountingWords) -> bool:
    """Tell "the number of" what is counted."""
    return scene.line.low(at) in words.units.counts and scene.line.low(at + 1) == "of"


def is_thing(low: str, words: CountingWords) -> bool:
    """Tell "members" from "expenses", which are sums of money."""
    return is_plural(low, words.units.nouns) and low not in words.sums


def _is_noun(token: Token, words: CountingWords) -> bool:
    """Tell "passenger numbers" from "their tally"."""
    is_adjective = token.low.endswith(_ADJECTIVAL)
    return token.kind == "word" and not is_adjective and token.low not in words.units.nouns.owners
