"""PyWebIO and greenio side by side: the same scripts on both, and what their pages show.

``python -m bench.compat`` compares, ``observe`` lists PyWebIO's names. Not here: the scripts, in tests/compat/corpus.
"""
