"""Page → exact text, entities and buttons."""

from __future__ import annotations

import pytest
from telegram import MessageEntity

from bot.conversation.page import Action, Block, BlockKind, Page, Phrase, Run, Style
from bot.telegram.rendering import (
    Button,
    Entity,
    Message,
    api_entities,
    dumped,
    loaded,
    render,
)

HREF = "https://example.org/a"


def run(text: str, style: Style = "plain", href: str | None = None) -> Run:
    return Run(text, Phrase(), style, href)


def block(*runs: Run | str, kind: BlockKind = "paragraph") -> Block:
    return Block(kind, tuple(run(each) if isinstance(each, str) else each for each in runs))


def page(*blocks: Block, actions: tuple[tuple[str, str], ...] = ()) -> Page:
    return Page(blocks, tuple(Action((run(label),), request) for label, request in actions))


def folded(*runs: Run | str) -> Block:
    return block(*runs, kind="folded")


PAGES: list[tuple[str, Page, str, tuple[Entity, ...]]] = [
    ("plain", page(block("One.")), "One.", ()),
    (
        "styles",
        page(block(run("35,000", "bold"), " students, ", run("reported", "italic"))),
        "35,000 students, reported",
        (Entity("bold", 0, 6), Entity("italic", 17, 8)),
    ),
    (
        "neighbours of one style are one entity",
        page(block(run("Daryo", "link", HREF), run(", ", "link", HREF), run("20", "link", HREF))),
        "Daryo, 20",
        (Entity("text_link", 0, 9, HREF),),
    ),
    (
        "neighbours that lead elsewhere are two",
        page(block(run("A", "link", HREF), run("B", "link", HREF + "b"))),
        "AB",
        (Entity("text_link", 0, 1, HREF), Entity("text_link", 1, 1, HREF + "b")),
    ),
    (
        "an address leads where it says",
        page(block(run(HREF, "link", HREF))),
        HREF,
        (Entity("text_link", 0, 21, HREF),),
    ),
    ("a link without an address is text", page(block(run("Daryo", "link"))), "Daryo", ()),
    ("no address of the web", page(block(run("x", "link", "javascript:0"))), "x", ()),
    (
        "a bold link",
        page(block(run("Daryo", "bold", HREF))),
        "Daryo",
        (Entity("bold", 0, 5), Entity("text_link", 0, 5, HREF)),
    ),
    (
        "offsets count UTF-16 units",
        page(block("🇹🇯 ", run("👨‍👩‍👧", "bold"), " x ", run("й̆", "italic"))),
        "🇹🇯 👨‍👩‍👧 x й̆",
        (Entity("bold", 5, 8), Entity("italic", 16, 2)),
    ),
    (
        "bullets",
        page(block("Two:"), block(run("one", "bold"), kind="bullet"), block("two", kind="bullet")),
        "Two:\n• one\n• two",
        (Entity("bold", 7, 3),),
    ),
    (
        "folded blocks share a quotation",
        page(block("Said."), folded(run("Daryo", "link", HREF), ": a"), folded("b")),
        "Said.\nDaryo: a\nb",
        (Entity("expandable_blockquote", 6, 10), Entity("text_link", 6, 5, HREF)),
    ),
    (
        "folded blocks apart are two quotations",
        page(folded("a"), block("b"), folded("c")),
        "a\nb\nc",
        (Entity("expandable_blockquote", 0, 1), Entity("expandable_blockquote", 4, 1)),
    ),
    (
        "no white space at the ends of text and entities",
        page(block("  ", run(" a ", "bold"), " b ", run(" \n", "italic")), block("\u00a0 ")),
        "a  b",
        (Entity("bold", 0, 1),),
    ),
    (
        "white space within stays",
        page(block("1\u202f790 a\u00a0b\nc")),
        "1\u202f790 a\u00a0b\nc",
        (),
    ),
    (
        "what Telegram refuses is left out",
        page(block("a\x00b\ud800c\u202ed", run("\x07", "bold"), "e\tf\r\ng")),
        "a bcd e f \ng",
        (),
    ),
    (
        "blocks in which nothing is seen are left out",
        page(block(), block("\u200b\ufeff"), block(" ", kind="bullet"), block("a"), folded("")),
        "a",
        (),
    ),
]


@pytest.mark.parametrize(
    ("shown", "text", "entities"), [row[1:] for row in PAGES], ids=[row[0] for row in PAGES]
)
def test_a_page_becomes_text_and_entities(
    shown: Page, text: str, entities: tuple[Entity, ...]
) -> None:
    assert render(shown) == (Message(text, entities),)


@pytest.mark.parametrize(
    "empty", [page(), page(block(" ")), page(actions=(("Help", "/help"),))], ids=range(3)
)
def test_a_page_without_text_is_no_message(empty: Page) -> None:
    assert render(empty) == ()


def test_a_long_page_is_split_between_blocks() -> None:
    found = render(page(*(block(ch * 2000) for ch in "abc"), actions=(("Help", "/help"),)))
    assert found == (
        Message("a" * 2000 + "\n" + "b" * 2000),
        Message("c" * 2000, (), ((Button("Help", "/help"),),)),
    )


def test_a_message_is_filled_to_its_last_unit() -> None:
    text = "😀" * 2047
    assert render(page(block(text), block("x"))) == (Message(text + "\nx"),)
    assert render(page(block(text), block("xy"))) == (Message(text), Message("xy"))


def test_a_quotation_that_is_split_is_one_in_both_messages() -> None:
    found = render(page(block("Said."), folded("a" * 3000), folded("b" * 3000), folded("c")))
    assert found == (
        Message("Said.\n" + "a" * 3000, (Entity("expandable_blockquote", 6, 3000),)),
        Message("b" * 3000 + "\nc", (Entity("expandable_blockquote", 0, 3002),)),
    )


def test_a_block_that_no_message_holds_is_split_at_white_space() -> None:
    words = "слово " * 1000
    first, second = render(page(folded(run(words, "bold"))))
    assert first.text == ("слово " * 682)[:-1]
    assert second.text == ("слово " * 318)[:-1]
    for each in (first, second):
        assert each.entities == (
            Entity("expandable_blockquote", 0, len(each.text)),
            Entity("bold", 0, len(each.text)),
        )


def test_text_without_white_space_is_not_split_within_a_character() -> None:
    found = render(page(block("xx" + "👍🏽" * 1500)))
    assert [each.text for each in found] == ["xx" + "👍🏽" * 1023, "👍🏽" * 477]
    found = render(page(block("e" + "е\u0308" * 2500)))
    assert [each.text for each in found] == ["e" + "е\u0308" * 2047, "е\u0308" * 453]


def test_no_message_has_more_than_a_hundred_entities() -> None:
    many = tuple(each for _ in range(60) for each in (run("b", "bold"), run("p ")))
    found = render(page(block(*many), block(*many)))
    assert [len(each.entities) for each in found] == [60, 60]
    found = render(page(folded(*many, *many)))
    assert [len(each.entities) for each in found] == [100, 22]


@pytest.mark.parametrize(
    ("labels", "rows"),
    [
        (("Cite", "More"), [["Cite", "More"]]),
        (("Cite", "More", "Chart"), [["Cite", "More"], ["Chart"]]),
        (("Trade turnover in 2024?", "Help"), [["Trade turnover in 2024?", "Help"]]),
        (("Trade turnover in 2024?", "Topics"), [["Trade turnover in 2024?"], ["Topics"]]),
        ((" a\n b ", "", "\u200b", "\x00"), [["a b"]]),
        ("abcdefghijklmnopqrs", [list(pair) for pair in "ab cd ef gh ij kl mn op".split()]),
        (
            ("How many Tajik students and postgraduates are enrolled?",),
            [["How many Tajik students and…"]],
        ),
        (
            ("Forty characters are what a button shows",),
            [["Forty characters are what a button shows"]],
        ),
        (
            ("Forty characters are what buttons show us",),
            [["Forty characters are what buttons show…"]],
        ),
        (("x" * 60,), [["x" * 39 + "…"]]),
    ],
    ids=range(10),
)
def test_buttons_stand_in_rows_as_they_fit(labels: tuple[str, ...], rows: list[list[str]]) -> None:
    (found,) = render(page(block("a"), actions=tuple((label, "/x " + label) for label in labels)))
    assert [[button.text for button in row] for row in found.buttons] == rows


def test_a_button_keeps_the_whole_request() -> None:
    request = "/cite " + "000_trend:f:1-2 " * 40
    (found,) = render(page(block("a"), actions=(("Cite", request),)))
    assert found.buttons == ((Button("Cite", request),),)


def test_a_message_outlives_the_database() -> None:
    shown = page(
        block(run("35,000", "bold"), " 😀 ", run("Daryo", "link", HREF)),
        actions=(("Cite", "/cite \ud800\x00"), ("Ещё", "ещё")),
    )
    (found,) = render(shown)
    assert loaded(dumped(found)) == found
    assert dumped(found).isascii()
    assert "\x00" not in dumped(found)


def test_the_library_takes_the_entities() -> None:
    message = Message("Daryo x", (Entity("text_link", 0, 5, HREF), Entity("bold", 6, 1)))
    assert MessageEntity.de_list(api_entities(message), None) == (
        MessageEntity("text_link", 0, 5, url=HREF),
        MessageEntity("bold", 6, 1),
    )
