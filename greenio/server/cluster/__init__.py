"""Several processes and machines: the configuration of nginx in front of a server.

Not here: trusting the proxy's headers (``server.access.proxies``).
"""
