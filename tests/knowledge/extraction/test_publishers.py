"""Who publishes a text: mastheads, copyright lines, invitations, credits."""

from __future__ import annotations

import pytest

from knowledge.extraction.frames.framing import frame
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
        (f"{HEADLINE}\nMarsh Record, court reporter, 8 July 2016", "Marsh Record"),
        (f"{HEADLINE}\nWattmeer Report, Oslo bureau, 4 May 2020", "Wattmeer Report"),
        (f"{HEADLINE}\nOstrava Today staff – 10. 10. 2023", "Ostrava Today"),
        (f"{HEADLINE}\nRadio Tamar news, 19 August 2024, 17:30", "Radio Tamar"),
        (f"{HEADLINE}\nCathedral Lookout | Lake Herald | 3 May 2022", "Lake Herald"),
        (f"Grain & Feed Monthly | 20 January 2025\n{HEADLINE}", "Grain & Feed Monthly"),
        (f"Le Phare de l'Ouest, mardi 4 avril 2023\n{HEADLINE}", "Le Phare de l'Ouest"),
        (f"{HEADLINE}\nTuesday, 8 October 2019 / Baltic Business / Riga", "Baltic Business"),
        (f"Aardvark Weekly no. 14, 1 April 2024\n{HEADLINE}", "Aardvark Weekly"),
        (f"Sheffield Lantern, Saturday 30 November 2019, page 1\n{HEADLINE}", "Sheffield Lantern"),
        (f"City University of Norvik | 30 March 2022\n{HEADLINE}", "City University of Norvik"),
        (f"Morgenblatt, Wien, 19. Juli 2021\n{HEADLINE}", "Morgenblatt"),
        (f"Спорт-Волга, 5 мая 2021\n{HEADLINE}", "Спорт-Волга"),
        (f"Рассказ. Тихий очерк, 2 июня 2018 года\n{HEADLINE}", "Тихий очерк"),
        (f"Издание «Уральский край», 14 сентября 2022 года\n{HEADLINE}", "Уральский край"),
        (f"{HEADLINE}\nBy JANE ROE for the Daily Comet", "Daily Comet"),
        (f"{HEADLINE}\nBy Jane Roe in Leeds for The Almanack, 21 May 2023", "The Almanack"),
        (f"{HEADLINE}\nBy Jane Roe, Westbury Echo\nTuesday 7 May 2024", "Westbury Echo"),
        (f"{HEADLINE}\nJane Roe, Kvarner Maritime", "Kvarner Maritime"),
        (f"{HEADLINE}\nBy Jane Roe\nManila Lantern / May 16, 2020", "Manila Lantern"),
        (f"Clean Rivers Trust: press statement\n{HEADLINE}", "Clean Rivers Trust"),
        (f"News from the University of Norvik\n{HEADLINE}", "University of Norvik"),
        (f"City of Ulvik – Office of Communications\n{HEADLINE}", "City of Ulvik"),
        (f"Port of Ravna | Media Relations\n{HEADLINE}", "Port of Ravna"),
        (f"Skerry Boat Works, 4 Pier Road, Ullapool\n{HEADLINE}", "Skerry Boat Works"),
        (f"The Quiet Anchor · Politics\n{HEADLINE}", "The Quiet Anchor"),
        (f"Delta Wire - Oslo bureau\n{HEADLINE}", "Delta Wire"),
        (f"Нева.Медиа, 16 сентября 2025 года\n{HEADLINE}", "Нева.Медиа"),
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
        ("© Harbour Post S.A., 2025", "Harbour Post"),
        ("© 2025 ООО «Портовая газета». Все права защищены.", "Портовая газета"),
        ("Subscribe to Deccan Beacon for Rs 99 a month", "Deccan Beacon"),
        ("The Crossways app: get 3 months for $1", "Crossways"),
        ("This article was originally published on The Conversation.", "The Conversation"),
        ("The post appeared first on Harbour Watch.", "Harbour Watch"),
        ("Copyright The Delta Drum. All rights reserved.", "The Delta Drum"),
        ("Call The Evening Planet news team on 020 7946 0101", "The Evening Planet"),
        ("Thanks for reading The Slow Cyclist! Subscribe for free.", "The Slow Cyclist"),
        ("Quill & Quay is edited by Tom Marr.", "Quill & Quay"),
        ("Kelso Free Press – serving the valley since 1888", "Kelso Free Press"),
        (
            "Сетевое издание «Северный меридиан». Свидетельство ЭЛ № ФС 77-00000",
            "Северный меридиан",
        ),
        ("About Clean Rivers Trust\nClean Rivers Trust employs 34 people.", "Clean Rivers Trust"),
        ("“It is a sieve,” she told Strait Press.", "Strait Press"),
        ("The memo was seen by the Canal Ledger.", "The Canal Ledger"),
        ("The Harbour Gazette has learned that there is a second report.", "The Harbour Gazette"),
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
        f"Jane Roe · Politics\n{HEADLINE}\n\n{PROSE}",
        f"Oslo · Politics\n{HEADLINE}\n\n{PROSE}",
        f"Fire Destroys Media Office\n{HEADLINE}\n\n{PROSE}",
        f"Owls, 4 of them, cross the road\n{HEADLINE}\n\n{PROSE}",
        f"{HEADLINE}\nJane Roe & John Doe | 2 April 2024\n\n{PROSE}",
        f"{HEADLINE}\nJane Roe, Washington bureau, 2 April 2024\n\n{PROSE}",
        f"{HEADLINE}\nJane Roe | Head of Media | 2 April 2024\n\n{PROSE}",
        f"{HEADLINE}\nJane Roe – The Big Interview – 2 April 2024\n\n{PROSE}",
        f"{HEADLINE}\nВеликий Новгород, 2 апреля 2024\n\n{PROSE}",
        f"{HEADLINE}\nThis newspaper, 12 December 2022\n\n{PROSE}",
        f"{HEADLINE}\nBy Jane Roe, transport correspondent | 2 April 2024\n\n{PROSE}",
        f"{HEADLINE}\nBy Jane Roe in Leeds, 2 April 2024\n\n{PROSE}",
        f"{HEADLINE}\nBy Jane Roe, Osogbo\n\n{PROSE}",
        f"{HEADLINE}\nReuters/Facebook.\n\n{PROSE}",
        f"{HEADLINE}\nA diver checks one of 12 gates. © Jane Roe\n\n{PROSE}",
        f"{HEADLINE}\n\n{PROSE}\n“I am tired,” she told the Washington Post.\n",
        f"{HEADLINE}\n\n{PROSE}\nShe told the Kent Echo and he told the Fen Post.\n",
        f"{HEADLINE}\n\n{PROSE}\n“I am tired,” she told the Kent Echo last week.\n",
        f"{HEADLINE}\n\n{PROSE}\n“I am tired,” she told the Advertiser.\n",
        f"{HEADLINE}\n\n{PROSE}\n“I am tired,” she told the Science Media Centre.\n",
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
    ("line", "name"),
    [
        ("Got a story? Ring the Comet newsdesk on 0800 555 0177", "Daily Comet"),
        ("For interviews: press@dailycomet.example", "Daily Comet"),
    ],
)
def test_half_a_name_is_completed_from_another_line(lexicon: Lexicon, line: str, name: str) -> None:
    text = f"{HEADLINE}\nBy JANE ROE for the Daily Comet\n\n{PROSE}\n{line}\n"
    assert publisher(text, lexicon) == name


def test_the_name_that_an_address_spells_runs_on_to_its_last_word(lexicon: Lexicon) -> None:
    text = f"{HEADLINE}\n\n{PROSE}\nSo says Beacon Housing Aid.\npress@beaconhousing.example\n"
    assert publisher(text, lexicon) == "Beacon Housing Aid"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"{HEADLINE}\nBy AFP\n\n{PROSE}", "AFP"),
        (f"{HEADLINE}\n\n{PROSE.rstrip()} (AFP)\n", "AFP"),
        (f"{HEADLINE}\n\nIt rained, сообщает ТАСС.\n\n{PROSE}", "ТАСС"),
        (f"{HEADLINE}\n\n{PROSE}\nSource: OPEC.\n", None),
    ],
)
def test_an_agency_signs_or_is_named_in_the_first_sentences(
    lexicon: Lexicon, text: str, agency: str | None
) -> None:
    assert frame(text, lexicon).agency == agency


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the issuer above the label of a release, as the text spells it
        (f"BRIS AIR BERHAD\nMEDIA STATEMENT\n\n{HEADLINE}\n\nBris Air said so. {PROSE}",
         "Bris Air Berhad"),
        (f"Brook Foundation\nPress release\n\n{HEADLINE}\n\n{PROSE}", "Brook Foundation"),
        # a blog above its byline and headline; a headline above a byline is no blog
        (f"The Lantern Ender\nPosted by Ann Roe on June 11\n\nIt's done\n\n{PROSE}",
         "The Lantern Ender"),
        (f"The Lantern Is Lit\nPosted by Ann Roe on June 11\n\n{PROSE}{PROSE}", None),
        # initials at the foot
        (f"Northern Courts Desk\nSubscribers only\n\n{HEADLINE}\n\n{PROSE}\nNCD – law reporting",
         "Northern Courts Desk"),
        (f"LUND, March 12 (APW) - {PROSE}\nAtlantic Press Wire. Not to be printed.",
         "Atlantic Press Wire"),
        (f"LUND, March 12 (APW) - {PROSE}", "APW"),
    ],
)  # fmt: skip
def test_titles_that_other_lines_show(text: str, name: str | None, lexicon: Lexicon) -> None:
    assert publisher(text, lexicon) == name
