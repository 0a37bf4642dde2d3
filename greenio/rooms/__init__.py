"""Rooms: messages between the sessions of all visitors, in one process or several.

    from greenio.rooms import Room

    for message in Room("lobby"):
        put_text(message)

In here: rooms in this process, and in a Redis or Valkey server that ``GREENIO_ROOMS=redis://host`` names.
Not in here: values that are kept (``greenio.storage``), the connection to Redis (``greenio.runtime.redis``).
"""

from __future__ import annotations

from greenio.rooms.ring import Missed
from greenio.rooms.room import Room
from greenio.runtime.redis.server import RedisUnavailable

__all__ = ["Missed", "RedisUnavailable", "Room"]
