"""The day of publication: forms of dates, and which of a text's dates it is."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.extraction.frames.framing import frame
from knowledge.lexicon import Lexicon

PROSE = "The council approved a budget of 4.2 million on Monday, officials said.\n\nIt rained.\n"


def published(text: str, lexicon: Lexicon) -> date | None:
    return frame(text, lexicon).published


@pytest.mark.parametrize(
    "line",
    [
        "12 March 2025",
        "March 12th, 2025",
        "12.03.2025",
        "12.03.25",
        "12/03/2025",
        "03/12/2025 10:15 AM EST",
        "12-Mar-2025",
        "2025-03-12T08:00Z",
        "2025/03/12",
        "Wed, 12 Mar 2025 08:00:00 +0000",
        "Wednesday, March 12, 2025 at 10:15 a.m. ET",
        "March 12, 2025 10:15 AM GMT+1 · Updated 2 days ago",
        "March 12, 202510:15 AM UTC Updated 2 days ago",
        "12 марта 2025 г., 10:15",
        "12-го марта 2025 года",
        "Mittwoch, 12. März 2025, 10:15 Uhr",
        "Publié le 12 mars 2025 à 10h15",
        "12 de marzo de 2025",
        "12 mar 2025",
        "Date: 12 March 2025",
        "Embargoed until 00:01 GMT, 12 March 2025",
        "FOR IMMEDIATE RELEASE – March 12, 2025",
    ],
)
def test_a_date_line_under_the_headline_tells_the_day(lexicon: Lexicon, line: str) -> None:
    assert published(f"Budget grows at the harbour\n{line}\n\n{PROSE}", lexicon) == date(
        2025, 3, 12
    )


@pytest.mark.parametrize(
    "line",
    [
        "8 November 2023, Handelsblik",
        "Pune, November 8, 2023",
        "MARKETS WRAP | Wednesday 8 November 2023 | Crossways Markets",
        "SCIENCE - ALPENFORUM, 8 November 2023",
        "МЕРИДИАН, 8 ноября 2023 г. Корр. Анна Тихая",
        "Rheinische Depesche (English service), 08.11.2023",
        "By Jane Roe, 8 November 2023",
        "Source: Huazhou| 2023-11-08 19:12:45 |Editor: lwx",
        "8 Nov 2023 10:15 GMT | Adds shares, quotes",
        "Jane Roe | Published: 8 November 2023 | 5 min read",
        "Marsh Record, crown court correspondent, 8 November 2023",
        "By Jane Roe in Linz, 8 November 2023",
        "By Jane Roe in Linz for The Sporting Argus, 8 November 2023",
        "FATHOM REVIEW — Autumn issue, 8 November 2023 — Essay",
        "Wed 8 Nov 2023 | Terrace Talk match report",
        "Ostrava Today staff – 8. 11. 2023",
        "Transcript: The Morning Hour, Radio Tamar, 8 November 2023",
        "Ostsee-Kurier vom 8. November 2023",
        "Дніпровський вісник, 8 листопада 2023, 12:40",
        "Týdeník Hlas, 8. listopadu 2023",
    ],
)
def test_names_and_sections_may_stand_beside_the_date(lexicon: Lexicon, line: str) -> None:
    assert published(f"Budget grows at the harbour\n{line}\n\n{PROSE}", lexicon) == date(
        2023, 11, 8
    )


@pytest.mark.parametrize(
    "header",
    [
        "Published: 12 March 2025 | Updated: 13 March 2025",
        "Updated 13 March 2025 14:05 GMT\nPublished 12 March 2025 09:10 GMT",
        "Wed 12 Mar 2025 06.00 GMT\nLast modified on Thu 13 Mar 2025 08.43 GMT",
        "Updated - March 13, 2025 10:15 pm IST\nPublished - March 12, 2025 09:00 pm IST",
        "Опубликовано 12.03.2025 в 10:15, обновлено 13.03.2025",
    ],
)
def test_the_day_of_publication_goes_before_that_of_a_change(lexicon: Lexicon, header: str) -> None:
    assert published(f"Budget grows\n{header}\n\n{PROSE}", lexicon) == date(2025, 3, 12)


@pytest.mark.parametrize(
    "footer",
    [
        "12 March 2025",
        "First published: March 12, 2025, 10:15 AM",
        "Published in Dawn, March 12th, 2025",
        "Опубликовано в газете «Заря» № 14 от 12 марта 2025 года",
        "This story was first published by The Conversation on 12 March 2025.",
        "The Daily Harbour, 12 March 2025, p. 4",
    ],
)
def test_the_foot_of_a_text_may_tell_the_day(lexicon: Lexicon, footer: str) -> None:
    assert published(f"Budget grows\n\n{PROSE * 5}{footer}\n", lexicon) == date(2025, 3, 12)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("LONDON, March 12 (Reuters) - It rained.\n© 2025 Reuters.", 12),
        ("LONDON, March 12 (Reuters) - It rained in 2025.\n", None),
        ("LONDON, March 12 (Reuters) - It rained.\n© 2019-2025 Reuters.", None),
        ("LONDON, March 12, 2025 /PRNewswire/ -- It rained.", 12),
    ],
)
def test_a_dateline_needs_a_year_from_within_or_from_the_copyright_line(
    lexicon: Lexicon, text: str, day: int | None
) -> None:
    assert published(text, lexicon) == (date(2025, 3, day) if day else None)


@pytest.mark.parametrize(
    ("line", "prose", "day"),
    [
        ("28/03/2025", PROSE, date(2025, 3, 28)),
        ("03/28/2025", PROSE, date(2025, 3, 28)),
        ("03/12/2025", "The harbour centre grew by 4 per cent.\n", date(2025, 12, 3)),
        ("03/12/2025", "The labor center grew by 4 percent.\n", date(2025, 3, 12)),
        ("03/12/2025", "The labour centre is in color.\n", None),
        ("03/12/2025", "PARIS, March 12 (Wire) - The labour centre grew.\n", date(2025, 3, 12)),
        ("03/12/2025", "PARIS, December 3 (Wire) - The labor center grew.\n", date(2025, 12, 3)),
    ],
)
def test_day_and_month_in_figures_are_ordered_as_the_text_orders_them(
    lexicon: Lexicon, line: str, prose: str, day: date | None
) -> None:
    assert published(f"Budget grows at the harbour\n{line}\n\n{prose}", lexicon) == day


@pytest.mark.parametrize(
    "text",
    [
        "Budget grows\n\nThe council met on March 12, 2025, and approved 4.2 million.\n",
        "The war\n\nMarch 12, 2014 – The first shots are fired at the post near the river.\n",
        "What the March 12, 2025 ruling means\n\n" + PROSE,
        "Walkers pass a flooded street in Lisbon on March 12, 2025.\n\n" + PROSE,
        "Deadline: 12 March 2025\n\n" + PROSE,
        "Budget grows\nMarch 2025\n\n" + PROSE,
        "Budget grows\nMay 6-8, 2024\n\n" + PROSE,
        "Budget grows\n31.02.2025\n\n" + PROSE,
    ],
)
def test_what_the_story_tells_of_is_no_day_of_publication(lexicon: Lexicon, text: str) -> None:
    assert published(text, lexicon) is None
