"""Outputs that hold others: notes, boxes, rows, columns, grids, tabs and popups; and toasts.

Most of them can be entered with ``with``: output then goes into them.
Not in here: scopes, which are named places and not outputs (``greenio.output.scope``).
"""
