"""A session, its parts, and the registry of all sessions of a server.

In here: sending, back-pressure, tasks of a session and runs of its callbacks, pins, and how sessions open, resume and
end. Not in here: how a task runs and waits (``tasks``, ``coroutines``), and what is said on the wire (``engine``).
"""
