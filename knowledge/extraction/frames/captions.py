"""Lines under pictures, told by the credit that ends them, and agencies that sign a report."""

from __future__ import annotations

import re

from knowledge.extraction.frames.frame_words import FrameWords

_TAIL = 120
"""No credit is longer."""
_MOST_WORDS_IN_NAME = 5
_MOST_WORDS_IN_NAMES = 8
"""Of the photographer and the outlet."""
_STROKES = ("/", "|", "©", " via ")
_AND = re.compile(r"[/,-]")


def is_caption(line: str, words: FrameWords) -> bool:
    """Whether a line ends as captions do: "… / Reuters", "(Photo by …)", "REUTERS/Jane Roe"."""
    tail = line[-_TAIL:]
    return signed_at(line, words) is None and (
        _is_stroked(tail.rstrip(" .)]"), words)
        or _is_bracketed(tail.rstrip(" ."), words)
        or _is_labelled(tail, words)
        or _is_lent(tail.rstrip(" .)]"), words)
        or _is_credited(tail.rstrip(" ."), words)
    )


def signed_at(line: str, words: FrameWords) -> int | None:
    """Where the agency stands that signs the last sentence: "… he said. (AFP)"."""
    tail = line[-_TAIL:].rstrip(". ")
    opened = tail.rfind("(") if tail.endswith(")") else -1
    dash = max(tail.rfind("—"), tail.rfind("–"), tail.rfind("-"))
    at = opened if opened >= 0 else dash
    before = tail[: max(at, 0)].rstrip(" -")
    if not before.endswith((".", "!", "?", '"', "'")):
        return None
    names = _AND.split(tail[at + 1 :].strip(" )"))
    if not all(name.strip().casefold() in words.agencies for name in names):
        return None
    at = len(before) + len(tail[len(before) :]) - len(tail[len(before) :].lstrip())
    return len(line) - len(line[-_TAIL:]) + at


def _is_stroked(tail: str, words: FrameWords) -> bool:
    """Such as "… / Reuters", "AFP via Getty Images", "AP Photo/Jane Roe"."""
    for stroke in _STROKES:
        head, found, credit = tail.rpartition(stroke)
        if found and credit.strip() in words.agency_names:
            return True
    for picture in words.pictures:
        taken = tail.removesuffix(f" {picture}")
        if taken != tail and taken.endswith(words.agency_names):
            return _starts(taken, words, after="—–-/|(. ")
    head, found, name = tail.rpartition("/")
    given = name.split()
    named = 0 < len(given) <= _MOST_WORDS_IN_NAME and all(w[0].isupper() for w in given)
    head = head.rstrip()
    head = head[: -len("photo")].rstrip() if head.casefold().endswith(" photo") else head
    return bool(found) and named and head.endswith(words.agency_names) and _starts(head, words)


def _starts(head: str, words: FrameWords, after: str = "") -> bool:
    """Whether the agency at the end is a word of its own, behind one of some marks if given."""
    name = next(name for name in words.agency_names if head.endswith(name))
    before = head[: -len(name)]
    return before.rstrip()[-1:] in tuple(after) if after else not before[-1:].isalnum()


def _is_bracketed(tail: str, words: FrameWords) -> bool:
    """Such as "(Photo by Jane Roe)", "[courtesy of the museum]", "(AFP photo)"."""
    opened = max(tail.rfind("("), tail.rfind("["))
    if opened < 0 or not tail.endswith((")", "]")):
        return False
    inside = tail[opened + 1 : -1].casefold().strip()
    taken = any(
        f"{picture}{link}" in inside
        for picture in words.pictures
        for link in (" by", ":", "/", " /")
    )
    return taken or inside in words.pictures or inside.startswith(words.lent) or (
        inside.endswith(words.pictures) and len(inside.split()) <= 3
    )  # fmt: skip


def _is_labelled(tail: str, words: FrameWords) -> bool:
    """Such as "… in the snow. Photo: Jane Roe"."""
    low = tail.casefold()
    for picture in (p for p in words.pictures if p in low):
        at = low.rfind(f"{picture}:")
        if at >= 0 and not low[at - 1 : at].isalnum():
            rest = tail[at + len(picture) + 1 :].strip(" .")
            return 0 < len(rest.split()) <= 2 * _MOST_WORDS_IN_NAME and not set(".!?") & set(rest)
        head, by, name = tail.rpartition(f"{picture.capitalize()} by ")
        if by and head.rstrip()[-1:] in ("", ".", "!") and _is_names(name.rstrip(". "), words):
            return True
    return False


def _is_credited(tail: str, words: FrameWords) -> bool:
    """Such as "… in the snow. Jane Roe / The Herald", "… [Jane Roe/The Herald]", "… © Jane Roe"."""
    bracketed = tail.endswith(("]", ")"))
    inner = tail[max(tail.rfind("["), tail.rfind("(")) + 1 : -1] if bracketed else tail
    head, stroke, outlet = inner.rpartition("/")
    spaced = head.endswith(" ") and outlet.startswith(" ")
    name = head.rstrip() if bracketed else head.rstrip().rpartition(". ")[2]
    if stroke and (bracketed or spaced) and len(name.split()) > 1:
        return _is_names(name, words) and _is_names(outlet.strip(), words)
    if spaced and len(outlet.split()) > 1:
        return _is_names(outlet.strip(), words)
    head, mark, owner = tail.rpartition("©")
    return head.rstrip()[-1:] in tuple(".!?") and bool(mark) and _is_names(owner.strip(), words)


def _is_names(text: str, words: FrameWords) -> bool:
    """Whether it is one name, or two around "for"."""
    given = text.split()
    small = (words.in_names, words.signing)
    return (
        0 < len(given) <= _MOST_WORDS_IN_NAMES
        and given[0][0].isupper()
        and all(word[0].isupper() or any(word.casefold() in s for s in small) for word in given)
    )


def _is_lent(tail: str, words: FrameWords) -> bool:
    """Such as "… in 2019. File photo"."""
    ending = next((lent for lent in words.lent if tail.casefold().endswith(lent)), None)
    return ending is not None and tail[: -len(ending)].rstrip()[-1:] in tuple("./(|")
