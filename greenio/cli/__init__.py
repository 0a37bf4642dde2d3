"""The commands of ``greenio``: one file each, with ``add_to(commands)`` that declares it and its function."""
