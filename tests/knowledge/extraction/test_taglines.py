"""Outlets that say in the first lines what they are, and days that open a line."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.extraction.frames.framing import frame
from knowledge.lexicon import Lexicon

ARTICLE = """Budget grows at the harbour after long debate

The council approved a budget of 4.2 million on Monday, officials said. Twelve voted for it.

“We are glad,” said Mayor Ana Lopes, who voted for it with nine others.
"""


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Downstream Notes — a blog on rivers, rights and rocks", "Downstream Notes"),
        ("TAGEBOTE – the weekly for working people", "TAGEBOTE"),
        ("The Lantern – independent student newspaper of Brook University", "The Lantern"),
        ("ferrytales.net — your island newsletter", "ferrytales.net"),
        ("Die Lupe – English edition | Weekend", "Die Lupe"),
        ("Signal & Siding magazine, issue 11/2025", "Signal & Siding"),
        ("Fen & Fell – Spring 2025 issue", "Fen & Fell"),
        ("Kulturkvarter, issue 31", "Kulturkvarter"),
        ("The Friday Letter #112", "The Friday Letter"),
        ("Campus Weekly, No. 31", "Campus Weekly"),
        ("FJORD WATCH LIVE TICKER – this page refreshes by itself", "FJORD WATCH LIVE"),
        ("Blog: Two Rivers Watch", "Two Rivers Watch"),
        ("VELO DIRECT LIVE", "VELO DIRECT"),
        ("RANK & FILE – live chess", "RANK & FILE"),
        ("PRZEKROJE in English\nConversations", "PRZEKROJE"),
        ("ALPINE CHRONICLE LIVE BLOG", "ALPINE CHRONICLE"),
        ("KINOSCOPE  ·  Issue 212  ·  3 October 2025", "KINOSCOPE"),
        ("Nordic Law Reporter › Courts › Competition", "Nordic Law Reporter"),
        ("Ак-Суу Кабар › Город › Экология", "Ак-Суу Кабар"),
        ("SKYWARD // AIRLINES // M&A", "SKYWARD"),
        ("Valley Reel » Festivals » Lund", "Valley Reel"),
        ("Home » Festivals » Lund", None),
        ("The Dune Quarterly | Long read", "The Dune Quarterly"),
        ("Valley Reel / Festivals", "Valley Reel"),
        ("Distributed by Northwire", "Northwire"),
        ("Saddle Daily LIVE", "Saddle Daily"),
        ("PRESS RELEASE – FOR IMMEDIATE USE\nCity of Lund, 2 October 2025", "City of Lund"),
        ("Press office of the University of Lund", "University of Lund"),
        ("News | Politics | The Copper Coast Courier", "The Copper Coast Courier"),
        ("Radio Meridian\nTranscript of the programme of 4 March 2025", "Radio Meridian"),
        ("Степной курс\n29 августа 2025, 16:40\nАлматы", "Степной курс"),
        ("TUNDRA TIDINGS\nNews from the far north\n\n12 January 2025", "TUNDRA TIDINGS"),
        ("Written by Jo Marsh for The Inland Sea Journal", "The Inland Sea Journal"),
        ("Ministry of Homes and Planning – Press Office\nDublin, 2 October 2025",
         "Ministry of Homes and Planning"),
        ("Mayor quits – daily commute blamed\n4 March 2025", None),
        ("Paris, France\n4 March 2025", None),
        ("Anna Berg\n4 March 2025", None),
        ("Local news\n4 March 2025", None),
        ("MATCH REPORT LIVE\n4 March 2025", None),
        ("NEWS RELEASE – TSX: LMR\nToronto, October 22, 2025", None),
    ],
)  # fmt: skip
def test_who_publishes(header: str, name: str | None, lexicon: Lexicon) -> None:
    assert frame(f"{header}\n\n{ARTICLE}", lexicon).publisher == name


@pytest.mark.parametrize(
    ("footer", "name"),
    [
        ("About Lumara: Lumara Resources is a miner with 6,200 employees.", "Lumara Resources"),
        ("Copyright Copperbelt News Agency", "Copperbelt News Agency"),
        ("Originally published in The Grainbelt Weekly.", "The Grainbelt Weekly"),
        ("Media contact: press@lumio.example\n\nLumio A/S and Norvo agree.", "Lumio A/S"),
    ],
)
def test_who_signs_below(footer: str, name: str, lexicon: Lexicon) -> None:
    assert frame(f"{ARTICLE}\n{footer}\n", lexicon).publisher == name


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe from €1 a week",
        "→ 10 things to know about the harbour",
        "[Advertisement] Save 20% on your first order",
        "Graphic: How the 4.2 million are spent",
        "ЧИТАЙТЕ ТАКЖЕ 12 паромов стоят",
        "Save 50% on a yearly subscription",
        "14 people like this",
        "Weather: 24°C, wind 12 km/h",
        "Subscribers can download the full order (PDF, 44 pages)",
        "Like this interview? Support us with MobilePay 55010.",
        "Betting odds supplied by a partner. 18+. Play responsibly.",
        "About Lumara: Lumara Resources is a miner with 6,200 employees.",
    ],
)
def test_what_is_no_claim(line: str, lexicon: Lexicon) -> None:
    spans = frame(f"{ARTICLE}\n{line}\n", lexicon).boilerplate
    assert line in [span.text for span in spans]


@pytest.mark.parametrize(
    "line",
    [
        "Save the Children said 300 people came.",
        "Support for the party fell to 12 percent.",
        "Weather was to blame for 12 deaths.",
        "Subscribers fell by 12 percent.",
        "Podcast listeners rose to 4 million.",
    ],
)
def test_what_is_a_claim(line: str, lexicon: Lexicon) -> None:
    spans = frame(f"{ARTICLE}\n{line}\n", lexicon).boilerplate
    assert all(line not in span.text for span in spans)


def test_a_ticker_is_of_the_day_that_opens_a_line_above_it(lexicon: Lexicon) -> None:
    text = f"Stage six\nSaturday 19 July 2025, Lauberach – Col de Varlin, 131.4 km\n\n{ARTICLE}"
    assert frame(text, lexicon).published == date(2025, 7, 19)


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("SLOW WATER — the paddling quarterly, no. 19, 9 May 2025", date(2025, 5, 9)),
        ("Press briefing of the Lund Rowing Union, 29 August 2025", date(2025, 8, 29)),
        ("TRANSCRIPT\nLecture by Ana Lopes at the museum, 3 May 2025", date(2025, 5, 3)),
        # what happened on a day, or a day that closes nothing
        ("The fall of the old tower, 3 May 1945", None),
        ("The briefing of 3 May 2025 was the last one", None),
    ],
)
def test_a_day_that_closes_what_was_held_on_it(
    lexicon: Lexicon, header: str, day: date | None
) -> None:
    assert frame(f"{header}\n\n{ARTICLE}", lexicon).published == day
