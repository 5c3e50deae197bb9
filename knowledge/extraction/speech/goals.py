"""Goals and forecasts that somebody sets: "the bank aims to …", "X raised its forecast to …".

They say whose a figure is, and not whose the words are.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from knowledge.extraction.speech.cue import Cue
from knowledge.extraction.speech.cues import LONGEST_SENTENCE
from knowledge.extraction.speech.saying import before, is_named
from knowledge.extraction.speech.sources import ENDS
from knowledge.extraction.speech.unsaid import is_amount
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary

_INFINITIVES = ("ть", "ти", "ться", "тись")
_GOAL_WITHIN = 10
"""Words after "raised" among which what is raised stands."""
_AIMS = frozenset("goal goals target targets objective цель".split())
_AT = frozenset({"at", "as"})
_TO = frozenset({"for", "to"})
_INFINITIVE = frozenset({"to"})
_BESIDE = frozenset({"at", "by"})
_ELSEWHERE = frozenset("while whereas although though but after since because when if".split())
"""Words with which a clause begins that the goal is not stated in."""


def goals(words: tuple[Word, ...], vocab: Vocabulary) -> Iterator[Cue]:
    """Every verb that sets a goal, with who sets it, in order; none of an endless sentence."""
    lows = [word.low for word in words] if len(words) <= LONGEST_SENTENCE else []
    if _setting(vocab).isdisjoint(lows):
        return
    for i in range(len(words)):
        end = _end_of_setting(words, i, vocab)
        cue = before(words, i, vocab) if end is not None and not is_named(words, i) else None
        if cue is not None and end is not None and _may_set(cue, vocab):
            yield cue._replace(end=end, last=end, kind="goal", revising=_revises(words, i, vocab))


def _may_set(cue: Cue, vocab: Vocabulary) -> bool:
    """Tell "the ministry recorded 87 accidents" from what a player or a firm records."""
    heads = {word.low for word in cue.source.words} if cue.source is not None else set()
    is_office = not heads.isdisjoint(vocab.bodies) and heads.isdisjoint(vocab.firms)
    return is_office or cue.verb not in vocab.recording


def _revises(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Whether a forecast is moved, and no goal; what is counted was counted before as well."""
    if words[i].low in vocab.recording:
        return True
    near = (word.low for word in words[i + 1 : i + 1 + _GOAL_WITHIN])
    moved = next((low for low in near if low in vocab.goals), "")
    return words[i].low in vocab.revising and moved not in ("", *_AIMS)


@lru_cache(maxsize=4)
def _setting(vocab: Vocabulary) -> frozenset[str]:
    """The verbs that set a number."""
    moved = vocab.aiming | vocab.revising | vocab.requesting
    moved |= vocab.instructing | vocab.recording
    return moved | vocab.fixing | vocab.sentencing | vocab.arriving


def _end_of_setting(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> int | None:
    """Where the words end that set a number, if the verb at an index does."""
    word, low = words[i], words[i].low
    if low in vocab.aiming:
        is_alone = low.endswith("ing") and low_at(words, i - 1) not in vocab.auxiliaries
        return word.end if _leads_on(words, i, vocab) and not is_alone else None
    if low in vocab.recording:
        return word.end if is_amount(words, i + 1, vocab) else None
    if low in vocab.requesting and low_at(words, i + 1) == "for":
        return words[i + 1].end if is_amount(words, i + 2, vocab) else None
    if low in vocab.arriving and low_at(words, i + 1) in _BESIDE:
        return words[i + 1].end if is_amount(words, i + 2, vocab) else None
    fixed = _end_of_link(words, i, _links(low, vocab), vocab)
    return _end_of_goal(words, i, vocab) if fixed is None and low in vocab.revising else fixed


def _links(low: str, vocab: Vocabulary) -> frozenset[str]:
    """The small words that lead from a verb to the number that it fixes."""
    if low in vocab.fixing:
        return _AT
    if low in vocab.instructing:
        return _INFINITIVE
    return _TO if low in vocab.sentencing else frozenset()


def _end_of_link(
    words: tuple[Word, ...], i: int, links: frozenset[str], vocab: Vocabulary
) -> int | None:
    """Where the last small word before the number ends: "fixed the toll of the fire at 63"."""
    end: int | None = None
    for j in range(i + 1, min(i + 1 + _GOAL_WITHIN, len(words))):
        word = words[j]
        is_told = end is not None and is_amount(words, j, vocab)
        if word.low in links:
            end = word.end
        elif is_told or word.text in ENDS or word.low in vocab.say | vocab.conjunctions:
            break
    return end


def _leads_on(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> bool:
    """Tell "plans to hire", "targets growth of", "seeks 9 percent" from "the plans of"."""
    following = low_at(words, i + 1)
    if following == "to" or following.endswith(_INFINITIVES):
        return True
    if following == "for" and is_amount(words, i + 2, vocab):
        return True
    if words[i].low in vocab.seeking:
        return is_amount(words, i + 1, vocab)
    stops = vocab.prepositions | vocab.conjunctions | vocab.auxiliaries | ENDS
    is_object = words[i].low in vocab.goals and words[i].low.endswith("s")
    return is_object and bool(following) and following not in stops


def _end_of_goal(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> int | None:
    """Where the goal ends that a verb moves: "raised its 2025 growth forecast"."""
    for word in words[i + 1 : i + 1 + _GOAL_WITHIN]:
        if word.text in ENDS or word.low in vocab.say or word.low in vocab.conjunctions:
            return None
        if word.low in vocab.goals:
            return word.end
    return None


def is_of_goal(words: tuple[Word, ...], goal: Cue, start: int) -> bool:
    """Whether what stands at ``start`` is part of the goal, not the fact that it is moved from.

    A forecast is moved from what was forecast before: that is theirs as well.
    """
    between = [word.low for word in words if goal.end <= word.start < start]
    is_apart = any(low in _ELSEWHERE or low in ";:." for low in between)
    moved_from = "from" in between and "to" not in between[between.index("from") :]
    is_fact = moved_from and not goal.revising
    return goal.end <= start and not is_apart and not is_fact
