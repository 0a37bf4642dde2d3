"""The guide as files: pages that any host serves, under any path, without a server of greenio's.

Their only script is that of the search; without scripts, everything else is there.

In here: what a page shows is played by a ``Visit`` and written as HTML; demos become pictures, drawn in a headless browser.
Not in here: the pages, and their look on a server (``greenio.guide.site``).
"""
