"""What somebody is by what an article tells of them: who denies 9 counts is "the accused"."""

from __future__ import annotations

from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary

_BESIDE = 12
"""Words of an apposition between a name and its verb."""
_BEFORE = 5
"""Words between "sentenced" and the name: its titles."""
_OBJECT_WITHIN = 10
"""Words behind a verb among which the charge or the election stands."""
_ENDS = frozenset('.;:?!"')
_HAVING = frozenset("has had have was were is been".split())
_FINDING = frozenset({"found", "finds"})


def roles_told(words: tuple[Word, ...], first: int, last: int, vocab: Vocabulary) -> list[str]:
    """What the person named as ``words[first:last]`` is called by what is told beside the name."""
    if words[last - 1].owner:
        return []
    verb = _verb_behind(words, last, vocab)
    if verb is not None and _is_charged(words, verb, vocab):
        return sorted(vocab.accused)
    if verb is not None and words[verb].low in vocab.winning and _has(words, verb, vocab.contests):
        return sorted(vocab.elect)
    before = words[max(0, first - _BEFORE) : first]
    is_judged = any(word.low in vocab.judging for word in before)
    is_judged = is_judged or (
        any(word.low in _FINDING for word in before) and low_at(words, last) == "guilty"
    )
    is_apart = any(not word.wordy or word.low in vocab.prepositions for word in before)
    return sorted(vocab.accused) if is_judged and not is_apart else []


def _verb_behind(words: tuple[Word, ...], last: int, vocab: Vocabulary) -> int | None:
    """The verb of a name, past its apposition: "Doe (63), of Lund, admitted"."""
    known = vocab.pleading | vocab.judging | vocab.winning | _FINDING
    for at in range(last, min(last + _BESIDE, len(words))):
        low = words[at].low
        if low in known:
            return at
        if words[at].text in _ENDS or low in vocab.say or low in vocab.report:
            return None
    return None


def _is_charged(words: tuple[Word, ...], verb: int, vocab: Vocabulary) -> bool:
    low = words[verb].low
    if low in vocab.pleading:
        return _has(words, verb, vocab.charges)
    is_done_to = low_at(words, verb - 1) in _HAVING
    is_found = low in _FINDING and low_at(words, verb + 1) == "guilty"
    return is_done_to and (low in vocab.judging or is_found)


def _has(words: tuple[Word, ...], verb: int, nouns: frozenset[str]) -> bool:
    """Whether one of some nouns stands behind a verb, in its sentence."""
    for word in words[verb + 1 : verb + 1 + _OBJECT_WITHIN]:
        if word.text in _ENDS:
            return False
        if word.low in nouns:
            return True
    return False
