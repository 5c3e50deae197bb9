"""Which command a text calls: a built-in one, a topic's, or the nearest in spelling."""

from __future__ import annotations

from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.conversation import page as p
from bot.conversation.briefings import topic_commands
from bot.conversation.phrases import Say
from bot.conversation.replies import HELP, TOPICS, help_reply
from bot.conversation.runs import Runs, joined, say
from bot.conversation.topics import shortcut
from bot.conversation.turns import Command, Desk, Draft

_LONGEST_NAME = 40
_OFFERED = 3
_LIKE = 0.5
"""Names less alike than this are not offered."""


def command_of(text: str) -> tuple[str, str] | None:
    """Split ``/name@bot rest`` into name and rest; None for free text."""
    head, _, rest = text.replace("\n", " ").partition(" ")
    if not head.startswith("/"):
        return None
    name = head[1:].partition("@")[0].casefold()
    is_name = 0 < len(name) <= _LONGEST_NAME and all(c.isalnum() or c in "_-" for c in name)
    return (name.replace("-", "_"), rest.strip()) if is_name else None


class Routes:
    """Commands by every name they go by."""

    def __init__(self, commands: Mapping[str, Command]) -> None:
        """Hold the commands by name."""
        self._commands = commands

    def get(self, name: str) -> Command | None:
        """Give the command of exactly this name."""
        return self._commands.get(name)

    def called(self, name: str) -> Command | None:
        """Give the command of this name, else the one that it must have meant."""
        return self.get(name) or self.meant(name)

    def without_operators(self) -> Routes:
        """Give the commands that anybody may know of."""
        return Routes({k: c for k, c in self._commands.items() if c.rights != "operators"})

    def near(self, name: str) -> tuple[Command, ...]:
        """Give the commands with the most similar names, the most similar first."""
        found = process.extract(
            name, list(self._commands), scorer=OSA.normalized_similarity, score_cutoff=_LIKE,
            limit=_OFFERED * 2,
        )  # fmt: skip
        distinct = {self._commands[key].name: self._commands[key] for key, *_ in found}
        return tuple(distinct.values())[:_OFFERED]

    def meant(self, name: str) -> Command | None:
        """Give the one command that a mistyped name must have meant."""
        allowed = 0 if len(name) < 3 else 1 if len(name) < 7 else 2
        best: dict[str, int] = {}
        for key, command in self._commands.items():
            distance = int(OSA.distance(name, key, score_cutoff=allowed + 1))
            best[command.name] = min(distance, best.get(command.name, distance))
        order = sorted(best, key=lambda each: best[each])
        if best[order[0]] > allowed or (len(order) > 1 and best[order[0]] == best[order[1]]):
            return None
        return self._commands[order[0]]


def routes(desk: Desk) -> Routes:
    """Collect built-in and topic commands; other names of a topic shadow no command."""
    found = {name: command for command in desk.commands
             for name in (command.name, *command.aliases)}  # fmt: skip
    topics = topic_commands(desk)
    found |= {command.name: command for command in topics}
    for command in topics:
        for name in command.aliases:
            found.setdefault(name, command)
    return Routes(found)


def nearest_commands(name: str, text: str, known: Routes, desk: Desk) -> Draft:
    """Say that there is no such command and offer the nearest."""
    near = known.near(name)
    if not near:
        return help_reply(text, say(Say.NO_COMMAND, Say.SEE, Say.C_HELP, Say.STOP))
    actions = [p.Action(_label(command, desk), f"/{command.name}") for command in near]
    names = joined((action.label for action in actions), Say.COMMA)
    meant = Say.MEANT if len(near) > 1 else Say.MEANT_ONE
    line = (*say(Say.NO_COMMAND, meant), *names, *say(Say.QUESTION_MARK))
    return help_reply(text, line, actions=(*actions, HELP, TOPICS))


def _label(command: Command, desk: Desk) -> Runs:
    for topic in desk.base.topics:
        if topic.command == command.name:
            return shortcut(topic)
    return say(Say(f"/{command.name}"))
