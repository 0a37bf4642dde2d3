"""Images, files, and charts of other libraries.

What is large is not sent with the output: the page fetches it over HTTP.
Not in here: how files are served (``greenio.runtime.files``).
"""
