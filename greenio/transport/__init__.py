"""Transports: how frames travel between a session and its page.

A transport knows bytes, close codes and time-outs; it knows nothing of sessions, tasks, commands or
events. ``base`` is the contract, ``websocket`` the way pages connect, ``memory`` the same in process for
tests. ``tests/support/wire/transport_contract.py`` is what every transport has to pass.
"""
