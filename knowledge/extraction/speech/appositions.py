"""What stands between commas beside a name: ", an aide to the president,"."""

from __future__ import annotations

from knowledge.extraction.speech.sources import QUOTE_MARKS
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary

_LONGEST_APPOSITION = 28


def apposition(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int | None:
    """Index of the mark that opens what closes at ``at``: ", an aide to the president,"."""
    closing = words[at].text
    found: int | None = None
    for j in range(at - 1, max(-1, at - _LONGEST_APPOSITION), -1):
        text = words[j].text
        if text == "(" and closing == ")":
            return j
        if (text in QUOTE_MARKS and closing != ")") or text in ";:":
            break
        if text == "," and closing == ",":
            if found is None and not _is_aside(words, j, at, vocab):
                continue
            if found is not None and not _is_modifier(words, j, vocab):
                break
            found = j
    return found


def _is_aside(words: tuple[Word, ...], j: int, at: int, vocab: Vocabulary) -> bool:
    """Whether the words between two commas can stand beside a name."""
    head = words[j + 1]
    if j == 0 or words[j - 1].low in vocab.calendar or words[j - 1].text.isdigit():
        return False
    if head.low in ("who", "whose", "which", "where", "now", "then", "also", "himself", "herself"):
        return True
    if head.text.isdigit() or head.low in vocab.determiners or head.low in vocab.prepositions:
        return (
            words[j - 1].capital or head.low in ("for", "in", "on") or head.low in vocab.determiners
        )
    return head.capital or any(w.low in vocab.roles or w.low in vocab.calendar for w in words[j:at])


def _is_modifier(words: tuple[Word, ...], j: int, vocab: Vocabulary) -> bool:
    """Whether what stands between two commas modifies the name before: ", of Springfield,"."""
    head = words[j + 1]
    opens = head.low in vocab.prepositions | vocab.determiners or head.text.isdigit()
    return opens and j > 0 and words[j - 1].capital and words[j - 1].low not in vocab.calendar
