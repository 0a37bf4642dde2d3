"""Working folders of visitors."""

from __future__ import annotations

import os
from pathlib import Path

from greenio import limits
from greenio.terminal.programs.folders import Folders
from tests.support.programs import play


def test_every_visitor_works_in_a_copy_of_the_folder(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import os, subprocess
        print(open("data/words.txt").read(), os.path.exists("new.txt"), os.getcwd() == os.path.abspath("."))
        open("new.txt", "w").write(input("text? "))
        os.mkdir("sub"); os.chdir("sub")
        input("wait ")
        print(os.path.basename(os.getcwd()), open("../new.txt").read(), sorted(os.listdir("..")))
        print(subprocess.run("basename $PWD", shell=True, capture_output=True, text=True).stdout, end="")
        """,
        [("text? ", "mine\n"), ("wait ", "\n")],
        together=True,
        files={"data/words.txt": "words"},
    )
    assert played.text.splitlines()[0] == "words False True"
    assert played.text.splitlines()[3:] == ["sub mine ['data', 'new.txt', 'script.py', 'sub']", "sub"]
    assert not (tmp_path / "new.txt").exists()


def test_a_folder_that_holds_much_is_shared(tmp_path: Path) -> None:
    before = os.getcwd()
    try:
        os.chdir(tmp_path)
        assert not Folders().is_shared
        (tmp_path / "large").write_bytes(bytes(limits.PROGRAM_FOLDER_BYTES + 1))
        folders = Folders()
        assert folders.is_shared
        assert folders.open() == str(tmp_path)
        folders.close(str(tmp_path))
        assert tmp_path.exists()
    finally:
        os.chdir(before)
