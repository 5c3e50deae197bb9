"""Speakers named beside a quotation without a verb: "…” — Name", "NAME: …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.people.describing import forms
from knowledge.extraction.speech.marks import Marked
from knowledge.extraction.vocabulary import Vocabulary

_DASHES = "—–―-"
_LONGEST = 60
_LONGEST_LABEL = 40
_LABEL_WORDS = 4
_LONGEST_OPENING = 120
_MOST_TOLD = 8
"""Words that say who somebody is, before the colon of a quotation."""
_BETWEEN_LETTERS = str.maketrans("", "", " .&-'’")
_SHORTEST_TURN = 2
"""Words before a full stop."""


class Label(NamedTuple):
    """What opens a turn of a transcript: "MAYOR BERG:", "QUESTION (Post):", "Doe, a farmer:"."""

    name: str
    end: int
    """Behind the colon."""


def credit_after(text: str, stretch: Marked, cast: Cast, vocab: Vocabulary) -> str | None:
    """The name after the dash that follows a quotation, at the end of its line or the next."""
    rest = text[stretch.outer_end : stretch.outer_end + _LONGEST + 8]
    body = rest.lstrip(" \u00a0\t\r\n")
    if body[:1] not in _DASHES or not body or rest[: len(rest) - len(body)].count("\n") > 1:
        return None
    return credit_line(body.split("\n", 1)[0], cast, vocab)


def credit_line(line: str, cast: Cast, vocab: Vocabulary) -> str | None:
    """The name of a line such as "— Jane Doe, farmer"; None where the line is no such thing."""
    bare = line.strip()
    if bare[:1] not in tuple(_DASHES):
        return None
    credit = bare.lstrip(_DASHES).strip(" \u00a0\t.")
    words = credit.split()
    if not words or len(credit) > _LONGEST or not credit[0].isupper() or credit[-1] in "!?:;":
        return None
    name = credit.split(",", 1)[0].strip()
    is_name = len(name.split()) > 1 and all(word[0].isupper() for word in name.split())
    if not _may_say(credit, vocab):
        return None
    if not (is_name or _is_known(credit, name, cast, vocab)):
        return None
    return name if is_name else credit if "," in credit or len(words) < 5 else None


def _may_say(credit: str, vocab: Vocabulary) -> bool:
    """Tell what may name somebody from an item of a list and from a clause."""
    low = _low(credit)
    return not (
        any(char.isdigit() or char in _DASHES[:3] for char in credit)
        or any(word in vocab.say or word in vocab.report for word in low)
    )


def _is_known(credit: str, name: str, cast: Cast, vocab: Vocabulary) -> bool:
    """Whether a credit is a person of the article, or holds a role or a body."""
    return cast.person(cast.fullest(name)) is not None or any(
        forms(word) & vocab.roles or forms(word) & vocab.bodies for word in _low(credit)
    )


def _low(credit: str) -> list[str]:
    return credit.casefold().replace(",", " ").split()


def label_within(text: str, stretch: Marked) -> str | None:
    """The name that opens the words of a transcript: "PENCE: Well, …"."""
    label = turn(text[stretch.start : stretch.end])
    return label.name if label and label.name.isupper() and len(label.name) > 2 else None


def label_before(text: str, stretch: Marked, vocab: Vocabulary) -> str | None:
    """The name that opens the line of a quotation: "Jane Doe, taxi driver, 41: “…”"."""
    opening = text[max(0, stretch.outer_start - _LONGEST_OPENING) : stretch.outer_start]
    line = opening.rpartition("\n")[2].strip()
    name, comma, rest = line.partition(",")
    given, told = name.split(), rest.casefold().replace(",", " ").rstrip(":").split()
    if not comma or line[-1:] != ":" or len(opening) == _LONGEST_OPENING == len(line):
        return None
    is_name = 1 < len(given) <= _LABEL_WORDS and all(
        word[0].isupper() and word.translate(_BETWEEN_LETTERS).isalpha() for word in given
    )
    verbs = vocab.say | vocab.report | vocab.auxiliaries
    is_clause = not verbs.isdisjoint(told) or len(told) > _MOST_TOLD or "." in rest
    is_led = bool(given) and given[0].casefold() in vocab.openers
    is_place = is_led or name.casefold() in vocab.places
    return name if is_name and not (is_clause or is_place) else None


def turns(lines: Sequence[str], vocab: Vocabulary) -> frozenset[str]:
    """The names that open the turns of a transcript, in capitals or more than once each.

    A fuller form of such a name, as at the first turn, needs to stand only once.
    """
    spoken: dict[str, list[bool]] = {}
    for line in lines:
        label = turn(line)
        if label and not vocab.calendar.intersection(label.name.casefold().split()):
            spoken.setdefault(label.name, []).append(_is_spoken(line[label.end :]))
    is_often = {name: len(said) > 1 or name.isupper() for name, said in spoken.items()}
    short = {name.split()[-1] for name, often in is_often.items() if often}
    return frozenset(
        name
        for name, said in spoken.items()
        if 2 * sum(said) >= len(said) and (is_often[name] or name.split()[-1] in short)
    )


def _is_spoken(rest: str) -> bool:
    """Tell a sentence from what a listing puts behind a colon: "Date: 3 May"."""
    last = rest.rstrip('"”’»)] ')[-1:]
    is_long = len(rest.split()) >= _SHORTEST_TURN
    return last in ("!", "?", "…", *_DASHES) or (last == "." and is_long)


def turn(line: str) -> Label | None:
    """The label that opens a line, where it can be a name, with what is said of who that is."""
    opening, colon, rest = line[:_LONGEST_OPENING].partition(":")
    name, mark, told = opening.partition(" (" if opening.endswith(")") else ",")
    words, about = name.split(), told.split()
    is_name = 0 < len(words) <= _LABEL_WORDS and all(w[0].isupper() or w == "&" for w in words)
    is_name = is_name and len(name) <= _LONGEST_LABEL and name.translate(_BETWEEN_LETTERS).isalpha()
    is_told = 0 < len(about) <= _MOST_TOLD and (mark != "," or not about[0][0].isupper())
    is_label = is_name and (is_told or not mark)
    return Label(name, len(opening) + 1) if colon and rest[:1].isspace() and is_label else None
