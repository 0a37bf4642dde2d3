"""Sessions at work: tasks that wait, greenlets, threads and processes. gevent from here up.

In here: the contracts of the floor (``interfaces``), native locks and the clock, ``current`` (the session of the running
code), and the rooms that keep sessions going. Not in here: the protocol's state machines (``engine``), sockets
(``transport``) and what authors call (``input``, ``output``, ``pin``, ``session``).
"""
