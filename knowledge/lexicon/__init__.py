"""The lexicon: domain words as data, and the finding of them in a text.

Every ``*.toml`` beside this file is data. The files named in ``CONCEPT_FILES`` hold concepts, a
table each: ``[id]`` with ``en`` and ``ru`` (words and phrases, matched by stems), and optionally
``label``, ``label_ru``, ``kind``, ``topic``, ``broader``, ``stands_for``, ``units`` and, for
topics, ``command``. The other files are tables of function words that single modules read.

All names of a concept are taken for each other: a sentence with one answers a question with
another. A narrower or contrasting thing is a concept of its own, which names the wider in
``broader``: a fact on robbery then answers for crime, and none on theft answers for robbery.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

import tomli
from pydantic import ConfigDict, ValidationError
from pydantic.dataclasses import dataclass

from knowledge.errors import LexiconError
from knowledge.language.words import Token, norms, remembered, stems, tokens

ConceptKind = Literal["thing", "metric", "topic", "country", "person", "body", "place"]
CONCEPT_FILES: Mapping[str, ConceptKind] = {
    "topics": "topic",
    "metrics": "metric",
    "things": "thing",
    "countries": "country",
    "places": "place",
    "bodies": "body",
    "people": "person",
}


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Concept:
    """A thing that has several names, in several languages; there are thousands, without dicts."""

    id: str
    kind: ConceptKind = "thing"
    label: str = ""
    label_ru: str | None = None
    en: tuple[str, ...] = ()
    ru: tuple[str, ...] = ()
    topic: str | None = None
    broader: tuple[str, ...] = ()
    """Ids of concepts that this one is a kind of (a teacher is staff)."""
    stands_for: str | None = None
    """Id of what this one is often said for (a capital for its state)."""
    units: tuple[str, ...] = ()
    """For metrics: classes of unit that may carry it (percent, currency, count, times, …)."""
    shown_by: tuple[str, ...] = ()
    """For metrics: classes of unit that show it where no word does ("currency", "currency per")."""
    command: str | None = None

    @property
    def own_topic(self) -> str | None:
        """The topic that the concept is, or that it belongs to."""
        return self.id if self.kind == "topic" else self.topic


class Match(NamedTuple):
    """A concept named in a text, ``text[start:end]``."""

    concept: Concept
    start: int
    end: int


class TokenMatch(NamedTuple):
    """A concept named by ``tokens[first:last]``."""

    concept: Concept
    first: int
    last: int


_match: Callable[[tuple[Concept, int, int]], Match] = partial(tuple.__new__, Match)
_token_match: Callable[[tuple[Concept, int, int]], TokenMatch] = partial(tuple.__new__, TokenMatch)
"""They make a match in half the time that its class takes."""
_Names = list[tuple[list[str], Concept]]
_Words = TypeVar("_Words")
_CROWDED = 4
"""Names with one first stem from which on they are told apart by the second."""


class Lexicon:
    """Concepts by id and by the stems of their names; immutable once loaded."""

    def __init__(self, compiled: Mapping[str, Any]) -> None:
        """Take what ``compiled`` gives."""
        tables: Mapping[str, Mapping[str, Any]] = compiled["tables"]
        self.concepts: Mapping[str, Concept] = {c.id: c for c in _concepts(tables)}
        self._raw = {name: tables[name] for name in tables if name not in CONCEPT_FILES}
        self._names: dict[str, _Names] = {}
        shared: dict[str, str] = {}
        """The stems as read, of which many stand in many names."""
        for id_, names in compiled["stems"].items():
            for named in names:
                stems = [shared.setdefault(stem, stem) for stem in named]
                self._names.setdefault(stems[0], []).append((stems, self.concepts[id_]))
        self._crowded = {
            first: _by_second(names)
            for first, names in self._names.items()
            if len(names) >= _CROWDED
        }
        """The names that begin like many others ("the …"), by their second stems too."""
        self.words = frozenset(compiled["words"])
        """Every folded word that some concept's name holds."""
        self._small = frozenset(self._raw.get("function", {}).get("en_stop", ()))
        self._matched = remembered(partial(_matches, self))

    def table(self, name: str) -> Mapping[str, Any]:
        """Give the parsed content of ``<name>.toml``."""
        if name not in self._raw:
            raise LexiconError(f"there is no {name}.toml")
        return self._raw[name]

    def named(self) -> Iterator[tuple[Concept, tuple[str, ...]]]:
        """Give each concept with the stems of each of its names, which are kept stemmed."""
        for names in self._names.values():
            for name, concept in names:
                yield concept, tuple(name)

    def stems(self) -> Iterator[str]:
        """Give the stems of all words of all names, many of them more than once."""
        return (stem for names in self._names.values() for name, _ in names for stem in name)

    def broader(self, concept: Concept) -> Iterator[str]:
        """Give the ids of all that a concept is a kind of: a professor is a teacher, a person."""
        for id_ in concept.broader:
            yield id_
            yield from self.broader(self.concepts[id_])

    def match(self, text: str) -> tuple[Match, ...]:
        """Find the concepts that a text names, in order; a name within a longer one is kept."""
        return self._matched(text)

    def match_tokens(
        self, words: tuple[Token, ...], *, inner: bool = False
    ) -> tuple[TokenMatch, ...]:
        """Find the concepts that the words name, in order.

        A name inside a longer name of the same kind is dropped ("Guinea" in "Equatorial Guinea").
        ``inner``: but things keep theirs, "hospital staff" is of a hospital too. Where a longer
        name only adds small words it means something else ("agreement with").
        """
        found = self._matches(words)
        covering: defaultdict[int, list[TokenMatch]] = defaultdict(list)
        for match in found:
            for at in range(match.first, match.last) if match.last - match.first > 1 else ():
                covering[at].append(match)
        return tuple(
            match
            for match in found
            if match.first not in covering
            or not any(
                _is_within(match, other) and not (inner and self._adds(words, match, other))
                for other in covering[match.first]
            )
        )

    def _adds(self, words: tuple[Token, ...], match: TokenMatch, other: TokenMatch) -> bool:
        """Tell whether a longer name has more than small words beside the thing within."""
        beside = (*words[other.first : match.first], *words[match.last : other.last])
        is_thing = match.concept.kind == "thing"
        return is_thing and any(word.norm not in self._small for word in beside)

    def _matches(self, words: tuple[Token, ...]) -> list[TokenMatch]:
        stems = [word.stem for word in words]
        found = []
        for first, stem in enumerate(stems):
            if stem not in self._names:
                continue
            names = self._names[stem]
            if len(names) >= _CROWDED:
                crowded = self._crowded[stem]
                following = stems[first + 1] if first + 1 < len(stems) else ""
                names = crowded.get(following, crowded[""])
            for name, concept in names:
                last = first + len(name)
                if len(name) == 1 or stems[first:last] == name:
                    found.append(_token_match((concept, first, last)))
        return found


def _by_second(names: _Names) -> dict[str, _Names]:
    """Names by their second stems, those of one stem under each; these alone under ""."""
    found: dict[str, _Names] = {"": [], **{one[0][1]: [] for one in names if len(one[0]) > 1}}
    for one in names:
        for second in one[0][1:2] or found:
            found[second].append(one)
    return found


def _matches(lexicon: Lexicon, text: str) -> tuple[Match, ...]:
    words = tokens(text)
    return tuple(
        _match((found.concept, words[found.first].start, words[found.last - 1].end))
        for found in lexicon.match_tokens(words)
        if not is_pronoun(text, words[found.first].start, words[found.last - 1].end)
    )


def is_pronoun(text: str, start: int, end: int) -> bool:
    """Tell "us", and what "US$5" begins with, from the state."""
    written = text[start:end]
    return written == "us" or (written == "US" and text.startswith("$", end))


def _is_within(match: TokenMatch, other: TokenMatch) -> bool:
    return (
        other.concept.kind == match.concept.kind
        and other.first <= match.first
        and match.last <= other.last
        and other.last - other.first > match.last - match.first
    )


def _concepts(raw: Mapping[str, Mapping[str, Any]]) -> Iterator[Concept]:
    seen: dict[str, str] = {}
    for name, kind in CONCEPT_FILES.items():
        for key, entry in raw.get(name, {}).items():
            if key in seen:
                raise LexiconError(f"{name}.toml: {key} stands already in {seen[key]}.toml")
            seen[key] = name
            yield _concept(name, kind, key, entry)


def _concept(file: str, kind: ConceptKind, key: str, entry: Mapping[str, Any]) -> Concept:
    label = key.replace("_", " ")
    try:
        return Concept(**{"id": key, "kind": kind, "label": label, **entry})
    except ValidationError as error:
        problem = error.errors()[0]
        field = ".".join(str(part) for part in problem["loc"])
        raise LexiconError(f"{file}.toml: {key}.{field}: {problem['msg']}") from error


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """Read the lexicon of the package, or of another folder; raises LexiconError."""
    return Lexicon(compiled_lexicon(folder))


def word_sets(kind: type[_Words], table: Mapping[str, Any], **given: Any) -> _Words:
    """Make a dataclass of words: a field without a value of its own has the list of its name."""
    own = (field for field in fields(kind) if field.default is MISSING)  # type: ignore[arg-type]
    names = {field.name for field in own} - given.keys()
    return kind(**{name: frozenset(table[name]) for name in names}, **given)


def compiled_lexicon(folder: Path | None = None) -> dict[str, Any]:
    """Read a lexicon and give what a ``Lexicon`` is made of; raises LexiconError."""
    return compiled(_tables(folder))


def compiled(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Give the tables, the stems of each concept's names and their words, as plain JSON."""
    names = {c.id: [*c.en, *c.ru] for c in _concepts(tables)}
    for id_, phrases in names.items():
        if not all(map(norms, phrases)):
            raise LexiconError(f"{id_} has a name without a word")
    words = {word for phrases in names.values() for phrase in phrases for word in norms(phrase)}
    return {
        "tables": tables,
        "stems": {id_: [stems(phrase) for phrase in phrases] for id_, phrases in names.items()},
        "words": sorted(words),
    }


def _tables(folder: Path | None) -> dict[str, Any]:
    root = folder if folder is not None else resources.files("knowledge.lexicon")
    raw = {}
    for file in sorted(root.iterdir(), key=lambda item: item.name):
        if file.name.endswith(".toml"):
            try:
                raw[file.name.removesuffix(".toml")] = tomli.loads(file.read_text("utf-8"))
            except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
                raise LexiconError(f"{file.name}: {error}") from error
    return raw
