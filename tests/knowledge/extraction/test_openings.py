"""Outlets with whose name the very first line opens, and lines that open with none."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge.extraction.frames.framing import frame
from knowledge.lexicon import Lexicon

ARTICLE = """Budget grows at the harbour after long debate

The council approved a budget of 4.2 million on Monday, officials said. Twelve voted for it.

Corn Signal Desk takes no orders. “We are glad,” said Mayor Ana Lopes, who voted for it.
"""


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("HUERTAMERCADO | Fruit & nuts | Weekly report no. 12", "HUERTAMERCADO"),
        ("date 2025-03-02 HUERTAMERCADO | Fruit & nuts | Report 12", "HUERTAMERCADO"),
        ("FENLAND WEEKLY  |  Local  |  Long reads", "FENLAND WEEKLY"),
        ("Ош Хабар / Город / Дороги", "Ош Хабар"),
        ("MOUNTAIN REVIEW – THE TALK", "MOUNTAIN REVIEW"),
        ("CORN SIGNAL DESK – close of business, Paris", "Corn Signal Desk"),
        ("HARBOUR AID NETWORK\nStorm in the bay – what is needed", "HARBOUR AID NETWORK"),
        ("Lake Fishing Board, Kenya\nCENSUS 2025", "Lake Fishing Board"),
        ("VOLLEYPOST – all that is played | 18 January", "VOLLEYPOST"),
        ("Echo znad Wisły – weekend edition in English", "Echo znad Wisły"),
        ("АКТАУ, 2 апреля. «Береговой вестник»", "Береговой вестник"),
        ("Береговой вестник\nОбщество\n\nВесна", "Береговой вестник"),
        ("LIFE & SOCIETY ASIA\nINTERVIEW\n\nThe dog is not the enemy", "LIFE & SOCIETY ASIA"),
        ("REPUBLIC OF MALTA – STATISTICS OFFICE", "STATISTICS OFFICE"),
        ("Rain on Monday\n\nАйгуль Сарбасова, «Береговой вестник»", "Береговой вестник"),
        (
            "Rain on Monday\n\nImogen Strath, Retail Correspondent\n"
            "Wednesday July 30 2025, The City Ledger",
            "The City Ledger",
        ),
        ("HOME › NEWS\nSaturday, 15 November 2025 | 21:40 WITA", None),
        ("КЕДРОВСК (Томская область). Дожди.", None),
    ],
)
def test_the_first_lines_name_the_outlet(header: str, name: str | None, lexicon: Lexicon) -> None:
    assert frame(f"{header}\n\n{ARTICLE}", lexicon).publisher == name


@pytest.mark.parametrize(
    "header",
    [
        "HOME | NEWS | SPORT",
        "PRESS RELEASE – FOR IMMEDIATE USE",
        "FOOTBALL / TRANSFERS",
        "QUAKE SHAKES COAST – what we know",
        "QUAKE SHAKES COAST",
        "NEW YORK – A tower of glass was opened on Monday by the mayor.",
        "АКТАУ, 2 апреля. Открыта школа «Берег»",
    ],
)
def test_the_first_line_names_no_outlet(header: str, lexicon: Lexicon) -> None:
    assert frame(f"{header}\n\n{ARTICLE}", lexicon).publisher is None


@pytest.mark.parametrize(
    ("note", "name"),
    [
        ("Harbour Wire © 2026. Syndication: desk@harbourwire.example", "Harbour Wire"),
        ("© 2025 Agencia Ribera – English service", "Agencia Ribera"),
        ("UNESCO spoke of it.\n\nContact: Ana Lund, ana@unesco.example", "UNESCO"),
        ("About the Observatory: The Lund Bay Observatory is a network.", "Lund Bay Observatory"),
    ],
)
def test_a_note_below_names_the_outlet(note: str, name: str, lexicon: Lexicon) -> None:
    assert frame(f"{ARTICLE}\n{note}\n", lexicon).publisher == name


def test_a_line_that_opens_with_a_comma_names_nobody(lexicon: Lexicon) -> None:
    assert frame(f", Kenya\nCENSUS 2025\n\n{ARTICLE}", lexicon).publisher is None


def test_the_number_of_a_release_is_no_date(lexicon: Lexicon) -> None:
    header = "STATISTICS OFFICE\nNews release No. 2.1.25.31\nSkopje, 10 September 2025"
    day = frame(f"{header}\n\n{ARTICLE}", lexicon).published
    assert day == date(2025, 9, 10)
