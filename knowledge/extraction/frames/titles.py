"""Outlets whose title other lines show to be one: a release's label, a blog's byline, initials.

A line that is a mere name may be a headline as well; what stands right below it, or the initials
with which the foot of the page begins, tells that it is whose page this is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from knowledge.extraction.frames.dates import pieces
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.mastheads import is_known, is_outlet
from knowledge.extraction.frames.segments import is_name

_MOST_WORDS = 6
_SHORTEST, _LONGEST = 3, 5
"""Letters of an abbreviation that tells a name."""
_POSTED = ("posted by ", "posted on ", "written by ")
_DASHES = frozenset("–—-")
_SMALL = frozenset("of and for the de".split())
_SAMPLE = 100_000
_SHORT = 8
"""Words of a headline below a blog's byline."""


def titled(top: Sequence[str], foot: Iterable[str], words: FrameWords) -> str | None:
    """The title among the first lines that another line shows to be one."""
    return _labelled(top, words) or _of_blog(top, words) or _initialled(top, foot, words)


def _labelled(top: Sequence[str], words: FrameWords) -> str | None:
    """The issuer above the line "MEDIA STATEMENT", in capitals or with what it is."""
    for name, label in pairwise(top):
        if label.casefold().strip(" :.–-") in words.releases and _is_title(name, words):
            given = name.casefold().split()
            kinds = words.firms | words.institutions | words.outlets
            return name if name.isupper() or not kinds.isdisjoint(given) else None
    return None


def _of_blog(top: Sequence[str], words: FrameWords) -> str | None:
    """The first line above "Posted by Jane Roe", where a headline stands below that."""
    if len(top) < len(("title", "byline", "headline", "text")):
        return None
    is_posted = top[1].casefold().startswith(_POSTED)
    is_headed = len(top[2].split()) <= _SHORT < len(top[3].split())
    return top[0] if is_posted and is_headed and _is_title(top[0], words) else None


def _initialled(top: Sequence[str], foot: Iterable[str], words: FrameWords) -> str | None:
    """The line whose initials open the foot: "NCS – court reporting for publishers"."""
    below = (line.split() for line in foot)
    opening = {given[0] for given in below if len(given) > 1 and given[1] in _DASHES}
    names = (line for line in top if opening and _initials(line.split()) in opening)
    return next((name for name in names if _is_title(name, words)), None)


def _is_title(name: str, words: FrameWords) -> bool:
    held = pieces(name, 0, len(name))
    is_short = 1 < len(name.split()) <= _MOST_WORDS and name[-1] not in ".!?:;,"
    return is_short and is_name(name, held, words) and not is_known(name, words)


def _initials(given: Sequence[str]) -> str:
    letters = "".join(word[0] for word in given if word not in _SMALL)
    return letters if letters.isupper() and _SHORTEST <= len(letters) <= _LONGEST else ""


def spelled_out(name: str, plain: str, words: FrameWords) -> str:
    """An agency's abbreviation as the text spells it out: "Atlantic Press Wire" for "APW"."""
    if not (name.isalpha() and name.isupper() and _SHORTEST <= len(name) <= _LONGEST):
        return name
    given = [word.strip(".,;:()\"'") for word in plain[:_SAMPLE].split()]
    for at, word in enumerate(given):
        whole = given[at : at + len(name)]
        if word[:1] == name[0] and _initials([one or "-" for one in whole]) == name:
            full = " ".join(whole)
            if is_outlet(full, words):
                return full
    return name
