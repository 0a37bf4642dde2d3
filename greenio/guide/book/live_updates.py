"""4. Update the page live"""

import time

from greenio.output import (
    put_button,
    put_progressbar,
    put_text,
    set_progressbar,
)


def live_updates():
    """A long task shows how far it is while it works. Each output reaches the page at once, so a loop can show something
    after each step.

    `show()` shows an output and returns it. Its method `update()` later changes it in place. `set_progressbar()` moves a
    bar that has a name.

    `time.sleep()` holds up this visitor only. All others go on.
    """
    status = put_text("The water is cold.").show()
    put_progressbar("kettle", label="20 °C")

    def boil():
        status.update("The water gets warm.")
        for degrees in range(20, 101, 5):
            time.sleep(0.1)
            label = f"{degrees} °C"
            set_progressbar("kettle", degrees / 100, label)
        status.update("Your tea is ready.")

    put_button("Boil water", onclick=boil, mutex_mode=True)
