"""From the articles of a folder to their dossiers: kept ones loaded, new ones read on all cores."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from knowledge.articles import Refused, Written
from knowledge.base.dossiers import Dossier, dossier
from knowledge.errors import ArticleError, RepeatedArticleError, UnreadArticleError
from knowledge.lexicon import Lexicon, compiled_lexicon
from knowledge.memory import loaded
from knowledge.progress import Progress
from knowledge.store import Store

_WORTH_WORKERS = 600_000
"""Characters to read from which on workers save more time than they take to start."""
_AT_A_TIME = 8
"""Articles that a worker is handed: between them the building can be stopped."""
_FAILURES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a mistake in the reading raises; one article must not stop the others."""


class Built(NamedTuple):
    """What was read of each article, in the order given, and the articles refused."""

    dossiers: tuple[Dossier, ...]
    refused: tuple[Refused, ...]


def dossiers(
    articles: Sequence[Written], store: Store, lexicon: Lexicon, progress: Progress | None = None
) -> Built:
    """Load what is kept of the articles and read the others; raises DataFolderError.

    An article is refused if the reading of it fails, or if it repeats another of its publisher.
    """
    found = {each.id: outcome for each, outcome in read_all(articles, store, lexicon, progress)}
    store.forget_others(articles)
    outcomes = _without_repeated({written.id: found[written.id] for written in articles})
    return Built(
        tuple(each for each in outcomes.values() if isinstance(each, Dossier)),
        tuple(
            Refused(f"{id_}.txt", each)
            for id_, each in outcomes.items()
            if isinstance(each, ArticleError)
        ),
    )


def read_all(
    articles: Sequence[Written], store: Store, lexicon: Lexicon, progress: Progress | None = None
) -> Iterator[tuple[Written, Dossier | ArticleError]]:
    """Give what was read of each article as it is ready, in any order; each is kept."""
    for done, (written, outcome) in enumerate(_found(articles, store, lexicon), 1):
        if progress:
            progress(done, len(articles), written.id)
        yield written, outcome


def _found(
    articles: Sequence[Written], store: Store, lexicon: Lexicon
) -> Iterator[tuple[Written, Dossier | ArticleError]]:
    new = []
    for written in articles:
        if (kept := store.kept(written)) is not None:
            yield written, kept
        else:
            new.append(written)
    workers = _processors()
    if workers > 1 and sum(len(written.text) for written in new) >= _WORTH_WORKERS:
        yield from _read_by_workers(new, store, lexicon, workers)
    else:
        yield from ((written, _read(written, store, lexicon)) for written in new)


def _read(written: Written, store: Store, lexicon: Lexicon) -> Dossier | ArticleError:
    """Read and keep one article; whatever goes wrong with it is its own matter."""
    try:
        found = dossier(written, lexicon)
    except _FAILURES as error:
        return UnreadArticleError(f"{written.id}.txt", f"{type(error).__name__}: {error}")
    store.keep(written, found)
    return found


def _read_by_workers(
    articles: Sequence[Written], store: Store, lexicon: Lexicon, workers: int
) -> Iterator[tuple[Written, Dossier | ArticleError]]:
    """Let workers read and keep the articles; what they kept is loaded here."""
    means = (store.data, store.made, store.means)
    # Spawned, not forked: the caller may have threads, and their locks would be copied as held.
    with ProcessPoolExecutor(workers, get_context("spawn"), _leave_interrupts) as pool:
        try:
            handed = {
                pool.submit(_read_some, part, *means): part
                for at in range(0, len(articles), _AT_A_TIME)
                if (part := articles[at : at + _AT_A_TIME])
            }
            for done in as_completed(handed):
                for written, error in zip(handed[done], _outcomes(done), strict=False):
                    kept = None if error else store.kept(written)
                    yield written, error or kept or _read(written, store, lexicon)
        finally:
            pool.shutdown(cancel_futures=True)


def _outcomes(done: Future[list[ArticleError | None]]) -> Iterator[ArticleError | None]:
    """Give what became of the articles; those of a worker that was killed are read again here."""
    try:
        yield from done.result()
    except BrokenProcessPool:
        yield from repeat(None)


def _leave_interrupts() -> None:
    """Ctrl-C reaches the whole group of processes: the one that hands out the work answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_some(
    articles: Sequence[Written], data: Path, made: Path | None, means: str
) -> list[ArticleError | None]:
    store, lexicon = _tools(data, made, means)
    outcomes = (_read(written, store, lexicon) for written in articles)
    return [outcome if isinstance(outcome, ArticleError) else None for outcome in outcomes]


@lru_cache(maxsize=1)
def _tools(data: Path, made: Path | None, means: str) -> tuple[Store, Lexicon]:
    """Give what a worker reads with, loaded once in each."""
    store = Store(data, made, means)
    return store, lexicon_of(store)


def lexicon_of(store: Store) -> Lexicon:
    """Give the lexicon, compiled once for each version."""
    return loaded(lambda: Lexicon(store.derived("lexicon", compiled_lexicon)))


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _without_repeated(
    outcomes: dict[str, Dossier | ArticleError],
) -> dict[str, Dossier | ArticleError]:
    """Refuse the articles whose text another one of the same publisher has, to the letter."""
    first: dict[tuple[str, str | None], str] = {}
    kept: dict[str, Dossier | ArticleError] = {}
    for id_, outcome in outcomes.items():
        if isinstance(outcome, Dossier):
            article = outcome.article
            earlier = first.setdefault((article.text, article.publisher), id_)
            if earlier != id_:
                kept[id_] = RepeatedArticleError(f"{id_}.txt", f"as in {earlier}.txt")
                continue
        kept[id_] = outcome
    return kept
