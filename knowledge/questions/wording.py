"""The content words of a question: what each stands for, and how much hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from knowledge.asked import NAMES, Role, Word
from knowledge.base.terms import ENTITY_KINDS
from knowledge.language.glossary import in_english, in_other_forms, in_russian
from knowledge.language.phrases import Phrases
from knowledge.language.words import Token, is_cyrillic, stems
from knowledge.lexicon import Lexicon
from knowledge.questions.asking import Cues
from knowledge.questions.contrasting import siblings
from knowledge.questions.correcting import Corrected
from knowledge.questions.counting import counts_those, is_plural_form
from knowledge.questions.slips import is_nearly
from knowledge.questions.spelling import Vocabulary
from knowledge.questions.spellings import Spellings
from knowledge.questions.spotting import (
    Piece,
    is_ambiguous,
    is_called,
    is_doer,
    is_one,
    is_person,
    is_state,
    loose_of,
    name_of,
    role_of,
    terms_of,
)
from knowledge.questions.units import AskedUnit

_SHORTEST_NAME = 3
_AMOUNTS = frozenset({"currency", "measure", "duration"})
"""Classes of unit that no crowd of people or things is counted in."""


class Known(NamedTuple):
    """What a base knows of words."""

    holds: Callable[[str], bool]
    """Whether some fact of the base has a term."""
    speakers: Mapping[str, tuple[str, ...]]
    """Term (stem of a name's word, or ``#concept``) → the base's speakers of that name."""
    names: frozenset[str]
    """Folded words that the base writes only with a capital."""
    people: frozenset[str]
    """Given names, folded, and stems of the surnames of those who speak in the base."""
    spellings: Spellings
    """The names of the base in another script or case than a question has them."""
    outlets: Phrases
    """Names of the outlets whose articles these are."""


class Frame(NamedTuple):
    """What the other words of a question make of one."""

    named: frozenset[int]
    """Positions of the words that are names of the base."""
    unit: AskedUnit | None
    counted: Piece | None
    head: Piece | None
    """What the question opens with, if it names no number."""
    about: int
    """Position from which it names a matter."""
    saying: range
    """Where it describes whose words are wanted."""
    done: int | None
    """Position of what those did whom it counts or asks for."""

    def is_deed(self, piece: Piece, *, known: bool) -> bool:
        """Tell whether a piece says what a sum was paid for, or what somebody did.

        What neither the base nor the lexicon knows may have been done in other words.
        """
        within = range(piece.first, piece.last)
        is_paid = self.unit is not None and self.unit.deed in within
        return is_paid or (known and self.done in within)

    @property
    def counts_metric(self) -> bool:
        """Tell whether what is counted is a metric of the lexicon."""
        return self.counted is not None and any(c.kind == "metric" for c in self.counted.concepts)


@dataclass(frozen=True)
class Wording:
    """Makes the content words of questions to one base."""

    lexicon: Lexicon
    vocabulary: Vocabulary
    cues: Cues
    known: Known

    @cached_property
    def _joining(self) -> frozenset[str]:
        """Words that only join the others of a name: "price per litre"."""
        function = self.lexicon.table("function")
        return frozenset((*function["en_stop"], *function["ru_stop"]))

    def named(self, corrected: Corrected) -> frozenset[int]:
        """Give the words that are names; in small letters an everyday word is none."""
        return frozenset(
            i
            for i, word in enumerate(corrected.words)
            if word.norm in self.known.names
            and (corrected.typed[i][:1].isupper() or not self.vocabulary.is_everyday(word.norm))
        )

    def word(self, piece: Piece, corrected: Corrected, frame: Frame) -> Word:
        """Make the word of a piece."""
        words = corrected.words[piece.first : piece.last]
        kind = self.cues.contrasts.kind(corrected.words, piece.first)
        typed = " ".join(dict.fromkeys(corrected.typed[piece.first : piece.last]))
        role = self._role(piece, typed, corrected, frame)
        is_measured = role == "metric" or piece == frame.counted
        marked = self._marked(words, frame, piece)
        terms = marked or terms_of(piece, measured=is_measured)
        if corrected.lang == "ru":
            terms += (*name_of(piece), *_everyday(piece, words))
        elif self.known.spellings.has_cyrillic:
            terms += _everyday(piece, words)
        return Word(
            text=typed,
            corrected=" ".join(word.norm for word in words),
            stems=tuple(word.stem for word in words),
            terms=terms,
            spelt=self._spelt(piece, words),
            parts=self._parts(piece, words),
            loose=(*loose_of(piece), *kind.kin),
            deed=frame.is_deed(piece, known=bool(piece.concepts) or self._is_known(words, terms)),
            nationality=self._is_nationality(piece, corrected.words, frame),
            says=piece.first in frame.saying,
            rivals=kind.rivals,
            siblings=siblings(piece.concepts, self.lexicon),
            ambiguous=is_ambiguous(piece, words),
            role=role,
            known=self._is_known(words, terms),
            shown_by=tuple(shown for c in piece.concepts for shown in c.shown_by),
            counted=piece == frame.counted,
            matter=piece.first > frame.about,
        )

    def _marked(self, words: Sequence[Token], frame: Frame, piece: Piece) -> tuple[str, ...]:
        """Give the term of a meeting's host or guest, or of credits, that the articles tell of."""
        if piece == frame.counted or is_person(piece):
            return ()
        term = self.cues.marks.get(words[-1].norm, "")
        return (term,) if self.known.holds(term) else ()

    def _spelt(self, piece: Piece, words: Sequence[Token]) -> tuple[str, ...]:
        """Give how another script spells a name of one word that the lexicon does not know."""
        is_strange = len(words) == 1 and not piece.concepts
        return self.known.spellings.stems(words[0].norm) if is_strange else ()

    def _parts(self, piece: Piece, words: Sequence[Token]) -> tuple[tuple[str, ...], ...]:
        """Give for each of several words that are no name what it may be in the other language."""
        telling = [word for word in words if word.norm not in self._joining]
        is_name = not piece.concepts or any(c.kind in ENTITY_KINDS for c in piece.concepts)
        if is_name or len(words) == 1 or not self.known.spellings.has_cyrillic:
            return ()
        return tuple((word.stem, *_in_other_language((word,))) for word in telling)

    def _role(self, piece: Piece, typed: str, corrected: Corrected, frame: Frame) -> Role:
        words = corrected.words
        if piece.first in frame.named and not piece.concepts:
            return self._role_of_name(words[piece.first], words[piece.last - 1])
        role = role_of(piece, words, self._is_strange(typed, words[piece.first], corrected))
        is_wanted = role != "metric" or self._is_wanted(piece, words, frame)
        marked = self._marked(words[piece.first : piece.last], frame, piece)
        return role if is_wanted and not marked else "noun"

    def _role_of_name(self, first: Token, last: Token) -> Role:
        """A person has to be spoken of or to speak; of other names the article is often full."""
        is_whole = first.norm in self.known.people and first is not last
        return "name" if is_whole or last.stem in self.known.people else "place"

    def _is_wanted(self, piece: Piece, words: Sequence[Token], frame: Frame) -> bool:
        """Of what can be measured, only what the question wants measured is its metric.

        That is no verb, nothing in another unit than is asked for, and of people and things that
        can be counted only those that the question opens with ("students in china", and not
        "the student's thanks"). Where other things are counted it only tells which ("how many
        tenancies does the rent law cover").
        """
        first = words[piece.first]
        if piece.last - piece.first == 1 and (self.cues.is_act(first) or is_doer(piece, first)):
            return False
        if (
            frame.counted
            and frame.counted.last == piece.first
            and is_plural_form(words[piece.first - 1].norm)
        ):
            return False  # what they do: "how many banks lend"
        classes = {name for c in piece.concepts if c.kind == "metric" for name in c.units}
        if frame.unit is not None and classes and not frame.unit.metrics & classes:
            return False
        is_crowd = "count" in classes and not classes & _AMOUNTS
        is_counted = frame.counted in (None, piece) or frame.counts_metric
        is_head = piece == frame.head and not is_one(piece, words[piece.first])
        return is_head or (is_counted and not is_crowd)

    def _is_nationality(self, piece: Piece, words: Sequence[Token], frame: Frame) -> bool:
        """Tell whether it says whose people are meant: "Chinese visitors", "how many Chinese"."""
        if not is_state(piece):
            return False
        if frame.counted is None and counts_those(words, piece.first):
            return True
        behind = self.lexicon.match_tokens(tuple(words[piece.last : piece.last + 1]))
        return any("person" in self.lexicon.broader(match.concept) for match in behind)

    def _is_known(self, words: Sequence[Token], terms: Sequence[str]) -> bool:
        holds = self.known.holds
        return all(holds(word.stem) for word in words) or any(map(holds, terms))

    def _is_strange(self, typed: str, word: Token, corrected: Corrected) -> bool:
        """A word that no article and no dictionary has is a name; so is an unknown capital."""
        if self.known.holds(word.stem) or not word.norm.isalpha():
            return False
        if len(word.norm) < _SHORTEST_NAME:
            return False
        is_capital = typed[:1].isupper() and word.start > 0 and not corrected.text.isupper()
        if is_capital or is_called(word, corrected.words, self.cues.generics):
            return True
        return not self.vocabulary.holds(word.norm) and not is_nearly(
            word.norm, self.vocabulary.is_everyday
        )

    def speakers(self, content: Iterable[Word]) -> tuple[str, ...]:
        """Give those whom the words name and who speak in the base.

        Who bears only the family name of "Ada Lund" is not named where she speaks herself.
        """
        by: dict[str, set[str]] = {}
        for word in content:
            if word.role in NAMES or word.role == "word":
                named = (term for term in word.terms if term.startswith("#"))
                for term in (*named, *word.stems, *word.spelt):
                    for name in self.known.speakers.get(term, ()):
                        by.setdefault(name, set()).add(term)
        return tuple(name for name in by if not any(by[name] < other for other in by.values()))

    def metrics(self, content: Sequence[Word]) -> tuple[str, ...]:
        """Give the metrics that the words name, as lexicon ids."""
        concepts = self.lexicon.concepts
        named = (term[1:] for word in content for term in word.terms if term.startswith("#"))
        return tuple(id_ for id_ in named if id_ in concepts and concepts[id_].kind == "metric")

    def meant(self, corrected: Corrected, content: Sequence[Word], places: Sequence[int]) -> str:
        """Put the question in English: itself, or a Russian one word by word.

        ``places`` are those of the ``content``; of the other words what everyday English has.
        """
        if corrected.lang != "ru":
            return corrected.text
        said = [self._said(word.norm) for word in corrected.words]
        for at, word in zip(places, content, strict=True):
            named = (self.lexicon.concepts.get(term[1:]) for term in word.terms)
            label = next((concept.label for concept in named if concept), None)
            length = len(word.stems)
            if label is not None and (length > 1 or not said[at]):
                said[at : at + length] = [label, *[""] * (length - 1)]
            elif not any(said[at : at + length]):
                said[at] = word.corrected
        return " ".join(filter(None, said))

    def _said(self, norm: str) -> str:
        """Give what a Russian word is in English: likeliest what the base says, else the first."""
        meanings = in_english(norm)
        known = (one for one in meanings if all(map(self.known.holds, stems(one))))
        return next(known, next(iter(meanings), ""))


def _everyday(piece: Piece, words: Sequence[Token]) -> tuple[str, ...]:
    """Give the stems of what a word may be in the other language, as everyday English has it.

    What has a name means that alone. Of other words the concepts may be those of another word
    with the same stem: «судья» is no «суд».
    """
    if any(concept.kind in ENTITY_KINDS for concept in piece.concepts):
        return ()
    return _in_other_language(words)


def _in_other_language(words: Sequence[Token]) -> tuple[str, ...]:
    if not is_cyrillic(words[0].norm):
        return in_russian(tuple(word.stem for word in words))
    if len(words) > 1:
        return ()
    said = dict.fromkeys(one[0] for one in map(stems, in_english(words[0].norm)) if len(one) == 1)
    return (*said, *in_other_forms(words[0].norm))
