"""Names and passwords: files, dicts and functions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from greenio.extras import MissingExtra
from greenio.runtime.visitor.user import User
from greenio.server.login import passwords as module
from greenio.server.login.passwords import Passwords, check_auth, hash_password, read_file
from tests.support.servers.passwords import HASH


def test_a_dict_knows_its_users() -> None:
    passwords = Passwords({"anna": HASH})
    assert passwords.user("anna", "right") == User("anna")
    for name, password in (("anna", "wrong"), ("anna", ""), ("bob", "right"), ("", ""), ("", "right")):
        assert passwords.user(name, password) is None


def test_a_file_is_read_at_each_login(tmp_path: Path) -> None:
    file = tmp_path / "users"
    file.write_text(f"# the users\n\nanna:{HASH}:admin, dev\nbob:{HASH}\n")
    passwords = Passwords(file)
    assert passwords.user("anna", "right") == User("anna", {"roles": ["admin", "dev"]})
    assert passwords.user("bob", "right") == User("bob")
    file.write_text(f"bob:{HASH}\n")
    assert passwords.user("anna", "right") is None


def test_a_function_decides_for_itself() -> None:
    passwords = Passwords(lambda name, password: {"roles": ["dev"]} if password == name * 2 else False)
    assert passwords.user("ab", "abab") == User("ab", {"roles": ["dev"]})
    assert passwords.user("ab", "ab") is None
    assert Passwords(lambda name, password: True).user("x", "") == User("x")


@pytest.mark.parametrize("line", ["anna", "anna:right", f":{HASH}", "anna:$2b$xyz"])
def test_a_malformed_line_is_named_without_its_text(tmp_path: Path, line: str) -> None:
    file = tmp_path / "users"
    file.write_text(f"bob:{HASH}\n{line}\n")
    with pytest.raises(ValueError, match="line 2: must be NAME:HASH") as caught:
        read_file(file)
    assert "right" not in str(caught.value)


@pytest.mark.parametrize(
    ("auth", "error"), [({"anna": "right"}, ValueError), (3, TypeError), (["anna"], TypeError)]
)
def test_other_sources_are_refused(auth: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        check_auth(auth)


def test_without_argon2_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(package: str, feature: str, extra: str) -> None:
        raise MissingExtra(extra)

    monkeypatch.setattr(module, "require", missing)
    for use in (lambda: check_auth({"anna": HASH}), lambda: check_auth("users"), lambda: hash_password("x")):
        with pytest.raises(MissingExtra, match="auth"):
            use()
    check_auth(lambda name, password: True)
    check_auth(None)
