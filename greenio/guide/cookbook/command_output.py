"""Output of a command, line by line"""

import subprocess
import sys

from greenio.output import put_button, put_log

COMMAND = [sys.executable, "-c", "import this"]


def command_output():
    """The lines of another program appear as it writes them. Nobody waits meanwhile: reading from a pipe is cooperative."""
    log = put_log(height=240, times=False).show()

    def run():
        pipe = subprocess.PIPE
        with subprocess.Popen(COMMAND, stdout=pipe, text=True) as job:
            for line in job.stdout:
                log.write(line.rstrip())
        log.write(f"ended with {job.returncode}", level="info")

    put_button("Run", onclick=run, mutex_mode=True)
