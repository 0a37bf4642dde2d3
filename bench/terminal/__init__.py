"""Terminal programs by other people, played under a real pty and in Chromium against ``greenio run``: ``__main__``.

In here: what is played (``programs``), on a pty (``screen``) and in a page (``page``). Not in here: measurements of memory
and time (``bench.terminal_memory``, ``bench.terminal_processes``, ``bench.terminal_latency``).
"""
