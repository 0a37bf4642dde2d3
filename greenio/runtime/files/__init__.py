"""Files of a session: those that a page may fetch, and those that it has sent.

In here: contents and their parts, tokens, uploads on disk and what the app gets of them. Not in here: the HTTP
requests that carry them (``server.routes``).
"""
