"""The real base of the five articles and bases of invented ones, each built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing, open_briefing
from knowledge.base.facts import FactBase
from knowledge.lexicon import Lexicon
from tests.knowledge.folders import (
    FOOTBALL,
    RATES,
    RATES_SOURCES,
    RINGERS,
    SEEDS,
    open_folder,
    shared_lexicon,
)


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return shared_lexicon()


@pytest.fixture(scope="session")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_briefing(SEEDS, tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def base(briefing: Briefing) -> FactBase:
    return briefing.base


@pytest.fixture(scope="session")
def football(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    """A transfer, in two outlets, without sources.toml and without any date."""
    return _opened(tmp_path_factory.mktemp("football"), FOOTBALL)


@pytest.fixture(scope="session")
def rates(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    """A rate decision; two outlets disagree on unemployment."""
    return _opened(tmp_path_factory.mktemp("rates"), RATES, RATES_SOURCES)


@pytest.fixture(scope="session")
def ringers(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    """A village chronicle of whose subject the lexicon knows nothing."""
    return _opened(tmp_path_factory.mktemp("ringers"), RINGERS)


def _opened(place: Path, articles: dict[str, str], sources: str = "") -> Briefing:
    return open_folder(place, articles, sources)
