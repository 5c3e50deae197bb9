"""Whether a capitalised run of words names a person: what the words around it show."""

from __future__ import annotations

from itertools import pairwise

from knowledge.extraction.people.describing import forms
from knowledge.extraction.people.genders import is_given, is_given_before
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.russian import ADJECTIVE_ENDS
from knowledge.language.words import is_cyrillic

_APPOSITION = 9
"""Words between a description and the name that it is of: "his deputy at the ministry, Jane"."""
_AGES = range(4, 115)
_AGE = 3
"""Words and marks of ", 43,"."""
_TOLD_OF = frozenset("a an who from of whose".split())
_OPENED = ("", ".", "?", "!", '"')
"""What stands before the first word of a sentence."""
_FEWEST_WITH_PLACE = 2
_SHORTEST_BODY = 3
_TAKING_UP = ("He", "She", "His", "Her", "Он", "Она")
_NEXT_SENTENCE = 40
"""Words within which the sentence after a name begins."""


def may_be_person(name: str, parts: tuple[Word, ...], vocab: Vocabulary) -> bool:
    """Nothing in the name itself speaks against it: no body, thing, place or acronym."""
    plain = (part for before, part in pairwise(parts) if before.text != '"')
    return (
        not any(part.low in vocab.bodies or part.low in vocab.things for part in plain)
        and not _is_body(parts, vocab)
        and parts[-1].low not in vocab.trading
        and name.casefold() not in vocab.places
        and not name.isupper()
        and not _is_branch(parts)
    )


def _is_body(parts: tuple[Word, ...], vocab: Vocabulary) -> bool:
    """Whether a name opens with a kind of body, or is one in a case: "директор Института"."""
    is_case = len(parts) == 1 and is_cyrillic(parts[0].low)
    return bool((forms(parts[0].low) if is_case else {parts[0].low}) & vocab.bodies)


def _is_branch(parts: tuple[Word, ...]) -> bool:
    """Such as "NHS Kent", "BBC Scotland": no initials are so long."""
    first, last = parts[0].text, parts[-1].text
    return len(first) >= _SHORTEST_BODY and first.isupper() and not last.isupper()


def is_person(
    words: tuple[Word, ...],
    at: tuple[int, int, int],
    said: tuple[list[str], list[str]],
    vocab: Vocabulary,
) -> bool:
    """Whether a role, an age, a verb of saying or a relative clause shows a person.

    ``at``: where the run begins, where the name in it begins, and its end; ``said``: the words of
    roles before and after it. A name of one word needs more than a verb.
    """
    first, start, last = at
    previous = words[first - 1].low if first else ""
    before = words[start - 1].low if start else ""  # "In Rua do Sol, pensioner Jane Doe"
    if before in ("in", "at") or (start == first and previous in ("the", "a", "an")):
        return False
    if _is_owner(words, at, vocab):
        said = ([], said[1])
    if any(said) or _is_given(words, at, vocab) or _has_russian_surname(words[start:last], vocab):
        return True
    if last - start == 1 and previous in _OPENED:
        # "Currently, 30, …": any word opens a sentence with a capital
        return _is_aged(words, last) and _is_told_of(words, last + _AGE, vocab)
    if _is_aged(words, last) or _is_who(words, last) or _is_from(words, start, last):
        return True
    if previous in ("called", "named") or _is_apposed(words, first, vocab):
        return True
    is_body = previous in vocab.bodies or previous in vocab.firms  # "the insurer Hart Re"
    is_body = is_body and start == first
    return last - start > 1 and not is_body and _acts(words, first, last, vocab)


def _is_owner(words: tuple[Word, ...], at: tuple[int, int, int], vocab: Vocabulary) -> bool:
    """Whether the role before it is of it: "the director of Doe", "a partner of Halcyon Ridge"."""
    first, start, last = at
    previous = words[first - 1].low if first else ""
    if last - start == 1:
        return previous in vocab.prepositions
    if previous != "of" or start != first or words[start].low in vocab.places:
        return False
    return first > 1 and words[first - 2].low not in vocab.kin


def is_project(words: tuple[Word, ...], last: int, vocab: Vocabulary) -> bool:
    """Tell "the Teacher Abroad project", a name that a thing goes by."""
    return last < len(words) and words[last].low in vocab.namers


def _is_given(words: tuple[Word, ...], at: tuple[int, int, int], vocab: Vocabulary) -> bool:
    """It opens with a given name; alone, that is none that is also a common word."""
    _, start, last = at
    word = words[start]
    several = last - start > 1
    is_name = (is_given_before if several else is_given)(word.text, vocab)
    if word.low in vocab.places or not is_name:
        return False
    is_common = word.low in vocab.neutral_names or word.low in vocab.common_names
    return several or not is_common


def _has_russian_surname(name: tuple[Word, ...], vocab: Vocabulary) -> bool:
    """Whether a name of two words ends as only Russian surnames do: "Ильшат Габитов"."""
    if len(name) != len(("Ильшат", "Габитов")) or not is_cyrillic(name[1].low):
        return False
    if not name[1].low.endswith((*vocab.male_endings, *vocab.female_endings)):
        return False
    is_other = any(name[0].low in some for some in (vocab.openers, vocab.roles, vocab.places))
    return not is_other and not name[0].low.endswith(ADJECTIVE_ENDS)


def _is_aged(words: tuple[Word, ...], last: int) -> bool:
    """Such as "Jane Doe, 43,"."""
    near = [word.text for word in words[last : last + 3]]
    is_number = len(near) == 3 and near[0] == "," and near[1].isdecimal() and near[2] in ",.)"
    return is_number and len(near[1]) < 4 and int(near[1]) in _AGES


def _is_told_of(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> bool:
    """Such as "Juma, 43, a fisherman", "Juma, 43, said": more than an age."""
    low = words[at].low if at < len(words) else ""
    return low in _TOLD_OF or low in vocab.say or low in vocab.auxiliaries


def _is_who(words: tuple[Word, ...], last: int) -> bool:
    return [word.low for word in words[last : last + 2]] == [",", "who"]


def _is_from(words: tuple[Word, ...], start: int, last: int) -> bool:
    """Such as "Jane Doe, of Springfield,"."""
    if last - start < _FEWEST_WITH_PLACE or last + 2 >= len(words) or words[last].text != ",":
        return False
    return words[last + 1].low in ("of", "from") and words[last + 2].capital


def _is_apposed(words: tuple[Word, ...], first: int, vocab: Vocabulary) -> bool:
    """Such as "His colleague on the board, Jane Doe"."""
    if first < 2 or words[first - 1].text != ",":
        return False
    for at in range(first - 2, max(-1, first - _APPOSITION), -1):
        if not words[at].wordy or words[at].low in vocab.say:
            return False
        if words[at].low in vocab.roles and at and words[at - 1].low in vocab.determiners:
            return words[at].low not in vocab.firms  # "The operator, Acme,"
    return False


def _acts(words: tuple[Word, ...], first: int, last: int, vocab: Vocabulary) -> bool:
    """Whether the name says something, or the next sentence takes it up."""
    previous = words[first - 1].low if first else ""
    following = [word.low for word in words[last : last + 9]]
    if previous in vocab.say and following:
        return True
    if previous == "to" and first > 1 and words[first - 2].low == "according" and following:
        return following[0] == "of" or _is_taken_up(words, last)
    if words[last - 1].owner or not following or previous in vocab.prepositions:
        return False
    if previous == following[0] == '"':
        return False  # what is called “Project Beacon”
    verb = next((word for word in following if word not in vocab.between), "")
    if verb in vocab.say or verb in vocab.report:
        return True
    speaks_for = following[0] == "of" and not (vocab.say | vocab.label).isdisjoint(following)
    return speaks_for or (previous in _OPENED and _is_taken_up(words, last))


def _is_taken_up(words: tuple[Word, ...], last: int) -> bool:
    """Whether the next sentence starts with "he" or "she", or quotes what "he said"."""
    near = range(last, min(last + _NEXT_SENTENCE, len(words)))
    stop = next((i for i in near if words[i].text == "."), None)
    if stop is None or stop + 1 >= len(words):
        return False
    after = words[stop + 1]
    if after.text != '"':
        return after.text in _TAKING_UP
    rest = range(stop + 2, min(stop + 2 + _NEXT_SENTENCE, len(words) - 1))
    closed = next((i for i in rest if words[i].text == '"'), None)
    return closed is not None and words[closed + 1].text.capitalize() in _TAKING_UP
