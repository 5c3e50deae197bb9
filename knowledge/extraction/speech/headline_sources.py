"""Who a headline names behind its dash or colon: "Six hurt in blast – police"."""

from __future__ import annotations

from knowledge.extraction.people.describing import forms
from knowledge.extraction.speech.cue import Cue
from knowledge.extraction.speech.sources import Source, pick
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary

_LONGEST = 25
"""Words of a headline."""
_LONGEST_SOURCE = 4
_SHORTEST_CLAIM = 3
_CLOSING = frozenset('.!?…;"“”')
_DASHES = frozenset("-–—")


def headed(words: tuple[Word, ...], vocab: Vocabulary) -> Cue | None:
    """The attribution that closes or opens a line without a full stop."""
    if not _SHORTEST_CLAIM < len(words) <= _LONGEST or words[-1].text in _CLOSING:
        return None
    return _closing(words, vocab) or _opening(words, vocab)


def _closing(words: tuple[Word, ...], vocab: Vocabulary) -> Cue | None:
    """Such as "… – police", "…: Health Ministry"."""
    first = max(_SHORTEST_CLAIM, len(words) - 1 - _LONGEST_SOURCE)
    at = next((i for i in range(len(words) - 2, first - 1, -1) if _parts(words, i)), None)
    source = _source(words[at + 1 :], vocab) if at is not None else None
    if at is None or source is None:
        return None
    mark, end = words[at], words[-1].end
    return Cue(mark.text, mark.start, end, source, mark.start, end, postposed=True)


def _opening(words: tuple[Word, ...], vocab: Vocabulary) -> Cue | None:
    """Such as "Health Ministry: …"."""
    places = range(1, min(_LONGEST_SOURCE + 1, len(words) - _SHORTEST_CLAIM))
    at = next((i for i in places if words[i].text == ":"), None)
    source = _source(words[:at], vocab) if at else None
    if at is None or source is None or not words[at - 1].capital:
        return None
    return Cue(":", words[at].start, words[at].end, source, words[0].start, words[at].end)


def _parts(words: tuple[Word, ...], i: int) -> bool:
    """Tell a mark between claim and source from the hyphen of a word."""
    is_spaced = words[i].start > words[i - 1].end and words[i + 1].start > words[i].end
    return words[i].text == ":" or (words[i].text in _DASHES and is_spaced)


def _source(words: tuple[Word, ...], vocab: Vocabulary) -> Source | None:
    """A body by its name, or who is described; a brand may be what the headline is on."""
    if any(not word.wordy or word.text[0].isdigit() for word in words):
        return None
    source = pick(words, vocab, "say")
    kinds = vocab.bodies if source and source.kind == "name" else vocab.bodies | vocab.roles
    return source if any(forms(word.low) & kinds for word in words) else None
