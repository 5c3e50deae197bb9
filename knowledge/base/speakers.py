"""Who speaks in a base, by the words that people ask for them with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from knowledge.extraction.vocabulary import vocabulary
from knowledge.language.decoding import decoded
from knowledge.language.words import norms, stem, tokens
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact

_SHORTEST_NAME = 3
_JOINING = frozenset({"of", "for", "and", "the"})
"""What no name of a person has inside ("Families of Lipovany"), and nobody is asked for by."""
_TITLE_WORDS = 4
_APPOSITION = 60


def speaker_names(
    voices: Iterable[tuple[str, str]], lexicon: Lexicon
) -> Mapping[str, tuple[str, ...]]:
    """Map terms (stems of a name's words, ``#concept``) to the voices of that name.

    ``voices`` are speakers, each with who that is over the folder.
    """
    names: dict[str, dict[str, None]] = {}
    for speaker, voice in voices:
        found = set()
        for name in {speaker, voice}:
            if is_personal(name):
                words = (t for t in tokens(name) if t.norm not in _JOINING)
                found |= {t.stem for t in words if len(t.norm) >= _SHORTEST_NAME}
        matches = lexicon.match(voice)
        found |= {f"#{match.concept.id}" for match in matches if match.concept.label == voice}
        for term in found:
            names.setdefault(term, {})[voice] = None
    return {term: tuple(voices) for term, voices in names.items()}


def given_names(lexicon: Lexicon) -> frozenset[str]:
    """Give the given names that the lexicon knows, folded."""
    words = vocabulary(lexicon)
    return words.female_names | words.male_names | words.neutral_names


def surnames(
    voices: Iterable[tuple[str, str]], lexicon: Lexicon, everyday: Collection[str]
) -> frozenset[str]:
    """Give the stems of the surnames of people who speak.

    They are told from bodies by a given name, or by a last word that no body has and that is not
    ``everyday``. ``voices`` as ``speaker_names`` takes them.
    """
    given, bodies = given_names(lexicon), vocabulary(lexicon).bodies
    names = (name.split() for name in dict.fromkeys(speaker for speaker, _ in voices))
    people = (
        name
        for name in names
        if len(name) > 1
        and (
            given.intersection(norms(name[0]))
            or (is_personal(" ".join(name)) and _is_strange(name, bodies, everyday))
        )
    )
    return frozenset(stem(word) for name in people for word in norms(name[-1]))


def _is_strange(name: Sequence[str], bodies: Collection[str], everyday: Collection[str]) -> bool:
    """Tell whether a name ends in a word of no other use and holds no word for a body."""
    is_body = any(norm in bodies or norm in _JOINING for part in name for norm in norms(part))
    last = norms(name[-1])
    return bool(everyday) and not is_body and not any(norm in everyday for norm in last)


def named_people(facts: Iterable[Fact], lexicon: Lexicon) -> frozenset[str]:
    """Give the stems of the names of people who speak, and of those in the lexicon."""
    bodies = vocabulary(lexicon).bodies
    speakers = dict.fromkeys(fact.speaker for fact in facts if fact.speaker)
    spoken = _stems_of_people((name for name in speakers if is_personal(name)), bodies)
    return spoken | _known_people(lexicon)


@lru_cache(maxsize=4)
def _known_people(lexicon: Lexicon) -> frozenset[str]:
    labels = (c.label for c in lexicon.concepts.values() if c.kind == "person")
    return _stems_of_people(labels, vocabulary(lexicon).bodies)


def _stems_of_people(names: Iterable[str], bodies: frozenset[str]) -> frozenset[str]:
    """The stems of names of several words, none of which is a body's."""
    people = (words for words in map(norms, names) if len(words) > 1)
    return frozenset(stem(w) for words in people if bodies.isdisjoint(words) for w in words)


def titles_of(facts: Iterable[Fact], article: Article) -> Mapping[str, str]:
    """Give the words that introduce each speaker of an article: "an aide to the President"."""
    speakers = dict.fromkeys(fact.speaker for fact in facts if fact.speaker)
    plain = decoded(article.text).text if speakers else ""
    return {speaker: _titles(plain, speaker) for speaker in speakers}


def _titles(text: str, speaker: str) -> str:
    found = []
    at = text.find(speaker)
    while at >= 0:
        before = text[max(0, at - _APPOSITION) : at].rsplit("\n", maxsplit=1)[-1].split()
        capitals = [word for word in before[-_TITLE_WORDS:] if word[:1].isupper()]
        found += capitals
        after = text[at + len(speaker) : at + len(speaker) + _APPOSITION]
        if after.startswith(", ") and "," in after[2:]:
            found.append(after[2:].split(",")[0])
        at = text.find(speaker, at + 1)
    return " ".join(dict.fromkeys(found))


def is_personal(speaker: str) -> bool:
    """Tell a name of capital words; a body's description has common ones ("customs service")."""
    return all(word[:1].isupper() or len(word) <= _SHORTEST_NAME for word in speaker.split())
