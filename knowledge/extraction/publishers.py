"""Who publishes a text, and which agency wrote it, as far as the text says so itself."""

from __future__ import annotations

from typing import Any

from knowledge.extraction.tokens import Word, words
from knowledge.text import normalise

_OUTLET_ENDS = ("'s WhatsApp channel", "'s Telegram channel", "'s official", "'s newsletter")


def publisher(text: str, credit: str | None, table: dict[str, Any]) -> str | None:
    """The outlet named in a follow line, a copyright line, the dateline or "Trend reports"."""
    plain = normalise(text)
    return (
        _before_owner(plain)
        or _after_copyright(plain)
        or _before_section(plain)
        or _clean(credit)
        or _reporting(plain, table)
    )


def agency(text: str, credit: str | None, table: dict[str, Any]) -> str | None:
    """The agency of a "SOURCE:" line, of the dateline, or of "Trend reports"."""
    plain = normalise(text)
    return _source_line(plain) or _clean(credit) or _reporting(plain, table)


def _clean(name: str | None) -> str | None:
    name = name.strip() if name else ""
    ok = (
        name and len(name.split()) <= 4 and name[0].isupper() and not any(c.isdigit() for c in name)
    )
    return name if ok else None


def _before_owner(plain: str) -> str | None:
    """Such as "Follow X's official Instagram", "more news on X Agency's WhatsApp channel"."""
    for ending in _OUTLET_ENDS:
        at = plain.rfind(ending)
        if at < 0:
            continue
        line = plain[plain.rfind("\n", 0, at) + 1 : at]
        follows = (
            line.casefold().lstrip().startswith(("follow", "stay", "subscribe", "join", "get"))
        )
        if follows:
            return _clean(_capital_tail(words(line)))
    return None


def _capital_tail(line: tuple[Word, ...]) -> str:
    name: list[str] = []
    for word in reversed(line[1:]):
        if not word.capital:
            break
        name.insert(0, word.text)
    return " ".join(name)


def _after_copyright(plain: str) -> str | None:
    at = plain.rfind("©")
    if at < 0:
        return None
    rest = plain[at + 1 :].split("\n", 1)[0].strip(" 0123456789-,")
    return _clean(rest.split(".", 1)[0].split(",", 1)[0].split(" All ", 1)[0].split(" / ", 1)[0])


def _before_section(plain: str) -> str | None:
    """The outlet of a bar such as "KVARNER MARITIME | PORTS" on the first line."""
    line = plain.lstrip().split("\n", 1)[0]
    name, bar, section = line.removeprefix("date ").lstrip("0123456789- ").partition(" | ")
    capitals = bar and name.isupper() and section.isupper() and len(name.split()) > 1
    return _clean(name.title()) if capitals else None


def _source_line(plain: str) -> str | None:
    for line in plain.splitlines():
        label, colon, name = line.strip().partition(":")
        if colon and label.casefold() in ("source", "agency", "источник"):
            return _clean(name.split("|", 1)[0])
    return None


def _reporting(plain: str, table: dict[str, Any]) -> str | None:
    """The outlet that names itself at the end of a sentence: ", Trend reports."."""
    for verb in table["outlet_reports"]:
        for end in (f" {verb}.", f" {verb},"):
            at = plain.find(end)
            comma = plain.rfind(", ", 0, at) if at > 0 else -1
            if comma >= 0 and at - comma < 30:
                return _clean(plain[comma + 2 : at])
    return None
