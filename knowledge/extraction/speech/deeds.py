"""What somebody does who is quoted in the same paragraph: the figures of it are his or hers.

Papers tell what a person does from what the person told them: "Doe sold 1,150 tickets last summer.
“Nobody asked me,” he said." The sentence is the article's own; whose figures they are is told by
the quotation beside it, so this is a speaker that is carried.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.people.genders import SUBJECTS
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.quotes import Quoted
from knowledge.extraction.speech.voices import Voice
from knowledge.extraction.tokens import Word, low_at
from knowledge.extraction.vocabulary import Vocabulary

_OPENING = 8
"""Words within which a sentence opens with who does something, a time and a role before."""
_BORN = frozenset("born raised".split())
_CLAUSES = frozenset("when where while after before because since until if".split())
"""With these a clause begins in which somebody else does something, or it is done to them."""
_PERFECT = frozenset("has have had".split())
_ARTICLES = frozenset("a an the".split())
_JOINING = frozenset("and и".split())
_RELATIVE = frozenset("who который которая".split())


def with_deeds(
    plain: str,
    hosts: Sequence[Host],
    voices: Sequence[Voice],
    quotes: Sequence[Quoted],
    cast: Cast,
    vocab: Vocabulary,
) -> tuple[Voice, ...]:
    """The voices, each with who does what is told in it, where that person is quoted beside it.

    A whole sentence is: a few words ("called the vote “orderly”") are no account.
    """
    quoted: dict[int, set[str]] = {}
    for quote in quotes:
        is_whole = not plain[quote.start].islower()
        if quote.speaker is not None and is_whole and hosts[quote.host].stretches:
            quoted.setdefault(hosts[quote.host].paragraph, set()).add(quote.speaker)
    return tuple(
        voice._replace(doer=voice.subject)
        if voice.subject in quoted.get(host.paragraph, ()) and _does(host, voice, cast, vocab)
        else voice
        for host, voice in zip(hosts, voices, strict=True)
    )


def _does(host: Host, voice: Voice, cast: Cast, vocab: Vocabulary) -> bool:
    """Whether a sentence without an attribution opens with its person, alone, as its subject."""
    if voice.spoken or voice.carried or host.stretches or not voice.subject:
        return False
    if cast.person(voice.subject) is None:
        return False
    named = next(_named(host.words[:_OPENING], voice.subject), None)
    if named is None:
        return False
    before, behind = host.words[:named], host.words[named + 1 : named + 3]
    is_led = not before or before[-1].low not in vocab.prepositions
    is_aside = [word.text for word in behind[:1]] == [","] and behind[-1].low in _BORN
    is_joined = bool(behind) and behind[0].low in _JOINING
    return is_led and not (is_aside or is_joined)


def is_beside(host: Host, start: int) -> bool:
    """Whether a position lies in a clause of its own: "when 9 came", "Doe, who owns 3 shops,".

    Or in an aside: "Doe, a keeper for 30 years,".
    """
    behind = bisect_left(host.words, start, key=attrgetter("start"))
    for at in range(behind - 1, 0, -1):
        if host.words[at].text == ",":
            return host.words[at - 1].capital and low_at(host.words, at + 1) in _ARTICLES
        if _opens_clause(host.words, at):
            return True
        if host.words[at].low in _RELATIVE:
            return host.words[at - 1].text == ","
    return False


def _opens_clause(words: tuple[Word, ...], at: int) -> bool:
    """Tell "since the spring" and "has been named" from "has since sold", "has been selling"."""
    if words[at].low == "been":
        return not low_at(words, at + 1).endswith("ing")
    return words[at].low in _CLAUSES and low_at(words, at - 1) not in _PERFECT


def _named(words: Sequence[Word], name: str) -> Iterator[int]:
    """Where a person is named, or taken up by a pronoun, and owns nothing."""
    surname = name.rsplit(maxsplit=1)[-1].casefold()
    return (
        at
        for at, word in enumerate(words)
        if not word.owner and (word.low in SUBJECTS or word.text.casefold() == surname)
    )
