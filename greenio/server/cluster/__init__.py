"""Several processes and machines: what balancers, systemd, containers and Grafana are told of them, as text.

Not here: the commands that print it (``cli.configurations``), trusting the proxy's headers (``server.access.proxies``),
the processes that ``--workers`` starts (``server.master``).
"""
