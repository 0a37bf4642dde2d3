"""The HTTP side of greenio: servers, their options and routes, and the acceptance of connections.

``acceptor`` gives connections to sessions, ``options`` declares all options, ``parts`` is common to listening and
mounted servers; the rooms below hold access rules, pages, routes, start and stop, embedding, asynchronous servers, directories and clusters.
Not here: transports (``greenio.transport``) and sessions (``greenio.runtime``).
"""
