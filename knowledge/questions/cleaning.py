"""From what somebody typed to the words that ask: markup, mentions and chatter taken off."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import re2

from knowledge.text import is_abbreviation

LONGEST_QUESTION = 1_000
"""Characters of a cleaned question that are read; longer texts are no question."""
_LINK = re2.compile(r"\[([^\[\]]{0,200})\]\([^()\s]{0,300}\)?")
_ADDRESS = re2.compile(r"(?i)\b(?:https?://|www\.)\S+")
_MENTION = re2.compile(r"@[A-Za-z][A-Za-z0-9_]{2,31}\b")
_TAG = re2.compile(r"</?[A-Za-z][^<>]{0,100}>")
_GLOSS = re2.compile(r"(\p{Cyrillic}[\p{Cyrillic}-]*) \((\p{Latin}[\p{Latin} '-]{1,40})\)")
"""A Russian name with the form behind it that the articles may have: «Кифнера (Kythnera)»."""
_PURPOSE = re2.compile(
    r"(?i)(?:(?:hi|hey|hello|ok|so|pls|please|guys|all|folks)[ ,!]+)*"
    r"(?:(?:i|we|(?:my|our|the) \w+|boss|editor) +(?:am |are |is |just )?)?"
    r"(?:(?:need|needs|want|wants)(?: it| this| that| sth| something| help| for| to know| an? \w+)|"
    r"ask|asks|asked|settle|arguing|quick (?:one|question|check)|question)\b[^:,?]{0,60}([:,]) +"
)
"""What it is asked for: "need it quick for the podcast, ...", "quick one for the quiz: ..."."""
_USE = re2.compile(r"(?i), for (?:the|my|our|a|an) \w+(?: \w+)?[?!. ]*$")
"""The same behind the question: "..., for the caption"."""
_OPENERS = frozenset(
    "who whom whose how when where what which why is are was were do does did has have can".split()
)
_STOP = re2.compile(r"[.?!]+(?:\s+|$)")
"""The marks that may end a sentence: a full stop inside a number or an address ends nothing."""
_ASKING = re2.compile(
    r"(?i)(?:who|whose|whom|what|which|when|where|why|how|кто|чей|чья|чьи|что|какой|какая|какие|"
    r"какое|когда|где|почему|как|сколько)\b"
)
"""What opens a question that lacks its mark."""
_AHEAD = 40
"""Characters behind a full stop that tell whether it ends a sentence."""
_LONGEST_NAME = 20
_MARKS = str.maketrans(dict.fromkeys("*_`~|#<>[]{}\\^", " "))
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'"})


def cleaned(text: str) -> str:
    """Give the text without controls, invisible marks, markup and addresses, on one line."""
    visible = "".join(c if _is_visible(c) else " " for c in unicodedata.normalize("NFKC", text))
    plain = _LINK.sub(r"\1 ", visible)
    plain = _ADDRESS.sub(" ", plain)
    plain = _GLOSS.sub(r"\2", _TAG.sub(" ", plain))
    return " ".join(plain.translate(_MARKS).translate(_QUOTES).split())


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cs", "Cn", "So", "Sk")


def addressed(text: str) -> str:
    """Give what follows the last mention, else the whole text."""
    last = max((mention.end() for mention in _MENTION.finditer(text)), default=0)
    return text[last:] if text[last:].strip() else text


def asking_parts(text: str) -> tuple[str, str]:
    """Split a message into the part that addresses the bot and the chatter before it.

    Without a mention the whole message asks.
    """
    mentions = list(_MENTION.finditer(text))
    if not mentions:
        return _question_of(cleaned(text))
    last = mentions[-1]
    before = _without_names(_MENTION.sub(" ", text[: last.start()]))
    after = cleaned(text[last.end() :])
    if not after.strip(" ?!.,:;-"):
        return _question_of(cleaned(before))
    asking, aside = _question_of(after)
    return asking, f"{cleaned(before)} {aside}".strip()[-LONGEST_QUESTION:]


def _question_of(text: str) -> tuple[str, str]:
    """Split off the sentences that do not ask, where others do, by their question marks.

    Behind a question the next one may lack its mark: "is that so? whose water is it".
    """
    text = _without_purpose(text)
    sentences = list(_sentences(text))
    first = next((at for at, part in enumerate(sentences) if part.endswith("?")), None)
    if first is None:
        return text[:LONGEST_QUESTION], ""
    asking = [
        part
        for at, part in enumerate(sentences)
        if part.endswith("?") or (at > first and _ASKING.match(part))
    ]
    asides = [part for part in sentences if part not in asking]
    return " ".join(asking)[:LONGEST_QUESTION], " ".join(asides)[-LONGEST_QUESTION:]


def _without_purpose(text: str) -> str:
    """Take off what the asker needs the answer for; behind a comma a question has to open."""
    lead = _PURPOSE.match(text)
    rest = text[lead.end() :] if lead else text
    opens = bool(rest) and rest.split()[0].casefold() in _OPENERS
    asking = rest if lead and (lead[1] == ":" or opens) else text
    return _USE.sub("", asking) or asking


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(text):
        following = text[stop.end() : stop.end() + _AHEAD]
        is_dot = text[stop.start() : stop.end()].strip() == "."
        if is_dot and following and is_abbreviation(text, start, stop.start(), following):
            continue
        yield text[start : stop.end()].strip()
        start = stop.end()
    if text[start:].strip():
        yield text[start:].strip()


def _without_names(chat: str) -> str:
    """Take off the names that stand before the lines of a pasted chat ("Dilya: no!")."""
    lines = []
    for line in chat.splitlines():
        name, colon, said = line.partition(":")
        is_named = colon and name.strip().isalpha() and len(name) <= _LONGEST_NAME
        lines.append(said if is_named else line)
    return "\n".join(lines)
