"""Transcripts and interviews: whose words the paragraphs are that stand without marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from knowledge.extraction.people.casting import Cast
from knowledge.extraction.speech.credits import Label, turn, turns
from knowledge.extraction.speech.interviews import interviewed
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.models import Span

_FEWEST_NAMES = 2
_FEWEST_QUESTIONS = 3
"""Fewer paragraphs that ask are no interview."""
_CLOSERS = "\"'”’»)] "
_MARKS = '"“„«'
_SHORTEST_INITIALS = 2


class Turn(NamedTuple):
    """What somebody says in a paragraph, from ``start`` on; nobody's where it only asks."""

    start: int
    who: str | None


class _Labelled(NamedTuple):
    start: int
    label: str


def turns_of(
    text: str, paragraphs: Sequence[Span], outlet: str | None, cast: Cast, vocab: Vocabulary
) -> dict[int, Turn]:
    """The turns of an article by paragraph: with labels, else questions and answers without."""
    names = turns([paragraph.text for paragraph in paragraphs], vocab)
    labelled = {
        i: _Labelled(_behind(label, paragraph), label.name)
        for i, paragraph in enumerate(paragraphs)
        if (label := turn(paragraph.text)) is not None and label.name in names
    }
    if len({name.split()[-1] for name in names}) < _FEWEST_NAMES:
        alone = {
            i: Turn(start, _called(name, names, cast)) for i, (start, name) in labelled.items()
        }
        is_person = all(cast.person(said.who or "") is not None for said in alone.values())
        is_interview = is_person and len(alone) >= _FEWEST_QUESTIONS
        return alone if is_interview else dict(_answers(text, paragraphs, cast, vocab))
    asked = _interviewed(text, paragraphs, min(labelled, default=0), cast, vocab)
    asking = {name for name in names if _is_asking(name, paragraphs, labelled, outlet, vocab)}
    called = {name: _called(name, names, cast) for name in names - asking}
    answering = {name: asked for name in names if name.casefold() in vocab.answering}
    return dict(_told(paragraphs, labelled, {**called, **answering}))


def _behind(label: Label, paragraph: Span) -> int:
    said = paragraph.text[label.end :].lstrip()
    return paragraph.start + len(paragraph.text) - len(said)


def _told(
    paragraphs: Sequence[Span], labelled: dict[int, _Labelled], called: dict[str, str | None]
) -> Iterator[tuple[int, Turn]]:
    """Every turn that says something; it goes on in the paragraphs before the next label.

    ``called`` has whose words stand behind each label that does not only ask.
    """
    label: str | None = None
    last = max(labelled, default=0)
    for i, paragraph in enumerate(paragraphs[: last + 1]):
        start = paragraph.start
        if i in labelled:
            start, label = labelled[i]
        elif not _ends_as_sentence(paragraph.text) or _holds_marks(paragraph.text):
            continue
        if label in called and start < paragraph.end:
            yield i, Turn(start, called[label])


def _called(label: str, labels: Iterable[str], cast: Cast) -> str:
    """The person whom a label names, in full where it does so once; "ZM" is Zoe Marsh too."""
    initials = label.replace(".", "")
    if cast.full([label]) is None and initials.isupper() and len(initials) >= _SHORTEST_INITIALS:
        named = [name for name in cast.by_name if _initials(name) == initials]
        if len(named) == 1:
            return named[0]
    words = set(label.split())
    fuller = [other for other in labels if words < set(other.split())]
    return cast.fullest(fuller[0] if len(fuller) == 1 else label)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def _is_asking(
    label: str,
    paragraphs: Sequence[Span],
    labelled: dict[int, _Labelled],
    outlet: str | None,
    vocab: Vocabulary,
) -> bool:
    """Whether a label is that of who only asks: "Q", the outlet, whoever asks in most turns."""
    if label.casefold() in vocab.asking | vocab.hosting or _is_outlet(label, outlet):
        return True
    said = [paragraphs[i].text for i, turn_ in labelled.items() if turn_.label == label]
    asks = sum(_asks(text) for text in said)
    is_interviewer = len(said) >= _FEWEST_QUESTIONS or "&" in label
    return is_interviewer and 2 * asks > len(said)


def _is_outlet(label: str, outlet: str | None) -> bool:
    if outlet is None:
        return False
    low = outlet.casefold().removeprefix("the ")
    short = "".join(word[0] for word in low.split())
    return label.casefold() in (low, f"the {low}", short)


def _asks(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith("?")


def _ends_as_sentence(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in (".", "!", "?", "…")


def _holds_marks(text: str) -> bool:
    return text[0] in _MARKS


def _addressed(question: Span, cast: Cast) -> str | None:
    """Whom a question calls by name: "Ms Doe, you lost 27 animals. Why?"."""
    named = {m.name for m in cast.mentions if question.start <= m.start < question.end}
    return named.pop() if len(named) == 1 else None


def _interviewed(
    text: str, paragraphs: Sequence[Span], first: int, cast: Cast, vocab: Vocabulary
) -> str | None:
    """The person whom the lines before a paragraph are about."""
    return interviewed(text, paragraphs[first].start if paragraphs else 0, cast, vocab)


def _answers(
    text: str, paragraphs: Sequence[Span], cast: Cast, vocab: Vocabulary
) -> Iterator[tuple[int, Turn]]:
    """What stands below paragraphs that ask, where most of it says "I" or "we"."""
    kept = [i for i, paragraph in enumerate(paragraphs) if not _is_note(paragraph.text)]
    told = [paragraphs[i] for i in kept]
    asking = [i for i, paragraph in enumerate(told) if _is_question(paragraph.text)]
    if len(asking) < _FEWEST_QUESTIONS:
        return
    first, last = asking[0], asking[-1] + 1
    asking = _in_turn(asking, last) or asking
    asked = frozenset(asking)
    answers = [
        i
        for i in range(first, min(last + 1, len(told)))
        if i not in asked and _ends_as_sentence(told[i].text)
    ]
    own = sum(_is_own(told[i].text, vocab) for i in answers)
    is_marked = any(told[i].text[0] in _MARKS for i in answers)
    who = _addressed(told[first], cast) or _interviewed(text, told, first, cast, vocab)
    is_interview = 2 * own >= len(answers) and 2 * len(answers) > len(asking)
    if who is not None and is_interview and not is_marked:
        yield from ((kept[i], Turn(_after_name(told[i], who, cast), who)) for i in answers)


def answers_in_marks(
    text: str, paragraphs: Sequence[Span], cast: Cast, vocab: Vocabulary
) -> dict[int, str]:
    """Who answers in the paragraphs between marks that stand right below questions."""
    asking = [i for i, paragraph in enumerate(paragraphs[:-1]) if _is_question(paragraph.text)]
    answers = [i + 1 for i in asking if _is_in_marks(paragraphs[i + 1].text)]
    if len(asking) < _FEWEST_QUESTIONS or 2 * len(answers) <= len(asking):
        return {}
    first = answers[0] - 1
    who = _addressed(paragraphs[first], cast) or _interviewed(text, paragraphs, first, cast, vocab)
    return {} if who is None else dict.fromkeys(answers, who)


def _is_in_marks(text: str) -> bool:
    return _holds_marks(text) and text[-1] in _CLOSERS


def _in_turn(asking: Sequence[int], last: int) -> list[int] | None:
    """Every second paragraph, where all that ask are such: some only say what others hold."""
    if any((i - asking[0]) % 2 for i in asking):
        return None
    return list(range(asking[0], last, 2))


def _after_name(paragraph: Span, who: str, cast: Cast) -> int:
    """Past the name that the first answer may open with."""
    label = turn(paragraph.text)
    is_named = label is not None and cast.fullest(label.name) == who
    return _behind(label, paragraph) if label and is_named else paragraph.start


def _is_note(text: str) -> bool:
    """Whether brackets hold all of it: what the editors put between two turns."""
    return text[0] in "([" and text[-1] in ")]"


def _is_question(text: str) -> bool:
    return text.endswith("?") and text[0] not in _MARKS and turn(text) is None


def _is_own(text: str, vocab: Vocabulary) -> bool:
    """Whether somebody speaks of himself in it."""
    return any(word.strip(".,;:!?").split("'")[0] in vocab.own for word in text.casefold().split())
