"""HTTP as gevent's server speaks it, made strict: the handler, what it reads, and the step to a WebSocket.

Not here: the URLs and what is answered at them (``server.routes``), and the WebSocket itself (``transport.websocket``).
"""
