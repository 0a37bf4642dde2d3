"""Compares greenio with what a user would pick instead. ``python -m bench``; see README.md here."""
