"""Date, dateline, publisher, agency, headline and boilerplate, from the text alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.extraction.frames.framing import frame
from knowledge.lexicon import Lexicon
from knowledge.text import normalise

BODY = "The river rose by two metres overnight, officials said.\n\nMore rain is expected.\n"


@pytest.mark.parametrize(
    ("text", "day", "place", "agency"),
    [
        (
            " date 2025-10-09 DUSHANBE, Tajikistan, October 9. Trade grew, he said.",
            date(2025, 10, 9),
            "DUSHANBE, Tajikistan",
            None,
        ),
        (
            " date 2025-09-03 TOKYO, Sept. 3 (Gobi Wire) -- Japan will lend.",
            date(2025, 9, 3),
            "TOKYO",
            "Gobi Wire",
        ),
        ("LISBON, May 6, 2024 (Tejo) - The court ruled.", date(2024, 5, 6), "LISBON", "Tejo"),
        ("RIJEKA – The port handled more.", None, "RIJEKA", None),
        ("Headline of the day\nOctober 9, 2025\n\n" + BODY, date(2025, 10, 9), None, None),
        ("Заголовок\n9 октября 2025\n\nВода поднялась.\n", date(2025, 10, 9), None, None),
        ("NATO members met. They agreed.", None, None, None),
        (
            "The 1997 deal of May 6, 1997, was signed in Paris by all sides of the war.",
            None,
            None,
            None,
        ),
    ],
)
def test_date_place_and_agency_are_read_off_the_dateline(
    lexicon: Lexicon, text: str, day: date | None, place: str | None, agency: str | None
) -> None:
    found = frame(text, lexicon)
    assert (found.published, found.place, found.agency) == (day, place, agency)


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Follow Daryo's official Instagram and Twitter pages to keep current.", "Daryo"),
        (
            "Stay up-to-date with more news on Trend News Agency's WhatsApp channel",
            "Trend News Agency",
        ),
        ("© Gobi Wire. All rights reserved.", "Gobi Wire"),
        ("© 2025 The Harbour Times", "The Harbour Times"),
        ("The mayor's official residence was flooded.", None),
    ],
)
def test_the_publisher_is_who_the_text_says_it_is(
    lexicon: Lexicon, line: str, publisher: str | None
) -> None:
    assert frame(BODY + line, lexicon).publisher == publisher


def test_a_source_line_names_the_agency(lexicon: Lexicon) -> None:
    found = frame(BODY + "SOURCE:Anadolu Agency\n", lexicon)
    assert (found.agency, found.publisher) == ("Anadolu Agency", None)


@pytest.mark.parametrize(
    "line",
    [
        "HOME / NEWS / HEALTH",
        "Home  News  What's on  Public notices",
        "Sunny intervals, 9°C",
        "MIDDLE EAST",
        "By Our Health Correspondent",
        "The mayor inspects the dam, October 8, 2025. / Reuters",
        "Walkers pass a flooded street in May 2025. (Photo by Ana Lopes/Tejo)",
        "Source: Huazhou| 2025-05-06 19:12:45 |Editor: lwx",
        "© Gobi Wire. All rights reserved. Reproduction without permission is prohibited.",
        "Comments (0)",
        "0 comments. Be the first to comment!",
        "Print article | Send to a friend",
        "Page 1 of 2",
        "Contact: media@appeal.example, tel. +261 20 55 501 99",
        "(Reporting by Sunniva Dahl; Editing by Piers Morrow-Hale)",
        "Advertisement",
        "Read also: Ten dams that may break",
        "Подписывайтесь на наш канал",
        "($1 = 0.8612 euros)",
    ],
)
def test_furniture_is_boilerplate(lexicon: Lexicon, line: str) -> None:
    assert line in "\n".join(span.text for span in frame(f"{line}\n{BODY}", lexicon).boilerplate)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by 3 percent on Monday, the exchange said in a long statement.",
        "The company will follow the rules, its spokesman said on Tuesday.",
        "By the end of 2024, Russia remains the major trading partner.",
        "Comments by the minister were welcomed by the union of farmers on Monday in the city.",
        "Protection\t88,000\t5.4\tn/a\t–",
        "Contact between the two sides has grown since the talks.",
    ],
)
def test_prose_and_table_rows_are_no_boilerplate(lexicon: Lexicon, line: str) -> None:
    assert frame(f"{BODY}{line}\n{BODY}", lexicon).boilerplate == ()


def test_the_headline_is_the_first_short_line_that_is_no_sentence(lexicon: Lexicon) -> None:
    assert frame("River bursts its banks\n\n" + BODY, lexicon).headline == "River bursts its banks"
    assert frame(BODY, lexicon).headline is None


def test_the_outlet_s_name_on_a_line_of_its_own_is_no_claim(lexicon: Lexicon) -> None:
    told = "The Corval Water Authority has repaired 12 wells.\n\n“It rains,” said Jane Roe.\n\n"
    top = "CORVAL WATER AUTHORITY\nFor immediate release\n12 March 2025\n\nWells repaired\n\n"
    foot = "ENDS\nMedia enquiries: press@corval.example\n"
    read = frame(top + told + foot, lexicon)
    assert read.publisher == "Corval Water Authority"
    assert read.headline == "Wells repaired"
    assert read.boilerplate[0].text.startswith("CORVAL WATER AUTHORITY")


def test_boilerplate_is_ordered_and_stands_where_it_says(lexicon: Lexicon) -> None:
    text = " date 2025-10-09 MIDDLE EAST\nOctober 9, 2025\n" + BODY + "Comments (0)"
    at = 0
    for span in frame(text, lexicon).boilerplate:
        assert text[span.start : span.end] == span.text
        assert span.start >= at
        at = span.end


_LINES = st.sampled_from(
    [
        "The Harbour Times | Business",
        "12 March 2025, 10:15",
        "LONDON, March 12 (Reuters) - It rained for 12 days.",
        "By Jane Roe",
        "Read more",
        "About Acme",
        "Editor's note: a note",
        "© 2025 Acme Ltd",
        "The council approved a budget of 4.2 million on Monday, officials said. (AFP)",
        "МОСКВА, 12 марта. /ТАСС/. Дождь.",
        "Mail: a@harbourtimes.com",
        "By Jane Roe in Leeds for the Daily Comet, 12 March 2025",
        "Marsh Record, court reporter, 12 March 2025",
        "Издание «Берег», 12 марта 2025 года",
        "“It is a sieve,” she told the Kent Echo & Herald.",
        "The Kent Echo – serving the valley since 1888",
        "ENDS",
        "",
    ]
)
_NOISE = st.text(
    st.sampled_from("aZ5٣²дЖİß .,:;-–—/|()[]«»\"'@#©\u00a0\u2028\n\t\r\0\u202e"), max_size=80
)


@given(st.lists(st.one_of(_LINES, _NOISE, st.text(max_size=40)), max_size=12).map("\n".join))
def test_any_text_has_a_frame_whose_names_and_spans_stand_in_it(
    lexicon: Lexicon, text: str
) -> None:
    found = frame(text, lexicon)
    plain = normalise(text)
    for name in (found.publisher, found.agency, found.place):
        assert name is None or normalise(name).casefold() in plain.casefold()
    assert found.headline is None or found.headline in text
    at = 0
    for span in found.boilerplate:
        assert text[span.start : span.end] == span.text
        assert at <= span.start < span.end
        at = span.end


@pytest.mark.parametrize("unit", ["1", "a", "A", "(", '"', ": ", "- ", "/", "A.", "12.", "© "])
def test_a_line_of_millions_of_characters_is_no_furniture(lexicon: Lexicon, unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert frame(text, lexicon).published is None


@pytest.mark.parametrize(
    ("above", "headline"),
    [
        ("UPDATE 2-Bank cuts rate for the third time", "Bank cuts rate for the third time"),
        ("EXCLUSIVE-Bank plans to cut rates", "Bank plans to cut rates"),
        ("NATO-Russia talks end without result", "NATO-Russia talks end without result"),
    ],
)
def test_a_slug_before_the_headline_is_no_part_of_it(
    lexicon: Lexicon, above: str, headline: str
) -> None:
    read = frame(f"{above}\n\n{BODY}", lexicon)
    assert read.headline == headline
    cut = above.removesuffix(headline)
    assert [span.text for span in read.boilerplate] == ([cut] if cut else [])
