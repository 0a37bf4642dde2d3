"""What the file picker lists, and where it goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenio.battery.folder_listing import FolderListing, size_label


def test_folders_come_first_and_case_does_not_count(tmp_path: Path) -> None:
    for name in ("b.txt", "A.TXT", ".hidden", "c.jpg"):
        (tmp_path / name).write_bytes(b"x" * 3)
    for name in ("Zoo", "apes"):
        (tmp_path / name).mkdir()
    listing = FolderListing(str(tmp_path), ["txt"], show_hidden=False)
    found = listing.entries()
    assert [entry.label for entry in found] == ["📁 apes/", "📁 Zoo/", "A.TXT", "b.txt"]
    assert [entry.size for entry in found] == ["--", "--", "3 bytes", "3 bytes"]
    everything = FolderListing(str(tmp_path), [], show_hidden=True).entries()
    assert [entry.name for entry in everything if not entry.is_folder] == [
        ".hidden",
        "A.TXT",
        "b.txt",
        "c.jpg",
    ]


@pytest.mark.parametrize("parts", [("..",), ("sub", "..", ".."), ("/",), ("out",), ("missing",), ("a.txt",)])
def test_the_root_cannot_be_left(tmp_path: Path, parts: tuple[str, ...]) -> None:
    root = tmp_path / "root"
    (root / "sub").mkdir(parents=True)
    (root / "a.txt").write_text("")
    (root / "out").symlink_to(tmp_path)
    listing = FolderListing(str(root), [], show_hidden=False)
    assert [entry.name for entry in listing.entries()] == ["sub", "a.txt"]
    with pytest.raises(OSError):  # noqa: PT011 -- several kinds
        listing.enter(parts)
    assert listing.parts == ()
    listing.enter(("sub",))
    assert (listing.path("x"), listing.entries()) == (str(root / "sub" / "x"), [])


def test_sizes_as_people_read_them() -> None:
    assert [size_label(count) for count in (0, 1023, 1536, 3 * 1024**2)] == [
        "0 bytes",
        "1023 bytes",
        "1.50 KB",
        "3.00 MB",
    ]
