"""Which currency or measure a word means here: rupees of Sri Lanka, cents of a euro, pounds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from knowledge.extraction.amounts.grammar import Amount
from knowledge.extraction.amounts.national import NationalWords, national_words
from knowledge.extraction.figures.phrases import Scene
from knowledge.extraction.lines import Line
from knowledge.language.words import tokens
from knowledge.lexicon import Concept, Lexicon, word_sets

_READ_FOR_COUNTRIES = 20_000
"""Characters of an article in which its country is looked for."""
_NEAR = 8
_DOLLAR = "USD"
_FEWEST_NAMED = 2
_HYPHENS = ("-", "\u2010", "\u2011")
_OWN_SIGN = re.compile(r"\b(?:A|AU|C|CA|Can|NZ|S|SG)\$")
_AMERICAN = re.compile(r"\bUS?\$|\(\$|\bUSD\b|U\.S\.|American|United States")
_SIGNED_ONCE = 3
_MILLION = 1_000_000
_CODE = len("DKK")
_MARKS = ".,;:!?()\"'“”«»"


@dataclass(frozen=True)
class CurrencyWords:
    """What words for money may mean."""

    shared: Mapping[str, Mapping[str, str]]
    """By a name that several states use: their codes by the state."""
    plain: Mapping[str, str]
    """By such a name: the unit where nothing tells of which state it is, if none is usual."""
    hundredths: frozenset[str]
    """Names of hundredths that several currencies have."""
    with_cents: frozenset[str]
    pounds: frozenset[str]
    thousands: frozenset[str]
    """Scale words of sums of money below a million."""
    money: frozenset[str]
    """Words near sums of money."""
    weighing: frozenset[str]
    dollars: frozenset[str]
    american: frozenset[str]
    """Words that tell the American dollar from others."""
    national: NationalWords


@lru_cache(maxsize=4)
def currency_words(lexicon: Lexicon) -> CurrencyWords:
    """Read ``units.toml``."""
    table = lexicon.table("units")
    return word_sets(
        CurrencyWords,
        table["written"],
        shared={
            name: group["codes"] for group in table["shared"].values() for name in group["names"]
        },
        plain={
            name: group["plain"]
            for group in table["shared"].values()
            for name in group["names"]
            if "plain" in group
        },
        dollars=frozenset(table["dollars"]["names"]),
        american=frozenset(table["dollars"]["american"]),
        national=national_words(lexicon),
    )


@lru_cache(maxsize=8)
def _countries(text: str, lexicon: Lexicon) -> Counter[str]:
    """How often a text names each state, or a place in it; the end of a double name is none."""
    named = {
        (match.start, state)
        for match in lexicon.match(text)
        if text[match.start - 1 : match.start] not in _HYPHENS
        for state in _states(match.concept)
    }
    return Counter(state for _, state in named)


def _states(concept: Concept) -> tuple[str, ...]:
    if concept.kind == "country" or concept.stands_for:
        return (concept.stands_for or concept.id,)
    return tuple(concept.broader) if concept.kind == "place" else ()


def meant(line: Line, amount: Amount, plain: str, reckoned: str | None, lexicon: Lexicon) -> Amount:
    """Give an amount the currency that its word means in the article ``plain``.

    ``reckoned`` is the currency that the article named last.
    """
    if amount.kind != "currency":
        return amount
    words = currency_words(lexicon)
    names = line.lows[amount.first : amount.last]
    is_pounds = amount.unit == "GBP" and not words.pounds.isdisjoint(names)
    if is_pounds and _is_weight(line, amount, reckoned, words):
        return amount._replace(unit="pounds", kind="measure")
    if words.national.code(line.low(amount.last - 2), names[-1]):
        return amount
    if names[-1] in words.hundredths and len(names) < 4:
        return amount._replace(unit=reckoned if reckoned in words.with_cents else amount.unit)
    if amount.unit == _DOLLAR and _is_plain_dollar(names, words):
        return amount._replace(unit=_home_dollar(plain, lexicon))
    return _of_state(amount, names, line.text, plain, lexicon)


def _of_state(
    amount: Amount, names: Sequence[str], beside: str, plain: str, lexicon: Lexicon
) -> Amount:
    """Give a sum in a currency that several states call so that of the state named most often.

    One state alone that is named ``beside`` it goes before the rest of the article.
    """
    words = currency_words(lexicon)
    shared = next((name for name in names if name in words.shared), "")
    codes = words.shared.get(shared, {})
    if amount.unit not in codes.values():
        return amount
    told = _told_of(plain[:_READ_FOR_COUNTRIES], lexicon)
    code = max(codes.values(), key=lambda code: told[code])
    if told[code]:
        return amount._replace(unit=code)
    near = _countries(beside[:_READ_FOR_COUNTRIES], lexicon)
    named = _countries(plain[:_READ_FOR_COUNTRIES], lexicon)
    home = max(codes, key=lambda country: (near.keys() == {country}, named[country]))
    if near[home] or named[home]:
        return amount._replace(unit=codes[home])
    plain_unit = words.plain.get(shared)
    return amount._replace(unit=plain_unit, kind="measure") if plain_unit else amount


def exchanged(line: Line, amount: Amount, plain: str, lexicon: Lexicon) -> Amount:
    """Give a rate of exchange the currency of the state, where several call theirs alike."""
    is_rate = amount.kind == "currency" and len(amount.per or "") == _CODE
    if not is_rate or not (amount.per or "").isupper():
        return amount
    shared = currency_words(lexicon).shared
    names = [low for low in line.lows[: amount.first] if low in shared]
    return _of_state(amount, names[-1:], line.text, plain, lexicon)


@lru_cache(maxsize=8)
def _told_of(text: str, lexicon: Lexicon) -> Counter[str]:
    """How often a text tells a shared name's currency: "Danish crowns", "DKK"."""
    words = [word.strip(_MARKS) for word in text.split()]
    codes = Counter(word for word in words if len(word) == _CODE and word.isupper())
    read, national = [word.casefold() for word in words], currency_words(lexicon).national
    for adjective, name in pairwise(read):
        codes[national.code(adjective, name) or ""] += 1
    return codes


def _is_plain_dollar(names: Sequence[str], words: CurrencyWords) -> bool:
    """Tell "$5" and "5 million dollars" from "US$5" and "Australian dollars"."""
    return not words.dollars.isdisjoint(names) and words.american.isdisjoint(names)


@lru_cache(maxsize=8)
def _home_dollar(plain: str, lexicon: Lexicon) -> str:
    """Give the dollar of the state that an article is set in, if that has one of its own.

    An article that writes A$ or C$ anywhere means the American dollar where it does not, unless
    it does so once and never converts.
    """
    signs = _OWN_SIGN.findall(plain)
    if len(signs) == 1 and not _AMERICAN.search(plain) and plain.count("$") > _SIGNED_ONCE:
        return str(lexicon.table("units")["currency_before"].get(signs[0].casefold(), _DOLLAR))
    read = plain[:_READ_FOR_COUNTRIES]
    held = frozenset(token.stem for token in tokens(read))
    if signs or not any(map(held.issuperset, _of_dollars(lexicon))):
        return _DOLLAR
    codes = lexicon.table("units")["dollars"]["codes"]
    named = _countries(read, lexicon)
    home = max(codes, key=lambda country: named[country])
    is_set = named[home] >= _FEWEST_NAMED and 2 * named[home] > named.total()
    return codes[home] if is_set else _DOLLAR


@lru_cache(maxsize=4)
def _of_dollars(lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """The stems of each name of a state with a dollar of its own, or of a place there."""
    codes: Mapping[str, str] = lexicon.table("units")["dollars"]["codes"]
    states = frozenset(state for state, code in codes.items() if code != _DOLLAR)
    named = lexicon.named()
    return frozenset(name for one, name in named if not states.isdisjoint(_states(one)))


def _is_weight(line: Line, amount: Amount, reckoned: str | None, words: CurrencyWords) -> bool:
    """Tell a "200-pound man" and "lost 40 pounds" from "fined 500 pounds", "2 million pounds"."""
    if amount.value is not None and abs(amount.value) >= _MILLION:
        return _nearest(line, amount, words.weighing) <= 2
    weighing, money = (_nearest(line, amount, near) for near in (words.weighing, words.money))
    if weighing != money:
        return weighing < money
    return amount.per is None and reckoned != "GBP"


def _nearest(line: Line, amount: Amount, words: frozenset[str]) -> int:
    """Tokens between an amount and the nearest of some words."""
    for distance in range(_NEAR):
        if words.intersection(
            (line.low(amount.first - 1 - distance), line.low(amount.last + distance))
        ):
            return distance
    return _NEAR


def of_money(scene: Scene, amount: Amount, words: CurrencyWords) -> bool:
    """Tell a bare "1.5 billion" that is money by the words near it."""
    names = [scene.line.low(at) for at in range(amount.first, amount.last)]
    least = _MILLION if words.thousands.isdisjoint(names) else _MILLION / 1_000
    if amount.value is None or abs(amount.value) < least or amount.noun_end is not None:
        return False
    if least < _MILLION and scene.line.low(amount.opening - 1) == "за":
        return True  # "продать за 25 тысяч"
    if names[-1] > "а" and any(a.kind == "currency" for a in scene.amounts if a.last < amount.last):
        return True  # "требует 3 млн рублей, присудили 250 тысяч"
    first = max(0, amount.first - 2 * _NEAR)
    near = {scene.line.low(at) for at in range(first, amount.last + _NEAR)}
    return not near.isdisjoint(words.money)


def is_conversion(scene: Scene, amount: Amount) -> bool:
    """Such as "28.4 billion yen ($191 million)": the outlet converts, nobody says so."""
    text = scene.line.text
    if amount.kind != "currency" or text[amount.end : amount.end + 1] != ")":
        return False
    before = (other for other in scene.amounts if other.kind == "currency")
    return any(text[other.end : amount.start].strip() == "(" for other in before)
