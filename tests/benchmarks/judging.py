"""How many questions are answered right, as a careful human reader would judge.

``tests/data/judged`` holds folders of invented news and, for each and for the seeds, questions in
the style of their askers with what a right reply holds. A reply is right if its status is the one
expected and, of an answer, some wording of each thing wanted stands in it, a wanted article is
cited, and the wanted speaker and words are there.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import re2

ROOT = Path(__file__).parents[2]
JUDGED = ROOT / "tests" / "data" / "judged"
_MARKS = str.maketrans("“”„«»‘’–—", '"""""\'\'--')
_ENDS_ALIKE = {"clarify": ("clarify", "help"), "help": ("help", "clarify", "abstain")}
_SHORT = 5
"""Letters up to which a wanted word must stand by itself."""


def main() -> None:
    """Print a line a folder, and one for all of them by the style of the questions."""
    styles: Counter[tuple[str, bool]] = Counter()
    for folder in sorted(path for path in JUDGED.iterdir() if path.is_dir()):
        judged = _judged(folder)
        styles.update(judged)
        print(f"right on {folder.name:24s} {_share(judged)}")
    for style in sorted({style for style, _ in styles}):
        ours = Counter({pair: times for pair, times in styles.items() if pair[0] == style})
        print(f"right, {style:26s} {_share(ours)}")
    print(f"right in all                      {_share(styles)}")


def _share(judged: Counter[tuple[str, bool]]) -> str:
    right = sum(times for (_, is_right), times in judged.items() if is_right)
    return f"{right:4d} of {judged.total():4d}   {right / judged.total():5.1%}"


def _judged(folder: Path) -> Counter[tuple[str, bool]]:
    """Ask a folder its questions; count them by style and whether the reply is right."""
    lines = (folder / "questions.jsonl").read_text("utf-8").splitlines()
    questions = [json.loads(line) for line in lines]
    asked = "".join(json.dumps({"id": q["id"], "q": q["q"]}) + "\n" for q in questions)
    has_news = any(folder.glob("*.txt"))
    with tempfile.TemporaryDirectory() as scratch:
        seeds = str(folder if has_news else ROOT / "seeds")
        environment = {**os.environ, "BRIEFING_SEEDS": seeds, "BRIEFING_DATA": scratch}
        command = [sys.executable, "-m", "bot", "ask", "--json", "-"]
        done = subprocess.run(
            command, input=asked, capture_output=True, text=True, check=True, env=environment,
            cwd=ROOT, encoding="utf-8",
        )  # fmt: skip
    replies = {reply["id"]: reply for reply in map(json.loads, done.stdout.splitlines())}
    return Counter((q["style"], is_right(q, replies[q["id"]])) for q in questions)


def is_right(question: dict[str, Any], reply: dict[str, Any]) -> bool:
    """Judge a reply, as ``ask --json`` gives it, by a line of ``questions.jsonl``."""
    expected = question["expect"]
    if reply["status"] not in _ENDS_ALIKE.get(expected, (expected,)):
        return False
    return expected != "answer" or _holds_all(question, reply)


def _holds_all(question: dict[str, Any], reply: dict[str, Any]) -> bool:
    text = _plain(reply["text"])
    wanted = set(question.get("sources", ()))
    cited = {f["article"].split("_")[0] for finding in reply["findings"] for f in finding["facts"]}
    is_cited = wanted <= cited if question.get("sources_mode") == "all" else bool(wanted & cited)
    surname = _plain(question.get("speaker") or "").split()[-1:]
    said = (any(_holds(text, w) for w in group) for group in question.get("must_contain", ()))
    return (
        (is_cited or not wanted)
        and all(said)
        and _plain(question.get("quote_contains") or "") in text
        and all(name in text for name in surname)
    )


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).translate(_MARKS).casefold().split())


def _holds(text: str, wanted: str) -> bool:
    """Tell whether a text holds a number whole (7 is not in 17), or a word."""
    plain = _plain(wanted)
    before = r"(?:^|[^\d.,])" if plain[0].isdigit() else r"(?:^|\W)" if len(plain) <= _SHORT else ""
    after = r"(?:$|[.,]?(?:\D|$))" if plain[-1].isdigit() else ""
    return re2.search(before + re2.escape(plain) + after, text) is not None


if __name__ == "__main__":
    main()
