"""Tasks: greenlets and native threads that run the functions of authors. The only place where a task waits.

Not here: which tasks a session has (``greenio.runtime.sessions.task_group``), and pre-emption (``fairness``).
"""
