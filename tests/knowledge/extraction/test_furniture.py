"""What is no claim, line by line and under headings; prose never is."""

from __future__ import annotations

import pytest

from knowledge.extraction.frames.framing import frame
from knowledge.lexicon import Lexicon

PROSE = "The council approved a budget of 4.2 million on Monday, officials said.\n\nIt rained.\n"


def taken(text: str, lexicon: Lexicon) -> str:
    return "\n".join(span.text for span in frame(text, lexicon).boilerplate)


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe and John Doe, Staff Writers",
        "By Jane Roe, courts reporter",
        "Jane Roe, Political Editor",
        "Автор: Анна Иванова",
        "BUSINESS",
        "Share this article",
        "Facebook Twitter WhatsApp",
        "12 comments",
        "(Release ID: 2168845) Visitor Counter : 1,306",
        "This page refreshes automatically every 60 seconds",
        "Harbour Wire. Data delayed at least 20 minutes.",
        "Comments (214) – please be kind",
        "Комментарии (18) | Поделиться: ВК",
        "Ledger & Exchange Premium – 1 month for €1",
        "Like this? Buy me a pasty for £3.",
        "3 min read",
        "NPW/kl/ab 1733",
        "Tags: rain, Kenya",
        "#rain #kenya",
        "ALSO READ: Seven counties yet to receive Sh32bn",
        "Watch: Ten dams that may break",
        "Read more about: harbour, budget",
        "Читайте также: Топ-10 самых дорогих гектаров области",
        "Lesen Sie auch: Warum Haushalte wachsen",
        "Телефон редакции: 8 (800) 555-01-47",
        "[email protected]",
        "Get the best of the Star every morning: sign up for our newsletter.",
        "Follow him on Twitter: @janeroe. Reach him directly at jane@star.example.",
        "A man wades through water on March 11, 2025. REUTERS/Jane Roe/File Photo",
        "A man wades. Photograph: Jane Roe/AP",
        "Jane Roe/AFP via Getty Images",
        "The dam at dusk. — AFP photo",
        "The dam (courtesy of the ministry)",
        "Фото: Пётр Петров / ТАСС",
        "Jane Roe and John Doe contributed reporting.",
        "— Reporting by Jane Roe; additional reporting by John Doe",
        "Jane Roe reported from Long Island, and John Doe from North Bay, Ontario.",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "The views expressed are the author's own and do not reflect those of the Star.",
        "This story has not been edited by our staff and is auto-generated from a syndicated feed.",
        "Editor's note: This story was produced with the help of a fund.",
        "This story has been updated.",
        "Updated 14:05 GMT",
        "ENDS",
        "###",
        "* * *",
        "21:58",
        "(With inputs from PTI)",
        "For more information, contact Jane Roe on 020 7946 0000.",
        "→ Also read: 3 ports that matter",
        "ICYMI: 200 jobs go at mill",
        "Story continues after the ad",
        "Photo gallery (14) | Comments (208)",
        "This interview appeared in issue 31. Back issues from £7.50.",
        "Share prices are delayed by 20 minutes.",
        "The Courier welcomes letters of up to 200 words.",
        "You have 2 free articles left this month",
        "Share on Facebook (1.2k)",
        "27 shares · 14 comments",
        "Listen to article • 4 minutes",
        "Bild 3 von 12",
        "09:40 GMT",
        "By our local democracy reporter",
        "The gates of the dam, built in 1911. Jane Roe / The Herald",
        "A diver checks one of 12 gates. [Jane Roe/The Herald]",
        "A diver checks one of 12 gates. © Jane Roe",
        "A diver checks one of 12 gates. Photograph by Jane Roe for The Herald",
        "На снимке: мэр и 12 школьников",
        "With AFP",
    ],
)
def test_furniture_is_no_claim(lexicon: Lexicon, line: str) -> None:
    assert line in taken(f"Budget grows\n{line}\n\n{PROSE}", lexicon)


@pytest.mark.parametrize(
    "line",
    [
        "Advertising revenue rose 5% to $2bn.",
        "Video sales fell by 3%.",
        "Comments were mixed.",
        "Shares rose 5%.",
        "Print sales fell 3%.",
        "Contact was lost at 9am.",
        "Sources close to the talks said 5% was agreed.",
        "Follow-up talks are planned for May.",
        "Read more than ten books a year and you are in the top 5 percent.",
        "Subscriber numbers rose 5%.",
        "Page 3 girls were dropped in 2015.",
        "The post has been vacant since 2020.",
        "Published in the journal Nature, the study followed 1,200 people.",
        "Updated figures show growth of 3%.",
        "Getty Images sued over 12 million photos, the company said.",
        "The governor said on his Telegram channel that 12 people were hurt.",
        "Apple's App Store made $5 billion.",
        "By Monday, 12 people had died.",
        "About 300 people were hurt.",
        "Reuters reported it first.",
        "Breaking even takes 12 months.",
        "(Corrects number of destroyed buildings to 4,300, not 43,000)",
        "Editor's note: An earlier version of this story said that 43,000 had collapsed.",
        "На канал подписаны 96 тыс. человек.",
        "Фото стоит 300 рублей.",
        "The club, founded in 1911, beat Albion 3-1 / 4-2 on aggregate.",
        "They heard 12 songs by the band (AC/DC).",
        "1,240,000",
        "42%",
    ],
)
def test_prose_and_corrections_are_claims(lexicon: Lexicon, line: str) -> None:
    assert taken(f"{PROSE}{line}\n{PROSE}", lexicon) == ""


def test_teasers_below_their_heading_go_with_it_up_to_the_next_sentence(lexicon: Lexicon) -> None:
    teasers = "Read also\nFive ships that sank in 2020\nWhy 3 ports matter"
    assert taken(f"Budget grows\n\n{PROSE}\n{teasers}\n\n{PROSE}", lexicon) == teasers
    assert taken(f"Budget grows\n\n{PROSE}\n{teasers}\n", lexicon) == teasers


def test_what_a_press_release_says_of_its_sender_is_no_news(lexicon: Lexicon) -> None:
    sender = (
        "About Acme\n\nAcme Corp. makes anvils in 12 countries and has 4,000 staff.\n\n"
        "Forward-Looking Statements\n\nThis release speaks of revenue of $5 billion.\n\n"
        "Contacts\nJane Roe\n+1 212 555 0100"
    )
    assert taken(f"Acme grows\n\n{PROSE}\n{sender}\n", lexicon) == sender


def test_a_chapter_about_the_subject_is_news(lexicon: Lexicon) -> None:
    chapter = "About the study\n\nThe study followed 1,200 people over ten years, it says.\n"
    assert taken(f"Rain falls\n\n{PROSE}\n{chapter}", lexicon) == ""


def test_readers_comments_below_the_article_are_no_news(lexicon: Lexicon) -> None:
    comments = "Comments (2)\nJohn: I think it was 50 percent of them, and more every day."
    assert taken(f"Budget grows\n\n{PROSE}\n{comments}\n", lexicon) == comments
    assert taken(f"Budget grows\nComments (2)\n\n{PROSE}", lexicon) == "Comments (2)"


@pytest.mark.parametrize(
    "line",
    [
        "Got a story? Ring the Comet newsdesk on 0800 555 0177",
        "In an emergency dial 999. Samaritans: 116 123.",
        "Crimestoppers can be reached on 0800 555 111.",
        "Tickets cost £12 from the box office: 01632 960 221",
        "For tickets visit www.harbour.example/tickets",
        "Emergency numbers: police 10111, ambulance 10177",
        "The Pinewood Dispatch, P.O. Box 40, Pinewood. Newsroom: 555-0111.",
        "Published by Harbour Media Ltd, 12 Quay Street. Company no. 01234567",
        "Kelso Free Press – serving the valley since 1888",
        "Grain & Feed Monitor is published fortnightly. 51 issues cost £199.",
        "ISSN 0030-9117",
        "Copyright 2022 Clay County Courier",
        "Join 40,000 readers who get our morning email",
        "Get 20% off your first year: subscribe today",
        "Our readers' fund has raised £12,400 so far: donate now.",
        "This article contains affiliate links. We may earn 5% of sales.",
        "This is the second in a series of five articles.",
        "Turn to page 6 for 12 more",
        "Next fixture: Albion v City, Saturday 24 February, 15:00",
        "5 MUST-READS: Why the weir will not hold",
        "Image 3 of 8",
        "A crane lifts one of 12 beams into place. Photo by Jane Roe",
        "Pictured above: Mayor Ana Lopes with 12 pupils",
        "Jane Roe is a writer who has reported from 14 countries.",
        "Тираж 4 200 экз. Заказ № 118",
        "Следующий матч: «Факел» — «Маяк», 9 мая, 15:00",
        "Если вы стали свидетелем, звоните: 8 (800) 555-00-12",
    ],
)
def test_what_an_outlet_says_to_its_readers_below_the_article_is_no_claim(
    lexicon: Lexicon, line: str
) -> None:
    assert taken(f"Budget grows\nBy Jane Roe\n\n{PROSE}\n{line}\n", lexicon).endswith(line)


@pytest.mark.parametrize(
    "line",
    [
        "Tickets cost £12, up from £10 last year.",
        "The next match is on Saturday, when they face Albion, who have won 9 of 10.",
        "The Harbour Times was fined £3,000 in 2011 for contempt.",
        "The Evening Standard is owned by 3 brothers.",
        "The trust is a registered charity with 300 members.",
        "Call centres in the city employ 1,200 people on 3 sites.",
        "If you buy one, it will cost 200 euros.",
        "Anyone with information is asked to call 101, police said.",
        "The Company now sees revenue of between 5 and 6 billion euros.",
        "Data published by the bank put growth at 5 percent.",
        "The helpline took 1,200 calls in a week.",
        "“Our readers know that 12 is not 13,” she said.",
        "Тираж газеты вырос до 4 200 экземпляров.",
    ],
)
def test_the_last_sentence_of_an_article_is_a_claim(lexicon: Lexicon, line: str) -> None:
    assert taken(f"{PROSE}\n{line}\n", lexicon) == ""


@pytest.mark.parametrize("end", ["ENDS", "###", "Notes to editors"])
def test_nothing_below_the_end_of_a_release_is_news(lexicon: Lexicon, end: str) -> None:
    notes = f"{end}\n1. Wetland Watch is a charity with 12,000 members.\n2. It surveyed 214 sites."
    assert taken(f"Birds fall\n\n{PROSE}\n{notes}\n", lexicon) == notes


@pytest.mark.parametrize("mark", ["Enditem", "(END)", "(AFP)", "■"])
def test_a_mark_of_the_end_is_cut_off_the_last_sentence(lexicon: Lexicon, mark: str) -> None:
    assert taken(f"{PROSE}The hotels were 68 percent full. {mark}", lexicon) == mark


@pytest.mark.parametrize(
    ("line", "is_code"),
    [
        ("NORPRESS 250304 0915 GMT", True),
        ("HALDEN 2025", True),
        ("RECORD 4100 VISITORS CAME", False),
    ],
)
def test_an_agency_numbers_its_items_in_the_first_line(
    line: str, is_code: bool, lexicon: Lexicon
) -> None:
    assert (line in taken(f"{line}\n\n{PROSE}", lexicon)) is is_code
