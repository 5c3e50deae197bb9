"""From a folder of articles to a base that can be asked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import get_args

from knowledge.articles import read_folder
from knowledge.asked import Asked
from knowledge.base.facts import FactBase, build_base
from knowledge.base.hosting import Meeting, meetings_told
from knowledge.base.index import Entries, Index, indexed
from knowledge.base.speakers import given_names, speaker_names, surnames
from knowledge.briefing import Briefing
from knowledge.building import dossiers, lexicon_of, read_all
from knowledge.extraction.amounts.measures import measure_names
from knowledge.language.dictionary import everyday_words
from knowledge.language.phrases import Phrases
from knowledge.language.words import tokens
from knowledge.lexicon import Lexicon
from knowledge.meaning.encoder import load_encoder
from knowledge.meaning.meanings import meanings
from knowledge.meaning.vectors import VectorFile
from knowledge.progress import Progress
from knowledge.questions import Reader
from knowledge.questions.asking import Cues
from knowledge.questions.chatter import Chatter
from knowledge.questions.dating import Calendar
from knowledge.questions.glossing import Glossing
from knowledge.questions.leaders import Leaders
from knowledge.questions.little import LittleWords
from knowledge.questions.parting import parting
from knowledge.questions.spelling import Vocabulary
from knowledge.questions.spellings import Spellings
from knowledge.questions.units import Units
from knowledge.questions.wording import Known
from knowledge.store import Store
from knowledge.store.shelving import shelved
from knowledge.store.stored import StoredBase
from knowledge.store.updating import Means

LARGE = 200
"""Articles up to which a folder is joined and indexed in memory at each start."""


def open_briefing(
    seeds: Path,
    data: Path,
    progress: Progress | None = None,
    made: Path | None = None,
    *,
    by_meaning: bool = False,
    at_once: bool = False,
) -> Briefing:
    """Build the base of a folder, or load what is stored of it.

    ``progress`` is called with articles done, articles in all and the article's id; ``made`` is a
    data folder that was filled before and is only read; ``by_meaning``: questions are answered by
    meaning too, if the extra is installed; ``at_once``: its model is loaded first, while little
    else takes memory, and not by the first question that needs it. Raises SeedsFolderError,
    SourcesError, DataFolderError or LexiconError.
    """
    encoder = load_encoder() if by_meaning and at_once else None
    store = Store(data, made)
    lexicon = lexicon_of(store)
    everyday = store.derived("words", everyday_words)
    briefing = ready(build(seeds, store, lexicon, progress), lexicon, everyday)
    if not by_meaning:
        return briefing
    file = VectorFile(data, made)
    english = Glossing(lexicon).english
    return replace(
        briefing, meanings=meanings(briefing.base.facts, file, english, progress, encoder)
    )


def build(
    seeds: Path, store: Store, lexicon: Lexicon, progress: Progress | None = None
) -> FactBase:
    """Read the folder and build its base; articles that cannot be read are in ``refused``."""
    folder = read_folder(seeds)
    everyday = store.derived("words", everyday_words)
    if len(folder.articles) > LARGE:
        reading = partial(read_all, store=store, lexicon=lexicon, progress=progress)
        return shelved(folder, Means(store, lexicon, everyday, reading, progress))
    built = dossiers(folder.articles, store, lexicon, progress)
    refused = sorted((name, str(error)) for name, error in (*folder.refused, *built.refused))
    return build_base(built.dossiers, lexicon, everyday, refused)


def ready(base: FactBase, lexicon: Lexicon, everyday: Collection[str] | None = None) -> Briefing:
    """Index a base and make the reader of its questions; ``everyday`` words need no correction."""
    index = base.index if isinstance(base, StoredBase) else indexed(Entries(base, lexicon))
    table = lexicon.table("asking")
    cues, calendar = Cues(table), Calendar(table["recurring"], base.newest)
    voices = base.voices()
    speakers = speaker_names(voices, lexicon)
    known = frozenset(everyday_words() if everyday is None else everyday)
    names = base.names()
    spellings = Spellings(names)
    published = (article.publisher or "" for article in islice(base.latest(), LARGE))
    outlets = Phrases(name for name in {*published} if tokens(name))
    people = surnames(voices, lexicon, known) | given_names(lexicon)
    reader = Reader(
        lexicon=lexicon,
        vocabulary=_vocabulary(base, lexicon, known, spellings),
        cues=cues,
        units=Units(table, measure_names(lexicon), cues),
        calendar=calendar,
        silent=_silent(lexicon),
        known=Known(index.holds, speakers, names, people, spellings, outlets),
        chatter=Chatter(table),
        parting=parting(table["openers"]),
        leaders=Leaders(lexicon, _meetings(index, lexicon)),
    )
    return Briefing(base, index, lexicon, reader)


def _meetings(index: Index, lexicon: Lexicon) -> tuple[Meeting, ...]:
    """Give the meetings of leaders that the articles in memory tell of."""
    settings = index.entries.settings if isinstance(index.entries, Entries) else ()
    return meetings_told(((one.around.roles, one.article.published) for one in settings), lexicon)


def _vocabulary(
    base: FactBase, lexicon: Lexicon, everyday: frozenset[str], spellings: Spellings
) -> Vocabulary:
    asking = lexicon.table("asking")
    cues = (word for name in get_args(Asked) for word in asking.get(name, ()))
    common = {t.norm for text in (*cues, *asking["recurring"]["spelling"]) for t in tokens(text)}
    asks = [tuple(token.norm for token in tokens(phrase)) for phrase in asking["number"]]
    after_how = {phrase[1] for phrase in asks if phrase[0] == "how"}
    little = LittleWords(lexicon.table("function")["en_little"], after_how)
    usual = _silent(lexicon) | common
    words, stems = lexicon.words, lexicon.stems()
    return Vocabulary(base.written(), words, usual, everyday, little, spellings, stems=stems)


def _silent(lexicon: Lexicon) -> frozenset[str]:
    table = lexicon.table("function")
    names = ("en_stop", "ru_stop", "en_light", "ru_light", "en_chat", "ru_chat")
    return frozenset(token.norm for name in names for word in table[name] for token in tokens(word))
