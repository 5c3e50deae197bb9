"""A folder whose subject the lexicon does not know has topics of its own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from knowledge import Briefing
from knowledge.base.records import article_record
from knowledge.base.salience import Sentence, own_terms
from knowledge.base.terminology import NOUN, candidates, cutting
from knowledge.base.topics import main_topics
from knowledge.language.dictionary import everyday_words
from knowledge.lexicon import Lexicon
from knowledge.models import Topic
from tests.knowledge.folders import NOW, open_folder
from tests.knowledge.stories import INTEREST, MATCHES, TRANSFERS, VACCINES


@pytest.fixture(scope="module")
def everyday() -> Mapping[str, int]:
    return everyday_words()


def _opened(place: Path, articles: Mapping[str, str]) -> Briefing:
    return open_folder(place, articles)


def _own(briefing: Briefing) -> dict[str, Topic]:
    return {topic.id: topic for topic in briefing.base.topics if topic.label_ru is None}


@pytest.mark.parametrize(
    ("articles", "wanted"),
    [
        (TRANSFERS, {"transfer fee", "loan", "contract", "season ticket"}),
        (INTEREST, {"interest rate", "mortgage", "inflation"}),
        (VACCINES, {"vaccine dose", "measles cases", "vaccine hesitancy"}),
        (MATCHES, {"стадион", "болельщик"}),
    ],
    ids=["football", "rates", "vaccines", "russian"],
)
def test_a_folder_has_topics_of_its_own(
    tmp_path: Path, articles: Mapping[str, str], wanted: set[str]
) -> None:
    briefing = _opened(tmp_path, articles)
    own = _own(briefing)
    assert {next((i for i in own if i.startswith(name)), name) for name in wanted} <= own.keys()
    assert len(briefing.base.topics) <= 20
    commands = [topic.command for topic in briefing.base.topics]
    assert len(set(commands)) == len(commands)
    assert all(re.fullmatch("[a-z0-9_]{1,32}", command) for command in commands)


@pytest.mark.parametrize("articles", [TRANSFERS, INTEREST, VACCINES, MATCHES])
def test_neither_people_nor_times_numbers_and_words_of_saying_are_topics(
    tmp_path: Path, articles: Mapping[str, str]
) -> None:
    own = {word for name in _own(_opened(tmp_path, articles)) for word in name.split()}
    people = {"marta", "lind", "rui", "teles", "andrew", "bailey", "lagarde", "kluge", "белов"}
    common = {"said", "year", "years", "percent", "million", "euros", "thursday", "monday", "march",
              "last", "rose", "fell", "марта", "процентов", "рублей", "сказал", "года"}  # fmt: skip
    assert not own & (people | common)


def test_a_briefing_on_an_own_topic_is_of_sentences_that_hold_it(tmp_path: Path) -> None:
    briefing = _opened(tmp_path, TRANSFERS)
    for topic in _own(briefing).values():
        answer = briefing.topic(topic.id, "", NOW)
        assert answer.status == "answer"
        stem = topic.id.split()[-1][:4]
        assert all(stem in each.lead.sentence.casefold() for each in answer.findings)
        on_it = [f for f in briefing.base.findings.values() if topic.id in main_topics(f)]
        assert topic.findings == len(on_it) > 0


def test_a_folder_of_two_subjects_has_topics_of_both(tmp_path: Path) -> None:
    mixed = {**TRANSFERS, **{f"v{stem}": text for stem, text in VACCINES.items()}}
    briefing = _opened(tmp_path, mixed)
    own = _own(briefing)
    assert any("transfer" in name for name in own)
    assert any("vaccine" in name or "measles" in name for name in own)
    assert {"sport", "health"} <= {topic.id for topic in briefing.base.topics}


def test_a_single_article_has_its_own_words_beside_the_lexicons_topics(
    lexicon: Lexicon, everyday: Mapping[str, int]
) -> None:
    text = (
        "The gannet colony on the cliff lost 300 birds in May. Wardens on the cliff counted "
        "the gannet colony twice. Trade in feathers is forbidden. Visitors may see the gannet "
        "colony from a boat, wardens said.\n"
    )
    topics = article_record("a", text, lexicon, everyday)["topics"]
    assert {"trade", "gannet colony"} <= set(topics)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Norway's central bank raised its key interest rate by 25 points.",
            {"central bank*", "bank*", "interest rate*", "rate*"},
        ),
        ("House prices were higher than a year earlier.", {"house prices*", "prices*"}),
        ("On Monday the European Central Bank met.", {"European Central Bank*"}),
        ("President Ana Ruiz smiled.", {"Ana Ruiz*"}),
        ("Средний просмотр видеоповтора длится долго.", {"просмотр*"}),
    ],
)
def test_candidates_are_nouns_pairs_and_names(
    lexicon: Lexicon, sentence: str, found: set[str]
) -> None:
    assert found <= set(candidates(sentence, cutting(lexicon)))


def test_a_verb_is_no_noun(lexicon: Lexicon) -> None:
    said = candidates("The bank quickly raised what it had sold.", cutting(lexicon))
    assert {form.removesuffix(NOUN) for form in said} == {"bank"}


def _sentences(*held: str) -> list[Sentence]:
    return [Sentence(f"a{at % 3}", forms.split(","), 1.0) for at, forms in enumerate(held)]


def test_a_pair_takes_the_place_of_the_words_that_mostly_stand_in_it(lexicon: Lexicon) -> None:
    fees = ["transfer,fee*,transfer fee*"] * 3
    terms = own_terms(_sentences(*fees, "fee*", "gull*"), frozenset(), {}, lexicon, 5)
    assert [term.id for term in terms] == ["transfer fee"]


def test_a_term_of_every_sentence_tells_nothing_apart(lexicon: Lexicon) -> None:
    terms = own_terms(_sentences(*["kelp*"] * 6), frozenset(), {}, lexicon, 5)
    assert terms == ()


def test_a_word_of_everyday_language_is_no_term(lexicon: Lexicon) -> None:
    held = _sentences(*["kelp*,otter*"] * 3, "reef*", "reef*", "tide*")
    assert {t.id for t in own_terms(held, frozenset(), {"otter": 10**9}, lexicon, 5)} == {"kelp"}


def test_people_are_no_terms(lexicon: Lexicon) -> None:
    held = _sentences(*["Kelp*"] * 3, "reef*")
    assert own_terms(held, frozenset({"kelp"}), {}, lexicon, 5) == ()
