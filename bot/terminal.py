"""The conversation at a prompt: history, numbered choices, folded parts on demand."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from bot.conversation.page import Action, Block
from bot.conversation.turns import Request
from bot.json_reply import reply_text

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from rich.console import Console
    from rich.text import Text

    from bot.conversation.turns import Reply

NO_TOKEN = (
    "No TELEGRAM_BOT_TOKEN is set, so the conversation is held in this terminal; "
    "@BotFather on Telegram gives a token for /newbot."
)
_HINT = "Type a question, a number to press a button, + for the proof; Ctrl-D leaves."
_REMEMBERED = 5
"""Earlier questions that a follow-up may refer to."""
_STYLES = {"plain": "", "bold": "bold", "italic": "italic", "link": "cyan"}
Answering = Callable[[Request], "Reply"]


def answer_plainly(source: Iterable[str], sink: IO[str], answer: Answering) -> None:
    """Answer line by line without prompt or buttons, until the end of input."""
    asked: deque[str] = deque(maxlen=_REMEMBERED)
    for line in source:
        text = line.strip("\r\n")
        if not text.strip():
            continue
        reply = answer(Request(text, after=tuple(asked)))
        asked.append(text)
        sink.write(reply_text(reply) + "\n\n")
        sink.flush()


class Terminal:
    """One sitting at the prompt: what was asked, what can be pressed, what is folded."""

    def __init__(self, answer: Answering, console: Console) -> None:
        """Begin with nothing asked."""
        self._answer = answer
        self._console = console
        self._asked: deque[str] = deque(maxlen=_REMEMBERED)
        self._choices: tuple[Action, ...] = ()
        self._folded: tuple[Block, ...] = ()

    def take(self, line: str) -> None:
        """Answer one line: a press of a button, the wish to see the proof, or a text."""
        text = line.strip()
        if not text:
            return
        if text == "+" and self._folded:
            self._show(replace(block, kind="bullet") for block in self._folded)
            return
        request = self.pressed(text) or text
        reply = self._answer(Request(request, after=tuple(self._asked)))
        self._asked.append(request)
        self._reply(reply)

    def pressed(self, text: str) -> str | None:
        """Give the text of the button with this number, if there is one."""
        if not (text.isascii() and text.isdecimal()):
            return None
        number = int(text) if len(text) < 4 else 0
        return self._choices[number - 1].request if 0 < number <= len(self._choices) else None

    def _reply(self, reply: Reply) -> None:
        blocks = [block for page in reply.pages for block in page.blocks]
        self._folded = tuple(block for block in blocks if block.kind == "folded")
        self._choices = tuple(action for page in reply.pages for action in page.actions)
        self._console.print()
        self._show(block for block in blocks if block.kind != "folded")
        if self._folded:
            self._console.print("▸ the sentences: type +", style="dim")
        if self._choices:
            labels = (f"[{n}] {a.text}" for n, a in enumerate(self._choices, 1))
            self._console.print("   ".join(labels), style="green", markup=False, highlight=False)
        self._console.print()

    def _show(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._console.print(rendered(block), highlight=False)


def rendered(block: Block) -> Text:
    """Give a block as rich text; links show outlet and date and lead to the article."""
    from rich.style import Style  # noqa: PLC0415  only a person at a prompt needs it
    from rich.text import Text  # noqa: PLC0415

    text = Text("• " if block.kind == "bullet" else "")
    for run in block.runs:
        text.append(run.text, Style.parse(_STYLES[run.style]) + Style(link=run.href))
    return text


def converse(answer: Answering, data: Path, lines: Iterable[str]) -> None:
    """Hold the conversation at a prompt until Ctrl-D, Ctrl-C or SIGTERM."""
    from rich.console import Console  # noqa: PLC0415

    console = Console()
    for line in (*lines, _HINT):
        console.print(line, style="dim", markup=False, highlight=False)
    terminal, session = Terminal(answer, console), _session(data)
    signal.signal(signal.SIGTERM, lambda *_: _leave(session))
    terminal.take("/start")
    while True:
        try:
            terminal.take(session.prompt("> "))
        except (EOFError, KeyboardInterrupt):
            return


def _leave(session: PromptSession[str]) -> None:
    """End at once; a prompt that is open gives the terminal back first."""
    if not session.app.is_running:
        raise SystemExit(0)
    session.app.exit(exception=EOFError)


def _session(data: Path) -> PromptSession[str]:
    from prompt_toolkit import PromptSession  # noqa: PLC0415
    from prompt_toolkit.history import FileHistory, History, InMemoryHistory  # noqa: PLC0415

    history: History = InMemoryHistory()
    path = data / "history"
    try:
        path.touch(mode=0o600)
        history = FileHistory(str(path))
    except OSError:
        pass  # a prompt without history is better than none
    return PromptSession(history=history)
