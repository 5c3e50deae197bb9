"""Folders of invented articles of any size, put on the shelf by the code that puts real ones.

Their words are drawn from everyday language as often as it uses them, with invented names and
places, so that a million facts have the vocabulary of a million facts. Words that only ask, chat or
join others ("find", "gonna", "with") stand where the frame of a sentence has them, as in news.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from knowledge.articles import Folder, Written
from knowledge.base.dossiers import Dossier
from knowledge.base.terminology import candidates, cutting
from knowledge.language.dictionary import everyday_words
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Fact, Figure, Quote, Statement

FACTS = 25
"""Facts of an article, a sentence each."""
_WORDS = 9
_SHORTEST = 4
_VERBS = ("reached", "recorded", "counted", "exported", "opened", "received", "lost", "sold")
_SAYING = ("said", "told reporters", "added", "announced")
SAID = frozenset(word for verb in _SAYING for word in verb.split())
_PARTS = "ba ko ri mel sta vin dor lau pe tin gra hol su ner mi jan dek or".split()
_FIRST = date(2015, 1, 1)
_DAYS = 3650


class Author:
    """Writes articles, the same ones in every run."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the words of everyday language."""
        function = lexicon.table("function")
        empty = {word for name in ("en_stop", "en_light", "en_chat") for word in function[name]}
        often = {
            word: times
            for word, times in sorted(everyday_words().items())
            if len(word) >= _SHORTEST and word.isascii() and word.isalpha() and word not in empty
        }
        self.words = list(often)
        self._often = list(accumulate(often.values()))
        self._cutting = cutting(lexicon)

    def folder(self, facts: int) -> Folder:
        """Give the names of so many facts' articles; the texts are written one at a time."""
        return Folder(tuple(Written(f"{n:06}", "") for n in range(max(1, facts // FACTS))), ())

    def read(self, articles: Sequence[Written]) -> Iterator[tuple[Written, Dossier]]:
        """Give what there is to be read in each article."""
        return ((written, self.dossier(written.id)) for written in articles)

    def dossier(self, id_: str) -> Dossier:
        """Write an article with all that there is to be read in it."""
        article, facts = self.written(id_)
        forms = {fact.sentence_start: "\n".join(candidates(fact.sentence, self._cutting))
                 for fact in facts}  # fmt: skip
        return Dossier(article=article, facts=tuple(facts), candidates=forms)

    def written(self, id_: str) -> tuple[Article, Sequence[Fact]]:
        """Write an article with its facts."""
        draw = random.Random(id_)
        speakers = [f"{_name(draw)} {_name(draw)}" for _ in range(3)]
        texts: list[str] = []
        facts: list[Fact] = []
        at = 0
        for n in range(FACTS):
            text, fact = self._sentence(draw, draw.choice(speakers), id_, at, n)
            texts.append(text)
            facts.append(fact)
            at += len(text) + (2 if n % 4 == 3 else 1)
        joined = "".join(t + ("\n\n" if n % 4 == 3 else " ") for n, t in enumerate(texts))
        article = Article(
            id=id_,
            text=joined,
            publisher=f"The {_name(draw)} Post",
            published=_FIRST + timedelta(days=draw.randrange(_DAYS)),
        )
        return article, facts

    def _some(self, draw: random.Random, count: int) -> list[str]:
        most = self._often[-1]
        return [self.words[bisect(self._often, draw.randrange(most))] for _ in range(count)]

    def _sentence(
        self, draw: random.Random, speaker: str, id_: str, at: int, number: int
    ) -> tuple[str, Fact]:
        words = self._some(draw, _WORDS)
        place = _name(draw)
        kind = draw.choice(("figure", "figure", "quote", "statement", "statement"))
        if kind == "figure":
            return _counted(draw, words, place, id_, at)
        if kind == "quote":
            return _quoted(draw, words, speaker, id_, at, number)
        text = f"{' '.join(words[:4]).capitalize()} in {place} {' '.join(words[4:])}."
        span: dict[str, Any] = {"start": at, "end": at + len(text), "text": text}
        return text, Statement(id=f"{id_}:s:{at}-{at + len(text)}", **_at(id_, at, text), **span)


def _at(id_: str, at: int, text: str) -> dict[str, Any]:
    return {
        "article": id_,
        "sentence": text,
        "sentence_start": at,
        "sentence_end": at + len(text),
    }


def _counted(
    draw: random.Random, words: Sequence[str], place: str, id_: str, at: int
) -> tuple[str, Fact]:
    number = str(draw.randrange(11, 99_999))
    head = f"{number} {words[0]} {words[1]}"
    before = f"The {words[2]} {words[3]} of {place} {draw.choice(_VERBS)} "
    text = f"{before}{head} in {draw.randrange(2010, 2026)} {' '.join(words[4:])}."
    start = at + len(before)
    return text, Figure(
        id=f"{id_}:f:{start}-{start + len(number)}",
        start=start,
        end=start + len(number),
        text=number,
        value=float(number),
        unit=words[1],
        figure_kind="count",
        head=head,
        head_start=start,
        head_end=start + len(head),
        **_at(id_, at, text),
    )


def _quoted(
    draw: random.Random, words: Sequence[str], speaker: str, id_: str, at: int, number: int
) -> tuple[str, Fact]:
    said = f"{' '.join(words).capitalize()},"
    text = f"“{said}” {speaker} {draw.choice(_SAYING)}."
    start, end = at + 1, at + 1 + len(said)
    return text, Quote(
        id=f"{id_}:q:{start}-{end}",
        start=start,
        end=end,
        text=said,
        speaker=speaker,
        group=number,
        **_at(id_, at, text),
    )


def _name(draw: random.Random) -> str:
    return "".join(draw.choice(_PARTS) for _ in range(draw.randint(2, 4))).capitalize()
