"""Where sessions live: tasks, their waiting, callbacks, the registry of sessions. gevent from here up.

The only floor that makes a task wait. ``current`` finds the session of the running code, ``runner`` ties one
engine session to its tasks and its connection, ``registry`` keeps all sessions of a server.
"""
