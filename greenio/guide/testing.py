"""Testing an app"""

from greenio.output import put_code, put_table


def first():
    """A first test

    A `Visit` plays a visitor in the test's own process: the app as it is, the protocol, and no browser. `answer()` submits
    the open form, `expect()` waits for a text, `texts()` is what the page shows. An exception of the app, a callback or
    a thread is raised in the test."""
    put_code(
        "from greenio.testing import Visit\n"
        "from bmi import bmi\n\n"
        "def test_bmi():\n"
        "    with Visit(bmi) as page:\n"
        '        page.answer("180")\n'
        '        page.answer("75")\n'
        '        page.expect("Your BMI is 23.1")',
        "python",
    )


def visitor():
    """What a visitor does

    Choices take labels, dates are dates, files are paths or pairs of name and bytes."""
    put_table(
        [
            ['page.answer(name="Ann", size="Large")', "submits a form, by names of items"],
            ['page.answer(photo=("a.png", data))', "uploads a file, a photo, a recording or a signature"],
            ["page.answer(place=(52.5, 13.4))", "shares a location"],
            ['page.answer(then="Save")', "presses a button of actions()"],
            ['page.click("Next"), page.click_on("row 3")', "clicks buttons, and outputs with onclick"],
            ['page.edit_pin("size", "Large")', "changes a pin"],
            ['page.type_line("yes")', "types into the terminal"],
            ['page.download("report")', "fetches a file of put_file()"],
            ["page.downloads, page.opened_apps", "what download() and go_app() have done"],
            ["page.forms, page.errors, page.toasts, page.popup", "what else the page shows"],
        ],
        header=["call", "what happens"],
    )


def plugin():
    """With pytest

    The plugin has two fixtures. It is loaded by name, because importing greenio makes the standard library cooperative in
    the whole process."""
    put_code(
        "# conftest.py\n"
        'pytest_plugins = ["greenio.testing.plugin"]\n\n'
        "# test_app.py\n"
        "def test_reminder(visit, virtual_time):\n"
        "    page = visit(reminder)     # sleeps for an hour\n"
        '    page.expect("Time to go")  # at once\n'
        "    assert virtual_time.passed == 3600",
        "python",
    )


def network():
    """Lost connections, other devices

    Options of the server are parameters of the visit."""
    put_code(
        "with Visit(app, keep_page=True, reconnect_timeout=60) as page:\n"
        "    page.drop_connection()\n"
        "    page.reconnect()\n"
        "    page.reload()\n"
        "    phone = page.second_device()   # takes the session over\n"
        '    phone.expect("Welcome back")',
        "python",
    )


def server():
    """On a running server, and a thousand times

    A function of the page plays a `Visit` as well as a `RemoteVisit`, which talks to a server over HTTP. `greenio load` lets
    many visitors play it at once and prints how long they took. Try only servers that are yours."""
    put_code(
        "# visitors.py\n"
        "def visit(page):\n"
        '    page.answer("180")\n'
        '    page.answer("75")\n'
        '    page.expect("Your BMI is 23.1")',
        "python",
    )
    put_code("greenio load visitors.py http://127.0.0.1:8080/ --visitors 1000 --ramp 10", "bash")


EXAMPLES = first, visitor, plugin, network, server


def testing():
    """Tests of an app without a browser: fast, with virtual time, in pytest."""
