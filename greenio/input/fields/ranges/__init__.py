"""Fields for two ends of a range, and for a number of stars: numbers, dates, a rating.

Not in here: the slider of one thumb (``greenio.input.fields.slider``).
"""
