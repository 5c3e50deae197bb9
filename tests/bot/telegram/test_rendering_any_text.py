"""Whatever a page holds, its messages hold it too, and Telegram takes them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import combinations
from operator import mul

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.page import Action, Block, Page, Phrase, Run
from bot.telegram.rendering import Entity, Message, dumped, loaded, render

pytestmark = pytest.mark.no_cover  # the same code over and over: tracing it takes most of the time

HREFS = ("https://example.org/a", "http://example.org/б?x=1")
AWKWARD = (
    *(
        "👨‍👩‍👧",
        "🇹🇯",
        "👍🏽",
        "𝟙",
        "e\u0301\u0327",
        "ا\u064bلسلام",
        "שלום",
        "\u202eabc",
        "x\u200by",
    ),
    *(
        " ",
        "\n",
        "\r\n",
        "\u00a0",
        "\u202f",
        "\u2028",
        "\x00",
        "\x85",
        "\ud800",
        "\udc00",
        "\ufeff",
    ),
)
WORDS = st.one_of(
    st.sampled_from(AWKWARD), st.text(st.characters(exclude_categories=()), max_size=8)
)
TEXTS = st.lists(WORDS, max_size=4).map("".join)
LONG_TEXTS = st.builds(mul, TEXTS, st.sampled_from((1, 1, 3, 40, 1000)))


def runs_with(texts: st.SearchStrategy[str]) -> st.SearchStrategy[list[Run]]:
    styles = st.sampled_from(("plain", "bold", "italic", "link"))
    hrefs = st.sampled_from((*HREFS, None))
    return st.lists(st.builds(Run, texts, st.just(Phrase()), styles, hrefs), max_size=4)


BLOCKS = st.builds(
    Block,
    st.sampled_from(("paragraph", "bullet", "folded")),
    st.one_of(
        runs_with(TEXTS),
        runs_with(LONG_TEXTS),
        runs_with(TEXTS).map(lambda runs: runs * 35),
    ).map(tuple),
)
ACTIONS = st.builds(Action, runs_with(TEXTS).map(tuple), st.text(max_size=90))
PAGES = st.builds(
    Page, st.lists(BLOCKS, max_size=5).map(tuple), st.lists(ACTIONS, max_size=12).map(tuple)
)


def seen(text: str) -> str:
    """Leave what a person sees of a text: no white space, controls, formats, half characters."""
    kinds = ("Cc", "Cf", "Cs", "Zl", "Zp", "Zs")
    return "".join(ch for ch in text if unicodedata.category(ch) not in kinds)


def stretches(message: Message) -> list[tuple[Entity, str]]:
    text = message.text.encode("utf-16-le")
    return [
        (each, text[2 * each.offset : 2 * (each.offset + each.length)].decode("utf-16-le"))
        for each in message.entities
    ]


def marked(messages: Iterable[Message], *wanted: str) -> str:
    return "".join(
        seen(text)
        for message in messages
        for entity, text in stretches(message)
        if entity.type in wanted or entity.url in wanted
    )


def runs_of(page: Page) -> list[Run]:
    return [run for block in page.blocks for run in block.runs]


def bulleted(block: Block) -> str:
    text = seen("".join(run.text for run in block.runs))
    return "•" + text if block.kind == "bullet" and text else text


@given(PAGES)
@settings(max_examples=60, deadline=None)
def test_every_visible_character_stands_in_the_messages_in_order(page: Page) -> None:
    shown = "".join(seen(message.text) for message in render(page))
    assert shown == "".join(map(bulleted, page.blocks))


@given(PAGES)
@settings(max_examples=60, deadline=None)
def test_entities_hold_exactly_what_their_runs_say(page: Page) -> None:
    messages, runs = render(page), runs_of(page)
    for style in ("bold", "italic"):
        said = "".join(seen(run.text) for run in runs if run.style == style)
        assert marked(messages, style) == said
    for href in HREFS:
        said = "".join(seen(run.text) for run in runs if run.href == href)
        assert marked(messages, href) == said
    proofs = "".join(bulleted(block) for block in page.blocks if block.kind == "folded")
    assert marked(messages, "expandable_blockquote") == proofs


@given(PAGES)
@settings(max_examples=60, deadline=None)
def test_messages_keep_to_the_limits(page: Page) -> None:
    for message in render(page):
        assert 0 < len(message.text.encode("utf-16-le")) // 2 <= 4096
        assert len(message.entities) <= 100
        assert message.text == message.text.strip()
        assert seen(message.text)
        assert not {"Cc", "Cs"} & {unicodedata.category(ch) for ch in message.text if ch != "\n"}


@given(PAGES)
@settings(max_examples=60, deadline=None)
def test_entities_lie_beside_or_within_each_other_without_white_space_at_their_ends(
    page: Page,
) -> None:
    for message in render(page):
        assert all(text and text == text.strip() for _, text in stretches(message))
        ends = [(each.offset, each.offset + each.length) for each in message.entities]
        for (start, end), (begin, close) in combinations(ends, 2):
            assert end <= begin or (start <= begin and close <= end)


@given(PAGES)
@settings(max_examples=60, deadline=None)
def test_buttons_are_readable_and_stand_under_the_last_message(page: Page) -> None:
    messages = render(page)
    assert not any(message.buttons for message in messages[:-1])
    for row in messages[-1].buttons if messages else ():
        assert len(row) == 1 or sum(len(button.text) for button in row) <= 28
        for button in row:
            assert seen(button.text)
            assert len(button.text) <= 40
            assert button.request in {action.request for action in page.actions}
    assert all(len(message.buttons) <= 8 for message in messages)


@given(PAGES)
@settings(max_examples=60, deadline=None)
def test_every_message_outlives_the_database(page: Page) -> None:
    for message in render(page):
        assert loaded(dumped(message)) == message
