"""The endpoints of a server: ``route`` is their interface, ``table`` lists them, ``app`` calls them.

Not here: the contents of pages (``server.pages``) and connections (``greenio.transport``).
"""
