"""The form of a program's command line: it asks a visitor for the arguments of a program that was started without any.

In here: what argparse, click and typer know about parameters, the form, and the words that its answers become in
``sys.argv``. Not in here: the form's fields (``greenio.input``) and the run (``greenio.terminal.programs``).
"""
