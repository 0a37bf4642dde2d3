"""A directory of apps: each Python file in it is a page.

``paths`` maps URLs to files, ``source`` tells apps by their source, ``modules`` and ``directory_importer`` import them,
``listing`` shows directories, ``route`` answers requests, ``serve`` has the public functions. Not here: the routes of one app (``server.routes``).
"""
