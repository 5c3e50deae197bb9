"""From a text to a Question: what is asked, about what, of which period, from whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from knowledge.asked import PEOPLE, WORDS, Question, Word
from knowledge.extraction.amounts.scales import number_words
from knowledge.extraction.times.resolving import PeriodMention
from knowledge.language.words import Token, tokens
from knowledge.lexicon import Lexicon
from knowledge.models import Period
from knowledge.questions.asking import Cue, Cues
from knowledge.questions.chatter import Chatter
from knowledge.questions.comparing import comparison, offers_alternatives
from knowledge.questions.correcting import Corrected, correct, speaks_russian
from knowledge.questions.counting import (
    asks_otherwise,
    countable,
    counted,
    counts_things,
    done,
    measures_stuff,
    size,
)
from knowledge.questions.dating import Calendar, period_word
from knowledge.questions.kinds import asked_for
from knowledge.questions.leaders import Leaders
from knowledge.questions.numbering import numbered
from knowledge.questions.parting import Parting
from knowledge.questions.placing import place, tops
from knowledge.questions.quantities import Quantity, quantities, tell_apart
from knowledge.questions.spelling import Vocabulary
from knowledge.questions.spotting import is_name, meant_otherwise, pieces
from knowledge.questions.units import AskedUnit, Units
from knowledge.questions.whose import themselves
from knowledge.questions.wording import Frame, Known, Wording

_LONGEST_NAME = 3
_RANKS = ("rank",)
_NAMING = frozenset({"name", "names"})


@dataclass(frozen=True)
class Reader:
    """What is needed to understand questions to one base."""

    lexicon: Lexicon
    vocabulary: Vocabulary
    cues: Cues
    units: Units
    calendar: Calendar
    silent: frozenset[str]
    """Folded words that carry nothing: articles, auxiliaries, "please", "lol"."""
    known: Known
    chatter: Chatter
    parting: Parting
    leaders: Leaders

    @cached_property
    def _wording(self) -> Wording:
        return Wording(self.lexicon, self.vocabulary, self.cues, self.known)

    def understand(self, text: str, today: date, lang: str | None = None) -> Question:
        """Read a message; never fails, at worst there is no content word."""
        asking, aside = self.chatter.split(text)
        question = self._read(asking, today)
        if not question.words and aside and not question.is_followup:
            question = self._read(f"{aside} {asking}", today)
        chosen = lang if lang in ("en", "ru") else question.lang
        return question.model_copy(update={"text": text, "lang": chosen})

    def language(self, text: str) -> Literal["en", "ru"]:
        """Tell the language of a message, Russian in Latin letters included."""
        asking, aside = self.chatter.split(text)
        is_russian = speaks_russian(asking, self.vocabulary) or (
            not tokens(asking) and speaks_russian(aside, self.vocabulary)
        )
        return "ru" if is_russian else "en"

    def _read(self, text: str, today: date) -> Question:
        corrected = correct(text, self.vocabulary)
        words = corrected.words
        timed = self.cues.without_opening(corrected.text)
        is_on_matter = self._opens_on(words)
        aside = self.cues.differing.places(words, self.known.speakers, self.known.outlets)
        cues = () if is_on_matter else self._cues(words, aside)
        mentions = self._times(timed, words, cues, today)
        known_then = next((m for m in mentions if self.cues.is_as_of(m.text)), None)
        numbers = self._numbers(timed, mentions, words, aside)
        timed_at = _positions(words, [(m.start, m.end) for m in mentions])
        skip = timed_at | _positions(words, [n[:2] for n in numbers])
        skip |= self.cues.before(words) | aside
        asked = [m for m in mentions if m is not known_then]
        times = [m.period for m in asked if m.period]
        content, unit, places = self._content(corrected, cues, skip, times, opens=not numbers)
        periods = [period_word(mention, words, self.silent, self.lexicon) for mention in asked]
        speakers = self._wording.speakers(themselves(content, places, words, self.lexicon.concepts))
        feels = bool(speakers and (is_on_matter or self._attitudes(words)))
        question = Question(
            text=text,
            meant=self._wording.meant(corrected, content, places),
            lang="ru" if corrected.lang == "ru" else "en",
            words=(*content, *(self._number_word(n, words) for n in numbers), *periods),
            asked=asked_for(cues, bool(speakers), self._unplaced(content), unit, feels=feels),
            asked_units=unit.units if unit else (),
            metrics=self._wording.metrics(content),
            periods=tuple(times),
            numbered=numbered(
                words, timed_at, number_words(self.lexicon).ordinals, self.known.names
            ),
            as_of=period_word(known_then, words, self.silent, self.lexicon) if known_then else None,
            speakers=speakers,
            quotes=feels or any(cue.asked in WORDS for cue in cues),
            is_followup=self.cues.is_followup(words, len(content) or tell_apart(numbers)),
        )
        compared = comparison(corrected.text, words, content, places, self.known.names, told=aside)
        wishes = {**self._wishes(words, unit, content * (question.asked == "who")), **compared}
        wishes["several"] = compared["several"] or self._has_many(question, words)
        return question.model_copy(update=wishes)

    def _has_many(self, question: Question, words: Sequence[Token]) -> bool:
        """Tell whether a question names several times to be compared, or several numbers."""
        numbers = sum(word.role == "number" for word in question.words)
        times = sum(word.role == "period" for word in question.words)
        return (times > 1 and self._weighs(words)) or (numbers > 1 and not question.counts)

    def _weighs(self, words: Sequence[Token]) -> bool:
        """Tell whether times may be held against each other."""
        return offers_alternatives(words) or self.cues.compares(words)

    def _unplaced(self, content: Sequence[Word]) -> list[Word]:
        """Leave out what words tell as well as numbers: "the largest trading partner"."""
        concepts = self.lexicon.concepts
        places = {
            f"#{id_}" for id_ in self._wording.metrics(content) if concepts[id_].units == _RANKS
        }
        return [word for word in content if places.isdisjoint(word.terms)]

    def _wishes(
        self, words: Sequence[Token], unit: AskedUnit | None, firsts: Sequence[Word]
    ) -> Mapping[str, object]:
        """Give what the answer is to be, by a question's fields; of ``firsts`` one has most."""
        ordinals = number_words(self.lexicon).ordinals
        offers, told = offers_alternatives(words), countable(self.lexicon)
        return {
            "size": size(words, told),
            "names": not _NAMING.isdisjoint(word.norm for word in words),
            "things": unit is None and counts_things(words, told),
            "stuff": unit is None and measures_stuff(words, told),
            "rate": self.units.rate(words),
            "per": self.units.per(words),
            "place": place(words, self.lexicon.table("asking")["places"], ordinals),
            "tops": tops(words, firsts, self.lexicon),
            "latest": self.cues.asks_latest(words) and not offers,
            "alternatives": offers,
            "compares": self.cues.compares(words),
        }

    def _attitudes(self, words: Sequence[Token]) -> frozenset[int]:
        """Where no person is named who speaks, a demand is what buyers want."""
        people = (word.stem for word in words if word.stem in self.known.people)
        is_of_person = any(stem in self.known.speakers for stem in people)
        return self.cues.attitudes(words) if is_of_person else frozenset()

    def _opens_on(self, words: Sequence[Token]) -> bool:
        """Tell whether a message asks for somebody's words on a matter: "Ada Lund on the size"."""
        at = next((i for i, word in enumerate(words) if word.norm in self.cues.on), 0)
        return 0 < at <= _LONGEST_NAME and all(
            word.stem in self.known.speakers for word in words[:at]
        )

    def _cues(self, words: Sequence[Token], aside: frozenset[int]) -> tuple[Cue, ...]:
        """Give what shows the kind of thing asked for, and says nothing of the articles alone."""
        cues = self.cues.find(words)
        return tuple(cue for cue in cues if aside.isdisjoint(range(cue.first, cue.last)))

    def _times(
        self, text: str, words: Sequence[Token], cues: Sequence[Cue], today: date
    ) -> tuple[PeriodMention, ...]:
        named = self.calendar.named(text, words, self.calendar.today(today))
        times = [
            m
            for m in named
            if not _is_cue(_positions(words, [(m.start, m.end)]), cues)
            and not self.calendar.is_attribute(m, words, self.silent)
        ]
        # Digits of other scripts are numbers to the grammar, but no words to look up.
        times = [m for m in times if _positions(words, [(m.start, m.end)])]
        present = self.calendar.present(times, words, self.cues.present)
        return (*times, *(present if self._weighs(words) else ()))

    def _content(
        self,
        corrected: Corrected,
        cues: Sequence[Cue],
        skip: frozenset[int],
        periods: Sequence[Period],
        *,
        opens: bool,
    ) -> tuple[list[Word], AskedUnit | None, list[int]]:
        """Give the content words (``opens``: one comes first), the unit asked for, their places."""
        words = corrected.words
        silent, named = self._silent_positions(corrected, cues), self._wording.named(corrected)
        named_so = self.lexicon.match_tokens(tuple(words), inner=True)
        named_so += tuple(self.leaders.matches(words, named_so, periods))
        found = pieces(words, named_so, skip, silent, named, self.known.holds)
        if found and all(is_name(piece, named) for piece in found):
            faint = {at for at in silent if words[at].norm in self.cues.faint}
            found = pieces(words, named_so, skip, silent - faint, named, self.known.holds)
        meant = meant_otherwise(found)
        is_matter = self._opens_on(words)
        unit = None if is_matter else self.units.asked(words, meant)
        units = frozenset() if is_matter else self.units.named(words) - meant
        naming = {(at, at + 1) for at in units}
        cut = [piece for piece in found if piece[:2] not in naming]
        told = countable(self.lexicon)
        head = cut[0] if cut and opens and not asks_otherwise(words, told) else None
        thing = None if unit and unit.is_counted else counted(cut, words, cues, told)
        frame = Frame(
            named=named,
            unit=unit,
            counted=thing,
            head=head,
            about=self.cues.about(words),
            saying=self.cues.saying(words),
            done=done(words, told),
        )
        content = [self._wording.word(piece, corrected, frame) for piece in cut]
        is_who = opens and self.cues.asks_who(content)
        kept = [at for at, word in enumerate(content) if not is_who or word.role in PEOPLE]
        return [content[at] for at in kept], unit, [cut[at].first for at in kept]

    def _silent_positions(self, corrected: Corrected, cues: Sequence[Cue]) -> frozenset[int]:
        words = corrected.words
        asked = {i for cue in cues for i in range(cue.first, cue.last)}
        attitudes = {i for i in self._attitudes(words) if not self.known.holds(words[i].stem)}
        said = asked | attitudes | self.cues.newest(words)
        return frozenset(
            i
            for i, word in enumerate(words)
            if i in said
            or word.norm in self.silent
            or _is_half(word, corrected.text)
            or self.cues.only_happens(word, cues)
            or (len(word.norm) == 1 and word.norm.isalpha())
        )

    def _numbers(
        self,
        text: str,
        mentions: Sequence[PeriodMention],
        words: Sequence[Token],
        aside: frozenset[int],
    ) -> tuple[Quantity, ...]:
        dated = [(mention.start, mention.end) for mention in mentions]
        return tuple(
            quantity
            for quantity in quantities(text, self.lexicon)
            if not any(start < quantity.end and quantity.start < end for start, end in dated)
            and _positions(words, [(quantity.start, quantity.end)]) - aside
        )

    def _number_word(self, quantity: Quantity, words: Sequence[Token]) -> Word:
        span = (quantity.start, quantity.end)
        inside = [words[i] for i in sorted(_positions(words, [span]))]
        terms = tuple(f"={value:g}" for value in quantity.values)
        stems = tuple(word.stem for word in inside)
        return Word(
            text=quantity.text,
            corrected=" ".join(word.norm for word in inside),
            stems=stems,
            terms=terms,
            role="number",
            known=all(map(self.known.holds, stems)) or any(map(self.known.holds, terms)),
        )


def _is_half(word: Token, text: str) -> bool:
    """Tell the first half of "won't" from who won."""
    return text[word.end : word.end + 2] in ("'t", "\u2019t")


def _positions(words: Sequence[Token], spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Give the positions of the words that stand in the spans of text."""
    return frozenset(
        i for i, word in enumerate(words) if any(start <= word.start < end for start, end in spans)
    )


def _is_cue(positions: frozenset[int], cues: Sequence[Cue]) -> bool:
    """Tell whether a time is only a part of what asks: «сколько лет» asks of no summer."""
    asked = {at for cue in cues if cue.last - cue.first > 1 for at in range(cue.first, cue.last)}
    return bool(positions) and positions <= asked
