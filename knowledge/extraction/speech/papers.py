"""Who stands behind a paper: "a report presented on Monday by the Board", "the bank's survey"."""

from __future__ import annotations

from knowledge.extraction.people.describing import forms
from knowledge.extraction.people.genders import PRONOUNS
from knowledge.extraction.speech.cue import Cue
from knowledge.extraction.speech.noun_phrases import noun_phrase
from knowledge.extraction.speech.sources import ENDS, Source, pick, subject_start
from knowledge.extraction.speech.unsaid import is_amount
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.dictionary import is_everyday

_PAPER_WITHIN = 6
"""Words of a phrase among which the paper stands: "a new interim report"."""
_GIVER_WITHIN = 12
"""Words between a paper and who gives it: "a survey of 500 landlords by"."""
_GIVING = frozenset({"by", "from"})
_LONGEST_BRACKET = 8
_TOLD_WITHIN = 40
"""Words before a bracket among which it names the source of a number."""
_BEHIND_BRACKET = frozenset(("", ".", ";"))
_SOURCES = ("source", ":")
_OF_ALL = frozenset({"of", "in", "among"})
_ASKING = frozenset("survey poll census".split())
_ITS = frozenset({"its", "their"})


def given(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """Who gives the paper that a phrase names from an index on, and where that ends."""
    paper = _paper(words, at, vocab)
    if paper is None:
        return None
    owner = surveyor(words, at, paper, vocab)
    return _giver(words, paper, vocab) or (None if owner is None else (owner, paper + 1))


def _giver(words: tuple[Word, ...], paper: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """Who follows "by" or "from" behind a paper, in the same clause."""
    for i in range(paper + 1, min(paper + _GIVER_WITHIN, len(words))):
        low = words[i].low
        if words[i].text in ENDS or low in vocab.conjunctions or low in vocab.say:
            return None
        is_giving = words[i].low in _GIVING and words[i - 1].low not in vocab.obtaining
        is_giving = is_giving or (low == "of" and i == paper + 1 and _is_data(words[paper], vocab))
        found = noun_phrase(words, i + 1, vocab) if is_giving else None
        if found is not None and is_giver(found[0], vocab):
            return found
    return None


def _is_data(paper: Word, vocab: Vocabulary) -> bool:
    """Tell "the data of the ministry" from "the order of the ministry", which speaks itself."""
    return paper.low in vocab.counts or paper.low in vocab.data


def _paper(words: tuple[Word, ...], at: int, vocab: Vocabulary) -> int | None:
    for i in range(at, min(at + _PAPER_WITHIN, len(words))):
        if words[i].text in ENDS or words[i].low in vocab.prepositions:
            return None
        is_before_body = forms(low_at(words, i + 1)) & vocab.bodies  # "the statistics office"
        is_named = words[i].owner or words[i].capital or is_before_body
        if (words[i].low in vocab.documents or words[i].low in vocab.data) and not is_named:
            return i
    return None


def is_giver(source: Source, vocab: Vocabulary) -> bool:
    """Tell "by the bank" from "from London"."""
    name = " ".join(word.low for word in source.words)
    return source.kind != "pronoun" and (name not in vocab.places or name in vocab.known_bodies)


def surveyor(words: tuple[Word, ...], first: int, data: int, vocab: Vocabulary) -> Source | None:
    """Whose survey it is: "a Doe Institute survey", "customs data"; a mere survey is nobody."""
    owned = _owner(words, first, data, vocab)
    if owned is not None:
        return owned
    named = pick(words[first:data], vocab, "label") if data > first else None
    if named is None:
        return None
    is_body = bool(forms(named.words[-1].low) & vocab.bodies)
    is_named = named.kind == "name" and not (first == 0 and _is_plain(named, vocab))
    return named if is_named or is_body else None


def _is_plain(source: Source, vocab: Vocabulary) -> bool:
    """Tell "Early figures" and "Exit polls", which only open a sentence, from a name."""
    word = source.words[0]
    is_known = word.low in vocab.places or word.low in vocab.known_bodies
    is_one = len(source.words) == 1 and not word.text.isupper() and not is_known
    return is_one and (not word.text.isalpha() or is_everyday(word.low))


def _owner(words: tuple[Word, ...], first: int, data: int, vocab: Vocabulary) -> Source | None:
    """Such as "the town hall's final survey", "its estimate"; not "last year's"."""
    if first < data and words[first].low in _ITS | PRONOUNS.keys():
        return Source("pronoun", words[first : first + 1])
    last = next((i for i in range(data - 1, first - 1, -1) if words[i].owner), None)
    if last is None or words[last].low in vocab.calendar | vocab.times | vocab.documents:
        return None
    phrase = words[first : last + 1]
    named = pick(phrase, vocab, "label")
    if named is not None and named.kind == "name":
        return named
    brand = Source("name", phrase)
    if len(phrase) == 1 and phrase[0].capital and is_giver(brand, vocab):
        return brand  # "Oxfam's figures"
    return Source("description", phrase) if phrase[0].low in vocab.determiners else None


def opened(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "In a survey by X, …", "In a report it published in spring, …", "in her view"."""
    own = _of_owner(words, i, vocab, vocab.views | _ASKING)
    if own is not None:
        return own
    paper = _paper(words, i + 1, vocab) if not i or words[i - 1].text in ENDS else None
    if paper is None or words[i + 1].low not in vocab.determiners:
        return None
    near = range(paper + 1, min(paper + _GIVER_WITHIN, len(words)))
    comma = next((j for j in near if words[j].text == ","), None)
    if comma is None:
        return None
    found = _publisher(words, paper, vocab) or _giver(words, paper, vocab)
    if found is None or found[1] > comma:
        return None
    start, end = words[i].start, words[comma].end
    return Cue("according", start, end, found[0], start, end, postposed=False, kind="according")


def _publisher(words: tuple[Word, ...], paper: int, vocab: Vocabulary) -> tuple[Source, int] | None:
    """Who published it, in a clause without "that": "a survey it published"."""
    verb = paper + 2
    is_led = low_at(words, paper + 1) in vocab.pronouns and low_at(words, verb).endswith("ed")
    return (Source("pronoun", (words[paper + 1],)), verb + 1) if is_led else None


def counted(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "By her count, …", "…, by the union's own estimate"."""
    return _of_owner(words, i, vocab, vocab.counts)


def _of_owner(
    words: tuple[Word, ...], i: int, vocab: Vocabulary, nouns: frozenset[str]
) -> Cue | None:
    """Whose one of the nouns is behind a preposition."""
    near = range(i + 1, min(i + _PAPER_WITHIN, len(words)))
    head = next((j for j in near if words[j].low in nouns and not words[j].owner), None)
    if head is None or any(words[j].text in ENDS for j in range(i + 1, head)):
        return None
    source: Source | None = None
    if words[i + 1].low in PRONOUNS or words[i + 1].low in _ITS:
        source = Source("pronoun", (words[i + 1],))
    elif any(words[j].owner for j in range(i + 1, head)):
        last = next(j for j in range(head, i, -1) if words[j].owner)
        first = subject_start(words, last, vocab)
        source = _owner(words, max(first, i + 1), head, vocab)
    if source is None:
        return None
    start, end = words[i].start, words[head].end
    return Cue("according", start, end, source, start, end, postposed=i > 0, kind="according")


def bracketed(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Who gives what stands before, in brackets: "+24.9% on the year (central bank)."."""
    near = range(i + 1, min(i + _LONGEST_BRACKET, len(words)))
    close = next((j for j in near if words[j].text == ")"), None)
    if close is None or low_at(words, close + 1) not in _BEHIND_BRACKET:
        return None
    first = i + 1 + ((low_at(words, i + 1), low_at(words, i + 2)) == _SOURCES) * len(_SOURCES)
    inside = words[first:close]
    is_plain = bool(inside) and all(word.text.isalpha() for word in inside)
    is_body = is_plain and bool(forms(inside[-1].low) & vocab.bodies)
    is_led = first > i + 1 or (is_body and not any(word.capital for word in inside))
    told = range(max(0, i - _TOLD_WITHIN), i)
    if not is_body or not is_led or not any(is_amount(words, j, vocab) for j in told):
        return None
    source = Source("description", inside)
    start, end = words[i].start, words[close].end
    return Cue("according", start, end, source, start, end, postposed=True, kind="according")


def tested(words: tuple[Word, ...], i: int, vocab: Vocabulary) -> Cue | None:
    """Such as "Of 40 samples tested by the food authority, 38 failed": its are the numbers."""
    if low_at(words, 0) not in _OF_ALL or low_at(words, i + 1) != "by":
        return None
    is_many = any(is_amount(words, j, vocab) for j in range(1, min(i, _PAPER_WITHIN)))
    found = noun_phrase(words, i + 2, vocab) if is_many else None
    if found is None or not any(forms(word.low) & vocab.bodies for word in found[0].words):
        return None
    start, end = words[i].start, words[found[1] - 1].end
    return Cue("tested", start, end, found[0], start, end, postposed=False, kind="according")
