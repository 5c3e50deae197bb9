"""The real base of the five articles, built once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.conversation.dispatch import Conversation
from knowledge import Briefing, open_briefing

ROOT = Path(__file__).parent.parent.parent
NOW = datetime(2025, 10, 10, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def briefing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return open_briefing(ROOT / "seeds", tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def by_meaning(tmp_path_factory: pytest.TempPathFactory) -> Conversation:
    """The base asked by what its sentences mean, too."""
    data = tmp_path_factory.mktemp("meaning")
    return Conversation(open_briefing(ROOT / "seeds", data, by_meaning=True))


@pytest.fixture(scope="session")
def conversation(briefing: Briefing) -> Conversation:
    return Conversation(briefing)
