"""A link that leads nowhere is found, wherever it stands."""

from __future__ import annotations

from pathlib import Path

from greenio.guide.export.links import broken_links


def test_links_that_lead_nowhere_are_found(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.css").write_text("")
    (folder / "index.html").write_text(
        '<link rel="stylesheet" href="a.css"><a href="sub/b.html#here">b</a><a href="https://example.com/">web</a>'
        '<link rel="icon" href="data:,"><a href="#top">top</a><a href="gone.html">gone</a>'
    )
    (folder / "sub" / "b.html").write_text(
        '<p id="here"></p><a href="../index.html">a</a><img src="no.png"><a href="../index.html#no">no</a>'
        '<a href="/index.html">root</a><a href="../../else.html">out</a>'
    )
    (tmp_path / "else.html").write_text("")
    assert broken_links(folder) == [
        "index.html: #top has no such place",
        "index.html: gone.html is no file",
        "sub/b.html: ../../else.html leads out of the folder",
        "sub/b.html: ../index.html#no has no such place",
        "sub/b.html: /index.html leads out of the folder",
        "sub/b.html: no.png is no file",
    ]
