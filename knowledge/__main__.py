"""The programs of the fact base: build · extract · facts · check."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from knowledge.base.facts import FactBase
from knowledge.base.integrity import broken_spans, doubts
from knowledge.base.records import article_record, fact_record
from knowledge.building import lexicon_of
from knowledge.errors import BriefingError
from knowledge.language.dictionary import everyday_words
from knowledge.lexicon import Lexicon, load_lexicon
from knowledge.meaning.meanings import meanings
from knowledge.meaning.vectors import VectorFile
from knowledge.memory import loaded
from knowledge.opening import build as build_from
from knowledge.progress import watched
from knowledge.questions.glossing import Glossing
from knowledge.store import Store

app = typer.Typer(add_completion=False, no_args_is_help=True, help=__doc__)

_SEEDS, _DATA = Path("seeds"), Path("data")
Seeds = Annotated[Path, typer.Option(envvar="BRIEFING_SEEDS", help="Folder of articles.")]
Data = Annotated[Path, typer.Option(envvar="BRIEFING_DATA", help="Folder of the fact base.")]


ByMeaning = Annotated[
    bool, typer.Option(envvar="BRIEFING_BY_MEANING", help="Also read what sentences mean.")
]


@app.command()
def build(seeds: Seeds = _SEEDS, data: Data = _DATA, by_meaning: ByMeaning = True) -> None:
    """Build the fact base and report counts."""
    base = _base(seeds, data)
    if by_meaning:
        _read_meanings(base, data)
    typer.echo(
        f"{len(base.articles)} articles, {len(base.facts)} facts ({base.figures()} figures), "
        f"{len(base.findings)} findings, {len(base.disagreements)} disagreements, "
        f"{len(base.topics)} topics"
    )
    for id_ in base.undated():
        typer.echo(f"{id_}: date not stated")
    for name, reason in base.refused:
        typer.echo(f"{name}: refused: {reason}")


@app.command()
def extract(
    source: Annotated[typer.FileBinaryRead, typer.Argument(help="- for standard input.")],
    json_: Annotated[bool, typer.Option("--json", help="JSON lines, the only form.")] = True,
) -> None:
    """Read {"id", "text"} lines and write what each article holds."""
    _only_json(json_)
    lexicon, everyday = loaded(lambda: (load_lexicon(), everyday_words()))
    for line in source:
        if line.strip():
            _emit(_extracted(line, lexicon, everyday))


def _only_json(json_: bool) -> None:
    if not json_:
        raise typer.BadParameter("JSON lines are the only form")


def _extracted(line: bytes, lexicon: Lexicon, everyday: Mapping[str, int]) -> dict[str, Any]:
    try:
        id_, text = _asked(json.loads(line.decode()))
    except (ValueError, KeyError, TypeError, RecursionError):
        return {"id": None, "error": 'a line is not an object with "id" and "text"'}
    return article_record(id_, text, lexicon, everyday)


def _asked(record: Any) -> tuple[Any, str]:
    id_, text = record["id"], record["text"]
    if not isinstance(text, str):
        raise TypeError(text)
    text.encode()  # half of a surrogate pair is no character, and nothing can be written of it
    return id_, text


@app.command()
def facts(
    json_: Annotated[bool, typer.Option("--json", help="JSON lines, the only form.")] = True,
    seeds: Seeds = _SEEDS,
    data: Data = _DATA,
) -> None:
    """Print every fact with its kind and speaker."""
    _only_json(json_)
    base = _base(seeds, data)
    for fact in base.facts.values():
        _emit(fact_record(fact, base))


@app.command()
def check(seeds: Seeds = _SEEDS, data: Data = _DATA) -> None:
    """Prove every span and print what looks doubtful; exit 1 if anything is broken."""
    base = _base(seeds, data)
    broken = broken_spans(base)
    for line in (*broken, *doubts(base)):
        typer.echo(line)
    typer.echo(f"{len(base.facts)} facts, {len(broken)} broken spans")
    if broken:
        raise typer.Exit(1)


def _base(seeds: Path, data: Path) -> FactBase:
    store = Store(data)
    with watched() as progress:
        return build_from(seeds, store, lexicon_of(store), progress)


def _read_meanings(base: FactBase, data: Path) -> None:
    found = meanings(base.facts, VectorFile(data), Glossing(load_lexicon()).english)
    if found is not None:
        with watched() as progress:
            found.prepare(progress)


def _emit(record: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Run a program; what is wrong is said in one line, exit 2."""
    try:
        app()
    except BriefingError as error:
        typer.echo(str(error), err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
