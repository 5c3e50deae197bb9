"""Articles in, sourced answers out; knows no chat and no network.

seeds/*.txt ─ articles ─► Article ─ extraction ─► Figure · Quote · Statement
│ facts: joined into findings
Answer ◄─ answers ─ Question ◄─ questions ─ text      ▼
▲                                            FactBase ─ index ─► candidates
└──────────────── Briefing.ask(text, now) ◄────────┘
"""

from knowledge.briefing import Briefing
from knowledge.opening import open_briefing

__all__ = ["Briefing", "open_briefing"]
