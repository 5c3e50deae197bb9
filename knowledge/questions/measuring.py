"""Verbs that ask for an amount: "what does a berth cost", "how much does the bell weigh".

"What" asks for a thing, unless the verb of its question takes a measure as its object; then the
verb tells the unit as well. English puts the auxiliary right behind "what" or "how much", and the
verb in the form that goes with it: "does ... cost", "has ... cost", "is ... worth". A preposition
left at the end asks for a thing after all: "what did they pay for?" Behind "how much" a verb of
paying asks for a sum wherever it stands, and so does one of measure behind «сколько», unless that
counts the word behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from knowledge.language.russian import is_counted
from knowledge.language.words import Token

_BASE = frozenset("do does did will would shall should can could may might must".split())
_BE = frozenset("is are was were be s".split())
_HAVE = frozenset("has have had".split())
DOING = _BASE | _HAVE
"""Auxiliaries of what somebody does: "did the mayor say"."""
AUXILIARIES = DOING | _BE
"""Verbs that stand before the subject of a question, and so behind what it asks for."""
_BEFORE_NOUNS = frozenset("the a an of in for on its their his her our my your".split())
_ON = frozenset("about regarding concerning".split())
_OPINIONS = (["think", "of"], ["make", "of"], ["thinks", "of"])
_PRICED = (["is", "a"], ["is", "an"])
_BEHIND_NOUN = frozenset("to in at for on of from with per by".split())
_HOW_MUCH = "сколько"
_STRANDED = frozenset("for on with to at about from in of into by".split())


class Measuring(NamedTuple):
    """Where a verb of measure stands, with the name of the class of unit that it asks for."""

    at: int
    kind: str


class Verbs:
    """Verbs of measure by the form that goes with an auxiliary."""

    def __init__(self, table: Mapping[str, Mapping[str, str]], paying: Iterable[str]) -> None:
        """Take for each class of unit its ``base`` forms, participles and passives.

        ``paying`` are further forms that ask for a sum behind "how much".
        """
        self._forms = {
            form: {verb: kind for kind, forms in table.items() for verb in forms[form].split()}
            for form in ("base", "participle", "passive")
        }
        self._russian = {v: kind for kind, forms in table.items() for v in forms["ru"].split()}
        self._sums = {*paying, *" ".join(table["currency"].values()).split()}

    def paid(self, words: Sequence[Token]) -> Measuring | None:
        """Give what a sum of money is asked for.

        That is the verb of paying behind "how much" ("was the bank fined"; not "by how much" nor
        "how much of"), and in "how much is a ticket" the noun.
        """
        norms = [word.norm for word in words]
        for at in range(len(norms) - 1):
            if norms[at : at + 2] == ["how", "much"]:
                if norms[at - 1 : at] == ["by"] or norms[at + 2 : at + 3] == ["of"]:
                    return None
                verbs = (verb for verb in range(at + 2, len(norms)) if norms[verb] in self._sums)
                found = next(verbs, None) or _priced_noun(norms, at + 2)
                return Measuring(found, "currency") if found else None
        return None

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
            if norms[at] in _ON or norms[at - 1 : at + 1] in _OPINIONS:
                break  # what stands behind is a matter: "think of the two cost estimates"
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


def _priced_noun(norms: Sequence[str], first: int) -> int | None:
    """Give the position of the noun in "is a ferry ticket to Kimolos" from a position on."""
    if norms[first : first + 2] not in _PRICED:
        return None
    ends = (at for at in range(first + 3, len(norms)) if norms[at] in _BEHIND_NOUN)
    return next(ends, len(norms)) - 1
