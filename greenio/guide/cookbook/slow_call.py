"""Call something slow without holding up others"""

import hashlib

from greenio import offload
from greenio.output import put_button, put_loading, put_text


def slow_hash(password):
    return hashlib.scrypt(password, salt=b"leaf", n=2**15, r=8, p=1, maxmem=2**26)


def slow_call():
    """Waiting holds up nobody, but a long call in C does. `offload()` moves it to a thread and waits for its result."""

    def run():
        with put_loading():
            result = offload(slow_hash, b"tea")
        put_text("The hash begins with", result.hex()[:8])

    put_button("Compute", onclick=run, mutex_mode=True)
