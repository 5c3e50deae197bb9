"""Who is who over a whole folder: spellings of a name, and the holders of offices."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing
from knowledge.base.integrity import broken_spans
from knowledge.base.offices import office
from knowledge.base.persons import persons
from knowledge.lexicon import Lexicon
from tests.knowledge.folders import NOW, open_folder

KREMLIN = {
    "unnamed": (
        "MOSCOW, May 3, 2025. “We are allies of the north,” the Russian president said.\n\n"
        "The aide to the Russian President said that 300 people came.\n"
    ),
    "initial": "MOSCOW, May 4, 2025. V. Putin said that the ice road was open.\n",
    "owned": (
        "MOSCOW, May 5, 2025. Russian President Vladimir Putin's aide said 5 guests stayed.\n"
    ),
}
NORDVIK = {
    "named": (
        "OSLO, May 3, 2025. Chief Executive Maria Olsen of Nordvik said that sales rose 7 "
        "percent.\n"
    ),
    "unnamed": (
        "OSLO, May 4, 2025. The Nordvik chief executive said that fish exports rose 9 percent.\n"
    ),
    "quoted": (
        "OSLO, May 4, 2025. Boats came in on Sunday.\n"
        "“We are glad about the fish,” the Nordvik chief executive told reporters.\n"
    ),
    "other": "BERGEN, May 5, 2025. The Salmar chief executive said that 40 boats were idle.\n",
}
MINISTERS = {
    "first": "PARIS, May 5, 2025. French Finance Minister Anna Duval said taxes fell 3 percent.\n",
    "then": "PARIS, May 6, 2026. French Finance Minister Luc Martin said taxes rose 4 percent.\n",
    "unnamed": (
        "PARIS, May 7, 2026. The French finance minister said the budget was 40 billion euros.\n"
    ),
}


def _opened(place: Path, articles: dict[str, str]) -> Briefing:
    return open_folder(place, articles)


def _voices(briefing: Briefing, article: str) -> set[tuple[str | None, str | None]]:
    facts = briefing.base.facts.values()
    return {(fact.speaker, fact.voice) for fact in facts if fact.article == article}


def test_an_office_of_the_lexicon_is_its_holder_and_an_aide_is_not(tmp_path: Path) -> None:
    briefing = _opened(tmp_path, KREMLIN)
    voices = dict(_voices(briefing, "unnamed"))
    assert voices.pop("Russian president") == "Vladimir Putin"
    ((aide, voice),) = voices.items()
    assert aide is not None
    assert aide == voice
    assert aide.startswith("aide")
    assert _voices(briefing, "initial") == {("V. Putin", "Vladimir Putin")}
    ((_, voice),) = _voices(briefing, "owned")
    assert voice != "Vladimir Putin"


def test_an_office_is_whose_another_article_of_the_folder_says(tmp_path: Path) -> None:
    briefing = _opened(tmp_path, NORDVIK)
    for article in ("unnamed", "quoted"):
        assert ("Nordvik chief executive", "Maria Olsen") in _voices(briefing, article)
    assert {voice for _, voice in _voices(briefing, "other")} == {"Salmar chief executive"}


def test_an_office_that_two_held_is_nobodys(tmp_path: Path) -> None:
    briefing = _opened(tmp_path, MINISTERS)
    assert _voices(briefing, "unnamed") == {("French finance minister", "French finance minister")}


def test_every_speaker_is_still_named_by_the_articles_own_words(tmp_path: Path) -> None:
    for at, articles in enumerate((KREMLIN, NORDVIK, MINISTERS)):
        assert broken_spans(_opened(tmp_path / str(at), articles).base) == ()


@pytest.mark.parametrize(
    ("articles", "asked", "speakers"),
    [
        (KREMLIN, "what did putin say", {"Russian president", "V. Putin"}),
        (KREMLIN, "quote putin", {"Russian president"}),
        (KREMLIN, "what did the russian president say", {"Russian president", "V. Putin"}),
        (NORDVIK, "what did olsen say about fish", {"Nordvik chief executive"}),
        (NORDVIK, "quote maria olsen", {"Nordvik chief executive"}),
    ],
)
def test_a_person_is_found_by_name_in_articles_that_never_give_it(
    tmp_path: Path, articles: dict[str, str], asked: str, speakers: set[str]
) -> None:
    answer = _opened(tmp_path, articles).ask(asked, NOW)
    assert answer.status == "answer"
    assert {finding.lead.speaker for finding in answer.findings} <= speakers


@pytest.mark.parametrize(
    ("names", "same"),
    [
        (("Emomali Rakhmon", "Emomali Rahmon"), True),
        (("V. Putin", "Vladimir Putin"), True),
        (("Sergey Gorin", "Sergei Gorin"), True),
        (("Anna Zelenskaya", "A. Zelenskaya"), True),
        (("Marta Lind", "Jonas Lind"), False),
        (("Ivan Putin", "Vladimir Putin"), False),
        (("Nordvik Bank", "N. Bank"), False),
        (("Maria Olsen", "Maria Olson"), False),
    ],
)
def test_spellings_and_initials_are_one_person_and_namesakes_two(
    lexicon: Lexicon, names: tuple[str, str], same: bool
) -> None:
    found = persons(names, lexicon)
    one, other = (found.get(name, name) for name in names)
    assert (one == other) is same


def test_an_initial_that_may_be_of_two_is_of_neither(lexicon: Lexicon) -> None:
    assert persons(["Marta Lind", "Mikael Lind", "M. Lind"], lexicon) == {}


@pytest.mark.parametrize(
    "phrases",
    [
        ("the Russian president", "president of Russia", "Russia's president"),
        ("Nordvik chief executive", "Chief Executive of Nordvik", "the chief executive of Nordvik"),
        ("президент России", "российский президент"),
    ],
)
def test_one_office_is_written_in_one_way(lexicon: Lexicon, phrases: tuple[str, ...]) -> None:
    (found,) = {office(phrase, lexicon) for phrase in phrases}
    assert found is not None


@pytest.mark.parametrize(
    "phrase",
    [
        "president",
        "the chief executive",
        "former Russian president",
        "Russian vice president",
        "Russian officials",
        "the Nordvik deputy chief executive",
        "Russian president's spokesman",
        "",
    ],
)
def test_what_is_no_particular_office_is_none(lexicon: Lexicon, phrase: str) -> None:
    russia = office("president of Russia", lexicon)
    assert office(phrase, lexicon) != russia
    assert office(phrase, lexicon) is None or "spokesman" in phrase
