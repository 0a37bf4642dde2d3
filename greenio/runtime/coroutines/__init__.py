"""Coroutine sessions: the process's one asyncio loop, its tasks, and functions that wait run as coroutines.

Not here: what ordinary tasks and coroutines share when they wait (``greenio.runtime.tasks``).
"""
