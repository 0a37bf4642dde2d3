"""Outputs composed on the server of elements: cards, columns, metrics, badges, icons and others.

The page draws all of them by one small part, which loads with its style sheet when the first of them is shown.
Not in here: outputs that the page draws by a program of their own (``greenio.output.data``, ``greenio.output.media``).
"""
