"""The Dockerfile as a list of instructions, and its programs on this machine."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
TOOLS = Path(sys.executable).parent


class Step(NamedTuple):
    stage: int
    name: str
    text: str

    @property
    def words(self) -> list[str]:
        """The words of its list form, or of its plain form without flags."""
        if self.text.startswith("["):
            return [str(word) for word in json.loads(self.text)]
        return [word for word in self.text.split() if not word.startswith("--")]


def steps() -> list[Step]:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    text = re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ")
    found: list[Step] = []
    stage = -1
    for line in filter(str.strip, text.splitlines()):
        name, _, rest = line.partition(" ")
        stage += name == "FROM"
        found.append(Step(stage, name, rest.strip()))
    return found


def of(name: str) -> list[Step]:
    return [step for step in steps() if step.name == name]


def last(name: str) -> Step:
    return of(name)[-1]


def settings() -> dict[str, str]:
    """The variables of the image, PATH left out: it names the image's own folders."""
    pairs = (word.partition("=") for word in shlex.split(last("ENV").text))
    return {name: value for name, _, value in pairs if name != "PATH"}


def here(text: str, places: dict[str, Path]) -> str:
    """A command of the image with this machine's folders and Python in the place of its own."""
    text = text.replace("/opt/venv/bin/python", sys.executable)
    for there, place in places.items():
        text = re.sub(rf"(?<![\w/]){re.escape(there)}(?![\w-])", str(place), text)
    return text


def in_shell(text: str, places: dict[str, Path]) -> str:
    """The same for a shell, where a folder's name may hold a space."""
    quoted = {there: Path(shlex.quote(str(place))) for there, place in places.items()}
    return here(text, quoted).replace(sys.executable, shlex.quote(sys.executable))


def sources() -> list[str]:
    """What is copied out of the project's folder into the image."""
    plain = [step for step in of("COPY") if "--from=" not in step.text]
    return [source for step in plain for source in step.words[:-1]]


def is_sent(path: str) -> bool:
    """Whether .dockerignore lets a path in: the last pattern that fits decides."""
    sent = True
    for pattern in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines():
        if pattern and not pattern.startswith("#"):
            sent = pattern.startswith("!") if _fits(path, pattern.lstrip("!")) else sent
    return sent


def _fits(path: str, pattern: str) -> bool:
    parts = path.split("/")
    starts = ["/".join(parts[: end + 1]) for end in range(len(parts))]
    plain = pattern.removeprefix("**/")
    inside = any(fnmatch(part, plain) for part in parts) if plain != pattern else False
    return inside or any(fnmatch(start, pattern) for start in starts)


def ran(
    *command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    words = [str(word) for word in command]
    return subprocess.run(
        words, cwd=cwd, env=env, capture_output=True, check=False, text=True, timeout=100
    )
