"""Tables, datatables, and frames of pandas, polars and numpy.

A table is drawn as a whole, a datatable only as far as its rows are in view.
Not in here: the choice of how an object is shown (``greenio.output.put``).
"""
