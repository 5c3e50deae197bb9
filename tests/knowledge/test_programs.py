"""`build`, `extract`, `facts` and `check` from outside: what they print and how they end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.base.facts import FactBase
from knowledge.base.records import fact_record
from knowledge.lexicon import Lexicon
from knowledge.opening import build
from knowledge.store import Store
from tests.knowledge.folders import RATES, RATES_SOURCES, RINGERS, figure, folder

ROOT = Path(__file__).parents[2]
COUNTS = "{} articles, {} facts ({} figures), {} findings, {} disagreements, {} topics"


def _environment(place: Path, **more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("BRIEFING_")}
    return kept | {"BRIEFING_DATA": str(place / "data")} | more


def knowledge(
    place: Path, *arguments: str, said: bytes = b"", **more: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "knowledge", *arguments],
        cwd=ROOT,
        env=_environment(place, **more),
        input=said,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_build_reports_the_counts_of_the_five(tmp_path: Path, base: FactBase) -> None:
    done = knowledge(tmp_path, "build")
    figures = sum(each.kind == "figure" for each in base.facts.values())
    counts = (len(base.articles), len(base.facts), figures, len(base.findings))
    told = COUNTS.format(*counts, len(base.disagreements), len(base.topics))
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, told + "\n", b"")
    assert told.startswith("5 articles, ")
    assert ", 2 disagreements, " in told


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Two articles, one of them without a date, among four files that are none."""
    seeds = folder(tmp_path / "seeds", RATES | RINGERS, RATES_SOURCES)
    (seeds / "courier.txt").unlink()
    (seeds / "empty.txt").write_bytes(b"\n")
    (seeds / "huge.txt").write_bytes(b"Word. " * 350_000)
    (seeds / "music.txt").write_bytes(bytes(range(256)) * 16)
    (seeds / "western.txt").write_bytes("Рост товарооборота составил 5 %.".encode("cp1251"))
    return seeds


def test_build_names_what_it_refuses_and_reads_the_others(mixed: Path, tmp_path: Path) -> None:
    done = knowledge(tmp_path, "build", BRIEFING_SEEDS=str(mixed))
    counts, *told = done.stdout.decode().splitlines()
    assert (done.returncode, done.stderr) == (0, b"")
    assert counts.startswith("2 articles, ")
    assert told == [
        "ringers: date not stated",
        "empty.txt: refused: The article is empty: empty.txt",
        "huge.txt: refused: The article is larger than an article can be: huge.txt: "
        "2,100,000 bytes, at most 1,000,000",
        "music.txt: refused: The article is not text: music.txt",
        "western.txt: refused: The article's encoding is not UTF-8 and cannot be told with "
        "certainty: western.txt",
    ]


def test_build_takes_its_folders_as_options_too(mixed: Path, tmp_path: Path) -> None:
    data = tmp_path / "elsewhere"
    done = knowledge(tmp_path, "build", "--seeds", str(mixed), "--data", str(data))
    assert done.stdout.startswith(b"2 articles, ")
    assert len(list((data / "facts").glob("*.json"))) == 2


@pytest.mark.parametrize(
    ("command", "setting", "told"),
    [
        ("build", "BRIEFING_SEEDS", "The folder of articles cannot be read: "),
        ("facts", "BRIEFING_DATA", "The data folder cannot be written: "),
        ("check", "BRIEFING_SEEDS", "The folder of articles cannot be read: "),
    ],
)
def test_a_folder_that_does_not_serve_is_said_in_one_line(
    tmp_path: Path, command: str, setting: str, told: str
) -> None:
    (tmp_path / "file").write_text("")
    under = tmp_path / "file" if setting == "BRIEFING_DATA" else tmp_path
    missing = str(under / "nowhere")
    done = knowledge(tmp_path, command, said=b"", **{setting: missing})
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(told + missing)
    assert done.stderr.count(b"\n") == 1


def test_sources_that_cannot_be_read_are_said_in_one_line(tmp_path: Path) -> None:
    seeds = folder(tmp_path / "seeds", RATES, "[gazette]\npublischer = 'x'\n")
    done = knowledge(tmp_path, "build", BRIEFING_SEEDS=str(seeds))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"publischer" in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_facts_prints_every_fact_as_a_json_line(tmp_path: Path, base: FactBase) -> None:
    done = knowledge(tmp_path, "facts", "--json")
    records = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert records == [fact_record(each, base) for each in base.facts.values()]
    assert (done.returncode, done.stderr) == (0, b"")


def test_facts_knows_no_other_form(tmp_path: Path) -> None:
    done = knowledge(tmp_path, "facts", "--no-json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr


def test_check_proves_the_five(tmp_path: Path, base: FactBase) -> None:
    done = knowledge(tmp_path, "check")
    assert done.returncode == 0
    assert done.stdout.decode().endswith(f"{len(base.facts)} facts, 0 broken spans\n")


def test_check_finds_a_stored_fact_that_was_moved(tmp_path: Path, lexicon: Lexicon) -> None:
    seeds = folder(tmp_path / "seeds", RATES, RATES_SOURCES)
    base = build(seeds, Store(tmp_path / "data"), lexicon)
    said = figure(base, "gazette", "12 billion kroner")
    (file,) = [f for f in (tmp_path / "data" / "facts").iterdir() if "gazette:" in f.read_text()]
    kept, place = file.read_text("utf-8"), f'"start":{said.start},"end":{said.end}'
    assert place in kept
    file.write_text(kept.replace(place, f'"start":0,"end":{said.end - said.start}'))
    done = knowledge(tmp_path, "check", BRIEFING_SEEDS=str(seeds))
    broken, last = done.stdout.decode().splitlines()
    assert broken == f"{said.id}: it stands outside its sentence"
    assert last.endswith(" facts, 1 broken spans")
    assert done.returncode == 1


def test_check_reads_a_half_written_file_anew(tmp_path: Path, lexicon: Lexicon) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    build(seeds, Store(tmp_path / "data"), lexicon)
    for file in (tmp_path / "data" / "facts").iterdir():
        file.write_bytes(file.read_bytes()[:100])
    done = knowledge(tmp_path, "check", BRIEFING_SEEDS=str(seeds))
    assert done.stdout.endswith(b" facts, 0 broken spans\n")
    assert done.returncode == 0


def test_extract_answers_each_line_as_it_comes(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "knowledge", "extract", "--json", "-"],
        cwd=ROOT,
        env=_environment(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        for name, text in (RATES | RINGERS).items():
            line = json.dumps({"id": name, "text": text}, ensure_ascii=False)
            process.stdin.write(line.encode() + b"\n")
            process.stdin.flush()
            record = json.loads(process.stdout.readline())
            assert record["id"] == name
            for each in record["figures"] + record["quotes"] + record["statements"]:
                assert text[each["start"] : each["end"]] == each["text"]
        process.stdin.close()
        assert process.wait(10) == 0


def test_extract_says_which_lines_are_none_and_goes_on(tmp_path: Path) -> None:
    lines = [
        b"broken",
        b"[]",
        b'"text"',
        b'{"id": 1}',
        b'{"text": "x"}',
        b'{"id": 2, "text": null}',
        b'{"id": 3, "text": "half a \\ud800 pair"}',
        b'\xff\xfe{"id": 4, "text": "x"}',
        b"[" * 100_000,
    ]
    said = b"\n".join([*lines, b"", b'{"id": 5, "text": "Trade grew 5% in 2024."}'])
    done = knowledge(tmp_path, "extract", "--json", "-", said=said)
    *errors, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(errors) == len(lines)
    assert {each["id"] for each in errors} == {None}
    assert all("error" in each for each in errors)
    assert (last["id"], last["figures"][0]["text"]) == (5, "5%")
    assert (done.returncode, done.stderr) == (0, b"")


def test_extract_writes_letters_as_letters(tmp_path: Path) -> None:
    said = json.dumps({"id": "ы", "text": "«Мы рады», — сказал Иван Петров."}).encode()
    done = knowledge(tmp_path, "extract", "--json", "-", said=said)
    assert "«Мы рады»" in done.stdout.decode()


def test_without_a_command_there_is_help(tmp_path: Path) -> None:
    done = knowledge(tmp_path)
    assert done.returncode == 2
    for command in (b"build", b"extract", b"facts", b"check"):
        assert command in done.stdout + done.stderr
