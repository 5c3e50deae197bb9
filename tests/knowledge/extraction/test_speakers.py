"""Who says it: names, pronouns, descriptions, bodies; nobody where the article speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Attribution, Reading, speaker_at

Read = Callable[[str], Reading]


def speaker_of(reading: Reading, words: str) -> Attribution:
    at = reading.article.text.index(words)
    return speaker_at(reading, at, at + len(words))


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Trade grew by 17 percent, President Ana Lopes said in Lima.", "17", "Ana Lopes"),
        ("Ana Lopes said trade grew by 17 percent.", "17", "Ana Lopes"),
        ("Trade grew by 17 percent, said Ana Lopes, head of the bank.", "17", "Ana Lopes"),
        ("“We grew by 17 percent,” said Mr. Ben Okri, a farmer.", "17", "Ben Okri"),
        ("Ana Lopes, a farmer from Lima, told reporters that 17 came.", "17", "Ana Lopes"),
        ("Ana Lopes, of Springfield, Va., said that 17 came.", "17", "Ana Lopes"),
        ("Ana Lopes, 42, said that 17 came.", "17", "Ana Lopes"),
        ("For his part, Ben Okri noted that 17 came.", "17", "Ben Okri"),
        ("According to Ana Lopes, 17 came.", "17", "Ana Lopes"),
        ("17 came, according to the Health Ministry.", "17", "Health Ministry"),
        (
            "17 came, the country's fruit exporters' association said.",
            "17",
            "country's fruit exporters' association",
        ),
        ("17 came, which Ana Lopes attributed to the rain.", "17", "Ana Lopes"),
        ("These 17 cases were shared by President Ana Lopes on Monday.", "17", "Ana Lopes"),
        ("The Kremlin says Ana Lopes noted that 17 came.", "17", "Ana Lopes"),
        ("Ben Okri was quoted as saying by the agency that 17 came.", "17", "Ben Okri"),
        ("The wage is 17 a month, Ana Lopes said; the operator puts it at 18.", "18", "operator"),
        ("Larry King said on Monday that 17 came.", "17", "Larry King"),
        ("По итогам года рост составил 17%, сообщил Иван Петров.", "17", "Иван Петров"),
    ],
)
def test_a_source_in_the_sentence_speaks(
    reading: Read, text: str, words: str, speaker: str
) -> None:
    assert speaker_of(reading(text), words) == Attribution(speaker)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The letter reads: “We are 17 strong.”", "17", "letter"),
        ("Proxies may not vote on “17 seats,” per the club's charter.", "17", "club's charter"),
        ("A rescuer in the village of Ulu Dere said that 17 came.", "17",
         "rescuer in the village of Ulu Dere"),
        ("A care worker who resigned in May claimed that 17 came.", "17", "care worker"),
        ("A spokesman for the transport ministry said 17 came.", "17",
         "spokesman for the transport ministry"),
        ("At 17 the quake was deep, according to the Institute of Seismology.", "17",
         "Institute of Seismology"),
        ("17 came, a Civis Meter survey released on Sunday shows.", "17", "Civis Meter"),
        ("Profit beat the 17 expected by analysts.", "17", "analysts"),
        ("Nordvik Energi plc (“Nordvik”) today announced that 17 came.", "17",
         "Nordvik Energi"),
        ("Ana Lopes went to the border and said 17 came.", "17", "Ana Lopes"),
        ("По словам Ивана Петрова, пришли 17.", "17", "Иван Петров"),
        ("Пришли 17, сообщило министерство обороны.", "17", "министерство обороны"),
    ],
)  # fmt: skip
def test_papers_bodies_and_the_unnamed_speak_too(
    reading: Read, text: str, words: str, speaker: str
) -> None:
    assert speaker_of(reading(text), words) == Attribution(speaker)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Lopes met Ben Okri. She left.\n\n“We lost it,” she said.", "Ana Lopes"),
        ("Ben Okri said praise from Ana Lopes was odd. He said it was “rather too sweet”.",
         "Ben Okri"),
        ("Ana Lopes spoke. In an interview with Rusty Hill, Lopes was calm.\n\n“We won,” she said.",
         "Ana Lopes"),
        ("The dam is what concerns Henry Crail, a farmer.\n\n“It leaks,” he said.", "Henry Crail"),
        ("The mayor opened the hall. “It is ours,” he said.", "mayor"),
        ("Ana Lopes, 58, is a baker. “It is cold,” said the 58-year-old.", "Ana Lopes"),
        ("Ana Lopes lives in Graz. “It is melting,” the glaciologist said.", "Ana Lopes"),
        ("Nordvik has cancelled 41 flights. Nordvik is big. Refunds “will be paid soon”, it "
         "promises.", "Nordvik"),
        ("Gridlink cut 400 jobs. Gridlink is big. “We are sorry for it,” the company said.",
         "Gridlink"),
        ("He leads the Clinicians Union. “We will walk out,” the union said.", "Clinicians Union"),
        ("“I am stuck,” Ana Lopes chuckled.", "Ana Lopes"),
        ("Ana Lopes smiled: “The mackerel.”", "Ana Lopes"),
        ("“If her knees agree,” as Ana Lopes put it.", "Ana Lopes"),
        ("Ana Lopes finds the data “irresistible”.", "Ana Lopes"),
        ("“The telly is to blame for it,” sobbed Ana Lopes.", "Ana Lopes"),
        ("Ana Lopes told a woman who claimed it was cold that “this was a mild winter”.",
         "Ana Lopes"),
        ("Нина Петрова ушла.\n\n«Нам холодно», — сказала она.", "Нина Петрова"),
        ("Губернатор приехал. «Мы готовы», — сказал он.", "Губернатор"),
    ],
)  # fmt: skip
def test_who_is_meant_is_whom_the_article_speaks_of(reading: Read, text: str, speaker: str) -> None:
    assert reading(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“It is cold,” said Ana Lopes, who was found after 17 hours.", "17"),
        ("The firm will cut jobs, Ana Lopes said on Monday, four months after raising 17 million.",
         "17"),
        ("Coal added 17 points.", "17"),
        ("An earlier version said that 17 came.", "17"),
    ],
)  # fmt: skip
def test_what_is_only_told_beside_it_is_nobodys(reading: Read, text: str, words: str) -> None:
    assert speaker_of(reading(text), words) == Attribution()


def test_a_bodys_report_goes_on_with_it(reading: Read) -> None:
    text = "According to the Fraud Bureau, depositors lost all. It has seized 17 flats."
    assert speaker_of(reading(text), "17") == Attribution("Fraud Bureau", carried=True)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Health Minister Ana Lopes spoke. According to the minister, 17 came.", "17", "Ana Lopes"),
        ("Ana Lopes opened the dam. She said 17 came.", "17", "Ana Lopes"),
        ("Ana Lopes told Ben Okri to go. “We lost 17,” she said.", "17", "Ana Lopes"),
        (
            "Russian President Ivan Orlov met Tajik President Said Nazar.\n\nThe Russian president "
            "announced 17 schools.",
            "17",
            "Ivan Orlov",
        ),
        (
            "Yuri Ushakov, an aide to the Russian President, told journalists of 17 talks with "
            "Russian President Ivan Orlov.",
            "17",
            "Yuri Ushakov",
        ),
        ("Ana Lopes spoke first. Lopes said 17 came.", "17", "Ana Lopes"),
        (
            "Mr. Ben Lopes and Ms. Ana Lopes ran. Ana Lopes won. She said 17 came.",
            "17",
            "Ana Lopes",
        ),
        (
            "17 came, according to a joint statement.\n\nSix left, the statement said.",
            "Six",
            "joint statement",
        ),
    ],
)
def test_pronouns_and_descriptions_stand_for_the_fullest_name(
    reading: Read, text: str, words: str, speaker: str
) -> None:
    assert speaker_of(reading(text), words).speaker == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trade grew by 17 percent, Trend reports.", "17"),
        ("Ana Lopes said it rained. Currently, 17 schools are open.", "17"),
        ("Ana Lopes said it rained.\n\n17 schools are open.", "17"),
        ("It was stated that 17 firms are prepared to help.", "17"),
        ("Russia reaffirmed its commitment through 17 bases.", "17"),
        ("The speech concluded with a discussion of 17 threats.", "17"),
        ("Ana Lopes did not say whether 17 came.", "17"),
        ("A study put it at 17 percent, which Ana Lopes called “a rounding error.”", "17"),
    ],
)
def test_nobody_speaks_where_the_article_itself_does(reading: Read, text: str, words: str) -> None:
    assert speaker_of(reading(text), words).speaker is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Lopes said inspectors had come. Legal action was started against 17 owners.", "17"),
        ("Trade grew by 17 percent. The site says these figures were shared by Ana Lopes.", "17"),
        ("Trade grew by 17%. Firms came, as Ana Lopes announced in Lima.", "17"),
    ],
)
def test_a_speaker_from_a_neighbouring_sentence_is_marked_as_carried(
    reading: Read, text: str, words: str
) -> None:
    assert speaker_of(reading(text), words) == Attribution("Ana Lopes", carried=True)


@pytest.mark.parametrize(
    ("name", "words", "speaker", "carried"),
    [
        ("000", "17 percent", "Vladimir Putin", False),
        ("000", "7 percent, which", "Vladimir Putin", False),
        ("001", "17 percent", "Vladimir Putin", False),
        ("002", "20 percent", "Emomali Rahmon", False),
        ("002", "10.1 percent", None, False),
        ("002", "$1.6 billion", None, False),
        ("002", "36,000", None, False),
        ("003", "7% to $1.5bn", "Vladimir Putin", True),
        ("003", "$1.6bn", "Vladimir Putin", False),
        ("003", "96%", "Vladimir Putin", False),
        ("003", "2.5 times", None, False),
        ("003", "5,500", "Vladimir Putin", False),
        ("003", "35,000", None, False),
        ("003", "12 percent", None, False),
        ("003", "60%", "Emomali Rahmon", False),
        ("004", "20%", "Emomali Rahmon", True),
        ("004", "US$1.79 billion", "Emomali Rahmon", True),
        ("004", "72 to 82", "Vladimir Putin", False),
        ("004", "1,000 students", "Vladimir Putin", False),
    ],
)
def test_the_figures_of_the_seeds_are_said_by_whom_the_articles_say(
    seed: Callable[[str], Reading], name: str, words: str, speaker: str | None, carried: bool
) -> None:
    assert speaker_of(seed(name), words) == Attribution(speaker, carried)
