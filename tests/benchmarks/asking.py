"""Time answers against the number of facts, beside other ways to find a fact.

A question is made of three to five words of a sentence, the two longest with two letters swapped.
Verbs of saying are left out: nobody asks who "added" it. Right is whoever has a sentence first that
has all these words. Each size and way is a process of its own, so that its memory is its own; the
other ways search the sentences of the same facts, for the same questions.
"""

from __future__ import annotations

import gc
import json
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from knowledge.base.facts import FactBase, build_base
from knowledge.briefing import Briefing
from knowledge.language.dictionary import everyday_words
from knowledge.lexicon import load_lexicon
from knowledge.opening import LARGE, ready
from knowledge.store import Store
from knowledge.store.shelving import shelved
from knowledge.store.updating import Means
from tests.benchmarks.plotting import plot
from tests.benchmarks.rivals import RIVALS, Answering
from tests.benchmarks.synthetic import FACTS, SAID, Author

ROOT = Path(__file__).parents[2]
_OURS = "ask"
_SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)
_ASKED = 200
_NOW = datetime(2025, 10, 10, tzinfo=UTC)
_WORD = re.compile(r"\b[a-z]{4,}\b")
_LEAST_WORDS, _MOST_WORDS = 3, 5
_MISTYPED = 2
_HEAD = """\
Milliseconds of the processor, so that what else the machine does is not counted. Memory is the most
that a process had which opened the base, or built the index of its way, and answered.

| facts | way | p50 ms | p99 ms | right first | resident MB |
|---|---|---|---|---|---|
"""
_SENTENCES, _QUESTIONS = "sentences.txt", "questions.json"


class Asked(NamedTuple):
    """A question, and the words that were meant."""

    text: str
    words: tuple[str, ...]


class Measured(NamedTuple):
    """How one way did with so many facts: milliseconds, share of questions, megabytes."""

    size: int
    way: str
    p50: float
    p99: float
    busy50: float
    """Of the processor: what else runs on the machine does not count."""
    busy99: float
    right: float
    resident: int
    """The most of a process that opens the base, or builds an index in memory, and answers."""

    def __str__(self) -> str:
        times = f"p50 {self.p50:9.2f} ms  p99 {self.p99:9.2f} ms"
        busy = f"processor {self.busy50:9.2f} and {self.busy99:9.2f} ms"
        results = f"right {self.right:6.1%}  resident {self.resident:,} MB"
        return f"{self.size:>9,} facts  {self.way:<14} {times}  {busy}  {results}"

    def row(self) -> str:
        """Give a row of the table."""
        cells = (
            f"{self.size:,}",
            self.way,
            f"{self.busy50:.2f}",
            f"{self.busy99:.2f}",
            f"{self.right:.1%}",
            f"{self.resident:,}",
        )
        return f"| {' | '.join(cells)} |\n"


def main(full: bool) -> None:
    """Print a line a size and way; ``full``: up to a million facts, else up to ten thousand.

    In full the table and the plot in ``docs/`` are made anew.
    """
    measured: list[Measured] = []
    for size in _SIZES if full else _SIZES[:3]:
        with tempfile.TemporaryDirectory() as data:
            _run(str(size), data)  # what is built is not what is measured
            for way in (_OURS, *RIVALS):
                found = Measured(*json.loads(_run(str(size), data, way)))
                print(found, flush=True)
                measured.append(found)
    if full:
        _document(measured)


def _run(*arguments: str) -> str:
    command = [sys.executable, "-m", "tests.benchmarks.asking", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def _document(measured: Sequence[Measured]) -> None:
    """Write the table and the plot that README shows."""
    ways = list(dict.fromkeys(one.way for one in measured))
    lines = {way: [(one.size, one.busy50) for one in measured if one.way == way] for way in ways}
    title = "Processor time to find a fact by a mistyped question, median"
    (ROOT / "docs" / "asking.svg").write_text(plot(title, lines), "utf-8")
    rows = "".join(one.row() for one in measured)
    (ROOT / "docs" / "asking.md").write_text(f"# {title}\n\n{_HEAD}{rows}", "utf-8")


def _prepare(size: int, data: Path) -> None:
    """Build the base on disk, and write down the sentences of its facts and the questions."""
    author = Author(load_lexicon())
    sentences = [
        fact.sentence
        for article in author.folder(size).articles
        for fact in author.written(article.id)[1]
    ]
    (data / _SENTENCES).write_text("\n".join(sentences), "utf-8")
    (data / _QUESTIONS).write_text(json.dumps(list(_questions(sentences))), "utf-8")
    _opened(size, data)


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


def _questions(sentences: Sequence[str]) -> Iterator[Asked]:
    held = {word for sentence in sentences for word in _words(sentence)}.union(everyday_words())
    for number in range(_ASKED):
        draw = random.Random(number)
        drawn = draw.sample(
            sorted(_words(draw.choice(sentences))), draw.randint(_LEAST_WORDS, _MOST_WORDS)
        )
        words = tuple(sorted(drawn, key=len, reverse=True))
        typed = [_mistyped(word, held) for word in words[:_MISTYPED]] + [*words[_MISTYPED:]]
        draw.shuffle(typed)
        yield Asked(" ".join(typed), words)


def _words(sentence: str) -> frozenset[str]:
    return frozenset(_WORD.findall(sentence.lower())) - SAID


def _mistyped(word: str, held: Collection[str]) -> str:
    """Swap two letters as near the middle as it makes no other word."""
    middle = len(word) // 2
    places = sorted(range(1, len(word) - 1), key=lambda at: abs(at - middle))
    swapped = (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places)
    return next((other for other in swapped if other not in held), word)


def _ours(size: int, data: Path) -> Answering:
    briefing = _opened(size, data)

    def answer(text: str) -> str:
        found = briefing.ask(text, _NOW)
        best = (*found.findings, *found.nearest)[:1]
        return best[0].lead.sentence if best else ""

    return answer


def _measure(size: int, data: Path, way: str) -> Measured:
    questions = [Asked(*one) for one in json.loads((data / _QUESTIONS).read_text("utf-8"))]
    if way == _OURS:
        answer = _ours(size, data)
    else:
        answer = RIVALS[way]((data / _SENTENCES).read_text("utf-8").split("\n"))
    gc.collect()
    gc.freeze()
    gc.collect()
    times, busy, right = [], [], 0
    for question in questions:
        began, was_busy = time.perf_counter(), time.process_time()
        found = answer(question.text)
        busy.append((time.process_time() - was_busy) * 1000)
        times.append((time.perf_counter() - began) * 1000)
        right += _words(found).issuperset(question.words)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Measured(size, way, *_middle(times), *_middle(busy), right / len(questions), peak)


def _middle(times: Sequence[float]) -> tuple[float, float]:
    """Give the median and what 99 of 100 do not exceed."""
    return statistics.median(times), sorted(times)[int(len(times) * 0.99)]


if __name__ == "__main__":
    facts, folder, *asking = sys.argv[1:]
    if asking:
        print(json.dumps(_measure(int(facts), Path(folder), asking[0])))
    else:
        _prepare(int(facts), Path(folder))
