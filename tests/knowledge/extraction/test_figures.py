"""Figures: sentence → the rows of the contract; spans for any text; bounded cost."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.articles import parse_article
from knowledge.extraction import extract
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading, read
from knowledge.lexicon import Lexicon
from knowledge.models import Figure

Read = Callable[[str], Reading]
_PUBLISHED = date(2025, 8, 5)


def _of(text: str, lexicon: Lexicon) -> list[Figure]:
    article = parse_article("a", text, None, lexicon).model_copy(update={"published": _PUBLISHED})
    return list(figures(read(article, lexicon), lexicon))


@pytest.mark.parametrize(
    ("text", "start", "end", "value", "unit"),
    [
        ("Exports were $1.5bn.", 13, 19, 1_500_000_000, "USD"),
        ("It makes 5.1 gigawatts.", 9, 22, 5.1, "gigawatts"),
        ("Around 36,000 students came.", 7, 13, 36_000, "students"),
        ("Gas output was 214,000 barrels of oil a day.", 15, 43, 214_000, "barrels per day"),
        ("The docker takes home €1,310 a month.", 22, 28, 1_310, "EUR per month"),
        ("A dividend of €0.42 per share.", 14, 19, 0.42, "EUR per share"),
        ("It was $240 per 1,000 cubic metres.", 7, 11, 240, "USD per 1,000 cubic metres"),
        ("The rate is US$2,140 per forty-foot container.", 12, 20, 2_140, "USD per container"),
        ("They eat 1,050 kilocalories daily.", 9, 33, 1_050, "kilocalories per day"),
        ("The number of direct flights a week is 11.", 39, 41, 11, "flights per week"),
        ("There are more direct flights, now 37 a week.", 35, 37, 37, "flights per week"),
        ("The number of Russian educators is 72.", 35, 37, 72, "educators"),
        ("Health posts closed: about two dozen.", 27, 36, 24, "posts"),
        ("More than 14,200 Mongolians live there.", 10, 16, 14_200, "people"),
        ("Demand rose to 7,5 млн рублей.", 15, 29, 7_500_000, "RUB"),
    ],
)
def test_span_value_and_unit(
    text: str, start: int, end: int, value: float, unit: str, lexicon: Lexicon
) -> None:
    (found,) = _of(text, lexicon)
    assert (found.start, found.end, found.value, found.unit) == (start, end, value, unit)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Flights will rise from seven to 11.", ["flights", "flights"]),
        ("Dengue cases have doubled, reaching 38,412 compared with 20,107 then.",
         ["times", "cases", "cases"]),
        ("The ration fell from 2,100 to 1,050 kilocalories.", ["kilocalories"] * 2),
        ("The law passed with 312 votes in favour and 108 against.", ["votes", "votes"]),
        ("Nepal wants 1.3 million tourists, against 1.15 million now.", ["tourists"] * 2),
        ("Mortality fell from 34 to 21 deaths per 1,000 live births.",
         ["deaths per 1,000 live births"] * 2),
    ],
)  # fmt: skip
def test_a_bare_number_takes_the_unit_it_goes_on_with(
    text: str, units: list[str], lexicon: Lexicon
) -> None:
    assert [figure.unit for figure in _of(text, lexicon)] == units


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Trade rose 10.1 percent in January-September 2024, totaling $1.08 billion.",
         ["2024-01/2024-09"] * 2),
        ("Trade rose fivefold, from $1.6 billion in 2004 to $8.9 billion last year.",
         ["2024/2024", "2004/2004", "2024/2024"]),
        ("Profit fell to €912 million in the second quarter from €1.04 billion a year earlier.",
         ["2025-04/2025-06", "2024-04/2024-06"]),
        ("Arrivals rose to 318,700 in the first quarter of 2025, up 7.9 percent year on year.",
         ["2025-01/2025-03"] * 2),
        ("Coverage was 97.1 percent, up 3.7 percentage points from 2023.", [None, None]),
        ("The minister told reporters on Monday that 5,000 homes stand empty.", [None]),
        ("In 2024, Peru sold much. Exports rose 5 percent.", ["2024/2024"]),
    ],
)  # fmt: skip
def test_period(text: str, periods: list[str | None], lexicon: Lexicon) -> None:
    found = [f"{f.period.start}/{f.period.end}" if f.period else None for f in _of(text, lexicon)]
    assert found == periods


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Trade rose 5 percent, the customs service said.", "customs service"),
        ("Rates fell by 57 per cent, data from the consultancy Boxdex show.", "Boxdex"),
        ("Figures published by the agency Cardew suggested a rise of 5%.", "Cardew"),
        ("The survey showed that 5% agreed.", None),
        ("Trade rose 5 percent.", None),
    ],
)
def test_speaker(text: str, speaker: str | None, lexicon: Lexicon) -> None:
    assert [figure.speaker for figure in _of(text, lexicon)] == [speaker]


@given(
    st.lists(
        st.sampled_from(
            """5 1.5bn $ € % percent of the a in to from by and or , . ; : ( ) - – “ ” ' per year
            month one two dozen half third second first doubled students rose fell 2024 March US
            U.S. million hundred minus + − more than about – which said it is 3-1 \t
            \u00a0 млн рублей
            """.split(" ")
        ),
        max_size=60,
    ).map(" ".join)
    | st.text(max_size=200)
)
@settings(max_examples=200, deadline=None)
def test_any_text(lexicon: Lexicon, text: str) -> None:
    last = 0
    for figure in _of(text, lexicon):
        assert text[figure.start : figure.end] == figure.text
        assert text[figure.head_start : figure.head_end] == figure.head
        assert text[figure.sentence_start : figure.sentence_end] == figure.sentence
        assert figure.sentence_start <= figure.start < figure.end <= figure.sentence_end
        assert figure.start >= last
        last = figure.end


@pytest.mark.parametrize(
    ("piece", "longest"),
    [
        ("7 ", 8_000),  # every other character is a figure
        *((piece, 20_000) for piece in ("7", "1,1,", "five ", "up 5%, ", "$", "5-", "half of ")),
        *((piece, 20_000) for piece in ("per ", "a-", "in 2024 ")),
    ],
)
def test_hostile_text_takes_no_longer_than_its_length(
    piece: str, longest: int, lexicon: Lexicon
) -> None:
    def seconds(length: int) -> float:
        reading = read(parse_article("a", piece * (length // len(piece)), None, lexicon), lexicon)
        began = time.process_time()
        assert sum(1 for _ in figures(reading, lexicon)) <= length
        return time.process_time() - began

    assert seconds(longest) < 12 * (seconds(longest // 4) + 0.05)


@pytest.mark.parametrize("piece", ["1234567890", "(((((", "“‘“‘", "[«„“\"'»", "plans to "])
def test_a_line_of_five_megabytes_takes_no_longer_than_its_length(
    piece: str, lexicon: Lexicon
) -> None:
    def seconds(length: int) -> float:
        began = time.process_time()
        article = parse_article("a", piece * (length // len(piece)), None, lexicon)
        facts = extract(article, lexicon)
        assert all(article.text[fact.start : fact.end] == fact.text for fact in facts)
        return time.process_time() - began

    assert seconds(5_000_000) < 15 * (seconds(1_000_000) + 0.05)


def test_an_endless_sentence_is_read_in_pieces(lexicon: Lexicon) -> None:
    text = "Peru sold 5,000 tonnes to us, " * 400
    assert len(_of(text, lexicon)) == 400


def test_hundreds_of_numbers_without_a_word_measure_nothing(lexicon: Lexicon) -> None:
    numbers = "41 902 7 " * 400
    assert _of(numbers, lexicon) == []
    assert len(_of(f"{numbers} and Peru sold 5,000 tonnes.", lexicon)) > 0
