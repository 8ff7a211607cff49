"""Train the language model's adapter: low-rank additions to Gemma's projections, which learn to read evidence.

    python -m models.training.adapter --data FOLDER

Two stages: passages of ``FOLDER`` alone, then those mixed with synthetic bulletins; without ``--data``, synthetic
bulletins alone. The same command continues where a killed one stopped.
"""

import argparse
import math
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional

from models.adapters import KEPT_PIECES, READER_ADAPTER
from models.catalogue import GEMMA, GEMMA_READER, digest_of_sources, put_in_place
from models.gguf_file import merge_and_prune
from models.prompt import build_prompt, build_reply
from models.training.gemma import Gemma
from models.training.mixture import Passages, Row, generated_rows

RANK = 32
ALPHA = 32.0
RATE = 3e-4
WARM_UP = 40
"""Steps."""
BEND = 0.65
"""Of the steps, those before the rate begins to fall."""
CLIP = 1.0
BATCH_TOKENS = 1000
"""In a step, padding not counted: about three rows."""
WINDOW = 60
"""Rows sorted by length together, so that those of a batch are alike and little is padded."""
HOLD_OUT = 25
"""One passage of so many is kept for measuring."""
DECISIVE = 3
"""Pieces at the start of a reply that count double: whether there is an answer, and in which sentence."""

_CHECKPOINT = "checkpoint.pt"
_ADAPTER = "adapter.safetensors"


@dataclass(frozen=True, slots=True)
class Plan:
    """Steps, and where the second stage begins."""

    steps: int
    mixed_from: int
    generated: float = 0.5
    """The share of synthetic rows in the second stage."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A row in pieces. Each question sees the evidence and itself, and stands right after the evidence."""

    tokens: list[int]
    segments: list[int]
    """0 for the evidence, from 1 for the questions."""
    positions: list[int]
    weights: list[float]
    """How much it counts to predict the piece after this one."""


class Tokeniser:
    """llama.cpp's own, so that training and use cut text alike."""

    def __init__(self, path: Path) -> None:
        from models.llama_binding import binding

        self._llama: Any = binding().Llama(str(path), vocab_only=True, verbose=False)

    def __call__(self, text: str, *, start: bool = False) -> list[int]:
        return list(self._llama.tokenize(text.encode(), add_bos=start, special=False))


def encode(row: Row, tokenise: Tokeniser) -> Encoded:
    """The row as one sequence of pieces."""
    evidence = build_prompt("", row.sentences).rpartition("Pregunta:")[0]
    tokens = tokenise(evidence, start=True)
    encoded = Encoded(tokens, [0] * len(tokens), list(range(len(tokens))), [0.0] * len(tokens))
    shared = len(tokens)
    for number, (question, answer, label) in enumerate(row.questions, start=1):
        asked = tokenise(build_prompt(question, ()).partition("\n")[2])
        reply = tokenise(build_reply(answer, label))
        encoded.tokens.extend(asked + reply)
        length = len(asked) + len(reply)
        encoded.segments.extend([number] * length)
        encoded.positions.extend(range(shared, shared + length))
        counts = [2.0 if i < DECISIVE else 1.0 for i in range(len(reply))]
        encoded.weights.extend([0.0] * (len(asked) - 1) + counts + [0.0])
    return encoded


def batches(rows: Iterator[Row], tokenise: Tokeniser) -> Iterator[list[Encoded]]:
    """Rows of like length together, about ``BATCH_TOKENS`` a batch, the batches of a window from short to long."""
    while window := sorted((encode(row, tokenise) for row in islice(rows, WINDOW)), key=lambda e: len(e.tokens)):
        batch: list[Encoded] = []
        for encoded in window:
            batch.append(encoded)
            if sum(len(e.tokens) for e in batch) >= BATCH_TOKENS:
                yield batch
                batch = []
        if batch:
            yield batch


def loss_of(model: Gemma, batch: Sequence[Encoded]) -> Tensor:
    """The weighted mean of the surprise at each piece of the replies."""
    # In steps of 32, so that the memory freed by one batch fits the next.
    length = -(-max(len(e.tokens) for e in batch) // 32) * 32
    tokens, segments, positions, weights = (
        torch.tensor([[*values, *[fill] * (length - len(values))] for values in columns])
        for columns, fill in (
            ([e.tokens for e in batch], 0),
            ([e.segments for e in batch], -1),
            ([e.positions for e in batch], 0),
            ([e.weights for e in batch], 0.0),
        )
    )
    where = weights > 0
    logits = model(tokens, where, segments, positions)
    surprise = functional.cross_entropy(logits, tokens.roll(-1, dims=1)[where], reduction="none")
    counts = weights[where]
    return (surprise * counts).sum() / counts.sum()


def rate_at(step: int, plan: Plan) -> float:
    """The learning rate: a straight warm-up, level for long, then straight to nought.

    Up to the bend it does not depend on how many steps there are to be, which may so be decided late.
    """
    bend = BEND * plan.steps
    if step < max(WARM_UP, bend):
        return RATE * min(1.0, (step + 1) / WARM_UP)
    return RATE * (plan.steps - step) / (plan.steps - max(WARM_UP, bend))


def rows_of(plan: Plan, step: int, data: Passages | None, seed: int) -> Iterator[Row]:
    """The rows of the stage that ``step`` belongs to. Without end; begun anew where a run is continued."""
    import random

    if data is None:
        yield from generated_rows(seed + step)
    elif step < plan.mixed_from:
        yield from data.rows(seed + step)
    else:
        rng = random.Random(seed + step)
        read, made = data.rows(seed + step), generated_rows(seed + step)
        while True:
            yield next(made if rng.random() < plan.generated else read)


def train(model: Gemma, tokenise: Tokeniser, plan: Plan, data: Passages | None, folder: Path, *, minutes: float) -> int:
    """Train up to ``plan.steps``, or as long as ``minutes`` allow, leaving a checkpoint every few minutes.

    Gives the step that it came to.
    """
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=RATE, betas=(0.9, 0.98), weight_decay=0.0)
    step = _resume(model, optimiser, folder)
    began = saved = time.monotonic()
    mean = 0.0
    stage = None
    stopping: list[int] = []
    # A step is finished and saved before the process goes.
    signal.signal(signal.SIGTERM, lambda number, frame: stopping.append(number))
    while step < plan.steps and time.monotonic() - began < minutes * 60 and not stopping:
        if stage != (stage := data is not None and step >= plan.mixed_from):
            supply = batches(rows_of(plan, step, data, seed=1), tokenise)
        batch = next(supply)
        started = time.monotonic()
        loss = loss_of(model, batch)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(parameters, CLIP)
        for group in optimiser.param_groups:
            group["lr"] = rate_at(step, plan)
        optimiser.step()
        optimiser.zero_grad()
        step += 1
        mean = loss.item() if mean == 0.0 else 0.98 * mean + 0.02 * loss.item()
        if step % 10 == 0:
            pieces, asked = sum(len(e.tokens) for e in batch), sum(max(e.segments) for e in batch)
            seconds = time.monotonic() - started
            print(
                f"{step}/{plan.steps} loss {loss.item():.3f} mean {mean:.3f} {len(batch)} rows {asked} questions "
                f"{pieces} pieces {seconds:.2f} s",
                flush=True,
            )
        if time.monotonic() - saved > 240:
            _save(model, optimiser, step, folder)
            saved = time.monotonic()
    _save(model, optimiser, step, folder)
    return step


def _resume(model: Gemma, optimiser: torch.optim.Optimizer, folder: Path) -> int:
    path = folder / _CHECKPOINT
    if not path.is_file():
        return 0
    state = torch.load(path, weights_only=True)
    model.load_state_dict(state["model"])
    optimiser.load_state_dict(state["optimiser"])
    return int(state["step"])


def _save(model: Gemma, optimiser: torch.optim.Optimizer, step: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f"{_CHECKPOINT}.part"
    torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "step": step}, temporary)
    temporary.replace(folder / _CHECKPOINT)
    save_adapter(model, folder / _ADAPTER)


def save_adapter(model: Gemma, path: Path) -> None:
    """Write what was learnt in float16: for each projection ``NAME.a`` and ``NAME.b``, whose product is added to it."""
    tensors = {}
    for name, low in model.adapter():
        tensors[f"{name}.a"] = low.a.detach().half().contiguous()
        tensors[f"{name}.b"] = (low.b.detach() * low.scale).half().contiguous()
    temporary = path.with_suffix(".part")
    save_file(tensors, temporary, metadata={"rank": str(RANK), "alpha": str(ALPHA)})
    # safetensors writes it for its owner alone.
    temporary.chmod(0o644)
    temporary.replace(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of files of SQuAD's form; without it, synthetic bulletins")
    parser.add_argument("--home", type=Path, default=Path("var"))
    parser.add_argument("--steps", type=int, default=900)
    parser.add_argument("--mixed-from", type=int, default=300, help="the step from which bulletins are mixed in")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop after so many, to be continued")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    folder = arguments.home / "train"
    path = _base(arguments.home, folder)
    data = Passages(arguments.data) if arguments.data else None
    if data is not None:
        data.hold_out(HOLD_OUT)
    model = Gemma(path, rank=RANK, alpha=ALPHA)
    plan = Plan(arguments.steps, arguments.mixed_from)
    if train(model, Tokeniser(path), plan, data, folder, minutes=arguments.minutes) == plan.steps:
        save_adapter(model, READER_ADAPTER)
        print(
            f"The row of the catalogue: {READER_ADAPTER.stat().st_size} bytes, sha256 {digest_of_sources(GEMMA_READER)}"
        )


def _base(home: Path, folder: Path) -> Path:
    """The weights with the vocabulary that the product keeps: training cuts text into the same pieces."""
    path = folder / "base.gguf"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        merge_and_prune(put_in_place(GEMMA, home), part, adapter=None, kept=KEPT_PIECES, advance=lambda count: None)
        part.replace(path)
    return path


if __name__ == "__main__":
    main()
