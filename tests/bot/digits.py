"""Pages with one digit changed, for every digit that a reader can see or follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.conversation.page import Action, Block, Page, Run


def with_one_digit_changed(page: Page) -> Iterator[Page]:
    for at, block in enumerate(page.blocks):
        for runs in _changed(block.runs):
            yield replace(
                page, blocks=(*page.blocks[:at], Block(block.kind, runs), *page.blocks[at + 1 :])
            )
    for at, action in enumerate(page.actions):
        for runs in _changed(action.label):
            yield replace(
                page,
                actions=(*page.actions[:at], Action(runs, action.request), *page.actions[at + 1 :]),
            )


def _changed(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    for at, run in enumerate(runs):
        for text in other_digits(run.text):
            yield (*runs[:at], replace(run, text=text), *runs[at + 1 :])
        for href in other_digits(run.href or ""):
            yield (*runs[:at], replace(run, href=href), *runs[at + 1 :])


def other_digits(text: str) -> Iterator[str]:
    for at, char in enumerate(text):
        if char.isdecimal():
            yield f"{text[:at]}{(int(char) + 1) % 10}{text[at + 1 :]}"
