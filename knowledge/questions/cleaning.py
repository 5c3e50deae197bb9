"""What somebody typed without markup, addresses and invisible marks."""

from __future__ import annotations

import html
import unicodedata

import re2

_LINK = re2.compile(r"\[([^\[\]]{0,200})\]\([^()\s]{0,300}\)?")
_ADDRESS = re2.compile(r"(?i)\b(?:https?://|www\.)\S+")
MENTION = re2.compile(r"@[A-Za-z][A-Za-z0-9_]{2,31}\b")
_TAG = re2.compile(r"</?[A-Za-z][^<>]{0,100}>")
_CLOSING = re2.compile(r"</[A-Za-z]{1,20}>")
"""The only tag that is taken off where it is written with entities: others may hold words."""
_GLOSS = re2.compile(r"(\p{Cyrillic}[\p{Cyrillic}-]*) \((\p{Latin}[\p{Latin} '-]{1,40})\)")
"""A Russian name with the form behind it that the articles may have: «Кифнера (Kythnera)»."""
_SCRIPT = re2.compile(r"(?is)<(?:script|style)\b.{0,300}?</(?:script|style)>")
_SHARE = re2.compile(r"(^|[^\d\s]\s*)%")
"""The word "percent" where no number stands before it: "what % of the trade"."""
_MARKS = str.maketrans(dict.fromkeys("*_`~|#<>[]{}\\^", " "))
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})


def cleaned(text: str) -> str:
    """Give the text without controls, invisible marks, markup and addresses, on one line."""
    visible = "".join(c if _is_visible(c) else " " for c in unicodedata.normalize("NFKC", text))
    plain = _LINK.sub(r"\1 ", visible)
    plain = _ADDRESS.sub(" ", plain)
    plain = _GLOSS.sub(r"\2", _TAG.sub(" ", _SCRIPT.sub(" ", plain)))
    plain = _CLOSING.sub(" ", html.unescape(plain))
    plain = _SHARE.sub(r"\1 percent ", plain)
    return " ".join(plain.translate(_MARKS).translate(_QUOTES).split())


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cs", "Cn", "So", "Sk")


def addressed(text: str) -> str:
    """Give what follows the last mention, else the whole text."""
    last = max((mention.end() for mention in MENTION.finditer(text)), default=0)
    return text[last:] if text[last:].strip() else text
