"""A hash of a password that is checked quickly."""

from __future__ import annotations

from argon2 import PasswordHasher

#: Of the password "right".
HASH = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash("right")
