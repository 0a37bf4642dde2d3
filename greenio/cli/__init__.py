"""The commands of ``greenio``: one file each, with ``declare(parser)`` that says what it understands and its function."""
