"""Speakers named beside a quotation without a verb: "…” — Name", "NAME: …"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from knowledge.extraction.marks import Marked

_DASHES = "—–―-"
_LONGEST = 60
_LONGEST_LABEL = 40
_LABEL_WORDS = 4


def credit_after(text: str, stretch: Marked) -> str | None:
    """The name after the dash that follows a quotation, at the end of its line or the next."""
    rest = text[stretch.outer_end : stretch.outer_end + _LONGEST + 8]
    body = rest.lstrip(" \u00a0\t\r\n")
    if body[:1] not in _DASHES or not body or rest[: len(rest) - len(body)].count("\n") > 1:
        return None
    return credit_line(body.split("\n", 1)[0])


def credit_line(line: str) -> str | None:
    """The name of a line such as "— Jane Doe, farmer"; None where the line is no such thing."""
    bare = line.strip()
    if bare[:1] not in tuple(_DASHES):
        return None
    credit = bare.lstrip(_DASHES).strip(" \u00a0\t.")
    words = credit.split()
    if not words or len(credit) > _LONGEST or not credit[0].isupper() or credit[-1] in "!?:;":
        return None
    name = credit.split(",", 1)[0].strip()
    is_name = len(name.split()) > 1 and all(w[0].isupper() for w in name.split())
    return name if is_name else credit if "," in credit or len(words) < 5 else None


def label_within(text: str, stretch: Marked) -> str | None:
    """The name that opens the words of a transcript: "PENCE: Well, …"."""
    return label(text[stretch.start : stretch.end])


def turns(lines: Sequence[str]) -> frozenset[str]:
    """The names that open the turns of a transcript: "Ledger: …", each more than once."""
    names = Counter(name for line in lines if (name := turn(line)))
    return frozenset(name for name, count in names.items() if count > 1 or name.isupper())


def turn(line: str) -> str | None:
    """The words before the colon that open a line, where they can be a name."""
    name, colon, rest = line[:_LONGEST_LABEL].partition(":")
    words = name.split()
    is_name = 0 < len(words) <= _LABEL_WORDS and all(w[0].isupper() for w in words)
    is_name = is_name and name.replace(" ", "").replace(".", "").replace("-", "").isalpha()
    return name if colon and rest[:1].isspace() and is_name else None


def label(line: str) -> str | None:
    """The name in capitals, as it stands, before the colon of a transcript's turn."""
    name, colon, rest = line[:40].partition(":")
    words = name.split()
    ok = colon and rest and 0 < len(words) <= 4 and name.isupper() and len(name) > 2
    return name if ok and name.replace(" ", "").replace(".", "").isalpha() else None
