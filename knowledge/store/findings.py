"""Findings and disagreements of a large base, put together from the rows as they are asked for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from functools import lru_cache

from knowledge.models import Disagreement, Fact, Finding
from knowledge.store.leaves import Leaves
from knowledge.store.rows import fact_id
from knowledge.store.shelf import BITS

_REMEMBERED, _REMEMBERED_IDS = 2048, 16_384
"""Findings that are kept once they were asked for, and claims of facts."""
_MOST_FACTS = 32
"""Facts of a finding, those published first: what a thousand articles copy is shown by some."""
_MARK = "disagreement:"
_IN_ORDER = "JOIN articles AS b ON b.no = g.first >> 20"
_ID = "a.id, f.kind, f.first, f.last"
_LEADS = f"SELECT {_ID} FROM findings AS g JOIN facts AS f ON f.pos = g.lead JOIN articles AS a ON a.no = f.pos >> 20"  # noqa: E501


class StoredFindings:
    """The findings of a snapshot of the rows; the last ones asked for are remembered."""

    def __init__(self, rows: sqlite3.Connection, leaves: Leaves) -> None:
        """Take what facts are decoded with."""
        self._rows, self._leaves = rows, leaves
        self.of_claim: Callable[[int], Finding] = lru_cache(maxsize=_REMEMBERED)(self._of_claim)
        """Gives the finding of a claim that is there."""
        self._claim: Callable[[str], int | None] = lru_cache(maxsize=_REMEMBERED_IDS)(self._claimed)

    def fact(self, id_: str) -> Fact | None:
        """Give the fact of an id."""
        pos = self._position(id_)
        return None if pos is None else self._at(pos)

    def standing(self, article: str, sentence_start: int) -> tuple[Fact, ...]:
        """Give the facts of the sentence that starts there, but for what was taken back."""
        leaf = self._leaves.of(article)
        return (
            ()
            if leaf is None
            else tuple(map(leaf.facts.__getitem__, leaf.seen.standing(sentence_start)))
        )

    def finding(self, id_: str) -> Finding | None:
        """Give the finding of an id."""
        claim = self._claim(id_)
        found = None if claim is None else self.of_claim(claim)
        return found if found is not None and found.id == id_ else None

    def finding_id(self, id_: str) -> str | None:
        """Give the id of the finding that a fact belongs to."""
        claim = self._claim(id_)
        return None if claim is None else self._id(claim)

    def disagreement(self, id_: str) -> Disagreement | None:
        """Give the disagreement of an id."""
        claim = self._claim(id_.removeprefix(_MARK))
        found = None if claim is None else self.disagreement_of(claim)
        return found if found is not None and found.id == id_ else None

    def disagreement_of(self, claim: int) -> Disagreement | None:
        """Give the disagreement that a claim is a side of."""
        found = self._rows.execute(
            "SELECT claims, by FROM disagreements WHERE question ="
            " (SELECT question FROM facts WHERE claim = ? LIMIT 1)",
            (claim,),
        ).fetchone()
        if found is None:
            return None
        claims, by = map(json.loads, found)
        ids = tuple(map(self._id, claims))
        return Disagreement(id=f"{_MARK}{ids[0]}", findings=ids, differs_by=tuple(by))

    def disputed(self, article: str, start: int, end: int) -> Iterator[str]:
        """Give the disagreements of which a side stands whole in that stretch of an article."""
        no = self._leaves.number(article)
        sides = self._rows.execute(
            "SELECT f.claim FROM facts AS f JOIN findings AS g ON g.claim = f.claim"
            " WHERE f.pos >= ? AND f.pos < ? AND f.first >= ? AND f.last <= ? AND g.contested",
            ((no or 0) << BITS, (no or 0) + 1 << BITS, start, end),
        ).fetchall()
        found = (self.disagreement_of(claim) for (claim,) in sides)
        return (item.id for item in found if item is not None)

    def led_by(self, article: str) -> Iterator[tuple[tuple[int, int], int]]:
        """Give the claims whose first fact stands in an article, each behind its place."""
        no = self._leaves.number(article)
        for claim, place, first in self._rows.execute(
            f"SELECT g.claim, b.place, g.first FROM findings AS g {_IN_ORDER}"
            " WHERE g.lead >= ? AND g.lead < ?",
            ((no or 0) << BITS, (no or 0) + 1 << BITS),
        ):
            yield (place, first), claim

    def fact_ids(self) -> Iterator[str]:
        """Give the ids of the facts, in the order of the articles."""
        return self._ids(f"SELECT {_ID} FROM facts AS f JOIN articles AS a ON a.no = f.pos >> 20"
                         " ORDER BY a.place, f.pos")  # fmt: skip

    def answered_ids(self) -> Iterator[str]:
        """Give the ids of the facts that belong to a finding, in the order of the findings."""
        return self._ids(
            f"SELECT {_ID} FROM findings AS g {_IN_ORDER} JOIN facts AS f ON f.claim = g.claim"
            " JOIN articles AS a ON a.no = f.pos >> 20"
            " ORDER BY b.place, g.first, a.day, a.id, f.first, f.pos"
        )

    def finding_ids(self) -> Iterator[str]:
        """Give the ids of the findings, in the order of their first facts."""
        return self._ids(f"{_LEADS} {_IN_ORDER} ORDER BY b.place, g.first")

    def disagreement_ids(self) -> Iterator[str]:
        """Give the ids of the disagreements, in the order of their first findings."""
        firsts = [json.loads(claims)[0] for (claims,) in self._rows.execute(
            "SELECT claims FROM disagreements")]  # fmt: skip
        order = dict(
            self._rows.execute(
                f"SELECT g.claim, (b.place << {BITS}) | (g.first & {(1 << BITS) - 1})"
                f" FROM findings AS g {_IN_ORDER} WHERE g.contested"
            )
        )
        return (f"{_MARK}{self._id(claim)}" for claim in sorted(firsts, key=order.__getitem__))

    def _ids(self, query: str) -> Iterator[str]:
        return (fact_id(*row) for row in self._rows.execute(query))

    def _position(self, id_: str) -> int | None:
        try:
            article, kind, span = id_.rsplit(":", 2)
            first, last = map(int, span.split("-"))
        except ValueError:
            return None
        no = self._leaves.number(article)
        if no is None:
            return None
        found = self._rows.execute(
            "SELECT pos FROM facts WHERE pos >= ? AND pos < ? AND first = ? AND last = ?"
            " AND kind = ?",
            (no << BITS, no + 1 << BITS, first, last, "fqs".find(kind)),
        ).fetchone()
        return None if found is None else int(found[0])

    def _claimed(self, id_: str) -> int | None:
        pos = self._position(id_)
        found = self._rows.execute("SELECT claim FROM facts WHERE pos = ?", (pos,)).fetchone()
        return None if found is None or found[0] is None else int(found[0])

    def _id(self, claim: int) -> str:
        return fact_id(*self._rows.execute(f"{_LEADS} WHERE g.claim = ?", (claim,)).fetchone())

    def _at(self, pos: int) -> Fact:
        return self._leaves.numbered(pos >> BITS).facts[pos & (1 << BITS) - 1]

    def _of_claim(self, claim: int) -> Finding:
        held = self._rows.execute(
            "SELECT f.pos, a.origin FROM facts AS f JOIN articles AS a ON a.no = f.pos >> 20"
            " WHERE f.claim = ? ORDER BY a.day, a.id, f.first, f.pos",
            (claim,),
        ).fetchall()
        facts = tuple(self._at(pos) for pos, _ in held[:_MOST_FACTS])
        (contested,) = self._rows.execute(
            "SELECT contested FROM findings WHERE claim = ?", (claim,)
        ).fetchone()
        side_of = self.disagreement_of(claim) if contested else None
        return Finding(
            id=facts[0].id,
            kind=facts[0].kind,
            facts=facts,
            origins=len({origin for _, origin in held} - {None}) or None,
            disagreement=None if side_of is None else side_of.id,
            translations=tuple(self._translations(claim)) if facts[0].kind == "quote" else (),
        )

    def _translations(self, claim: int) -> Iterator[str]:
        return (
            self._id(other)
            for (other,) in self._rows.execute(
                f"SELECT r.other FROM renderings AS r JOIN findings AS g ON g.claim = r.other"
                f" {_IN_ORDER} WHERE r.claim = ? ORDER BY b.place, g.first",
                (claim,),
            )
        )
