"""Protect an app by a login"""

import hashlib
import hmac
import os

from greenio.battery import basic_auth
from greenio.output import put_text

# In your app: from a file or a variable of the environment.
SECRET = os.urandom(32)
HASHES = {"ada": hashlib.scrypt(b"tea", salt=b"leaf", n=2**14, r=8, p=1)}


def is_right(name, password):
    given = hashlib.scrypt(password.encode(), salt=b"leaf", n=2**14, r=8, p=1)
    return hmac.compare_digest(given, HASHES.get(name, b""))


def protected():
    """`basic_auth()` asks for name and password, and the browser remembers them for a week. Here they are `ada` and `tea`;
    a login for a whole server is on the page [Behind a login](./login)."""
    user = basic_auth(is_right, secret=SECRET)
    put_text("Only for you,", user)
