"""The picture in README is a real conversation and loads nothing from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.conversation.dispatch import Conversation
from knowledge import open_briefing
from tests.pictures import ASKED, ROOT, conversation_svg

LOADED = re.compile(r"url\((?!#)|href=|@import|<image|<script")


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> str:
    data: Path = tmp_path_factory.mktemp("data")
    return conversation_svg(Conversation(open_briefing(ROOT / "seeds", data)))


def words(svg: str) -> str:
    return re.sub(r"<[^>]+>", " ", svg).replace("&#160;", " ")


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_asked_stands_in_the_picture(drawn: str, asked: str) -> None:
    stored = (ROOT / "docs" / "conversation.svg").read_text(encoding="utf-8")
    assert asked in words(drawn)
    assert asked in words(stored)


def test_the_picture_loads_nothing(drawn: str) -> None:
    assert LOADED.search(drawn) is None
