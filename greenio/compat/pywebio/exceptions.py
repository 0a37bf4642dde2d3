"""``pywebio.exceptions``."""

from __future__ import annotations

from greenio.exceptions import (
    GreenioWarning,
    SessionClosedException,
    SessionException,
    SessionNotFoundException,
)

__all__ = ["PyWebIOWarning", "SessionClosedException", "SessionException", "SessionNotFoundException"]

PyWebIOWarning = GreenioWarning
