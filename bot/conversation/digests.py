"""A chat's daily digest: what a choice makes of it, and the page that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation.forms import clock_words, zone_words
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs
from bot.conversation.runs import Runs, joined, say
from bot.conversation.topics import by_size, label

if TYPE_CHECKING:
    from bot.conversation.chats import Chat, Digest
    from bot.conversation.choices import Choice
    from bot.conversation.turns import Desk
    from knowledge.models import Topic

_HOURS = (time(7), time(8), time(9), time(18), time(20))
_ON_A_PAGE = 8
"""Topics on one page of their list."""


def with_choice(chat: Chat, choice: Choice, known: Iterable[str]) -> Chat:
    """Give what holds after a choice; naming an hour or topics turns the digest on."""
    topics = _topics(chat.digest, choice, tuple(known))
    if topics is None:
        return replace(chat, digest=replace(chat.digest, is_on=False), awaits_zone=False)
    zone = choice.places[0].zone if len(choice.places) == 1 else chat.digest.zone
    names_topics = choice.topics is not None or bool(choice.added)
    turns_on = choice.page is None and (choice.at is not None or names_topics)
    is_on = choice.is_on if choice.is_on is not None else chat.digest.is_on or turns_on
    has_archive = chat.digest.has_archive if choice.has_archive is None else choice.has_archive
    digest = replace(
        chat.digest,
        is_on=is_on,
        at=choice.at or chat.digest.at,
        zone=zone,
        topics=topics,
        has_archive=has_archive,
    )
    awaits = choice.asks_zone or (is_on and zone is None)
    return replace(chat, digest=digest, awaits_zone=awaits and choice.is_on is not False)


def _topics(digest: Digest, choice: Choice, known: tuple[str, ...]) -> tuple[str, ...] | None:
    """Give the topics after a choice, None where none is left.

    Whoever drops some of all keeps the others; in the list the last one dropped gives way to all.
    """
    chosen = digest.topics if choice.topics is None else choice.topics
    chosen = tuple(dict.fromkeys((*chosen, *choice.added)))
    if not choice.dropped:
        return chosen
    left = tuple(topic for topic in chosen or known if topic not in choice.dropped)
    return left if left or choice.page is not None else None


def state_line(chat: Chat, desk: Desk) -> Runs:
    """Say when the digest comes, in which zone's time, and on what."""
    digest = chat.digest
    place = (p.Run(zone_words(digest.zone), p.Chosen("zone")),) if digest.zone else ()
    hour = (p.Run(clock_words(digest.at), p.Chosen("at")),)
    daily = (*say(Say.DAILY), *hour) if digest.is_on else (*say(Say.OFF, Say.DOT), *hour)
    when = joined((daily, place), Say.COMMA)
    return (*say(Say.DIGEST_IS), *when, *say(Say.DOT), *_topic_names(digest, desk))


def _topic_names(digest: Digest, desk: Desk) -> Runs:
    if not digest.topics:
        return say(Say.ALL_TOPICS)
    listed = (label(topic) for topic in desk.base.topics if topic.id in digest.topics)
    return joined(listed, Say.COMMA) or say(Say.TOPICS_WITHOUT_ARTICLES)


def digest_page(chat: Chat, desk: Desk, *more: Runs) -> p.Page:
    """Show the digest with a button for each thing that can be changed."""
    digest = chat.digest
    archive = Say.WITH_ARCHIVE if digest.has_archive else Say.WITHOUT_ARCHIVE
    asks = zone_question(chat) if chat.awaits_zone else ()
    hint = say(Say.WRITE_IT) if not (more or asks) else ()
    return p.Page(
        paragraphs(state_line(chat, desk), say(archive), *more, asks, hint), _actions(digest)
    )


def zone_question(chat: Chat) -> Runs:
    """Ask for the place whose time holds; in a group only an answer to the bot is heard."""
    return say(Say.WHICH_ZONE, Say.ANSWER_HERE if chat.kind == "group" else Say.ANSWER_NAME)


def _actions(digest: Digest) -> tuple[p.Action, ...]:
    switch = (Say.TURN_OFF, "off") if digest.is_on else (Say.TURN_ON, "on")
    archive = (Say.ARCHIVE_OFF, "off") if digest.has_archive else (Say.ARCHIVE_ON, "on")
    return (
        _action(switch[0], switch[1]),
        *(_hour(at, digest) for at in _HOURS),
        _action(Say.TOPICS, "topics"),
        _action(Say.TIME_ZONE, "zone"),
        _action(archive[0], f"archive {archive[1]}"),
        _action(Say.DIGEST_NOW, "now"),
    )


def _action(phrase: Say, words: str = "") -> p.Action:
    return p.Action(say(phrase), f"{Say.C_DIGEST} {words}".rstrip())


def _hour(at: time, digest: Digest) -> p.Action:
    words = clock_words(at)
    run = p.Run(words, p.Hour(at))
    return p.Action((*_checked(digest.at == at), run), f"{Say.C_DIGEST} {words}")


def _checked(is_chosen: bool) -> Runs:
    return say(Say.CHECK) if is_chosen else ()


def topics_page(chat: Chat, desk: Desk, number: int) -> p.Page:
    """Show the topics, a button each that adds or drops it; numbers past the end begin anew."""
    digest, topics = chat.digest, by_size(desk)
    pages = max(1, -(-len(topics) // _ON_A_PAGE))
    number = number if 1 <= number <= pages else 1
    shown = topics[(number - 1) * _ON_A_PAGE : number * _ON_A_PAGE]
    every = p.Action(
        (*_checked(not digest.topics), *say(Say.EVERY_TOPIC)), f"{Say.C_DIGEST} page {number} all"
    )
    toggles = (_toggle(topic, digest, number) for topic in shown)
    onward = (_action(Say.MORE_TOPICS, f"page {number % pages + 1}"),) if pages > 1 else ()
    lines = paragraphs(state_line(chat, desk), say(Say.PRESS_TOPICS))
    return p.Page(lines, (every, *toggles, *onward, _action(Say.BACK)))


def _toggle(topic: Topic, digest: Digest, number: int) -> p.Action:
    is_chosen = topic.id in digest.topics
    verb = "drop" if is_chosen else "add"
    request = f"{Say.C_DIGEST} page {number} {verb} {topic.command}"
    return p.Action((*_checked(is_chosen), *label(topic)), request)
