"""Black tea has to stand for some seconds. After the water boils, count down from 5 to 1 in the text: "5 seconds left",
and so on. Only then is the tea ready."""

import time

from greenio.output import put_button, put_progressbar, put_text, set_progressbar


def live_updates():
    status = put_text("The water is cold.").show()
    put_progressbar("kettle", label="20 °C")

    def boil():
        status.update("The water gets warm.")
        for degrees in range(20, 101, 5):
            time.sleep(0.1)
            set_progressbar("kettle", degrees / 100, f"{degrees} °C")
        for seconds in range(5, 0, -1):
            status.update(f"{seconds} seconds left")
            time.sleep(1)
        status.update("Your tea is ready.")

    put_button("Boil water", onclick=boil, mutex_mode=True)
