"""Programs in processes of their own: one for each visitor, forked from one that has imported the shared packages.

In here: the process that is forked, the server's side of it, and a visitor's run. Not in here: runs that share the
server's process (``greenio.terminal.programs``).
"""
