"""The WebSocket of a page: taking its socket over, reading, writing, frames, compression, the sweep of silent ones.

Not here: the handshake, which is part of the HTTP handler (``transport.http.handshake``), and the URL (``server.routes``).
"""
