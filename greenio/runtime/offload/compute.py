"""The computation itself, in whichever process it runs."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Callable

from greenio.runtime.offload.report import Progress, current


def compute(request: bytes, send_report: Callable[[bytes], object]) -> bytes:
    """Call the function of a request.

    :param request: a pickle of the function and its arguments.
    :param send_report: takes its reports.
    :returns: a pickle of whether it has returned, and of what it has returned or raised.
    """
    token = current.set(Progress(send_report))
    try:
        function, args, kwargs = pickle.loads(request)
        result = function(*args, **kwargs)
    except Exception as error:
        return pickled_error(error)
    finally:
        current.reset(token)
    try:
        return pickle.dumps((True, result), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # pickle raises several kinds
        text = f"cpu(): the result, of type {type(result).__name__}, must be picklable. ({error})"
        return pickle.dumps((False, TypeError(text)), pickle.HIGHEST_PROTOCOL)


def pickled_error(error: BaseException) -> bytes:
    """Return the answer for a function that has raised; an exception that cannot travel becomes a ``RuntimeError``."""
    shown = "".join(traceback.format_exception(error))
    try:
        pickled = pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
        pickle.loads(pickled)
    except Exception:  # many exceptions cannot be rebuilt from their arguments
        return pickle.dumps((False, RuntimeError(f"cpu(): the computation failed:\n{shown}")))
    return pickled
