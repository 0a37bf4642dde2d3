"""Servers that do not own the process: script mode, and applications mounted in another WSGI server.

Not here: the frameworks' views (``greenio.platform``) and servers that listen until a signal (``server.lifecycle``).
"""
