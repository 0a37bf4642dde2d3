"""A worker process: computes what arrives on its standard input. Started by ``greenio.runtime.offload.pool``."""

from __future__ import annotations

import os
import pickle
import sys
import traceback
import types
from typing import BinaryIO

from greenio.runtime.offload.pool import LENGTH, LoadingStopped, Role


def main() -> None:
    """Answer requests until the pipe ends: the server has ended, or does not need this worker any more."""
    Role.is_worker = True
    requests, answers = _take_over_pipes()
    script = sys.argv[1]
    loaded = False
    while True:
        header = requests.read(LENGTH.size)
        if len(header) < LENGTH.size:
            return
        request = requests.read(LENGTH.unpack(header)[0])
        if not loaded and script:
            loaded = True
            _load(script)
        answer = _compute(request)
        try:
            answers.write(LENGTH.pack(len(answer)) + answer)
            answers.flush()
        except BrokenPipeError:
            os._exit(0)  # the server has ended; an ordinary exit would flush the buffer once more


def _take_over_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Return the pipes to the server. What functions print goes to standard error from now on."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    return requests, answers


def _load(script: str) -> None:
    """Run the script so that its functions exist, under the name that ``multiprocessing`` uses as well."""
    module = types.ModuleType("__mp_main__")
    module.__file__ = script
    sys.modules["__main__"] = sys.modules["__mp_main__"] = module
    with open(script, "rb") as file:
        code = compile(file.read(), script, "exec")
    Role.is_loading = True
    try:
        exec(code, module.__dict__)
    except (LoadingStopped, SystemExit):
        pass
    finally:
        Role.is_loading = False


def _compute(request: bytes) -> bytes:
    try:
        function, args, kwargs = pickle.loads(request)
        result = function(*args, **kwargs)
    except Exception as error:
        return _pickled_error(error)
    try:
        return pickle.dumps((True, result), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # pickle raises several kinds
        text = f"cpu(): the result, of type {type(result).__name__}, must be picklable. ({error})"
        return pickle.dumps((False, TypeError(text)), pickle.HIGHEST_PROTOCOL)


def _pickled_error(error: Exception) -> bytes:
    shown = traceback.format_exc()
    try:
        pickled = pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
        pickle.loads(pickled)
    except Exception:  # many exceptions cannot be rebuilt from their arguments
        return pickle.dumps((False, RuntimeError(f"cpu(): the computation failed:\n{shown}")))
    return pickled


if __name__ == "__main__":
    main()
