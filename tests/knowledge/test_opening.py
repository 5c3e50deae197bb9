"""From a folder to a base that can be asked, whatever the folder is about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge import Briefing, open_briefing
from knowledge.errors import DataFolderError, SeedsFolderError, SourcesError
from knowledge.lexicon import Lexicon
from knowledge.models import Fact
from knowledge.opening import build, ready
from knowledge.store import Store
from tests.knowledge.folders import NOW, RATES, RINGERS, folder


def test_progress_is_told_article_by_article(tmp_path: Path, lexicon: Lexicon) -> None:
    told: list[tuple[int, int, str]] = []
    seeds = folder(tmp_path / "seeds", RATES)
    build(seeds, Store(tmp_path / "data"), lexicon, lambda *step: told.append(step))
    assert told == [(1, 2, "courier"), (2, 2, "gazette")]


def test_what_is_no_article_is_refused_by_name_and_the_others_are_read(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    seeds = folder(tmp_path / "seeds", RINGERS)
    (seeds / "empty.txt").write_bytes(b"")
    (seeds / "music.txt").write_bytes(bytes(range(256)) * 8)
    base = build(seeds, Store(tmp_path / "data"), lexicon)
    assert [name for name, _ in base.refused] == ["empty.txt", "music.txt"]
    assert all(name in reason for name, reason in base.refused)
    assert list(base.articles) == ["ringers"]
    assert base.facts


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda place: place / "nowhere", SeedsFolderError),
        (lambda place: folder(place / "seeds", RATES, "[courier"), SourcesError),
    ],
)
def test_a_folder_that_cannot_be_read_is_said(
    tmp_path: Path, make: Callable[[Path], Path], error: type[Exception]
) -> None:
    with pytest.raises(error):
        open_briefing(make(tmp_path), tmp_path / "data")


def test_a_data_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DataFolderError):
        open_briefing(folder(tmp_path / "seeds", RINGERS), tmp_path / "file" / "data")


def test_an_empty_folder_answers_that_its_articles_do_not_say(
    tmp_path: Path, lexicon: Lexicon
) -> None:
    seeds = folder(tmp_path / "seeds", {})
    empty = ready(build(seeds, Store(tmp_path / "data"), lexicon), lexicon)
    assert empty.ask("how many students", NOW).status == "abstain"
    assert empty.ask("trade in 2024", NOW).status == "abstain"
    assert empty.ask("hello", NOW).status == "help"
    assert empty.disagreements().findings == ()


def test_a_base_opened_again_answers_the_same(tmp_path: Path, rates: Briefing) -> None:
    seeds = folder(tmp_path / "seeds", RATES)
    first = open_briefing(seeds, tmp_path / "data")
    again = open_briefing(seeds, tmp_path / "data")
    assert again.base == first.base
    for text in ("unemployment in norway", "what did bache say", "unemployment in sweden"):
        assert again.ask(text, NOW) == first.ask(text, NOW)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("how many goals", {"19", "17"}),
        ("what did marta lind say", {"Marta Lind"}),
        ("how many supporters waited at the airport", {"300"}),
        ("quote lind", {"We have waited two summers for him."}),
    ],
)
def test_a_transfer_is_asked_about_with_the_same_code(
    football: Briefing, text: str, said: set[str]
) -> None:
    answer = football.ask(text, NOW)
    assert answer.status == "answer"
    shown = {words for each in answer.findings for fact in each.facts for words in _seen(fact)}
    assert said <= shown


@pytest.mark.parametrize(
    "text",
    [
        "trade turnover of tajikistan",
        "who is ronaldo",
        "how many goals in 2019",
        "what did putin say",
        "inflation",
    ],
)
def test_a_transfer_says_nothing_of_other_things(football: Briefing, text: str) -> None:
    answer = football.ask(text, NOW)
    assert answer.status == "abstain"
    assert answer.findings == ()
    assert answer.missing


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("unemployment in norway in april 2025", {"2.4 percent", "2.1 percent"}),
        ("jobless rate norway", {"2.4 percent", "2.1 percent"}),
        ("what did bache say about inflation", {"Ida Bache"}),
        ("fish exports 2024", {"12 billion kroner"}),
        ("by how many basis points was the rate raised", {"25 basis points"}),
    ],
)
def test_a_rate_decision_is_asked_about_with_the_same_code(
    rates: Briefing, text: str, said: set[str]
) -> None:
    answer = rates.ask(text, NOW)
    assert answer.status == "answer"
    shown = {words for each in answer.findings for fact in each.facts for words in _seen(fact)}
    assert said <= shown


def test_two_outlets_that_disagree_are_shown_together(rates: Briefing) -> None:
    answer = rates.ask("unemployment in norway", NOW)
    (gap,) = answer.disagreements
    assert set(gap.findings) <= {each.id for each in answer.findings}
    assert rates.disagreements().disagreements == (gap,)


@pytest.mark.parametrize(
    "text", ["unemployment in sweden", "unemployment in 2019", "gdp", "what did lagarde say"]
)
def test_a_rate_decision_says_nothing_of_other_things(rates: Briefing, text: str) -> None:
    answer = rates.ask(text, NOW)
    assert answer.status == "abstain"
    assert answer.missing


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("how many changes were rung", "5,040"),
        ("bell rngers", "The Larkspur bell ringers rang"),
        ("quote quaife", "My arms will remember this"),
        ("tenor bell", "The tenor bell weighs 19 hundredweight."),
    ],
)
def test_a_base_of_which_the_lexicon_knows_nothing_answers_by_its_words(
    ringers: Briefing, text: str, said: str
) -> None:
    answer = ringers.ask(text, NOW)
    assert answer.status == "answer"
    assert said in answer.findings[0].lead.sentence


@pytest.mark.parametrize("text", ["who won the match", "trade in 2024", "inflation", "xqzzyk"])
def test_a_base_of_which_the_lexicon_knows_nothing_abstains(ringers: Briefing, text: str) -> None:
    assert ringers.ask(text, NOW).status == "abstain"


def _seen(fact: Fact) -> tuple[str, str | None]:
    return fact.text, fact.speaker
