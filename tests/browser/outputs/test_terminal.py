"""Terminals: what the page does with text and keys."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser.visit import Visit
from tests.support.servers.app_process import Server, run_app

#: Each visitor runs the text that is next in `programs`, as a program that is the whole app.
APP = """
    import queue
    from greenio.runtime.current import current_session
    from greenio.terminal.terminal import ShownTerminal
    programs = queue.Queue()

    class Program(ShownTerminal):
        is_stopped = False

        def interrupted(self):
            self.is_stopped = True

        def ask(self, prompt, **how):
            self.write(prompt)
            log.append(self.read_line(**how))

        def key(self, size=100):
            return self.read_available(size, "raw")

    def app():
        terminal = Program(current_session())
        exec(programs.get(), {**globals(), "terminal": terminal})
"""
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def program_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = run_app(tmp_path_factory.mktemp("terminal"), APP, keep_page=True)
    yield server
    server.stop()
    server.check_silence()


class Terminal:
    """A visit to a program in a terminal."""

    def __init__(self, server: Server, visit: Visit) -> None:
        self.server = server
        self.visit = visit
        self.page: Page = visit.page
        self._before = len(server.log)

    def snapshot(self) -> dict[str, Any]:
        return dict(self.page.evaluate("greenio_terminal.snapshot()"))

    def expect_line(self, line: str) -> None:
        """Wait until this stands left of the cursor."""
        self._expect(f"greenio_terminal.snapshot().line === {line!r}")

    def expect_text(self, text: str) -> None:
        """Wait until the rows, without blanks at their ends, contain ``text``."""
        self._expect(
            f"greenio_terminal.snapshot().text.replaceAll(/ +$/gm, '').includes({text!r})",
        )

    def _expect(self, condition: str) -> None:
        try:
            self.page.wait_for_function(f"() => window.greenio_terminal && {condition}")
        except Exception as error:
            raise AssertionError(f"{condition}: {self.snapshot()}") from error

    def type(self, text: str) -> None:
        for char in text:
            if char == "\r":
                self.page.keyboard.press("Enter")
            elif ord(char) > 127:
                self.page.keyboard.insert_text(char)
            else:
                self.page.keyboard.type(char)

    def wait_log(self, count: int) -> list[Any]:
        return self.server.wait_log(self._before + count)[self._before :]

    def height(self) -> float:
        box = self.page.locator(".webio-terminal-screen").bounding_box()
        assert box is not None
        return box["height"]


@pytest.fixture
def run(program_server: Server, visit: Callable[..., Visit]) -> Iterator[Callable[..., Terminal]]:
    """``run(text, **context)`` opens a page in which ``text`` runs; ``terminal`` is its terminal."""

    def start(text: str, **context: Any) -> Terminal:
        _ = program_server.address  # only then has the script made its queue
        before = len(program_server.log)
        program_server.evaluate(f"programs.put({text!r})")
        terminal = Terminal(program_server, visit(program_server, **context))
        terminal._before = before
        terminal._expect("true")
        return terminal

    yield start
    program_server.evaluate("programs.queue.clear()")


def test_keys_are_echoed_without_the_server(run, program_server: Server) -> None:
    terminal = run("terminal.ask('name: '); terminal.ask('again: ')")
    terminal.expect_line("name: ")
    program_server.process.send_signal(signal.SIGSTOP)
    try:
        terminal.type("An漢nx")
        terminal.page.keyboard.press("Backspace")
        terminal.expect_line("name: An漢n")
    finally:
        program_server.process.send_signal(signal.SIGCONT)
    terminal.type("\r")
    terminal.expect_line("again: ")
    assert terminal.wait_log(1) == ["An漢n\n"]
    assert terminal.snapshot()["text"].split("\n")[0] == "name: An漢n".ljust(79)


def test_type_ahead_waits_for_its_question(run) -> None:
    terminal = run(
        "terminal.write('busy\\n'); wait = queue.Queue(); globals()['wait'] = wait; import builtins;"
        "builtins.go = wait; wait.get(); terminal.ask('> '); terminal.ask('> ')"
    )
    terminal.expect_text("busy")
    terminal.type("one\rtwo\r")
    terminal.expect_text("one\ntwo\n")
    terminal.server.evaluate("__import__('builtins').go.put(1)")
    assert terminal.wait_log(2) == ["one\n", "two\n"]


def test_hidden_input_is_nowhere_on_the_page(run) -> None:
    terminal = run("terminal.ask('Password: ', hidden=True); terminal.write('\\n'); terminal.ask('name: ')")
    terminal.expect_line("Password: ")
    terminal.page.get_by_role("button", name="Screen reader mode").focus()
    terminal.page.keyboard.press("Enter")
    terminal.type("s3cret")
    values = "[...document.querySelectorAll('input, textarea')].map((field) => field.value).join()"
    assert "s3" not in terminal.page.content() + terminal.page.evaluate(values)
    terminal.type("\r")
    terminal.expect_line("name: ")
    assert terminal.wait_log(1) == ["s3cret\n"]
    assert "s3" not in terminal.page.content() + terminal.page.evaluate(values) + terminal.snapshot()["text"]
    terminal.page.reload()
    terminal.expect_line("name: ")
    assert "s3" not in terminal.page.content() + terminal.snapshot()["text"]


def test_it_fits_the_window_and_breaks_its_rows_anew(run) -> None:
    terminal = run("terminal.write('x' * 79 + '\\n'); terminal.ask('name: '); log.append(terminal.columns)")
    terminal.expect_line("name: ")
    terminal.type("Ann")
    terminal.expect_line("name: Ann")
    terminal.page.set_viewport_size({"width": 420, "height": 800})
    terminal._expect("greenio_terminal.snapshot().text.split('\\n')[0].length < 60")
    terminal.expect_line("name: Ann")
    terminal.type("a\r")
    line, columns = terminal.wait_log(2)
    assert line == "Anna\n"
    rows = terminal.snapshot()["text"].split("\n")
    assert (len(rows[0]), rows[0].strip(), rows[1].strip("x ")) == (columns, "x" * columns, "")
    assert terminal.page.evaluate("document.documentElement.scrollWidth") <= 420


def test_f5_shows_rows_and_typed_text_again_and_the_program_goes_on(run) -> None:
    terminal = run(
        "terminal.write('\\x1b[31mred\\x1b[0m\\x1b[6n\\n'); terminal.ask('name: '); terminal.ask('town: ')"
    )
    terminal.expect_line("name: ")
    terminal.type("Ann\r")
    terminal.expect_line("town: ")
    for _ in range(2):
        terminal.page.reload()
        terminal.expect_line("town: ")
        terminal.expect_text("red\nname: Ann\ntown:")
        expect(terminal.page.locator(".xterm-fg-1").first).to_have_text("red")
    terminal.type("Lo\r")
    assert terminal.wait_log(2) == ["Ann\n", "Lo\n"]


def test_raw_keys_are_sent_at_once_and_answers_only_once(run) -> None:
    program = """
terminal.write("\\x1b[6n")
key = ""
while key != "q":
    key = terminal.key()
    log.append(key)
"""
    terminal = run(program)
    assert terminal.wait_log(1) == ["\x1b[1;1R"]
    terminal.page.keyboard.press("ArrowDown")
    terminal.page.keyboard.press("Control+c")
    assert terminal.wait_log(3)[1:] == ["\x1b[B", "\x03"]
    terminal.page.reload()
    terminal._expect("true")
    expect(terminal.page.locator(".xterm-helper-textarea")).to_be_focused()
    terminal.type("q")
    assert terminal.wait_log(4)[3] == "q"


def test_it_is_as_high_as_its_content(run) -> None:
    terminal = run(
        "terminal.write('one\\n'); terminal.ask('> '); terminal.write('\\x1b[?1049h'); terminal.ask('> ')\n"
        "terminal.write('\\x1b[?1049l'); terminal.ask('> '); terminal.write('\\n' * 40); hold()"
    )
    terminal.expect_line("> ")
    low = terminal.height()
    terminal.type("\r")
    terminal._expect("!greenio_terminal.snapshot().text.includes('one')")
    terminal.page.wait_for_function(
        f"document.querySelector('.webio-terminal-screen').offsetHeight > {low * 8}"
    )
    full = terminal.height()
    terminal.type("\r")
    terminal.expect_text("one\n>")
    terminal.page.wait_for_function(
        f"document.querySelector('.webio-terminal-screen').offsetHeight < {low * 3}"
    )
    terminal.type("\r")
    terminal.page.wait_for_function(
        f"document.querySelector('.webio-terminal-screen').offsetHeight === {round(full)}"
    )


def test_stop_ends_an_endless_output_and_the_page_stays_usable(run) -> None:
    terminal = run("while not terminal.is_stopped: terminal.write('y\\n' * 1000)\nterminal.ask('stopped: ')")
    terminal.expect_text("y\ny\ny")
    # The page answers, and keeps a bounded number of rows.
    frames = "new Promise((done) => { let n = 0; const next = () => ++n > 20 ? done(n) : requestAnimationFrame(next); next(); })"
    assert terminal.page.evaluate(frames) == 21
    terminal.visit.button("Stop").click()
    terminal.expect_line("stopped: ")
    assert terminal.snapshot()["text"].count("\n") <= 5024
    terminal.type("ok\r")
    assert terminal.wait_log(1) == ["ok\n"]


def test_the_exit_code_and_another_run(run, program_server: Server) -> None:
    terminal = run("terminal.write('bye\\n'); terminal.end(3, 'Killed.')")
    terminal._expect("greenio_terminal.snapshot().ended === 3")
    expect(terminal.page.locator(".webio-terminal-end")).to_contain_text("Ended with exit code 3Killed.")
    expect(terminal.visit.button("Stop")).to_be_hidden()
    program_server.evaluate("programs.put(\"terminal.ask('once more: ')\")")
    terminal.visit.button("Run again").click()
    terminal.expect_line("once more: ")
    assert terminal.snapshot()["ended"] is None


def test_copy_and_paste(run) -> None:
    terminal = run(
        "terminal.write('first\\n' + 'long ' * 30 + '\\n'); terminal.ask('> '); terminal.ask('> ')"
    )
    terminal.expect_line("> ")
    terminal.visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    terminal.visit.button("Copy").click()
    copied = terminal.page.evaluate("navigator.clipboard.readText()")
    assert copied == "first\n" + ("long " * 30).rstrip() + "\n>\n"
    terminal.page.evaluate("navigator.clipboard.writeText('one\\ntwo\\n')")
    terminal.page.locator(".xterm-helper-textarea").focus()
    terminal.page.keyboard.press("Control+v")
    assert terminal.wait_log(2) == ["one\n", "two\n"]


def test_search(run) -> None:
    terminal = run("terminal.write('needle\\n' + 'hay\\n' * 60 + 'needle\\n'); terminal.ask('> ')")
    terminal.expect_line("> ")
    terminal.page.keyboard.press("Control+f")
    terminal.page.get_by_role("searchbox", name="Find").fill("needle")
    count = terminal.page.locator(".webio-terminal-count")
    expect(count).to_have_text("2 / 2")
    terminal.page.keyboard.press("Enter")
    expect(count).to_have_text("1 / 2")
    expect(terminal.page.locator(".xterm-rows")).to_contain_text("needle")
    terminal.page.keyboard.press("Escape")
    terminal.type("x\r")
    assert terminal.wait_log(1) == ["x\n"]


def test_links_open_in_a_tab_of_their_own(run, program_server: Server) -> None:
    terminal = run(f"terminal.write('see {program_server.address}readyz now\\n'); terminal.ask('> ')")
    terminal.expect_line("> ")
    cell = terminal.page.locator(".xterm-rows > div").first.bounding_box()
    assert cell is not None
    with terminal.visit.context.expect_page() as opened:
        terminal.page.mouse.move(cell["x"] + 80, cell["y"] + 8)
        expect(terminal.page.locator(".xterm-cursor-pointer")).to_have_count(1)
        terminal.page.mouse.click(cell["x"] + 80, cell["y"] + 8)
    assert opened.value.evaluate("window.opener") is None
    opened.value.close()


def test_a_phone_has_a_line_to_type_in(run) -> None:
    terminal = run(
        "terminal.ask('name: '); terminal.ask('Password: ', hidden=True); log.append(terminal.key(1)); log.append(terminal.key(3))",
        **PHONE,
    )
    terminal.expect_line("name: ")
    field = terminal.page.get_by_label("Input", exact=True)
    expect(field).to_be_focused()
    field.fill("Ann")
    terminal.visit.button("Send").click()
    terminal.expect_line("Password: ")
    expect(field).to_have_attribute("type", "password")
    field.fill("s3cret")
    terminal.page.keyboard.press("Enter")
    expect(field).to_have_attribute("type", "text")
    assert "s3" not in terminal.page.content() + field.input_value() + terminal.snapshot()["text"]
    terminal.type("k")
    terminal.visit.button("Down").tap()
    assert terminal.wait_log(4) == ["Ann\n", "s3cret\n", "k", "\x1b[B"]
    assert terminal.page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_that_axe_finds_wrong(run, scheme: str) -> None:
    colours = "".join(f"\\x1b[{code}m{code}\\x1b[0m " for code in [2, *range(30, 38), *range(90, 98)])
    terminal = run(f"terminal.write('{colours}\\n'); terminal.ask('> ')")
    terminal.page.evaluate(f"document.documentElement.dataset.bsTheme = '{scheme}'")
    terminal.expect_line("> ")
    terminal.page.keyboard.press("Control+f")
    assert terminal.visit.accessibility_faults() == []
    terminal.page.keyboard.press("Escape")
    expect(terminal.page.locator(".xterm-helper-textarea")).to_be_focused()
    terminal.page.keyboard.press("Escape")
    terminal.page.keyboard.press("Tab")
    expect(terminal.page.locator(".xterm-helper-textarea")).not_to_be_focused()


def test_the_whole_window(run) -> None:
    terminal = run("terminal.ask('> '); log.append((terminal.columns, terminal.rows)); hold()")
    terminal.expect_line("> ")
    terminal.visit.button("Whole window").click()
    terminal._expect("greenio_terminal.snapshot().text.split('\\n').length > 24")
    terminal.type("\r")
    _, (columns, rows) = terminal.wait_log(2)
    assert columns > 80
    assert rows > 24


def test_printed_text_stands_among_other_outputs(runner) -> None:
    page = runner.show(
        "print('one'); print('two'); put_text('between'); print('\\x1b[31mthree'); put_text('end')"
    )
    blocks = page.page.locator(".webio-terminal-rows")
    expect(blocks).to_have_text(["one\ntwo\n", "three\n"])
    names = "[...document.querySelectorAll('#pywebio-scope-ROOT > *')].map((item) => item.tagName)"
    assert runner.evaluate(names) == ["SECTION", "P", "SECTION", "P"]
    assert runner.evaluate("document.querySelectorAll('.xterm').length") == 0, "blocks keep their emulators"
    expect(blocks.nth(1).locator("span")).to_have_css("color", "rgb(239, 133, 138)")


def test_printed_text_that_goes_on_takes_no_keyboard_from_a_form(runner) -> None:
    page = runner.show("print('one')")
    expect(page.page.locator(".webio-terminal .xterm-rows")).to_contain_text("one")
    expect(page.page.get_by_role("button", name="Stop")).to_have_count(0)
    assert runner.evaluate("document.activeElement === document.body")


def test_a_page_without_a_terminal_does_not_load_the_emulator(serve, visit) -> None:
    page = visit(serve("def app(): put_text('hello'); hold()"))
    page.expect_texts("hello")
    loaded = page.page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name).join()")
    assert "terminal" not in loaded


def test_a_dropped_file_lies_in_the_programs_folder(run, tmp_path) -> None:
    terminal = run(
        f"""
from pathlib import Path
from greenio.terminal.folder_files import FolderFiles
files = FolderFiles(terminal.session)
files.begin({str(tmp_path)!r})
terminal = Program(terminal.session, files.slot.url)
terminal.ask("name: ")
log.append((Path({str(tmp_path)!r}) / "data.csv").read_text())
terminal.end(0)
hold()
"""
    )
    terminal.expect_line("name: ")
    screen = terminal.page.locator(".webio-terminal").last
    drop = """(screen, kind) => {
        const data = new DataTransfer();
        data.items.add(new File(["a;b"], "data.csv"));
        const event = new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true});
        screen.querySelector(".webio-terminal-screen").dispatchEvent(event);
        return [event.defaultPrevented, screen.querySelectorAll(".webio-terminal-drop").length
            + screen.matches(".webio-terminal-drop")];
    }"""
    assert screen.evaluate(drop, "dragover") == [True, 1]
    assert screen.evaluate(drop, "drop") == [True, 0]
    expect(screen.locator(".webio-terminal-files")).to_have_text("data.csv ✓")
    screen.locator(".xterm-helper-textarea").focus()
    terminal.type("\r")
    assert terminal.wait_log(2) == ["\n", "a;b"]
    terminal._expect("greenio_terminal.snapshot().ended === 0")
    assert screen.evaluate(drop, "dragover") == [False, 0], "it has ended"
