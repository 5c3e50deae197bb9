"""Draw docs/conversation.svg from real replies: ``python -m tests.pictures``."""

from __future__ import annotations

import io
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from bot.conversation.dispatch import Conversation
from bot.terminal import Terminal
from knowledge import open_briefing

ROOT = Path(__file__).parent.parent
ASKED = ("trade 2024", "how mny tajik studnets in russia?", "students in china?")
NOW = datetime(2025, 10, 10, 9, 0, tzinfo=UTC)
WIDTH = 108
_FONT = "font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
_THEME = TerminalTheme(
    (24, 26, 31),
    (222, 224, 229),
    [(40, 43, 50), (224, 108, 117), (126, 198, 153), (229, 192, 123), (97, 175, 239),
     (198, 120, 221), (106, 190, 205), (200, 204, 212)],
)  # fmt: skip


def conversation_svg(conversation: Conversation) -> str:
    """Hold the conversation at a prompt that is recorded; give the picture."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    terminal = Terminal(lambda request: conversation.reply(request, NOW), console)
    for text in ASKED:
        console.print(f"> {text}", style="bold green", markup=False, highlight=False)
        terminal.take(text)
    svg = console.export_svg(title="make run", theme=_THEME, unique_id="conversation")
    return _without_addresses(svg)


def _without_addresses(svg: str) -> str:
    """Use the fonts at hand: a picture in a README loads nothing from elsewhere."""
    head, _, rest = svg.partition("@font-face")
    *_, styles = rest.rpartition("}\n\n    .conversation-matrix")
    kept = f"{head}.conversation-matrix{styles}" if rest else svg
    return kept.replace("font-family: Fira Code, monospace", _FONT)


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as data:
        conversation = Conversation(open_briefing(ROOT / "seeds", Path(data)))
    target = ROOT / "docs" / "conversation.svg"
    target.parent.mkdir(exist_ok=True)
    target.write_text(conversation_svg(conversation), encoding="utf-8")


if __name__ == "__main__":
    main()
