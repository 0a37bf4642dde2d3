"""Upload a file and work through it"""

import time

from greenio.input import file_upload
from greenio.output import put_progressbar, put_text, set_progressbar


def upload_progress():
    """While the file travels, the form shows how far it is. The bar below is for the work that comes then: one step for
    each line."""
    file = file_upload("A text", accept=".txt,.csv,.md", max_size="5M", required=True)
    lines = file["content"].decode(errors="replace").splitlines()
    put_progressbar("work")
    words = 0
    for number, line in enumerate(lines, 1):
        words += len(line.split())
        time.sleep(0.02)  # here your app does its work
        set_progressbar("work", number / len(lines), label=f"Line {number}")
    put_text(f"{words} words in {len(lines)} lines")
