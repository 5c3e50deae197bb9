"""Facts as JSON objects, in exactly the form that other programs rely on."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Briefing
from knowledge.base.facts import FactBase
from knowledge.base.records import article_record, fact_record, finding_record, proof
from knowledge.lexicon import Lexicon
from tests.knowledge.folders import RATES, fact, figure, finding

TEXT = (
    "LISBON, July 3, 2024. Exports rose by almost 12 percent to $3.5bn in 2023, Minister Ana Ruiz "
    "said.\n\n“We sold more, and we will sell more,” Ruiz told reporters."
)


def test_an_article_record_holds_its_frame_and_facts(lexicon: Lexicon) -> None:
    record = article_record(7, TEXT, lexicon, {})
    assert list(record) == [
        "id",
        "published",
        "publisher",
        "topics",
        "figures",
        "quotes",
        "statements",
    ]
    assert (record["id"], record["published"], record["publisher"]) == (7, "2024-07-03", None)
    assert "trade" in record["topics"]


def test_a_figure_record_has_every_field_of_the_contract(lexicon: Lexicon) -> None:
    growth, level = article_record("a", TEXT, lexicon, {})["figures"]
    assert growth == {
        "start": TEXT.index("12 percent"),
        "end": TEXT.index("12 percent") + len("12 percent"),
        "text": "12 percent",
        "speaker": "Ana Ruiz",
        "value": 12,
        "value_to": None,
        "unit": "percent",
        "qualifier": "almost",
        "direction": "up",
        "kind": "change",
        "status": "fact",
        "metric": "exports",
        "period_text": "in 2023",
        "period": {"start": "2023", "end": "2023"},
    }
    assert (level["text"], level["value"], level["unit"]) == ("$3.5bn", 3_500_000_000, "USD")


def test_a_quote_record_has_a_group_and_its_speaker(lexicon: Lexicon) -> None:
    (quote,) = article_record("a", TEXT, lexicon, {})["quotes"]
    assert list(quote) == ["start", "end", "text", "speaker", "group"]
    assert quote["text"] == "We sold more, and we will sell more,"
    assert quote["speaker"] == "Ana Ruiz"


def test_a_statement_record_has_its_span_and_speaker(lexicon: Lexicon) -> None:
    for each in article_record("a", TEXT, lexicon, {})["statements"]:
        assert list(each) == ["start", "end", "text", "speaker"]


@settings(max_examples=25)
@given(
    text=st.one_of(
        st.text(max_size=150),
        st.lists(st.sampled_from([*TEXT.split(" "), "\n", "“", "”", "5%", "10-14 days"])).map(
            " ".join
        ),
    )
)
def test_offsets_are_into_the_text_as_given_and_the_record_is_json(
    lexicon: Lexicon, text: str
) -> None:
    record = article_record("a", text, lexicon, {})
    assert json.loads(json.dumps(record, ensure_ascii=False)) == record
    for kind in ("figures", "quotes", "statements"):
        for each in record[kind]:
            assert text[each["start"] : each["end"]] == each["text"] != ""


@pytest.mark.parametrize("text", ["", " ", "\x00", "no fact here"])
def test_a_text_without_facts_has_an_empty_record(lexicon: Lexicon, text: str) -> None:
    record = article_record("a", text, lexicon, {})
    assert record["figures"] == record["quotes"] == []


def test_a_fact_record_is_its_proof_with_kind_and_speaker(base: FactBase) -> None:
    said = figure(base, "000", "7 percent")
    assert fact_record(said, base) == {
        "kind": "figure",
        "speaker": "Vladimir Putin",
        "id": said.id,
        "article": "000_trend_dushanbe_visit",
        "text": "7 percent",
        "start": said.start,
        "end": said.end,
        "sentence": said.sentence,
        "qualifier": "more than",
        "publisher": "Trend News Agency",
        "published": "2025-10-09",
        "url": "https://www.trend.az/casia/tajikistan/4101542.html",
    }


def test_what_is_not_known_is_null(football: Briefing) -> None:
    said = fact(football.base, "echo", "We have waited two summers")
    record = proof(said, football.base.articles["echo"])
    assert (record["publisher"], record["published"], record["url"]) == (None, None, None)
    assert record["qualifier"] is None


def test_a_finding_record_has_every_field_of_the_contract(base: FactBase) -> None:
    found = finding(base, "000", "17 percent")
    record = finding_record(found, base)
    facts = record.pop("facts")
    assert record == {
        "id": found.id,
        "kind": "figure",
        "metric": "trade_turnover",
        "value": 17,
        "value_to": None,
        "unit": "percent",
        "direction": "up",
        "status": "fact",
        "period": {"start": "2025-01", "end": "2025-07"},
        "speaker": "Vladimir Putin",
        "topic": "trade",
        "origins": 1,
    }
    assert [each["publisher"] for each in facts] == ["Trend News Agency", "TRT World"]


def test_a_quotation_record_measures_nothing(base: FactBase) -> None:
    record = finding_record(finding(base, "001", "We are reliable allies."), base)
    assert record["kind"] == "quote"
    assert record["speaker"] == "Vladimir Putin"
    measures = ("metric", "value", "value_to", "unit", "direction", "status", "period")
    assert {record[key] for key in measures} == {None}


def test_every_finding_of_the_five_is_json(base: FactBase) -> None:
    for each in base.findings.values():
        record = finding_record(each, base)
        assert json.loads(json.dumps(record)) == record


def test_a_figure_whose_metric_the_lexicon_does_not_have_is_named_by_its_words(
    ringers: Briefing,
) -> None:
    record = finding_record(finding(ringers.base, "ringers", "5,040"), ringers.base)
    assert "changes" in record["metric"]
    assert record["topic"] is None


def test_the_same_text_gives_the_same_record(lexicon: Lexicon) -> None:
    text = RATES["gazette"]
    assert article_record("a", text, lexicon, {}) == article_record("a", text, lexicon, {})


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("На реке стоят 43 самолёта.", "aircraft"),
        ("Рейсы идут на четырёх маршрутах.", "routes"),
        ("Через порт идут 31 судно.", "ships"),
        ("В день продают 43 матрёшки.", "матрешек"),
        ("They own 43 planes.", "planes"),
    ],
)
def test_programs_read_in_english_what_is_counted(text: str, unit: str, lexicon: Lexicon) -> None:
    (figure,) = article_record("a", text, lexicon, {})["figures"]
    assert figure["unit"] == unit
