"""Modules by require."""

from pywebio.output import *


def main():
    put_html("""<div id="out"></div><script>
    define("greeter", [], function () { return {greet: function (n) { return "hi " + n; }}; });
    require(["greeter"], function (greeter) { document.getElementById("out").innerText = greeter.greet("you"); });
    </script>""")


STEPS = [
    "see hi you",
]
