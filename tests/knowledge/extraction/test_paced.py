"""Units as the whole sentence tells them: what stands before an amount says what it is per."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # an adjective of time before what it paces
        ("The mill has a yearly capacity of 14.5 million tonnes.", ["tonnes per year"]),
        ("An annual operating budget of €14 million is planned.", ["EUR per year"]),
        ("The daily ration was cut from 2,100 to 1,050 kilocalories.",
         ["kilocalories per day"] * 2),
        ("Годовой бюджет составит 14 млн евро.", ["EUR per year"]),
        ("The annual report was read by €14 million funds.", ["EUR"]),
        ("An annual fee is due, and the mill cost €14 million.", ["EUR"]),
        ("A monthly rent of 500 euros per room is asked.", ["EUR per room"]),
        ("Annual inflation is 3%.", ["percent"]),
        # what a price is of, where a measure is the subject
        ("A litre costs Danes €5.45.", ["EUR per litre"]),
        ("A tonne of wheat fetched $210.", ["USD per tonne"]),
        ("Тонна пшеницы стоит 82 000 тенге.", ["KZT per tonne"]),
        ("A bridge costs €5 million.", ["EUR"]),
        ("A litre is bought by whoever has €5.", ["EUR"]),
        # who works by day or night is counted, and no nights
        ("It killed three night watchmen.", ["watchmen"]),
        ("It took three nights.", ["nights"]),
        ("A three day strike began.", ["days"]),
        # marks and words of units
        ("The dig cost LE 6.3 million.", ["EGP"]),
        ("He won with 287.4 pts.", ["points"]),
        ("Солёность достигла 13,4 промилле.", ["per mille"]),
        ("На кубометр уйдёт 3,2 кВт·ч.", ["kilowatt-hours"]),
        ("Горожане платят 70 гяпиков.", ["AZN"]),
        ("Сгорели две пятых домов.", ["fraction"]),
    ],
)  # fmt: skip
def test_units(text: str, units: list[str], reading: Read, lexicon: Lexicon) -> None:
    assert [figure.unit for figure in figures(reading(text), lexicon)] == units
