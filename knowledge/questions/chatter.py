"""What a message says beside its question: chatter, and what the answer is needed for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import re2

from knowledge.questions.cleaning import MENTION, cleaned
from knowledge.questions.measuring import AUXILIARIES
from knowledge.text import is_abbreviation

LONGEST_QUESTION = 1_000
"""Characters of a cleaned question that are read; longer texts are no question."""
_STOP = re2.compile(r"[.?!]+(?:\s+|$)")
"""The marks that may end a sentence: a full stop inside a number or an address ends nothing."""
_AHEAD = 40
"""Characters behind a full stop that tell whether it ends a sentence."""
_LONGEST_NAME = 20


class Chatter:
    """Tells what asks from what stands beside it, by words of ``asking.toml``."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Read the tables ``openers`` and ``purpose``."""
        openers = table["openers"]
        self._openers = AUXILIARIES.union(openers["words"])
        self._first = re2.compile(rf"(?i){_any([*openers['words'], *openers['first']])}\b")
        self._purpose = re2.compile(_purpose(table["purpose"]))
        self._use = re2.compile(rf"(?i), {_any(table['purpose']['use'])} \w+(?: \w+)?[?!. ]*$")

    def split(self, text: str) -> tuple[str, str]:
        """Split a message into the part that addresses the bot and the chatter before it.

        Without a mention the whole message asks.
        """
        mentions = list(MENTION.finditer(text))
        if not mentions:
            return self._split_cleaned(cleaned(text))
        last = mentions[-1]
        before = _without_names(MENTION.sub(" ", text[: last.start()]))
        after = cleaned(text[last.end() :])
        if not after.strip(" ?!.,:;-"):
            return self._split_cleaned(cleaned(before))
        asking, aside = self._split_cleaned(after)
        return asking, f"{cleaned(before)} {aside}".strip()[-LONGEST_QUESTION:]

    def _split_cleaned(self, text: str) -> tuple[str, str]:
        """Split off the sentences that do not ask, where others do, by their question marks.

        Behind a question the next one may lack its mark: "is that so? whose water is it".
        """
        text = self._without_purpose(text)
        sentences = list(_sentences(text))
        first = next((at for at, part in enumerate(sentences) if part.endswith("?")), None)
        if first is None:
            return text[:LONGEST_QUESTION], ""
        asking = [
            part
            for at, part in enumerate(sentences)
            if part.endswith("?") or (at > first and self._first.match(part))
        ]
        asides = [part for part in sentences if part not in asking]
        return " ".join(asking)[:LONGEST_QUESTION], " ".join(asides)[-LONGEST_QUESTION:]

    def _without_purpose(self, text: str) -> str:
        """Take off what the asker needs the answer for; behind a comma a question has to open."""
        lead = self._purpose.match(text)
        rest = text[lead.end() :] if lead else text
        opens = bool(rest) and rest.split()[0].casefold() in self._openers
        asking = rest if lead and (lead[1] == ":" or opens) else text
        return self._use.sub("", asking) or asking


def _any(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re2.escape, phrases))})"


def _purpose(table: Mapping[str, Sequence[str]]) -> str:
    """Give the pattern of "need it quick for the podcast, ...", "quick one for the quiz: ..."."""
    words = {name: _any(phrases) for name, phrases in table.items()}
    asker = rf"(?:{words['asker']}|{words['of']} \w+) +(?:{words['being']} )?"
    asks = rf"(?:{words['wanting']} {words['wanted']}|{words['opening']})"
    return rf"(?i)(?:{words['greeting']}[ ,!]+)*(?:{asker})?{asks}\b[^:,?]{{0,60}}([:,]) +"


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
