"""Asking step by step, with a way back: ``wizard()``.

Not in here: the form of one step (``greenio.input.group``).
"""
