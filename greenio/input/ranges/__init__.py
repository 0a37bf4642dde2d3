"""Functions that ask for two ends of a range, or for a number of stars. One module for each.

Not in here: ``slider()``, which asks for one number (``greenio.input.slider``).
"""
