"""A long job with a progress bar"""

import time

from greenio.output import (
    put_button,
    put_progressbar,
    put_text,
    set_progressbar,
)


def long_job():
    """The function works, and moves the bar after each step to show how far it is. `mutex_mode` ignores further clicks while it runs."""

    def work():
        for step in range(1, 21):
            time.sleep(0.1)
            set_progressbar("job", step / 20, label=f"{step} of 20")
        put_text("The job is done")

    put_button("Start the job", onclick=work, mutex_mode=True)
    put_progressbar("job", label="not started")
