"""Look into JSON"""

import json

from greenio.input import textarea
from greenio.output import put_json


def is_json(text):
    try:
        json.loads(text)
    except ValueError as error:
        return str(error)


def json_viewer():
    """An editor checks the text when it is sent, and says where it is wrong. The data is a tree that folds."""
    text = textarea(
        "JSON",
        code={"mode": "json"},
        value='{"tea": ["green", "black"], "cups": 2}',
        validate=is_json,
    )
    put_json(json.loads(text), open=2)
