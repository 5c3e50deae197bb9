from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.zones import LONGEST_PLACE, MOST_PLACES, Place, find_zones

NAMES = sorted(available_timezones() - {"Factory", "localtime"})
AMERICAN = ("EST", "MST")
"""Zone names without summer time, by which people mean the time of New York and Denver."""
UNKNOWN = (
    "how many students in russia", "students in russia", "russia trade 2024", "trade", "education",
    "2024", "Narnia", "wages", "crime", "media", "changing times", "what time is it", "time zone",
    "please", "in the", "yes", "no", "8:30", "0830", "5", "UTC+15", "+25", "+5:15", "", "   ",
    "?", "/", "🙂", "Berlin, France", "tajikistan and russia", "who said that in Dushanbe",
    "сколько студентов в россии", "торговля", "Tajikistan " * 6, "a" * 100_000,
)  # fmt: skip

QUESTIONS = (
    "how many people in {}",
    "{} exports 2024",
    "why {}",
    "{} or mars",
    "when is {} at war",
)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        # names of zones
        ("Asia/Dushanbe", "Asia/Dushanbe"),
        ("asia/dushanbe", "Asia/Dushanbe"),
        ("America/New York", "America/New_York"),
        ("Asia Tokyo", "Asia/Tokyo"),
        ("Indiana/Knox", "America/Indiana/Knox"),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("US/Eastern", "America/New_York"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        # cities of zones
        ("dushanbe", "Asia/Dushanbe"),
        ("  DUSHANBE!  ", "Asia/Dushanbe"),
        ("new york", "America/New_York"),
        ("Port-au-Prince", "America/Port-au-Prince"),
        ("saigon", "Asia/Ho_Chi_Minh"),
        # countries
        ("Tajikistan", "Asia/Dushanbe"),
        ("germany", "Europe/Berlin"),
        ("UK", "Europe/London"),
        ("england", "Europe/London"),
        ("Uzbekistan", "Asia/Tashkent"),
        ("Kazakhstan", "Asia/Almaty"),
        ("south korea", "Asia/Seoul"),
        ("Korea", "Asia/Seoul"),
        ("Antigua and Barbuda", "America/Antigua"),
        ("Saint Lucia", "America/St_Lucia"),
        ("cote d'ivoire", "Africa/Abidjan"),
        ("Türkiye", "Europe/Istanbul"),
        ("the Netherlands", "Europe/Amsterdam"),
        # cities that no zone is named after
        ("St Petersburg", "Europe/Moscow"),
        ("St. Petersburg", "Europe/Moscow"),
        ("Mumbai", "Asia/Kolkata"),
        ("Delhi", "Asia/Kolkata"),
        ("Beijing", "Asia/Shanghai"),
        ("Washington", "America/New_York"),
        ("Washington, D.C.", "America/New_York"),
        ("San Francisco", "America/Los_Angeles"),
        ("Geneva", "Europe/Zurich"),
        ("Khujand", "Asia/Dushanbe"),
        ("The Hague", "Europe/Amsterdam"),
        ("munchen", "Europe/Berlin"),
        # usual names of times, offsets
        ("UTC", "UTC"),
        ("gmt", "Etc/GMT"),
        ("EST", "America/New_York"),
        ("CET", "Europe/Berlin"),
        ("Moscow time", "Europe/Moscow"),
        ("UTC+5", "Etc/GMT-5"),
        ("+5", "Etc/GMT-5"),
        ("gmt -3", "Etc/GMT+3"),
        ("UTC−8", "Etc/GMT+8"),
        ("+5:30", "Asia/Kolkata"),
        ("UTC+05:30", "Asia/Kolkata"),
        ("UTC+05:00", "Etc/GMT-5"),
        ("+0", "UTC"),
        # with words around it, with its country
        ("i live in Berlin", "Europe/Berlin"),
        ("time zone of Tokyo", "Asia/Tokyo"),
        ("My time zone is UTC+5.", "Etc/GMT-5"),
        ("I'm in Dushanbe, please", "Asia/Dushanbe"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("dushanbe tajikistan", "Asia/Dushanbe"),
        ("New York, USA", "America/New_York"),
        # slips
        ("dushambe", "Asia/Dushanbe"),
        ("tajkistan", "Asia/Dushanbe"),
        ("tadjikstan", "Asia/Dushanbe"),
        ("Germnay", "Europe/Berlin"),
        ("berln", "Europe/Berlin"),
        ("kirgistan", "Asia/Bishkek"),
        ("San Fransisco", "America/Los_Angeles"),
        ("in uzbekistn", "Asia/Tashkent"),
        # in Russian, also declined
        ("Москва", "Europe/Moscow"),
        ("в Москве", "Europe/Moscow"),
        ("московское время", "Europe/Moscow"),
        ("по московскому времени", "Europe/Moscow"),
        ("Душанбе", "Asia/Dushanbe"),
        ("я живу в Душанбе", "Asia/Dushanbe"),
        ("Таджикистан", "Asia/Dushanbe"),
        ("из Таджикистана", "Asia/Dushanbe"),
        ("Худжанд", "Asia/Dushanbe"),
        ("Санкт-Петербург", "Europe/Moscow"),
        ("нью-йорк", "America/New_York"),
        ("в Германии", "Europe/Berlin"),
        ("Ташкент", "Asia/Tashkent"),
    ],
)
def test_a_place_as_people_type_it_is_one_zone(text: str, zone: str) -> None:
    assert [place.zone for place in find_zones(text)] == [zone]


@pytest.mark.parametrize(
    ("text", "first", "count"),
    [
        ("USA", "America/New_York", 6),
        ("in the US", "America/New_York", 6),
        ("Russia", "Europe/Moscow", 6),
        ("в России", "Europe/Moscow", 6),
        ("США", "America/New_York", 6),
        ("Indonesia", "Asia/Jakarta", 3),
        ("Spain", "Europe/Madrid", 2),
        ("China", "Asia/Shanghai", 2),
        ("Georgia", "Asia/Tbilisi", 2),
    ],
)
def test_a_name_of_several_zones_gives_them_with_most_people_first(
    text: str, first: str, count: int
) -> None:
    found = find_zones(text)
    assert (found[0].zone, len(found)) == (first, count)
    assert len({place.zone for place in found}) == count


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_is_more_than_a_place_or_none_is_not_taken_for_one(text: str) -> None:
    assert find_zones(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tajkistan", "Tajikistan"),
        ("asia/dushanbe", "Dushanbe"),
        ("new york", "New York"),
        ("душанбе", "Душанбе"),
        ("gmt+5", "UTC+5"),
        ("Etc/GMT-5", "Etc/GMT-5"),
    ],
)
def test_a_place_bears_its_usual_name(text: str, name: str) -> None:
    assert [place.name for place in find_zones(text)] == [name]


def test_the_zones_of_a_country_bear_the_names_of_their_cities() -> None:
    assert find_zones("Portugal") == (
        Place("Lisbon", "Europe/Lisbon"),
        Place("Azores", "Atlantic/Azores"),
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_name_of_a_zone_finds_its_clock(name: str) -> None:
    place = find_zones(name)[0]
    assert place.zone in NAMES
    assert find_zones(place.zone) == (Place(find_zones(place.zone)[0].name, place.zone),)
    if name not in AMERICAN:
        assert all(_clock(place.zone, month) == _clock(name, month) for month in range(24))


@settings(deadline=None)
@given(st.text(max_size=LONGEST_PLACE + 5) | st.text("+-−:/ ,utcgmt0123456789", max_size=12))
def test_no_text_is_too_odd(text: str) -> None:
    found = find_zones(text)
    assert len(found) <= MOST_PLACES
    assert all(place.zone in NAMES and place.name for place in found)


@settings(deadline=None)
@given(st.sampled_from(NAMES), st.sampled_from(QUESTIONS))
def test_a_question_about_a_place_is_no_place(name: str, question: str) -> None:
    assert find_zones(question.format(name.rpartition("/")[2].replace("_", " "))) == ()


def _clock(zone: str, month: int) -> timedelta | None:
    return (datetime(2026, 1, 15, tzinfo=UTC) + timedelta(days=30 * month)).astimezone(
        ZoneInfo(zone)
    ).utcoffset()  # fmt: skip
