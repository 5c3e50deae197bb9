"""Which marked stretches are quotations: words said, no titles, slogans and scare quotes."""

from __future__ import annotations

from knowledge.extraction.speech.attributing import Found, fills
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.marks import Marked
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.words import is_cyrillic

_SHORT_NAME = 3
_BEHIND = 3
_MOST_IN_SCARE = 2
_AVOIDED_WITHIN = 6
_NAMED_WITHIN = 5
_OF_THINGS = frozenset({"all", "each", "every"})
"""Before what a thing is called: "each “blue bin”"."""
_ARTICLES = (["a"], ["an"], ["the"])
_LONG = 5
"""From so many words on, words between marks are a quotation even where nobody is named."""


def is_quotation(text: str, host: Host, stretch: Marked, who: Found, vocab: Vocabulary) -> bool:
    """Whether a stretch holds somebody's words, as far as the text around it shows."""
    inner = text[stretch.start : stretch.end].strip()
    words = inner.split()
    attributed = who.by is not None or who.credited
    if not any(c.isalnum() for c in inner) or (stretch.unclosed and len(words) < _LONG):
        return False
    is_title = _is_title(words)
    is_heading = is_title and len(words) > 1 and who.carried and _is_line(text, stretch)
    alone = fills(host) and not is_heading
    direct = (attributed and _stands_alone(text, stretch)) or (alone and who.speaker is not None)
    if not direct and (is_title or _is_named(host, stretch, vocab)):
        return False
    if is_title and len(words) > 1 and _is_shown(host, stretch, vocab):
        return False
    full = inner[0].isupper() and inner[-1] in ".,!?…"
    if len(words) >= _LONG or (full and attributed):
        return True
    if attributed:
        is_scare = not direct and _is_scare(host, stretch, words, who, vocab)
        return not is_scare and not _is_attributive(host, stretch, words, who)
    return alone and who.speaker is not None


def _stands_alone(text: str, stretch: Marked) -> bool:
    """It ends with a mark of its own, inside or right after: words spoken, not a name."""
    before = text[max(0, stretch.outer_start - 2) : stretch.outer_start].strip()
    after = text[stretch.outer_end : stretch.outer_end + 3].replace("–", "—").replace(" ", "")
    return text[stretch.end - 1] in ",.!?…" or before == ":" or after == ",—"


def _is_line(text: str, stretch: Marked) -> bool:
    """Whether nothing else stands in its line."""
    opens = stretch.outer_start == 0 or text[stretch.outer_start - 1] == "\n"
    return opens and text[stretch.outer_end : stretch.outer_end + 1] in ("", "\n", "\r")


def _is_title(words: list[str]) -> bool:
    """Capitals on all words that are not small: a title, a name, a slogan."""
    heads = [w.strip(",.;:!?'\"()’“”") for w in words]
    if is_cyrillic(heads[0]) and len(words) <= _SHORT_NAME:  # Russian names have one capital
        return heads[0][0].isupper() and words[-1][-1].isalnum()
    long = [w for w in heads if len(w) > 3 or (w and w == heads[0])]
    if len(words) == 1:
        return bool(heads[0]) and heads[0][0].isupper() and words[0][-1].isalnum()
    return bool(long) and all(w[0].isupper() or w[0].isdigit() for w in long if w)


def _is_named(host: Host, stretch: Marked, vocab: Vocabulary) -> bool:
    """Beside a word that announces a name: "the slogan “…”", "a “…” headline", "“…”, a term"."""
    before = [w.low for w in host.words if w.end <= stretch.outer_start]
    after = [w.low for w in host.words if w.start >= stretch.outer_end][:_BEHIND]
    apposed = after[2] if after[:2] in ([",", "a"], [",", "the"]) and len(after) > 2 else ""
    return not vocab.namers.isdisjoint((*before[-1:], *after[:1], apposed))


def _is_shown(host: Host, stretch: Marked, vocab: Vocabulary) -> bool:
    """Behind whose or what it is: "on CNN's “State of the Union,”", "her book, “The Long Way,”"."""
    before = [w for w in host.words if w.end <= stretch.outer_start]
    if before and before[-1].text == ",":
        return len(before) > 1 and before[-2].low in vocab.namers
    return bool(before) and before[-1].owner


def _is_attributive(host: Host, stretch: Marked, words: list[str], who: Found) -> bool:
    """Up to three words before a noun they belong to, not right after their attribution."""
    by = who.by
    if len(words) > 3 or by is None or who.credited or by.cue.start < stretch.outer_start:
        return False
    after = next((w for w in host.words if w.start >= stretch.outer_end), None)
    return after is not None and after.wordy and after.text[0].islower() and not by.cue.postposed


def _is_scare(host: Host, stretch: Marked, words: list[str], who: Found, vocab: Vocabulary) -> bool:
    """One or two words that are coined ("declared a “hot zone”") or avoided.

    Such as "he refused to speak of the “human factor”".
    """
    if len(words) > _MOST_IN_SCARE or who.by is None or who.credited:
        return False
    before = [word.low for word in host.words if word.end <= stretch.outer_start]
    near = before[-_AVOIDED_WITHIN:]
    is_coined = who.by.cue.verb in vocab.coining and before[-1:] in _ARTICLES
    is_of_things = bool(before) and before[-1] in _OF_THINGS
    return is_coined or is_of_things or _is_by_name(before) or not vocab.avoiding.isdisjoint(near)


def _is_by_name(before: list[str]) -> bool:
    """Tell "the hinge known in the yard as the “slicer”" from what somebody says it is."""
    at = len(before) - 1 - (before[-1:] in _ARTICLES)
    return before[at : at + 1] == ["as"] and "known" in before[max(0, at - _NAMED_WITHIN) : at]
