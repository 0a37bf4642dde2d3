"""The HTTP side: the page, static files, who may connect, and how a server starts, drains and stops.

A server knows transports and sessions and brings them together: it adopts the connection of an upgraded request
and opens a session on it. App authors reach it through ``greenio.platform``.
"""
