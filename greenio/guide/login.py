"""Behind a login"""

from greenio import session
from greenio.output import put_button, put_code, put_markdown, put_text
from greenio.session import cookies


def passwords():
    """Names and passwords

    A form comes before the app, and nothing of the app runs before. `greenio hash-password NAME` prints a line of the file;
    roles may follow. The secret signs the cookie of a login, so several processes need the same, and no table of logins.
    After 10 failures in 15 minutes a name is locked, after 50 an address. `_greenio/login/out` logs out."""
    put_code(
        "pip install 'greenio-web[auth]'\n"
        "greenio hash-password anna >> users.txt     # anna:$argon2id$...\n"
        "export GREENIO_SECRET=$(python -c 'import secrets; print(secrets.token_urlsafe())')\n"
        "greenio run app.py --auth users.txt",
        "bash",
    )


def provider():
    """The login of your firm

    Google, Microsoft Entra, Keycloak, authentik and others speak OpenID Connect. Register the app there with the address
    `https://YOUR.SITE/_greenio/login/oidc`; behind a proxy name it in `trusted_proxies`, so that this address is known."""
    put_code(
        "pip install 'greenio-web[oidc]'\n"
        "export GREENIO_SECRET=... GREENIO_OIDC_CLIENT_SECRET=...\n"
        "greenio run app.py --oidc-issuer https://login.example.com/realm --oidc-client-id app",
        "bash",
    )


def proxied():
    """A proxy that logs in

    oauth2-proxy, Authelia, authentik, Cloudflare Access and others name the user in a header. It is believed from the
    proxy's address only; the proxy must replace a header of that name that a visitor sends."""
    put_code(
        "start_server(\n"
        "    main,\n"
        '    host="127.0.0.1",\n'
        '    trusted_proxies=["127.0.0.1"],\n'
        '    user_header="X-Forwarded-User",\n'
        '    roles_header="X-Forwarded-Groups",\n'
        ")",
        "python",
    )


def user():
    """The user

    `session.user` is None for nobody; else it has a `name` for people, an `id` to store things under, which a provider never
    changes, `roles`, and all `claims`."""
    if session.user is None:
        put_text("Nobody is logged in here.")
    else:
        put_text("Hello", session.user.name)


def roles():
    """Roles

    Other users get no session: their page says that they may not see it. A callback that is decorated raises
    `PermissionError`."""
    put_code(
        "from greenio.session import requires\n\n"
        '@requires("admin")\n'
        "def main():\n"
        '    put_text("Hello", session.user.name)',
        "python",
    )


def own():
    """A login of your own

    The app asks for what it wants to know, then logs the visitor in. It needs `GREENIO_SECRET`; without it, the error
    says how to make one."""
    put_code(
        "from greenio.session import log_in, log_out\n\n"
        "def main():\n"
        "    if session.user is None:\n"
        '        code = input("The code from your letter")\n'
        "        log_in(names[code])\n"
        '    put_button("Log out", onclick=log_out)',
        "python",
    )


def visits():
    """Cookies

    `cookies.set()` returns when the browser has the cookie: `HttpOnly`, `SameSite=Lax`, and `Secure` over https unless you
    say otherwise. With `signed=True` the visitor can neither change nor invent it."""
    put_text("Visits so far:", cookies.get("visits", "0"))

    def count():
        cookies.set("visits", str(int(cookies.get("visits", "0")) + 1), max_age=3600)
        put_text("Now:", cookies["visits"])

    put_button("Count this one", onclick=count)


def limits():
    """Limits of a login

    A cookie cannot be taken back before its time."""
    put_markdown("""
- A login ends after `login_timeout`, 12 hours by default. A new secret logs everybody out at once.
- An open page keeps its user until it is left; after that, its session is gone on with by the same user only.
- A page that has to connect again after its login has expired says so, and has a button that leads to the login. With
  `keep_page=True` the same user finds it as it was. It works with the logins of proxies, too: they answer 401, 403 or
  lead elsewhere.
- `/healthz`, `/readyz`, `/metrics` and the administrator's address need no login.
- Each process counts failed logins for itself.
""")


EXAMPLES = (passwords, provider, proxied, user, roles, own, visits, limits)
#: Those that are texts: their source is no example.
TEXTS = (limits,)


def login():
    """Passwords, the login provider of your firm, or a proxy: three ways to know who a visitor is."""
