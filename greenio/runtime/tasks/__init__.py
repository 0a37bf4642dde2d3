"""Tasks of thread sessions: greenlets and threads that can wait for a page.

In here: the kinds of tasks, starting them and running them to their end, reuse of greenlets, apps on native threads.
Not in here: coroutines (``coroutines``), and which tasks a session has (``sessions.task_group``).
"""
