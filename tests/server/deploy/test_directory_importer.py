"""Imports of apps from their own directory."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.servers.app_directory import deploying, plant
from tests.support.wire.polling_page import PollingPage


def test_siblings_of_different_directories_do_not_mix(tmp_path: Path) -> None:
    source = """
        from __future__ import annotations
        import dataclasses, json
        import names
        from names import NAME
        from parts.inner import DEEP
        import parts.inner as inner

        @dataclasses.dataclass
        class Thing:
            name: str

        def main():
            import late
            from greenio.output import put_text
            put_text(__name__, names.NAME, NAME, DEEP, inner.DEEP, late.LATE, Thing("t").name, json.__name__)
    """
    for folder in ("one", "two"):
        plant(
            tmp_path / folder,
            {
                "app.py": source,
                "other.py": source,
                "names.py": f"import late\nNAME = '{folder} ' + late.LATE",
                "late.py": f"LATE = 'late-{folder}'",
                "parts/__init__.py": "",
                "parts/inner.py": f"from . import near\nDEEP = 'deep-{folder}' + near.X",
                "parts/near.py": "X = '!'",
                "json.txt": "",
            },
        )
    before = set(sys.path)
    with deploying(tmp_path) as server:
        for folder in ("one", "two"):
            page = PollingPage(f"{server.url}{folder}/app/")
            late = f"late-{folder}"
            name = f"{folder} {late}"
            assert page.text() == f"__greenio__ {name} {name} deep-{folder}! deep-{folder}! {late} t json"
            page.close()
    assert set(sys.path) == before
    assert "names" not in sys.modules


def test_apps_of_a_directory_share_what_lies_beside_them(tmp_path: Path) -> None:
    source = "import room\nfrom greenio.output import put_text\ndef main():\n    room.COUNT.append(1)\n"
    source += "    put_text(len(room.COUNT))\n"
    plant(tmp_path, {"a.py": source, "b.py": source, "room.py": "COUNT = []"})
    with deploying(tmp_path) as server:
        for number, name in enumerate(("a", "b", "a"), 1):
            page = PollingPage(f"{server.url}{name}/")
            assert page.text() == str(number)
            page.close()
