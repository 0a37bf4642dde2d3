"""Makes the guard of a server from its options."""

from __future__ import annotations

from collections.abc import Sequence

from greenio.server.login.form import FormLogin
from greenio.server.login.guard import Guard, Login
from greenio.server.login.oidc import OidcLogin
from greenio.server.login.passwords import Passwords
from greenio.server.login.provider import Provider
from greenio.server.options import ServerOptions
from greenio.server.routes.route import Route


def make_guard(options: ServerOptions, public: Sequence[Route]) -> Guard:
    """Return the guard of a server.

    :param options: of the server.
    :param public: its routes that need no login.
    """
    login: Login | None = None
    if options.auth is not None:
        login = FormLogin(Passwords(options.auth))
    elif (
        options.oidc_issuer is not None and options.oidc_client_id is not None and options.signer is not None
    ):
        provider = Provider(options.oidc_issuer, options.oidc_client_id, options.oidc_client_secret)
        login = OidcLogin(provider, options.signer)
    return Guard(
        options.signer, options.user_header, options.roles_header, login, options.login_timeout, public
    )
