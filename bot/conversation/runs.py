"""Runs made from facts: each text comes with its proof."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation.checking_phrases import Checked
from bot.conversation.forms import (
    day_words,
    label_words,
    nobody_words,
    outlet,
    plain,
    speaker_in,
    spelled,
    standing_words,
    way_words,
    when_words,
)
from bot.conversation.keeping_phrases import Keeping
from bot.conversation.phrases import Say

if TYPE_CHECKING:
    from bot.conversation.tongues import Tongue
    from knowledge.base.facts import FactBase
    from knowledge.lexicon import Lexicon
    from knowledge.models import Article, Fact, Figure

Runs = tuple[p.Run, ...]


def say(*phrases: Say | Checked | Keeping, style: p.Style = "plain") -> Runs:
    """Say something in the interface's own words."""
    return tuple(p.Run(phrase.value, p.Phrase(), style) for phrase in phrases)


def cut(article: Article, start: int, end: int, style: p.Style = "plain") -> Runs:
    """Quote a stretch of an article; nothing where it holds nothing to read."""
    text = plain(article.text[start:end])
    return (p.Run(text, p.Cut(article.id, start, end), style),) if text else ()


def speaker(base: FactBase, fact: Fact, style: p.Style = "plain") -> Runs:
    """Name who said it, where the article does."""
    if not fact.speaker or not speaker_in(base.articles[fact.article], fact.speaker):
        return ()
    return (p.Run(plain(fact.speaker), p.Speaker(fact.id), style),)


def nobody(facts: Sequence[Fact]) -> Runs:
    """Say that no speaker is named for any of the facts."""
    return (p.Run(nobody_words(len(facts)), p.Nobody(tuple(fact.id for fact in facts))),)


def when(fact: Fact, style: p.Style = "plain") -> Runs:
    """Name the period of a fact."""
    text = when_words(fact)
    return (p.Run(text, p.When(fact.id), style),) if text else ()


def amount(fact: Figure, tongue: Tongue, style: p.Style = "plain") -> Runs:
    """Word a figure anew; nothing in the language of the articles."""
    text = tongue.amount(fact)
    return (p.Run(text, p.Amount(fact.id), style),) if text else ()


def way(fact: Figure, style: p.Style = "plain") -> Runs:
    """Say whether a figure went up or down."""
    text = way_words(fact.direction)
    return (p.Run(text, p.Way(fact.id), style),) if text else ()


def standing(fact: Figure) -> Runs:
    """Say that a figure is a target or a forecast."""
    text = standing_words(fact.status)
    return (p.Run(text, p.Standing(fact.id)),) if text else ()


def source(article: Article) -> Runs:
    """Link the outlet and the date to the article."""
    style: p.Style = "link" if article.url else "plain"
    return (
        p.Run(outlet(article), p.Publisher(article.id), style, article.url),
        p.Run(Say.COMMA.value, p.Phrase(), style, article.url),
        p.Run(day_words(article.published), p.Published(article.id), style, article.url),
    )


def label(base: FactBase, lexicon: Lexicon, concept: str, title: bool = False) -> Runs:
    """Name a topic of the base or a concept of the lexicon; nothing where neither holds it."""
    topics = (topic.label for topic in base.topics if topic.id == concept)
    found = lexicon.concepts.get(concept)
    text = next(topics, found.label if found else "")
    style: p.Style = "bold" if title else "plain"
    return (p.Run(label_words(text, title), p.Label(concept, title), style),) if text else ()


def count(what: p.Counted, n: int, of: str = "", style: p.Style = "plain") -> Runs:
    """Count what is shown; sides of a disagreement in words."""
    text = spelled(n).capitalize() if what == "sides" else str(n)
    return (p.Run(text, p.Count(what, n, of), style),)


def echo(asked: str, words: str, style: p.Style = "plain") -> Runs:
    """Repeat the asker's words where they stand in the request; nothing when they do not."""
    start = asked.casefold().find(words.casefold()) if words else -1
    end = start + len(words)
    if start < 0 or asked[start:end].casefold() != words.casefold():
        return ()
    text = plain(asked[start:end])
    return (p.Run(text, p.Echo(start, end), style),) if text else ()


def spoken_end(fact: Fact) -> int:
    """Give where the words of a fact end, a closing comma left out."""
    return fact.start + len(unpaused(fact.text))


def unpaused(text: str) -> str:
    """Leave out the comma that closes quoted words within a sentence."""
    return text.rstrip(", \u00a0")


def listed(parts: Sequence[Runs]) -> Runs:
    """Put parts in a row as a sentence does: "A, B and C"."""
    return joined((joined(parts[:-1], Say.COMMA), *parts[-1:]), Say.AND)


def joined(parts: Iterable[Sequence[p.Run]], between: Say) -> Runs:
    """Put parts in a row; empty ones leave no gap."""
    out: list[p.Run] = []
    for part in parts:
        if part and out:
            out += say(between)
        out += part
    return tuple(out)
