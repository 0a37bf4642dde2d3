"""Charts that the page draws by itself: lines, areas, bars, points, pies, with points appended as they come.

Not in here: charts of other libraries (``greenio.output.media.charts``).
"""
