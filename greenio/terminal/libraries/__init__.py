"""Libraries that keep one state a process, which each visitor's run gets for itself.

In here: logging, warnings, rich, tqdm. Not in here: what the system gives to a process (``greenio.terminal.programs``).
"""
