"""What stands between commas beside a name: ", an aide to the president,"."""

from __future__ import annotations

from knowledge.extraction.people.describing import forms
from knowledge.extraction.speech.sources import QUOTE_MARKS
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.words import is_cyrillic

_LONGEST_APPOSITION = 28
_SHORTEST_FORM = 3
_RUSSIAN_PARTICIPLES = tuple(
    suffix + ending for suffix in ("вш", "ющ", "ящ") for ending in ("ий", "ая", "ее", "ие")
)
_LONGEST_SHORT = 5
"""Letters of a state's abbreviation."""
_MOST_BEFORE_NAME = 3
_LINKS = frozenset({"however", "meanwhile", "though", "too"})
"""Alone between two commas: "the minister, however, said"."""
_OWNERS = frozenset("its their his her".split())
_LOCATING = ("of", "from")
_PLACING = frozenset("in at on from near outside inside".split())
_PLACE_WITHIN = 4
"""Words after "of" within which a town ends."""


def apposition(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int | None:
    """Index of the mark that opens what closes at ``at``: ", an aide to the president,"."""
    closing = words[at].text
    found: int | None = None
    for j in range(at - 1, max(-1, at - _LONGEST_APPOSITION), -1):
        text = words[j].text
        if text == "(" and closing == ")":
            return j
        is_quoted = text in QUOTE_MARKS and closing != ")" and not _is_named_so(words, j)
        if is_quoted or (text in ";:" and not _is_clock(words, j)):
            break
        if text == "," and closing == ",":
            if found is None and low_at(words, j + 1) in vocab.auxiliaries:
                return None  # "40 buses, a record, were hit, said Ana Lopes"
            if found is None and not _is_aside(words, j, at, vocab):
                continue
            if found is not None and not _is_modifier(words, j, vocab):
                break
            found = j
    return found


def _is_named_so(words: tuple[Word, ...], j: int) -> bool:
    """Tell what only names a thing: "a man who handed out “Enough” flyers, said"."""
    return low_at(words, j + 1).isalpha() and low_at(words, j - 1).isalpha()


def _is_clock(words: tuple[Word, ...], j: int) -> bool:
    """Whether a colon stands within a time of day: "images taken at 07:30"."""
    return low_at(words, j - 1).isdigit() and low_at(words, j + 1).isdigit()


def _is_aside(words: tuple[Word, ...], j: int, at: int, vocab: Vocabulary) -> bool:
    """Whether the words between two commas can stand beside a name."""
    head = words[j + 1]
    if j == 0 or words[j - 1].low in vocab.calendar or words[j - 1].text.isdigit():
        return False
    is_brand = words[j - 1].text in QUOTE_MARKS and is_cyrillic(head.low)
    is_doer = words[j - 1].capital or is_brand or _may_do(words[j - 1], vocab)
    is_link = head.low in _LINKS and at == j + len(("however", ","))
    if is_link or (is_participle(head) and is_doer):
        return True
    if head.text.islower() and low_at(words, j + 2) == "by":  # "seen by this paper"
        return True
    if head.low in (
        "who",
        "whom",
        "whose",
        "which",
        "where",
        "now",
        "then",
        "also",
        "himself",
        "herself",
    ):
        return True
    if head.text.isdigit() or head.low in vocab.determiners or head.low in vocab.prepositions:
        return (
            words[j - 1].capital or head.low in ("for", "in", "on") or head.low in vocab.determiners
        )
    is_told = any(w.low in vocab.roles or w.low in vocab.calendar for w in words[j:at])
    return head.capital or is_told or _is_named(words[j + 1 : at])


def _may_do(word: Word, vocab: Vocabulary) -> bool:
    """Such as "an official, speaking on condition of anonymity, said"."""
    return bool(forms(word.low) & (vocab.documents | vocab.roles | vocab.bodies))


def _is_named(words: tuple[Word, ...]) -> bool:
    """Such as "baker Jane Doe": a few small words, then a name."""
    small = next((i for i, word in enumerate(words) if word.capital), len(words))
    name = words[small:]
    return small <= _MOST_BEFORE_NAME and len(name) > 1 and all(word.capital for word in name)


def is_participle(word: Word) -> bool:
    """Tell what opens "dedicating the museum", "flanked by aides", «потерявший 60 ульев»."""
    return (
        word.text.islower()
        and len(word.text) >= _SHORTEST_FORM
        and word.low.endswith(("ing", "ed", *_RUSSIAN_PARTICIPLES))
    )


def _is_modifier(words: tuple[Word, ...], j: int, vocab: Vocabulary) -> bool:
    """Whether what stands between two commas modifies the name before: ", 59, of Springfield,"."""
    head, last = words[j + 1], words[j - 1]
    if j == 0 or last.low in vocab.calendar:
        return False
    if head.low in _OWNERS:
        return False  # "in Ara, its mayor, Jane Doe, said"
    if head.low in vocab.prepositions and last.text.isdigit():
        return j > 1 and words[j - 2].text == ","
    if head.low == "the" and _is_where(words, j - 1, vocab):
        return False
    opens = head.low in vocab.prepositions | vocab.determiners or head.text.isdigit()
    return last.capital and (opens or (_is_state(words, j + 1, vocab) and _is_town(words, j - 1)))


def _is_where(words: tuple[Word, ...], last: int, vocab: Vocabulary) -> bool:
    """Tell the place of "Speaking in Lund, the mayor" from the name of "Ana Lund, the mayor"."""
    at = last
    while at > 0 and (words[at].capital or words[at].low in vocab.determiners):
        at -= 1
    return at < last and words[at].low in _PLACING


def _is_state(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> bool:
    """Tell "Md." and "Norway" from the name of somebody."""
    is_short = len(words[at].text) <= _LONGEST_SHORT and low_at(words, at + 1) == "."
    return words[at].capital and (is_short or words[at].low in vocab.places)


def _is_town(words: tuple[Word, ...], last: int) -> bool:
    """Whether a name ends there that says where: "of Ashton", before its state."""
    at = last
    while at > 0 and last - at < _PLACE_WITHIN and words[at].capital:
        at -= 1
    return words[at].low in _LOCATING
