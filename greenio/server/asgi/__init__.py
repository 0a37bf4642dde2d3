"""Applications inside of asynchronous servers: ASGI, and through it Tornado and aiohttp.

``app`` is the ASGI application, ``http`` and ``websocket`` carry one request of each kind between the loop of the
server and greenio's hub, ``scope`` translates requests to WSGI. Not here: frames (``greenio.transport.asgi``), the
sessions' server (``server.embedded``), the handlers of frameworks (``greenio.platform``).
"""
