"""Verbs that ask for an amount: "what does a berth cost", "how much does the bell weigh".

"What" asks for a thing, unless the verb of its question takes a measure as its object; then the
verb tells the unit as well. English puts the auxiliary right behind "what" or "how much", and the
verb in the form that goes with it: "does ... cost", "has ... cost", "is ... worth". A preposition
left at the end asks for a thing after all: "what did they pay for?" Russian has the verb anywhere
behind «сколько», unless that counts the word behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from knowledge.russian import is_counted
from knowledge.words import Token

_BASE = frozenset("do does did will would shall should can could may might must".split())
_BE = frozenset("is are was were be s".split())
_HAVE = frozenset("has have had".split())
_BEFORE_NOUNS = frozenset("the a an of in for on its their his her our my your".split())
_HOW_MUCH = "сколько"
_STRANDED = frozenset("for on with to at about from in of into by".split())


class Measuring(NamedTuple):
    """Where a verb of measure stands, with the name of the class of unit that it asks for."""

    at: int
    kind: str


class Verbs:
    """Verbs of measure by the form that goes with an auxiliary."""

    def __init__(self, table: Mapping[str, Mapping[str, str]]) -> None:
        """Take for each class of unit its ``base`` forms, participles and passives."""
        self._forms = {
            form: {verb: kind for kind, forms in table.items() for verb in forms[form].split()}
            for form in ("base", "participle", "passive")
        }
        self._russian = {v: kind for kind, forms in table.items() for v in forms["ru"].split()}

    def find(self, words: Sequence[Token]) -> Measuring | None:
        """Give the verb of measure that a question with "what" or "how much" turns on."""
        norms = [word.norm for word in words]
        if _HOW_MUCH in norms[:-1]:
            return self._behind(norms, norms.index(_HOW_MUCH) + 1)
        for at in range(len(norms) - 2):
            is_how_much = norms[at : at + 2] == ["how", "much"] and norms[at - 1 : at] != ["by"]
            if norms[at] == "what" or is_how_much:
                found = self._verb(norms, at + 1 + is_how_much)
                if found is not None:
                    return found
        return None

    def _behind(self, norms: Sequence[str], first: int) -> Measuring | None:
        """Give the Russian verb of measure from a position on, where nothing else is counted."""
        at = next((at for at in range(first, len(norms)) if norms[at] in self._russian), None)
        if at is None or is_counted(norms[first]):
            return None
        return Measuring(at, self._russian[norms[at]])

    def _verb(self, norms: Sequence[str], auxiliary: int) -> Measuring | None:
        verbs = self._verbs_after(norms[auxiliary]) if auxiliary < len(norms) else {}
        for at in range(auxiliary + 2, len(norms)):
            is_noun = norms[at - 1] in _BEFORE_NOUNS
            if norms[at] in verbs and not is_noun and self._takes_measure(norms, at):
                return Measuring(at, verbs[norms[at]])
        return None

    def _takes_measure(self, norms: Sequence[str], at: int) -> bool:
        """Tell whether the measure is the verb's own object; "insured for" goes together."""
        is_passive = norms[at] in self._forms["passive"]
        return norms[-1] not in _STRANDED or (is_passive and at == len(norms) - 2)

    def _verbs_after(self, auxiliary: str) -> Mapping[str, str]:
        for auxiliaries, form in ((_BASE, "base"), (_HAVE, "participle"), (_BE, "passive")):
            if auxiliary in auxiliaries:
                return self._forms[form]
        return {}
