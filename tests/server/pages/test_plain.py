"""Pages without scripts."""

from __future__ import annotations

from greenio.server.pages.plain import plain_page


def test_the_title_is_text_and_the_body_is_html() -> None:
    page = plain_page("<b>", "<p>Log in</p>", "p{color:red}")
    assert page.count("&lt;b&gt;") == 2
    assert "<b>" not in page
    assert "<p>Log in</p>" in page
    assert "<style>p{color:red}</style>" in page
