"""The lexicon's data: whole, free of contradictions and of names that match by accident."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.errors import LexiconError
from knowledge.language.words import tokens
from knowledge.lexicon import CONCEPT_FILES, Concept, Lexicon, load_lexicon

UNITS = {
    "percent",
    "percentage_points",
    "currency",
    "count",
    "times",
    "fraction",
    "rank",
    "measure",
    "duration",
}
FUNCTION_WORDS = ("en_stop", "ru_stop", "en_light", "ru_light", "en_chat", "ru_chat")

TOLD_APART = {"us"}
"""Pronouns that a state is written like, in capitals."""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def names(concept: Concept) -> Iterator[str]:
    yield from concept.en
    yield from concept.ru


def stems(name: str) -> tuple[str, ...]:
    return tuple(token.stem for token in tokens(name))


def ids(lexicon: Lexicon, text: str) -> set[str]:
    return {match.concept.id for match in lexicon.match(text)}


@pytest.mark.parametrize("kind", sorted(set(CONCEPT_FILES.values())))
def test_every_kind_of_concept_is_there(lexicon: Lexicon, kind: str) -> None:
    assert any(concept.kind == kind for concept in lexicon.concepts.values())


def test_whatever_a_concept_points_to_exists(lexicon: Lexicon) -> None:
    missing = [
        (concept.id, target)
        for concept in lexicon.concepts.values()
        for target in (*concept.broader, concept.stands_for, concept.topic)
        if target is not None and target not in lexicon.concepts
    ]
    assert missing == []


def test_a_concept_belongs_to_a_topic_and_stands_for_a_country(lexicon: Lexicon) -> None:
    for concept in lexicon.concepts.values():
        if concept.topic is not None:
            assert lexicon.concepts[concept.topic].kind == "topic", concept.id
        if concept.stands_for is not None:
            assert lexicon.concepts[concept.stands_for].kind == "country", concept.id


def test_no_concept_is_broader_than_itself(lexicon: Lexicon) -> None:
    for concept in lexicon.concepts.values():
        assert concept.id not in lexicon.broader(concept)


def test_topics_have_one_command_each_that_can_be_typed(lexicon: Lexicon) -> None:
    commands = [c.command for c in lexicon.concepts.values() if c.kind == "topic"]
    assert max(Counter(commands).values()) == 1
    for command in commands:
        assert command is not None
        assert command.isascii()
        assert command.replace("_", "").isalnum()
        assert command == command.lower()


def test_every_metric_says_which_units_may_carry_it(lexicon: Lexicon) -> None:
    for concept in lexicon.concepts.values():
        assert bool(concept.units) == (concept.kind == "metric"), concept.id
        assert set(concept.units) <= UNITS, concept.id


def test_topics_metrics_countries_and_places_are_labelled_in_russian(lexicon: Lexicon) -> None:
    for concept in lexicon.concepts.values():
        if concept.kind in ("topic", "metric", "country", "place", "body"):
            assert concept.label_ru, concept.id


def test_every_concept_has_names_in_both_languages(lexicon: Lexicon) -> None:
    assert [c.id for c in lexicon.concepts.values() if not (c.en and c.ru)] == []


def test_no_name_is_a_function_word(lexicon: Lexicon) -> None:
    stop = {*lexicon.table("function")["en_stop"], *lexicon.table("function")["ru_stop"]}
    wrong = [
        (concept.id, name)
        for concept in lexicon.concepts.values()
        for name in names(concept)
        if len(words := tokens(name)) == 1 and words[0].norm in stop - TOLD_APART
    ]
    assert wrong == []


def test_no_name_has_the_stem_of_a_stop_word(lexicon: Lexicon) -> None:
    stop = {
        token.stem: word
        for table in ("en_stop", "ru_stop")
        for word in lexicon.table("function")[table]
        for token in tokens(word)
        if len(word) > 1 and word not in TOLD_APART
    }
    wrong = [
        (concept.id, name, stop[found[0]])
        for concept in lexicon.concepts.values()
        for name in names(concept)
        if len(found := stems(name)) == 1 and found[0] in stop
    ]
    assert wrong == []


def test_a_name_is_shared_by_few_concepts_of_a_kind(lexicon: Lexicon) -> None:
    owners: dict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for concept in lexicon.concepts.values():
        for name in names(concept):
            owners[concept.kind, stems(name)].add(concept.id)
    shared = {key: found for key, found in owners.items() if len(found) > 1}
    assert {key: found for key, found in shared.items() if len(found) > 2} == {}
    assert len(shared) < len(owners) // 100  # only words with two meanings that news has both of


@pytest.mark.parametrize("table", FUNCTION_WORDS)
def test_function_words_are_single_folded_words_without_repetition(
    lexicon: Lexicon, table: str
) -> None:
    words = lexicon.table("function")[table]
    assert max(Counter(words).values()) == 1
    for word in words:
        assert [token.norm for token in tokens(word)] == [word]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two-way trade with the land of the rising sun", {"trade_turnover", "japan"}),
        ("How many classroom staff work abroad?", {"teacher"}),
        ("post-Soviet bloc", {"cis"}),
        ("fuel depots and petrol stations", {"oil_depot", "filling_station"}),
        ("an inauguration for gifted kids", {"open", "talent", "child"}),
        ("cash sent home by migrants", {"remittances", "migrant"}),
        ("the Kremlin and the White House", {"kremlin", "white_house"}),
        ("Сколько таджикских студентов в России?", {"tajikistan", "student", "russia"}),
        ("товарооборот с Узбекистаном", {"trade_turnover", "uzbekistan"}),
        ("доля расчётов в рублях", {"ruble_settlement_share"}),
        ("таяние ледников в Центральной Азии", {"glacier", "melt", "central_asia"}),
        ("учителей и школ", {"teacher", "school"}),
        ("число погибших при землетрясении", {"deaths", "earthquake"}),
        ("ключевая ставка Банка России", {"interest_rate", "bank_of_russia"}),
        ("the defender's transfer fee", {"transfer_fee"}),
        ("hotel occupancy in Kathmandu", {"occupancy", "hotel", "kathmandu"}),
        ("who picked up the tab", {"pay"}),
        ("the vase went under the hammer", {"vase", "auction"}),
        ("families sleeping rough", {"family", "homeless"}),
        ("the head of the province threw in the towel", {"governor", "resign"}),
        ("a ban that takes effect in May", {"ban", "take_effect"}),
        ("dentists have walked off the job", {"dentist", "strike_labour"}),
    ],
)
def test_names_and_paraphrases_find_their_concepts(
    lexicon: Lexicon, text: str, expected: set[str]
) -> None:
    assert expected <= ids(lexicon, text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("What did they tell us?", "united_states"),
        ("Who said so?", "world_health_organization"),
        ("Какие данные есть?", "denmark"),
        ("Расскажи и это", "yen"),
        ("очень мало", "mali"),
        ("quite probably in the second case", "resign"),
        ("the Republic of Equatorial Guinea", "guinea"),
        ("в среднем семь дней", "weekday"),
        ("в этом случае почти ничего", "shipping"),
        ("according to them", "treaty"),
        ("find the best way to take it, please", "earn"),
        ("better for the economic centre of most people", "improve"),
        ("approximately at that moment", "estimate"),
    ],
)
def test_words_that_only_look_alike_do_not_match(lexicon: Lexicon, text: str, wrong: str) -> None:
    assert wrong not in ids(lexicon, text)


def test_a_thing_named_within_a_longer_name_is_kept_where_it_is_asked_for(lexicon: Lexicon) -> None:
    words = tokens("the hospital staff of Equatorial Guinea")
    whole = {match.concept.id for match in lexicon.match_tokens(words)}
    held = {match.concept.id for match in lexicon.match_tokens(words, inner=True)}
    assert {"hospital", "staff"} <= held - whole
    assert "guinea" not in held
    agreed = lexicon.match_tokens(tokens("in agreement with the neighbours"), inner=True)
    assert "treaty" not in {match.concept.id for match in agreed}


def test_a_kind_of_animal_or_food_is_one(lexicon: Lexicon) -> None:
    pairs = [("moose", "wildlife"), ("trout", "seafood"), ("oboe", "musical_instrument")]
    for name, kind in pairs:
        assert any(kind in match.concept.broader for match in lexicon.match(name))


def test_what_a_thing_is_a_kind_of_is_followed_to_the_end(lexicon: Lexicon) -> None:
    professor = lexicon.concepts["professor"]
    assert "person" not in professor.broader
    assert {"teacher", "person"} <= {*lexicon.broader(professor)}


def test_capitals_stand_for_their_states(lexicon: Lexicon) -> None:
    stands = {c.id: c.stands_for for c in lexicon.concepts.values() if c.stands_for}
    assert stands["moscow"] == "russia"
    assert stands["dushanbe"] == "tajikistan"
    assert stands["kremlin"] == "russia"


def test_a_concept_in_two_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "things.toml").write_text('apple = { en = ["apple"] }', "utf-8")
    (tmp_path / "places.toml").write_text('apple = { en = ["apple"] }', "utf-8")
    with pytest.raises(LexiconError, match="apple stands already in"):
        load_lexicon(tmp_path)
