"""The place whose time a digest follows: named behind /digest, or in answer to the question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.conversation import page as p
from bot.conversation import runs as r
from bot.conversation.digests import digest_page
from bot.conversation.forms import plain, zone_words
from bot.conversation.phrases import Say
from bot.conversation.replies import paragraphs, plain_answer
from bot.conversation.runs import Runs, say
from bot.conversation.turns import Draft
from bot.conversation.zones import LONGEST_PLACE, find_zones

if TYPE_CHECKING:
    from bot.conversation.turns import Desk, Request

_WORDS = 3
"""A text of more words is no attempt at naming a place."""


def zone_answer(request: Request, desk: Desk) -> Draft | None:
    """Take a text for the place that was asked for; None where it is none."""
    places = find_zones(request.text)
    if not places:
        return None
    if len(places) > 1:
        page = p.Page(
            paragraphs(say(Say.WHICH_PLACE)), which_place(request.text, 0, len(request.text))
        )
        return Draft(page, plain_answer(request.text, "clarify"))
    chat = request.chosen
    digest = replace(chat.digest, zone=places[0].zone)
    chat = replace(chat, digest=digest, awaits_zone=False)
    return Draft(digest_page(chat, desk), plain_answer(request.text, "help"), chat)


def unknown_place(request: Request) -> Draft | None:
    """Say that a short text is no place; None where it is no attempt at one."""
    text = request.text
    is_long = len(text) > LONGEST_PLACE or len(text.split()) > _WORDS
    if is_long or "?" in text or any(char.isdigit() for char in text):
        return None
    line = (*say(Say.NO_PLACE), *r.echo(text, text), *say(Say.OTHER_PLACE))
    page = p.Page(paragraphs(line), (p.Action(say(Say.TURN_OFF), f"{Say.C_DIGEST} off"),))
    return Draft(page, plain_answer(text, "clarify"))


def which_place(asked: str, start: int, end: int) -> tuple[p.Action, ...]:
    """Give a button for each place that a stretch of a request may mean."""
    places = find_zones(asked[start:end])
    names = [place.name for place in places]
    return tuple(
        p.Action(
            _name(place.name, p.Spot(start, end, index, "name"))
            if names.count(place.name) == 1
            else _name(place.zone, p.Spot(start, end, index, "zone")),
            f"{Say.C_DIGEST} zone {place.zone}",
        )
        for index, place in enumerate(places)
    )


def _name(text: str, proof: p.Spot) -> Runs:
    return (p.Run(plain(text) if proof.what == "name" else zone_words(text), proof),)
