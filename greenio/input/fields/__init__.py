"""Items of forms and pins: declaration, conversion and checks of each kind.

Not in here: the functions that authors call (``greenio.input``, ``greenio.pin``), and the form that holds the items.
"""
