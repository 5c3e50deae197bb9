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
def conversation(briefing: Briefing) -> Conversation:
    return Conversation(briefing)
