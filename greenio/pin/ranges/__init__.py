"""Pins for two ends of a range, and for a number of stars. One module for each.

Not in here: ``put_slider()``, for one number (``greenio.pin.slider``).
"""
