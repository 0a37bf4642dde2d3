"""Values that sessions share and that stay: of the app, of each user, of a session.

    from greenio import storage

    put_text("Visit number", storage.app.increment("visits"))

In here: ``app`` and ``user`` in SQLite, or in the Redis server that ``GREENIO_STORAGE=redis://host`` names; ``session``.
Not in here: who the user is (``identify_user()`` is told), messages (``greenio.rooms``).
"""

from __future__ import annotations

from greenio.runtime.redis.server import RedisUnavailable
from greenio.storage.identity import UserUnknown, identify_user, user_scope
from greenio.storage.session_values import session_store
from greenio.storage.store import shared_store
from greenio.storage.values import Values

__all__ = ["RedisUnavailable", "UserUnknown", "Values", "app", "identify_user", "session", "user"]

#: Values of the app, for all its sessions and after a restart.
app = Values("storage.app", shared_store, lambda: "app")

#: Values of the user of the current session, on every page and device, and after a restart.
user = Values("storage.user", shared_store, user_scope)

#: Values of the current session; they end with it.
session = Values("storage.session", session_store, lambda: "session")
