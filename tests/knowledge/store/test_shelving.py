"""A large base on disk is the same as one in memory, however it came about."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import opening
from knowledge.articles import Source, Written, read_folder
from knowledge.base.dossiers import Dossier
from knowledge.base.facts import FactBase
from knowledge.building import read_all
from knowledge.errors import ArticleError, DataFolderError, UnreadArticleError
from knowledge.language.dictionary import everyday_words
from knowledge.lexicon import Lexicon
from knowledge.models import Disagreement, Finding
from knowledge.opening import build, ready
from knowledge.store import Store
from knowledge.store.shelving import shelved
from knowledge.store.stored import StoredBase
from knowledge.store.updating import Means
from tests.e2e.programs import unmeasured
from tests.knowledge.folders import FOOTBALL, NOW, RATES, RATES_SOURCES, RINGERS, SEEDS, folder
from tests.knowledge.stories import INTEREST, TRANSFERS

pytestmark = pytest.mark.no_cover  # the same code over and over: tracing it takes most of the time

EVERYDAY = everyday_words()
SPOKEN = {
    "early": (
        "MOSCOW, May 1, 2025. “We must end the dispute over water and build the dam together this "
        "summer,” President Olga Maric of Nordland told reporters. Trade with Nordland was 12 "
        "percent of the total in 2024, V. Maric said.\n"
    ),
    "late": (
        "MOSCOW, May 3, 2025. “The dispute over water must end, and we build the dam together this "
        "summer,” Olga Maric said. Trade with Nordland was 14 percent of the total in 2024, the "
        "ministry said.\n\n"
        "The president of Nordland added that exports of fish grew by 3 percent.\n"
    ),
}
POOL = {**FOOTBALL, **RATES, **RINGERS, **SPOKEN, "again": RATES["gazette"]}
QUESTIONS = (
    "unemployment in norway",
    "how many goals",
    "what did maric say",
    "quote bache",
    "tenor bell",
    "trade in 2024",
    "unemployment in sweden",
)


def means(store: Store, lexicon: Lexicon) -> Means:
    def read(articles: object) -> Iterator[tuple[Written, Dossier | ArticleError]]:
        return read_all(articles, store, lexicon)  # type: ignore[arg-type]

    return Means(store, lexicon, EVERYDAY, read)


def on_disk(seeds: Path, store: Store, lexicon: Lexicon) -> StoredBase:
    return shelved(read_folder(seeds), means(store, lexicon))


def same(base: FactBase, other: FactBase) -> None:
    """Hold two bases against each other, with their order."""
    for name in ("articles", "facts", "by_article", "findings", "disagreements", "finding_ids"):
        one, two = getattr(base, name), getattr(other, name)
        assert list(one) == list(two), name
        assert all(_plain(one[id_]) == _plain(two[id_]) for id_ in one), name
        assert len(one) == len(two)
    assert base.topics == other.topics
    assert base.refused == other.refused
    assert base.newest == other.newest
    assert base.undated() == other.undated()
    assert base.figures() == other.figures()
    assert list(base.voices()) == list(other.voices())
    assert set(base.written()) == set(other.written())
    assert list(base.latest()) == list(other.latest())
    assert list(base.most_quoted()) == list(other.most_quoted())


def _plain(held: object) -> object:
    return list(held) if isinstance(held, Sequence) and not isinstance(held, str) else held


@pytest.mark.parametrize("articles", [POOL, TRANSFERS, INTEREST, SPOKEN], ids=len)
def test_a_base_on_disk_holds_what_one_in_memory_holds(
    tmp_path: Path, lexicon: Lexicon, articles: Mapping[str, str]
) -> None:
    seeds = folder(tmp_path / "seeds", articles)
    held = build(seeds, Store(tmp_path / "memory"), lexicon)
    same(on_disk(seeds, Store(tmp_path / "disk"), lexicon), held)
    same(on_disk(seeds, Store(tmp_path / "disk"), lexicon), held)


def test_the_articles_of_the_seeds_are_answered_from_disk_as_from_memory(
    tmp_path: Path, lexicon: Lexicon, base: FactBase
) -> None:
    stored = on_disk(SEEDS, Store(tmp_path), lexicon)
    same(stored, base)
    one, other = ready(stored, lexicon, EVERYDAY), ready(base, lexicon, EVERYDAY)
    assert [entry.terms for entry in one.index.entries] == [
        entry.terms for entry in other.index.entries
    ]
    for text in (*QUESTIONS, "glaciers", "putin on security", "how many students"):
        assert one.ask(text, NOW) == other.ask(text, NOW), text
        assert one.index.rarity([text]) == other.index.rarity([text])
    for topic in base.topics:
        for words in ("", "2024", "2025"):
            assert one.topic(topic.id, words, NOW) == other.topic(topic.id, words, NOW)
    assert one.disagreements() == other.disagreements()


def test_what_a_large_base_lists_is_what_a_small_one_holds(
    tmp_path: Path, lexicon: Lexicon, base: FactBase
) -> None:
    stored = on_disk(SEEDS, Store(tmp_path), lexicon)

    def ids(found: Iterable[Finding | Disagreement]) -> list[str]:
        return [each.id for each in found]

    assert ids(stored.foremost()) == ids(base.foremost())
    for topic in base.topics:
        assert ids(stored.on_topic(topic.id)) == ids(base.on_topic(topic.id))
        assert ids(stored.foremost([topic.id])) == ids(base.foremost([topic.id]))
    for _, voice in base.voices():
        assert ids(stored.spoken_by([voice])) == ids(base.spoken_by([voice]))
    for article in base.articles:
        assert ids(stored.led_by([article])) == ids(base.led_by([article]))
    assert ids(stored.contested()) == ids(base.contested())


STEPS = st.lists(
    st.tuples(st.sampled_from(["keep", "drop", "change"]), st.sampled_from(sorted(POOL))),
    min_size=1,
    max_size=8,
)


@settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_articles_that_come_change_and_go_one_by_one_make_the_base_of_those_that_are_there(
    lexicon: Lexicon, steps: list[tuple[str, str]]
) -> None:
    with TemporaryDirectory() as place:
        seeds = folder(Path(place) / "seeds", {}, RATES_SOURCES)
        store = Store(Path(place) / "disk")
        for act, id_ in steps:
            if act == "drop":
                (seeds / f"{id_}.txt").unlink(missing_ok=True)
            else:
                text = POOL[id_] if act == "keep" else POOL[id_].replace("2", "3") + "It rained.\n"
                folder(seeds, {id_: text})
            stored = on_disk(seeds, store, lexicon)
            held = build(seeds, Store(Path(place) / "memory"), lexicon)
            same(stored, held)
        one, other = ready(stored, lexicon, EVERYDAY), ready(held, lexicon, EVERYDAY)
        for text in QUESTIONS:
            assert one.ask(text, NOW) == other.ask(text, NOW)


def test_an_article_repeated_counts_when_the_first_one_goes(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    seeds = folder(tmp_path / "seeds", {"a": RATES["gazette"], "b": RATES["gazette"]})
    store = Store(tmp_path / "data")
    assert list(on_disk(seeds, store, lexicon).articles) == ["a"]
    again = on_disk(seeds, store, lexicon)
    assert [name for name, _ in again.refused] == ["b.txt"]
    (seeds / "a.txt").unlink()
    assert list(on_disk(seeds, store, lexicon).articles) == ["b"]


def test_what_is_known_of_an_article_is_part_of_it(tmp_path: Path, lexicon: Lexicon) -> None:
    articles = read_folder(folder(tmp_path / "seeds", RATES))
    store = Store(tmp_path / "data")
    shelved(articles, means(store, lexicon))
    told = tuple(each._replace(source=Source(publisher="Told")) for each in articles.articles)
    base = shelved(articles._replace(articles=told), means(store, lexicon))
    assert {article.publisher for article in base.articles.values()} == {"Told"}


def test_only_what_is_new_is_read(tmp_path: Path, lexicon: Lexicon) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    store = Store(tmp_path / "data")
    read: list[str] = []

    def reading(articles: object) -> Iterator[tuple[Written, Dossier | ArticleError]]:
        for written, found in means(store, lexicon).read(articles):  # type: ignore[arg-type]
            read.append(written.id)
            yield written, found

    watched = means(store, lexicon)._replace(read=reading)
    shelved(read_folder(seeds), watched)
    assert sorted(read) == ["courier", "gazette"]
    shelved(read_folder(folder(seeds, RINGERS)), watched)
    shelved(read_folder(seeds), watched)
    assert read[2:] == ["ringers"]


def test_who_watches_is_told_of_the_indexing_too(tmp_path: Path, lexicon: Lexicon) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    told: list[tuple[int, int, str]] = []
    watched = means(Store(tmp_path / "data"), lexicon)._replace(
        progress=lambda *moved: told.append(moved)
    )
    shelved(read_folder(seeds), watched)
    assert [moved[:2] for moved in told] == [(1, 2), (2, 2)]
    assert {moved[2] for moved in told} == {"the words of courier", "the words of gazette"}


def test_an_article_whose_reading_fails_is_refused_and_tried_again(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    store = Store(tmp_path / "data")

    def failing(articles: object) -> Iterator[tuple[Written, Dossier | ArticleError]]:
        for written, found in means(store, lexicon).read(articles):  # type: ignore[arg-type]
            broken = UnreadArticleError(f"{written.id}.txt", "KeyError: 1")
            yield written, broken if written.id == "courier" else found

    base = shelved(read_folder(seeds), means(store, lexicon)._replace(read=failing))
    assert base.refused == (
        ("courier.txt", "The reading of the article failed: courier.txt: KeyError: 1"),
    )
    assert list(base.articles) == ["gazette"]
    assert list(on_disk(seeds, store, lexicon).articles) == ["courier", "gazette"]


def test_a_reader_keeps_what_it_opened(tmp_path: Path, lexicon: Lexicon) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    first = ready(on_disk(seeds, Store(tmp_path / "data"), lexicon), lexicon, EVERYDAY)
    held = build(seeds, Store(tmp_path / "memory"), lexicon)
    before = first.ask("unemployment in norway", NOW)
    (seeds / "courier.txt").unlink()
    folder(seeds, RINGERS)
    second = on_disk(seeds, Store(tmp_path / "data"), lexicon)
    assert list(second.articles) == ["gazette", "ringers"]
    same(first.base, held)
    assert first.ask("unemployment in norway", NOW) == before


@pytest.mark.parametrize("file", ["facts.sqlite", "index/meta.json"])
@pytest.mark.parametrize("content", [b"", b"no such file", None])
def test_a_broken_folder_is_made_anew(
    tmp_path: Path, lexicon: Lexicon, file: str, content: bytes | None
) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    on_disk(seeds, Store(tmp_path / "data"), lexicon)
    gc.collect()  # nobody holds the file open while it breaks
    (broken,) = (tmp_path / "data" / "base").glob(f"*/{file}")
    if content is None:
        broken.unlink()
    else:
        broken.write_bytes(content)
    base = on_disk(seeds, Store(tmp_path / "data"), lexicon)
    same(base, build(seeds, Store(tmp_path / "memory"), lexicon))
    assert ready(base, lexicon, EVERYDAY).ask("unemployment in norway", NOW).status == "answer"


_BUILD = """
import sys
from pathlib import Path
from knowledge import opening
opening.LARGE = 0
opening.open_briefing(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def _building(place: Path) -> subprocess.Popen[bytes]:
    """Start a build; to note what it covers would only slow what is killed."""
    command = [sys.executable, "-c", _BUILD, str(place / "seeds"), str(place / "data")]
    return subprocess.Popen(command, cwd=SEEDS.parent, env=unmeasured(dict(os.environ)))


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> float:
    """Seconds that a build takes which nobody kills."""
    place = tmp_path_factory.mktemp("whole")
    folder(place / "seeds", POOL)
    began = time.perf_counter()
    assert _building(place).wait() == 0
    return time.perf_counter() - began


@pytest.mark.parametrize("share", [0.3, 0.5, 0.6, 0.7, 0.8, 0.9])
def test_a_build_that_is_killed_is_taken_up_again(
    tmp_path: Path, lexicon: Lexicon, lasting: float, share: float
) -> None:
    seeds = folder(tmp_path / "seeds", POOL)
    process = _building(tmp_path)
    time.sleep(share * lasting)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    base = on_disk(seeds, Store(tmp_path / "data"), lexicon)
    same(base, build(seeds, Store(tmp_path / "memory"), lexicon))
    answer = ready(base, lexicon, EVERYDAY).ask("unemployment in norway", NOW)
    assert answer.status == "answer"


def test_what_was_made_before_is_opened_where_it_lies(tmp_path: Path, lexicon: Lexicon) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    on_disk(seeds, Store(tmp_path / "made"), lexicon)
    lying = {file: file.stat().st_mtime_ns for file in (tmp_path / "made").rglob("*")}
    base = on_disk(seeds, Store(tmp_path / "data", tmp_path / "made"), lexicon)
    same(base, build(seeds, Store(tmp_path / "memory"), lexicon))
    assert ready(base, lexicon, EVERYDAY).ask("unemployment in norway", NOW).status == "answer"
    assert {file: file.stat().st_mtime_ns for file in (tmp_path / "made").rglob("*")} == lying
    assert sorted(file.name for file in (tmp_path / "data").iterdir()) == ["facts"]


def test_what_was_made_before_is_taken_over_where_the_folder_has_changed(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    on_disk(seeds, Store(tmp_path / "made"), lexicon)
    folder(seeds, RINGERS)
    base = on_disk(seeds, Store(tmp_path / "data", tmp_path / "made"), lexicon)
    same(base, build(seeds, Store(tmp_path / "memory"), lexicon))
    assert list(on_disk(seeds, Store(tmp_path / "data"), lexicon).articles) == list(base.articles)


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    store = Store(tmp_path / "data")
    (tmp_path / "data" / "base").write_text("")
    with pytest.raises(DataFolderError, match="base"):
        on_disk(folder(tmp_path / "seeds", RATES), store, lexicon)


def test_what_was_opened_can_be_asked_when_the_base_itself_is_let_go(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    base = on_disk(folder(tmp_path / "seeds", RATES), Store(tmp_path / "data"), lexicon)
    index, articles = base.index, base.articles
    del base
    assert index.holds("norway")
    assert len(list(articles.values())) == len(RATES)


def test_what_other_versions_left_is_removed(tmp_path: Path, lexicon: Lexicon) -> None:
    (tmp_path / "data" / "base" / "0123").mkdir(parents=True)
    on_disk(folder(tmp_path / "seeds", RATES), Store(tmp_path / "data"), lexicon)
    assert not (tmp_path / "data" / "base" / "0123").exists()


def test_a_folder_of_many_articles_is_kept_on_disk(
    tmp_path: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    assert not isinstance(build(seeds, Store(tmp_path / "data"), lexicon), StoredBase)
    monkeypatch.setattr(opening, "LARGE", 1)
    assert isinstance(build(seeds, Store(tmp_path / "data"), lexicon), StoredBase)
