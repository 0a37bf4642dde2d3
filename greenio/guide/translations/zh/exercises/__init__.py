"""The exercises of the chapters in Chinese, each with its solution, which ``tests/guide/translations/`` plays.

A module has the name of its chapter, as in ``greenio.guide.book.exercises``.
"""
