"""The globals of the page."""

from pywebio.output import *
from pywebio.session import *


def main():
    put_html("<div id=target></div>")
    run_js("""
    document.getElementById("target").innerHTML = DOMPurify.sanitize(Mustache.render("<b>{{x}}</b><script>1</script>", {x: "<i>"}));
    """)


STEPS = [
    "see <i>",
    "js [typeof Prism.highlight, typeof saveAs, typeof require, typeof define, typeof Toastify, typeof CodeMirror, typeof $.fn.modal].join()",
]
