"""The garbage collector while many articles are read."""

from __future__ import annotations

import gc

_BETWEEN = 20_000
"""Values made between two rounds of the collector; an article makes that many small ones."""


def collect_seldom() -> None:
    """Keep the collector from what is loaded, which stays, and let it come round less often.

    Reading leaves next to no cycles behind; looking for them took a twelfth of its time.
    """
    gc.freeze()
    gc.set_threshold(_BETWEEN)
