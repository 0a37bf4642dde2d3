"""The files that a browser loads: pages, their configuration, the client's files, icons.

Not here: the URLs of these files (``server.routes``).
"""
