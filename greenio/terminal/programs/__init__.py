"""Programs made for a terminal, each visitor with a run of his own in one process.

In here: what a run finds instead of a process of its own: streams, modules, environment, signals, descriptors, folder,
and ``serve``, which puts it in place. Not in here: the terminal that the page shows (``greenio.terminal.terminal``).
"""
