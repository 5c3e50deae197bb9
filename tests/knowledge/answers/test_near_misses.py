"""Questions that the articles nearly answer: another kind, another payer, another town."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Briefing, open_briefing
from tests.knowledge.folders import NOW, folder, open_folder

ARTICLES = {
    "race": (
        "TARN, April 27, 2025. Dorcas Kiplim won the women's race of the Tarn Marathon on Sunday "
        "in 2:24:10, race director Odile Maes said.\n\n"
        "The second prize of 9,000 euros went to Hanna Lindqvist. On the bridge a Dutch teacher "
        "was counting the runners of her class.\n"
    ),
    "court": (
        "PERTH, Aug. 29, 2025. A court fined the supermarket chain Greenway 46 million dollars on "
        "Friday for false discounts.\n\n"
        "A case against a second chain, Bellbird, will be heard in May. Greenway earned 310 "
        "million dollars in the first half, and its store managers are paid 7,100 dollars a "
        "month.\n"
    ),
    "catch": (
        "TORSHAVN, Nov. 18, 2025. The Faroe Islands will cut their mackerel catch by 22 percent "
        "to 128,700 tonnes, Fisheries Minister Annika Djurhuus said on Tuesday.\n\n"
        "“We would rather cut too early than too late,” Djurhuus told reporters. Nine of the "
        "islands' vessels fish for mackerel.\n"
    ),
    "museum": (
        "GHENT, Oct. 11, 2025. Thefts from museums rose to 37 in 2024 from 13 in 2019, the police "
        "said after the theft at the Amand Museum.\n\n"
        "The police are looking for a van. The museum bought a new lock for its bicycle shed.\n"
    ),
    "alarm": (
        "GENT, Oct. 12, 2025. The alarm went off at night, and it took the police 12 minutes to "
        "arrive. Two dogs turned up at the gate.\n\nAgents of the police counted the windows.\n"
    ),
    "share": (
        "АСТАНА, 24 сентября. Авиакомпания займёт треть рынка.\n\n"
        "Ведомство напомнило, что доля свыше 35% считается доминирующей.\n"
    ),
    "wine": (
        "TBILISI, Nov. 4, 2025. Georgian wine exports rose in nine months to 4.6 million "
        "litres.\n\n"
        "The main buyer is still Poland with a share of 57 percent.\n"
    ),
    "quay": (
        "RIJEKA, Oct. 23, 2025. Net profit of the port company Kvarner Lines rose to 14 million "
        "euros.\n\nThe new quay is 400 metres long and has a depth of 16.5 metres. Thieves took "
        "cash from an office in May, and a clerk of Kvarner Lines was cleared.\n"
    ),
    "energy": (
        "VARNA, Feb. 3, 2025. Electricity generation in Varna rose in 2024, the grid operator "
        "said. Solar power generation reached 420 gigawatt-hours.\n\n"
        "Domestic flights carried 61,000 passengers, and the rural schools of the region teach "
        "8,400 children. The oldest swimmer of Varna crossed the bay in 3 hours.\n"
    ),
    "frost": (
        "KOTKA, Jan. 9, 2026. It was minus 31 degrees Celsius in Kotka on Thursday, the coldest "
        "night there since 2012.\n\nThe heating plant burnt 900 tonnes of peat.\n"
    ),
    "tea": (
        "MOMBASA, March 6, 2025. Kenya ranks third, following India, among the exporters of tea, "
        "with 540,000 tonnes a year.\n\nIts auctions are slower than those of Colombo.\n"
    ),
    "rents": (
        "PORTO, Feb. 12, 2025. The average rent of a flat in Porto has reached 1,185 euros, the "
        "statistics office of Portugal said on Tuesday.\n\n"
        "Portugal's government wants to build 12,000 flats.\n"
    ),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    place = tmp_path_factory.mktemp("near_misses")
    return open_briefing(folder(place / "seeds", ARTICLES), place / "data", by_meaning=True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("who won the women's race of the tarn marathon", "Kiplim"),
        ("who won the second prize of the tarn marathon", "Lindqvist"),
        ("how much was greenway fined", "46 million"),
        ("what does a store manager of greenway earn", "7,100"),
        ("how many tonnes of tea does kenya export", "540,000"),
        ("does kenya export more tea than india", "540,000"),
        ("how many mackerel vessels do the faroe islands have", "Nine"),
        ("by how much will the mackerel catch be cut", "22 percent"),
        ("what did the fisheries minister say about the cut", "cut"),
        ("how many thefts from museums were there in 2024", "37"),
        ("poland's share of georgian wine exports", "57 percent"),
        ("how long did the police take to arrive", "12 minutes"),
        ("какая доля рынка считается доминирующей", "35%"),
        ("who bought a new lock for the bicycle shed", "museum"),
        ("what is the average rent in porto", "1,185"),
        ("solar power generation in varna", "420"),
        ("how many passengers did domestic flights from varna carry", "61,000"),
        ("how many children do the rural schools of varna teach", "8,400"),
        ("how deep is the new rijeka quay", "16.5"),
        ("net profit of kvarner lines in october 2025", "14 million"),
        ("what is the name of the fisheries minister", "Djurhuus"),
        ("how cold did it get in kotka", "minus 31"),
    ],
)
def test_what_the_articles_say_is_answered(opened: Briefing, text: str, says: str) -> None:
    answer = opened.ask(text, NOW)
    assert answer.status == "answer"
    assert says in answer.findings[0].lead.sentence


@pytest.mark.parametrize(
    "text",
    [
        "who won the men's race of the tarn marathon",
        "who won the third prize of the tarn marathon",
        "how much was bellbird fined",
        "what does a judge at the perth court earn",
        "how much is a ticket for the tarn marathon",
        "how many mackerel trawlers do the faroe islands have",
        "what did the british fisheries minister say about the mackerel",
        "what did the mayor of ghent say about the theft",
        "how many people visited the amand museum in 2024",
        "what is the average rent in lisbon",
        "nuclear power generation in varna",
        "how many passengers did international flights from varna carry",
        "how many children do the urban schools of varna teach",
        "how long did the swimmer of varna take to cross the english channel",
        "how high is the sea level at the rijeka quay",
        "net profit of kvarner lines in the fourth quarter of 2025",
        "how much did the clerk of kvarner lines pocket",
        "what is the name of the dutch teacher",
        "how many tonnes of tea does india export",
        "price of bitcoin today",
        "how cold did it get in kotka in 2012",
        "how much money do guest workers send home from georgia",
        "is it going to snow in lisbon tomorrow",
    ],
)
def test_what_is_near_it_is_no_answer(opened: Briefing, text: str) -> None:
    assert opened.ask(text, NOW).status == "abstain"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("who won the men's race of the tarn marathon", "men"),
        ("how much was bellbird fined", "bellbird"),
        ("what is the average rent in lisbon", "lisbon"),
        ("what did the mayor of ghent say about the theft", "mayor"),
    ],
)
def test_the_reply_names_what_is_missing(opened: Briefing, text: str, missing: str) -> None:
    assert missing in opened.ask(text, NOW).missing


def test_a_length_of_time_is_no_number_of_what_is_counted(tmp_path: Path) -> None:
    oats = "SOLBERG, Oct. 11, 2025. The harvest of oats lasted 47 days and brought 900 tonnes."
    opened = open_folder(tmp_path, {"oats": oats})
    shown = opened.ask("number of oats in the harvest", NOW).findings
    assert [finding.lead.text for finding in shown] == ["900 tonnes"]
