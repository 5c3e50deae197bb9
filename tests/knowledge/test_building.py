"""Articles are read once, by workers where there are many, and one that fails stops nothing."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from knowledge import building
from knowledge.articles import Source, Written
from knowledge.base.dossiers import dossier
from knowledge.building import Built, dossiers
from knowledge.errors import DataFolderError, RepeatedArticleError, UnreadArticleError
from knowledge.lexicon import Lexicon
from knowledge.store import Store
from tests.knowledge.stories import INTEREST, TRANSFERS


def _written(articles: dict[str, str]) -> list[Written]:
    return [Written(stem, text) for stem, text in articles.items()]


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let even a few articles be worth workers."""
    monkeypatch.setattr(building, "_WORTH_WORKERS", 1)
    monkeypatch.setattr(building, "_AT_A_TIME", 2)
    monkeypatch.setattr(building, "_processors", lambda: 2)


@pytest.fixture
def alone(tmp_path: Path, lexicon: Lexicon) -> Built:
    return dossiers(_written(TRANSFERS), Store(tmp_path / "alone"), lexicon)


def test_workers_read_what_one_process_reads(
    tmp_path: Path, lexicon: Lexicon, alone: Built, workers: None
) -> None:
    told: list[tuple[int, int, str]] = []
    store = Store(tmp_path / "data")
    built = dossiers(_written(TRANSFERS), store, lexicon, lambda *step: told.append(step))
    assert built == alone
    assert [step[:2] for step in told] == [(done, 6) for done in range(1, 7)]
    assert sorted(step[2] for step in told) == list(TRANSFERS)


def test_what_is_kept_is_not_read_again(
    tmp_path: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = dossiers(_written(TRANSFERS), Store(tmp_path), lexicon)
    read: list[str] = []

    def reading(written: Written, store: Store, lexicon: Lexicon) -> UnreadArticleError:
        read.append(written.id)
        return UnreadArticleError(written.id)

    monkeypatch.setattr(building, "_read", reading)
    more = [*_written(TRANSFERS), Written("new", INTEREST["a"])]
    assert dossiers(more, Store(tmp_path), lexicon).dossiers == first.dossiers
    assert read == ["new"]


def test_an_article_that_cannot_be_understood_is_refused_with_the_reason(
    tmp_path: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(written: Written, lexicon: Lexicon) -> object:
        if written.id == "b":
            raise RecursionError("too deep")
        return dossier(written, lexicon)

    monkeypatch.setattr(building, "dossier", failing)
    built = dossiers(_written(TRANSFERS), Store(tmp_path), lexicon)
    assert [each.article.id for each in built.dossiers] == ["a", "c", "d", "e", "f"]
    ((name, error),) = built.refused
    assert name == "b.txt"
    assert str(error) == "The reading of the article failed: b.txt: RecursionError: too deep"


def test_a_text_that_stands_twice_is_one_article(tmp_path: Path, lexicon: Lexicon) -> None:
    twice = [Written("a", TRANSFERS["a"]), Written("b", TRANSFERS["a"])]
    built = dossiers(twice, Store(tmp_path), lexicon)
    assert [each.article.id for each in built.dossiers] == ["a"]
    assert [(name, type(error)) for name, error in built.refused] == [
        ("b.txt", RepeatedArticleError)
    ]


def test_a_text_that_two_outlets_print_is_two_articles(tmp_path: Path, lexicon: Lexicon) -> None:
    printed = [
        Written(stem, TRANSFERS["a"], Source(publisher=outlet))
        for stem, outlet in (("a", "The Courier"), ("b", "The Gazette"))
    ]
    assert dossiers(printed, Store(tmp_path), lexicon).refused == ()


def test_a_data_folder_that_is_lost_while_workers_read_is_said(
    tmp_path: Path, lexicon: Lexicon, workers: None
) -> None:
    store = Store(tmp_path / "data")
    (tmp_path / "data" / "facts").rmdir()
    (tmp_path / "data").rmdir()
    (tmp_path / "data").write_text("")
    with pytest.raises(DataFolderError, match="data"):
        dossiers(_written(TRANSFERS), store, lexicon)


def test_errors_come_from_workers_as_they_were_raised() -> None:
    error = UnreadArticleError("a.txt", "KeyError: 1")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (type(error), str(error))
