"""Candidate terms of a sentence: the nouns, the pairs of nouns and the names that it uses.

A sentence is cut at its function words, verbs of saying and numbers, as RAKE does (Rose et al.,
"Automatic keyword extraction from individual documents", 2010); what stands between is a phrase.
No tagger is needed: that a word is a noun shows in where it stands, over many sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from knowledge.extraction.vocabulary import vocabulary
from knowledge.language.words import Token, fold, is_cyrillic, tokens
from knowledge.lexicon import Lexicon

NOUN = "*"
"""Stands behind a candidate that is placed as only a noun can be."""
_SHORTEST = 3
_LONGEST_NAME = 3
_LONGEST_PART = 12
"""Words; more of them without any function word are a list or noise."""
_MARKS = frozenset({" ", "-", "\u2011", "\u00a0"})
_OWNER = ("'s ", "\u2019s ")


@dataclass(frozen=True, slots=True)
class Cutting:
    """Folded words at which sentences are cut, and endings of words that are no nouns."""

    ends: frozenset[str]
    """They stand in no term."""
    openers: frozenset[str]
    """After these a noun follows."""
    auxiliaries: frozenset[str]
    """Before these a noun stands."""
    titles: frozenset[str]
    """Titles and roles: no part of a name."""
    nouns: frozenset[str]
    """Nouns that look like verbs ("building")."""
    adjective: tuple[str, ...]
    verb: tuple[str, ...]


@lru_cache(maxsize=4)
def cutting(lexicon: Lexicon) -> Cutting:
    """Read the words to cut at from the lexicon's tables."""
    speech, function, terms = vocabulary(lexicon), lexicon.table("function"), lexicon.table("terms")
    figures = lexicon.table("figures")
    stops = {*function["en_stop"], *function["ru_stop"], *terms["verbs"].split()}
    said = speech.say | speech.report | speech.shows | speech.between
    openers = speech.determiners | speech.prepositions | _measuring(lexicon)
    ends = (
        stops | said | speech.calendar | openers | speech.conjunctions | {*figures["auxiliaries"]}
    )
    return Cutting(
        ends=frozenset(map(fold, ends)),
        openers=frozenset(map(fold, openers)),
        auxiliaries=frozenset(map(fold, figures["auxiliaries"])),
        titles=frozenset(map(fold, speech.titles | speech.roles)),
        nouns=frozenset(figures["not_verbs"]),
        adjective=tuple(terms["adjective_endings"].split()),
        verb=tuple(terms["verb_endings"].split()),
    )


def _measuring(lexicon: Lexicon) -> frozenset[str]:
    """Give the words of numbers and units: a number is no term, and before a term it is none."""
    tables = [*lexicon.table("units").values(), *lexicon.table("numerals").values()]
    return frozenset(word for table in tables if isinstance(table, Mapping) for word in table)


def candidates(sentence: str, at: Cutting) -> tuple[str, ...]:
    """Give the candidate terms of a sentence, in order, common words in lower case.

    NOUN stands behind those that end a phrase which an article, a preposition, an owner or a
    number opens, or that an auxiliary follows.
    """
    words = tokens(sentence)
    found: list[str] = []
    for first, last in _phrases(sentence, words, at):
        opened = _is_opened(sentence, words, first, at)
        opened |= last < len(words) and words[last].norm in at.auxiliaries
        for is_name, part in _parts(sentence, words[first:last], is_first=first == 0):
            is_last = part[-1] is words[last - 1]
            if is_name:
                found += _name(sentence, part, at, is_noun=is_last)
            elif len(part) <= _LONGEST_PART:
                found += _common(part, at, is_noun=is_last and opened)
    return tuple(found)


def _phrases(text: str, words: Sequence[Token], at: Cutting) -> Iterator[tuple[int, int]]:
    """Give the bounds of the runs of words between those that end a phrase."""
    first = 0
    for i, word in enumerate(words):
        if i > first and text[words[i - 1].end : word.start] not in _MARKS:
            yield first, i
            first = i
        if _is_end(text, word, at):
            if i > first:
                yield first, i
            first = i + 1
    if first < len(words):
        yield first, len(words)


def _is_end(text: str, word: Token, at: Cutting) -> bool:
    norm = word.norm
    if norm in at.ends or not norm.isalpha():
        return True
    if text[word.start].isupper():
        return False
    if is_cyrillic(norm):
        return norm.endswith(at.verb)
    participle = norm.endswith("ed") and not word.stem.endswith("ed")
    adverb = norm.endswith("ly") and not word.stem.endswith("li")
    return participle or adverb


def _is_opened(text: str, words: Sequence[Token], first: int, at: Cutting) -> bool:
    if first == 0:
        return is_cyrillic(words[0].norm)  # Russian has no articles, and nouns come first
    before = words[first - 1]
    gap = text[before.end : words[first].start]
    is_opener = before.norm in at.openers or before.norm[0].isdigit()
    return gap in _OWNER or (gap in _MARKS and is_opener)


def _parts(
    text: str, words: Sequence[Token], *, is_first: bool
) -> Iterator[tuple[bool, Sequence[Token]]]:
    """Cut a phrase where capitals begin or end; tell whether the part is a name."""
    capital = [text[word.start].isupper() for word in words]
    if is_first and not any(capital[1:2]):
        capital[0] = text[words[0].start : words[0].end].isupper() and len(words[0].norm) > 1
    start = 0
    for i in range(1, len(words) + 1):
        if i == len(words) or capital[i] != capital[start]:
            yield capital[start], words[start:i]
            start = i


def _name(text: str, part: Sequence[Token], at: Cutting, *, is_noun: bool) -> Iterator[str]:
    bare = [word for word in part if word.norm not in at.titles]
    if 0 < len(bare) <= _LONGEST_NAME and bare[-1].end - bare[0].start >= _SHORTEST:
        yield text[bare[0].start : bare[-1].end] + NOUN * is_noun


def _common(part: Sequence[Token], at: Cutting, *, is_noun: bool) -> Iterator[str]:
    """Give the words and the pairs of them that may be nouns."""
    before = ""
    for word in part:
        if len(word.norm) >= _SHORTEST and not _is_verbal(word, at):
            described = is_cyrillic(before) and before.endswith(at.adjective)
            yield word.norm + NOUN * (described or (is_noun and word is part[-1]))
        before = word.norm
    for one, other in pairwise(part):
        is_short = min(len(one.norm), len(other.norm)) < _SHORTEST
        if not (is_short or _is_gerund(one, at) or _is_verbal(other, at)):
            yield f"{one.norm} {other.norm}" + NOUN * (is_noun and other is part[-1])


def _is_verbal(word: Token, at: Cutting) -> bool:
    """Tell whether a word looks like an adjective or a participle."""
    return _is_gerund(word, at) or word.norm.endswith(at.adjective)


def _is_gerund(word: Token, at: Cutting) -> bool:
    return word.norm.endswith("ing") and word.norm not in at.nouns
