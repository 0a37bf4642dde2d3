"""The master of ``greenio run --workers N``: named processes of one site, and the balancer in front of them.

Not here: how requests find the process that has their session (``server.cluster``), and what a process does (all else).
"""
