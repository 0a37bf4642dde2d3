"""Start and stop of a listening server: sockets, signals, restarts, browser, tunnel, logs.

Not here: servers that live in another process's loop (``server.embedded``), and the answers to requests
(``server.routes``).
"""
