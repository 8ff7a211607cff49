"""llama-cpp-python, imported late and made quiet.

llama.cpp speaks through a log callback, which is taken over here for the whole process, and its grammar
parser writes to the standard error straight from C, which has to be turned aside.
"""

import ctypes
import os
import tempfile
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

_GGML_LOG_LEVEL_ERROR = 4
_errors: deque[str] = deque(maxlen=8)
_kept: list[Any] = []
_stderr_lock = threading.Lock()


@cache
def binding() -> Any:
    """The module ``llama_cpp``, whose log goes to ``take_errors``."""
    import llama_cpp

    def keep_errors(level: int, text: bytes, _: ctypes.c_void_p) -> None:
        if level == _GGML_LOG_LEVEL_ERROR:
            _errors.append(text.decode(errors="replace").strip())

    callback = llama_cpp.llama_log_callback(keep_errors)
    llama_cpp.llama_log_set(callback, ctypes.c_void_p(0))
    # C keeps the bare pointer, so Python must keep the object.
    _kept.append(callback)
    return llama_cpp


def take_errors() -> str:
    """What llama.cpp complained of since the last call, in English, or the empty string."""
    said = " ".join(_errors)
    _errors.clear()
    return said


@contextmanager
def captured_stderr() -> Iterator[list[str]]:
    """Turn the standard error of the process aside, C code's too, and give its lines afterwards."""
    lines: list[str] = []
    with _stderr_lock, tempfile.TemporaryFile() as aside:
        real = os.dup(2)
        try:
            os.dup2(aside.fileno(), 2)
            yield lines
        finally:
            os.dup2(real, 2)
            os.close(real)
            aside.seek(0)
            lines.extend(aside.read().decode(errors="replace").splitlines())
