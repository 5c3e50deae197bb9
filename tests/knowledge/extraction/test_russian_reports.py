"""Russian reports: who says it, whose a goal is, what a change leads to."""

from __future__ import annotations

import pytest

from knowledge.articles import parse_article
from knowledge.extraction.figures.assembling import figures
from knowledge.extraction.reading import read
from knowledge.lexicon import Lexicon
from knowledge.models import Figure


def _of(text: str, lexicon: Lexicon) -> list[Figure]:
    return list(figures(read(parse_article("a", text, None, lexicon), lexicon), lexicon))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Как отметил на встрече глава ведомства Зафар Кулов, экспорт вырос на 12%.",
         ["Зафар Кулов"]),
        ("Как сообщила в среду пресс-служба МЧС, погибли 12 человек.", ["МЧС"]),
        ("Экспорт вырос на 12%, рассказала «Ведомостям» директор центра Мария Лосева.",
         ["Мария Лосева"]),
        ("Оборот составил 5 млрд, сообщает Агентство по статистике.", ["Агентство по статистике"]),
        # the gender of a family name tells who "он" and "она" are
        ("По словам министра финансов Завки Амин, доход составил 5 млрд. "
         "До этого выступил глава банка Зафар Кулов. Он добавил, что расход составил 6 млрд.",
         ["Завки Амин", "Зафар Кулов"]),
        ("Зафар Кулов пришёл. По словам министра финансов Завки Амин, доход составил 5 млрд. "
         "Она добавила, что расход составил 6 млрд.", ["Завки Амин", "Завки Амин"]),
        ("Компания планирует увеличить выпуск до 5 млн тонн.", ["Компания"]),
        ("ЦБ повысил прогноз по инфляции до 8%.", ["ЦБ"]),
        ("Центробанк повысил прогноз по инфляции до 8%.", ["Центробанк"]),
        ("Погибли 12 человек, сообщает МЧС.", ["МЧС"]),
        ("Власти подтвердили гибель 12 человек.", ["Власти"]),
        ("Исследование министерства труда показало, что согласны 61%.", ["министерство труда"]),
        ("Потери составили 12%, следует из отчёта министерства труда.", ["министерство труда"]),
        # whoever is named in another case is called in the nominative
        ("По подсчётам его председателя Тамары Вольской, потеряно 38% семей.", ["Тамара Вольская"]),
        ("В Рыбном союзе признают, что улов упал на 12%.", ["Рыбный союз"]),
        ("Улов, по словам Заки Кибири, упал на 12%.", ["Заки Кибири"]),  # in whatever case it is
        # offices, and what they are of, are no part of a name
        ("Улов упал на 12%, сообщил директор Института Севера Павел Орлов.", ["Павел Орлов"]),
        ("Геолог Павел Орлов заявил, что улов упал на 12%.", ["Павел Орлов"]),
        ("Вице-министр Павел Орлов заявил, что улов упал на 12%.", ["Павел Орлов"]),
        # and what a body is of is not the one who says it
        ("Министерство рыбных ресурсов Латвии считает, что улов упал на 12%.",
         ["Министерство рыбных ресурсов Латвии"]),
        ("Накануне Комитет по водным ресурсам говорил о 46 домах.",
         ["Комитет по водным ресурсам"]),
        # "ведомство" is any body of the state that spoke last
        ("Тушат 94 пожара, сообщило МЧС. По данным ведомства, сгорело 18 домов.", ["МЧС", "МЧС"]),
        ("Санитарная служба проверит рынок. Ведомство напоминает, что доля брака 35%.",
         ["Санитарная служба"]),
        ("Сгорело, по данным МЧС, 17 домов. Ранее ведомство сообщало о 23 домах.", ["МЧС"] * 2),
        ("Весной Минстрой говорил о 15% потерь.", ["Минстрой"]),
        ("Погибли 12 человек, сообщила Береговая охрана.", ["Береговая охрана"]),
        ("Экспорт вырос, признают в министерстве: на 6,5%.", ["министерство"]),
        ("Мастера уточняют: нужно 40 машин.", ["Мастера"]),
        # a surname tells a person whose given name is rare
        ("Председатель союза Ильшат Габитов не согласен. «Нет», — сказал он. "
         "По его оценке, потеряно 38% семей.", ["Ильшат Габитов"]),
        ("«Вода ушла», — сказал начальник порта Нюргун Павлов. По его словам, стоят 12 судов.",
         ["Нюргун Павлов"]),
        ("Сахар, по словам Олега Крылова, подорожал на 4%. Гостей было 70.",
         ["Олег Крылов", None]),
    ],
)  # fmt: skip
def test_speakers(text: str, speakers: list[str | None], lexicon: Lexicon) -> None:
    assert [f.speaker for f in _of(text, lexicon)] == speakers


@pytest.mark.parametrize(
    ("text", "status", "qualifier"),
    [
        ("Аналитики ожидают, что ставка снизится до 16%.", "forecast", None),
        ("Правительство намерено построить 40 школ.", "target", None),
        ("Прибыль снизилась до 16%.", "fact", None),
    ],
)
def test_status(text: str, status: str, qualifier: str | None, lexicon: Lexicon) -> None:
    (figure,) = _of(text, lexicon)
    assert (figure.status, figure.qualifier) == (status, qualifier)


def test_what_is_compared_with_is_not_the_time_of_the_change(lexicon: Lexicon) -> None:
    text = "В 2024 году перевезли 41,7 млн пассажиров, на 5% меньше, чем в 2023 году."
    periods = [f.period and f.period.start for f in _of(text, lexicon)]
    assert periods == ["2024", "2024"]


def test_a_dash_stands_in_place_of_the_verb(lexicon: Lexicon) -> None:
    found = _of("Экспорт вырос на 12%, а импорт – на 7,4%.", lexicon)
    assert [f.metric for f in found] == ["exports", "imports"]
