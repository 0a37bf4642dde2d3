"""Functions of authors that a field calls while its form is open: the button beside it, and suggestions.

Not in here: ``validate`` and ``onchange``, which run in the task that asks (``greenio.input.active_form``).
"""
