"""Apps of several pages: which function shows which path, and the way of a visitor from one page to the next.

Not in here: what a page's address is made of (``greenio.engine.locations``), and ``go()`` (``greenio.session``).
"""
