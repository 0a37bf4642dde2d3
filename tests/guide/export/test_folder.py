"""The whole guide is written as files, whose links hold."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from greenio.guide.contents import PAGES
from greenio.guide.export import folder as folder_module
from greenio.guide.export.folder import export_guide
from greenio.guide.export.links import broken_links
from greenio.guide.export.shown import places
from greenio.guide.site.source import name_of, title_of

#: It plays more than 300 pages.
pytestmark = pytest.mark.timeout(900)

SITE = "https://example.com/docs/guide"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # In a process of its own, where the standard library is cooperative: demos sleep.
    folder = tmp_path_factory.mktemp("export") / "site"
    command = [
        sys.executable,
        "-m",
        "greenio",
        "guide",
        "--export",
        str(folder),
        "--site",
        SITE,
        "--no-pictures",
    ]
    environment = {name: value for name, value in os.environ.items() if name != "GREENIO_PATCH"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert "it was not wanted" in done.stdout
    return folder


def test_every_page_is_there_and_no_link_is_broken(site: Path) -> None:
    files = {place.file for place in places()}
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.html")} == files
    assert len({name.lower() for name in files}) == len(files)
    assert broken_links(site) == []


def test_pages_have_their_title_text_and_code(site: Path) -> None:
    for module in PAGES:
        text = (site / f"{name_of(module)}.html").read_text("utf-8")
        assert f"{title_of(module)}</h1>" in text
        assert '"_greenio/' not in text
        assert "Running here" not in text
    first = (site / "first_script.html").read_text("utf-8")
    assert '<span class="token keyword">def</span>' in first
    assert "<summary>Show a solution</summary>" in first
    assert "Run <code>greenio guide</code> to try it." in first


def test_pages_have_one_script_and_ask_no_other_host(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        [script] = re.findall(r"<script[^>]*>", text)
        assert re.fullmatch(r'<script src="(\.\./)*exported-[\w-]+\.js" defer>', script), path
        assert "script-src 'self';" in text, path
        assert not re.search(r'(src|srcset)="(?!data:)[a-z]+:', text), path


def test_all_that_the_search_finds_is_there(site: Path) -> None:
    for name in ("search_items.js", "zh/search_items.js"):
        text = (site / name).read_text("utf-8")
        items = json.loads(text.removeprefix("window.greenioSearchItems = ").rstrip(";\n"))
        assert len(items) > 400
        for _title, address, *_words in items:
            file, _, fragment = address.partition("#")
            assert not fragment or f'id="{fragment}"' in (site / file).read_text("utf-8"), address
            assert (site / file).is_file(), address


def test_the_language_is_that_of_the_text(site: Path) -> None:
    assert '<html lang="en"' in (site / "first_script.html").read_text("utf-8")
    chinese = (site / "zh" / "first_script.html").read_text("utf-8")
    assert '<html lang="zh"' in chinese
    assert 'href="../show_results.html"' in chinese
    assert 'href="../first_script.html" hreflang="en"' in chinese


def test_the_sitemap_names_all_pages(site: Path) -> None:
    tree = ElementTree.parse(site / "sitemap.xml")
    named = [each.text for each in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert set(named) == {f"{SITE}/{place.file}" for place in places()}
    assert f'<link rel="canonical" href="{SITE}/bmi.html">' in (site / "bmi.html").read_text("utf-8")


def test_a_later_export_replaces_its_own_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = list(places())[:1]
    monkeypatch.setattr(folder_module, "places", lambda: few)
    monkeypatch.setattr(folder_module.studio, "missing", lambda: "there is no Chromium on the path")
    folder = tmp_path / "site"
    told = export_guide(folder, SITE)
    assert "Demos have no pictures: there is no Chromium on the path" in told
    (folder / "CNAME").write_text("example.com")
    assert (folder / "sitemap.xml").is_file()
    told = export_guide(folder)
    assert "--site" in told
    assert not (folder / "sitemap.xml").exists()
    assert (folder / "CNAME").is_file()
    assert (folder / "index.html").is_file()
