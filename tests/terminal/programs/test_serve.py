"""Serving a program."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play


def test_logging_of_a_program_gets_no_records_of_greenio(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import logging
        logging.basicConfig(level=0, format="%(name)s %(message)s")
        logging.getLogger("own").warning("mine")
        logging.getLogger("greenio.session").warning("server's")
        """,
    )
    assert played.text == "own mine\n"
    assert played.stderr.count("greenio.session: server's") == 2


def test_shared_packages_are_imported_before_the_first_visitor(tmp_path: Path) -> None:
    script = """
    import sys
    print("colorsys" in sys.modules, "own" in sys.modules)
    def later():
        import colorsys, own, no_such_module
    """
    assert play(tmp_path, script, files={"own.py": "print('imported')"}).text == "True False\n"
