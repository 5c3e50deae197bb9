"""Who told the news, where another sentence says it: behind the news, or above it in Russian."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import Reading
from knowledge.lexicon import Lexicon

Read = Callable[[str], Reading]


def _speakers(text: str, reading: Read, lexicon: Lexicon) -> list[str | None]:
    return [f.speaker for f in figures(reading(text), lexicon)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("В селе открыли 12 аптек. Об этом сообщила мэр Нина Рогова.", ["Нина Рогова"]),
        ("В селе открыли 12 аптек. Ещё 3 закрыли.\n\nОб этом сообщает пресс-служба суда.",
         ["пресс-служба суда", "пресс-служба суда"]),
        ("В селе открыли 12 аптек. Об этом в среду журналистам рассказала мэр Нина Рогова.",
         ["Нина Рогова"]),
        ("В селе открыли 12 аптек. Об этом «Северу» сообщили в мэрии.", ["мэрия"]),
        ("The village got 12 wells. That is according to the water board.", ["water board"]),
        ("The village got 12 wells. This was announced by Mayor Nina Rogue.", ["Nina Rogue"]),
        # not where somebody else tells it, nor where the sentence says nothing of the news
        ("В селе открыли 12 аптек, сказал врач. Ещё 3 закрыли. Об этом сообщила мэр Нина Рогова.",
         ["врач", "Нина Рогова"]),
        ("В селе открыли 12 аптек.\n\nЛето было сухим. Об этом сообщила мэр Нина Рогова.", [None]),
        ("В селе открыли 12 аптек. Об этом узнали все, сказал врач.", [None]),
    ],
)  # fmt: skip
def test_who_is_named_behind_the_news_told_it(
    text: str, speakers: list[str | None], reading: Read, lexicon: Lexicon
) -> None:
    assert _speakers(text, reading, lexicon) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("ПСКОВ, 2 мая. Порт принял 14 судов, сообщило МЧС.\n\nГруз весит 90 тонн. Ждут ещё 8.\n\n"
         "Кранов в порту 5.", ["МЧС", "МЧС", "МЧС", None]),
        ("Порт принял 14 судов, рассказал директор порта Иван Седов.\n\nГруз весит 90 тонн.",
         ["Иван Седов", "Иван Седов"]),
        # but not where the paragraph is of somebody else, nor in English
        ("Порт принял 14 судов, сообщило МЧС.\n\nКрановщик Пётр Лось снял 90 тонн.",
         ["МЧС", None]),
        ("Порт принял 14 судов, сообщило МЧС.\n\n«Ждём», — сказал он.\n\nГруз весит 90 тонн.",
         ["МЧС", None]),
        ("The port took 14 ships, the ministry said.\n\nThe cargo weighs 90 tons.",
         ["ministry", None]),
    ],
)  # fmt: skip
def test_who_closes_a_russian_lead_tells_the_paragraph_below(
    text: str, speakers: list[str | None], reading: Read, lexicon: Lexicon
) -> None:
    assert _speakers(text, reading, lexicon) == speakers
