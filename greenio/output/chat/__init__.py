"""Messages of a chat: ``put_message()``, written to as the text comes, and the text that a visitor has sent.

Not in here: asking for that text (``greenio.input.chat``).
"""
