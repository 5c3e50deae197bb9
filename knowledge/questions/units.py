"""The unit that a question wants its answer in: "in dollars", "how many weeks", "per day"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from knowledge.language.phrases import Phrases
from knowledge.language.words import Token
from knowledge.language.words import norms as folded
from knowledge.questions.asking import Cues, is_given
from knowledge.values import ANY_CURRENCY

_IN = frozenset({"in", "в"})
_PER = frozenset({"per", "apiece"})
_MEASURE = frozenset({"measure"})
_LONGEST_NAME = 5
"""Words of the longest name of a unit in the lexicon."""
_OF_IT = ("how", "much", "of")
_HOW_MANY = ("how", "many")
_HOW, _THE = ("how", "what", "which"), "the"
_COUNTED = frozenset({"duration", "times", "currency"})


class AskedUnit(NamedTuple):
    """Units of which the answer must have one, or how they begin."""

    units: tuple[str, ...]
    metrics: frozenset[str]
    """Their classes, as the lexicon gives them with metrics."""
    deed: int | None = None
    """Where the question says what money is paid for, if that is how it asks for money."""

    @property
    def is_counted(self) -> bool:
        """Tell whether years, times or money are counted, and so no crowd of people or things."""
        return self.metrics <= _COUNTED


class Units:
    """Words of ``asking.toml`` that fix the unit of an answer."""

    def __init__(self, table: Mapping[str, Any], measures: Mapping[str, str], cues: Cues) -> None:
        """Read the table; ``measures`` gives the unit for each of its names, folded."""
        self._names = {
            tuple(folded(phrase)): unit
            for unit, names in table["units"].items()
            for phrase in names
        }
        self._degrees = {name for name in self._names if len(name) == 2 and name[0] in _HOW}
        self._classes: Mapping[str, Mapping[str, Sequence[str]]] = table["unit_classes"]
        self._rates = {rate: Phrases(names) for rate, names in table["rates"].items()}
        self._any_sum = frozenset(table["sums"]["any"])
        self._growing = frozenset(table["growing"]["words"])
        self._measures = measures
        self._cues = cues

    def asked(self, words: Sequence[Token], skip: frozenset[int]) -> AskedUnit | None:
        """Give the units of which the answer must have one, if words of the question fix them.

        Words at the positions ``skip`` mean something else.
        """
        said, paid = self._said(words, skip), self._of_verb(words)
        is_sum = paid is not None and paid.units == (ANY_CURRENCY,) and words[0].norm == "what"
        is_share = said is not None and "percent" in said.units  # "what did it pay for its share"
        return paid if is_sum and is_share else said or paid

    def _said(self, words: Sequence[Token], skip: frozenset[int]) -> AskedUnit | None:
        norms = tuple(word.norm for word in words)
        closing = self._closing(words)
        for first, norm in enumerate(norms):
            if self._is_counted_measure(norms, first):
                return AskedUnit((self._measures[norm],), _MEASURE)
            if first in skip or norms[max(0, first - 1)] in _PER or is_given(norms, first):
                continue
            if first == closing:
                return AskedUnit((self._measures[" ".join(norms[first:])],), _MEASURE)
            if self._is_measure(norms, first):
                return AskedUnit((self._measures[norm],), _MEASURE)
            for last in range(min(len(norms), first + _LONGEST_NAME), first, -1):
                if (name := self._named(norms[first:last])) is not None:
                    if name.isupper() and self._is_matter(norms, first):
                        continue
                    is_share = name.isupper() and _is_way(norms, first)
                    is_time = name == "pace" and self._growing.isdisjoint(norms)
                    return self._of_class("percent" if is_share else "time" if is_time else name)
        return None

    def _named(self, words: tuple[str, ...]) -> str | None:
        """Give what words ask for: "how many days", also with a word for which days they are."""
        parted = words[:2] == _HOW_MANY and len(words) == len(_HOW_MANY) + 2
        parted = parted and not words[2].endswith("s")
        return self._names.get((*_HOW_MANY, words[-1]) if parted else words)

    def _of_verb(self, words: Sequence[Token]) -> AskedUnit | None:
        """Give the units of what a verb asks for; how much costs rose may be told in percent."""
        verbs = self._cues.verbs
        verb = (None if self._cues.compares(words) else verbs.paid(words)) or verbs.find(words)
        if verb is None:
            return None
        is_deed = verb.kind == "currency" and words[verb.at].norm not in self._any_sum
        return self._of_class(verb.kind)._replace(deed=verb.at if is_deed else None)

    def _of_class(self, name: str) -> AskedUnit:
        """Give the units of a class, or of an ISO code that is itself the unit."""
        found = self._classes.get(name, {"units": [name], "metrics": ["currency"]})
        return AskedUnit(tuple(found["units"]), frozenset(found["metrics"]))

    def rate(self, words: Sequence[Token]) -> str | None:
        """Give the time or thing per which the answer is wanted: "week" for "weekly"."""
        said = [word.norm for word in words]
        return next((rate for rate, names in self._rates.items() if names.stand_in(said)), None)

    def per(self, words: Sequence[Token]) -> str | None:
        """Give the stem of the time or thing for each of which an amount is wanted."""
        after = [following for word, following in pairwise(words) if word.norm in _PER]
        return next((word.stem for word in after if word.norm != "cent"), None)

    def named(self, words: Sequence[Token]) -> frozenset[int]:
        """Give the positions of what names the unit of the answer, and nothing else."""
        norms = tuple(word.norm for word in words)
        named = frozenset(
            at
            for at, norm in enumerate(norms)
            if (
                self._names.get((norm,), "").isupper()
                and not self._is_matter(norms, at)
                and not _is_way(norms, at)
            )
            or self._is_measure(norms, at)
            or self._is_counted_measure(norms, at)
        )
        how = (at for at in range(1, len(norms)) if (norms[at - 1], norms[at]) in self._degrees)
        return named.union(how, range(self._closing(words), len(norms)))

    def _is_counted_measure(self, norms: Sequence[str], at: int) -> bool:
        """Tell whether a question counts in a unit ("how many tonnes of magnets")."""
        before = tuple(norms[max(0, at - 2) : at])
        is_counting = before == ("how", "many") or before[-1:] == ("сколько",)
        return is_counting and norms[at] in self._measures

    def _is_matter(self, norms: Sequence[str], at: int) -> bool:
        """Tell whether a currency is what a question is on: "did he speak about the rouble"."""
        before = [norm for norm in norms[max(0, at - 2) : at] if norm != _THE]
        return len(norms) == 1 or not self._cues.on.isdisjoint(before[-1:])

    def _is_measure(self, norms: Sequence[str], at: int) -> bool:
        return at > 0 and norms[at - 1] in _IN and norms[at] in self._measures

    def _closing(self, words: Sequence[Token]) -> int:
        """Give where the unit stands that closes a few words which ask for a number, else the end.

        That is "km" in "tram length km".
        """
        norms = [word.norm for word in words]
        for first in range(max(1, len(norms) - _LONGEST_NAME), len(norms)):
            if " ".join(norms[first:]) in self._measures:
                is_part = norms[first - 1] in _PER or norms[first - 1].isdigit()
                is_wanted = norms[0] not in self._cues.openers and self._asks_number(words)
                return first if is_wanted and not is_part else len(norms)
        return len(norms)

    def _asks_number(self, words: Sequence[Token]) -> bool:
        return any(cue.asked == "number" for cue in self._cues.find(words))


def _is_way(norms: Sequence[str], at: int) -> bool:
    """Tell a currency in which a share is paid: "how much of the trade is in pounds"."""
    return norms[max(0, at - 1)] in _IN and _OF_IT in zip(
        norms, norms[1:], norms[2:at], strict=False
    )
