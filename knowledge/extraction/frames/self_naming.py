"""Outlets that name themselves: in bylines, as issuers of a release, and within the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from knowledge.extraction.frames.dates import pieces
from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.mastheads import is_known, is_outlet
from knowledge.extraction.frames.segments import Name, is_name, name_in, segments
from knowledge.extraction.patterns import compiled
from knowledge.models import Span

_LONGEST = 160
_MOST_WORDS = 6
_SAMPLE = 100_000
_LONGEST_CITE = 40
_BEHIND_SIGNER = frozenset(",|/·-—–")
_PARTING = frozenset("–—-|·:")
_NAME = r"(?P<name>(?:[Tt]he )?\p{Lu}[\pL\pN'-]*(?: (?:\p{Lu}[\pL\pN'-]*|&))*)"
_TO_IT = compiled(
    r"\b(?:told|tells|seen by|obtained by|shared with|spoke to|spoken to|speaking to"
    rf"|approached by|contacted by) {_NAME}"
)
_BY_IT = compiled(rf"{_NAME} (?:has learned|has learnt|understands|can reveal|has seen)\b")
_CITED = compiled(r"^(?:,? (?:last|earlier|in (?:19|20)\d\d|in an interview|on \p{Lu}))")


def in_byline(plain: str, top: Iterable[Span], words: FrameWords) -> str | None:
    """For whom the author writes: "By Jane Roe for the Daily Rocket", "Jane Roe, Kent Echo"."""
    for line in top:
        if line.end - line.start >= _LONGEST:
            continue
        parts = pieces(plain, line.start, line.end)
        opening = next(iter(words.bylines_of(plain[line.start : line.end].casefold())), "")
        parts = parts[max(0, len(opening.split()) - 1) :]
        if not parts or (not opening and parts[0].low not in words.given):
            continue
        cut = list(segments(parts, words))
        names = [name_in(plain, segment, words) for segment in cut]
        if parts[0].low in words.given and (len(cut) != 2 or None in names):
            continue
        for name in names[1:]:
            if name is not None and not is_known(name.text, words) and _employs(name, words):
                return name.text
    return None


def _employs(name: Name, words: FrameWords) -> bool:
    last = name.text.casefold().split()[-1]
    beside = is_outlet(name.text, words) or (
        last != name.text.casefold() and last in words.sections
    )
    return name.before == "for" or (name.before in _BEHIND_SIGNER and (beside or name.quoted))


def issuer(top: Iterable[str], words: FrameWords) -> str | None:
    """Whose release it is by the line above it: "Acme Trust: press statement", "News from Acme"."""
    for line in top:
        low = line.casefold()
        label = next((label for label in words.releases if label in low), None)
        label = label or next(
            (o for o in words.offices if low.endswith(o) and _parts(low, o)), None
        )
        if label is None or len(line) > _LONGEST or len(low) != len(line):
            continue
        at = low.index(label)
        rest = f"{line[:at]} {line[at + len(label) :]}".strip(" :|·–—-,")
        rest = rest.removeprefix("of ").removeprefix("the ")
        held = pieces(rest, 0, len(rest))
        several = 1 < len(rest.split()) <= _MOST_WORDS
        is_ticker = ":" in rest or all(piece.low in words.beside_dates for piece in held)
        if several and not is_ticker and is_name(rest, held, words) and not is_known(rest, words):
            return rest
    return None


def _parts(low: str, office: str) -> bool:
    """Whether a dash or a bar parts the office from whose it is."""
    return low[: -len(office)].rstrip()[-1:] in _PARTING


def about(notes: Iterable[str], words: FrameWords) -> str | None:
    """The sender that a heading introduces: "About Acme Trust"."""
    for line in notes:
        opening = next((w for w in words.about if line.casefold().startswith(f"{w} ")), None)
        rest, _, below = line[len(opening) + 1 :].partition(":") if opening else ("", "", "")
        rest = rest.strip()[4:] if rest.startswith("the ") else rest.strip()
        rest = _fuller(rest, below.strip()) if rest else rest
        if 0 < len(rest.split()) <= _MOST_WORDS and rest[-1] not in ".!?" and rest[0].isupper():
            held = pieces(rest, 0, len(rest))
            if is_name(rest, held, words):
                return rest
    return None


def _fuller(name: str, below: str) -> str:
    """The name as the sentence behind the heading opens with it: "Acme: Acme Metals is …"."""
    given = below.removeprefix("The ").split()
    last = next((i for i, word in enumerate(given) if not word[0].isupper()), 0)
    whole = " ".join(given[:last]) if 0 < last <= _MOST_WORDS else name
    return whole if whole.startswith(f"{name} ") or whole.endswith(f" {name}") else name


def in_prose(plain: str, words: FrameWords) -> str | None:
    """The one outlet that people talk to in the article; None where it cites a second one.

    Outlets known far and wide are cited by others, and "the Standard" is half a name: neither
    tells who publishes.
    """
    found: dict[str, str] = {}
    for name, after in _told(plain[:_SAMPLE]):
        if is_outlet(name, words):
            cited = _CITED.search(after) is not None
            found.setdefault(name.casefold().removeprefix("the "), "" if cited else name)
    longest = max(found, key=len, default="")
    single = all(longest.endswith(low) for low in found)
    name = found[longest] if found and single else ""
    bare = name[4:] if name.casefold().startswith("the ") else name
    whole = len(bare.split()) > 1 or "-" in bare
    known = words.known_outlets | words.agencies
    low = bare.casefold()
    if not whole or known & {low, f"the {low}", *low.split()} or _is_of_outlets(low, words):
        return None
    return f"The {bare}" if name != bare else name


def _is_of_outlets(low: str, words: FrameWords) -> bool:
    """Whether a name only speaks of outlets: "the Science Media Centre"."""
    first, last = low.split(maxsplit=1)[0], low.rsplit(maxsplit=1)[-1].rpartition("-")[2]
    ends = last in words.outlets | words.sections or last.endswith(words.outlet_endings)
    return not ends and first not in words.outlets


def _told(plain: str) -> Iterator[tuple[str, str]]:
    for pattern in (_TO_IT, _BY_IT):
        for match in pattern.finditer(plain):
            end = match.span()[1]
            yield match.groupdict()["name"] or "", plain[end : end + _LONGEST_CITE]


def fullest(name: str, others: Sequence[str | None]) -> str:
    """The longest of the other names that ends or opens with the name, else the name."""
    low = name.casefold()
    longer = [
        other
        for other in others
        if other is not None
        and (other.casefold().endswith(f" {low}") or other.casefold().startswith(f"{low} "))
    ]
    return max(longer, key=len, default=name)
