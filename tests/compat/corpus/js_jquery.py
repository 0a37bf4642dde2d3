"""jQuery works on the page."""

from pywebio.output import *
from pywebio.pin import *
from pywebio.session import *


def main():
    put_buttons(["Apple", "Pear"], onclick=lambda v: put_text("picked", v))
    put_input("field", label="Field", value="v")
    run_js("""
    $("button:contains(Apple)").css("color", "rgb(1, 1, 1)");
    $("#pywebio-scope-ROOT").append("<p class=extra>extra</p>");
    $(".extra").text("changed").addClass("more");
    window.found = $("input[name=field]").val() + $("button").length;
    """)


STEPS = [
    "see changed",
    "js window.found",
    "js $('button:contains(Apple)').css('color')",
]
