"""Outputs that react or move: buttons, progress bars; and the checks of authors' functions and colours.

Not in here: inputs that stay on the page (``greenio.pin``).
"""
