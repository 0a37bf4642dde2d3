"""The exercises of the book, each with its solution, which ``tests/guide/book/`` plays.

A module has the name of its chapter. Its docstring is the task. Its code is one way to solve it.
"""
