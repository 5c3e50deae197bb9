"""The kind of thing that a question asks for: a number, somebody's words, a person, a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any, NamedTuple, get_args

from knowledge.asked import PEOPLE, Asked, Word
from knowledge.phrases import Phrases
from knowledge.questions.contrasting import Contrasts
from knowledge.questions.measuring import DOING, Verbs
from knowledge.words import Token
from knowledge.words import norms as folded

_IN = frozenset({"in", "в"})
_PER = frozenset({"per", "apiece"})
_CIRCUMSTANCES = frozenset({"when", "where"})
_MEASURE = frozenset({"measure"})
_LONGEST_UNIT = 4
_COUNTED = frozenset({"duration", "times", "currency"})
_QUALIFYING_OPENINGS = ("and what about", "and how about", "what about", "how about")


@dataclass(frozen=True)
class Cue:
    """Words that show what is asked for, ``tokens[first:last]`` of the question."""

    asked: Asked
    first: int
    last: int


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


class Cues:
    """Phrases of ``asking.toml`` by their first word."""

    def __init__(self, table: Mapping[str, Any], measures: Mapping[str, str]) -> None:
        """Read the lists ``<kind>`` and ``<kind>_ru`` of the table, earlier kinds first.

        ``measures`` gives the unit for each of its names, folded.
        """
        self._phrases: dict[str, list[tuple[tuple[str, ...], Asked]]] = {}
        for asked in get_args(Asked):
            for phrase in (*table.get(asked, ()), *table.get(f"{asked}_ru", ())):
                words = tuple(folded(phrase))
                self._phrases.setdefault(words[0], []).append((words, asked))
        self._order = {asked: place for place, asked in enumerate(table["precedence"])}
        self._units = {
            tuple(folded(phrase)): unit
            for unit, names in table["units"].items()
            for phrase in names
        }
        self._classes: Mapping[str, Mapping[str, Sequence[str]]] = table["unit_classes"]
        self._verbs = Verbs(table["measuring"], table["sums"]["verbs"])
        self._measures = measures
        self._openers = frozenset(table["openers"]["words"])
        self._asking = self._openers.union(table["openers"]["before"])
        self._rates = {rate: Phrases(names) for rate, names in table["rates"].items()}
        self._acts = frozenset(table["acts"])
        self._any_sum = frozenset(table["sums"]["any"])
        self.contrasts = Contrasts(table["contrasts"])
        self._as_of = tuple(table["as_of"])
        self._saying = frozenset(table["saying"])
        self._about = frozenset(table["about"])
        self._attitudes = frozenset(table["attitudes"].split())
        self._happening = frozenset(table["happening"])
        self.generics = frozenset(table["generics"].split())
        self._callings = frozenset(table["callings"].split())
        self._latest = Phrases((*table["latest"]["en"], *table["latest"]["ru"]))
        self._openings = Phrases(table["followup"]["opening"])
        self._wholes = frozenset(tuple(folded(whole)) for whole in table["followup"]["whole"])
        self._pronouns = frozenset(table["followup"]["pronouns"])
        self._comparing = frozenset(table["followup"]["comparing"])
        self._before = Phrases(table["followup"]["before"])

    def find(self, words: Sequence[Token]) -> tuple[Cue, ...]:
        """Give the cues of a question, those that decide first.

        A quotation or a number may be asked for anywhere; of the other cues the first word's does.
        Who opens with "when" speaks of "the next figures" and asks for none.
        """
        norms = [word.norm for word in words]
        found = [
            Cue(asked, first, first + len(phrase))
            for first, norm in enumerate(norms)
            for phrase, asked in self._phrases.get(norm, ())
            if tuple(norms[first : first + len(phrase)]) == phrase
        ]
        found = [cue for cue in found if not any(_is_within(cue, other) for other in found)]
        verb = self._verbs.find(words)
        if verb is not None:
            found.append(Cue("number", verb.at, verb.at))
        opens = any(cue.first == 0 and cue.asked in _CIRCUMSTANCES for cue in found)
        return tuple(sorted(found, key=lambda cue: self._rank(cue, norms, opens=opens)))

    def attitudes(self, words: Sequence[Token]) -> frozenset[int]:
        """Give the positions of what asks for the words of a person who is named.

        Such as "Holt's doubts about the trial", "what does Lund want back".
        """
        return frozenset(i for i, word in enumerate(words) if word.norm in self._attitudes)

    def asks_who(self, content: Sequence[Word]) -> bool:
        """Tell whether words ask who somebody is by what one may be ("Ada Lund's job")."""
        named = [word for word in content if word.role in PEOPLE]
        return len(named) == 1 < len(content) and all(
            word in named or word.corrected in self._callings for word in content
        )

    def only_happens(self, word: Token, cues: Sequence[Cue]) -> bool:
        """Tell whether a word says only that something was ("when was it held")."""
        is_asked = bool(cues) and cues[0].asked in _CIRCUMSTANCES
        return is_asked and word.norm in self._happening

    def _rank(self, cue: Cue, norms: Sequence[str], *, opens: bool) -> tuple[bool, int, int, int]:
        """Order the cues; ``opens``: a number only counts where a word asks for it."""
        is_named = cue.asked == "number" and norms[cue.first] not in self._asking
        order = self._order.get(cue.asked, len(self._order))
        return (opens and is_named, order, cue.first, cue.first - cue.last)

    def unit(self, words: Sequence[Token], skip: frozenset[int]) -> AskedUnit | None:
        """Give the units of which the answer must have one, if words of the question fix them.

        Words at the positions ``skip`` mean something else.
        """
        norms = tuple(word.norm for word in words)
        closing = self._closing(words)
        for first, norm in enumerate(norms):
            if self._is_counted_measure(norms, first):
                return AskedUnit((self._measures[norm],), _MEASURE)
            if first in skip or norms[max(0, first - 1)] in _PER:
                continue
            if first == closing:
                return AskedUnit((self._measures[" ".join(norms[first:])],), _MEASURE)
            if self._is_measure(norms, first):
                return AskedUnit((self._measures[norm],), _MEASURE)
            for last in range(min(len(norms), first + _LONGEST_UNIT), first, -1):
                if (name := self._units.get(norms[first:last])) is not None:
                    return self._of_class(name)
        # How much costs have risen may be told in percent.
        verb = (None if self.compares(words) else self._verbs.paid(words)) or self._verbs.find(
            words
        )
        if verb is None:
            return None
        is_deed = verb.kind == "currency" and norms[verb.at] not in self._any_sum
        return self._of_class(verb.kind)._replace(deed=verb.at if is_deed else None)

    def _of_class(self, name: str) -> AskedUnit:
        """Give the units of a class, or of an ISO code that is itself the unit."""
        found = self._classes.get(name, {"units": [name], "metrics": ["currency"]})
        return AskedUnit(tuple(found["units"]), frozenset(found["metrics"]))

    def rate(self, words: Sequence[Token]) -> str | None:
        """Give the time or thing per which the answer is wanted: "week" for "weekly"."""
        said = [word.norm for word in words]
        return next((rate for rate, names in self._rates.items() if names.stand_in(said)), None)

    def is_as_of(self, text: str) -> bool:
        """Tell whether a time is given to say what was known then."""
        return text.casefold().startswith(self._as_of)

    def per(self, words: Sequence[Token]) -> str | None:
        """Give the stem of the time or thing for each of which an amount is wanted."""
        after = [following for word, following in pairwise(words) if word.norm in _PER]
        return next((word.stem for word in after if word.norm != "cent"), None)

    def units_named(self, words: Sequence[Token]) -> frozenset[int]:
        """Give the positions of what names the unit of the answer, and nothing else."""
        norms = tuple(word.norm for word in words)
        named = frozenset(
            at
            for at, norm in enumerate(norms)
            if self._units.get((norm,), "").isupper()
            or self._is_measure(norms, at)
            or self._is_counted_measure(norms, at)
        )
        return named.union(range(self._closing(words), len(norms)))

    def _is_counted_measure(self, norms: Sequence[str], at: int) -> bool:
        """Tell whether a question counts in a unit ("how many tonnes of magnets")."""
        before = tuple(norms[max(0, at - 2) : at])
        is_counting = before == ("how", "many") or before[-1:] == ("сколько",)
        return is_counting and norms[at] in self._measures

    def saying(self, words: Sequence[Token]) -> range:
        """Give where it stands whose words are wanted ("did the mayor of Lyon say")."""
        norms = [word.norm for word in words]
        verb = next((at for at, norm in enumerate(norms) if norm in self._saying), 0)
        auxiliary = next((at for at in range(verb) if norms[at] in DOING), verb)
        return range(auxiliary, verb)

    def about(self, words: Sequence[Token]) -> int:
        """Give the position from which a matter is named ("about glaciers"); else the end."""
        return next((i for i, word in enumerate(words) if word.norm in self._about), len(words))

    def is_act(self, word: Token) -> bool:
        """Tell whether a word that may name a quantity is mostly a verb in questions ("pay")."""
        return word.norm in self._acts

    def _is_measure(self, norms: Sequence[str], at: int) -> bool:
        return at > 0 and norms[at - 1] in _IN and norms[at] in self._measures

    def _closing(self, words: Sequence[Token]) -> int:
        """Give where the unit stands that closes a few words which ask for a number, else the end.

        That is "km" in "tram length km".
        """
        norms = [word.norm for word in words]
        for first in range(max(1, len(norms) - _LONGEST_UNIT), len(norms)):
            if " ".join(norms[first:]) in self._measures:
                is_part = norms[first - 1] in _PER or norms[first - 1].isdigit()
                is_wanted = norms[0] not in self._openers and self._asks_number(words)
                return first if is_wanted and not is_part else len(norms)
        return len(norms)

    def _asks_number(self, words: Sequence[Token]) -> bool:
        return any(cue.asked == "number" for cue in self.find(words))

    def asks_latest(self, words: Sequence[Token]) -> bool:
        """Tell whether the newest is asked for."""
        return self._latest.stand_in([word.norm for word in words])

    def without_opening(self, text: str) -> str:
        """Blank "what about" at the beginning: in "what about 2025" no number is qualified."""
        for opening in _QUALIFYING_OPENINGS:
            if text.casefold().startswith(opening):
                return " " * len(opening) + text[len(opening) :]
        return text

    def compares(self, words: Sequence[Token]) -> bool:
        """Tell whether something is compared with how it was at another time."""
        return not self._comparing.isdisjoint(word.norm for word in words)

    def before(self, words: Sequence[Token]) -> frozenset[int]:
        """Give the positions of "the year before" and the like: a time by what it is before."""
        return frozenset(chain(*self._before.places([word.norm for word in words])))

    def is_followup(self, words: Sequence[Token], content: int) -> bool:
        """Tell whether a message only makes sense after another one.

        It opens with "and" or "what about" and holds at most one of the ``content`` words, or it
        is a question like "who said so?".
        """
        said = tuple(word.norm for word in words)
        if said in self._wholes or (content <= 1 and self._openings.open(said)):
            return True
        return content == 0 and not self._pronouns.isdisjoint(said)


def _is_within(cue: Cue, other: Cue) -> bool:
    """Tell whether a cue is only a part of a longer one: no number in «на какое число» (when)."""
    is_longer = other.last - other.first > cue.last - cue.first
    return is_longer and other.first <= cue.first and cue.last <= other.last
