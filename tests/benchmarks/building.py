"""Time the reading of a large folder: from nothing, again, and with one article added.

The articles are put together of the paragraphs of the seeds, with other digits and some other
words in each, the same ones in every run.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from knowledge.articles import read_folder
from knowledge.base.dossiers import dossier
from knowledge.lexicon import load_lexicon
from knowledge.memory import loaded
from knowledge.text import paragraphs

ROOT = Path(__file__).parents[2]
_WORDS = 400
_OTHER_WORDS = 0.1
"""Share of the longer words that are replaced by words of other paragraphs."""
_TIMED = 100
"""Articles that are read in this process, to tell what one core does."""
_NUMBER = re.compile(r"(?<=[0-9])[0-9]")
_LONGER = re.compile(r"\b[a-z]{5,}\b")


def main(full: bool) -> None:
    """Print a line a figure; ``full``: ten times as many articles."""
    size = 10_000 if full else 1_000
    with tempfile.TemporaryDirectory() as scratch:
        seeds, data = Path(scratch) / "seeds", Path(scratch) / "data"
        _write(seeds, 0, size)
        print(f"read one article after another {_rate(seeds):8.1f} articles/s")
        print(f"build {size:,} articles          {_seconds(seeds, data):8.1f} s")
        print(f"build them again               {_seconds(seeds, data):8.1f} s")
        _write(seeds, size, size + 1)
        print(f"build them and one more        {_seconds(seeds, data):8.1f} s")


def _rate(seeds: Path) -> float:
    lexicon = loaded(load_lexicon)
    written = read_folder(seeds).articles[:_TIMED]
    dossier(written[0], lexicon)
    began = time.perf_counter()
    for each in written:
        dossier(each, lexicon)
    return len(written) / (time.perf_counter() - began)


def _seconds(seeds: Path, data: Path) -> float:
    environment = {**os.environ, "BRIEFING_SEEDS": str(seeds), "BRIEFING_DATA": str(data)}
    command = [sys.executable, "-m", "knowledge", "build"]
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - began


def _write(seeds: Path, first: int, last: int) -> None:
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    lines = [line.text for text in texts for line in paragraphs(text) if len(line.text) > 60]
    pool = sorted({word for line in lines for word in _LONGER.findall(line)})
    seeds.mkdir(exist_ok=True)
    for number in range(first, last):
        draw = random.Random(number)
        text = "\n\n".join(_drawn(lines, pool, draw))
        day = f"OSLO, May {draw.randint(1, 28)}, 2025. "
        (seeds / f"{number:05}.txt").write_text(f"{day}{text}\n", "utf-8")


def _drawn(lines: list[str], pool: list[str], draw: random.Random) -> Iterator[str]:
    words = 0
    while words < _WORDS:
        line = _NUMBER.sub(lambda _: str(draw.randint(0, 9)), draw.choice(lines))
        line = _LONGER.sub(
            lambda found: draw.choice(pool) if draw.random() < _OTHER_WORDS else found.group(), line
        )
        words += len(line.split())
        yield line
