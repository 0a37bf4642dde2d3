"""The reference: every public name with its signature and what its docstring says, as pages and in a terminal.

Not in here: the pages of the guide that use a name (``greenio.guide.contents`` lists them).
"""
