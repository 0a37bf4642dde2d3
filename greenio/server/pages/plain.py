"""Pages of plain HTML without scripts, which load nothing: a sheet in the colours of the client's pages."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape

#: The tokens that such a page needs (client/src/styles/_tokens.scss), and its one sheet.
SHEET = (
    ":root{color-scheme:light dark;--canvas:#f6f8f6;--surface:#fff;--line:#e0e6e2;--text:#17211c;--text-2:#4d5a53;"
    "--text-3:#5f6c65;--accent:#0c6b52;--accent-hover:#09573f;--accent-contrast:#fff}"
    "@media(prefers-color-scheme:dark){:root{--canvas:#0f1412;--surface:#171d1a;--line:#2b342f;--text:#e7ece9;"
    "--text-2:#aeb9b3;--text-3:#909c96;--accent:#55bf9b;--accent-hover:#70d0ae;--accent-contrast:#06201a}}"
    "body{margin:0;padding:15vh 1rem 2rem;background:var(--canvas);color:var(--text);"
    "font:.9375rem/1.6 Figtree,system-ui,sans-serif}"
    "main{box-sizing:border-box;max-width:30rem;margin:auto;padding:1.75rem 1.5rem;border:1px solid var(--line);"
    "border-radius:14px;background:var(--surface);overflow-wrap:anywhere}"
    "h1{margin:0;font-size:1.25rem;font-weight:620;line-height:1.75rem}p{margin:.5rem 0 0;color:var(--text-2)}"
)
_ERROR_STYLE = SHEET + (
    "small{display:block;margin:1.25rem 0 0;color:var(--text-3);font-size:.8125rem}"
    "a{display:inline-block;margin-top:.75rem;padding:.45rem .875rem;border-radius:9px;background:var(--accent);"
    "color:var(--accent-contrast);font-weight:560;text-decoration:none}a:hover{background:var(--accent-hover)}"
    "a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}@media(width<768px){a{padding-block:.65rem}}"
)
#: The policy of error pages: nothing but their own style, and the empty icon.
ERROR_POLICY = (
    "default-src 'none'; img-src data:; form-action 'none'; "
    f"style-src 'sha256-{b64encode(sha256(_ERROR_STYLE.encode()).digest()).decode()}'"
)


def plain_page(title: str, body: str, style: str) -> str:
    """Return a page.

    :param title: text, also of the heading.
    :param body: HTML below the heading.
    :param style: its style sheet.
    """
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<link rel="icon" href="data:,">\n<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n'
        f"<body>\n<main>\n<h1>{escape(title)}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


def error_page(title: str, explanation: str, status: str = "", start: str = "") -> str:
    """Return the page of a refusal or an error; send it with :data:`ERROR_POLICY`.

    :param title: what happened, in a few words.
    :param explanation: a sentence about it.
    :param status: such as ``404 Not Found``, for who reports it. Default: not shown.
    :param start: address of the app's start page. Default: no link.
    """
    parts = [f"<p>{escape(explanation)}</p>"]
    if start:
        parts.append(f'<p><a href="{escape(start)}">Go to the start page</a></p>')
    if status:
        parts.append(f"<small>{escape(status)}</small>")
    return plain_page(title, "\n".join(parts), _ERROR_STYLE)
