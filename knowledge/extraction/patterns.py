"""Patterns of whole words over ``Coded.folded``, run by re2 in linear time.

An item of a pattern is a word, ``a|b`` (either), ``stem*`` (any ending) or ``$name`` (a macro);
a trailing ``?`` makes it optional and a leading ``name=`` captures it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, cast

import re2


class Match(Protocol):
    """What is read of a match: re2 comes without types."""

    def span(self) -> tuple[int, int]:
        """Start and end."""
        ...

    def groupdict(self) -> dict[str, str | None]:
        """The captures by name."""
        ...


class Pattern(Protocol):
    """What is used of a compiled expression: re2 comes without types."""

    def search(self, text: str) -> Match | None:
        """Find the first match."""
        ...

    def fullmatch(self, text: str) -> Match | None:
        """Match the whole text."""
        ...

    def sub(self, repl: str, text: str) -> str:
        """Replace all matches."""
        ...

    def finditer(self, text: str) -> Iterator[Match]:
        """Find all matches."""
        ...


def expression(pattern: str, macros: Mapping[str, str]) -> str:
    """The regular expression of a pattern."""
    return "".join(_item(item, macros) for item in pattern.split())


def compiled(regex: str) -> Pattern:
    """A compiled expression."""
    return cast("Pattern", re2.compile(regex))


def which(regexes: Iterable[str]) -> Callable[[str], Sequence[int]]:
    """Tell in one pass which of many expressions match a whole text, as their positions."""
    every = re2.Set.FullMatchSet()
    for regex in regexes:
        every.Add(regex)
    every.Compile()
    return cast("Callable[[str], Sequence[int]]", every.Match)


def either(words: str) -> str:
    """One token out of ``a|b|stem*``."""
    choices = "|".join(_word(word) for word in words.split("|"))
    return f"<(?:{choices})>"


def _item(item: str, macros: Mapping[str, str]) -> str:
    name, _, rest = item.rpartition("=")
    body = rest.removesuffix("?") if len(rest) > 1 else rest
    regex = macros[body[1:]] if body.startswith("$") and len(body) > 1 else either(body)
    regex = f"(?P<{name}>{regex})" if name else f"(?:{regex})"
    return f"{regex}?" if body != rest else regex


def _word(word: str) -> str:
    stem = word.removesuffix("*") if len(word) > 1 else word
    # Within one token; a class of letters would cost re2 a hundred times the memory.
    return str(re2.escape(stem)) + ("[^<>]*" if stem != word else "")
