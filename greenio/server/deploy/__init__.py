"""A directory of apps: each Python file in it is a page.

``paths`` knows the rules of URLs, ``modules`` and ``siblings`` import files, ``listing`` shows directories, ``site``
answers requests.
"""
