"""Entities and misread characters: what they mean, and where that stands."""

import html
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.articles import parse_article
from knowledge.extraction import extract
from knowledge.language.decoding import decoded
from tests.knowledge.folders import shared_lexicon

LEXICON = shared_lexicon()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a &pound;310&nbsp;million loan", "a £310\xa0million loan"),
        ("12&frac12;% &#8211; &#x20AC;5", "12½% – €5"),
        ("&amp;ldquo;Twice&amp;rdquo;", "“Twice”"),
        ("â€œHiâ€\x9d â€“ Â£5, â‚¬6", "“Hi” – £5, €6"),
        ("FranÃ§ois, FranÃ\x83Â§ois", "François, François"),
        ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"),
        ("Muno\u0303z, Исаи\u0306, A\u0303\u00a9", "Munõz, Исай, é"),
    ],
)
def test_what_was_decoded_wrongly_is_read_as_it_was_meant(text: str, meant: str) -> None:
    assert decoded(text).text == meant


@pytest.mark.parametrize(
    "text",
    ["e\u0332 \u0301", "AT&T and R&D; &c. &nosuch;", "CAFÉ” – MANHÃ, ESPAÑA", "â—", "Ð", "a & b;"],
)
def test_what_only_looks_alike_stays(text: str) -> None:
    assert decoded(text) == (text, None)


@given(st.text(alphabet="ab &;#x1lt€£“é\u00a0Привет", max_size=30))
def test_every_character_leads_back_to_what_it_was_made_of(meant: str) -> None:
    text = html.escape(meant).replace("é", "&eacute;").replace("£", "Â£")
    found = decoded(text)
    places = [found.published(at) for at in range(len(found.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)
    pieces = [decoded(text[a:b]).text for a, b in pairwise(places)]
    assert pieces == list(found.text)


def test_names_are_read_whole_where_accents_are_characters_of_their_own() -> None:
    text = unicodedata.normalize("NFD", "Рост составил 5,3%, заявил Андрей Йованов.")
    facts = extract(parse_article("a", text, None, LEXICON), LEXICON)
    (figure,) = (fact for fact in facts if fact.kind == "figure")
    assert (figure.text, figure.speaker) == ("5,3%", "Андрей Йованов")
    assert text[figure.start : figure.end] == "5,3%"


def test_facts_stand_where_they_were_published() -> None:
    text = (
        "Sales rose &ldquo;over&nbsp;5&nbsp;per&nbsp;cent&rdquo;, Fran&ccedil;ois Dor&eacute; said."
        "\n"
        "Costs were &pound;310&nbsp;million in&nbsp;2024, nearly&nbsp;&frac12; of sales.\n"
    )
    article = parse_article("a", text, None, LEXICON)
    facts = extract(article, LEXICON)
    figures = {fact.text: fact for fact in facts if fact.kind == "figure"}
    assert set(figures) >= {"5&nbsp;per&nbsp;cent", "&pound;310&nbsp;million"}
    assert figures["5&nbsp;per&nbsp;cent"].speaker == "François Doré"
    assert figures["&pound;310&nbsp;million"].period_text == "in&nbsp;2024"
    for fact in facts:
        assert text[fact.start : fact.end] == fact.text
        assert text[fact.sentence_start : fact.sentence_end] == fact.sentence
