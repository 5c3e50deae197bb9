"""What an article tells of itself: lines under its pictures, and the agency it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.extraction.frames.captions import is_caption
from knowledge.extraction.frames.frame_words import FrameWords, frame_words
from knowledge.extraction.frames.furniture import label_of, line_of
from knowledge.language.decoding import decoded
from knowledge.lexicon import Lexicon
from knowledge.models import Article, Credit, Statement
from knowledge.text import normalise

_FEWEST_IN_CAPTION = 3
_MOST_IN_SOURCE = 8
"""Words of a line that names a source; a longer one tells more than that."""


def credits_of(article: Article, lexicon: Lexicon) -> Iterator[Statement]:
    """Give the lines of the boilerplate that credit a picture or name a source, in order."""
    words = frame_words(lexicon)
    for span in article.boilerplate:
        at = span.start
        for line in article.text[span.start : span.end].splitlines(keepends=True):
            text = line.strip()
            start = at + line.find(text) if text else at
            at += len(line)
            credit = _credit(text, words) if text else None
            if credit is not None:
                yield Statement(
                    id=f"{article.id}:s:{start}-{start + len(text)}",
                    article=article.id,
                    start=start,
                    end=start + len(text),
                    text=text,
                    sentence_start=start,
                    sentence_end=start + len(text),
                    sentence=text,
                    credit=credit,
                )


def _credit(text: str, words: FrameWords) -> Credit | None:
    plain = normalise(decoded(text).text)
    line = line_of(plain, 1)
    if label_of(line) in words.sources and len(line.words) <= _MOST_IN_SOURCE:
        return "source"
    is_told = len(line.words) >= _FEWEST_IN_CAPTION
    return "picture" if is_told and is_caption(plain, words) else None
