"""Outputs that hold others: notes, boxes, rows, columns, grids, tabs, popups; and toasts.

Not in here: scopes, which are named places and not outputs (``greenio.output.scope``).
"""
