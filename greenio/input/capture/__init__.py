"""Asking for what the visitor makes at the moment: a signature, a photo, a recording, a place. The field of each lies beside its function.

Not in here: files that are there already (``greenio.input.file_upload``).
"""
