"""Whose words stand behind "he" or "she", where an article has begun to tell of somebody new."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.reading import Reading

Read = Callable[[str], Reading]
BEFORE = "Mayor Ana Lopes opened the fair. “We are glad,” she said.\n\n"


def last_speaker(reading: Reading) -> str | None:
    return reading.quotes[-1].speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("At Torp market a courier leaning on a cart yawned. “I began at three,” she said.",
         "courier"),
        ("By the lock a Finnish tram driver was humming. “I want to sleep,” she said.",
         "Finnish tram driver"),
        ("A goat herd whose hut stands there was awake. “I saw the light,” he said.",
         "goat herd"),
        ("A farmer from Ulvik has lost his dog.\n\n“I have called for him all night,” he said.",
         "farmer from Ulvik"),
        ("One postwoman stayed. “Somebody has to walk the road,” she said.", "postwoman"),
        # what is no person, who owns something, who has a name, who is told of by somebody
        ("A letter from the town came. “We have read it with some care,” she said.", "Ana Lopes"),
        ("A baker's cart stood there. “We have bought it for the town,” she said.", "Ana Lopes"),
        ("A nurse, Eva Holm, stood there. “I began at three,” she said.", "Eva Holm"),
        ("At a forum with farmers in Ulvik it rained. “You are wet,” she said.", "Ana Lopes"),
        ("A cashier who stole is punished, Lopes said. “It will not change,” she said.",
         "Ana Lopes"),
        # a man is not "she"
        ("A businessman was hurt. “We shall look after him,” she said.", "Ana Lopes"),
    ],
)  # fmt: skip
def test_a_stranger_who_was_just_told_of_speaks(reading: Read, text: str, speaker: str) -> None:
    assert last_speaker(reading(BEFORE + text)) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("They lost 14 nets, according to Zisis Karvounis of the boatmen's club. He has "
         "written. “They sent a card,” he said.", "Zisis Karvounis"),
        ("They lost 14 nets, according to Zork Maltren. He has written to them. "
         "“They sent a card,” he said.", "Zork Maltren"),
        ("In Rua do Sol, florist Marta Lourinho opens early. “They come at five,” she said.",
         "Marta Lourinho"),
        ("Jan Berg was there. The chief executive took a call. “We lost and will say so,” "
         "he said.", "chief executive"),
        ("Jan Berg was there. The hall has one doctor. “It is cold in there,” he said.",
         "Jan Berg"),
    ],
)  # fmt: skip
def test_who_is_a_person_and_what_is_a_street(reading: Read, text: str, speaker: str) -> None:
    assert last_speaker(reading(text)) == speaker
