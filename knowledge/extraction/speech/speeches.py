"""Speeches published as held: "Speech by Jane Doe", "Ladies and gentlemen,", and what she said."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.voices import Voice
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.models import Span

_HEADING_WITHIN = 3
_GREETING_WITHIN = 4
"""Paragraphs in which a heading names who speaks, and behind it those that greet."""
_BY = "by"
_NAME_WITHIN = 40
"""Characters between "by" and the name: a title and a role."""


def with_speech(
    paragraphs: Sequence[Span],
    hosts: Sequence[Host],
    voices: Sequence[Voice],
    cast: Cast,
    vocab: Vocabulary,
) -> tuple[Voice, ...]:
    """The voices; what nobody else says below the greeting of a speech is of who holds it."""
    held = _held(paragraphs, cast, vocab)
    if held is None:
        return tuple(voices)
    who, greeting = held
    return tuple(
        voice._replace(carried=voice.carried or who) if host.paragraph > greeting else voice
        for host, voice in zip(hosts, voices, strict=True)
    )


def _held(paragraphs: Sequence[Span], cast: Cast, vocab: Vocabulary) -> tuple[str, int] | None:
    """Who holds a speech, and the paragraph that greets."""
    for at, heading in enumerate(paragraphs[:_HEADING_WITHIN]):
        who = _named(heading, cast, vocab)
        below = range(at + 1, min(at + 1 + _GREETING_WITHIN, len(paragraphs)))
        greeting = next((i for i in below if _greets(paragraphs[i].text, vocab)), None)
        if who is not None and greeting is not None:
            return who, greeting
    return None


def _named(heading: Span, cast: Cast, vocab: Vocabulary) -> str | None:
    """The person of "Remarks by President Jane Doe at the harbour"."""
    opening = heading.text.casefold().split(maxsplit=1)
    if not opening or opening[0] not in vocab.speeches:
        return None
    by = heading.text.find(f" {_BY} ")
    if by < 0:
        return None
    first = heading.start + by
    near = (m for m in cast.mentions if first < m.start <= first + _NAME_WITHIN)
    found = next(near, None)
    return found.name if found is not None and cast.person(found.name) else None


def _greets(paragraph: str, vocab: Vocabulary) -> bool:
    """Tell "Ladies and gentlemen, dear neighbours," from a sentence."""
    low = paragraph.casefold()
    return low.startswith(tuple(vocab.greetings)) and low.rstrip().endswith((",", "!", ":"))
