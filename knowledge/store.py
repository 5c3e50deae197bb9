"""The fact base on disk: each article's facts, kept by a hash of all that they depend on."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from knowledge.errors import DataFolderError
from knowledge.extraction import extract
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact

T = TypeVar("T")
Progress = Callable[[int, int, str], None]
_FACTS: TypeAdapter[tuple[Fact, ...]] = TypeAdapter(tuple[Fact, ...])


class Store:
    """Facts of articles in ``<data>/facts``, one file an article, replaced as a whole."""

    def __init__(self, data: Path, made: Path | None = None) -> None:
        """Open or make the folder; raises DataFolderError where it cannot be written.

        ``made`` is another such folder, made before and only read: what it holds is not made again.
        """
        self._folder = data / "facts"
        self._read_first = (self._folder, *((made / "facts",) if made else ()))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            probe = self._folder / f".probe-{os.getpid()}"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise DataFolderError(f"{data} ({error.strerror})") from error
        self._reader = _version()

    def facts_of(self, article: Article, lexicon: Lexicon) -> tuple[Fact, ...]:
        """Give the article's facts, read from disk if nothing that they depend on has changed."""
        name = f"{self._key(article)}.json"
        for folder in self._read_first:
            try:
                stored: tuple[Fact, ...] = _FACTS.validate_json((folder / name).read_bytes())
                return stored
            except (OSError, ValidationError):
                continue
        facts = extract(article, lexicon)
        self._write(self._folder / name, _FACTS.dump_json(facts))
        return facts

    def derived(self, name: str, make: Callable[[], T]) -> T:
        """Give what is made of code and lexicon alone, plain JSON, made once for each version."""
        for folder in self._read_first:
            try:
                version, made = json.loads((folder.parent / f"{name}.json").read_bytes())
            except (OSError, ValueError, TypeError):
                continue
            if version == self._reader:
                return cast("T", made)
        made = make()
        content = json.dumps([self._reader, made], ensure_ascii=False).encode()
        self._write(self._folder.parent / f"{name}.json", content)
        return made

    def forget_others(self, articles: tuple[Article, ...]) -> None:
        """Remove the files of articles and versions that are no longer current."""
        current = {f"{self._key(article)}.json" for article in articles}
        for file in self._folder.glob("*.json"):
            if file.name not in current:
                file.unlink(missing_ok=True)

    def _key(self, article: Article) -> str:
        described = json.dumps([self._reader, article.model_dump(mode="json")])
        return hashlib.sha256(described.encode()).hexdigest()[:32]

    def _write(self, file: Path, content: bytes) -> None:
        partial = file.with_suffix(f".{os.getpid()}.partial")
        try:
            partial.write_bytes(content)
            partial.replace(file)
        except OSError as error:
            raise DataFolderError(f"{file.parent} ({error.strerror})") from error


def _version() -> str:
    """Hash the code and the lexicon that read articles: either changed, facts are read anew."""
    digest = hashlib.sha256()
    for file in _files(resources.files("knowledge")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _files(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if item.is_dir():
            found += _files(item)
        elif item.name.endswith((".py", ".toml")):
            found.append(item)
    return found
