"""Who asks for the first ("who invests most") is not told of the second."""

from __future__ import annotations

from knowledge.asked import Question
from knowledge.language.words import tokens
from knowledge.models import Fact

_FIRST = frozenset("first foremost top largest biggest leading main primary".split())
_LESSER = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_BEHIND = frozenset({"following", "behind", "after"})
_RANKED_WITHIN, _RANKED_BEHIND = 8, 3
"""Words before what somebody ranks in, and behind it, among which the rank stands."""


def is_lesser(question: Question, fact: Fact) -> bool:
    """Who asks for the first is told of no second: "ranks first in trade, second in investment".

    Unless it says who is before: "in second place, following China".
    """
    words = tokens(fact.sentence) if question.tops else ()
    ranks = [at for at, word in enumerate(words) if word.norm in _FIRST | _LESSER]
    for at in (at for at, word in enumerate(words) if word.stem in question.tops):
        near = [i for i in ranks if -_RANKED_WITHIN <= i - at <= _RANKED_BEHIND]
        if not near:
            continue
        _, rank = min((abs(i - at), i) for i in near)
        behind = {word.norm for word in words[rank : rank + _RANKED_WITHIN]}
        if words[rank].norm in _LESSER and behind.isdisjoint(_BEHIND):
            return True
    return False
