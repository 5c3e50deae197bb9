"""Questions that an article prints, and what answers them: the lines of an interview.

An answer leaves out what its question has said ("Floodlights failed twice. Will they be ready?" -
"The contractor promises them by Christmas."), so who looks for it looks for the question's words.
"""

from __future__ import annotations

from collections.abc import Collection

from knowledge.text import asks


def asked_before(text: str, start: int, asking: Collection[str]) -> str | None:
    """Give the line that asks right before the one that opens at ``start``, where there is one.

    ``asking``: folded labels of who only asks ("Q:", "QUESTION:"), whether or not with a "?".
    """
    opens = text.rfind("\n", 0, start) + 1
    if text[opens:start].strip():
        return None
    above = text[:opens].rstrip()
    line = above[above.rfind("\n") + 1 :].strip()
    return line if asks(line) or is_labelled(line, asking) else None


def only_asks(text: str, start: int, asking: Collection[str]) -> bool:
    """Tell whether the sentence at ``start`` stands in a line labelled as a question."""
    opens = text.rfind("\n", 0, start) + 1
    return is_labelled(text[opens : text.find(":", opens) + 1], asking)


def is_labelled(line: str, asking: Collection[str]) -> bool:
    """Tell whether a line opens with the label of who only asks."""
    label, colon, _ = line.partition(":")
    return bool(colon) and label.strip().casefold() in asking
