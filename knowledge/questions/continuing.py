"""A question that goes on from an earlier one: "and in China?", "and in 2025?", "who said so?"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from knowledge.asked import Question, Role, Word
from knowledge.models import Period
from knowledge.questions.dating import year_before

Part = Literal["who", "where", "when", "what", "which"]
_PARTS: Mapping[Role, Part] = {
    "person": "who",
    "name": "who",
    "entity": "where",
    "place": "where",
    "period": "when",
    "number": "which",
    "metric": "what",
    "noun": "what",
    "word": "what",
}


def continued(earlier: Question, later: Question) -> Question:
    """Go on from an earlier question: what the later one names takes the place of its like.

    Who compares with another time wants both: the one named, else the year before. Who asks only
    who said so is given the same again.
    """
    if later.compares:
        return _compared(earlier, later)
    if later.asked == "who" and not later.words:
        return earlier.model_copy(update={"lang": later.lang, "whose": True})
    renewed = {_PARTS[word.role] for word in later.words}
    kept = tuple(word for word in earlier.words if _PARTS[word.role] not in renewed)
    return later.model_copy(
        update={
            "words": (*kept, *later.words),
            "asked": earlier.asked if later.asked == "anything" else later.asked,
            "asked_units": later.asked_units or earlier.asked_units,
            "metrics": later.metrics if "what" in renewed else earlier.metrics,
            "periods": later.periods if "when" in renewed else earlier.periods,
            "speakers": later.speakers or (() if "who" in renewed else earlier.speakers),
            "as_of": later.as_of or earlier.as_of,
            "latest": later.latest or (earlier.latest and "when" not in renewed),
            "is_followup": earlier.is_followup,
            "several": earlier.several and "what" not in renewed,
            "alternatives": earlier.alternatives and "where" not in renewed,
            "sides": (),
            "weighed": (),
        }
    )


def _compared(earlier: Question, later: Question) -> Question:
    named = tuple(word for word in later.words if word.role == "period")
    dated = tuple(word for word in earlier.words if word.role == "period")
    times = named or tuple(map(_year_before, dated))
    return earlier.model_copy(
        update={
            "words": (*earlier.words, *times),
            "periods": (*earlier.periods, *(word.period for word in times if word.period)),
            "several": earlier.several or bool(times and dated),
            "asked": "number",
            "latest": False,
        }
    )


def _year_before(word: Word) -> Word:
    period = word.period or Period()
    earlier = Period(start=year_before(period.start), end=year_before(period.end))
    return word.model_copy(update={"text": "", "stems": (), "period": earlier})
