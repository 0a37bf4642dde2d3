"""What only a server with ``debug`` serves: tracebacks with local variables, for the holder of a token.

Not here: what they are made of (``greenio.runtime.debugging``), and the new start after a change
(``greenio.server.lifecycle.reload``).
"""
