"""Who does not say it, and who says it under a name that is easily cut wrongly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Reading, speaker_at

Read = Callable[[str], Reading]


def speaker_of(reading: Reading, words: str) -> str | None:
    at = reading.article.text.rindex(words)
    return speaker_at(reading, at, at + len(words)).speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lopes was accused of stealing 17 million euros.",
        "Ana Lopes came. She was described as “17 times a liar and a cheat”.",
        "Leeds Crown Court was told that “there were 17 of them at home”.",
        "Residents have been told to boil water for 17 days.",
        "Asked by reporters whether 17 had died, Ana Lopes left.",
        "Police shot 17 protesters.",
        "The vote for admitting Ana Lopes was 17 to 3.",
        "Fans heard Ana Lopes speak for 17 minutes.",
        "King Juan ruled Spain for 17 years.",
        "Exports continued to grow by 17 percent.",
        "It could help a clerk see 17 of them.",
        "POLICE HAVE NAMED HIM — The film ran on, saying that 17 had died.",
        "Nobody said 17 came.",
        "No one said 17 came.",
        "Neither Ana Lopes nor Ben Okri said 17 came.",
        "Key points of the day.\n- Trade grew by 17 percent\n- Rates held",
        "Date: 17 May\n\nPlace: Leeds\n\nDate: 18 May\n\nPlace: Hull",
        "MONDAY: Rain fell on 18 towns.\n\nTUESDAY: It rained in 17 towns.",
    ],
)
def test_nobody_says_what_is_only_told_of_somebody(reading: Read, text: str) -> None:
    assert speaker_of(reading(text), "17") is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Russian President Ivan Orlov came. The president of Kenya said 17 left.",
         "president of Kenya"),
        ("Nordvik chief executive Ben Okri came. The chief executive of Salmar said 17 left.",
         "chief executive of Salmar"),
        ("Ben Okri, the head of Nordvik, came. A union head said 17 left.", "union head"),
        ("The University of South Carolina said 17 left.", "University of South Carolina"),
        ("The Bank of New York said 17 left.", "Bank of New York"),
        ("Israel Katz came. “We are 17 now,” Israel said.", "Israel"),
        ("Georgia Votes In Landmark Election After Long Wait\n\nGeorgia said 17 had voted.",
         "Georgia"),
        ("Secretary of State Ana Lopes said 5. U.S. Secretary of State Ben Okri said 17 left.",
         "Ben Okri"),
        ("Chancellor of the Exchequer Ana Lopes said 17 left.", "Ana Lopes"),
        ("Leader of the Opposition Ana Lopes said 17 left.", "Ana Lopes"),
        ("Minister of Housing Ana Lopes said 17 left.", "Ana Lopes"),
        ("Theresa May came. Mrs. May said 17 left.", "Theresa May"),
        ("In May, Jan Olsen said 17 left.", "Jan Olsen"),
        ("April Ryan said 17 left.", "April Ryan"),
        ("Martin Luther King Jr. said 17 left.", "Martin Luther King Jr"),
        ("Luis de Guindos came. Ana Lopes left. Mr de Guindos said 17 came.", "Luis de Guindos"),
        ("Bashar al-Assad spoke. Ana Lopes left. Mr al-Assad said 17 died.", "Bashar al-Assad"),
        ("A video posted by Ana Lopes was seen 17 million times.", "Ana Lopes"),
        ("A No. 10 spokesman said 17 had gone.", "No. 10 spokesman"),
        ("Глава «Газпрома» Алексей Миллер заявил, что их 17.", "Алексей Миллер"),
        ("«Нас было 17 человек», — заявил тренер «Спартака» Олег Зуев.", "Олег Зуев"),
        ("Компания «Северный ветер» сообщила, что их 17.", "Северный ветер"),
        ("Их 17, сообщило агентство «Ветер».", "Ветер"),
        ("The newspaper “Le Quai” said 17 had gone.", "Le Quai"),
        ("Desk: How many?\n\nLund: “Never explain,” I was told. We flew 17 planes.\n\nDesk: Why?"
         "\n\nLund: No idea.", "Lund"),
        ("We are not afraid of the 17 wolves.\n— Ana Lopes, farmer", "Ana Lopes"),
    ],
)  # fmt: skip
def test_a_speaker_is_taken_for_nobody_else(reading: Read, text: str, speaker: str) -> None:
    assert speaker_of(reading(text), "17") == speaker


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("‘It’s good to be here again,’ said Ana Lopes.", ["It’s good to be here again,"]),
        ("Ben Okri said: ‘We don’t know what they’re doing today.’",
         ["We don’t know what they’re doing today."]),
        ("Prices rose by 3 percent.\n- Nordvik, up 4 percent", []),
    ],
)  # fmt: skip
def test_apostrophes_close_no_quotation_and_lists_open_none(
    reading: Read, text: str, quotations: list[str]
) -> None:
    found = reading(text)
    assert [found.article.text[q.start : q.end] for q in found.quotes] == quotations


@pytest.mark.parametrize(
    "line",
    [
        "Minister Ana X{n}, a farmer, left. The minister said no.\n",
        "Nordvik X{n} Ltd left. It said no. The firm said no.\n",
    ],
)
def test_many_names_are_read_as_few_are(reading: Read, line: str) -> None:
    text = "".join(line.format(n=n) for n in range(300))
    spoken = [s.speaker for voice in reading(text).voices for s in voice.spoken]
    expected = "Ana X{n}" if "Ana" in line else "Nordvik X{n}"
    assert set(spoken) == {expected.format(n=n) for n in range(300)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Obama Sees Insult if Voters Stay Home.\n\nBarack Obama came to Ohio on Friday. "
         "He said 17 came.", "Barack Obama"),
        ("CONGRESS HAS INVESTIGATED HIM — The doctor's advice was heard in May.\n\n"
         "It said 17 came.", None),
    ],
)  # fmt: skip
def test_a_heading_names_no_body(reading: Read, text: str, speaker: str | None) -> None:
    assert speaker_of(reading(text), "17") == speaker
