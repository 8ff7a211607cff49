"""The language model: any GGUF file, run by llama.cpp on the processor, always under a grammar."""

import ctypes
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelDamagedError, ModelError, ModelMissingError, PromptTooLongError
from models.llama_binding import binding, captured_stderr, take_errors
from models.llama_grammar import GrammarSampler
from models.manifest import REMEDY, check_sizes, fingerprint_of, read_manifest
from models.types import Completion

CONTEXT_TOKENS = 4096
THREADS = 2

# Prompt tokens decoded at once. llama-cpp-python reserves a row of logits for each of them.
_BATCH = 512

# The state is kept to a multiple of so many tokens. llama.cpp's kernels take rows by fours and tiles by
# sixty-fours, and round the rest otherwise: logits move by one, and a text would depend on what was asked before.
_ALIGNMENT = 64

# Bytes. The longest pieces are runs of spaces and HTML tags.
_PIECE_SIZE = 256


class LlamaCppModel:
    """A GGUF model behind ``LanguageModel``: greedy, and one completion at a time.

    What a prompt shares with the one before it, counted from its start, is not computed again. So put first
    what stays the same. What it writes does not depend on what it was asked before.
    """

    def __init__(self, path: Path, *, context_tokens: int = CONTEXT_TOKENS, threads: int = THREADS) -> None:
        """Load the model. Under a second for Gemma 3 270M.

        Raises ``ModelMissingError`` where there is no such file, ``ModelDamagedError`` where it is cut
        short, altered or no GGUF at all.
        """
        if not path.is_file():
            raise ModelMissingError(f"No está el modelo de lenguaje {path}: {REMEDY}.")
        manifest = read_manifest(path.parent)
        if manifest is not None:
            check_sizes(path.parent, manifest)
        self._fingerprint = fingerprint_of(path)
        self._llama = _load(path, context_tokens, threads)
        self._vocabulary = binding().llama_model_get_vocab(self._llama.model)
        self._prompt_tokens = 0
        self._lock = threading.Lock()

    @property
    def fingerprint(self) -> str:
        return self._fingerprint

    def complete(self, prompt: str, *, grammar: str, max_tokens: int) -> Completion:
        """Continue ``prompt`` with the likeliest text, token by token, that ``grammar`` derives.

        The prompt is text throughout: «<end_of_turn>» in a bulletin is no control token.

        Raises ``GrammarError`` where llama.cpp refuses the grammar, ``PromptTooLongError`` where the prompt
        leaves no room in the context for one token.
        """
        started = time.perf_counter()
        with self._lock, GrammarSampler(self._vocabulary, grammar) as sampler:
            tokens = self._llama.tokenize(prompt.encode(), add_bos=True, special=False)
            room = self._llama.n_ctx() - len(tokens)
            if room < 1:
                raise PromptTooLongError(
                    f"La consulta ocupa {len(tokens)} unidades y el modelo admite {self._llama.n_ctx()}: "
                    "pregunta algo más corto o aumenta el contexto en los ajustes."
                )
            reused = self._rewind(tokens)
            self._prompt_tokens = len(tokens)
            written = self._write(tokens[reused:], sampler, min(max_tokens, room))
            finished = sampler.allows(self._llama.token_eos())
        return Completion(
            text=self._text(written),
            prompt_tokens=len(tokens),
            completion_tokens=len(written),
            seconds=time.perf_counter() - started,
            reused_tokens=reused,
            finished=finished,
        )

    def _rewind(self, tokens: Sequence[int]) -> int:
        """Keep of the last state what ``tokens`` begins with, and say how many tokens that is."""
        llama = self._llama
        # What was written came token by token, so rounded otherwise than as part of a prompt. And the last
        # token is decoded anew in any case, because its logits are needed.
        known = llama.input_ids[: min(llama.n_tokens, self._prompt_tokens, len(tokens) - 1)]
        differs = np.flatnonzero(known != np.asarray(tokens[: len(known)]))
        common = int(differs[0]) if differs.size else len(known)
        common -= common % _ALIGNMENT
        memory = binding().llama_get_memory(llama.ctx)
        if not binding().llama_memory_seq_rm(memory, -1, common, -1):
            # Recurrent models have one state, which cannot be cut.
            binding().llama_memory_clear(memory, True)
            common = 0
        llama.n_tokens = common
        return common

    def _write(self, tokens: Sequence[int], sampler: GrammarSampler, limit: int) -> list[int]:
        """Decode ``tokens``, then write up to ``limit`` of them."""
        written: list[int] = []
        pending = list(tokens)
        while len(written) < limit:
            try:
                self._llama.eval(pending)
            except RuntimeError as error:
                raise ModelError(f"llama.cpp no pudo continuar ({error}): vuelve a intentarlo.") from error
            token = sampler.likeliest(self._logits())
            if binding().llama_vocab_is_eog(self._vocabulary, token):
                break
            sampler.accept(token)
            written.append(token)
            pending = [token]
        return written

    def _logits(self) -> NDArray[np.float32]:
        """float32 (vocabulary,), of the last token decoded; a view that the next ``eval`` overwrites."""
        pointer = binding().llama_get_logits_ith(self._llama.ctx, -1)
        return np.ctypeslib.as_array(pointer, shape=(self._llama.n_vocab(),))

    def _text(self, tokens: Sequence[int]) -> str:
        """What the grammar has seen, so with the names of control tokens.

        llama-cpp-python's own ``detokenize`` drops pieces of more than 32 bytes.
        """
        buffer = ctypes.create_string_buffer(_PIECE_SIZE)
        pieces = []
        for token in tokens:
            length = binding().llama_token_to_piece(self._vocabulary, token, buffer, _PIECE_SIZE, 0, True)
            pieces.append(buffer.raw[: max(0, length)])
        # The limit on tokens can cut a character in two.
        return b"".join(pieces).decode(errors="ignore")


def _load(path: Path, context_tokens: int, threads: int) -> Any:
    lib = binding()
    take_errors()
    try:
        with captured_stderr():
            return lib.Llama(
                str(path),
                n_ctx=context_tokens,
                n_batch=_BATCH,
                n_threads=threads,
                n_threads_batch=threads,
                # Gemma 3 attends to a sliding window. With a cache of the window alone, a shared prefix
                # longer than it would be taken for known though its start is overwritten.
                swa_full=True,
                verbose=False,
            )
    except (ValueError, RuntimeError) as error:
        reason = take_errors() or str(error)
        raise ModelDamagedError(f"No se puede cargar el modelo {path} ({reason}): {REMEDY}.") from error
