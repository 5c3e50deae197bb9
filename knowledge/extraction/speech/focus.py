"""Of whom an article speaks at a point: who "he", "it", "the minister" and "the bank" are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from knowledge.extraction.people.bodies import Bodies
from knowledge.extraction.people.casting import Cast
from knowledge.extraction.people.describing import forms, head_of, tells_apart
from knowledge.extraction.people.genders import PRONOUNS, SUBJECTS, by_titles
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.kinds import (
    DEFINITE,
    holds_another,
    is_aged,
    is_demonym,
    is_human,
    is_of_new,
    is_of_people,
    is_place,
    is_several,
    led_by,
    named_so,
    only_brand,
    tells_which,
    titled,
)
from knowledge.extraction.speech.phrasing import (
    closes,
    is_oblique,
    opening_body,
    opening_role,
    undetermined,
    verbatim,
    without_form,
)
from knowledge.extraction.speech.sources import Source
from knowledge.extraction.speech.strangers import Strangers, introduced
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.words import is_cyrillic

_FIRST_AND_SECOND = frozenset("i we you я мы вы ты".split())
BODY_PRONOUNS = frozenset("it they them its their оно они их там".split())
_PLURAL = frozenset("they them their они их".split())
_MARKS = "\"'“”«»"
_INDEFINITE = frozenset("a an another one two three four five several some many few".split())
_ANYBODY = "people"
_ONE_OF_MANY = frozenset({"one", "another"})  # behind who just spoke: "One member was against."
_OPENING = 8
"""Words within which a pronoun opens a sentence: "Asked about the sale of the mill, she"."""
_NEAR = 2
"""Paragraphs after which "the minister" is somebody else."""
_SHORT = 2
"""Words of a description that adds nothing to its head: "the bank"."""


class Focus:
    """The article so far. Lives for one reading; ``moved`` takes it past a host."""

    def __init__(self, plain: str, cast: Cast, bodies: Bodies, vocab: Vocabulary) -> None:
        """Start before the first host."""
        self._plain = plain
        self._cast = cast
        self._vocab = vocab
        self._bodies = bodies
        self._strangers = Strangers(plain, vocab)
        self._called: dict[str, str] = {}
        self._unnamed: set[str] = set()
        self._person: str | None = None
        self._person_at = 0
        self._body: str | None = None
        self._several: str | None = None
        self._several_at = 0
        self._newcomer: str | None = None
        self._described: str | None = None
        self._sentence = 0
        self._spoke: str | None = None

    # ------------------------------------------------------------- who is meant

    def speaker(self, host: Host, source: Source) -> str | None:
        """Who a source is, by the fullest name; None where nobody can be told."""
        if source.kind == "pronoun":
            return self._pronoun(host, source.words[0])
        is_described = source.kind == "description" or is_demonym(host.words, source, self._vocab)
        name = (self._description if is_described else self._name)(host, source)
        if name and not self._cast.person(name):
            self._body = self._body if is_of_people(source, self._vocab) else name
            if not is_human(source, self._bodies, self._vocab):
                self._several, self._several_at = name, host.paragraph
        return name

    def _pronoun(self, host: Host, word: Word) -> str | None:
        if word.low in _FIRST_AND_SECOND:
            return None
        if word.low in BODY_PRONOUNS:
            is_near = host.paragraph - self._several_at <= _NEAR
            known = self._several if word.low in _PLURAL and is_near else self._body
            here = self._first_body(host, word.start)
            return here or self._opening_body(host, word.start) or known
        gender = PRONOUNS.get(word.low)
        here = self._first_person(host, word.start, direct=True)
        if here is None and (stranger := self._strangers.meant(host, gender)):
            return stranger
        is_behind = here is not None and closes(host.words, word)
        spoke = self._spoke if is_behind else None
        for name in (spoke, here, self._newcomer, self._person):
            is_newer = name is not None and (name in (spoke, here) or self._described is None)
            if name is not None and is_newer and self._cast.fits(name, gender):
                return name
        described = frozenset((self._described or "").casefold().split())
        is_other = gender is not None and by_titles(described, self._vocab) not in (None, gender)
        return (not is_other and self._described) or self._cast.last_person(word.start, gender)

    def _opening_body(self, host: Host, before: int) -> str | None:
        body = opening_body(host.words, before, self._vocab)
        return self._description(host, Source("description", body)) if body else None

    def _name(self, host: Host, source: Source) -> str:
        words = [w.text for w in source.words if w.wordy]
        if not words:
            return verbatim(self._plain, source.words, self._vocab).strip(_MARKS)
        if is_aged(host.words, source) and self._cast.full(words) is None and self._person:
            return self._person  # "the 24-year-old Pole"
        gender = titled(host.words, source, self._vocab)
        # a body is not what its name ends with: "Bank of New York"
        is_body = any(word.low in self._vocab.bodies for word in source.words)
        for first in range(1 if is_body else len(words)):
            full = self._cast.full(words[first:], gender)
            if full is not None and not is_place(words, full, self._vocab):
                return full if self._cast.person(full) else without_form(full, self._vocab)
        written = verbatim(self._plain, source.words, self._vocab, oblique=source.oblique)
        is_short = len(words) == 1
        return self._called.setdefault(words[0].casefold(), written) if is_short else written

    def _description(self, host: Host, source: Source) -> str | None:
        words = [w.text for w in source.words if w.wordy]
        of = [w.text for w in source.rest if w.wordy and w.low not in self._vocab.prepositions]
        led = {source.words[0].low, led_by(host.words, source)}
        is_new = is_of_new(source) or bool(led & _INDEFINITE)
        may_be = not (is_new or is_several(words[-1]))
        start = source.words[0].start
        if may_be and (who := self._cast.described([*of, *words], start, self._vocab)):
            return who
        head = head_of(source.words).low
        phrase = (*undetermined(source.words, self._vocab), *source.rest)
        bare = verbatim(self._plain, phrase, self._vocab, oblique=source.oblique)
        is_new = is_new or any(tells_apart(word.low, self._vocab) for word in source.words[:-1])
        is_known = led & DEFINITE or (is_cyrillic(head) and len(words) == 1)
        if is_known and not is_new and (meant := self._meant(host, source, head)):
            return meant
        self._called.setdefault(head, bare)
        return bare if bare != _ANYBODY else None

    def _meant(self, host: Host, source: Source, head: str) -> str | None:
        """Whom "the bank", "the inspector" point back to."""
        phrase = (*source.words, *source.rest)
        is_short = sum(tells_which(word, head, self._vocab) for word in phrase) < _SHORT
        if is_short and head in self._called:
            return self._called[head]
        if forms(head) & self._vocab.bodies or head in self._vocab.firms:
            return self._body_called(host, source, head) if is_short else None
        if any(word.capital for word in phrase[1:]):
            return None  # "the president of Kenya", "the Norwegian inspector": nobody said so far
        if any(forms(word.low) & self._vocab.bodies for word in phrase[:-1]):
            return None  # "the city auditor"
        if source.words[-1].owner and not forms(head) & self._vocab.roles:
            return None  # whose survey it is: "the town hall's"
        may_be = head not in self._unnamed and not forms(head) & self._vocab.documents
        may_be = may_be and not (head.endswith("s") or is_several(head))
        is_near = host.paragraph - self._person_at <= _NEAR
        who = self._cast.person(self._newcomer or self._person or "")
        is_theirs = who is not None and not holds_another(who, head, self._vocab)
        return who.name if who and is_theirs and may_be and is_near else None

    def _body_called(self, host: Host, source: Source, head: str) -> str | None:
        """The body whose name says what it is called; a brand may be called a firm."""
        before = source.words[0].start
        named = named_so(self._bodies, head, before, self._vocab)
        known = self._first_body(host, before) or self._body
        if not named and forms(head) & self._vocab.departments:
            return known
        if named or forms(head) & self._vocab.overseers:
            return verbatim(self._plain, named, self._vocab) if named else None
        told = self._bodies.told_of(known or "") - self._vocab.firms  # a union is no company
        kinds = frozenset((known or "").casefold().split()) | told
        is_any = forms(head) & self._vocab.anything and not kinds & self._vocab.unlike
        if is_any or head not in self._vocab.firms:
            return known if is_any else None
        if kinds and not kinds & self._vocab.bodies:
            return known
        brand = only_brand(self._bodies, self._sentence, before, self._vocab)
        return verbatim(self._plain, brand, self._vocab) if brand else None

    def is_one(self, host: Host, source: Source) -> bool:
        """Whether a source is one or more persons, and no body."""
        if source.kind == "name":
            return self._cast.person(self._name(host, source)) is not None
        return source.words[0].low in PRONOUNS or is_of_people(source, self._vocab)

    def may_report(self, host: Host, source: Source) -> bool:
        """A person, a body or a brand makes a point; a country or a thing does not."""
        name = self._name(host, source)
        is_body = any(w.low in self._vocab.bodies or w.text == "&" for w in source.words)
        if self._cast.person(name) or is_body or name.casefold() in self._vocab.known_bodies:
            return True
        kinds = (self._vocab.bodies, self._vocab.firms, self._vocab.roles)
        if not all(map(forms(led_by(host.words, source)).isdisjoint, kinds)):
            return True  # "the crop agency Conab"
        return bool(self._bodies.within(source.words[0].start, source.words[-1].end))

    # ------------------------------------------------------------- who a host is about

    def subject(self, host: Host) -> str | None:
        """The person that a host is about, where it names one directly or opens with "he"."""
        return self._opening(host) or self._first_person(host, host.end, direct=True)

    def other_subject(self, host: Host) -> str | None:
        """The role or body that a host opens with, else the first person it names anywhere."""
        opened = self._opening_role(host) or self._first_body(host, host.end)
        return opened or self._first_person(host, host.end) or self._opening_body(host, host.end)

    def _opening(self, host: Host) -> str | None:
        """Who is meant by "he", "she" or "the minister", where a host opens with that."""
        for word in host.words[:_OPENING]:
            if word.low in SUBJECTS:
                return self._pronoun(host, word)
            if word.capital and word != host.words[0]:
                break
        role = opening_role(host.words, self._vocab)
        words = [word.text for word in role if word.wordy]
        return self._cast.described(words, host.start, self._vocab) if words else None

    def _opening_role(self, host: Host) -> str | None:
        """The unnamed person whom a host opens with: "The mayor opened the hall"."""
        role = opening_role(host.words, self._vocab)
        if not role or not is_human(Source("description", role), self._bodies, self._vocab):
            return None
        return verbatim(self._plain, undetermined(role, self._vocab), self._vocab)

    def _first_person(self, host: Host, before: int, *, direct: bool = False) -> str | None:
        """``direct``: neither after a preposition nor as the owner of something."""
        mentions = self._cast.mentions
        at = bisect_left(mentions, host.start, key=lambda mention: mention.start)
        while at < len(mentions) and mentions[at].start < before:
            first = bisect_left(host.words, mentions[at].start, key=lambda word: word.start)
            is_outside = first < len(host.words) and host.words[first].start == mentions[at].start
            if is_outside and not (
                direct and is_oblique(host.words, first, mentions[at].end, self._vocab)
            ):
                return mentions[at].name
            at += 1
        return None

    # ------------------------------------------------------------- going on

    def moved(
        self,
        host: Host,
        said: Sequence[tuple[Source, str]],
        subject: str | None,
        teller: str | None,
    ) -> None:
        """Go past a host with what its sources were found to be, and who spoke last."""
        self._sentence = host.start
        people = [name for _, name in said if self._cast.person(name)]
        opened = host.words[0].low if host.words and host.paragraph == self._person_at else ""
        is_aside = self._spoke is not None and opened in _ONE_OF_MANY
        self._spoke = teller if teller and self._cast.person(teller) else None
        others = [(source, name) for source, name in said if not self._cast.person(name)]
        person = people[0] if people else subject
        is_named = bool(person and self._cast.person(person))
        self._strangers.moved(host, named=is_named or is_aside)
        if is_named:
            self._person, self._person_at, self._described = person, host.paragraph, None
        is_led = bool(host.words) and host.words[0].low in self._vocab.conjunctions
        is_told = people or (is_named and not is_led)  # "While Doe had singers, that worries X."
        self._newcomer = None if is_told else introduced(self._cast, host, subject)
        human = [name for source, name in others if is_human(source, self._bodies, self._vocab)]
        if human and not people:
            self._described = human[-1]
        elif not people and not subject and not is_aside:
            self._described = self._opening_role(host) or self._described
        if all(is_human(source, self._bodies, self._vocab) for source, _ in others):
            first = self._first_body(host, host.end) or self._opening_body(host, host.end)
            self._body = first or self._body
        self._unnamed.update(
            word.low for before, word in zip(host.words, host.words[1:], strict=False)
            if before.low in ("a", "an")
        )  # fmt: skip

    def _first_body(self, host: Host, before: int) -> str | None:
        """The first body that a host names before a position as what it is about."""
        for body in self._bodies.within(host.start, before):
            first = bisect_left(host.words, body.start, key=lambda word: word.start)
            if not is_oblique(host.words, first, body.words[-1].end, self._vocab):
                return verbatim(self._plain, self._bodies.fullest(body.words), self._vocab)
        return None
