"""Whatever stands in an article, reading it raises nothing and every span stands where it says."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.articles import Written, parse_article
from knowledge.base.dossiers import dossier
from knowledge.base.facts import build_base
from knowledge.base.integrity import broken_spans
from knowledge.base.records import article_record
from knowledge.extraction import extract
from knowledge.lexicon import Lexicon
from knowledge.opening import ready
from tests.knowledge.folders import FOOTBALL, NOW, RATES, SEEDS
from tests.knowledge.stories import INTEREST, MATCHES, TRANSFERS, VACCINES

pytestmark = pytest.mark.no_cover  # the same code over and over: tracing it takes most of the time

ARTICLES = [
    *(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))),
    *(text for told in (FOOTBALL, RATES, INTEREST, MATCHES, TRANSFERS, VACCINES)
      for text in told.values()),
]  # fmt: skip
NOISE = st.sampled_from(
    ["“", "”", '"', "'", "«", "»", "„", "(", ")", "[", "\0", "\u200f", "\u202e", "\ufffd", "\u00a0",
     "\r\n", "\n\n", "\u2028", "&amp;", "&#8217;", "â€™", "́", "1", "5 percent", "€3.4–3.6bn", "-",
     "—", " said ", ", ", ". ", "в ", "٣", "𝟓", "😀", "ﬁ", "ŉ", "İ", "ß", "\U000e0041"]
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Give an article in which stretches are missing, stand twice or are noise."""
    text = draw(st.sampled_from(ARTICLES))
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        piece = draw(
            st.one_of(NOISE, st.just(""), st.just(text[start:end] * 2), st.text(max_size=6))
        )
        text = f"{text[:start]}{piece}{text[end:]}"
    return text


@settings(max_examples=60)
@example(text="The bank left its rate at 2.2\U00017000percent.")  # a letter without a name
@given(text=mutated())
def test_every_item_of_a_mutated_article_stands_where_it_says(lexicon: Lexicon, text: str) -> None:
    record = article_record("a", text, lexicon, {})
    json.dumps(record)
    for kind in ("figures", "quotes", "statements"):
        for each in record[kind]:
            assert text[each["start"] : each["end"]] == each["text"] != ""


@settings(max_examples=25)
@given(texts=st.lists(st.one_of(mutated(), st.text(max_size=80)), min_size=1, max_size=3))
def test_a_base_of_mutated_articles_is_proved_and_can_be_asked(
    lexicon: Lexicon, texts: list[str]
) -> None:
    read = [dossier(Written(f"a{at}", text), lexicon) for at, text in enumerate(texts)]
    base = build_base(read, lexicon, {})
    assert broken_spans(base) == ()
    briefing = ready(base, lexicon, {})
    briefing.ask("what did putin say about trade in 2024", NOW)
    for topic in base.topics:
        assert briefing.topic(topic.id, "", NOW).status == "answer"


@pytest.mark.parametrize(
    "make",
    [
        lambda n: bytes(i * 7919 % 256 for i in range(n)).decode("utf-8", "replace"),
        lambda n: '"' * n,
        lambda n: "“" * n,
        lambda n: '"a ' * (n // 3),
        lambda n: "“‘" * (n // 2),
        lambda n: "([{" * (n // 3),
        lambda n: "“We said " * (n // 9),
        lambda n: "قال الرئيس 5 في المئة. " * (n // 23),
        lambda n: "Trade\0grew\0" + "5\0percent,\0" * (n // 11),
        lambda n: "\0" * n,
        lambda n: "a" * n,
        lambda n: "й" * n,
        lambda n: "1" * n,
        lambda n: "1," * (n // 2),
        lambda n: "A." * (n // 2),
        lambda n: "A B C " * (n // 6),
        lambda n: "1 2 3 " * (n // 6),
        lambda n: "Pump 4\t" * (n // 7),
        lambda n: "&amp;" * (n // 5),
        lambda n: "e" + "\u0301" * n,
        lambda n: "the chief executive of Nordvik, " * (n // 32) + "Ana Ruiz, said so.",
        lambda n: "Nordvik's " * (n // 10) + "president said so.",
        lambda n: "“We won,” Ana Ruiz said. " * (n // 25),
    ],
)
def test_noise_at_length_is_read_like_anything_else(
    lexicon: Lexicon, make: Callable[[int], str]
) -> None:
    text = make(20_000)
    base = build_base([dossier(Written("a", text), lexicon)], lexicon, {})
    assert broken_spans(base) == ()
    ready(base, lexicon, {})


def test_a_run_of_capitals_takes_memory_by_its_length(lexicon: Lexicon) -> None:
    article = parse_article("a", "A B C " * 2_000, None, lexicon)
    tracemalloc.start()
    extract(article, lexicon)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 40_000_000


def test_of_an_endless_line_the_beginning_is_read_and_then_the_next_line(
    lexicon: Lexicon,
) -> None:
    text = "Sales rose 5 percent. " * 20_000 + "\nCosts fell 7 percent, Ana Lopes said.\n"
    article = parse_article("a", text, None, lexicon)
    figures = [fact for fact in extract(article, lexicon) if fact.kind == "figure"]
    assert figures[-1].text == "7 percent"
    assert figures[-1].speaker == "Ana Lopes"
    assert figures[-2].end <= 100_000
