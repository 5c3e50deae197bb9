"""Quotations without marks: credited blocks, turns of a transcript, speech after a dash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.speech.attributing import teller
from knowledge.extraction.speech.credits import credit_line
from knowledge.extraction.speech.dashes import speech
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.quotes import Quoted
from knowledge.extraction.speech.transcripts import Turn, turns_of
from knowledge.extraction.speech.voices import Voice
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.words import is_cyrillic
from knowledge.models import Article, Span

_DASHES = ("— ", "– ")
_PRONOUNS = frozenset({"он", "она"})


def unmarked(
    article: Article,
    paragraphs: Sequence[Span],
    staged: Sequence[tuple[Host, Voice]],
    cast: Cast,
    vocab: Vocabulary,
    marked: Sequence[Quoted],
) -> tuple[Quoted, ...]:
    """The quotations of paragraphs without marks; groups go on after those of the marked ones."""
    taken = {staged[quote.host][0].paragraph for quote in marked}
    group = max((q.group for q in marked), default=0)
    first = {host.paragraph: n for n, (host, _) in reversed(tuple(enumerate(staged)))}
    said = turns_of(article.text, paragraphs, article.publisher, cast, vocab)
    voices: defaultdict[int, list[Voice]] = defaultdict(list)
    for host, voice in staged:
        voices[host.paragraph].append(voice)
    found: list[Quoted] = []
    for i, paragraph in enumerate(paragraphs):
        at = first.get(i)
        if at is None:
            continue
        pieces = [*_turn(paragraph, said.get(i))]
        if i not in taken:
            pieces += _block(article.text, paragraphs[i : i + 3], cast, vocab)
            pieces += _dashed(article.text, paragraph, voices[i], cast, vocab)
        group += bool(pieces)
        found += [
            Quoted(
                start,
                end,
                outer,
                outer_end,
                who,
                False,
                group,
                at + _hosts_before(staged[at:], start),
            )
            for start, end, outer, outer_end, who in pieces
        ]
    return tuple(found)


def _hosts_before(staged: Sequence[tuple[Host, Voice]], start: int) -> int:
    """How many hosts come before the one in which words begin; the first is of their paragraph."""
    paragraph = staged[0][0].paragraph
    near = takewhile(lambda one: one[0].paragraph == paragraph and one[0].start <= start, staged)
    return max(0, sum(1 for _ in near) - 1)


_Piece = tuple[int, int, int, int, str | None]


def _block(text: str, near: Sequence[Span], cast: Cast, vocab: Vocabulary) -> Iterator[_Piece]:
    """A paragraph with "— Name" on the line right below, which is no item of a list."""
    paragraph, *below = near
    if not below or text[paragraph.end : below[0].start].count("\n") != 1:
        return
    following = below[0]
    others = (paragraph, *below[1:])
    is_list = any(other.text[0] == following.text[0] for other in others)
    name = None if is_list else credit_line(following.text, cast, vocab)
    if name is not None and paragraph.text[-1] in ".!?…":
        yield paragraph.start, paragraph.end, paragraph.start, following.end, cast.fullest(name)


def _turn(paragraph: Span, said: Turn | None) -> Iterator[_Piece]:
    """Such as "PENCE: Well, …" where others take turns too; "Q:" is nobody's words."""
    if said is not None:
        yield said.start, paragraph.end, paragraph.start, paragraph.end, said.who


def _dashed(
    text: str, paragraph: Span, voices: Sequence[Voice], cast: Cast, vocab: Vocabulary
) -> Iterator[_Piece]:
    """Speech after a dash that opens its paragraph or a sentence in it, with who says it."""
    start = _speech_at(paragraph.text)
    if start is None:
        return
    said = speech(text, paragraph.start + start, paragraph.end)
    spoken = tuple(spoken for voice in voices for spoken in voice.spoken)
    who = teller(text, said, voices[0]._replace(spoken=spoken), cast, vocab)
    if who is None and any(not _PRONOUNS.isdisjoint(_words(text, told)) for told in said.telling):
        who = voices[0].subject
    if said.telling:
        for start, end in said.pieces:
            yield start, end, start, end, who


def _words(text: str, told: tuple[int, int]) -> list[str]:
    return [word.strip(".,—– ") for word in text[told[0] : told[1]].casefold().split()]


def _speech_at(paragraph: str) -> int | None:
    """Where the words of Russian speech begin: "Она здесь каждый день. — Ям девять, — …"."""
    if paragraph.startswith(_DASHES):
        return len(_DASHES[0])
    for dash in _DASHES:
        at = paragraph.find(f". {dash}")
        first = paragraph[at + len(". ") + len(dash) :][:1] if at >= 0 else ""
        if first.isupper() and is_cyrillic(first):
            return at + len(". ") + len(dash)
    return None
