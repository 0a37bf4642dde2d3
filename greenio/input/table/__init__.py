"""Asking for the rows of a table, which the visitor edits: ``data_editor()``.

Not in here: tables on the page that report edits one by one (``greenio.output.data``).
"""
