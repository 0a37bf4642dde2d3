"""Tables, datatables, and frames of pandas and polars.

Not in here: the choice of how any object is shown (``greenio.output.put``).
"""
