"""JavaScript"""

from greenio.output import put_button, put_text
from greenio.session import eval_js, run_js


def ask():
    """Ask the page

    `eval_js()` runs an expression and waits for its value. Keywords are its variables; promises are awaited."""

    def measure():
        size = eval_js("[innerWidth, innerHeight]")
        put_text("The window has", size[0], "by", size[1], "pixels")
        put_text("Later:", eval_js("new Promise(done => setTimeout(() => done(a + b), 300))", a=1, b=2))

    put_button("Measure", onclick=measure)


def tell():
    """Tell the page

    `run_js()` does not wait. Declarations are local; values that should remain are set on `window`."""
    colors = ["tomato", "gold", "skyblue", ""]

    def paint(number=0):
        run_js("document.body.style.backgroundColor = color", color=colors[number % len(colors)])
        return number + 1

    state = {"next": 0}
    put_button("Paint the page", onclick=lambda: state.update(next=paint(state["next"])))


def fail():
    """When it fails

    An error in the page is `None` here, a message in the browser's console, and a warning in the log that names the
    line. With `timeout=` a value that does not come raises `TimeoutError`."""
    put_button("Try", onclick=lambda: put_text(eval_js("nonsense(")))


EXAMPLES = (ask, tell, fail)


def javascript():
    """JavaScript in the page, from Python."""
    for example in EXAMPLES:
        example()
