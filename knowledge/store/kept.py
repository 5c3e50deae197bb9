"""The fact base on disk: what was read of each article, by a hash of all that it depends on."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar, cast

from knowledge.articles import Written
from knowledge.base.dossiers import Dossier
from knowledge.errors import DataFolderError

T = TypeVar("T")
_CUTS = (
    ("text", "start", "end"),
    ("sentence", "sentence_start", "sentence_end"),
    ("head", "head_start", "head_end"),
)
"""The words of a fact, and where they stand in its article."""
IN_THE_ARTICLE: Any = {"article": {"text"}, "facts": {"__all__": {words for words, *_ in _CUTS}}}


class Store:
    """Dossiers of articles in ``<data>/facts``, one file an article, replaced as a whole."""

    def __init__(self, data: Path, made: Path | None = None, means: str = "") -> None:
        """Open or make the folder; raises DataFolderError where it cannot be written.

        ``made`` is another such folder, made before and only read: what it holds is not made again.
        ``means`` names what articles are read with besides code and lexicon, with its version.
        """
        self.data, self.made, self.means = data, made, means
        self._folder = data / "facts"
        self._read_first = (self._folder, *((made / "facts",) if made else ()))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            probe = self._folder / f".probe-{os.getpid()}"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise DataFolderError(f"{data} ({error.strerror})") from error
        self.version = _version()

    def kept(self, written: Written) -> Dossier | None:
        """Give what was read of the article, unless anything that it depends on has changed."""
        name = self.name(written)
        for folder in self._read_first:
            try:
                return _restored((folder / name).read_bytes(), written.text)
            except (OSError, ValueError, TypeError, KeyError, IndexError):
                continue
        return None

    def keep(self, written: Written, found: Dossier) -> None:
        """Keep what was read of the article: its words stay where they are, their places are kept.

        In an article of one endless line they would be kept for every fact anew.
        """
        content = found.model_dump_json(exclude=IN_THE_ARTICLE)
        self._write(self._folder / self.name(written), content.encode())

    def derived(self, name: str, make: Callable[[], T]) -> T:
        """Give what is made of code and lexicon alone, plain JSON, made once for each version."""
        for folder in self._read_first:
            try:
                version, made = json.loads((folder.parent / f"{name}.json").read_bytes())
            except (OSError, ValueError, TypeError):
                continue
            if version == self.version:
                return cast("T", made)
        made = make()
        content = json.dumps([self.version, made], ensure_ascii=False).encode()
        self._write(self._folder.parent / f"{name}.json", content)
        return made

    def forget_others(self, articles: Iterable[Written]) -> None:
        """Remove the files of articles and versions that are no longer current."""
        current = {self.name(written) for written in articles}
        for file in self._folder.glob("*.json"):
            if file.name not in current:
                file.unlink(missing_ok=True)

    def name(self, written: Written) -> str:
        """Give what stands for the article, for all that is known of it and for what reads it."""
        source = written.source.model_dump_json() if written.source else None
        described = json.dumps([self.version, self.means, written.id, source, written.text])
        return f"{hashlib.sha256(described.encode()).hexdigest()[:32]}.json"

    def _write(self, file: Path, content: bytes) -> None:
        partial = file.with_suffix(f".{os.getpid()}.partial")
        try:
            partial.write_bytes(content)
            partial.replace(file)
        except OSError as error:
            raise DataFolderError(f"{file.parent} ({error.strerror})") from error


def _restored(content: bytes, text: str) -> Dossier:
    """Put the words of the article back; facts of one sentence share it."""
    found = json.loads(content)
    found["article"]["text"] = text
    cuts: dict[tuple[int, int], str] = {}
    for fact in found["facts"]:
        put_words(fact, text, cuts)
    return Dossier.model_validate(found)


def put_words(fact: Any, text: str, cuts: dict[tuple[int, int], str]) -> None:
    """Put the words of an article into what was kept of a fact; facts share ``cuts``."""
    for words, start, end in _CUTS:
        if start in fact:
            place = (fact[start], fact[end])
            fact[words] = cuts[place] = cuts.get(place) or text[slice(*place)]


def _version() -> str:
    """Hash the code and the lexicon that read articles: either changed, they are read anew."""
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
