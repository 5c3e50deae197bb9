"""The kind of thing that a question asks for, of its cues, its words and the unit it names."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.asked import Asked, Word
from knowledge.questions.asking import Cue
from knowledge.questions.units import AskedUnit


def asked_for(
    cues: Sequence[Cue],
    has_speaker: bool,
    content: Sequence[Word],
    unit: AskedUnit | None,
    *,
    feels: bool,
) -> Asked:
    """Tell the kind of thing asked for; ``feels``: what somebody thinks or wants."""
    roles = {word.role for word in content}
    if unit is not None and not cues:
        return "number"
    if has_speaker and not cues and (feels or any(word.matter for word in content)):
        return "statement"
    measures = "metric" in roles and "person" not in roles
    if cues and not (measures and cues[0].asked == "statement" and not has_speaker):
        return cues[0].asked
    if measures:
        return "number"
    return "statement" if has_speaker and len(content) > 1 else "anything"
