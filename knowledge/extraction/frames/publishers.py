"""Who publishes a text, and which agency wrote it, as far as the text says so itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import re2

from knowledge.extraction.frames.frame_words import FrameWords
from knowledge.extraction.frames.mastheads import is_outlet
from knowledge.extraction.patterns import compiled
from knowledge.extraction.tokens import Word
from knowledge.extraction.tokens import words as words_of
from knowledge.models import Span
from knowledge.text import normalise

_MOST_WORDS = 5
_LONGEST_NAME = 40
_LEAD = 1500
"""An outlet names itself in its first sentences."""
_LONGEST_LINE = 400
_COPYRIGHTS = ("©", "(c)", "copyright")
_BEHIND_HOLDER = ("\t", " All ", " Все ", "·", "|", ". ", ",", "/", ";", "(", " – ", " — ", " - ")
_AROUND_YEARS = " ©:0123456789-–,."
_FIRST = compiled(
    "(?i)(?:first|originally) (?:published|appeared) (?:by|in|on|at) "
    "|appeared first on |republished from "
)


def lines_of(furniture: Sequence[Span]) -> tuple[str, ...]:
    """The single lines of furniture, normalised; very long ones name nobody."""
    texts = (line.strip() for span in furniture for line in normalise(span.text).splitlines())
    return tuple(text for text in texts if 0 < len(text) <= _LONGEST_LINE)


def invited(furniture: Sequence[str], words: FrameWords) -> str | None:
    """Such as "Follow X's official Instagram", "Subscribe to X for …", "The X app: …"."""
    for line in reversed(furniture):
        low = line.casefold()
        opening = next((i for i in words.invitations if low.startswith(f"{i} ")), "")
        for run, after in _runs(words_of(line, len(opening))):
            owns = after in words.channels | words.invited_to or (after == "for" and opening != "")
            ends = not after or (opening != "" and after in (".", "!", "?"))
            if _is_owner(run, owns or ends, opening, words) and (opening or owns):
                return _clean(line[run[0].start : run[-1].start + len(run[-1].text)], words)
    return None


def _runs(line: tuple[Word, ...]) -> Iterator[tuple[list[Word], str]]:
    """The runs of words with capitals, each with the word that follows."""
    run: list[Word] = []
    for word in line[1:] if line and line[0].text == "The" else line:
        if word.capital and not (run and run[-1].owner):
            run.append(word)
            continue
        if run:
            yield run, word.low
        run = []
    if run:
        yield run, ""


def _is_owner(run: Sequence[Word], owns: bool, opening: str, words: FrameWords) -> bool:
    """Whether a run of capitals names whose channel it is."""
    nobody = words.platforms | words.invited_to | words.kickers | words.inviting
    if run[0].low in nobody or all(w.low in nobody | words.sections for w in run):
        return False
    if run[-1].owner or is_outlet(" ".join(w.text for w in run), words):
        return True
    return opening != "follow" and owns


def copyright_holder(furniture: Sequence[str], words: FrameWords) -> str | None:
    """The name after "©", without years and the form of the firm."""
    for line in reversed(furniture):
        low = line.casefold()
        mark = next((m for m in _COPYRIGHTS if m in low), None)
        at = low.find(mark) if mark else -1
        undated = not any(c.isdigit() for c in line[at:])
        if mark is None or (at > 0 and (mark == "copyright" or undated)):
            continue
        rest = line[at + len(mark) :]
        is_behind = at > 0 and not rest.split(".", 1)[0].strip(_AROUND_YEARS)
        rest = line[:at] if is_behind else _without_years(rest)  # "Harbour Wire © 2026. Contact:"
        for end in _BEHIND_HOLDER:
            rest = rest.split(end, 1)[0]
        name = _clean(_without_firm(rest.strip(" 0123456789-–"), words), words)
        dated = any(c.isdigit() for c in line)
        if name is not None and (dated or name.casefold() not in words.agencies):
            return name
    return None


def _without_years(rest: str) -> str:
    """What follows the years and further marks of a copyright line."""
    for mark in (*_COPYRIGHTS, "by "):
        rest = rest.strip(_AROUND_YEARS)
        rest = rest[len(mark) :] if rest.casefold().startswith(mark) else rest
    return rest.strip(_AROUND_YEARS)


def _without_firm(name: str, words: FrameWords) -> str:
    given = name.split()
    while len(given) > 1 and not words.firms.isdisjoint(_forms(given[-1])):
        del given[-1]
    while len(given) > 1 and given[0].casefold() in words.firms:
        del given[0]
    return " ".join(given)


def _forms(word: str) -> tuple[str, str]:
    """A word without its stop, and with it: "Ltd.", "S.A."."""
    low = word.casefold().strip(".,")
    return low, f"{low}."


def first_publisher(furniture: Sequence[str], words: FrameWords) -> str | None:
    """Such as "This story was first published by X", "… appeared first on X"."""
    for line in furniture:
        match = _FIRST.search(line)
        if match is not None:
            found = next(_runs(words_of(line, match.span()[1])), None)
            run = found[0] if found is not None else []
            if run and run[0].start <= match.span()[1] + len("the "):
                return _clean(line[match.span()[1] : run[-1].end], words)
    return None


def source_line(lines: Iterable[str], words: FrameWords) -> str | None:
    """The name of a line "Source: X", "Agency: X"."""
    for line in lines:
        label, colon, name = line[:_LONGEST_LINE].strip().partition(":")
        if colon and label.casefold().strip() in words.sources:
            return _clean(name.split("|", 1)[0], words)
    return None


def distributor(lines: Iterable[str], words: FrameWords) -> str | None:
    """The wire that sends out a release: "Distributed by Nordwire"."""
    for line in lines:
        opening = next((o for o in words.distributing if line.casefold().startswith(f"{o} ")), None)
        if opening is not None and (name := _clean(line[len(opening) :], words)):
            return name
    return None


def signing(furniture: Iterable[str], words: FrameWords) -> str | None:
    """The agency that signs the text: "By AFP", "(AFP)" behind the last sentence."""
    for line in furniture:
        name = line.strip(" ()[]—–-.")
        name = name[3:] if name.casefold().startswith("by ") else name
        if name.casefold() in words.agencies:
            return name
    return None


def reporting(lead: str, words: FrameWords) -> str | None:
    """The outlet that names itself in a sentence: ", Trend reports.", ", сообщает Trend."."""
    low = lead[:_LEAD].casefold().replace("ё", "е")
    line = words_of(lead[:_LEAD]) if any(verb in low for verb in words.outlet_reports) else ()
    for at, word in enumerate(line):
        if word.low in words.outlet_reports:
            named = _named_before(line, at) or _named_after(line, at)
            if named and not (len(named) == 1 and named[0].low in words.bodies):
                return _clean(lead[named[0].start : named[-1].end], words)
    return None  # a ministry reports to outlets: «погибли 12 человек, сообщает МЧС»


def _named_before(line: Sequence[Word], at: int) -> Sequence[Word]:
    """The name between a comma and the verb that ends the sentence, or goes on with a source."""
    ends = line[at + 1].text if at + 1 < len(line) else "."
    first = at
    while first > 0 and at - first < _MOST_WORDS and line[first - 1].capital:
        first -= 1
    opened = first > 0 and line[first - 1].text in (",", '"')
    return line[first:at] if opened and ends in (".", ",") else ()


def _named_after(line: Sequence[Word], at: int) -> Sequence[Word]:
    """The name behind a comma and the verb, as Russian has it."""
    last = at + 1
    while last < len(line) and last - at <= _MOST_WORDS and line[last].capital:
        last += 1
    opened = at > 0 and line[at - 1].text in (",", '"', "-", "–", "—")
    ends = line[last].text if last < len(line) else "."
    return line[at + 1 : last] if opened and ends in (".", ",", "со") else ()


def by_address(plain: str, furniture: Sequence[str], words: FrameWords) -> str | None:
    """The name of several words, or initials, that is spelt as the address of a contact line."""
    labels = {label for line in furniture for label in _domains(line)}
    named = [word for word in words_of(plain) if word.wordy] if labels else []
    spelt: Counter[str] = Counter()
    for i, word in enumerate(named):
        joined = ""
        for last in range(i, min(i + _MOST_WORDS, len(named)) if word.capital else i):
            joined += named[last].low.replace("-", "")
            if joined in labels:
                end = named[_run_end(plain, named, last)]
                name = _clean(plain[word.start : _past_form(plain, end)], words)
                is_whole = end is not word or word.text.isupper()  # "Acme Steel", "UNICEF"
                spelt.update([name] if is_whole and name is not None else [])
    return max(spelt, key=lambda name: spelt[name], default=None)


def _run_end(plain: str, named: Sequence[Word], last: int) -> int:
    """The last of the words with capitals that go on behind one, with only a space between."""
    for following in named[last + 1 :]:
        between = plain[named[last].start + len(named[last].text) : following.start]
        if between != " " or not following.capital:
            break
        last += 1
    return last


def _past_form(plain: str, end: Word) -> int:
    """Where a name ends with its legal form, of which the first letter is ``end``: "Acme A/S"."""
    last = end.start + len(end.text)
    form = plain[last : last + 2]
    return last + 2 if len(end.text) == 1 and form[:1] == "/" and form[1:].isupper() else last


def _domains(line: str) -> Iterator[str]:
    low = line.casefold()
    if not any(mark in low for mark in ("@", "www.", "http")):
        return
    for given in line.split():
        user, at, host = given.casefold().strip("(),;:.<>").rpartition("@")
        web = host.removeprefix("https://").removeprefix("http://").removeprefix("www.")
        label, dot, _ = web.split("/")[0].partition(".")
        if dot and len(label) > 2 and (user if at else web != host):
            yield label.replace("-", "")


def as_spelled(plain: str, name: str) -> str:
    """A name as the text spells it elsewhere: not in capitals throughout, with its "The"."""
    if not name.isupper():
        whole = f" The {name}"
        at = plain.find(whole, 1)
        return whole[1:] if at > 0 and plain[at - 1].isalnum() else name
    for match in compiled(rf"(?i)\b{re2.escape(name)}\b").finditer(plain):
        found = plain[slice(*match.span())]
        if not found.isupper() and not found.islower():
            return found
    opening, _, last = name.rpartition(" ")
    spelled = as_spelled(plain, opening) if opening else opening
    form = last.capitalize() if len(last) > len("PLC") else last
    return name if spelled == opening else f"{spelled} {form}"


def _clean(name: str | None, words: FrameWords) -> str | None:
    """A name of a few words that opens with a capital and holds no number."""
    name = name.strip(" \t.,:;-–—") if name else ""
    name = name.strip("\"'«»“”") if name[:1] in tuple("\"'«“") else name
    given = name.split()
    ok = name and len(name) <= _LONGEST_NAME and len(given) <= _MOST_WORDS and name[0].isupper()
    named = ok and not any(c.isdigit() for c in name)
    known = name.casefold() in words.agencies
    return name if known or (named and name.casefold() not in words.platforms) else None


def credited(credit: str | None, words: FrameWords) -> str | None:
    """The agency of a dateline, without the word that says that a correspondent wrote it."""
    credit = credit.split("/", 1)[0] if credit else ""
    given = credit.split() if credit.casefold() not in words.agencies else []
    while given and given[0].casefold().strip(".") in words.staff:
        del given[0]
    if given and given[-1].casefold() in words.regions:
        return None  # "КЕДРОВСК (Томская область)"
    return _clean(" ".join(given) or credit, words)
