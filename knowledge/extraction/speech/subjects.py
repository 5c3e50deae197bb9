"""The subject of a verb of saying: where it begins, and what stands between it and the verb."""

from __future__ import annotations

from knowledge.extraction.people.describing import forms, speaks
from knowledge.extraction.speech.sources import (
    ENDS,
    QUOTE_MARKS,
    Source,
    anybody,
    pick,
    subject_start,
)
from knowledge.extraction.speech.unsaid import is_amount
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.words import is_cyrillic

_NEW = frozenset({"a", "an"})
_WITHIN_NAMES = frozenset({"of", "for"})
_RELATIVE = frozenset("that which who".split())
_LONGEST_BRACKET = 10
_LONGEST_COUNTED = 6
"""Words from a number to the verb that tells of it: "the 40 new homes that the"."""
_NUMBER_WITHIN = 10
_WHICH = 2
"""The comma and the "which" of a relative clause."""
_SEVERAL_DO = ("ют", "ят", "ут", "ат")
_PLURALS = ("и", "ы", "а", "я", "е")


def _after_links(words: tuple[Word, ...], first: int, at: int, vocab: Vocabulary) -> int:
    """Behind the last preposition that is within no name: "the fine went to Acme, which said"."""
    links = vocab.prepositions - _WITHIN_NAMES
    return next((j + 1 for j in range(at, first - 1, -1) if words[j].low in links), first)


def subject(words: tuple[Word, ...], at: int, i: int, vocab: Vocabulary) -> tuple[int, int]:
    """Where the subject begins and ends, that of a relative clause too.

    "Who" takes up his wife in "he waved to his wife, who shouted", and not him.
    """
    is_thing = at > 1 and words[at].low == "which" and words[at - 1].text == ","
    at -= _WHICH if is_thing else 0
    first = subject_start(words, at, vocab)
    noun = _before_relative(words, first, vocab)
    if noun is not None:
        return subject_start(words, noun, vocab), noun
    is_relative = any(words[j].low == "who" for j in range(at + 1, i))
    is_other = is_relative and first <= at and words[first].low in vocab.pronouns
    return (_after_links(words, first, at, vocab) if is_thing or is_other else first), at


def _before_relative(words: tuple[Word, ...], first: int, vocab: Vocabulary) -> int | None:
    """Who a clause is on that has no comma: "the union that represents drivers said".

    In "Doe said that drivers left" nobody stands before "that", in "a crew that taxi firms named"
    a subject behind it.
    """
    relative, noun = first - 1, first - 2
    if noun < 1 or words[relative].low not in _RELATIVE or not words[noun].wordy:
        return None
    phrase = words[subject_start(words, noun, vocab) : noun + 1]
    following = words[first].low
    others = vocab.determiners | vocab.pronouns
    is_plural = words[noun].low.endswith("s")
    acts = following in vocab.between or following.endswith("ed")
    acts = acts or (following.endswith("s") != is_plural and following not in others)
    is_subject = words[first].capital or forms(following) & (vocab.roles | vocab.bodies)
    is_told = bool(phrase) and acts and not is_subject and speaks(phrase, vocab, "report")
    return noun if is_told else None


def relative_of(words: tuple[Word, ...], first: int, vocab: Vocabulary) -> int | None:
    """Where the number begins that a clause is on: "the 5% that analysts had forecast".

    Not in "she told 40 mayors that the bank expected 5%".
    """
    if low_at(words, first - 1) not in ("that", "which"):
        return None
    number: int | None = None
    for i in range(first - 2, max(-1, first - 2 - _NUMBER_WITHIN), -1):
        word = words[i]
        if word.low in vocab.say or word.low in vocab.report:
            return None
        if word.text in ENDS:
            break
        if word.text[0].isdigit() and first - i <= _LONGEST_COUNTED:
            number = i
    return words[number].start if number is not None else None


def before_infinitive(words: tuple[Word, ...], i: int) -> int:
    """How many words lead to it in "she went on to say"."""
    led = [word.low for word in words[max(0, i - 3) : i]]
    return 3 if led in (["went", "on", "to"], ["goes", "on", "to"]) else 0


def past_brackets(words: tuple[Word, ...], at: int) -> int:
    """Before the "(NVK)" that stands behind a name."""
    if at < 0 or words[at].text != ")":
        return at
    within = range(at - 1, max(-1, at - _LONGEST_BRACKET), -1)
    return next((j - 1 for j in within if words[j].text == "("), at)


def is_object(words: tuple[Word, ...], i: int, source: Source) -> bool:
    """Tell "Ущерб оценили" from "Власти оценили": of one thing no verb in the plural is said."""
    is_plural = words[i].low.endswith(("ли", *_SEVERAL_DO)) and is_cyrillic(words[i].low)
    is_single = len(source.words) == 1 and not source.words[0].low.endswith(_PLURALS)
    is_opening = source.words[0] == words[0] or words[i].low.endswith(_SEVERAL_DO)
    return is_plural and is_single and source.kind == "name" and is_opening


def is_compared(words: tuple[Word, ...], first: int, i: int, vocab: Vocabulary) -> bool:
    """Such as "more than what the firm says in public": it is named, and says nothing here."""
    following = low_at(words, i + 1)
    is_closed = following in ("", *ENDS - QUOTE_MARKS) or following in vocab.prepositions
    return low_at(words, first - 1) == "what" and words[i].low in vocab.say and is_closed


def past_form(words: tuple[Word, ...], at: int) -> int:
    """Before the legal form with a stroke that ends a name: "Acme A/S"."""
    form = words[max(0, at - 2) : at + 1]
    is_form = len(form) > 2 and form[1].text == "/" and all(w.capital for w in (form[0], form[2]))
    is_short = is_form and len(form[0].text) == len(form[2].text) == 1
    return at - 3 if is_short and at > 2 else at


def is_nobody(words: tuple[Word, ...], first: int, at: int, vocab: Vocabulary) -> bool:
    """Tell "nobody said", "nor X said" from "a No. 10 spokesman said"."""
    return any(
        words[j].low in vocab.nobody and low_at(words, j + 1) != "."
        for j in range(max(0, first - 1), at + 1)
    )


def antecedent(phrase: tuple[Word, ...], vocab: Vocabulary) -> Source | None:
    """Who "a care worker who resigned in August" is of."""
    relative = next((i for i, word in enumerate(phrase) if word.low == "who"), 0)
    before = phrase[:relative]
    return (pick(before, vocab, "say") or anybody(before, vocab)) if before else None


def beside_relative(
    words: tuple[Word, ...], first: int, at: int, i: int, vocab: Vocabulary
) -> Source | None:
    """The name before an apposition that "who" takes up: "Jane Doe, an analyst, who expects"."""
    is_taken_up = any(word.low == "who" for word in words[at + 1 : i])
    is_apposed = first > 1 and words[first - 1].text == "," and words[first].low in _NEW
    if not (is_taken_up and is_apposed and words[first - 2].capital):
        return None
    named = pick(words[subject_start(words, first - 2, vocab) : first - 1], vocab, "say")
    return named if named is not None and named.kind == "name" and len(named.words) > 1 else None


def is_of_who(words: tuple[Word, ...], first: int, i: int) -> bool:
    """Such as "among them a woman who asked to be taken back": a clause that only tells of her."""
    who = next((j for j in range(first, i) if words[j].low == "who"), i)
    return who < i and all(word.text != "," for word in words[who:i])


def foremost(words: tuple[Word, ...], source: Source, vocab: Vocabulary) -> Source:
    """The first of several who do something with one voice: "Acme A/S and Borealis announced"."""
    at = words.index(source.words[0])
    if source.kind != "name" or low_at(words, at - 1) != "and" or at < len(("Acme", "and")):
        return source
    last = past_form(words, at - 2)
    other = pick(words[subject_start(words, last, vocab) : last + 1], vocab, "say")
    return other if other is not None and other.kind == "name" else source


def past_number(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int:
    """Behind the number of many: "expected by nine of 12 economists"."""
    if low_at(words, at + 1) != "of" or not is_amount(words, at, vocab):
        return at
    at += 2 + (low_at(words, at + 2) in vocab.determiners)
    return at + is_amount(words, at, vocab)
