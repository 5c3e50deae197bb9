"""From a folder of articles to a base that can be asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import get_args

from knowledge.articles import read_folder
from knowledge.briefing import Briefing
from knowledge.building import Progress, dossiers
from knowledge.dictionary import everyday_words
from knowledge.facts import FactBase, build_base
from knowledge.index import Index, Terms, entry_of, surroundings
from knowledge.lexicon import Lexicon, compiled_lexicon
from knowledge.models import Article, Asked, Fact, Quote
from knowledge.people import speaker_names, titles_of
from knowledge.questions import Reader
from knowledge.questions.asking import Cues
from knowledge.questions.dating import Calendar
from knowledge.questions.spelling import Vocabulary
from knowledge.store import Store
from knowledge.words import tokens


def open_briefing(
    seeds: Path, data: Path, progress: Progress | None = None, made: Path | None = None
) -> Briefing:
    """Build the base of a folder, or load what is stored of it.

    ``progress`` is called with articles done, articles in all and the article's id; ``made`` is a
    data folder that was filled before and is only read. Raises SeedsFolderError, SourcesError,
    DataFolderError or LexiconError.
    """
    store = Store(data, made)
    lexicon = Lexicon(store.derived("lexicon", compiled_lexicon))
    everyday = store.derived("words", everyday_words)
    return ready(build(seeds, store, lexicon, progress), lexicon, everyday)


def build(
    seeds: Path, store: Store, lexicon: Lexicon, progress: Progress | None = None
) -> FactBase:
    """Read the folder and build its base; articles that cannot be read are in ``refused``."""
    folder = read_folder(seeds)
    built = dossiers(folder.articles, store, lexicon, progress)
    refused = sorted((name, str(error)) for name, error in (*folder.refused, *built.refused))
    everyday = store.derived("words", everyday_words)
    return build_base(built.dossiers, lexicon, everyday, refused)


def ready(base: FactBase, lexicon: Lexicon, everyday: Collection[str] | None = None) -> Briefing:
    """Index a base and make the reader of its questions; ``everyday`` words need no correction."""
    index = _indexed(base, lexicon)
    table = lexicon.table("asking")
    cues, calendar = Cues(table), Calendar(table["recurring"], base.newest)
    names = speaker_names(base.facts.values(), lexicon)
    known = frozenset(everyday_words() if everyday is None else everyday)
    reader = Reader(
        lexicon=lexicon,
        vocabulary=_vocabulary(base, lexicon, known),
        cues=cues,
        calendar=calendar,
        silent=_silent(lexicon),
        speakers=names,
        holds=index.holds,
    )
    return Briefing(base, index, lexicon, reader)


def _indexed(base: FactBase, lexicon: Lexicon) -> Index:
    terms = Terms(lexicon)
    sentences: dict[str, dict[int, str]] = {article: {} for article in base.articles}
    for fact in base.facts.values():
        sentences[fact.article][fact.sentence_start] = fact.sentence
    around = {
        id_: surroundings(article, list(sentences[id_].values()), terms)
        for id_, article in base.articles.items()
    }
    groups = _utterances(base.facts.values())
    titles = titles_of(base.facts.values(), base.articles)
    entries = []
    for fact in base.facts.values():
        near = _beside(fact, base.articles[fact.article], sentences[fact.article])
        spoken = f"{fact.speaker or ''} {titles.get((fact.article, fact.speaker or ''), '')}"
        whole = groups[fact.article, fact.group] if isinstance(fact, Quote) else ""
        entries.append(entry_of(fact, terms, (spoken, whole), near, around[fact.article]))
    return Index(entries)


def _beside(fact: Fact, article: Article, sentences: Mapping[int, str]) -> list[str]:
    """Give the other sentences of the fact's paragraph."""
    first = article.text.rfind("\n", 0, fact.sentence_start) + 1
    last = article.text.find("\n", fact.sentence_end)
    last = len(article.text) if last < 0 else last
    return [
        text
        for start, text in sentences.items()
        if first <= start < last and start != fact.sentence_start
    ]


def _utterances(facts: Iterable[Fact]) -> Mapping[tuple[str, int], str]:
    whole: dict[tuple[str, int], str] = {}
    for fact in facts:
        if isinstance(fact, Quote):
            key = (fact.article, fact.group)
            whole[key] = f"{whole.get(key, '')} {fact.text}".strip()
    return whole


def _vocabulary(base: FactBase, lexicon: Lexicon, everyday: frozenset[str]) -> Vocabulary:
    written = {
        token.norm
        for article in base.articles.values()
        for part in (article.text, article.publisher or "", article.agency or "")
        for token in tokens(part)
    }
    asking = lexicon.table("asking")
    cues = (word for name in get_args(Asked) for word in asking.get(name, ()))
    common = {t.norm for text in (*cues, *asking["recurring"]["spelling"]) for t in tokens(text)}
    return Vocabulary(written, lexicon.words, _silent(lexicon) | common, everyday)


def _silent(lexicon: Lexicon) -> frozenset[str]:
    table = lexicon.table("function")
    names = ("en_stop", "ru_stop", "en_light", "ru_light", "en_chat", "ru_chat")
    return frozenset(token.norm for name in names for word in table[name] for token in tokens(word))
