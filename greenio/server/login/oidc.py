"""The login at a provider by OpenID Connect: code flow with PKCE, state and nonce.

What the answer of the provider is compared with travels in a signed cookie of the browser that has asked, so that any
process can take it. The cookie is deleted by the answer and forgotten after minutes. An answer that was made up, that is
sent again or that belongs to another browser has no such cookie, and a code is good for one use at the provider.
"""

from __future__ import annotations

import hmac
import logging
import secrets
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import parse_qs, quote

from greenio import limits
from greenio.runtime.visitor.cookies import SITE_KEY, Cookie
from greenio.runtime.visitor.signing import Signer
from greenio.runtime.visitor.user import User
from greenio.server.login.guard import PAGE_HEADERS, PATH, Guard, Login, cookies_of, redirect
from greenio.server.login.pages import message_page
from greenio.server.login.provider import NAMES, Provider, ProviderError
from greenio.server.request_info import text
from greenio.server.routes.response import send_html
from greenio.server.routes.route import Environ, StartResponse

log = logging.getLogger("greenio.login")

#: The address to which the provider sends the browser back; it is registered there.
CALLBACK = f"{PATH}/oidc"

_COOKIE = "greenio_oidc_"
_PURPOSE = "oidc"
#: What a user's cookie keeps of the claims: the rest would not fit.
_CLAIMS = ("sub", "name", "preferred_username", "email", "email_verified", "roles", "groups")

_STALE = "This login took too long, or was started in another browser."
_REFUSED = "The login was not completed."
_FAILED = "The login provider did not answer as expected. The details are in the server's log."


class OidcLogin(Login):
    """Sends visitors to the provider, and takes its answers.

    :param provider: where they log in.
    :param signer: of the cookies between question and answer.
    """

    def __init__(self, provider: Provider, signer: Signer) -> None:
        self._provider = provider
        self._signer = signer

    def ask(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Lead the browser to the provider."""
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        try:
            url = self._provider.login_url(_callback(environ), state, nonce, verifier)
        except ProviderError as error:
            log.error("nobody can log in: %s", error)
            return _show(environ, start_response, 502, _FAILED)
        query = environ.get("QUERY_STRING", "")
        back = _relative(environ.get("PATH_INFO", "")) + (f"?{query}" if query else "")
        if len(back) > limits.OIDC_ADDRESS_BYTES:
            back = ""  # no cookie could hold it: the start page
        cookie = self._cookie(environ, state, [state, nonce, verifier, back])
        return redirect(environ, start_response, url, [cookie])

    def take(self, guard: Guard, environ: Environ, start_response: StartResponse) -> Iterable[bytes] | None:
        """Log in the user that the provider's answer is about."""
        if environ.get("PATH_INFO", "") != CALLBACK:
            return None
        answer = {name: values[-1] for name, values in parse_qs(environ.get("QUERY_STRING", "")).items()}
        state = answer.get("state", "")
        asked = self._signer.read(_PURPOSE, cookies_of(environ).get(_COOKIE + state[:8], ""))
        if asked is None or not hmac.compare_digest(str(asked[0]).encode(), state.encode()):
            log.warning("an answer of the login provider belongs to no question of this browser")
            return _show(environ, start_response, 400, _STALE)
        _, nonce, verifier, back = asked
        gone = self._cookie(environ, state, None)
        if "code" not in answer:
            log.info("a login was not completed: %.200r", answer.get("error"))
            return _show(environ, start_response, 403, _REFUSED, gone)
        try:
            claims = self._provider.claims(
                answer["code"], _callback(environ), nonce, verifier, answer.get("iss")
            )
        except ProviderError as error:
            log.error("a login failed: %s", error)
            return _show(environ, start_response, 502, _FAILED, gone)
        user = user_of(claims)
        log.info("%r is logged in", user.id)
        # Relative to this address, so it leads to no other site.
        return redirect(environ, start_response, f"../../{back}", [guard.login_header(environ, user), gone])

    def _cookie(self, environ: Environ, state: str, value: list[str] | None) -> tuple[str, str]:
        """Return the header that sets the cookie between question and answer, or deletes it.

        Each login has one of its own, so that several tabs may log in at a time.
        """
        seconds = 0 if value is None else int(limits.OIDC_LOGIN_SECONDS)
        signed = "" if value is None else self._signer.sign(_PURPOSE, value, seconds)
        cookie = Cookie(_COOKIE + state[:8], signed, seconds, environ[SITE_KEY].rstrip("/") + PATH)
        return cookie.header("", environ.get("wsgi.url_scheme") == "https")


def user_of(claims: Mapping[str, Any]) -> User:
    """Return the user whom a provider's claims describe."""
    name = next(str(claims[each]) for each in NAMES if claims.get(each))
    return User(name, {each: claims[each] for each in _CLAIMS if each in claims})


def _callback(environ: Environ) -> str:
    """Return the address of the callback as the browser sees it: the one absolute address, which the protocol asks for.

    The provider compares it with those that are registered, so a forged Host header leads nowhere.
    """
    scheme = environ.get("wsgi.url_scheme", "http")
    return f"{scheme}://{environ.get('HTTP_HOST', '')}{quote(environ[SITE_KEY])}{CALLBACK}"


def _relative(path: str) -> str:
    return quote(text(path).lstrip("/\\"))


def _show(
    environ: Environ, start_response: StartResponse, status: int, message: str, *more: tuple[str, str]
) -> Iterable[bytes]:
    # From the callback the start of the site, from a page the page itself.
    link = "../../" if environ.get("PATH_INFO", "") == CALLBACK else ""
    html = message_page("Log in", message, link, "Try again")
    return send_html(environ, start_response, html, status=status, headers=[*PAGE_HEADERS, *more])
