"""Standard library calls that block natively, made to wait in the hub: locks of files, of processes and of SQLite,
child processes, event loops of asyncio, what tasks and native threads share (``threads``). Installed by the patching at import.

Not here: what gevent patches itself (sockets, threads, sleep), and the pre-emption of tasks that compute (``fairness``).
"""
