"""The sentences of a base by what they mean, and how like a question each of them is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from knowledge.errors import DataFolderError
from knowledge.language.words import is_cyrillic
from knowledge.meaning.encoder import Encoder, installed, load_encoder
from knowledge.meaning.vectors import VectorFile, key
from knowledge.memory import give_back

if TYPE_CHECKING:
    from knowledge.meaning.encoder import Vectors
    from knowledge.models import Fact, Place
    from knowledge.progress import Progress


_MOST_FACTS = 15_000
"""A larger base is searched by its words alone: to read its sentences, about half as many, would
take longer than its articles did."""
_SOON_READ = 1_000
"""Facts whose sentences are read in so few seconds that it is left to the first question."""


English = Callable[[str], str]
"""Words a text of another language for the model, as well as it can."""


class Likeness:
    """How like a text the sentences of a base are: cosines, about 0 for what is not related."""

    def __init__(self, places: Mapping[Place, int], values: Vectors) -> None:
        """Take the row of each sentence, in order, and the values by row."""
        self._rows, self._values = places, values

    def of(self, fact: Fact) -> float | None:
        """Give the likeness of a fact's sentence; None for one in another language."""
        row = self._rows.get(fact.place)
        return float(self._values[row]) if row is not None else None

    def best(self, most: int) -> tuple[Place, ...]:
        """Give the sentences most like the text, best first."""
        places = tuple(self._rows)
        return tuple(places[row] for row in self._values.argsort()[::-1][:most])


class _Read(NamedTuple):
    encoder: Encoder
    rows: Mapping[Place, int]
    vectors: Vectors


class Meanings:
    """The meanings of a base's sentences; read, and the model loaded, when first needed."""

    def __init__(
        self,
        facts: Mapping[str, Fact],
        file: VectorFile,
        english: English | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        """Take the facts by id, and where the vectors of their sentences are kept.

        ``english`` words for the model what it cannot read; without it that is left out.
        ``encoder`` is the model, where it is loaded already.
        """
        self._facts, self._file, self._english = facts, file, english
        self._loaded = encoder

    def likeness(self, text: str) -> Likeness | None:
        """Compare a text to the sentences; None where they cannot be compared."""
        if self._read is None:
            return None
        encoder, rows, vectors = self._read
        return Likeness(rows, vectors @ encoder.encode(text))

    def prepare(self, progress: Progress | None = None) -> None:
        """Read the sentences that are not kept and keep them; raises DataFolderError."""
        said = self._spoken()
        found = dict(self._file.kept())
        missing = [place for place, text in said.items() if key(text) not in found]
        encoder = self._encoder if missing else None
        if encoder is None:
            return
        for done, place in enumerate(missing, 1):
            found[key(said[place])] = self._encoded(encoder, said[place])
            if progress:
                progress(done, len(missing), place[0])
        self._file.keep({key(text): found[key(text)] for text in said.values()})

    def _spoken(self) -> Mapping[Place, str]:
        """Give the sentences that can be read, with who speaks."""
        said: dict[Place, str] = {}
        for fact in self._facts.values():
            if fact.place not in said and (self._english or not is_cyrillic(fact.sentence)):
                said[fact.place] = ": ".join(filter(None, (fact.speaker, fact.sentence)))
        return said

    def _encoded(self, encoder: Encoder, text: str) -> Vectors:
        is_worded = self._english is not None and is_cyrillic(text)
        return encoder.encode(self._english(text) if is_worded and self._english else text)

    @cached_property
    def _encoder(self) -> Encoder | None:
        return self._loaded or load_encoder()

    @cached_property
    def _read(self) -> _Read | None:
        said = self._spoken()
        encoder = self._encoder
        if encoder is None or not said:
            return None
        with suppress(DataFolderError):  # what cannot be kept is read again next time
            self.prepare()
        kept = self._file.kept()
        import numpy as np  # noqa: PLC0415  an extra

        rows = [
            kept[key(text)] if key(text) in kept else self._encoded(encoder, text)
            for text in said.values()
        ]
        places = {place: row for row, place in enumerate(said)}
        give_back()
        return _Read(encoder, places, np.array(rows, dtype=np.float32))


def meanings(
    facts: Mapping[str, Fact],
    file: VectorFile,
    english: English | None = None,
    progress: Progress | None = None,
    encoder: Encoder | None = None,
) -> Meanings | None:
    """Give the meanings of the facts' sentences, the rest as above; raises DataFolderError.

    None where the extra is not installed or the base is too large.
    """
    if len(facts) > _MOST_FACTS or not installed():
        return None
    found = Meanings(facts, file, english, encoder)
    if len(facts) > _SOON_READ:
        found.prepare(progress)
    return found
