"""The wire: frozen message types and their codec. No I/O; the single home of wire names.

``commands`` go from the server to the page, ``events`` from the page to the server, ``frames`` carry
numbered batches of either, ``codec`` turns frames into text and back. The page's TypeScript types are
generated from here (``client/generate.py``), and ``tests/vectors`` is run by both sides.
"""
