"""One data folder with the base built, for all processes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.programs import bot


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    assert bot(folder, "ask", "hello").returncode == 0
    return folder
