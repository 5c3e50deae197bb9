"""Time answers against the number of facts, beside other ways to find a fact.

Questions are made of the longer words of a fact, two of them with two letters swapped. Right is
whoever has that fact's sentence first. Each size is a process of its own, so that its memory is
its own; other ways search the sentences of the same facts, for the same questions.
"""

from __future__ import annotations

import gc
import json
import random
import re
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import bm25s
import tantivy
from rapidfuzz import fuzz, process

from knowledge.briefing import Briefing
from knowledge.dictionary import everyday_words
from knowledge.facts import FactBase, build_base
from knowledge.lexicon import load_lexicon
from knowledge.opening import LARGE, ready
from knowledge.store import Store
from knowledge.store.shelving import shelved
from knowledge.store.updating import Means
from tests.benchmarks.plotting import plot
from tests.benchmarks.synthetic import FACTS, Author

ROOT = Path(__file__).parents[2]
_SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)
_ASKED = 100
_NOW = datetime(2025, 10, 10, tzinfo=UTC)
_WORD = re.compile(r"\b[a-z]{6,}\b")
_MOST_WORDS = 5
_MOST_RIVALLED = 100_000
"""Facts up to which the other ways are tried: rapidfuzz takes a second for each question then."""


class Asked(NamedTuple):
    """A question and the sentence that answers it."""

    text: str
    sentence: str


class Measured(NamedTuple):
    """How one way did with so many facts: milliseconds, share of questions, megabytes."""

    size: int
    way: str
    p50: float
    p99: float
    right: float
    resident: int | None = None
    """Of the process that answers; not known of a way that shares it."""

    def __str__(self) -> str:
        times = f"p50 {self.p50:9.2f} ms  p99 {self.p99:9.2f} ms  right {self.right:4.0%}"
        memory = f"  resident {self.resident} MB" if self.resident else ""
        return f"{self.size:>9,} facts  {self.way:<14} {times}{memory}"


def main(full: bool) -> None:
    """Print a line a size and way; ``full``: up to a million facts, else up to ten thousand.

    In full the table and the plot in ``docs/`` are made anew.
    """
    measured: list[Measured] = []
    for size in _SIZES if full else _SIZES[:3]:
        with tempfile.TemporaryDirectory() as data:
            command = [sys.executable, "-m", "tests.benchmarks.asking", str(size), data]
            subprocess.run(command, cwd=ROOT, check=True)  # what is built is not what is measured
            asked = subprocess.run(
                [*command, "ask"], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
            )
        found = [Measured(*json.loads(line)) for line in asked.stdout.splitlines()]
        print(*map(str, found), sep="\n", flush=True)
        measured += found
    if full:
        _document(measured)


def _document(measured: Sequence[Measured]) -> None:
    """Write the table and the plot that README shows."""
    ways = list(dict.fromkeys(one.way for one in measured))
    lines = {way: [(one.size, one.p50) for one in measured if one.way == way] for way in ways}
    title = "Median time to find a fact by a mistyped question"
    (ROOT / "docs" / "asking.svg").write_text(plot(title, lines), "utf-8")
    head = (
        "| facts | way | p50 ms | p99 ms | right first | resident MB |\n|---|---|---|---|---|---|\n"
    )
    rows = (
        f"| {one.size:,} | {one.way} | {one.p50:.2f} | {one.p99:.2f} | {one.right:.0%} | "
        f"{one.resident or '–'} |\n"
        for one in measured
    )
    (ROOT / "docs" / "asking.md").write_text(f"# {title}\n\n{head}{''.join(rows)}", "utf-8")


def _opened(size: int, data: Path) -> Briefing:
    lexicon, everyday = load_lexicon(), everyday_words()
    author = Author(lexicon)
    folder = author.folder(size)
    if size > LARGE * FACTS:
        base: FactBase = shelved(folder, Means(Store(data), lexicon, everyday, author.read))
    else:
        dossiers = [dossier for _, dossier in author.read(folder.articles)]
        base = build_base(dossiers, lexicon, everyday)
    return ready(base, lexicon, everyday)


def _measure(size: int, data: Path) -> None:
    briefing = _opened(size, data)
    gc.collect()
    gc.freeze()
    questions = [_asked(briefing.base, random.Random(n)) for n in range(_ASKED)]

    def ask(text: str) -> str:
        answer = briefing.ask(text, _NOW)
        best = (*answer.findings, *answer.nearest)[:1]
        return best[0].lead.sentence if best else ""

    found = _report(size, "ask", questions, ask)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(found._replace(resident=peak)))
    if size <= _MOST_RIVALLED:
        sentences = [fact.sentence for fact in briefing.base.facts.values()]
        for name, way in _rivals(sentences):
            print(json.dumps(_report(size, name, questions, way)))


def _asked(base: FactBase, draw: random.Random) -> Asked:
    article = f"{draw.randrange(len(base.articles)):06}"
    sentence = draw.choice(base.by_article[article]).sentence
    words = sorted(set(_WORD.findall(sentence.lower())), key=lambda word: (len(word), word))[
        -_MOST_WORDS:
    ]
    draw.shuffle(words)
    return Asked(" ".join([*map(_swapped, words[:2]), *words[2:]]), sentence)


def _swapped(word: str) -> str:
    at = len(word) // 2
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _report(
    size: int, name: str, questions: Sequence[Asked], answer: Callable[[str], str]
) -> Measured:
    times, right = [], 0
    for question in questions:
        began = time.perf_counter()
        right += answer(question.text) == question.sentence
        times.append((time.perf_counter() - began) * 1000)
    p50, p99 = statistics.median(times), sorted(times)[int(len(times) * 0.99)]
    return Measured(size, name, p50, p99, right / len(questions))


def _rivals(sentences: Sequence[str]) -> Iterator[tuple[str, Callable[[str], str]]]:
    yield (
        "rapidfuzz",
        lambda text: process.extractOne(text, sentences, scorer=fuzz.token_set_ratio)[0],
    )
    yield "tantivy fuzzy", _tantivy(sentences)
    yield "SQLite FTS5", _fts(sentences)
    yield "bm25s", _bm25(sentences)


def _bm25(sentences: Sequence[str]) -> Callable[[str], str]:
    """Search for whole words: those that are mistyped are not found."""
    retriever = bm25s.BM25()
    words = bm25s.tokenize(list(sentences), stopwords=None, show_progress=False)
    retriever.index(words, show_progress=False)

    def answer(text: str) -> str:
        wanted = bm25s.tokenize([text], stopwords=None, show_progress=False)
        found, _ = retriever.retrieve(wanted, k=1, show_progress=False)
        return sentences[int(found[0][0])]

    return answer


def _tantivy(sentences: Sequence[str]) -> Callable[[str], str]:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True)
    schema = builder.build()
    index = tantivy.Index(schema)
    writer = index.writer(15_000_000, 1)
    for sentence in sentences:
        writer.add_document(tantivy.Document(text=sentence))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def answer(text: str) -> str:
        words = [
            (tantivy.Occur.Should, tantivy.Query.fuzzy_term_query(schema, "text", word))
            for word in text.split()
        ]
        hits = searcher.search(tantivy.Query.boolean_query(words), 1).hits
        return str(searcher.doc(hits[0][1])["text"][0]) if hits else ""

    return answer


def _fts(sentences: Sequence[str]) -> Callable[[str], str]:
    rows = sqlite3.connect(":memory:")
    rows.execute("CREATE VIRTUAL TABLE facts USING fts5(text, tokenize='trigram')")
    rows.executemany("INSERT INTO facts VALUES (?)", ((sentence,) for sentence in sentences))

    def answer(text: str) -> str:
        parts = {word[at : at + 3] for word in text.split() for at in range(len(word) - 2)}
        if not parts:
            return ""
        query = " OR ".join(f'"{part}"' for part in sorted(parts))
        found = rows.execute("SELECT text FROM facts WHERE facts MATCH ? ORDER BY rank LIMIT 1",
                             (query,)).fetchone()  # fmt: skip
        return str(found[0]) if found else ""

    return answer


if __name__ == "__main__":
    if sys.argv[3:]:
        _measure(int(sys.argv[1]), Path(sys.argv[2]))
    else:
        _opened(int(sys.argv[1]), Path(sys.argv[2]))
