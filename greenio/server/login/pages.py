"""The pages of logins: plain HTML without scripts, which load nothing."""

from __future__ import annotations

from html import escape

from greenio.server.pages.plain import plain_page

_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:22rem;margin:15vh auto;padding:0 1.5rem}"
    ":root{color-scheme:light dark}h1{font-size:1.5rem}label{display:block;margin-top:1rem}"
    "input,button{font:inherit;box-sizing:border-box;width:100%;padding:.5rem .75rem;border-radius:.375rem}"
    "input{border:1px solid #888}"
    "button{margin-top:1.5rem;border:0;background:#0b5ed7;color:#fff;cursor:pointer}"
    "[role=alert]{color:#b02a37;color:light-dark(#b02a37,#ea868f)}"
)


def login_page(error: str = "", name: str = "") -> str:
    """Return the form of name and password; it is sent to the address at which it is shown.

    :param error: a sentence about the last attempt.
    :param name: the one of the last attempt.
    """
    alert = f'<p role="alert">{escape(error)}</p>\n' if error else ""
    focus = ("", " autofocus") if name else (" autofocus", "")
    return _page(
        "Log in",
        f'{alert}<form method="post">\n'
        '<label for="name">Name</label>\n'
        f'<input id="name" name="name" value="{escape(name)}" autocomplete="username" autocapitalize="none" required{focus[0]}>\n'
        '<label for="password">Password</label>\n'
        '<input id="password" name="password" type="password" autocomplete="current-password" '
        f"required{focus[1]}>\n<button>Log in</button>\n</form>",
    )


def logout_page(name: str) -> str:
    """Return the page that asks a user whether to log out."""
    return _page(
        "Log out",
        f'<p>You are logged in as {escape(name)}.</p>\n<form method="post"><button>Log out</button></form>',
    )


def message_page(title: str, text: str, link: str, label: str) -> str:
    """Return a page with one sentence and one link."""
    return _page(title, f'<p>{escape(text)}</p>\n<p><a href="{escape(link)}">{escape(label)}</a></p>')


def _page(title: str, body: str) -> str:
    return plain_page(title, body, _STYLE)
