"""Pages as Telegram messages: plain text plus entities, split on block borders."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bot.conversation.page import BULLET, Action, Block, Page, Run
from bot.telegram.entities import (
    Button,
    Entity,
    EntityType,
    Message,
    api_entities,
    dumped,
    loaded,
    units,
)
from bot.telegram.splitting import ENTITY_LIMIT, TEXT_LIMIT, Line, Piece, merged, parted, sliced

__all__ = ["Button", "Entity", "Message", "api_entities", "dumped", "loaded", "render"]

LABEL_LIMIT = 40
"""Characters of a button that can be read on a narrow screen."""
_ROW = 28
"""Characters that two buttons in a row may have together."""
_ROWS = 8
_STYLED: dict[str, tuple[EntityType, ...]] = {"bold": ("bold",), "italic": ("italic",)}
_CLEANING: dict[int, str | None] = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029), " "),
    ord("\n"): "\n",
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0xD800, 0xE000))),
}
"""Controls become spaces; turns of the direction of reading and lone surrogates leave."""


def render(page: Page) -> tuple[Message, ...]:
    """Give a page as messages, its buttons under the last; none for a page without text."""
    lines = [part for block in page.blocks for part in _lines(block)]
    messages = [_message(group) for group in _grouped(lines)]
    if messages:
        messages[-1] = Message(messages[-1].text, messages[-1].entities, _rows(page.actions))
    return tuple(messages)


def _lines(block: Block) -> Iterator[Line]:
    """Give a block's line, in parts where no message can hold it; none if nothing is seen."""
    pieces = merged(_piece(run) for run in block.runs)
    text = "".join(piece.text for piece in pieces)
    if not any(map(_is_seen, text)):
        return
    pieces = sliced(pieces, len(text) - len(text.lstrip()), len(text.rstrip()))
    if block.kind == "bullet":
        pieces = merged((Piece(BULLET), *pieces))
    parts = parted(Line(pieces, block.kind == "folded"))
    yield from (part for part in parts if any(map(_is_seen, part.text)))


def _piece(run: Run) -> Piece:
    types = _STYLED.get(run.style, ())
    if run.href and run.href.startswith(("https://", "http://")):
        return Piece(_clean(run.text), (*types, "text_link"), _clean(run.href))
    return Piece(_clean(run.text), types)


def _clean(text: str) -> str:
    """Leave out what Telegram refuses or would leave out itself."""
    return text.translate(_CLEANING)


def _is_seen(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char) != "Cf"


def _grouped(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Put as many lines into a message as it holds."""
    group: list[Line] = []
    size = marks = 0
    for line in lines:
        length, more = units(line.text), sum(1 for _ in line.marks(0))
        opens = line.is_folded and not (group and group[-1].is_folded)
        is_full = size + 1 + length > TEXT_LIMIT or marks + more + opens > ENTITY_LIMIT
        if group and is_full:
            yield group
            group, size, marks, opens = [], 0, 0, line.is_folded
        size += length + bool(group)
        marks += more + opens
        group.append(line)
    if group:
        yield group


def _message(lines: Sequence[Line]) -> Message:
    """Put lines below each other; folded neighbours share a quotation."""
    entities: list[Entity] = []
    offset = 0
    for is_folded, group in groupby(lines, key=lambda line: line.is_folded):
        start, inner = offset, list[Entity]()
        for line in group:
            inner += line.marks(offset)
            offset += units(line.text) + 1
        if is_folded:
            entities.append(Entity("expandable_blockquote", start, offset - 1 - start))
        entities += inner
    return Message("\n".join(line.text for line in lines), tuple(entities))


def _rows(actions: Iterable[Action]) -> tuple[tuple[Button, ...], ...]:
    """Put two short buttons in a row, a longer one into a row of its own."""
    rows: list[tuple[Button, ...]] = []
    for action in actions:
        text = _label(action.text)
        if not any(map(_is_seen, text)):
            continue
        button = Button(text, str(action.request))  # may be a member of the catalogue
        if rows and len(rows[-1]) == 1 and len(rows[-1][0].text) + len(text) <= _ROW:
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    return tuple(rows[:_ROWS])


def _label(text: str) -> str:
    """Cut a label at the end of a word, if there is one in its second half."""
    label = " ".join(_clean(text).split())
    if len(label) <= LABEL_LIMIT:
        return label
    head = label[: LABEL_LIMIT - 1]
    word = head.rfind(" ") if label[LABEL_LIMIT - 1] != " " else len(head)
    return head[: word if word > LABEL_LIMIT // 2 else len(head)].rstrip() + "…"
