"""Speakers taken over: what stands without an attribution beside somebody's reported words."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.speech.focus import BODY_PRONOUNS
from knowledge.extraction.speech.hosts import Host
from knowledge.extraction.speech.surveys import of_survey
from knowledge.extraction.speech.voices import Spoken, Voice
from knowledge.extraction.tokens import low_at
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.russian import are_people
from knowledge.language.words import is_cyrillic

_OWNER_WITHIN = 5
_SEVERAL = frozenset("они их".split())
"""No single body is taken up so in Russian."""
_SHIFTED = frozenset({"would"})
"""What "will" becomes in reported speech."""
_COUNTING_ON = frozenset("another further only just among of half most some".split())
_BODY_WITHIN = 2
_POINTING = frozenset({"that", "this"})
_BEING = frozenset("is was makes amounts equals compares".split())
_TOLD_BEFORE = frozenset("the them these those".split())
_TIME_WITHIN = 6
_TIMING = frozenset("ago year month week quarter night day before earlier previously".split())
_WAS = frozenset("was did had stood".split())
_BELOW = 4
"""Sentences of which one behind them says who told them."""
_INSERTED = 3
"""Words before an attribution that is inserted: «по его словам» opens a sentence."""
_OPENING = 40
"""Characters in which a sentence shows that the article itself goes on."""


_SOMEBODY_WITHIN = 3
"""Words in which a sentence opens with other people: «Местные жители собрали»."""


def with_carried(
    plain: str, hosts: Sequence[Host], voices: Sequence[Voice], cast: Cast, vocab: Vocabulary
) -> tuple[Voice, ...]:
    """The voices, those without a speaker of their own with the one of a neighbour."""
    found: list[Voice] = []
    lead = _lead(hosts, voices)
    for i, voice in enumerate(voices):
        carried = _carried(plain, hosts, voices, i, cast, vocab)
        carried = carried or _going_on(plain, hosts, found, i, voice, vocab)
        carried = carried or _below_lead(hosts, found, i, voice, lead)
        carried = carried or of_survey(hosts, voices, i, cast, vocab)
        found.append(voice._replace(carried=carried))
    return tuple(found)


def _below_lead(
    hosts: Sequence[Host],
    found: Sequence[Voice],
    i: int,
    voice: Voice,
    lead: tuple[int, str] | None,
) -> str | None:
    """Who closed the lead, down to where the paragraph below it turns to somebody else."""
    if lead is None or hosts[i].paragraph != lead[0] or voice.spoken or hosts[i].stretches:
        return None
    near = hosts[i].words[:_SOMEBODY_WITHIN]
    is_others = voice.subject not in (None, lead[1]) or any(are_people(w.low) for w in near)
    is_opening = hosts[i - 1].paragraph != lead[0]
    goes_on = is_opening or found[i - 1].carried == lead[1]
    return lead[1] if goes_on and not is_others else None


def _going_on(
    plain: str,
    hosts: Sequence[Host],
    found: Sequence[Voice],
    i: int,
    voice: Voice,
    vocab: Vocabulary,
) -> str | None:
    """Free indirect speech: "would" goes on with what was taken over for the sentence before."""
    is_apart = i == 0 or hosts[i - 1].paragraph != hosts[i].paragraph
    if is_apart or voice.spoken or hosts[i].stretches or _is_narrated(plain, hosts[i], vocab):
        return None
    is_shifted = any(word.low in _SHIFTED for word in hosts[i].words)
    return found[i - 1].carried if is_shifted else None


def _carried(
    plain: str,
    hosts: Sequence[Host],
    voices: Sequence[Voice],
    i: int,
    cast: Cast,
    vocab: Vocabulary,
) -> str | None:
    if _is_narrated(plain, hosts[i], vocab):
        return None if voices[i].spoken else _from_below(plain, hosts, voices, i, vocab)
    previous = _from_previous(hosts, voices, i, cast, vocab)
    said = [one for one in voices[i].spoken if one.speaker or one.cue.source]
    if said:
        labels = {(spoken.cue.kind, spoken.speaker) for spoken in said}
        return previous if labels == {("label", previous)} else None
    following = _from_next(plain, hosts, voices, i, vocab)
    return following or _from_below(plain, hosts, voices, i, vocab) or previous


def _is_narrated(plain: str, host: Host, vocab: Vocabulary) -> bool:
    opening = plain[host.start : host.start + _OPENING].casefold()
    return opening.startswith(tuple(vocab.narrator))


def _from_next(
    plain: str, hosts: Sequence[Host], voices: Sequence[Voice], i: int, vocab: Vocabulary
) -> str | None:
    """The speaker of A in "A. These figures were shared by X" and "A. B, as X announced"."""
    if i + 1 >= len(hosts) or hosts[i + 1].paragraph != hosts[i].paragraph:
        return None
    following = voices[i + 1].spoken
    text = plain[hosts[i + 1].start : hosts[i + 1].end].casefold()
    if any(phrase in text for phrase in vocab.figures_meant):
        return next((s.speaker for s in following if s.cue.kind == "passive"), None)
    closing = following[-1] if following and not hosts[i + 1].stretches else None
    if closing is None or not closing.cue.postposed or hosts[i].stretches:
        return None
    source = closing.cue.source
    before = plain[: source.words[0].start].rstrip() if source is not None else ""
    first_of_all = i == 0 or hosts[i - 1].paragraph != hosts[i].paragraph
    return closing.speaker if before.endswith(", as") and first_of_all else None


def _from_below(
    plain: str, hosts: Sequence[Host], voices: Sequence[Voice], i: int, vocab: Vocabulary
) -> str | None:
    """Who is named behind the news, in its paragraph or below: «Об этом сообщило МЧС»."""
    for j in range(i + 1, min(i + 1 + _BELOW, len(hosts))):
        is_below = hosts[j].paragraph - hosts[j - 1].paragraph
        spoken = voices[j].spoken
        opening = plain[hosts[j].start : hosts[j].start + _OPENING].casefold()
        if spoken and opening.startswith(tuple(vocab.pointing_back)):
            return spoken[-1].speaker if not hosts[i].stretches and is_below <= 1 else None
        if spoken or is_below or hosts[j].stretches:
            return None
    return None


def _lead(hosts: Sequence[Host], voices: Sequence[Voice]) -> tuple[int, str] | None:
    """The paragraph below a Russian lead, and who closes that: «…, сообщил глава района»."""
    at = next((i for i, voice in enumerate(voices) if voice.spoken), None)
    if at is None or at + 1 >= len(hosts) or voices[at].spoken[-1].closes:
        return None
    last, below = voices[at].spoken[-1], hosts[at + 1].paragraph
    is_below = below - hosts[at].paragraph == 1
    is_told = is_below and _is_behind_in_russian(last) and last.speaker is not None
    return (below, last.speaker) if is_told and last.speaker else None


def _from_previous(
    hosts: Sequence[Host], voices: Sequence[Voice], i: int, cast: Cast, vocab: Vocabulary
) -> str | None:
    """What follows reported speech in its paragraph goes on with it.

    A body's goes on where "it" opens the next sentence or "according to" closed the one before; in
    Russian, which names who tells behind the news, where that closed it: «…, сообщило МЧС.»
    """
    if i == 0 or hosts[i - 1].paragraph != hosts[i].paragraph:
        return None
    before, is_it = voices[i - 1], _opens_with_it(hosts[i])
    if before.spoken and hosts[i - 1].stretches and is_it and not hosts[i].stretches:
        return voices[i].about or _body_before(voices, i - 1, cast)
    if before.goals and not before.spoken and _is_part_of_goal(hosts[i]):
        return before.goals[-1].speaker
    if hosts[i - 1].stretches or not before.spoken or (hosts[i].stretches and not is_it):
        return None
    last = before.spoken[-1]
    if last.speaker is None or _is_inserted(hosts[i - 1], last, vocab):
        return None
    is_same = voices[i].subject in (None, last.speaker) and not _opens_with_owner(hosts[i])
    is_person = cast.person(last.speaker) is not None
    return last.speaker if _goes_on(hosts[i], last, vocab, is_person, is_same) else None


def _goes_on(host: Host, last: Spoken, vocab: Vocabulary, is_person: bool, is_same: bool) -> bool:
    """Whether a sentence belongs to the words before it; ``is_same``: nobody else opens it."""
    if _compares(host) or _opens_with_it(host):
        return True
    if _reckons(host):
        return False
    if is_person:
        return last.cue.kind in ("say", "according")
    is_paper = last.cue.kind == "according" and _counts_on(host)
    is_closing = is_paper or _is_part_of_told(host, vocab)
    return is_same and (is_closing or _is_given_behind(last) or _is_behind_in_russian(last))


def _counts_on(host: Host) -> bool:
    """Such as "Another 12% had left", "Of these, 9 were ill"."""
    first = host.words[0] if host.words else None
    return first is not None and (first.low in _COUNTING_ON or first.text.isdecimal())


def _is_part_of_told(host: Host, vocab: Vocabulary) -> bool:
    """Such as "Two of the six will be built in Cebu": of those that were told of."""
    first, of, which = (low_at(host.words, at) for at in range(3))
    is_number = first in vocab.cardinals or first.isdecimal()
    return is_number and of == "of" and which in _TOLD_BEFORE


def _body_before(voices: Sequence[Voice], i: int, cast: Cast) -> str | None:
    """The body that told what stands before, whose spokeswoman is quoted at ``i``."""
    near = range(i - 1, max(-1, i - 1 - _BODY_WITHIN), -1)
    told = (one.speaker for j in near for one in reversed(voices[j].spoken) if one.speaker)
    body = next(told, None)
    return None if body is None or cast.person(body) else body


def _reckons(host: Host) -> bool:
    """Such as "That is 9 more than in May", «Это вдвое больше»: the article does the sum."""
    first, following = low_at(host.words, 0), low_at(host.words, 1)
    return first == "это" or (first in _POINTING and following in _BEING)


def _is_part_of_goal(host: Host) -> bool:
    """Such as "Of this, 21 million is interest": of the number that was fixed before."""
    return low_at(host.words, 0) == "of" and low_at(host.words, 1) in _TOLD_BEFORE | _POINTING


def _compares(host: Host) -> bool:
    """Such as "A year ago it was 7", "At night it did not fall below 26": of what was told."""
    near = range(1, min(_TIME_WITHIN, len(host.words) - 1))
    it = next((at for at in near if host.words[at].low == "it"), None)
    is_timed = it is not None and any(word.low in _TIMING for word in host.words[:it])
    return is_timed and it is not None and low_at(host.words, it + 1) in _WAS


def _is_given_behind(last: Spoken) -> bool:
    """Whether "according to" closes the sentence; in Russian it goes on from where it opens too."""
    source = last.cue.source
    is_russian = source is not None and is_cyrillic(source.words[0].low)
    return last.cue.kind == "according" and (last.cue.postposed or is_russian)


def _is_behind_in_russian(last: Spoken) -> bool:
    return last.cue.postposed and last.cue.kind == "say" and is_cyrillic(last.cue.verb)


def _is_inserted(host: Host, last: Spoken, vocab: Vocabulary) -> bool:
    """Tell "1,350 were cancelled, Doe said, on top of 486": it is said of that sentence alone.

    So is what stands around "according to Doe" between commas.
    """
    is_opening = host.words[_INSERTED:] == () or last.cue.first < host.words[_INSERTED].start
    if not last.cue.postposed or is_opening:
        return False
    behind = [word for word in host.words if word.start >= last.cue.last]
    is_apart = len(behind) > 1 and behind[0].text == ","
    linking = vocab.prepositions | vocab.conjunctions | vocab.between
    is_within = last.cue.kind == "according" and _is_behind_comma(host, last)
    is_linked = is_apart and (behind[1].low in linking or behind[1].low.endswith("ly"))
    return is_linked or (is_apart and is_within)


def _is_behind_comma(host: Host, last: Spoken) -> bool:
    """Such as "the yield, according to Doe, is rising"."""
    before = [word for word in host.words if word.start < last.cue.first]
    return bool(before) and "," in [word.text for word in before[-2:]]


def _opens_with_owner(host: Host) -> bool:
    """Such as "The UN's latest estimate is 150"."""
    return any(word.owner and word.capital for word in host.words[:_OWNER_WITHIN])


def _opens_with_it(host: Host) -> bool:
    return bool(host.words) and host.words[0].low in BODY_PRONOUNS - _SEVERAL
