"""How much of invented articles is read right, as people who wrote them down would judge.

``gold.jsonl`` in a folder of ``tests/data/judged`` holds what its articles say: figures and
quotations with their places, and who states them. A figure is found if one with its value overlaps
it, a quotation if four fifths of both are the same. What a gold line calls optional counts neither
way.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from knowledge.language.words import norms, stem
from tests.benchmarks.judging import JUDGED, ROOT

Item = dict[str, Any]
_SAME_QUOTE = 0.8


def main() -> None:
    """Print for each folder with gold how much is found, and whose it is."""
    for folder in sorted(path.parent for path in JUDGED.glob("*/gold.jsonl")):
        counted = read_right(folder)
        print(f"read in {folder.name:12s} {_line(counted)}")


def _line(counted: Counter[str]) -> str:
    return (
        f"figures F1 {_f1(counted, 'figure', 'figures'):.3f},"
        f" with unit {_f1(counted, 'unit', 'figures'):.3f}, theirs {_share(counted, 'figure'):.3f};"
        f" quotations F1 {_f1(counted, 'quote', 'quotes'):.3f},"
        f" theirs {_share(counted, 'quote'):.3f};"
        f" outlets {counted['publisher']} of {counted['articles']}"
    )


def _share(counted: Counter[str], kind: str) -> float:
    """Give the share of what is found whose speaker is right."""
    return counted[f"{kind} speaker"] / (counted[kind] or 1)


def _f1(counted: Counter[str], found: str, kind: str) -> float:
    return 2 * counted[found] / ((counted[f"{kind} wanted"] + counted[f"{kind} given"]) or 1)


def read_right(folder: Path) -> Counter[str]:
    """Count what is wanted, given and right over the articles of a folder."""
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    texts = {one["file"]: _published(folder / one["file"]) for one in gold}
    asked = "".join(json.dumps({"id": id_, "text": text}) + "\n" for id_, text in texts.items())
    command = [sys.executable, "-m", "knowledge", "extract", "--json", "-"]
    done = subprocess.run(
        command, input=asked, capture_output=True, text=True, check=True, cwd=ROOT, encoding="utf-8"
    )
    given = {each["id"]: each for each in map(json.loads, done.stdout.splitlines())}
    return sum((compared(one, given[one["file"]]) for one in gold), Counter())


def _published(file: Path) -> str:
    with file.open(encoding="utf-8", newline="") as read:
        return read.read()


def compared(gold: Item, given: Item) -> Counter[str]:
    """Hold what was read of one article against its gold."""
    wanted = [one for one in gold["figures"] if not one.get("optional")]
    figures = _paired(wanted, given["figures"], _has_value)
    free = [one for one in gold["figures"] if one.get("optional")]
    extra = [
        one
        for one in given["figures"]
        if not any(one is found for _, found in figures) and not any(_shared(one, o) for o in free)
    ]
    quotes = _paired(gold["quotes"], given["quotes"], _is_same_quote)
    return Counter(
        {
            "articles": 1,
            "publisher": _folded(gold["publisher"]) == _folded(given["publisher"]),
            "figures wanted": len(wanted),
            "figures given": len(figures) + len(extra),
            "figure": len(figures),
            "unit": sum(_unit(one) == _unit(other) for one, other in figures),
            "figure speaker": sum(_surname(one) == _surname(other) for one, other in figures),
            "quotes wanted": len(gold["quotes"]),
            "quotes given": len(given["quotes"]),
            "quote": len(quotes),
            "quote speaker": sum(_surname(one) == _surname(other) for one, other in quotes),
        }
    )


def _paired(
    wanted: Sequence[Item], given: Sequence[Item], fits: Callable[[Item, Item], bool]
) -> list[tuple[Item, Item]]:
    """Give each wanted item the one that fits and shares most characters with it, once."""
    pairs: list[tuple[Item, Item]] = []
    taken: set[int] = set()
    for one in wanted:
        near = [
            (_shared(one, other), at)
            for at, other in enumerate(given)
            if at not in taken and _shared(one, other) and fits(one, other)
        ]
        if near:
            taken.add(max(near)[1])
            pairs.append((one, given[max(near)[1]]))
    return pairs


def _shared(one: Item, other: Item) -> int:
    shared: int = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return max(0, shared)


def _has_value(gold: Item, given: Item) -> bool:
    return all(
        gold.get(name) is None or round(gold[name], 4) == round(given[name] or 0, 4)
        for name in ("value", "value_to")
    )


def _is_same_quote(gold: Item, given: Item) -> bool:
    whole: int = max(gold["end"], given["end"]) - min(gold["start"], given["start"])
    return _shared(gold, given) >= _SAME_QUOTE * whole


def _unit(figure: Item) -> str:
    words = norms((figure.get("unit") or "").partition(" per ")[0])
    return stem(words[-1]) if words else ""


def _surname(item: Item) -> str:
    return (_folded(item.get("speaker")).split() or [""])[-1]


def _folded(name: str | None) -> str:
    return (name or "").casefold()


if __name__ == "__main__":
    main()
