"""Waiting for another process."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

_PAUSE = 0.005
T = TypeVar("T")


def wait_for(check: Callable[[], T | None], seconds: float = 5.0, what: str = "") -> T:
    """Look again and again until the check gives something true; raises TimeoutError."""
    end = time.monotonic() + seconds
    while not (found := check()):
        if time.monotonic() > end:
            raise TimeoutError(f"waited {seconds} s for {what or 'what did not come'}")
        time.sleep(_PAUSE)
    return found
