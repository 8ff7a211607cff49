"""Greedy choice under a GBNF grammar, with llama.cpp's own grammar machine.

llama-cpp-python's sampler asks the grammar about every token of the vocabulary at every step, and adds a
refused grammar to the chain as a null pointer. Here the grammar is asked about the likeliest tokens first,
which gives the same text, and a refused grammar is an error.
"""

import ctypes
import re
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from models.errors import GrammarError
from models.llama_binding import binding, captured_stderr, take_errors

# How many of the likeliest tokens the grammar is asked about before it is asked about all of them. For
# Gemma's 262,144 that is 70 ms, where the model takes 15 and four thousand tokens take less than one.
_ROUNDS = (1, 4096)

_TOKEN_DATA = np.dtype([("id", "<i4"), ("logit", "<f4"), ("p", "<f4")])
_LITERAL = re.compile(r'"(?:\\.|[^"\\])*"|\[(?:\\.|[^\]\\])*\]|#[^\n]*')
_REPETITION = re.compile(r"\{\s*(\d+)\s*,\s*(\d+)\s*\}")


class GrammarSampler:
    """Where one text stands in its grammar. Close it, or use it in a ``with``: C owns the memory."""

    def __init__(self, vocabulary: Any, grammar: str) -> None:
        """Compile ``grammar`` for llama.cpp's ``vocabulary``. Raises ``GrammarError`` where it is refused."""
        _refuse_what_llama_cpp_swallows(grammar)
        take_errors()
        with captured_stderr() as said:
            self._sampler = binding().llama_sampler_init_grammar(vocabulary, grammar.encode(), b"root")
        if not self._sampler:
            raise _refusal(said[0] if said else take_errors())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        binding().llama_sampler_free(self._sampler)
        self._sampler = None

    def likeliest(self, logits: NDArray[np.float32]) -> int:
        """The token of the highest logit among those that the grammar allows now.

        ``logits``: float32 (vocabulary,). Raises ``GrammarError`` where no token is allowed.
        """
        for count in _ROUNDS:
            candidates = _top(logits, count)
            allowed = self._allowed(candidates)
            if allowed.any():
                return int(candidates[allowed.argmax()])
        allowed = self._allowed(np.arange(logits.size))
        if not allowed.any():
            raise _refusal("ninguna palabra puede seguir")
        return int(np.where(allowed, logits, -np.inf).argmax())

    def allows(self, token: int) -> bool:
        """Whether ``token`` may come next; an end-of-text token may where the grammar can end."""
        return bool(self._allowed(np.array([token]))[0])

    def accept(self, token: int) -> None:
        """Move past ``token``, which must be allowed: llama.cpp ends the process otherwise."""
        binding().llama_sampler_accept(self._sampler, token)

    def _allowed(self, tokens: NDArray[np.intp]) -> NDArray[np.bool_]:
        data = np.zeros(tokens.size, _TOKEN_DATA)
        data["id"] = tokens
        lib = binding()
        pointer = data.ctypes.data_as(ctypes.POINTER(lib.llama_token_data))
        array = lib.llama_token_data_array(data=pointer, size=tokens.size, selected=-1, sorted=False)
        lib.llama_sampler_apply(self._sampler, ctypes.byref(array))
        # llama.cpp refuses a token by setting its logit to minus infinity.
        allowed: NDArray[np.bool_] = np.isfinite(data["logit"])
        return allowed


def _top(logits: NDArray[np.float32], count: int) -> NDArray[np.intp]:
    """The ``count`` likeliest tokens and their equals, the likeliest first and of equals the lowest."""
    if count == 1:
        return np.array([logits.argmax()])
    count = min(count, logits.size)
    threshold = np.partition(logits, -count)[-count]
    tokens = np.flatnonzero(logits >= threshold)
    return tokens[np.argsort(-logits[tokens], kind="stable")]


def _refuse_what_llama_cpp_swallows(grammar: str) -> None:
    """Three grammars that it does not refuse though it should."""
    if "\0" in grammar:
        raise _refusal("un carácter nulo la corta")
    bare = _LITERAL.sub(" ", grammar)
    if not bare.strip():
        # It takes an empty grammar for no grammar, and writes freely.
        raise _refusal("está vacía")
    for least, most in _REPETITION.findall(bare):
        if int(least) > int(most):
            # It counts below zero and fills the memory.
            raise _refusal(f"repetición {{{least},{most}}}")


def _refusal(reason: str) -> GrammarError:
    return GrammarError(f"llama.cpp rechazó la gramática ({reason}). Es un error del programa: avisa de él.")
