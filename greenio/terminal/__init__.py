"""Text terminals in the page: programs made for a terminal, and what apps print and read by ``input()``.

In here: the terminal of a session, ``console`` for the builtins ``print()`` and ``input()`` in sessions, and ``programs``:
what a program finds instead of a process of its own. Not in here: the emulator (``client/src/views/terminal``).
"""
