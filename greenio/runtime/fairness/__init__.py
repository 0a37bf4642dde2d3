"""Keeping one visitor's work from freezing or starving the others.

In here: pre-emption of tasks that compute, pauses of those that block in a system call, the watchdog and its reports of a hub that is held, the author's line that a
task is at, and giving memory back. Not in here: moving work elsewhere (``offload``).
"""
