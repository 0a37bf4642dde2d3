"""Items of forms and pins: one class for each kind, with declaration, conversion and checks.

The page reports raw values; a field turns them into Python values and refuses what its declaration does not allow.
Not in here: the functions that authors call (``greenio.input``, ``greenio.pin``), and the form that holds the items.
"""
