"""The wire protocol: frozen message types and their codec. The only home of wire names.

In here: ``commands`` from the server to the page, ``events`` from the page to the server, ``frames`` that carry
numbered batches of either, and ``codec`` between messages and bytes. Not in here: I/O, sessions, and the widgets
inside commands (``greenio.widgets``).

The page's TypeScript types are generated from these modules (``client/generate.py``), and the examples of
``tests/vectors`` are run by both sides.
"""
