"""Images, files, and charts of other libraries.

Not in here: how files are served (``greenio.runtime.files``).
"""
