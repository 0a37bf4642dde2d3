"""The page's types are up to date with the declarations, and the check notices when they are not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CLIENT = Path(__file__).parent.parent.parent / "client"


def check(script: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(script), "--check"]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def test_generated_types_are_up_to_date() -> None:
    done = check(CLIENT / "generate.py")
    assert (done.returncode, done.stderr) == (0, "")


def test_stale_and_left_over_files_are_noticed(tmp_path: Path) -> None:
    (tmp_path / "client").mkdir()
    (tmp_path / "greenio").symlink_to(CLIENT.parent / "greenio")
    script = tmp_path / "client" / "generate.py"
    script.write_text((CLIENT / "generate.py").read_text("utf-8"), "utf-8")
    done = check(script)
    assert done.returncode == 1
    assert "is stale" in done.stderr
    subprocess.run([sys.executable, str(script)], timeout=30, check=True)
    assert check(script).returncode == 0
    (tmp_path / "client" / "src" / "protocol" / "generated" / "left_over.ts").write_text("// old\n", "utf-8")
    assert check(script).returncode == 1
