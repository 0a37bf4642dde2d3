"""Pages of plain HTML without scripts, which load nothing."""

from __future__ import annotations

from html import escape


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
