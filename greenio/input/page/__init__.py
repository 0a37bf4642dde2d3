"""A form among the outputs: ``put_form()``.

Not in here: forms that somebody waits for (``greenio.input.ask``).
"""
