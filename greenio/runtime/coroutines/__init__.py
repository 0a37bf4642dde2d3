"""Tasks of coroutine sessions.

In here: the one asyncio loop of the process, coroutines as tasks that may also block, and author functions that may
turn out to be coroutine functions. Not in here: thread sessions (``tasks``).
"""
