"""The check proves every span, and finds every way in which one can be broken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from knowledge import Briefing
from knowledge.base.facts import FactBase
from knowledge.base.integrity import broken_spans, doubts
from knowledge.models import Fact
from tests.knowledge.folders import fact, figure, open_folder


def test_no_span_of_the_five_is_broken(base: FactBase) -> None:
    assert broken_spans(base) == ()


def test_no_span_of_other_subjects_is_broken(
    football: Briefing, rates: Briefing, ringers: Briefing
) -> None:
    for briefing in (football, rates, ringers):
        assert broken_spans(briefing.base) == ()


JUDGED = Path(__file__).parents[2] / "data" / "judged"


@pytest.mark.no_cover
@pytest.mark.parametrize("place", sorted(JUDGED.iterdir()), ids=lambda place: place.name)
def test_no_span_of_the_judged_folders_is_broken(place: Path, tmp_path: Path) -> None:
    articles = {file.stem: file.read_text("utf-8") for file in place.glob("*.txt")}
    if articles:
        assert broken_spans(open_folder(tmp_path, articles).base) == ()


def _with(base: FactBase, said: Fact, **change: object) -> FactBase:
    return replace(base, facts={said.id: said.model_copy(update=change)})


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"text": "8 percent"}, "its text does not stand there"),
        ({"text": ""}, "its text does not stand there"),
        ({"start": 0}, "its text does not stand there"),
        ({"sentence": "Something else."}, "its sentence does not stand there"),
        ({"sentence_end": 1}, "it stands outside its sentence"),
        ({"head": "something else"}, "its head does not stand there"),
        ({"qualifier": "at most"}, "its qualifier does not stand in its sentence"),
        ({"speaker": "Somebody Else"}, "its speaker is not named in the article"),
    ],
)
def test_what_is_broken_is_named_with_its_fact(
    base: FactBase, change: dict[str, object], told: str
) -> None:
    said = figure(base, "000", "7 percent")
    assert f"{said.id}: {told}" in broken_spans(_with(base, said, **change))


def test_every_changed_digit_is_found(base: FactBase) -> None:
    for each in base.facts.values():
        for at, char in enumerate(each.text):
            if char.isdigit():
                changed = each.text[:at] + str((int(char) + 1) % 10) + each.text[at + 1 :]
                assert broken_spans(_with(base, each, text=changed))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"metric": None, "head": ""}, "has nothing that it measures"),
        ({"period": None, "period_text": "then"}, "the period 'then' could not be resolved"),
    ],
)
def test_a_figure_without_measure_or_time_is_doubtful(
    base: FactBase, change: dict[str, object], told: str
) -> None:
    said = figure(base, "000", "7 percent")
    (line,) = doubts(_with(base, said, **change))
    assert line.startswith(f"{said.id}: doubtful: ")
    assert line.endswith(told)


def test_a_quotation_that_nobody_says_is_doubtful(base: FactBase) -> None:
    said = fact(base, "001", "We are reliable allies.")
    (line,) = doubts(_with(base, said, speaker=None))
    assert "nobody is known to say 'Indeed, we are" in line


def test_a_proved_figure_is_not_doubtful(base: FactBase) -> None:
    assert doubts(_with(base, figure(base, "000", "7 percent"))) == ()
