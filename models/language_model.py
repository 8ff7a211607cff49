"""The language model: any GGUF file, run by llama.cpp on the processor, always under a grammar."""

import ctypes
import threading
import time
from collections.abc import Iterator, Sequence
from itertools import accumulate
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

# Choices scored at once, each a sequence of its own in the cache; llama.cpp takes 256 at most.
_SEQUENCES = 32

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
            room = self._room(len(tokens) + 1) + 1
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

    def score(self, prompt: str, choices: Sequence[str]) -> list[float]:
        """For each of ``choices``, the natural logarithm of the probability that ``prompt`` goes on with it.

        The prompt is computed once, and so is what choices begin with in common; the rest is decoded in one batch
        for each 31 choices. As ``complete``, it profits from what the prompt shares with the one before it.

        Raises ``PromptTooLongError`` where the prompt and a choice do not fit in the context.
        """
        with self._lock:
            tokens = self._llama.tokenize(prompt.encode(), add_bos=True, special=False)
            replies = [tuple(self._llama.tokenize(c.encode(), add_bos=False, special=False)) for c in choices]
            parts = list(_parts([len(reply) for reply in replies]))
            self._room(len(tokens) + max((sum(len(replies[i]) for i in part) for part in parts), default=0))
            reused = self._rewind(tokens)
            self._prompt_tokens = len(tokens)
            self._eval(tokens[reused:])
            first = _log_probabilities(self._logits())
            scores = [float(first[reply[0]]) if reply else 0.0 for reply in replies]
            for part in parts:
                for i, rest in zip(part, self._score_rest([replies[i] for i in part]), strict=True):
                    scores[i] += rest
        return scores

    def judge(self, parts: Sequence[str], yes: str, no: str) -> list[float]:
        """After each of ``parts``, read in a row, the log-odds that the text goes on with ``yes`` rather than ``no``.

        One pass over the text, from which ``score`` profits as from a prompt of its own.

        Raises ``PromptTooLongError`` where the parts do not fit in the context.
        """
        if not parts:
            return []
        with self._lock:
            pieces = [self._llama.tokenize(p.encode(), add_bos=i == 0, special=False) for i, p in enumerate(parts)]
            tokens = [token for part in pieces for token in part]
            self._room(len(tokens))
            (first,), (second,) = (self._llama.tokenize(w.encode(), add_bos=False, special=False) for w in (yes, no))
            self._rewind(tokens[:1])
            self._prompt_tokens = len(tokens)
            ends = [end - 1 for end in accumulate(map(len, pieces))]
            odds: list[float] = []
            for start in range(0, len(tokens), _BATCH):
                places = [end - start for end in ends if start <= end < start + _BATCH]
                logits = self._decode(tokens[start : start + _BATCH], places)
                odds += [float(row[first] - row[second]) for row in logits]
        return odds

    def _decode(self, tokens: Sequence[int], places: Sequence[int]) -> list[NDArray[np.float32]]:
        """Decode at most ``_BATCH`` tokens after the state, and give the logits after those at ``places`` of them."""
        lib, llama = binding(), self._llama
        batch = lib.llama_batch_init(len(tokens), 0, 1)
        try:
            for i, token in enumerate(tokens):
                batch.token[i], batch.pos[i], batch.logits[i] = token, llama.n_tokens + i, i in places
                batch.n_seq_id[i], batch.seq_id[i][0] = 1, 0
            batch.n_tokens = len(tokens)
            if lib.llama_decode(llama.ctx, batch):
                raise ModelError("llama.cpp no pudo continuar: vuelve a intentarlo.")
            llama.input_ids[llama.n_tokens : llama.n_tokens + len(tokens)] = tokens
            llama.n_tokens += len(tokens)
            return [self._logits(place).copy() for place in places]
        finally:
            lib.llama_batch_free(batch)

    def _score_rest(self, replies: Sequence[tuple[int, ...]]) -> list[float]:
        """The log-probability of each reply after its first piece, all decoded side by side after the prompt."""
        lib, llama = binding(), self._llama
        memory = lib.llama_get_memory(llama.ctx)
        start = llama.n_tokens
        # What replies begin with in common belongs to the sequences of all of them, and is decoded once.
        owners: dict[tuple[int, ...], list[int]] = {}
        for sequence, reply in enumerate(replies, start=1):
            lib.llama_memory_seq_cp(memory, 0, sequence, -1, -1)
            for length in range(1, len(reply)):
                owners.setdefault(reply[:length], []).append(sequence)
        batch = lib.llama_batch_init(max(1, len(owners)), 0, len(replies))
        try:
            for i, (begun, sequences) in enumerate(owners.items()):
                batch.token[i], batch.pos[i], batch.logits[i] = begun[-1], start + len(begun) - 1, True
                batch.n_seq_id[i] = len(sequences)
                for j, sequence in enumerate(sequences):
                    batch.seq_id[i][j] = sequence
            batch.n_tokens = len(owners)
            if owners and lib.llama_decode(llama.ctx, batch):
                raise ModelError("llama.cpp no pudo continuar: vuelve a intentarlo.")
            sums = [0.0] * len(replies)
            for i, (begun, sequences) in enumerate(owners.items()):
                after = _log_probabilities(self._logits(i))
                for sequence in sequences:
                    sums[sequence - 1] += float(after[replies[sequence - 1][len(begun)]])
            return sums
        finally:
            lib.llama_batch_free(batch)
            for sequence in range(1, len(replies) + 1):
                lib.llama_memory_seq_rm(memory, sequence, -1, -1)

    def _room(self, tokens: int) -> int:
        """How many more than ``tokens`` the context holds. Raises ``PromptTooLongError`` where not even these."""
        room = int(self._llama.n_ctx()) - tokens
        if room < 0:
            raise PromptTooLongError(
                f"La consulta ocupa {tokens} unidades y el modelo admite {self._llama.n_ctx()}: "
                "pregunta algo más corto o aumenta el contexto en los ajustes."
            )
        return room

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
            self._eval(pending)
            token = sampler.likeliest(self._logits())
            if binding().llama_vocab_is_eog(self._vocabulary, token):
                break
            sampler.accept(token)
            written.append(token)
            pending = [token]
        return written

    def _eval(self, tokens: Sequence[int]) -> None:
        try:
            self._llama.eval(tokens)
        except RuntimeError as error:
            raise ModelError(f"llama.cpp no pudo continuar ({error}): vuelve a intentarlo.") from error

    def _logits(self, place: int = -1) -> NDArray[np.float32]:
        """float32 (vocabulary,), of one token of the last batch; a view that the next one overwrites."""
        pointer = binding().llama_get_logits_ith(self._llama.ctx, place)
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


def _parts(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The indices of replies of so many pieces, in parts that fit in one batch."""
    part: list[int] = []
    for i, length in enumerate(lengths):
        if part and (len(part) == _SEQUENCES - 1 or sum(lengths[j] for j in part) + length > _BATCH):
            yield part
            part = []
        part.append(i)
    if part:
        yield part


def _log_probabilities(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """float32 (vocabulary,), natural logarithms."""
    shifted = logits - logits.max()
    return np.asarray(shifted - np.log(np.exp(shifted).sum()))


def _load(path: Path, context_tokens: int, threads: int) -> Any:
    lib = binding()
    take_errors()
    try:
        with captured_stderr():
            llama = lib.Llama(
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
            _allow_sequences(llama)
            return llama
    except (ValueError, RuntimeError) as error:
        reason = take_errors() or str(error)
        raise ModelDamagedError(f"No se puede cargar el modelo {path} ({reason}): {REMEDY}.") from error


def _allow_sequences(llama: Any) -> None:
    """Give ``llama`` a context in which several replies continue one prompt. llama-cpp-python has no option for it."""
    params = llama.context_params
    params.n_seq_max, params.kv_unified = _SEQUENCES, True
    old = llama._ctx
    llama._ctx = type(old)(model=llama._model, params=params, verbose=False)
    old.close()
