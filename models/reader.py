"""The reader: the project's own adapter on multilingual-e5-small: which sentence answers, and its words."""

import copy
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from models.embedder import SentenceTransformerEmbedder
from models.errors import ModelDamagedError
from models.manifest import fingerprint_of
from models.types import SentenceReading, Vectors

if TYPE_CHECKING:
    from models.reader_net import ReaderNet

ADAPTER = Path(str(files("models") / "adapters" / "reader.safetensors"))
PADDING = 1
"""The id of XLM-R's padding."""


class E5Reader:
    """The adapter behind ``Reader``."""

    def __init__(self, embedder: SentenceTransformerEmbedder, adapter: Path = ADAPTER) -> None:
        """Put ``adapter`` on a copy of the weights of ``embedder``, which is multilingual-e5-small.

        The token table, four fifths of them, is not copied. Raises ``ModelDamagedError`` where the adapter is
        missing or of other weights.
        """
        self._net = _load(embedder, adapter)
        self._tokenizer = embedder.tokenizer
        self._fingerprint = fingerprint_of(adapter)
        self._lock = embedder.lock

    @property
    def fingerprint(self) -> str:
        return self._fingerprint

    def read(
        self, question: str, sentences: Sequence[str], headings: Sequence[str] = ()
    ) -> tuple[SentenceReading, ...]:
        """Read ``sentences`` together, each under its heading; one reading each, in their order."""
        import torch

        from models.reader_net import encode, to_batch

        # A fifth faster where the processor multiplies bfloat16; elsewhere it would be slower.
        fast = torch.autocast("cpu", torch.bfloat16, enabled=torch.cpu._is_avx512_bf16_supported())
        with self._lock, torch.inference_mode(), fast:
            passes = list(encode(question, sentences, headings or [""] * len(sentences), self._tokenizer))
            read = [self._net(*to_batch([encoded], PADDING)) for encoded in passes]
        readings: list[SentenceReading] = []
        for encoded, logits in zip(passes, read, strict=True):
            choice, start, end = (part[0].numpy() for part in (logits.choice, logits.start, logits.end))
            owners = np.asarray(encoded.sentence_of)
            for number in range(1, encoded.sentences + 1):
                tokens = np.flatnonzero(owners == number)
                readings.append(
                    SentenceReading(
                        float(choice[number] - choice[0]),
                        tuple(encoded.offsets[i] for i in tokens),
                        _log_softmax(start[tokens]),
                        _log_softmax(end[tokens]),
                    )
                )
        return tuple(readings)


def _load(embedder: SentenceTransformerEmbedder, adapter: Path) -> "ReaderNet":
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    from models.reader_net import ReaderNet

    table = embedder.encoder.get_input_embeddings().weight
    encoder = copy.deepcopy(embedder.encoder, {id(table): table})
    net = ReaderNet(encoder, embedder.dimension)
    try:
        weights = {name: weight.float() for name, weight in load_file(adapter).items()}
        if weights.keys() != net.adapter().keys():
            raise ModelDamagedError(f"El adaptador {adapter} es de otro modelo: vuelve a instalar cita.")
        net.load_state_dict(weights, strict=False)
    except (OSError, SafetensorError, RuntimeError) as error:
        raise ModelDamagedError(f"No se puede cargar el adaptador {adapter} ({error}): reinstala cita.") from error
    net.merge()
    net.eval()
    return net


def _log_softmax(logits: NDArray[np.float32]) -> Vectors:
    shifted = logits - logits.max(initial=-np.inf)
    return np.asarray(shifted - np.log(np.exp(shifted).sum()), np.float32)
