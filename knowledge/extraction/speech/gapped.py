"""Who gives a number behind another's, with the same verb left out: "The union counts 60, X 45"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.extraction.people.describing import forms
from knowledge.extraction.speech.cue import Cue
from knowledge.extraction.speech.sources import QUOTE_MARKS, Source, pick
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.words import is_cyrillic

_WITHIN = 8
"""Words between the verb and the first number."""
_LONGEST_NAME = 5
_BREAKS = frozenset(",;")
_LEADING = frozenset("and while whereas but а и".split())


def gapped(words: tuple[Word, ...], found: Sequence[Cue], vocab: Vocabulary) -> Iterator[Cue]:
    """Every name or body that stands between a comma and a number, behind who gave another."""
    said = next((cue for cue in found if _gives(words, cue, vocab)), None)
    if said is None:
        return
    for at, word in enumerate(words):
        if word.text not in _BREAKS or word.start < said.end:
            continue
        first = at + 1 + (low_at(words, at + 1) in _LEADING)
        last = _end_of_name(words, first, vocab)
        source = _giver(words[first:last], vocab) if last > first else None
        is_told = any(word.end <= cue.start <= words[last].end for cue in found if last > first)
        if source is not None and not is_told:
            start, end = source.words[0].start, source.words[-1].end
            yield Cue(said.verb, start, end, source, start, end, kind=said.kind)


def _gives(words: tuple[Word, ...], cue: Cue, vocab: Vocabulary) -> bool:
    """Whether the verb's own object is a number: "puts it at 9", not "said the army lost 9"."""
    if cue.postposed or cue.source is None or cue.kind not in ("say", "report"):
        return False
    behind = [word for word in words if word.start >= cue.end][:_WITHIN]
    number = next((i for i, word in enumerate(behind) if word.text[0].isdigit()), None)
    if number is None:
        return False
    others = (vocab.roles, vocab.bodies, vocab.firms, vocab.conjunctions)
    return all(
        (word.wordy or word.text in vocab.leading_to_numbers)
        and not word.capital
        and all(forms(word.low).isdisjoint(some) for some in others)
        for word in behind[:number]
    )


def _end_of_name(words: tuple[Word, ...], first: int, vocab: Vocabulary) -> int:
    """The index behind the name, where only a number follows; else ``first``."""
    last = first
    while last < len(words) and last - first < _LONGEST_NAME and words[last].wordy:
        if words[last].low in vocab.leading_to_numbers or words[last].text[0].isdigit():
            break
        last += 1
    at = last
    while low_at(words, at) in vocab.leading_to_numbers:
        at += 1
    is_number = at < len(words) and (words[at].text[0].isdigit() or words[at].text in QUOTE_MARKS)
    return last if is_number else first


def _giver(phrase: tuple[Word, ...], vocab: Vocabulary) -> Source | None:
    """Who is named: somebody with "the", a body, in Russian whoever speaks at all."""
    source = pick(phrase, vocab, "report")
    if source is None or source.kind == "pronoun":
        return None
    is_led = phrase[0].low in vocab.determiners or is_cyrillic(phrase[0].low)
    is_body = any(word.low in vocab.bodies for word in source.words)
    is_whole = source.words[-1] == phrase[-1]
    return source if is_whole and (is_led or is_body) else None
