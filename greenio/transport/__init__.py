"""Transports: they carry frames between a session and its page.

``base`` is the contract, ``websocket/`` and ``longpoll`` are the connections of pages, ``memory`` is one in process for
tests; ``tests/support/wire/transport_contract.py`` is what every transport has to pass. Not here: the URLs at which
connections arrive (``server.routes``), sessions, commands and events.
"""
