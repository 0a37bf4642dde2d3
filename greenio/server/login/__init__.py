"""Logins before anything of the app runs: by a form of names and passwords, or by a provider (OpenID Connect).

``guard`` decides about each request, ``passwords`` and ``oidc`` find out who the visitor is, a signed cookie keeps it.
Not here: the cookie's form (``greenio.runtime.visitor``) and what authors call (``greenio.session``).
"""
