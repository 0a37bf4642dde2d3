"""Commands that print a configuration for the programs around a server: balancers, systemd, Grafana.

Not here: running such a program, which ``--workers`` does (``greenio.server.master``).
"""
