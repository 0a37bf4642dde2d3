"""What only a server with ``debug`` keeps: tracebacks with local variables, and the author's editor.

A server without ``debug`` loads nothing of it. Not here: who may see them (``greenio.server.debugging``).
"""
