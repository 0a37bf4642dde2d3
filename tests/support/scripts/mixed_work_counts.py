"""What the modules have noted that ``mixed_work`` imports: their numbers, once each."""

from __future__ import annotations

executed: list[int] = []
