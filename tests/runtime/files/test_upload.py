"""One upload: its name, its size, and its place on disk."""

from __future__ import annotations

import errno
import os

import pytest

from greenio.runtime.files.upload import Account, Refused, Upload, base_name
from greenio.runtime.files.upload_folder import Directory


def upload_of(size: int, account: Account) -> Upload:
    return Upload(Directory(), account, name="a.txt", size=size, mime_type="text/plain", modified=0.0)


def test_more_than_was_announced_is_refused() -> None:
    upload = upload_of(5, Account(100))
    with open(upload.path, "wb") as file:
        upload.write(file.fileno(), b"hello")
        assert upload.is_complete
        with pytest.raises(Refused):
            upload.write(file.fileno(), b"!")
    assert not upload.is_complete


def test_a_failed_upload_gives_its_space_back_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """While it held the disk, nobody else could send anything either."""

    def full(handle: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    account = Account(100)
    upload = upload_of(50, account)
    with open(upload.path, "wb") as file:
        upload.write(file.fileno(), b"hello")
        monkeypatch.setattr(os, "write", full)
        with pytest.raises(Refused) as refused:
            upload.write(file.fileno(), b"world")
    assert (refused.value.status, refused.value.reason) == (507, "cannot be written: No space left on device")
    assert upload.failure is refused.value
    assert not os.path.exists(upload.path)
    assert account.used == 0
    upload.delete()
    assert account.used == 0


def test_a_deleted_upload_no_longer_counts_and_is_gone_from_disk() -> None:
    account = Account(100)
    upload = upload_of(5, account)
    with open(upload.path, "wb") as file:
        upload.write(file.fileno(), b"hello")
    assert account.used == 5
    upload.delete()
    upload.delete()
    assert account.used == 0
    assert not os.path.exists(upload.path)


def test_a_released_upload_belongs_to_the_app_and_counts_no_longer() -> None:
    account = Account(100)
    upload = upload_of(5, account)
    with open(upload.path, "wb") as file:
        upload.write(file.fileno(), b"hello")
    assert upload.release() == upload.path
    assert account.used == 0
    assert not upload.is_complete


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a.txt", "a.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\docs\\a.txt", "a.txt"),
        ("..", "file"),
        ("", "file"),
        ("a\x00b\n.txt", "ab.txt"),
        ("/", "file"),
        (".profile", ".profile"),
        ("ü \U0001f600.png", "ü \U0001f600.png"),
        ("x" * 300 + ".png", "x" * 251 + ".png"),
    ],
)
def test_names_are_data(given: str, kept: str) -> None:
    assert base_name(given) == kept
