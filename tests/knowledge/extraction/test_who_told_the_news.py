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
        ("Порт принял 14 судов, рассказал мэр Иван Седов.\n\nГруз весит 90 тонн. Местные рыбаки "
         "потеряли 12 сетей.", ["Иван Седов", "Иван Седов", None]),
        ("Порт принял 14 судов, сообщило МЧС.\n\nЛёд подошёл к берегу на 90 метров.",
         ["МЧС", "МЧС"]),
        ("Порт принял 14 судов, сообщило МЧС.\n\nВодолазы подняли 90 тонн.", ["МЧС", None]),
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


@pytest.mark.parametrize(
    "text",
    [
        "В письме министру говорится, что продано 47 лодок.",
        "В обращении губернатору, которое подписал Лось, сказано, что продано 47 лодок.",
        "Продано 47 лодок, говорится в докладе главе района.",
    ],
)
def test_whom_a_russian_paper_is_to_says_nothing(
    text: str, reading: Read, lexicon: Lexicon
) -> None:
    assert _speakers(text, reading, lexicon) == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # whose paper it is, before and behind the verb
        ("Опрос фонда «Маяк» показал: 47 % горожан против.", "Маяк"),
        ("Из отчёта фонда «Маяк» следует, что продано 47 лодок.", "Маяк"),
        ("В сообщении мэрии говорится, что продано 47 лодок.", "мэрия"),
        ("В Пскове продано 47 лодок, говорится в сообщении мэрии.", "мэрия"),
        ("Продано 47 лодок, следует из данных комиссии.", "комиссия"),
        # whom an outlet cites
        ("Продано 47 лодок, передаёт «Север» со ссылкой на полицию.", "полиция"),
        ("Продано 47 лодок, сообщил мэр Иван Седов, ссылаясь на полицию.", "Иван Седов"),
        ("Продано 47 лодок, сказал мэр, ссылаясь на полицию.", "мэр"),
        ("Продано 47 лодок, пишет газета «Север», ссылаясь на отчёт прокуратуры.", "прокуратура"),
        # in the nominative, where it stands in a case that looks like that too
        ("По данным компании, продано 47 лодок.", "компания"),
        ("В компании уточнили, что продано 47 лодок.", "компания"),
        ("Продано 47 лодок, сообщили в прокуратуре.", "прокуратура"),
        ("По данным Росстата, продано 47 лодок.", "Росстат"),
        ("По прогнозу Росводхоза, продадут 47 лодок.", "Росводхоз"),
        ("Компании уточнили, что продано 47 лодок.", "Компании"),
        ("По словам директора «Маяка» Ивана Седова, продано 47 лодок.", "Иван Седов"),
        ("По словам эксперта центра «Маяк» Ивана Седова, продано 47 лодок.", "Иван Седов"),
        ("Продано 47 лодок, считает эксперт центра «Маяк» Иван Седов.", "Иван Седов"),
        ("Эксперт центра «Маяк» Иван Седов заявил, что продано 47 лодок.", "Иван Седов"),
        ("Продано 47 лодок, сообщила компания «Маяк» Минтрансу.", "Маяк"),
    ],
)
def test_whom_russian_news_cites(text: str, speaker: str, reading: Read, lexicon: Lexicon) -> None:
    assert _speakers(text, reading, lexicon) == [speaker]
