"""Asking for the next message of a chat: ``chat_input()``.

Not in here: showing messages (``greenio.output.chat``).
"""
