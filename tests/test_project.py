"""The project keeps its own rules: sizes, layers, addresses, locks and what README promises."""

import ast
import hashlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")
MAX_FUNCTION = 40
MAX_FILE = 300

# Put together here, so that this file does not name them itself.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("debian", "org"),
        ("crates", "io"),
    )
)
MACHINE_PATH = re.compile(r"(?<![\w.~*-])/(?:(?:work|root)\b|(?:tmp|home|Users)/)")

PUBLISHED = {
    "000_trend_dushanbe_visit": "85026915a49685f2def4af7f4ae2e906560d96054cee8bd9211ecbd3c8d90d0a",
    "001_trt_world_dushanbe_visit": (
        "cc0468dadfc9808b1bbc81c8246cf3e09f16ba663b7b80e9629feacb5df9f031"
    ),
    "002_trend_st_petersburg_meeting": (
        "49772822fbe5486d8e41e540bd8c82523a0ec785435ce46ecaf5f783f4bd282a"
    ),
    "003_daryo_moscow_talks": "884ab05cd0d52d1d78e86198350d416224919d9f5bc7475680a4efc8cfc6cb50",
    "004_asia_plus_igora_meeting": (
        "6dbb2a36d4f7fd44fa6fd5bc2aa4e0c8945a06da574ca730e2c7ad1a39e4afa9"
    ),
}


def tracked_files() -> list[Path]:
    """Every file that git would deliver, those not yet added included."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    paths = (ROOT / entry for entry in listed.split("\0") if entry)
    return sorted(path for path in paths if path.is_file())


def modules(*packages: str) -> list[Path]:
    return sorted(path for package in packages for path in (ROOT / package).rglob("*.py"))


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8"), path))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def place(path: Path, line: int) -> str:
    return f"{name(path)}:{line}"


def lines_matching(path: Path, pattern: re.Pattern[str]) -> Iterator[str]:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return (
        f"{place(path, number)} {line.strip()}"
        for number, line in enumerate(lines, 1)
        if pattern.search(line)
    )


def pins(lock: str) -> dict[str, str]:
    """Each locked package with the whole of its entry, hashes included."""
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text(encoding="utf-8"))
    return {entry.partition("==")[0].partition("[")[0]: entry for entry in entries}


def wanted(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", line, maxsplit=1)[0].lower() for line in requirements}


def test_no_file_names_a_package_registry() -> None:
    registry = re.compile("|".join(map(re.escape, REGISTRIES)))
    assert [hit for path in tracked_files() for hit in lines_matching(path, registry)] == []


def test_no_file_names_a_path_of_one_machine() -> None:
    assert [hit for path in tracked_files() for hit in lines_matching(path, MACHINE_PATH)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_its_hashes(lock: str) -> None:
    entry = re.compile(
        r"[a-z0-9.-]+(?:\[[a-z0-9,-]+\])?==[^\s;]+( ;.*)? \\\n    --hash=sha256:[0-9a-f]{64}"
    )
    assert [package for package, text in pins(lock).items() if not entry.match(text)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_holds_an_address(lock: str) -> None:
    address = re.compile(r"://|\bfile:|^-|@ ")
    assert list(lines_matching(ROOT / lock, address)) == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, development = (pins(lock).keys() for lock in LOCKS)
    assert wanted(project["project"]["dependencies"]) <= run
    assert wanted(project["dependency-groups"]["dev"]) <= development


def test_what_runs_is_what_was_tested() -> None:
    run, development = map(pins, LOCKS)
    versions = {package: text.splitlines()[0] for package, text in run.items()}
    assert versions == {package: development[package].splitlines()[0] for package in versions}


@pytest.mark.parametrize("path", modules("knowledge", "bot"), ids=name)
def test_a_file_has_one_job(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_FILE
    too_long = [
        f"{place(path, node.lineno)} {node.name}"
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > MAX_FUNCTION
    ]
    assert too_long == []


def test_importing_knowledge_pulls_in_no_chat_chart_or_database() -> None:
    heavy = {"bot", "telegram", "matplotlib", "sqlalchemy"}
    code = "import sys, knowledge; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    assert heavy.isdisjoint(loaded.split())


def test_knowledge_catches_only_what_it_can_name() -> None:
    nameless = [
        place(path, node.lineno)
        for path in modules("knowledge")
        for node in nodes(path)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or re.search(r"\b(Base)?Exception\b", ast.unparse(node.type)))
    ]
    assert nameless == []


def test_only_the_settings_read_the_environment() -> None:
    environment = re.compile(r"\bos\.environ\b|\bgetenv\b")
    readers = [path for path in modules("bot") if path != ROOT / "bot" / "settings.py"]
    assert [hit for path in readers for hit in lines_matching(path, environment)] == []


@pytest.mark.parametrize("stem", PUBLISHED)
def test_an_article_stands_byte_for_byte_as_it_was_published(stem: str) -> None:
    article = ROOT / "seeds" / f"{stem}.txt"
    assert hashlib.sha256(article.read_bytes()).hexdigest() == PUBLISHED[stem]


def test_every_article_has_its_sources() -> None:
    sources = tomllib.loads((ROOT / "seeds" / "sources.toml").read_text(encoding="utf-8"))
    assert sources.keys() == {path.stem for path in (ROOT / "seeds").glob("*.txt")}
