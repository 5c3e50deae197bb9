"""Who is the host of a meeting of leaders, and who the guest."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.base.hosting import GUEST, HOST, Hosting, Meeting, led_states, meetings_told
from knowledge.lexicon import Lexicon

DAY = date(2025, 5, 4)
TWO = {"Emomali Rahmon": "Tajik President", "Vladimir Putin": "Russian President"}


@pytest.mark.parametrize(
    ("titles", "sentence", "host"),
    [
        (TWO, "They held talks in Moscow on Friday.", "Vladimir Putin"),
        (TWO, "Tajikistan's leader paid a two-day visit to Moscow.", "Vladimir Putin"),
        (TWO, "The meeting at the Igora resort was long.", "Vladimir Putin"),
        (TWO, "Putin arrived in Dushanbe late on Wednesday.", "Emomali Rahmon"),
        (
            {"Ada Lund": "Norwegian President", "Jon Berg": "Danish Premier"},
            "Lund met Berg in Copenhagen.",
            "Jon Berg",
        ),
    ],
)
def test_who_leads_the_state_where_leaders_meet_is_the_host(
    lexicon: Lexicon, titles: dict[str, str], sentence: str, host: str
) -> None:
    roles = Hosting(lexicon).roles(titles, [sentence])
    assert {name: role for name, (role,) in roles.items()} == {
        name: HOST if name == host else GUEST for name in titles
    }


@pytest.mark.parametrize(
    ("titles", "sentence"),
    [
        (TWO, "They spoke in Moscow."),
        (TWO, "They met in Geneva."),
        (TWO, "Firms in Tajikistan will grow, he said during the meeting."),
        ({"Vladimir Putin": "President"}, "He held talks in Moscow."),
        ({"Ada Lund": "Norwegian trawler owner", "Jon Berg": "Danish cook"}, "They met in Oslo."),
    ],
)
def test_without_two_leaders_and_their_place_there_is_none(
    lexicon: Lexicon, titles: dict[str, str], sentence: str
) -> None:
    assert Hosting(lexicon).roles(titles, [sentence]) == {}


def test_meetings_are_those_of_persons_whom_the_lexicon_knows(lexicon: Lexicon) -> None:
    known = {"Vladimir Putin": (HOST,), "Emomali Rahmon": (GUEST,)}
    strange = {"Ada Lund": (HOST,), "Jon Berg": (GUEST,)}
    told = meetings_told([(known, DAY), (strange, DAY), ({}, None)], lexicon)
    assert told == (Meeting("vladimir_putin", frozenset({"emomali_rahmon"}), "russia", DAY),)


def test_an_aide_of_a_president_leads_no_state(lexicon: Lexicon) -> None:
    assert "yuri_ushakov" not in led_states(lexicon)
    assert led_states(lexicon)["emomali_rahmon"] == "tajikistan"
