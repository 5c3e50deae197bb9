"""Which figures an article sets against each other, denies, contests or takes back."""

from __future__ import annotations

import pytest

from knowledge.articles import Written
from knowledge.base.dossiers import dossier
from knowledge.lexicon import Lexicon
from knowledge.models import Figure

DATE = "ORSUND, 4 March 2025. "


def _figures(text: str, lexicon: Lexicon) -> list[Figure]:
    facts = dossier(Written("a", DATE + text), lexicon).facts
    return [fact for fact in facts if isinstance(fact, Figure)]


def _pairs(text: str, lexicon: Lexicon) -> set[tuple[str, str]]:
    figures = _figures(text, lexicon)
    by_start = {figure.start: figure for figure in figures}
    return {
        (by_start[start].text, figure.text)
        for figure in figures
        for start in figure.against
        if start < figure.start
    }


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("“We buried 22 people, not 19,” the mayor said.", ("22", "19")),
        ("Not 19 people but 22 were buried, the mayor said.", ("19", "22")),
        ("Nordlys says 1,900 jobs will go. We went through the plans. We arrive at about 2,600.",
         ("1,900", "2,600")),
        ("Orsund Water reports 212 spills into the river. I have gone "
         "through its data, and I get 347.",
         ("212", "347")),
        ("The auditors Hald put the deficit at €3.2 million on a budget of €9.6 million.\n\nHer "
         "predecessor, Per Aas, disputes the sum. It was barely over €2 million, Aas said.",
         ("€3.2 million", "€2 million")),
        ("Each handler lifts 9.4 tonnes a shift, up from 7.7 tonnes, the union said. According to "
         "her own records, director Anna Wiik said, the load is 8.1 tonnes.",
         ("9.4 tonnes a shift", "8.1 tonnes")),
        ("The ministry announced that 94 percent of the children were reached. “In those homes 81 "
         "percent had a mark. That is good. It is not 94,” Professor Ida Moe said.",
         ("94 percent", "81 percent")),
        ("Ushers earn 6.20 euros an hour, the union said. Director Liv Tamm put the pay at "
         "7.80 euros.",
         ("6.20 euros", "7.80 euros")),
        ("The coast guard has recorded nine groundings; the pilots' chamber speaks of 15.",
         ("nine", "15")),
        ("The organisers said that 18,204 people finished. The firm's file has 17,960 names in it, "
         "measurer Hanne Voss said.", ("18,204", "17,960")),
        ("The hospital reported 12 infections. A nurse told the paper there had been 29.",
         ("12", "29")),
        ("The audit found 310 families, its author Liv Tamm said. The registry set the number of "
         "families at 420. A residents' group puts it at 510.", ("420", "510")),
        ("Police put the crowd at 14,000. Organisers claimed 45,000 had come.",
         ("14,000", "45,000")),
        ("The company says the spill was 300 litres. Residents insist it was at least 900 litres, "
         "their spokesman Ola Berg said.", ("300 litres", "900 litres")),
        ("The ministry estimates the cost at $4.1 billion, but according to the opposition it will "
         "be $6 billion.", ("$4.1 billion", "$6 billion")),
        ("The council says the bridge is closed for six weeks; the contractor told us nine weeks.",
         ("six weeks", "nine weeks")),
        ("The council put attendance at 58 percent, while the Seawall Watch, which had people at "
         "40 gates, found that it was 51 percent.", ("58 percent", "51 percent")),
        # somebody disputes the number in so many words, and counts by another name
        ("The number of patients waiting fell to 3,600, minister Ola Berg said.\n\n“The queue "
         "moves,” he added.\n\nThe Nurses' League disputes the number. It counts 5,300 people who "
         "wait.",
         ("3,600", "5,300")),
        ("Police have confirmed 46 deaths; 58 people are injured.\n\nThe Red Cross rejects the "
         "toll. “We have carried 61 bodies,” coordinator Liv Tamm said.", ("46", "61")),
        ("Director Per Aas put the number of jobs to be lost at 140. Unions do not believe it. "
         "Ida Moe of the bakers' union expects 320 redundancies.", ("140", "320")),
        ("The drive reached 92 percent of the children, the minister said.\n\nThe Health League "
         "challenged the figure. Its monitors found marks on 84 percent of the children.",
         ("92 percent", "84 percent")),
        ("Meeting the demands would add $62 million a year, manager Per Aas said.\n\nThe union "
         "estimates the cost at $37 million a year.", ("$62 million", "$37 million")),
        ("The scheme has paid out £47,500, Dr Ida Moe said. “We count what was lost.”\n\nThe "
         "farmers' league says the damage is nearer £130,000.", ("£47,500", "£130,000")),
        ("They put the damage at 6.3 million euros; the defence spoke of 1.9 million at most.",
         ("6.3 million euros", "1.9 million")),
        ("Уничтожено 412 тыс. птиц, сообщило управление ветеринарии. Союз птицеводов оценивает "
         "потери иначе: по его данным, уничтожено 530 тыс. голов.", ("412 тыс.", "530 тыс.")),
        ("По данным министерства, погибло 22% пчел. По его подсчетам, погибло 38% пчел, сказал "
         "председатель союза Олег Зуев.", ("22%", "38%")),
    ],
)  # fmt: skip
def test_what_is_set_against_a_figure(text: str, pair: tuple[str, str], lexicon: Lexicon) -> None:
    assert _pairs(text, lexicon) == {pair}


@pytest.mark.parametrize(
    "text",
    [
        # the same speaker goes on, or nobody disputes anything
        "The ministry counted 40 boats in May. It counted 60 boats in June.",
        "“Nobody trains for four years,” Liv Tamm said. The union is seeking 9 percent over "
        "two years.",
        "Factwatch rated 32% of the left's claims as false, compared to 11% of the right's claims.",
        "The ministry said 12 people were killed. The hospital said 30 people were injured.",
        "The court heard 10 judges rather than 11.",
        "The dockers want a shift of eight hours instead of 12 hours.",
        # what comes on top of a claim, or is the disputer's own
        "The ministry said 27 people had died. The minister rejected the figure. “I was told of 14 "
        "more deaths,” Per Aas said.",
        "Some 3,600 patients are waiting, minister Ola Berg said. The Nurses' League disputes the "
        "number. It has 5,300 members.",
        "Some 36 people were injured, police said. The doctors' league rejects the toll. It counts "
        "41 victims.",
        # of money many things are told
        "The owner, Aas Trading, said fertiliser worth €412 million had been in the building. "
        "The county estimates the total loss at €1.2 billion.",
        # a number of the article's own is nobody's claim
        "Допустимая норма – 35. По его оценке, на транспорт приходится 26, сказал Олег Зуев.",
        # another unit, another way of measuring, another size
        "The toll is 41 deaths, the forum said. The ministry disputes the toll. It spent "
        "€30 million.",
        "The ministry said 12 people had died. The doctors dispute that. Some 4,000 people came.",
    ],
)
def test_nothing_is_set_against_what_nobody_disputes(text: str, lexicon: Lexicon) -> None:
    assert _pairs(text, lexicon) == set()


def test_what_is_only_denied_is_told_from_what_is_claimed(lexicon: Lexicon) -> None:
    figures = _figures("It grows by 3.2% next year, not 3.9% as the ministry claims.", lexicon)
    assert [(figure.text, figure.is_denied) for figure in figures] == [
        ("3.2%", False),
        ("3.9%", True),
    ]


def test_what_stands_in_two_items_of_a_roundup_is_no_quarrel(lexicon: Lexicon) -> None:
    text = (
        "The agency has sent 5,400 tents.\n\nSPAIN: Fewer arrivals\n\nThe islands look after 4,950 "
        "minors, minister Ana Sol said."
    )
    assert _pairs(text, lexicon) == set()


@pytest.mark.parametrize(
    ("text", "contests"),
    [
        ("The authority says 870 staff stayed away, well short of the union's count.", True),
        ("The club's debts come to £31 million, more than the accounts show.", True),
        ("Dr Ana Sol treated 31 people. The coast guard's list is shorter, she says.", True),
        ("She arrives at €162 million.", True),
        ("Strip out £15 million, she argued.", False),
        ("Inspectors went to 870 homes and found the wells dry, she said.", False),
        ("The authority says 870 staff stayed away, more than last year.", False),
    ],
)
def test_what_is_set_against_a_figure_told_elsewhere(
    text: str, contests: bool, lexicon: Lexicon
) -> None:
    assert [figure.contests for figure in _figures(text, lexicon)] == [contests]


@pytest.mark.parametrize(
    ("text", "taken_back", "instead"),
    [
        ("In May I wrote that 40,000 fish had died. That was a counting error, and mine. It was "
         "about 23,000.", "40,000", "23,000"),
        ("In June I told you of a surplus of $310 million. I withdraw that. It is a deficit of $45 "
         "million.", "$310 million", "$45 million"),
        ("In May we put the surplus at $310 million. The right figure is $45 million.",
         "$310 million", "$45 million"),
        ("In May you told us that 82 percent of two-year-olds had it. That was wrong and I take it "
         "back. It is 71 percent.", "82 percent", "71 percent"),
        ("Thieves took 14 objects.\n\nPolice now speak of 11 objects. They say the earlier number "
         "was wrong.", "14", "11"),
        ("It spoke of losses of 15%, and later owned that the correct figure is 9%.", "15%", "9%"),
        ("At noon they announced 21,000 starters; this has been taken back.", "21,000", None),
    ],
)  # fmt: skip
def test_what_the_next_sentence_takes_back(
    text: str, taken_back: str, instead: str | None, lexicon: Lexicon
) -> None:
    figures = _figures(text, lexicon)
    withdrawn = [figure for figure in figures if figure.status == "retracted"]
    assert [figure.text for figure in withdrawn] == [taken_back]
    given = [figure.text for figure in figures if withdrawn[0].start in figure.against]
    assert given == ([instead] if instead else [])


def test_what_others_call_an_error_is_not_taken_back(lexicon: Lexicon) -> None:
    text = "The ministry said 40 people died. That was an error, the doctors said. It was 61."
    assert [figure.status for figure in _figures(text, lexicon)] == ["fact", "fact"]


@pytest.mark.parametrize(
    ("text", "is_contested"),
    [
        ("The wind blew at 96 kilometres an hour. We correct the earlier figure.", True),
        ("The tower weighs 410 tonnes, which is not the number that the builder gave.", True),
        ("Divers found 14 wrecks. That is not the figure in the brochure.", True),
        ("The clinic treated 230 patients, twice the official count.", True),
        ("The clinic treated 230 patients. An earlier fire had closed it.", False),
        ("The tower weighs 410 tonnes. The number of visitors is not known.", False),
    ],
)
def test_what_says_that_another_number_was_given_contests_it(
    lexicon: Lexicon, text: str, is_contested: bool
) -> None:
    assert any(figure.contests for figure in _figures(text, lexicon)) == is_contested
