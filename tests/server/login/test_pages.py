"""Pages of logins hold nothing that a visitor has smuggled in."""

from __future__ import annotations

from greenio.server.login.pages import login_page, logout_page, message_page

EVIL = '"><script>alert(1)</script>'


def test_texts_are_escaped() -> None:
    for page in (login_page(EVIL, EVIL), logout_page(EVIL), message_page(EVIL, EVIL, EVIL, EVIL)):
        assert "<script" not in page
        assert "&lt;script&gt;" in page


def test_the_form_names_its_fields_for_password_managers() -> None:
    page = login_page()
    assert 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page
    assert "action=" not in page  # sent to the address at which it is shown
