"""What was read of an article is kept under a hash of all that it depends on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles import Source, Written, read_folder
from knowledge.base.dossiers import Dossier, dossier
from knowledge.errors import DataFolderError
from knowledge.lexicon import Lexicon
from knowledge.opening import build
from knowledge.store import Store
from tests.knowledge.folders import RATES, RATES_SOURCES, SEEDS, folder

TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(
        st.sampled_from(["Trade grew 5% in 2024. ", "“We won,” Ana Ruiz said. ", "\n\n", "12,5 "])
    ).map("".join),
)


@pytest.fixture
def article() -> Written:
    return Written("gazette", RATES["gazette"])


def _read(store: Store, written: Written, lexicon: Lexicon) -> Dossier:
    """Read an article, keep it, and give what is kept."""
    store.keep(written, dossier(written, lexicon))
    kept = store.kept(written)
    assert kept is not None
    return kept


def _kept(data: Path) -> Mapping[str, int]:
    """Give the files kept and when each was written."""
    return {file.name: file.stat().st_mtime_ns for file in (data / "facts").iterdir()}


def test_facts_come_back_from_disk_as_they_were_read(tmp_path: Path, lexicon: Lexicon) -> None:
    for each in read_folder(SEEDS).articles:
        assert Store(tmp_path).kept(each) is None
        assert _read(Store(tmp_path), each, lexicon) == dossier(each, lexicon)
        assert Store(tmp_path).kept(each) == dossier(each, lexicon)
    assert len(_kept(tmp_path)) == 5


@settings(max_examples=25)
@given(text=TEXTS)
def test_any_text_comes_back_as_it_was_read(lexicon: Lexicon, text: str) -> None:
    written = Written("a", text)
    with TemporaryDirectory() as data:
        assert _read(Store(Path(data)), written, lexicon) == dossier(written, lexicon)


@settings(max_examples=15)
@given(share=st.floats(0, 1, exclude_max=True))
def test_a_half_written_file_is_not_taken_for_what_was_read(lexicon: Lexicon, share: float) -> None:
    written = Written("gazette", RATES["gazette"])
    with TemporaryDirectory() as data:
        store = Store(Path(data))
        _read(store, written, lexicon)
        (file,) = (Path(data) / "facts").iterdir()
        whole = file.read_bytes()
        file.write_bytes(whole[: int(len(whole) * share)])
        assert store.kept(written) is None


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 64, b"{}", b"null", b'[{"kind": "figure"}]', b"\xff\xfe", b"[[[["]
)
def test_a_file_that_holds_no_dossier_is_read_anew(
    tmp_path: Path, lexicon: Lexicon, content: bytes
) -> None:
    seeds = folder(tmp_path / "seeds", {"gazette": RATES["gazette"]})
    first = build(seeds, Store(tmp_path / "data"), lexicon)
    (file,) = (tmp_path / "data" / "facts").iterdir()
    file.write_bytes(content)
    assert build(seeds, Store(tmp_path / "data"), lexicon) == first
    assert file.read_bytes() != content


def test_a_folder_where_the_file_should_be_is_said(
    tmp_path: Path, article: Written, lexicon: Lexicon
) -> None:
    store = Store(tmp_path)
    read = _read(store, article, lexicon)
    (file,) = (tmp_path / "facts").iterdir()
    file.unlink()
    file.mkdir()
    with pytest.raises(DataFolderError, match=r"facts \("):
        store.keep(article, read)


@pytest.mark.parametrize(
    "change",
    [
        {"text": RATES["gazette"].replace("4.5", "4.6")},
        {"source": Source(publisher="Another")},
        {"source": Source(origin="Another")},
        {"id": "gazette2"},
    ],
    ids=["text", "publisher", "origin", "id"],
)
def test_whatever_is_known_of_an_article_decides_which_file_is_its(
    tmp_path: Path, article: Written, lexicon: Lexicon, change: dict[str, Any]
) -> None:
    store = Store(tmp_path)
    _read(store, article, lexicon)
    changed = article._replace(**change)
    assert store.kept(changed) is None
    _read(store, changed, lexicon)
    assert len(_kept(tmp_path)) == 2


def test_what_was_read_by_other_means_is_read_anew(
    tmp_path: Path, article: Written, lexicon: Lexicon
) -> None:
    _read(Store(tmp_path), article, lexicon)
    assert Store(tmp_path, means="parser 1").kept(article) is None


def _built_twice(
    place: Path, lexicon: Lexicon, articles: Mapping[str, str], sources: str
) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Build a folder, then the folder as changed, and give what was kept each time."""
    seeds = folder(place / "seeds", RATES, RATES_SOURCES)
    build(seeds, Store(place / "data"), lexicon)
    before = _kept(place / "data")
    folder(seeds, articles, sources)
    build(seeds, Store(place / "data"), lexicon)
    return before, _kept(place / "data")


@pytest.mark.parametrize(
    ("articles", "sources"),
    [
        ({"gazette": RATES["gazette"].replace("4.5", "4.6")}, ""),
        ({}, RATES_SOURCES.replace("Central bank", "Statistics office")),
        ({}, RATES_SOURCES + "published = 2025-05-09\n"),
    ],
    ids=["one byte of the text", "its origin", "its date"],
)
def test_a_change_of_one_article_reads_that_article_alone_and_drops_the_old(
    tmp_path: Path, lexicon: Lexicon, articles: Mapping[str, str], sources: str
) -> None:
    before, after = _built_twice(tmp_path, lexicon, articles, sources)
    assert len(before) == len(after) == 2
    kept = before.keys() & after.keys()
    assert len(kept) == 1
    assert all(before[name] == after[name] for name in kept)


def test_an_unchanged_folder_reads_nothing(tmp_path: Path, lexicon: Lexicon) -> None:
    before, after = _built_twice(tmp_path, lexicon, {}, "")
    assert before == after


def test_files_of_articles_that_are_gone_are_removed(tmp_path: Path, lexicon: Lexicon) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    build(seeds, Store(tmp_path / "data"), lexicon)
    (seeds / "courier.txt").unlink()
    build(seeds, Store(tmp_path / "data"), lexicon)
    assert len(_kept(tmp_path / "data")) == 1
    (seeds / "gazette.txt").unlink()
    build(seeds, Store(tmp_path / "data"), lexicon)
    assert _kept(tmp_path / "data") == {}


def test_files_of_earlier_versions_are_removed(
    tmp_path: Path, article: Written, lexicon: Lexicon
) -> None:
    store = Store(tmp_path)
    _read(store, article, lexicon)
    current = _kept(tmp_path)
    (tmp_path / "facts" / "0123456789abcdef.json").write_text("[]")
    store.forget_others((article,))
    assert _kept(tmp_path) == current


def test_a_missing_data_folder_is_made(tmp_path: Path) -> None:
    Store(tmp_path / "a" / "b")
    assert _kept(tmp_path / "a" / "b") == {}


def test_a_data_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DataFolderError, match="file"):
        Store(tmp_path / "file")


def test_what_is_derived_of_the_code_is_made_once_and_made_again_when_broken(
    tmp_path: Path,
) -> None:
    made: list[int] = []

    def make() -> list[str]:
        made.append(1)
        return ["квота", "trade"]

    assert Store(tmp_path).derived("words", make) == ["квота", "trade"]
    assert Store(tmp_path).derived("words", make) == ["квота", "trade"]
    assert len(made) == 1
    (tmp_path / "words.json").write_text('["of another version", ["wrong"]]')
    assert Store(tmp_path).derived("words", make) == ["квота", "trade"]
    (tmp_path / "words.json").write_bytes(b'["half')
    assert Store(tmp_path).derived("words", make) == ["квота", "trade"]
    assert len(made) == 3


def test_what_was_made_before_is_read_and_not_made_again(
    tmp_path: Path, article: Written, lexicon: Lexicon
) -> None:
    made = tmp_path / "made"
    read = _read(Store(made), article, lexicon)
    Store(made).derived("words", lambda: ["quota"])
    store = Store(tmp_path / "data", made)
    assert store.kept(article) == read
    assert store.derived("words", lambda: ["something else"]) == ["quota"]
    assert list((tmp_path / "data").rglob("*.json")) == []
