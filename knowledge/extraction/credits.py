"""Speakers named beside a quotation without a verb: "…” — Name", "NAME: …"."""

from __future__ import annotations

from knowledge.extraction.marks import Marked

_DASHES = "—–―-"
_LONGEST = 60


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


def label(line: str) -> str | None:
    """The name in capitals, as it stands, before the colon of a transcript's turn."""
    name, colon, rest = line[:40].partition(":")
    words = name.split()
    ok = colon and rest and 0 < len(words) <= 4 and name.isupper() and len(name) > 2
    return name if ok and name.replace(" ", "").replace(".", "").isalpha() else None
