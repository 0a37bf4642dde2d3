"""The playground: an editor beside the app that its program is, run in a process of its own, within limits.

``supervisor`` and ``launch`` run outside of the guide's process, as plain scripts. ``sandbox`` chooses what holds a
program back, ``programs`` starts and counts them, ``relay`` forwards requests to them, ``page`` is the page.
"""
