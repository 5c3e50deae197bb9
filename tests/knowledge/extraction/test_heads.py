"""Heads: sentence → what each of its figures measures, as it is shown beside the number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        # the subject of the clause
        ("Unemployment in Spain fell to 11.2 percent from 12.8 percent.",
         ["Unemployment in Spain", "Unemployment in Spain"]),
        ("The number of teachers working in the north rose from 72 to 82.",
         ["The number of teachers working in the north"] * 2),
        ("Exports to Peru, chiefly coal, tin and wool, came to just $68 million.",
         ["Exports to Peru"]),
        ("Gas prices doubled in a year to 1,200 dollars.", ["Gas prices", "Gas prices"]),
        ("Output fell for the third month in a row, by 0.4 percent.", ["Output"]),
        ("The minister said that trade with Chile grew 5 percent.", ["trade with Chile"]),
        ("The new quay, which is 400 metres long, opens today.", ["The new quay"]),
        ("Adjusted core profit (EBITDA) fell to €912 million.", ["Adjusted core profit"]),
        ("Rainfall: −38% against the average.", ["Rainfall"]),
        ("The rescue of 12 miners took nine hours.", ["miners", "The rescue of 12 miners"]),
        ("The bid for three hotels stands at $80 million.",
         ["hotels", "The bid for three hotels"]),
        # what the number is of
        ("They satisfy 90% of Peru's fuel requirements.", ["of Peru's fuel requirements"]),
        ("Peru has firms with total capital investments of $1.6bn.",
         ["total capital investments"]),
        ("It signed a contract to buy 85,000 tons of lithium carbonate.",
         ["of lithium carbonate"]),
        # what follows the number
        ("Currently, 35,000 Tajik students are enrolled in Russian universities.",
         ["Tajik students are enrolled in Russian universities"]),
        ("It enjoys the largest quota – 1,000 students – for education abroad.",
         ["students – for education abroad"]),
        ("Japan will extend a 28.4 billion yen ($191 million) soft loan to Mongolia.",
         ["soft loan to Mongolia", "soft loan to Mongolia"]),
        ("It applies a 45 percent tariff on some goods.", ["tariff on some goods"]),
        ("Profit beat the €895 million expected by analysts.", ["expected by analysts"]),
        ("Seven of the country's 25 districts are closed.",
         ["of the country's 25 districts are closed", "districts are closed"]),
        ("A survey of 1,200 adults showed it.", ["adults"]),
        ("It struck 40 km east of the city at a depth of 10 kilometres.",
         ["east of the city", "a depth"]),
        ("Inspectors visited 148,000 premises and found mould in 31 percent of them.",
         ["premises", "mould"]),
        # the object
        ("The chief executive trimmed the 2028 goal to 7 GW from 7.5 GW.",
         ["the 2028 goal", "the 2028 goal"]),
        ("They plan to increase bilateral trade turnover 2.5 times.",
         ["bilateral trade turnover"]),
        # what the figure before measures
        ("Nepal received 318,700 foreign tourists, up 7.9 percent.",
         ["foreign tourists", "foreign tourists"]),
        ("Japan's share of trade was 2.4 percent, compared with 70 percent for China.",
         ["Japan's share of trade", "for China"]),
        ("The ration was cut to 50 percent and it will shrink by 5 percent more.",
         ["The ration", "The ration"]),
        # ranks
        ("Peru ranks first among Chile's partners and second in terms of investments.",
         ["among Chile's partners", "in terms of investments"]),
        ("Peru has the second position, following China, regarding investments in Chile.",
         ["position, following China, regarding investments in Chile"]),
        # a bare name says nothing
        ("Japan spent $5bn on roads.", ["on roads"]),
        ("Patients now spend 3.9 days in hospital.", ["in hospital"]),
        ("Dockers want 12% more.", ["Dockers want"]),
    ],
)  # fmt: skip
def test_heads(text: str, heads: list[str], reading: Read, lexicon: Lexicon) -> None:
    found = list(figures(reading(text), lexicon))
    assert [figure.head for figure in found] == heads
    assert all(text[f.head_start : f.head_end] == f.head for f in found)


@pytest.mark.parametrize("text", ["It was 5 percent.", "They lost 7%.", "He paid $5."])
def test_a_pronoun_is_no_head(text: str, reading: Read, lexicon: Lexicon) -> None:
    assert [figure.head for figure in figures(reading(text), lexicon)] == [""]
