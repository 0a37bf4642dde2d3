"""Rules for visitors: origins, trusted proxies, bounds on sessions.

Not here: the acceptance itself (``server.acceptor``) and the administrator's token (``server.routes.admin``).
"""
