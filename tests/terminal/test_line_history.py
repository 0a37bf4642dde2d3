"""The history of readline in runs."""

from __future__ import annotations

from pathlib import Path

from tests.support.programs import play


def test_every_visitor_has_a_history_of_his_own(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        """
        import getpass, readline
        readline.parse_and_bind("tab: complete")
        readline.set_completer(len)
        input("first? ")
        input("second? ")
        getpass.getpass("secret? ")
        readline.add_history("added")
        readline.write_history_file("history")
        readline.clear_history()
        readline.read_history_file("history")
        readline.replace_history_item(0, "replaced")
        readline.remove_history_item(1)
        count = readline.get_current_history_length()
        print([readline.get_history_item(number) for number in range(count + 2)], readline.get_completer() is len)
        """,
        [("first? ", "one\n"), ("second? ", "two\n"), ("secret? ", "s3cret\n")],
        together=True,
    )
    assert played.text.splitlines()[-1] == "[None, 'replaced', 'added', None] True"
    assert played.code == 0
