"""What a question on one thing may be answered with: another name of it or a kind of it alone."""

from collections.abc import Iterator

import pytest

from knowledge.base.terms import LOOSER, Terms, merged
from knowledge.language.words import tokens
from knowledge.lexicon import Lexicon
from knowledge.questions.spotting import pieces, terms_of
from tests.knowledge.folders import shared_lexicon

APART = [
    ("primary school", "secondary school"),
    ("chemistry", "mathematics"),
    ("physics", "biology"),
    ("men", "women"),
    ("boys", "girls"),
    ("exports", "imports"),
    ("export ban", "import ban"),
    ("wheat", "maize"),
    ("rice", "barley"),
    ("potatoes", "tomatoes"),
    ("apples", "grapes"),
    ("sheep", "goats"),
    ("cattle", "poultry"),
    ("dogs", "cats"),
    ("tea", "coffee"),
    ("beef", "pork"),
    ("hospital", "clinic"),
    ("doctors", "nurses"),
    ("malaria", "dengue"),
    ("measles", "polio"),
    ("heart attack", "stroke"),
    ("tobacco", "alcohol"),
    ("abortion", "contraception"),
    ("murder", "theft"),
    ("burglary", "robbery"),
    ("convicted", "acquitted"),
    ("heroin", "cocaine"),
    ("goals scored", "points scored"),
    ("wins", "defeats"),
    ("gold medals", "bronze medals"),
    ("volleyball", "handball"),
    ("rugby", "golf"),
    ("buying", "selling"),
    ("flat", "cottage"),
    ("oil", "natural gas"),
    ("petrol", "diesel"),
    ("solar power", "wind power"),
    ("gas pipeline", "oil pipeline"),
    ("cotton", "aluminium"),
    ("wool", "silk"),
    ("gold", "silver"),
    ("copper", "nickel"),
    ("lithium", "cobalt"),
    ("missiles", "rifles"),
    ("submarines", "fighter jets"),
    ("presidential election", "parliamentary election"),
    ("upper house", "lower house"),
    ("bill", "constitution"),
    ("king", "queen"),
    ("mosque", "church"),
    ("planes", "helicopters"),
    ("cars", "lorries"),
    ("trams", "trolleybuses"),
    ("ferries", "tankers"),
    ("bridge", "tunnel"),
    ("lake", "river"),
    ("deforestation", "reforestation"),
    ("snow", "rain"),
    ("heatwave", "frost"),
    ("tsunami", "volcano"),
    ("plane crash", "train crash"),
    ("elephants", "tigers"),
    ("monday", "friday"),
    ("summer", "winter"),
    ("wedding", "divorce"),
    ("poor", "rich"),
    ("cheap", "expensive"),
    ("reliable", "unreliable"),
    ("equality", "discrimination"),
    ("tenge", "somoni"),
    ("immigration", "emigration"),
    ("refugees", "displaced people"),
    ("newspapers", "radio"),
    ("hostage", "ransom"),
    ("concert", "album"),
    ("museum", "exhibition"),
    ("trade deficit", "trade surplus"),
    ("minimum wage", "pension"),
    ("net profit", "operating profit"),
    ("external debt", "public debt"),
    ("fare", "tuition"),
    ("height", "depth"),
    ("sea level", "river level"),
    ("homes destroyed", "homes flooded"),
    ("grace period", "repayment period"),
    ("donetsk", "luhansk"),
    ("north caucasus", "south caucasus"),
    ("начальная школа", "средняя школа"),
    ("химия", "математика"),
    ("пшеница", "кукуруза"),
    ("овцы", "козы"),
    ("бензин", "дизель"),
    ("больница", "поликлиника"),
    ("убийство", "кража"),
    ("оправдать", "осудить"),
    ("золото", "серебро"),
    ("победы", "поражения"),
    ("президентские выборы", "парламентские выборы"),
    ("снег", "дождь"),
    ("понедельник", "пятница"),
    ("квартира", "общежитие"),
    ("минимальная зарплата", "пенсия"),
    ("чистая прибыль", "операционная прибыль"),
]
"""Things of which none answers for the other."""

ALIKE = [
    ("pupils", "schoolchildren"),
    ("petrol", "gasoline"),
    ("elementary school", "primary school"),
    ("maize", "corn"),
    ("lorry", "truck"),
    ("flat", "apartment"),
    ("metro", "subway"),
    ("soccer", "football"),
    ("house", "home"),
    ("hydroelectric power station", "dam"),
    ("film", "movie"),
    ("truce", "ceasefire"),
    ("net profit", "net income"),
    ("core profit", "EBITDA"),
    ("external debt", "foreign debt"),
    ("killed", "deaths"),
    ("doctor", "physician"),
    ("illness", "disease"),
    ("wildfire", "fire"),
    ("mathematics", "математика"),
    ("primary school", "начальная школа"),
    ("wheat", "пшеница"),
    ("goats", "козы"),
    ("helicopters", "вертолёты"),
    ("burglary", "кража со взломом"),
    ("minimum wage", "МРОТ"),
    ("defeats", "поражение"),
    ("volcanic eruption", "извержение вулкана"),
    ("apartments", "квартиры"),
]
"""Names of one thing."""

KINDS = [
    ("secondary school", "school"),
    ("mathematics", "science"),
    ("wheat", "grain"),
    ("onions", "vegetables"),
    ("goats", "livestock"),
    ("petrol", "fuel"),
    ("diesel", "oil products"),
    ("measles", "disease"),
    ("surgeons", "doctors"),
    ("maternity hospital", "hospital"),
    ("burglary", "theft"),
    ("robbery", "crime"),
    ("missiles", "weapons"),
    ("bribe", "corruption"),
    ("runoff", "election"),
    ("arson", "fire"),
    ("ferry", "ship"),
    ("trams", "public transport"),
    ("apartment", "housing"),
    ("supreme court", "court"),
    ("memorandum", "treaty"),
    ("net profit", "profit"),
    ("minimum wage", "salary"),
    ("gold medals", "medals"),
    ("грузовик", "транспортное средство"),
    ("говядина", "мясо"),
    ("поджог", "пожар"),
    ("внешний долг", "долг"),
]
"""A kind of a thing, and the thing."""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return shared_lexicon()


def asked(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Give the concepts that a question with these words is on."""
    nothing: frozenset[int] = frozenset()
    words = tokens(text)
    named_so = lexicon.match_tokens(words, inner=True)
    for piece in pieces(words, named_so, nothing, nothing, nothing, lambda term: True):
        yield from terms_of(piece)


def answers(said: str, text: str, lexicon: Lexicon) -> float:
    """Tell how far what is said speaks of what is asked: 1, in part, or 0."""
    terms = merged(*Terms(lexicon).held(said).weighted())
    return max((terms.get(term, 0.0) for term in asked(text, lexicon)), default=0.0)


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_contrasts_does_not_answer_for_each_other(
    lexicon: Lexicon, one: str, other: str
) -> None:
    assert list(asked(one, lexicon))
    assert list(asked(other, lexicon))
    assert answers(one, other, lexicon) == 0
    assert answers(other, one, lexicon) == 0


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_names_of_one_thing_answer_for_each_other(lexicon: Lexicon, one: str, other: str) -> None:
    assert answers(one, other, lexicon) == 1
    assert answers(other, one, lexicon) == 1


@pytest.mark.parametrize(("kind", "thing"), KINDS)
def test_a_kind_answers_for_the_thing_and_never_the_other_way(
    lexicon: Lexicon, kind: str, thing: str
) -> None:
    assert answers(kind, thing, lexicon) >= LOOSER
    assert answers(thing, kind, lexicon) == 0
