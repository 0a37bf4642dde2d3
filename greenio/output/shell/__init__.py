"""Parts around the page: a sidebar and a bar at the top.

Not in here: the pages that their links lead to (``greenio.navigation``).
"""
