"""The session engine, sans-I/O: what a session knows, never how it waits.

Code in this folder does no input or output, and imports nothing that could: no gevent, socket, thread, file.
It reads no clock; who calls it passes ``now`` in seconds. It never waits, switches greenlets or calls back.
It keeps no state outside of its objects, logs nothing, and knows neither tasks nor transports.
What comes from a page either changes state as a whole or raises ProtocolViolation and changes nothing.
"""
