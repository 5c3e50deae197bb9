"""Quotations in headings: whose they are is told by the article below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from knowledge.extraction.people.describing import forms
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.marks import Marked
from knowledge.extraction.speech.quotes import Quoted
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.text import squeezed

_FEWEST_REPEATED = 3
"""Words of a heading that are somebody's because they come again as such."""
_FEWEST_TURNS = 3
_LONGEST_LABEL = 3
_TOP = 8
"""Sentences among which headings stand, and quotations in them."""
_MOST_BELOW = 300
_ENDS = ".!?…"


def with_headings(
    text: str,
    hosts: Sequence[Host],
    quotes: Sequence[Quoted],
    turns: Sequence[Quoted],
    first: str | None,
    vocab: Vocabulary,
) -> tuple[Quoted, ...]:
    """The quotations in marks, those of headings with whose they are; ``turns`` have no marks.

    ``first`` is who speaks first below: a heading that opens with a mere role is that person's.
    """
    spoken = (
        quote for quote in quotes if quote.speaker and not _is_heading(text, hosts[quote.host])
    )
    below = [
        (quote, squeezed(text[quote.start : quote.end]).casefold())
        for quote in (*islice(spoken, _MOST_BELOW), *(t for t in turns[:_MOST_BELOW] if t.speaker))
    ]
    speakers = {turn.speaker for turn in turns}
    asked = speakers.pop() if len(speakers) == 1 and len(turns) >= _FEWEST_TURNS else None
    known = {quote.start: quote for quote in quotes}
    group = max((quote.group for quote in (*quotes, *turns)), default=0)
    for stretch, host in islice(_in_headings(text, hosts), _TOP):
        quote = known.get(stretch.start)
        if quote is not None and quote.speaker and not quote.carried:
            continue
        is_labelled = _is_labelled(text, hosts[host], stretch, vocab)
        said = _repeated(text, stretch, below) or (first if is_labelled else None)
        said = said or (asked if quote is not None else None)
        if said is not None:
            group += quote is None
            held = quote or _quoted(stretch, host, group)
            known[stretch.start] = held._replace(speaker=said, carried=True)
    return tuple(sorted(known.values(), key=lambda quote: quote.start))


def _in_headings(text: str, hosts: Sequence[Host]) -> Iterator[tuple[Marked, int]]:
    for at, host in enumerate(hosts[:_TOP]):
        if _is_heading(text, host):
            yield from ((stretch, at) for stretch in host.stretches)


def _is_heading(text: str, host: Host) -> bool:
    """Whether a host ends without a stop, of its own or of what it quotes."""
    words = text[host.start : host.end].rstrip("\"'”’»“ ")
    return not words.endswith(tuple(_ENDS))


def _is_labelled(text: str, host: Host, stretch: Marked, vocab: Vocabulary) -> bool:
    """Such as "Mayor: “…”"."""
    label, colon, rest = text[host.start : stretch.outer_start].rpartition(":")
    words = label.casefold().split()
    is_role = 0 < len(words) <= _LONGEST_LABEL and bool(forms(words[-1]) & vocab.roles)
    return is_role and colon != "" and not rest.strip()


def _repeated(text: str, stretch: Marked, below: Sequence[tuple[Quoted, str]]) -> str | None:
    """Who is quoted below with the same words."""
    words = squeezed(text[stretch.start : stretch.end]).casefold().strip(" .,!?…")
    if len(words.split()) < _FEWEST_REPEATED:
        return None
    later = (quote for quote, told in below if words in told and quote.start > stretch.end)
    return next((quote.speaker for quote in later), None)


def _quoted(stretch: Marked, host: int, group: int) -> Quoted:
    return Quoted(
        stretch.start, stretch.end, stretch.outer_start, stretch.outer_end, None, True, group, host
    )
