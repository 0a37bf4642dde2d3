"""A download made on the fly"""

import csv
import io

from greenio.output import put_button
from greenio.pin import pin, put_slider
from greenio.session import download


def csv_download():
    """The file is made when the button is clicked, from what the visitor has chosen. `download()` takes bytes, so text is
    encoded first."""
    put_slider("rows", label="Rows", value=5, min_value=1, max_value=50)

    def send():
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(["number", "square"])
        writer.writerows([n, n * n] for n in range(1, pin.rows + 1))
        download("squares.csv", text.getvalue().encode())

    put_button("Download", onclick=send)
