"""The guide as a site: what stands around the demos of its pages, and the source that is shown beside them.

Written with greenio's public functions only, as an app of several pages.
Not in here: the pages themselves, which are modules of ``greenio.guide``, and their list (``greenio.guide.contents``).
"""
