"""What the tests of the extraction share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.articles import parse_article
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading, read
from knowledge.lexicon import Lexicon
from tests.knowledge.folders import shared_lexicon

Row = tuple[str, float | None, str | None]
"""What is written, value and unit of a figure."""

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return shared_lexicon()


@pytest.fixture(scope="session")
def reading(lexicon: Lexicon) -> Callable[[str], Reading]:
    """Read a text."""
    return lambda text: read(parse_article("a", text, None, lexicon), lexicon)


@pytest.fixture(scope="session")
def rows_of(reading: Callable[[str], Reading], lexicon: Lexicon) -> Callable[[str], list[Row]]:
    """Give the figures of a text, in order."""
    return lambda text: [(f.text, f.value, f.unit) for f in figures(reading(text), lexicon)]


@pytest.fixture(scope="session")
def seed(lexicon: Lexicon) -> Callable[[str], Reading]:
    """Read the seed whose name starts so."""

    def of(start: str) -> Reading:
        path = next(SEEDS.glob(f"{start}*.txt"))
        text = path.read_bytes().decode("utf-8")
        return read(parse_article(path.stem, text, None, lexicon), lexicon)

    return of
