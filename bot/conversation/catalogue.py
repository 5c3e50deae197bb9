"""All that the interface says in its own words: a run whose proof is Phrase holds one of these."""

from __future__ import annotations

from bot.conversation.checking_phrases import Checked
from bot.conversation.keeping_phrases import Keeping
from bot.conversation.phrases import Say

CATALOGUE: frozenset[str] = frozenset(phrase.value for phrase in (*Say, *Checked, *Keeping))
