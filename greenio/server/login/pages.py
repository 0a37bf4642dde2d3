"""The pages of logins: plain HTML without scripts, which load nothing."""

from __future__ import annotations

from html import escape

from greenio.server.pages.plain import SHEET, plain_page

_STYLE = SHEET + (
    ":root{--danger:#a32b33}@media(prefers-color-scheme:dark){:root{--danger:#f29ea2}}main{max-width:22rem}"
    "label{display:block;margin:1rem 0 .25rem;font-size:.8125rem;font-weight:560}a{color:var(--accent)}"
    "input,button{box-sizing:border-box;width:100%;min-height:2.75rem;padding:.5rem .75rem;border-radius:9px;font:inherit}"
    "input{border:1px solid var(--line);border-bottom-color:var(--text-3);background:var(--surface);color:inherit}"
    "button{margin-top:1.5rem;border:0;background:var(--accent);color:var(--accent-contrast);font-weight:560;cursor:pointer}"
    "button:hover{background:var(--accent-hover)}"
    ":focus-visible{outline:2px solid var(--accent);outline-offset:2px}[role=alert]{color:var(--danger);font-weight:560}"
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
