"""The connection to a Redis or Valkey server that rooms and shared values have in common.

In here: commands that survive a restart of the server (``link``), a subscriber that survives it (``subscriber``).
Not in here: what is stored there (``greenio.rooms``, ``greenio.storage``).
"""
