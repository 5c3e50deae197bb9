"""Whether a fact is of the kind of thing that a question asks for.

A number of things is no sum of money, a name is no description, and the second prize is not the
first.
"""

from __future__ import annotations

from itertools import pairwise

from knowledge.answers.firsts import is_lesser
from knowledge.answers.ordering import metric_of
from knowledge.answers.scoring import Scored, fits_unit
from knowledge.asked import NAMES, PEOPLE, Question, Word
from knowledge.base.entries import ARTICLE, NEAR, SALIENT, SENTENCE
from knowledge.base.facts import credit
from knowledge.base.names import CALENDAR
from knowledge.language.words import norms, stems, tokens
from knowledge.models import Fact, Figure
from knowledge.questions.counting import is_plural_form
from knowledge.text import asks
from knowledge.values import AGE, ANY_CURRENCY, unit_class

_SHARES = ("percent", "fraction")
_LASTS, _AGES = "years", "decades"
"""Units of time: how long something lasts may be told without a figure, as by a time; how old
somebody is, which no question asks for in decades, only with such a unit beside."""
_UNIT_WITHIN = 40
"""Characters behind a number in which what it counts may be named."""
_MOST_OF_HEADING = 4
_ENDS = (*".!?…;,»”\"'’)]",)
"""What a sentence ends with, or the piece of one before somebody's words, and no heading."""


def is_of_kind(question: Question, scored: Scored) -> bool:
    """Tell whether a fact tells the kind of thing that is asked for."""
    return (
        not scored.entry.only_asks
        and _tells(question, scored.fact)
        and _may_be_number(question, scored)
        and _has_unit(question, scored)
        and not _only_lasts(question, scored.fact)
        and not _counts_others(question, scored)
        and _is_on_the_matter(question, scored)
        and _is_of_the_place(question, scored.fact)
        and not is_lesser(question, scored.fact)
        and _gives_a_name(question, scored)
        and _is_theirs(question, scored)
        and not _is_of_others(question, scored)
        and not _only_measures(question, scored)
        and _is_asked_of(question, scored)
    )


def _tells(question: Question, fact: Fact) -> bool:
    """Tell whether a fact tells anything: a question that is quoted answers none, nor a name."""
    if is_heading(fact):
        return False
    is_wanted = question.asks_words
    return is_wanted or isinstance(fact, Figure) or not asks(fact.text)


def is_heading(fact: Fact) -> bool:
    """Tell a heading or a masthead ("What they say", "Atlantic Press Wire") from a sentence.

    A row or a label with what it tells ("Contract until: June 2029") is none.
    """
    words = fact.text.split()
    if fact.kind != "statement" or credit(fact) or len(words) > _MOST_OF_HEADING:
        return False
    is_row = ":" in fact.text or any(char.isdigit() for char in fact.text)
    is_open = not is_row and not fact.text.endswith(_ENDS)
    return is_open or all(word[:1].isupper() for word in words)


def _may_be_number(question: Question, scored: Scored) -> bool:
    """Where figures stand they answer for their sentence, not the sentence for them."""
    is_wanted = question.asked == "number" or (question.per is not None and not question.several)
    is_beside = question.counts or question.things or scored.entry.is_measured
    return not is_wanted or isinstance(scored.fact, Figure) or not is_beside


def _is_rate(question: Question, scored: Scored, figure: Figure) -> bool:
    """Tell whether a figure is per what the question names; shares are of nothing else.

    What is no time may stand in the sentence in other words ("each guest brings two", "a cow eats
    40 kilos a day").
    """
    unit, per = figure.unit or "", question.per or ""
    others = (term for word in question.words if per in word.stems for term in word.terms)
    is_beside = any(scored.entry.terms.get(term, 0.0) >= SENTENCE for term in (per, *others))
    if question.rate is not None:
        is_timed = f" per {question.rate}" in unit
        return f" per {per}" in unit or unit in _SHARES or (is_timed and is_beside)
    return " per " in unit or unit in _SHARES or is_beside


def _has_unit(question: Question, scored: Scored) -> bool:
    """A figure in another unit is no answer: dollars were asked for, not a rank."""
    fact = scored.fact
    is_each = question.per is not None
    if is_each and isinstance(fact, Figure) and not _is_rate(question, scored, fact):
        return False
    if question.several:
        return True
    if (question.stuff or question.things) and isinstance(fact, Figure):
        return _is_count(question, fact) if question.things else _is_amount(question, scored, fact)
    if not question.asked_units:
        return True
    if isinstance(fact, Figure):
        is_told = fits_unit(question, fact)
    else:
        is_told = _LASTS in question.asked_units and _lasts(question, fact)
    return is_told and (_is_their_age(question, scored) or not _asks_age(question))


def _asks_age(question: Question) -> bool:
    """Tell "how old is Judge Ana Hill": no visit of two days and no word of last year tells it."""
    is_age = _LASTS in question.asked_units and _AGES not in question.asked_units
    roles = [word.role for word in question.words]
    is_title = [role == "noun" and after in PEOPLE for role, after in pairwise(roles)]
    told = zip(roles, [*is_title, False], strict=False)
    return is_age and all(role in PEOPLE or title for role, title in told)


def _is_their_age(question: Question, scored: Scored) -> bool:
    """Tell "Ana Hill, 47" from the age of somebody else in an article that names her."""
    told = set(stems(scored.fact.sentence))
    named = (word.stems for word in question.words if word.role in PEOPLE)
    return metric_of(scored) == AGE and any(not told.isdisjoint(name) for name in named)


def _only_lasts(question: Question, fact: Fact) -> bool:
    """Tell a length of time where things are counted or measured: "the harvest lasted 47 days"."""
    if not isinstance(fact, Figure) or fact.figure_kind != "duration":
        return False
    if question.size is not None and fact.metric not in question.metrics:
        return True
    is_asked = bool(question.asked_units) or question.several or not question.counts
    return not is_asked and not _is_count(question, fact)


def _lasts(question: Question, fact: Fact) -> bool:
    """Tell whether a sentence tells a time: it has one, or names a unit of time ("for years")."""
    units = {part for unit in question.asked_units for part in stems(unit)}
    is_timed = fact.period is not None and _AGES in question.asked_units
    return is_timed or not units.isdisjoint(stems(fact.sentence))


def _is_count(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is a number of things: how many there are no percentage tells.

    Nor does a sum or a measure, unless its unit is what is counted ("how many basis points"), or a
    broken number ("a magnitude of 6.8").
    """
    kind = unit_class(figure)
    if kind == "count" or (kind == "none" and (figure.value or 0.0).is_integer()):
        return True
    unit = set(stems(figure.unit or ""))
    words = (word for word in question.words if not word.period)
    return any(not unit.isdisjoint((*word.stems, *word.terms)) for word in words)


def _counts_others(question: Question, scored: Scored) -> bool:
    """Tell a number of another thing, which only stands beside what is counted in its sentence.

    "1,000 students" are no branches, in however many branches they study.
    """
    fact = scored.fact
    counted = [w for w in question.words if w.counted and is_plural_form(w.corrected)]
    if not counted or not isinstance(fact, Figure) or not fact.unit:
        return False
    counted = [word for word in counted if word.role == "noun" or _measures_other(word, fact)]
    if not counted or unit_class(fact) != "count":
        return False
    behind = fact.sentence[fact.end - fact.sentence_start :][:_UNIT_WITHIN]
    phrase, unit, _ = behind.partition(fact.unit)
    told = f"{phrase if unit else fact.measured} {fact.unit} {fact.text}"
    beside = frozenset(norms(fact.sentence)) - frozenset(norms(told))
    named = frozenset(stems(fact.sentence)) - frozenset(stems(told))
    return any(
        word.corrected in beside or (len(word.stems) > 1 and named.issuperset(word.stems))
        for word in counted
    )


def _measures_other(word: Word, figure: Figure) -> bool:
    """Tell whether a figure is of another metric than the one that a word names."""
    is_known = word.role == "metric" and figure.metric is not None
    return is_known and f"#{figure.metric}" not in word.terms


def _is_amount(question: Question, scored: Scored, figure: Figure) -> bool:
    """Tell whether a figure may be of what there is so much of, as "8,200 bags of cocoa" is."""
    words = zip(question.words, scored.covers, strict=True)
    return unit_class(figure) != "count" or any(
        word.counted and covered > SENTENCE for word, covered in words
    )


def _is_on_the_matter(question: Question, scored: Scored) -> bool:
    """Whose words on several things are wanted is to speak of one of them at least.

    So does who is asked for in so many words and speaks in an article that opens with all of them.
    """
    if not question.asks_words or not question.speakers:
        return True
    words = list(zip(question.words, scored.covers, strict=True))
    matter = [c for word, c in words if word.matter and word.role in ("noun", "metric", "word")]
    if not matter and not any(word.role in ("noun", "metric") for word, _ in words):
        return True
    said = matter or [c for word, c in words if word.role in ("noun", "metric", "word")]
    is_asked = question.quotes or bool(matter)
    is_theirs = scored.fact.voice in question.speakers and question.quotes
    is_scene = is_asked and (len(said) > 1 or is_theirs) and min(said) >= ARTICLE
    return is_scene or max(said) > NEAR


def _is_of_the_place(question: Question, fact: Fact) -> bool:
    """Who asks for the second prize is told of that: its sentence has to say the place."""
    return not question.place or not question.place.isdisjoint(norms(fact.sentence))


def _is_theirs(question: Question, scored: Scored) -> bool:
    """What somebody earns or was fined stands beside his name: others in the article do so too.

    A state or a town may be the scene of the article ("the average Slovak teacher").
    """
    words = list(zip(question.words, scored.covers, strict=True))
    if ANY_CURRENCY not in question.asked_units or not any(word.deed for word, _ in words):
        return True
    named = [covered for word, covered in words if word.role in NAMES and not word.terms]
    return not named or max(named) > SALIENT


def _is_of_others(question: Question, scored: Scored) -> bool:
    """Tell "Tajik students in Russia" from the "Russian students in Tajikistan" asked about."""
    states = [word for word in question.words if word.role == "entity"]
    return any(
        scored.entry.neighbouring((name, thing) for name in other.stems for thing in people.stems)
        for word, people in pairwise(question.words)
        if word.nationality
        for other in states
        if other.terms != word.terms
    )


def _only_measures(question: Question, scored: Scored) -> bool:
    """Tell whether a figure is of others, who are only measured by the one asked about.

    "Russia is second, following China, with $1.6 billion" is no answer to what China has.
    """
    if question.compares or not (question.things or question.asked_units):
        return False
    named = (word for word in question.words if word.role in NAMES)
    return any(not scored.entry.standards.isdisjoint((*w.terms, *w.stems)) for w in named)


def _is_asked_of(question: Question, scored: Scored) -> bool:
    """Tell whether what credits a picture or names a source is shown to who asks for that.

    Of the other things that the question names, one at least is what it is a picture of.
    """
    told = credit(scored.fact)
    if told is None:
        return True
    words = list(zip(question.words, scored.covers, strict=True))
    others = [covered for word, covered in words if f"@{told}" not in word.terms]
    return len(others) < len(words) and max(others, default=1.0) > 0.0


def _gives_a_name(question: Question, scored: Scored) -> bool:
    """Who asks for a name is told one: a word in capitals beside the question's own words."""
    if not question.names:
        return True
    sentence = scored.fact.sentence
    asked = {norm for word in question.words for norm in word.corrected.split()} | CALENDAR
    names = (w for w in tokens(sentence)[1:] if sentence[w.start].isupper() and w.norm not in asked)
    return max(scored.covers) > SALIENT and any(names)
