"""What is said of a checked text; it stands in the catalogue of phrases.py."""

from __future__ import annotations

from enum import StrEnum


class Checked(StrEnum):
    """Verdicts, and what is said where there is nothing to check; nothing is true or false."""

    THE_SAME = "The articles say the same"
    SAME_NUMBER_QUALIFIED = "The same number, but the articles do not give it so exactly"
    SAME_NUMBER_BARE = "The same number, but nothing qualifies it in the articles"
    SAME_NUMBER_OTHERWISE = "The same number, but the articles put it otherwise"
    SAME_NUMBER_OTHER_WAY = "The same number, but in the articles it goes another way"
    SAME_NUMBER_PLANNED = "The same number, but in the articles it has not come about yet"
    SAME_NUMBER_NOT_PLANNED = "The same number, but in the articles it is no plan or forecast"
    SAME_NUMBER_OTHER_UNIT = "The same number, but in another unit"
    SAY_OTHERWISE = "The articles say otherwise"
    SAY_OTHERWISE_AND_DISAGREE = "The articles say otherwise, and disagree among themselves"
    DISAGREE_HERE = "The articles disagree among themselves"
    DISAGREE_HERE_LESS_EXACT = (
        "The articles disagree among themselves, and do not give this number so exactly"
    )
    DISAGREE_HERE_AND_QUALIFY = (
        "The articles disagree among themselves, and do not give this number in these words"
    )
    SAY_NOTHING = "The articles do not say this"
    SAY_NOTHING_THEN = "The articles do not say this of that time"
    SAY_NOTHING_BY = "The articles do not have this from that speaker"
    WHICH_TEXT = "Which text? Write it behind the command, or forward a message to me."
    NO_FIGURES = "There is no figure in that text to compare with the articles."
    TEXT_TOO_LONG = "That text is too long to check; send it in parts of two pages at most."
