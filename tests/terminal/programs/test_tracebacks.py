"""Tracebacks that programs format themselves."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play


def test_they_show_no_frame_of_greenio(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import logging, sys, time, traceback
        logging.basicConfig(format="%(message)s")
        try: input("now ")
        except KeyboardInterrupt: traceback.print_exc()
        try: time.sleep(60)
        except KeyboardInterrupt: logging.exception("sleep")
        traceback.print_stack()
        print("stack", len(traceback.extract_stack()))
        """,
        [("now ", "\x03"), ("KeyboardInterrupt\n", "\x03")],
    )
    assert played.text.count("KeyboardInterrupt\n") == 2
    files = [line.split('"')[1] for line in played.text.splitlines() if line.startswith("  File")]
    assert files == [str(tmp_path / "script.py")] * 3
    assert played.text.endswith("stack 1\n")
