"""Folders of articles, and the finding of facts in a base."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from knowledge import Briefing
from knowledge.base.facts import FactBase
from knowledge.language.dictionary import everyday_words
from knowledge.lexicon import Lexicon, load_lexicon
from knowledge.models import Fact, Figure, Finding
from knowledge.opening import build, ready
from knowledge.store import Store

SEEDS = Path(__file__).parents[2] / "seeds"
NOW = datetime(2025, 10, 10, 9, 0, tzinfo=UTC)

FOOTBALL = {
    "echo": (
        "Winger Tomas Brandao has joined Harbour City from Sporting Almada for 41 million euros, "
        "the club said on Thursday.\n\n"
        "“He scored 19 goals last season and nobody trains harder,” coach Marta Lind told "
        "reporters. “We have waited two summers for him.”\n\n"
        "Brandao signed a contract for five years. About 300 supporters waited at the airport.\n"
    ),
    "herald": (
        "Sporting Almada have sold Tomas Brandao to Harbour City for almost 45 million euros, "
        "sporting director Rui Teles said.\n\n"
        "The winger, who scored 17 goals last season, passed his medical in Lisbon.\n"
    ),
}
NAMESAKES = {
    "post": (
        "NORDVIK, March 3, 2025. Mayor Ada Lund opened the new quay on Monday. “The harbour will "
        "stay open all winter,” said Mayor Ada Lund.\n\n"
        "“We will not raise the port fees this year,” Lund added. Six hundred teachers protested "
        "in the town.\n"
    ),
    "times": (
        "SOLBERG, March 5, 2025. Minister Erik Lund visited the ferries on Wednesday. “The ferries "
        "are old and we will replace them,” said Minister Erik Lund.\n\n"
        "“Safety comes first,” Erik Lund said. Three hundred leachers were installed at the mine. "
        "“Nobody will lose a job,” said Vladimir Putin.\n"
    ),
}
"""Two people of one family name, and two words that one slip may stand for."""
RATES = {
    "courier": (
        "OSLO, May 9, 2025. Norway's central bank surprised markets on Thursday. Unemployment in "
        "Norway was 2.4 percent in April 2025, the statistics office said.\n\n"
        "Analysts in Norway had expected no change.\n"
    ),
    "gazette": (
        "OSLO, May 8, 2025. Norway's central bank raised its key rate by 25 basis points to "
        "4.5 percent on Thursday, Governor Ida Bache said.\n\n"
        "“Inflation is still too high, and households should expect another rise in the "
        "autumn,” Bache told a news conference.\n\n"
        "Unemployment in Norway was 2.1 percent in April 2025, she added. Norway exported more "
        "than 12 billion kroner of fish in 2024.\n"
    ),
}
RATES_SOURCES = """
[courier]
publisher = "The Courier"

[gazette]
publisher = "The Gazette"
origin = "Central bank"
url = "https://gazette.example/2025/05/08/rate"
"""
CROSSING = {
    "courier": (
        "HALVERTON, 4 March 2025. The Kestrel Bridge will open in June, Minister Clara Voss said "
        "on Tuesday.\n\n"
        "The crossing costs 486 million euros, the transport ministry said. The estimate was "
        "310 million euros in 2019. It will carry 38,000 vehicles a day.\n\n"
        "The Tamber Tunnel, 60 kilometres to the north, cost 920 million euros. A welder on the "
        "Kestrel Bridge earns 2,900 euros a month, the ministry says. According to the union "
        "Fabrica's records the wage is 2,400 euros.\n\n"
        "Eleven workers were injured during construction, the ministry said.\n"
    ),
    "post": (
        "HALVERTON, 6 March 2025. The Kestrel Bridge comes with a 512 million euro price tag, the "
        "Court of Auditors said on Thursday. The auditors expect 31,000 vehicles to use the bridge "
        "each day.\n\n"
        "During the works 14 people were hurt, the union Fabrica said. The old ferry carried "
        "4,100 vehicles a day last year.\n"
    ),
}
"""One bridge in two papers: cost, traffic and accidents in other words and numbers."""
RIVALS = {
    "rents": (
        "OSTHAVN, 11 September 2025. Rents in Torvik rose by 8.2 percent in the year to August, "
        "the statistics office said. In Lindvik they rose by 3.1 percent.\n\n"
        "Torvik built 1,150 homes in 2024. Lindvik completed 2,040 homes in 2024. The rent cap "
        "ends on 31 December 2025.\n"
    ),
    "flights": (
        "HELSTAD, 3 July 2025. Aurora Air carried 9.4 million passengers in the first half of "
        "2025. Its rival Polar Wings carried 8.8 million, down from 9.1 million.\n\n"
        "On time were 81 percent of Aurora's flights. Polar Wings managed 74 percent. New planes "
        "for the Aurora fleet are painted slowly. Painting began on 3 February 2023.\n"
    ),
}
"""Two cities and two airlines, each told of a sentence after the other."""
RINGERS = {
    "ringers": (
        "The Larkspur bell ringers rang 5,040 changes on Sunday, and nobody dropped a rope.\n\n"
        "“My arms will remember this,” said ringer Hollis Quaife. The tenor bell weighs 19 "
        "hundredweight.\n"
    )
}


def folder(place: Path, articles: Mapping[str, str], sources: str = "") -> Path:
    """Write articles, and sources.toml if there is one, into a folder and give the folder."""
    place.mkdir(parents=True, exist_ok=True)
    for stem, text in articles.items():
        (place / f"{stem}.txt").write_bytes(text.encode())
    if sources:
        (place / "sources.toml").write_text(sources, "utf-8")
    return place


@lru_cache(maxsize=1)
def shared_lexicon() -> Lexicon:
    """Load the lexicon once for all tests: what is made ready of it is remembered with it."""
    return load_lexicon()


_shared_words = lru_cache(maxsize=1)(everyday_words)


def open_folder(place: Path, articles: Mapping[str, str], sources: str = "") -> Briefing:
    """Open a folder of articles as ``open_briefing`` does, with what tests share.

    To make lexicon and everyday words ready takes longer than to read such articles.
    """
    seeds, store = folder(place / "seeds", articles, sources), Store(place / "data")
    everyday = store.derived("words", _shared_words)
    return ready(build(seeds, store, shared_lexicon()), shared_lexicon(), everyday)


def fact(base: FactBase, article: str, words: str) -> Fact:
    """Give the one figure, else quotation, of the article (its name's start) with these words."""
    found = [
        each
        for each in base.facts.values()
        if each.article.startswith(article) and words in each.text and each.kind != "statement"
    ]
    exact = [each for each in found if each.text == words]
    (one,) = exact or found
    return one


def figure(base: FactBase, article: str, words: str) -> Figure:
    one = fact(base, article, words)
    assert isinstance(one, Figure)
    return one


def finding(base: FactBase, article: str, words: str) -> Finding:
    return base.finding_of(fact(base, article, words).id)


def words_of(one: Finding) -> list[str]:
    """Give the qualified words of a finding's facts, with the article's number before them."""
    return [
        f"{each.article[:3]} {_qualified(each)}" if each.article[:1].isdigit() else _qualified(each)
        for each in one.facts
    ]


def _qualified(each: Fact) -> str:
    qualifier = each.qualifier if isinstance(each, Figure) else None
    return f"{qualifier} {each.text}" if qualifier else each.text
