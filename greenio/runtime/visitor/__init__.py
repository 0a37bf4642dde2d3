"""The visitor of a session: the user who is logged in, signed cookies, and cookies on their way to the browser.

Nothing of it is stored in the server: a signed cookie holds the login, so every process with the same secret knows it.
Not here: who logs users in (``greenio.server.login``) and what authors call (``greenio.session``).
"""
