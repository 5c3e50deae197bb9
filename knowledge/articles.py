"""A folder of texts, and what ``sources.toml`` beside them says, to articles.

The text of an article stays as published, byte for byte after decoding: line ends too.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import ConfigDict, ValidationError, field_validator

from knowledge.errors import (
    ArticleError,
    BinaryArticleError,
    EmptyArticleError,
    EncodingError,
    OversizedArticleError,
    SeedsFolderError,
    SourcesError,
)
from knowledge.extraction.frames.dates import iso_date
from knowledge.extraction.frames.framing import frame
from knowledge.language.decoding import Decoded, decoded
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Frozen, Span

LARGEST = 1_000_000
"""Bytes; no news article is larger."""
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})


class Source(Frozen):
    """What ``sources.toml`` says of one article."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    publisher: str | None = None
    agency: str | None = None
    origin: str | None = None
    url: str | None = None
    published: date | None = None
    published_from: Literal["text", "address", "editor"] | None = None
    full_text: bool = False

    @field_validator("published", mode="before")
    @classmethod
    def _day(cls, value: object) -> object:
        if isinstance(value, datetime):
            return value.date()
        return (iso_date(value) or value) if isinstance(value, str) else value


class Refused(NamedTuple):
    """A file that is no article, and why."""

    name: str
    error: ArticleError


class Written(NamedTuple):
    """An article as it lies in the folder: nothing of its text is understood yet."""

    id: str
    text: str
    source: Source | None = None


class Folder(NamedTuple):
    """The articles of a folder in the order of their names, and the files refused."""

    articles: tuple[Written, ...]
    refused: tuple[Refused, ...]


def read_folder(folder: Path) -> Folder:
    """Read every ``*.txt`` of a folder; raises SeedsFolderError and SourcesError."""
    texts = _texts(folder)
    sources = read_sources(folder)
    articles: list[Written] = []
    refused: list[Refused] = []
    for path in texts:
        try:
            text = decode(_content(path), path.name)
        except ArticleError as error:
            refused.append(Refused(path.name, error))
        else:
            articles.append(Written(path.stem, text, sources.get(path.stem)))
    return Folder(tuple(articles), tuple(refused))


def parse_article(article_id: str, text: str, source: Source | None, lexicon: Lexicon) -> Article:
    """Make an article of a text; what its source says wins over what the text says."""
    meant = decoded(text)
    found = frame(meant.text, lexicon)
    said = source if source is not None else Source()
    by_address = date_of_address(said.url)
    published = said.published or found.published or by_address
    evidence = "text" if found.published is not None else "address" if by_address else None
    return Article(
        id=article_id,
        text=text,
        publisher=said.publisher or found.publisher,
        agency=said.agency or found.agency,
        origin=said.origin,
        url=said.url,
        published=published,
        published_from=said.published_from or ("editor" if said.published else evidence),
        full_text=said.full_text,
        place=found.place,
        headline=found.headline,
        boilerplate=tuple(_published(span, meant, text) for span in found.boilerplate),
    )


def _published(span: Span, meant: Decoded, text: str) -> Span:
    start, end = meant.published(span.start), meant.published(span.end)
    return Span(start=start, end=end, text=text[start:end])


def read_sources(folder: Path) -> Mapping[str, Source]:
    """Read ``sources.toml`` by article stem; empty where there is none; raises SourcesError."""
    path = folder / "sources.toml"
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourcesError(str(error)) from error
    return {stem: _source(stem, row) for stem, row in raw.items()}


def _source(stem: str, row: Any) -> Source:
    if not isinstance(row, dict):
        raise SourcesError(f"{stem} is {row!r}, and a table [{stem}] is wanted")
    try:
        return Source.model_validate(row)
    except ValidationError as error:
        problem = error.errors()[0]
        key = ".".join(str(part) for part in problem["loc"])
        if problem["type"] == "extra_forbidden":
            known = ", ".join(Source.model_fields)
            raise SourcesError(f"[{stem}] has the unknown key {key}; known are {known}") from error
        raise SourcesError(f"[{stem}] {key} is {problem['input']!r}: {problem['msg']}") from error


def decode(content: bytes, name: str) -> str:
    """Decode an article that is certainly text; raises an ArticleError that names the file."""
    if not content.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise EmptyArticleError(name)
    encoding = next((e for bom, e in _BOMS if content.startswith(bom)), "utf-8")
    if encoding != "utf-16" and _is_binary(content):
        raise BinaryArticleError(name)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(name) from error
    if not text.strip():
        raise EmptyArticleError(name)
    return text


def date_of_address(url: str | None) -> date | None:
    """The date that an address holds as ``/2025/03/20/`` or ``/20241225/``."""
    parts = url.split("/") if url else []
    for i, part in enumerate(parts):
        joined = "-".join(parts[i : i + 3])
        compact = f"{part[:4]}-{part[4:6]}-{part[6:]}" if len(part) == 8 and part.isdigit() else ""
        found = iso_date(joined) or iso_date(compact)
        if found is not None:
            return found
    return None


def _texts(folder: Path) -> list[Path]:
    """The text files that really lie in the folder, in the order of their names."""
    try:
        root = folder.resolve(strict=True)
        with os.scandir(root) as entries:
            inside = [Path(entry.path) for entry in entries if _is_text_of(entry, root)]
    except OSError as error:
        raise SeedsFolderError(f"{folder}: {error.strerror}") from error
    return sorted(inside, key=lambda path: path.name)


def _is_text_of(entry: os.DirEntry[str], root: Path) -> bool:
    if not entry.name.endswith(".txt") or not entry.is_file():
        return False
    return not entry.is_symlink() or Path(entry.path).resolve().parent == root


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            size = path.stat().st_size
            raise OversizedArticleError(path.name, f"{size:,} bytes, at most {LARGEST:,}")
        return path.read_bytes()
    except OSError as error:
        raise ArticleError(path.name, error.strerror or str(error)) from error


def _is_binary(content: bytes) -> bool:
    """NUL and other control bytes stand in no text, but for the odd one that slipped in."""
    head = content[:20_000]
    control = len(head) - len(head.translate(None, _CONTROL))
    return (b"\0" in content and control > 1) or control > len(head) // 100
