"""The kind of thing that a question asks for: a number, somebody's words, a person, a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any, get_args

from knowledge.asked import PEOPLE, Asked, Word
from knowledge.base.hosting import meeting_roles
from knowledge.language.phrases import Phrases
from knowledge.language.words import Token
from knowledge.language.words import norms as folded
from knowledge.questions.contrasting import Contrasts
from knowledge.questions.differing import Differing
from knowledge.questions.measuring import DOING, Verbs

_OPENING = 2
"""Words like "is it": what they take up was said before, whatever follows."""
_SHARES = frozenset({"percent", "pct", "процент", "процента", "процентов"})
_CIRCUMSTANCES = frozenset({"when", "where"})


@dataclass(frozen=True)
class Cue:
    """Words that show what is asked for, ``tokens[first:last]`` of the question."""

    asked: Asked
    first: int
    last: int


class Cues:
    """Phrases of ``asking.toml`` by their first word."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Read the lists ``<kind>`` and ``<kind>_ru`` of the table, earlier kinds first."""
        self._phrases: dict[str, list[tuple[tuple[str, ...], Asked]]] = {}
        for asked in get_args(Asked):
            for phrase in (*table.get(asked, ()), *table.get(f"{asked}_ru", ())):
                words = tuple(folded(phrase))
                self._phrases.setdefault(words[0], []).append((words, asked))
        self._order = {asked: place for place, asked in enumerate(table["precedence"])}
        self.verbs = Verbs(table["measuring"], table["sums"]["verbs"])
        self.openers = frozenset(table["openers"]["words"])
        self._asking = self.openers.union(table["openers"]["before"])
        self._acts = frozenset(table["acts"])
        credits = {word: f"@{name}" for name, words in table["credits"].items() for word in words}
        self.marks = meeting_roles(table["meeting"]) | credits
        """Word → the term of a meeting's host or guest, or of what tells of its article."""
        self.contrasts = Contrasts(table["contrasts"])
        self.differing = Differing(table["differing"])
        self._as_of = tuple(table["as_of"])
        self._saying = frozenset(table["saying"])
        self._about = frozenset(table["about"])
        self.faint = frozenset(table["faint"])
        self.on = self._about.union(table["on"])
        self._attitudes = frozenset(table["attitudes"].split())
        self._happening = frozenset(table["happening"])
        self.generics = frozenset(table["generics"].split())
        self._callings = frozenset(table["callings"].split())
        self._latest = Phrases((*table["latest"]["en"], *table["latest"]["ru"]))
        openings = table["followup"]["opening"]
        self._openings = Phrases(openings)
        self._qualifying = tuple(opening for opening in openings if opening.endswith("about"))
        self._wholes = frozenset(tuple(folded(whole)) for whole in table["followup"]["whole"])
        self._pronouns = frozenset(table["followup"]["pronouns"])
        self._comparing = frozenset(table["followup"]["comparing"])
        self._before = Phrases(table["followup"]["before"])
        self.present = frozenset(table["followup"]["present"])

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
        found = [
            cue
            for cue in found
            if not any(_is_within(cue, other) for other in found) and not is_given(norms, cue.first)
        ]
        verb = self.verbs.find(words)
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

    def is_as_of(self, text: str) -> bool:
        """Tell whether a time is given to say what was known then."""
        return text.casefold().startswith(self._as_of)

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

    def asks_latest(self, words: Sequence[Token]) -> bool:
        """Tell whether the newest is asked for."""
        return self._latest.stand_in([word.norm for word in words])

    def newest(self, words: Sequence[Token]) -> frozenset[int]:
        """Give the positions of the words that ask for the newest ("what's new in")."""
        return frozenset(chain(*self._latest.places([word.norm for word in words])))

    def without_opening(self, text: str) -> str:
        """Blank "what about" at the beginning: in "what about 2025" no number is qualified."""
        for opening in self._qualifying:
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
        is a question like "who said so?"; "which year is that 17 percent" stands by itself.
        """
        said = tuple(word.norm for word in words)
        if said in self._wholes or (content <= 1 and self._openings.open(said)):
            return True
        alone = [word for word, after in pairwise((*said, "")) if not after[:1].isdigit()]
        alone += said[:_OPENING]
        return content == 0 and not self._pronouns.isdisjoint(alone)


def _is_within(cue: Cue, other: Cue) -> bool:
    """Tell whether a cue is only a part of a longer one: no number in «на какое число» (when)."""
    is_longer = other.last - other.first > cue.last - cue.first
    return is_longer and other.first <= cue.first and cue.last <= other.last


def is_given(norms: Sequence[str], at: int) -> bool:
    """Tell whether the asker gives the number himself: "the 17 percent"."""
    return norms[at] in _SHARES and norms[max(0, at - 1)].isdigit()
