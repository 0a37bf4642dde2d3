"""The state machines of a session, sans-I/O: what is known of the page, its forms, its pins and its scopes.

In here: numbering and acknowledgement (channel, inbox, outbox), calls that wait for the page (pending_calls, forms),
pins, the scope stack, and the mirror of a kept page. Not in here: tasks and connections.

Code in this room does no input or output, and imports nothing that could: no gevent, socket, thread or file. It reads
no clock; callers pass ``now`` in seconds. It never waits, switches greenlets, calls back or logs, and keeps no state
outside its objects. A frame or event from a page either changes state as a whole, or raises ProtocolViolation and
changes nothing.
"""
