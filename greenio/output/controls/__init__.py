"""Outputs that react or move: buttons, progress bars, loading signs.

Also the checks that they share: functions of authors, and names of colours.
Not in here: inputs that stay on the page (``greenio.pin``).
"""
