"""The mirror of a page: what it shows, kept so that an empty page can be shown the same after a reload.

In here: the page with its outputs in their scopes, its open forms, the popup and the settings. Not in here: what
the session itself knows of its pins (``engine.pins``) and calls (``engine.pending_calls``), and when a page is kept.
"""
