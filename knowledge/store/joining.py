"""What an article that came or went changes over the folder, worked out for what it touches."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from knowledge.base.disagreements import Witness, typed
from knowledge.base.findings import Utterance, renderings
from knowledge.base.offices import Holder
from knowledge.base.persons import identities
from knowledge.base.topics import among_own
from knowledge.lexicon import Lexicon
from knowledge.store.filing import LEFT_OUT, TO_INDEX
from knowledge.store.rows import NO_DAY, words_said

_FIND = """
INSERT INTO findings(claim, lead, first, size, letters, day)
SELECT claim, MAX(CASE WHEN nth = 1 THEN pos END), MAX(CASE WHEN place = 1 THEN pos END),
    COUNT(*), SUM(letters), MAX(CASE WHEN day < '9999' THEN day ELSE '' END)
FROM (
    SELECT f.claim, f.pos, f.last - f.first AS letters, a.day,
        ROW_NUMBER() OVER (PARTITION BY f.claim ORDER BY a.day, a.id, f.first, f.pos) AS nth,
        ROW_NUMBER() OVER (PARTITION BY f.claim ORDER BY a.place, f.pos) AS place
    FROM touched AS t JOIN facts AS f ON f.claim = t.claim JOIN articles AS a ON a.no = f.pos >> 20)
GROUP BY claim
"""
_SPOKEN = """
SELECT g.claim, f.named, a.id, a.day, u.words
FROM heard AS h JOIN facts AS f ON f.named = h.named AND f.kind = 1
    JOIN findings AS g ON g.lead = f.pos JOIN articles AS a ON a.no = f.pos >> 20
    JOIN utterances AS u ON u.claim = g.claim
ORDER BY a.place, g.first
"""
_SAID = """
SELECT f.question, f.claim, a.id, f.named, a.day, a.origin
FROM asked AS q JOIN facts AS f ON f.question = q.question JOIN findings AS g ON g.claim = f.claim
    JOIN articles AS a ON a.no = f.pos >> 20 JOIN articles AS b ON b.no = g.first >> 20
ORDER BY f.question, b.place, g.first
"""


class Person(NamedTuple):
    """A speaker as articles name and describe one, and who that is over the folder."""

    speaker: str
    office: str
    person: str | None

    @property
    def voice(self) -> str:
        """By what name the words of one speaker are brought together."""
        return self.person or self.speaker


def people(rows: sqlite3.Connection) -> dict[int, Person]:
    """Give the speakers by their numbers."""
    found = rows.execute("SELECT no, speaker, office, person FROM people")
    return {no: Person(*person) for no, *person in found}


def find(rows: sqlite3.Connection) -> None:
    """Join the facts of the claims touched."""
    rows.execute("DELETE FROM findings WHERE claim IN (SELECT claim FROM touched)")
    rows.execute(_FIND)


def name(rows: sqlite3.Connection, before: Mapping[int, Person], lexicon: Lexicon) -> set[str]:
    """Tell who the speakers are; give the voices of which something changed.

    ``before`` are the speakers as they were. Whoever is somebody else now is heard anew: in
    disagreements, and in the index.
    """
    now = people(rows)
    holders = rows.execute(
        "SELECT DISTINCT h.name, h.office FROM holders AS h JOIN articles AS a ON a.no = h.article"
        f" WHERE a.state != {LEFT_OUT}"
    )
    known = identities({each.speaker for each in now.values()}, map(Holder._make, holders), lexicon)
    moved = {
        no: person
        for no, each in now.items()
        if (person := known.person(each.speaker, each.office)) != each.person
    }
    for no, person in moved.items():
        rows.execute("UPDATE people SET person = ? WHERE no = ?", (person, no))
        _hear(rows, no)
    heard = {no for (no,) in rows.execute("SELECT named FROM heard")} | moved.keys()
    after = people(rows)
    return {each[no].voice for each in (before, after) for no in heard if no in each}


def _hear(rows: sqlite3.Connection, no: int) -> None:
    rows.execute(
        "INSERT OR IGNORE INTO asked SELECT question FROM facts"
        " WHERE named = ? AND question IS NOT NULL",
        (no,),
    )
    rows.execute(
        "UPDATE articles SET state = ? WHERE no IN (SELECT pos >> 20 FROM facts WHERE named = ?)",
        (TO_INDEX, no),
    )


def render(rows: sqlite3.Connection, voices: Collection[str]) -> None:
    """Find the renderings of one utterance among all that the voices say."""
    known = people(rows)
    rows.execute("DELETE FROM heard")
    rows.executemany(
        "INSERT INTO heard VALUES (?)", ((no,) for no, who in known.items() if who.voice in voices)
    )
    spoken = rows.execute(_SPOKEN).fetchall()
    claims = [claim for claim, *_ in spoken]
    rows.executemany("DELETE FROM renderings WHERE claim = ?", ((claim,) for claim in claims))
    pairs = renderings([_utterance(known[no].voice, *more) for _, no, *more in spoken])
    for one, other in pairs:
        both = (claims[one], claims[other])
        rows.executemany("INSERT INTO renderings VALUES (?, ?)", (both, both[::-1]))


def _utterance(voice: str, article: str, day: str, words: bytes) -> Utterance:
    return Utterance(voice, article, published(day), words_said(words))


def published(day: str) -> date | None:
    """Give the date of publication as it stands in the rows."""
    return None if day == NO_DAY else date.fromisoformat(day)


def contest(rows: sqlite3.Connection) -> None:
    """Find where articles disagree on the questions touched."""
    known = people(rows)
    rows.execute("DELETE FROM disagreements WHERE question IN (SELECT question FROM asked)")
    rows.execute(
        "UPDATE findings SET contested = 0 WHERE contested AND claim IN"
        " (SELECT f.claim FROM asked AS q JOIN facts AS f ON f.question = q.question)"
    )
    for question, said in groupby(rows.execute(_SAID).fetchall(), key=itemgetter(0)):
        sides: dict[int, list[Witness]] = {}
        for _, claim, article, no, day, origin in said:
            voice = None if no is None else known[no].voice
            witness = Witness(article, voice, published(day), origin)
            sides.setdefault(claim, []).append(witness)
        if found := typed(list(map(str, sides)), list(sides.values())):
            rows.execute(
                "INSERT INTO disagreements VALUES (?, ?, ?)",
                (question, json.dumps(list(sides)), json.dumps(found.differs_by)),
            )
            contested = ((claim,) for claim in sides)
            rows.executemany("UPDATE findings SET contested = 1 WHERE claim = ?", contested)


def place_on_topics(rows: sqlite3.Connection, own: Mapping[str, int]) -> None:
    """Note the own terms of all facts; list the findings touched under their main topics.

    ``own`` are the folder's own terms, the rarest first, with what stands for each.
    """
    rows.execute("DELETE FROM topical WHERE claim IN (SELECT claim FROM touched)")
    held = _own_terms_of(rows, own)
    rows.execute("DELETE FROM owned")
    rows.executemany(
        "INSERT INTO owned VALUES (?, ?)",
        ((pos, json.dumps(terms, ensure_ascii=False)) for pos, terms in held.items()),
    )
    touched = rows.execute(
        "SELECT g.claim, g.lead, f.topic, f.second, f.rank FROM touched AS t"
        " JOIN findings AS g ON g.claim = t.claim JOIN facts AS f ON f.pos = g.lead"
    ).fetchall()
    for claim, lead, topic, second, rank in touched:
        topics = among_own([t for t in (topic, second) if t], held.get(lead, ()))
        rows.executemany(
            "INSERT INTO topical VALUES (?, ?, ?, ?)",
            (
                (main, rank if at == 0 else f"1{rank[1:]}", claim, at)
                for at, main in enumerate(topics[:2])
            ),
        )


def _own_terms_of(rows: sqlite3.Connection, own: Mapping[str, int]) -> Mapping[int, list[str]]:
    """Give the own terms of the facts that have any, by position."""
    marks = ", ".join("?" * len(own))
    places = rows.execute(
        f"SELECT pos, key FROM candidates WHERE key IN ({marks})", tuple(own.values())
    )
    ranks = {key: (at, term) for at, (term, key) in enumerate(own.items())}
    held: dict[int, list[tuple[int, str]]] = {}
    for pos, key in places:
        held.setdefault(pos, []).append(ranks[key])
    return {pos: [term for _, term in sorted(terms)] for pos, terms in held.items()}


def touch_terms(rows: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Note the findings whose own terms may be others than they were."""
    rows.executemany(
        "INSERT OR IGNORE INTO touched SELECT g.claim FROM candidates AS c"
        " JOIN findings AS g ON g.lead = c.pos WHERE c.key = ?",
        ((key,) for key in keys),
    )


def topics_counted(rows: sqlite3.Connection) -> Counter[str]:
    """Count the findings of each topic; those of equal counts in the order of the findings."""
    counts = dict(rows.execute("SELECT topic, COUNT(*) FROM topical GROUP BY topic"))
    often = Counter(counts.values())
    first = {topic: _first(rows, topic) for topic, count in counts.items() if often[count] > 1}
    return Counter(
        {topic: counts[topic] for topic in sorted(counts, key=lambda t: first.get(t, ()))}
    )


def _first(rows: sqlite3.Connection, topic: str) -> tuple[int, ...]:
    found: Iterator[tuple[int, ...]] = rows.execute(
        "SELECT a.place, g.first, t.place FROM topical AS t JOIN findings AS g ON g.claim = t.claim"
        " JOIN articles AS a ON a.no = g.first >> 20 WHERE t.topic = ? ORDER BY 1, 2, 3 LIMIT 1",
        (topic,),
    )
    return next(found)
