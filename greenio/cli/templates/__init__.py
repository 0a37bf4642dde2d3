"""First apps for ``greenio init``: each file is copied as it is, and runs as it is.

Not here: the command, ``greenio.cli.init``, and the examples of the guide.
"""
