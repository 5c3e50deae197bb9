"""README documents every program, setting, chat command and make target."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import AliasChoices

ROOT = Path(__file__).parent.parent


def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def programs(package: str) -> list[str]:
    """The commands that `python -m package --help` lists."""
    shown = subprocess.run(
        [sys.executable, "-m", package, "--help"],
        cwd=ROOT,
        env=os.environ | {"COLUMNS": "200", "PYTHONIOENCODING": "utf-8", "TERM": "dumb"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout
    _, _, listed = shown.partition("Commands")
    return re.findall(r"^\W+([a-z][a-z-]*)(?:\s|$)", listed, re.MULTILINE)


def variables() -> Iterator[str]:
    """The environment variables that the settings read."""
    from bot.settings import Settings

    prefix = Settings.model_config.get("env_prefix", "")
    for field, about in Settings.model_fields.items():
        match about.validation_alias or about.alias:
            case AliasChoices(choices=choices):
                yield from map(str, choices)
            case None:
                yield f"{prefix}{field}".upper()
            case alias:
                yield str(alias)


def test_the_figures_in_readme_are_those_that_the_benchmark_wrote() -> None:
    written = (ROOT / "docs" / "asking.md").read_text(encoding="utf-8").splitlines()
    _, _, section = readme().partition("## How fast")
    quoted = [line for line in section.partition("\n## ")[0].splitlines() if line[:1] == "|"]
    assert len(quoted) > len(("head", "rule", "a row"))
    assert [line for line in quoted if line not in written] == []


@pytest.mark.parametrize("package", ["bot", "knowledge"])
def test_readme_documents_every_program(package: str) -> None:
    listed = programs(package)
    assert listed
    assert [it for it in listed if f"-m {package} {it}" not in readme()] == []


def test_readme_documents_every_environment_variable() -> None:
    listed = [*variables()]
    assert listed
    assert [it for it in listed if f"`{it}`" not in readme()] == []


def test_readme_documents_every_chat_command() -> None:
    from bot.conversation.commands import discover

    listed = [command.name for command in discover()]
    assert listed
    assert [it for it in listed if not re.search(rf"/{re.escape(it)}\b", readme())] == []


def test_readme_documents_every_make_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)
    assert targets
    assert [it for it in targets if not re.search(rf"make {it}(?![\w-])", readme())] == []
