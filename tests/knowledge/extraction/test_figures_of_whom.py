"""Whose a figure is: who gives data, sets a goal, moves a forecast; and what a figure shares."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.articles import parse_article
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading, read
from knowledge.lexicon import Lexicon
from knowledge.models import Figure

Read = Callable[[str], Reading]
Rows = list[tuple[str, str | None]]


def _of(text: str, lexicon: Lexicon) -> list[Figure]:
    return list(figures(read(parse_article("a", text, None, lexicon), lexicon), lexicon))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The central bank aims to bring inflation to 3% by May.", [("3%", "central bank")]),
        ("The health ministry plans to hire 500 nurses.", [("500", "health ministry")]),
        ("The regulator targets growth of 5 percent.", [("5 percent", "regulator")]),
        ("The teachers union is seeking 9 percent.", [("9 percent", "teachers union")]),
        ("The firm lost in court, seeking 9 percent.", [("9 percent", None)]),
        ("The ministry seeks 500 nurses.", [("500", "ministry")]),
        ("Ana Lopes trimmed the 2028 goal to 7 GW from 8 GW.",
         [("7 GW", "Ana Lopes"), ("8 GW", None)]),
        ("The central bank raised its 2025 forecast from 2% to 3%.",
         [("2%", "central bank"), ("3%", "central bank")]),  # both were its forecasts
        ("The government has set a growth target of about 5%.", [("5%", "government")]),
        # whoever speaks of a goal of another's
        ("The ministry plans to hire 500 nurses, Ana Lopes said.", [("500", "Ana Lopes")]),
        # a thing, a country, plans of somebody are no setters; a new clause is no goal
        ("The plans of the ministry cost $5m.", [("$5m", None)]),
        ("Kenya targets growth of 5 percent.", [("5 percent", None)]),
        ("The central bank aims to cut rates, while prices rose 4%.", [("4%", None)]),
        ("The budget targets are 5 percent.", [("5 percent", None)]),
    ],
)  # fmt: skip
def test_who_sets_a_goal_has_its_figure(text: str, rows: Rows, lexicon: Lexicon) -> None:
    assert [(f.text, f.speaker) for f in _of(text, lexicon)] == rows


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Prices rose 5%, statistics office data showed last week.", ["statistics office"]),
        ("Prices rose 5%, official data showed.", [None]),
        ("A survey by Civis Meter found that 40% agreed. Another 12% had left.",
         ["Civis Meter"] * 2),
        ("Rates fell 57%, data from the consultancy Boxdex show. Some 70% stay.", ["Boxdex"] * 2),
        ("Ministry figures show 120 deaths. The UN's estimate is 150.", ["Ministry", "UN"]),
        ("Estimates by the World Bank put the damage at $4bn.", ["World Bank"]),
        ("The study, led by Dr. Ana Lopes of Lima University, found that 32% rose.", ["Ana Lopes"]),
        ("The state crop agency Conab, which sees output at 9 tonnes, spoke.", ["Conab"]),
        ("Some 46% agree, a poll of 2,100 people by Kestrel Research suggests.",
         ["Kestrel Research"] * 2),
        ("Norway's wealth fund, the world's largest, earned 5.7%, it said.",
         ["Norway's wealth fund"]),
        ("Staff earn $412, workers say. Management puts it at $530.", ["workers", "Management"]),
        ("The farm ministry, which puts the crop at 9 tonnes, spoke.", ["farm ministry"]),
        ("Economists polled by Reuters expect growth of 3%.", ["Economists"]),
        ("Sales beat the $5m expected by analysts polled by Reuters.", ["analysts"]),
        ("The toll rose to 45, state media reported.", ["state media"]),
        ("Halden Robotics ASA (OSE: HAL), a leading maker, said 17 came.", ["Halden Robotics"]),
        ("The bank's forecast of 3% was low.", [None]),
        ("Norvik Bank's forecast of 3% was low.", ["Norvik Bank"]),
    ],
)  # fmt: skip
def test_who_gives_data_has_its_figures(
    text: str, speakers: list[str | None], lexicon: Lexicon
) -> None:
    assert [f.speaker for f in _of(text, lexicon)] == speakers


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Exports fell from 60 to 52 million tonnes.", [(6e7, "tonnes"), (5.2e7, "tonnes")]),
        ("It grew from $2.1 to $2.5 billion.", [(2.1e9, "USD"), (2.5e9, "USD")]),
        ("It grew from 900 to 1.2 million users.", [(900, "users"), (1.2e6, "users")]),
        ("Экспорт упал с 60 до 52 млн тонн.", [(6e7, "tonnes"), (5.2e7, "tonnes")]),
        ("Two men, aged 19 and 22, fled.", [(2, "men"), (19, "years"), (22, "years")]),
        ("The victims, aged 7, 12 and 45, were named.",
         [(7, "years"), (12, "years"), (45, "years")]),
        ("Police held two men, 22 and 24, on Monday.",
         [(2, "men"), (22, "years"), (24, "years")]),
        ("They hired 30 men, 22 women and 4 boys.", [(30, "men"), (22, "women"), (4, "boys")]),
        ("He was hit in the 400 block of Oak Street.", []),
        ("They stopped near mile marker 88, at kilometre 12.", []),
        ("They move up to third with 38 points, six behind the top.",
         [(3, "rank"), (38, "points")]),
        ("Ana Lopes, with her ministers, said 20,000 came.", [(20_000, None)]),
        ("Police put the crowd at 300; organisers said it was 800.",
         [(300, "people"), (800, "people")]),
        ("Число выросло на треть, до 1,2 миллиона человек.",
         [(0.3333, "fraction"), (1.2e6, "people")]),
    ],
)  # fmt: skip
def test_what_numbers_share_and_count(
    text: str, rows: list[tuple[float, str | None]], lexicon: Lexicon
) -> None:
    assert [(f.value, f.unit) for f in _of(text, lexicon)] == rows


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Он вырос до 5 млн тонн.", None),
        ("Он упал на 8%, до 5 млн тонн.", None),
        ("Зал вмещает до 300 человек.", "до"),
    ],
)
def test_russian_up_to_is_no_qualifier_of_what_a_change_leads_to(
    text: str, qualifier: str | None, lexicon: Lexicon
) -> None:
    assert _of(text, lexicon)[-1].qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Цены снизились вдвое.", "down"),
        ("Цены выросли вдвое.", "up"),
        ("Цены вдвое выше.", "up"),
    ],
)
def test_twofold_goes_the_way_of_its_verb(text: str, direction: str, lexicon: Lexicon) -> None:
    (figure,) = _of(text, lexicon)
    assert figure.direction == direction


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("The International Monetary Fund sees growth of 3 percent.", None),
        ("The fund said 3 percent was enough.", None),
        ("He was ordered to pay £187.", None),
        ("Some 12 percent refused to answer.", None),
        ("Consumer Price Inflation was 3 percent.", "inflation"),
    ],
)
def test_the_name_of_a_body_is_no_metric(text: str, metric: str | None, lexicon: Lexicon) -> None:
    (figure,) = _of(text, lexicon)
    assert figure.metric == metric


def test_a_rank_that_is_reached_is_no_upper_bound(lexicon: Lexicon) -> None:
    (figure,) = _of("They move up to third in the table.", lexicon)
    assert (figure.value, figure.qualifier) == (3, None)


def test_what_follows_a_comma_plans_nothing(lexicon: Lexicon) -> None:
    (figure,) = _of("The school, which has 480 pupils, will stay closed.", lexicon)
    assert figure.status == "fact"


def test_the_month_of_may_foresees_nothing(lexicon: Lexicon) -> None:
    (figure,) = _of("Rainfall between March and May was 40 percent below average.", lexicon)
    assert figure.status == "fact"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # of several who announce something the first one
        ("Acme A/S and Borealis A/S today announced a deal worth $5m.", "Acme"),
        # what a body thinks is told by whoever says so
        ("The crew union expects $5m, its president Ana Lopes said.", "Ana Lopes"),
        ("The crew union expects $5m in May.", "crew union"),
        # somebody who is not named at all is nobody
        ("The bank agreed to pay $5m, two people familiar with it said on Friday.", None),
        ("For the full year the board expects a loss of $5m.", "board"),
        ("Ana Lopes, who trades in silver, values the haul at $5m.", "Ana Lopes"),
        ("Ana Lopes came, and by her list it costs $5m.", "Ana Lopes"),
        ("Министерство труда по-прежнему считает, что нужно $5m.", "Министерство труда"),
    ],
)
def test_whose_a_figure_is(text: str, speaker: str | None, lexicon: Lexicon) -> None:
    (figure,) = [f for f in _of(text, lexicon) if f.unit == "USD"]
    assert figure.speaker == speaker
