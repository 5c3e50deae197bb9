"""Names without what only stands before or behind them: trades, labels, letters."""

from __future__ import annotations

from knowledge.extraction.people.genders import is_given_before
from knowledge.extraction.tokens import Word
from knowledge.extraction.vocabulary import Vocabulary
from knowledge.language.declining import is_personal, nominative
from knowledge.language.words import fold, is_cyrillic

_TRADES = ("man", "woman", "er", "or", "ist", "ian", "wife")
"""How words end that tell what somebody does: "Fisherman John Doe"."""
_SMALL_WORD = 3
_RUSSIAN_OF = ("ной", "ского", "ской")
_FEWEST_WITH_MORE = 2
"""Words of a name of which the first may be none of it."""


def called(parts: tuple[Word, ...]) -> str:
    """A name as its words are written, a Russian one in the nominative."""
    out, end = "", parts[0].start
    for part in parts:
        out += (" " if part.start > end else "") + part.text
        end = part.start + len(part.text)
    return nominative(out)


def without_letters(parts: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """A name without what stands behind it: "Jane Doe KC", "Doe Says" in a heading."""
    while len(parts) > 1 and _is_behind(parts[-1], vocab):
        parts = parts[:-1]
    return parts


def _is_behind(word: Word, vocab: Vocabulary) -> bool:
    is_verb = word.low.endswith("s") and (word.low in vocab.say or word.low in vocab.report)
    return is_verb or (word.low in vocab.postnominals and word.text[-1:].isupper())


def without_first(parts: tuple[Word, ...], vocab: Vocabulary) -> tuple[Word, ...]:
    """Without what only stands before it: a label in capitals, a trade, "old", a Russian body."""
    if len(parts) < _FEWEST_WITH_MORE or not parts[0].wordy or not parts[1].capital:
        return parts
    is_label = parts[0].text.isupper() and len(parts[0].text) > _SMALL_WORD
    is_label = is_label and not parts[1].text.isupper()
    is_placed = parts[0].low.endswith(_RUSSIAN_OF) and is_given_before(parts[1].text, vocab)
    if is_placed and len(parts) == _FEWEST_WITH_MORE:
        return parts[1:]  # "жительница Заречной Ольга"
    is_owner = len(parts) > _FEWEST_WITH_MORE and is_given_before(parts[1].text, vocab)
    is_owner = is_owner and not is_given_before(parts[0].text, vocab)
    is_owner = is_owner and (is_cyrillic(parts[0].text) or _is_trade(parts[0], vocab))
    if len(parts) > _FEWEST_WITH_MORE and _is_no_name(parts[0]):
        return without_first(parts[1:], vocab)
    return parts[1:] if is_label or is_owner else parts


def _is_no_name(word: Word) -> bool:
    """Tell «Нацбанка» in "председатель Нацбанка Ерлан Тасболатов"."""
    return is_cyrillic(word.text) and not is_personal(fold(word.text))


def without_last_initial(parts: tuple[Word, ...]) -> tuple[Word, ...]:
    """A name ends with no single letter: that is cut off from what follows."""
    return parts[:-1] if len(parts) > 1 and len(parts[-1].text) == 1 else parts


def _is_trade(word: Word, vocab: Vocabulary) -> bool:
    is_told = word.low in vocab.trades or word.low in vocab.epithets
    return is_told or word.low.endswith(_TRADES)
