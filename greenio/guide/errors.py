"""Errors"""

from collections.abc import Callable
from textwrap import dedent

from greenio.output import put_code, put_markdown

#: A page of texts: its source is no example.
SHOWS_SOURCE = False

#: By name of the page: title, explanation, code that has the error, code that has not.
ERRORS = {
    "error_port": (
        "cannot listen on ... port ...",
        "Another program listens on that port, often an older run of the same app: `ss -tlnp` (Linux) or `lsof -i :8080` "
        "names it. Ports below 1024 are the administrator's. The command line and the environment choose another port "
        "without a change of the app; 0 takes a free one.",
        "start_server(main, port=80)",
        "start_server(main, port=8080)\n# or: greenio run app.py --port 0",
    ),
    "error_no_session": (
        "SessionNotFoundException",
        "Inputs and outputs belong to a visitor's page. Code that runs outside of an app function, or on a thread that "
        "greenio does not know, has none. Start threads from the app and register them before they start.",
        """
        def work():
            put_text("done")              # whose page?
        threading.Thread(target=work).start()
        """,
        """
        def main():
            thread = threading.Thread(target=work)
            register_thread(thread)
            thread.start()
        """,
    ),
    "error_closed": (
        "SessionClosedException",
        "The visitor has left, or the server has ended the session. A waiting `input()`, and every later call that needs "
        "the page, raises it so that the function ends. Code that tidies up goes into `finally` or `defer_call()`. "
        "An `except Exception` in a loop must let it through.",
        """
        while True:
            try:
                step(input("Next"))
            except Exception:             # catches the end, too
                log.exception("failed")
        """,
        """
        while True:
            try:
                step(input("Next"))
            except SessionClosedException:
                raise
            except Exception:
                log.exception("failed")
        """,
    ),
    "error_modes": (
        "script mode is already active",
        "A script either calls interactive functions at its top level (it then has one page, for its user), or serves an "
        "app to many visitors by `start_server()`. The message names the line of the first interactive call.",
        """
        put_text("Welcome")               # script mode begins here
        start_server(main)
        """,
        """
        def main():
            put_text("Welcome")
        start_server(main)
        """,
    ),
    "error_parameter": (
        "there is no parameter ...",
        "Input functions hand keywords that they do not know to the page as HTML attributes. One that is almost a "
        "parameter is taken for a slip. Attributes of your own have a dash: `data-x`.",
        'input("Age", tpye=NUMBER)',
        'input("Age", type=NUMBER)',
    ),
    "error_value": (
        "value=... is none of the options; the value of a field has another form",
        "The value that a field shows at first must be one that a visitor could enter: one of the options of a choice, a "
        "date as `2026-12-31` or a `date`, a whole number for `NUMBER`, a colour as `#rrggbb`. Otherwise the field "
        "starts without it, and this warning names your line.",
        """
        select("Size", ["S", "M"], value="XL")
        input("Day", type=DATE, value="31.12.2026")
        """,
        """
        select("Size", ["S", "M", "XL"], value="XL")
        input("Day", type=DATE, value=date(2026, 12, 31))
        """,
    ),
    "error_options": (
        "options is required; an option needs 'label' and 'value'",
        "`select()`, `radio()`, `checkbox()` and `actions()` take a list of options. Each is a plain value, a pair "
        "`(label, value)`, or a dict with `label` and `value`. A single text is no list.",
        'select("Size", options="S,M")',
        """
        select("Size", options=["S", "M"])
        select("Size", options=[("Small", 1), ("Medium", 2)])
        """,
    ),
    "error_name": (
        "name=... is not allowed",
        "Names of scopes, pins and items may hold ASCII letters, digits, `-` and `_`. Titles for people go into `label`.",
        'put_input("your name")',
        'put_input("your_name", label="Your name")',
    ),
    "error_unused_item": (
        "... does not ask anything by itself",
        "With `name`, an input function returns an item for `input_group()` and asks nothing. Without `name` it asks at once.",
        'age = input("Age", name="age")',
        """
        age = input("Age")
        # or
        answers = input_group("You", [input("Age", name="age")])
        """,
    ),
    "error_timeout": (
        "timeout belongs to the whole form",
        "An item of a group has no time of its own: the form is answered as a whole. `TimeoutError` is raised when nobody "
        "has answered in time.",
        'input_group("You", [input("Age", name="age", timeout=60)])',
        """
        try:
            input_group("You", [input("Age", name="age")], timeout=60)
        except TimeoutError:
            put_text("Too late")
        """,
    ),
    "error_late_import": (
        "greenio was imported too late",
        "The standard library waits cooperatively only where greenio was imported first. What was bound before, a lock or "
        "a thread that runs, blocks all visitors when it waits. `greenio run` comes first by itself.",
        """
        import requests
        from greenio import *
        """,
        """
        from greenio import *
        import requests
        """,
    ),
    "error_extra": (
        "... needs the package ...",
        "A few features use packages that most apps do without. The message holds the command that installs one.",
        "start_server(main, metrics=True)     # without prometheus-client",
        "# pip install 'greenio-web[metrics]'\nstart_server(main, metrics=True)",
    ),
    "error_stall": (
        "... has kept everybody waiting",
        "Code in C that does not let the interpreter go on holds up all visitors; the log names the session and the line. "
        "`offload()` moves a call to a thread, `cpu()` to another process. Python code needs neither: it is interrupted.",
        "result = driver.query(sql)",
        "result = offload(driver.query, sql)",
    ),
}


def errors():
    """Messages, what they mean, and what to do. `greenio guide error_port` opens one of these pages."""
    put_markdown("\n".join(f"- [{ERRORS[name][0]}](./{name})" for name in ERRORS))


def error_page(name: str) -> Callable[[], None]:
    """Return the app that explains an error."""
    title, text, wrong, right = ERRORS[name]

    def page():
        put_markdown(f"# {title}\n\n{text}\n\n## Instead of")
        put_code(dedent(wrong).strip(), "python")
        put_markdown("## Write")
        put_code(dedent(right).strip(), "python")
        put_markdown("[all errors](./errors)")

    page.__name__ = name
    page.__doc__ = f"{title}\n\n{text}"
    return page
