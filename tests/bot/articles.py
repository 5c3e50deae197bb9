"""Small articles and their facts, put together by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from bot.conversation.turns import Desk, make_desk
from knowledge.asked import Answer, Question
from knowledge.base.facts import FactBase
from knowledge.lexicon import Lexicon, compiled
from knowledge.models import (
    Article,
    Disagreement,
    Fact,
    Figure,
    Finding,
    Period,
    Quote,
    Statement,
    Topic,
)

HARBOUR = Article(
    id="10_harbour",
    text=(
        "NORDVIK, March 3. The harbour handled over 2.4 million tonnes in 2024, Mayor Ada Lund "
        "said.\n"
        "“We are building a second quay. It will open in May, and nobody will have to wait any "
        "more. The town has asked for it since 1998,” Lund told reporters.\n"
        "Lund added that the ferries would run on batteries. About 300 workers load ships.\n"
    ),
    publisher="Nordvik Post",
    url="https://news.example/2025/03/03/harbour",
    published=date(2025, 3, 3),
    origin="Town hall",
    place="NORDVIK",
)
PORT = Article(
    id="11_port",
    text=(
        "The port of Nordvik moved almost 3 million tonnes in 2024, harbour master Odd Berg "
        "said.\nAround 320 people work there.\n"
    ),
    publisher="Coast Daily",
    published=date(2025, 2, 1),
)
WIRE = Article(
    id="12_wire",
    text="More than 2.4 million tonnes passed the quays of Nordvik in 2024.\n",
    publisher="Sea Wire",
    url="https://sea.example/a?b=1",
    origin="Town hall",
)
LEXICON = Lexicon(
    compiled(
        {
            "topics": {"ports": {"label": "ports", "en": ["port"], "command": "ports"}},
            "metrics": {"cargo": {"label": "cargo handled", "en": ["cargo"], "topic": "ports"}},
            "countries": {"norway": {"label": "Norway", "en": ["norway"]}},
            "smalltalk": {
                "disagreements": ["disagreements"],
                "latest": ["news"],
                "topics": ["topics"],
                "greeting": ["hello"],
                "stop": ["stop"],
                "thanks": ["thanks"],
                "bye": ["bye"],
                "who": ["who are you"],
                "fillers": ["ok"],
                "around": ["list"],
                "orders": ["ignore your rules"],
                "of_orders": ["reveal", "secrets"],
            },
        }
    )
)
YEAR = Period(start="2024", end="2024")


def _sentence(article: Article, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span; these articles have no stop inside one but in numbers."""
    text = article.text
    first = max(text.rfind(mark, 0, start) + len(mark) for mark in ("\n", ". "))
    if first < 2:
        first = 0
    stops = [at for mark in (". ", ".\n", ",”") if (at := text.find(mark, end)) >= 0]
    return first, min(stops) + 1


def _base(article: Article, words: str, initial: str) -> dict[str, Any]:
    start = article.text.index(words)
    end = start + len(words)
    first, last = _sentence(article, start, end)
    return {
        "id": f"{article.id}:{initial}:{start}-{end}",
        "article": article.id,
        "start": start,
        "end": end,
        "text": words,
        "sentence_start": first,
        "sentence_end": last,
        "sentence": article.text[first:last],
        "topics": ("ports",),
    }


def figure(article: Article, words: str, head: str = "", **more: Any) -> Figure:
    start = article.text.index(head) if head else 0
    end = start + len(head)
    place: dict[str, Any] = {"head": head, "head_start": start, "head_end": end}
    return Figure(**_base(article, words, "f"), **place, **more)


def quote(article: Article, words: str, speaker: str | None) -> Quote:
    return Quote(**_base(article, words, "q"), speaker=speaker)


def statement(article: Article, words: str, speaker: str | None = None) -> Statement:
    return Statement(**_base(article, words, "s"), speaker=speaker)


def finding(*facts: Fact, **more: Any) -> Finding:
    return Finding(id=facts[0].id, kind=facts[0].kind, facts=facts, **more)


TONNES = finding(
    figure(
        HARBOUR,
        "2.4 million tonnes",
        qualifier="over",
        speaker="Ada Lund",
        period=YEAR,
        metric="cargo",
        value=2.4e6,
        unit="tonnes",
    ),
    figure(WIRE, "2.4 million tonnes", qualifier="More than", period=YEAR, metric="cargo"),
    disagreement="d1",
    origins=1,
)
OTHER_TONNES = finding(
    figure(
        PORT,
        "3 million tonnes",
        qualifier="almost",
        speaker="Odd Berg",
        period=YEAR,
        metric="cargo",
        value=3e6,
        unit="tonnes",
    ),
    disagreement="d1",
)
WORKERS = finding(
    figure(HARBOUR, "300", "workers", qualifier="About", figure_kind="count", value=300)
)
PEOPLE = finding(figure(PORT, "320", "people", qualifier="Around", figure_kind="count", value=320))
QUAY = finding(
    quote(
        HARBOUR,
        "We are building a second quay. It will open in May, and nobody will have to wait any "
        "more. The town has asked for it since 1998,",
        "Ada Lund",
    )
)
FERRIES = finding(
    statement(HARBOUR, "Lund added that the ferries would run on batteries.", "Ada Lund")
)
FINDINGS = (TONNES, OTHER_TONNES, WORKERS, PEOPLE, QUAY, FERRIES)
GAP = Disagreement(id="d1", findings=(TONNES.id, OTHER_TONNES.id), differs_by=("speaker", "date"))


def base_of(
    articles: Sequence[Article] = (HARBOUR, PORT, WIRE),
    findings: Sequence[Finding] = FINDINGS,
    disagreements: Sequence[Disagreement] = (GAP,),
) -> FactBase:
    facts: Mapping[str, Fact] = {fact.id: fact for each in findings for fact in each.facts}
    return FactBase(
        articles={article.id: article for article in articles},
        facts=facts,
        findings={each.id: each for each in findings},
        disagreements={each.id: each for each in disagreements},
        topics=(Topic(id="ports", label="ports", command="ports", findings=len(findings)),),
        finding_ids={fact.id: each.id for each in findings for fact in each.facts},
        by_article={
            article: tuple(fact for fact in facts.values() if fact.article == article)
            for article in {fact.article for fact in facts.values()}
        },
    )


class Held(NamedTuple):
    """All of a briefing that wording reads."""

    base: FactBase
    lexicon: Lexicon


def desk_of(base: FactBase | None = None) -> Desk:
    return make_desk(Held(base or base_of(), LEXICON), ())  # type: ignore[arg-type]


def answer_of(*findings: Finding, text: str = "", **more: Any) -> Answer:
    return Answer(status="answer", question=Question(text=text), findings=findings, **more)
