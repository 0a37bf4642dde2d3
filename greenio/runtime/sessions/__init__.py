"""A session and its parts: sender, back pressure, tasks, callbacks, pins; the registry of all, and their end.

Not here: how a task waits (``greenio.runtime.tasks``), and how a frame travels (``greenio.transport``).
"""
