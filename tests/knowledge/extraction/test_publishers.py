"""Who publishes a text: mastheads, copyright lines, invitations, credits."""

from __future__ import annotations

import pytest

from knowledge.extraction.frame import frame
from knowledge.lexicon import Lexicon

HEADLINE = "Budget grows at the harbour"
PROSE = """The council approved a budget of 4.2 million on Monday, officials said.

“We are glad,” said Mayor Ana Lopes, who voted for it with nine others.
"""


def publisher(text: str, lexicon: Lexicon) -> str | None:
    return frame(text, lexicon).publisher


@pytest.mark.parametrize(
    ("header", "name"),
    [
        (f"The Harbour Times\nBusiness\n{HEADLINE}", "The Harbour Times"),
        (f"{HEADLINE}\nThe Northern Post – Sport", "The Northern Post"),
        (f"Степной вестник\n19 сентября 2024, 14:32\n\n{HEADLINE}", "Степной вестник"),
        (f"The Savanna Standard | Tuesday, April 16, 2024\n{HEADLINE}", "The Savanna Standard"),
        (f"{HEADLINE}\nKestrel Online, Sunday 21 January 2024", "Kestrel Online"),
        (f"{HEADLINE}\nThe Ledger Room, 12 April 2023", "The Ledger Room"),
        (f"{HEADLINE}\n8 November 2023, Handelsblik", "Handelsblik"),
        (f"SCIENCE - ALPENFORUM, 30 June 2021\n{HEADLINE}", "ALPENFORUM"),
        (f"МЕРИДИАН, 1 июня 2022 г. Корр. Анна Тихая\n{HEADLINE}", "МЕРИДИАН"),
        (f"Rheinische Depesche (English service), 15.12.2022\n{HEADLINE}", "Rheinische Depesche"),
        (f"«Вечерний Бишкек», 12 марта 2025 года\n{HEADLINE}", "Вечерний Бишкек"),
        (f"Daryo.uz – 12.03.2025, 14:30\n{HEADLINE}", "Daryo.uz"),
        (f"Le Courrier du Port | Économie | 12 mars 2025\n{HEADLINE}", "Le Courrier du Port"),
        (f"{HEADLINE} | The Star", "The Star"),
        (f"{HEADLINE}\nPublished in Dawn, May 6th, 2024", "Dawn"),
        (f"{HEADLINE}\nDECCAN BEACON NEWS SERVICE", "DECCAN BEACON"),
        (f"{HEADLINE}\nSource: NorthGrid Press Office", "NorthGrid Press Office"),
    ],
)
def test_the_lines_above_the_article_name_the_outlet(
    lexicon: Lexicon, header: str, name: str
) -> None:
    assert publisher(f"{header}\n\n{PROSE}", lexicon) == name


@pytest.mark.parametrize(
    ("footer", "name"),
    [
        ("© Rheinische Depesche GmbH 2022 · Tel. 02421/55501-0", "Rheinische Depesche"),
        ("© Copyright 2025 Nation Media Group. All Rights Reserved.", "Nation Media Group"),
        ("(c) 2025, Harbour News Agency", "Harbour News Agency"),
        ("© 2025 ООО «Портовая газета». Все права защищены.", "Портовая газета"),
        ("Subscribe to Deccan Beacon for Rs 99 a month", "Deccan Beacon"),
        ("The Crossways app: get 3 months for $1", "Crossways"),
        ("This article was originally published on The Conversation.", "The Conversation"),
        ("The post appeared first on Harbour Watch.", "Harbour Watch"),
        ("Jane Roe writes for the Harbour Times. Mail: jroe@harbourtimes.com", "Harbour Times"),
    ],
)
def test_the_lines_below_the_article_name_the_outlet(
    lexicon: Lexicon, footer: str, name: str
) -> None:
    assert publisher(f"{HEADLINE}\n\n{PROSE}\n{footer}\n", lexicon) == name


@pytest.mark.parametrize(
    "text",
    [
        f"Jane Roe | 12 March 2025\n{HEADLINE}\n\n{PROSE}",
        f"{HEADLINE}\nPune, August 17, 2022\n\n{PROSE}",
        f"{HEADLINE}\n12 March 2025, Kleinstadt\n\n{PROSE}\nIt rained in Kleinstadt.\n",
        f"{HEADLINE}\nKLEINSTADT, 12 March 2025\n\n{PROSE}\nIt rained in Kleinstadt.\n",
        f"Press release\n12 March 2025\n{HEADLINE}\n\n{PROSE}",
        f"{HEADLINE}\n\n{PROSE}\nFollow Pam Key on Twitter @pamkey.\n",
        f"{HEADLINE}\n\n{PROSE}\nПодписывайтесь на наш Telegram-канал\n",
        f"{HEADLINE}\n\n{PROSE}\nContact: media@council.example\n",
        "Rates rise\n\nThe bank raised rates, Reuters reports.\n\nNobody was surprised by it.\n",
        "Rates rise\n\nThe Wall Street Journal reported on Monday that the bank raised rates.\n",
        f"Kenya Star Wins Gold\nHow she ran the race\n\n{PROSE}",
        f"Hard Times\nHow the port fell on hard times again\n\n{PROSE}",
        "Daily Star rises\n\nThe bank raised rates to 5 percent on Monday morning.\n",
    ],
)
def test_people_places_and_cited_outlets_are_no_publishers(lexicon: Lexicon, text: str) -> None:
    assert publisher(text, lexicon) is None


def test_an_outlet_in_capitals_is_spelt_as_elsewhere_in_the_text(lexicon: Lexicon) -> None:
    text = f"{HEADLINE}\nDECCAN BEACON NEWS SERVICE\n\n{PROSE}\nRead Deccan Beacon every day.\n"
    assert publisher(text, lexicon) == "Deccan Beacon"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"{HEADLINE}\nBy AFP\n\n{PROSE}", "AFP"),
        (f"{HEADLINE}\n\n{PROSE.rstrip()} (AFP)\n", "AFP"),
        (f"{HEADLINE}\n\nIt rained, сообщает ТАСС.\n\n{PROSE}", "ТАСС"),
        (f"{HEADLINE}\n\n{PROSE}\nSource: NATO.\n", None),
    ],
)
def test_an_agency_signs_or_is_named_in_the_first_sentences(
    lexicon: Lexicon, text: str, agency: str | None
) -> None:
    assert frame(text, lexicon).agency == agency
