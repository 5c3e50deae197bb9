"""What an outlet says of itself below an article: imprints, help lines, who the author is."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.furniture import Line
from knowledge.extraction.frames.mastheads import is_outlet
from knowledge.extraction.patterns import compiled

_MOST_WORDS = 50
_ENDING = (". ", "| ", "© ")
_ENDED = len(". ")
_MOST_IN_SIGNED = 40
_MOST_IN_MAIL = 30
_LEADING = compiled(r"^((?:The )?\p{Lu}[\pL\pN'-]*(?: (?:\p{Lu}[\pL\pN'-]*|&|of|de|del))*)")
_QUOTED = compiled(r'"([^"]{2,40})"')
_NUMBER = compiled(
    r"(?:\b(?:on|at|dial|call|ring|phone|text|tel|freephone)|:)[.:]? ?\+?\(?\d[\d ()/-]+\d"
)
_FEWEST_DIGITS = 3
_TELEPHONE = compiled(r"(?:^|[ (:])(?:\+\d|0\d|8[ (-]{1,2}\d{3})[\d ()/-]{5,}\d|\b\d{3}-\d{4}\b")
_PAGE = compiled(r"\b(?:pages?|seite|página) \d")
_LINK = compiled(r"(?:^|[ (:])(?:https?://|www\.|[\w-]+(?:\.[\w-]+)+/\w)")
_MOST_IN_POINTER = 8
_MOST_BESIDE_LINK = 15
_MOST_IN_ADDRESS = 25


def is_imprint(line: Line, words: FrameWords) -> bool:
    """Whether a line below the article tells of the outlet or asks to call or write to it."""
    if len(line.words) > _MOST_WORDS or not words.say.isdisjoint(line.words):
        return False
    return (
        _has_imprint(line.low, words)
        or _is_of_outlet(line, words)
        or _is_helpline(line, words)
        or _is_reachable(line)
        or _is_for_readers(line, words)
    )


def _has_imprint(low: str, words: FrameWords) -> bool:
    """Whether words of an imprint stand in a line; those that go on only where a sentence opens."""
    for phrase in filter(low.__contains__, words.imprints):
        at = low.find(phrase)
        opens = at == 0 or low[max(0, at - _ENDED) : at] in _ENDING
        if opens or (phrase[-1] != " " and not low[at - 1].isalnum()):
            return True
    return False


def _is_of_outlet(line: Line, words: FrameWords) -> bool:
    """Such as "The Kelso Press – serving the valley since 1888", "X is published fortnightly."."""
    if not any(map(line.low.__contains__, words.imprinting)):
        return False
    name = _leading(line.text, words)
    rest = line.low[len(name) :].lstrip(" ,–—|:-") if name else ""
    return rest.startswith(words.imprinting)


def _is_helpline(line: Line, words: FrameWords) -> bool:
    """Such as "In an emergency dial 999", "Ring the newsdesk on 0800 555 0123"."""
    if not line.low.startswith(words.calling):
        return False
    match = _NUMBER.search(line.low)
    return match is not None and sum(c.isdigit() for c in line.low) >= _FEWEST_DIGITS


def _is_reachable(line: Line) -> bool:
    """A line with an address, a telephone number or the number of a page."""
    given = line.text.split()
    if '"' in line.text or len(given) > _MOST_IN_MAIL:
        return False
    mail = any("@" in w[1:-1] and "." in w.rpartition("@")[2] for w in given)
    short = len(given) <= _MOST_IN_POINTER
    paged = short and not line.ends_as_sentence and _PAGE.search(line.low) is not None
    linked = len(given) <= _MOST_BESIDE_LINK and _LINK.search(line.low) is not None
    return mail or paged or linked or _TELEPHONE.search(line.low) is not None


def _is_for_readers(line: Line, words: FrameWords) -> bool:
    """Such as "Join 40,000 readers who get our morning email"."""
    invites = not words.inviting.isdisjoint(line.words[:1])
    own = "us" if "US" in line.text else ""  # the state, in capitals
    addresses = any(word in words.addressing and word != own for word in line.words)
    return (
        '"' not in line.text
        and len(line.words) <= _MOST_IN_ADDRESS
        and (invites or addresses)
        and not words.readership.isdisjoint(line.words)
    )


def is_of_author(line: Line, signers: Iterable[str]) -> bool:
    """Whether it tells who a signer of the article is: "Jane Roe is a writer in Leeds."."""
    opened = next((s for s in signers if line.low.startswith(f"{s} ")), None)
    verb = line.low[len(opened) :].split()[:1] if opened else []
    about = ("is", "writes", "covers", "teaches", "works", "reports", "was", "has", "lives")
    return bool(verb) and verb[0] in about and len(line.words) <= _MOST_IN_SIGNED


def signer(line: Line, words: FrameWords) -> str | None:
    """The first two words of the name in a byline, casefolded."""
    opening = next(iter(words.bylines_of(line.low)), None)
    given = line.text[len(opening) + 1 :].split()[:2] if opening else []
    named = len(given) == 2 and all(word[0].isupper() for word in given)
    return " ".join(given).casefold().strip(".,;:") if named else None


def imprinted(notes: Iterable[str], words: FrameWords) -> str | None:
    """The outlet whose imprint stands among the notes."""
    for line in notes:
        low = line.casefold()
        if _has_imprint(low, words):
            quoted = _QUOTED.search(line)
            if quoted is not None and low.startswith(tuple(words.issues)):
                return line[slice(*quoted.span())].strip('"')
        name = _leading(line, words)
        if name and low[len(name) :].lstrip(" ,–—|:-.").startswith(
            (*words.imprinting, *words.imprints)
        ):
            return name
    return None


def _leading(line: str, words: FrameWords) -> str:
    """The outlet that a line opens with, or ""."""
    match = _LEADING.search(line)
    name = line[slice(*match.span())] if match is not None else ""
    several = len(name.split()) > 1
    return name if several and ("&" in name or is_outlet(name, words)) else ""
