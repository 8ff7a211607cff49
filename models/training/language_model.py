"""Trains the language model's adapter: low-rank additions to Gemma's projections, which learn to judge and to quote.

``python -m models.training.language_model --typed FILE --data FOLDER`` goes on from its last checkpoint, and writes the
adapter at the end. Of each sentence of an example it learns whether it answers the question, and sometimes the words.
"""

import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

from models.adapters import KEPT_PIECES, READER_ADAPTER
from models.catalogue import GEMMA, GEMMA_READER, digest_of_sources, put_in_place
from models.gguf_file import merge_and_prune
from models.prompt import NO, YES, judging_parts, words_prompt, words_reply
from models.training.command import checkpoint_of, parse_options, resume, save_checkpoint, typed_rows
from models.training.gemma import Gemma
from models.training.mixture import stream
from models.training.typed_questions import ReadingExample

RANK = 32
ALPHA = 32.0
STEPS = 450
RATE = 3e-4
HARDEST = (6, 10, 10, 20)
"""Wrong sentences are drawn from so many of the first that the search found: only the likeliest are judged in use."""
_BATCH = 8
"""Examples of a step."""
_ROOM = 320
"""Tokens of the sentences of an example, about five."""
_LONGEST = 900
"""Tokens; a longer example is left out."""
_TOKENS = 1800
"""Of the examples that are computed at once, padding counted."""
_QUOTED = 0.4
"""Of the examples with an answer, those whose words are learned too. They end with the sentence that holds them."""
_OF_ITS_OWN = 0.3
"""Weight of whether each sentence answers, against the choice among them."""
_OF_WORDS = 0.4
"""Weight of the words."""
_WARM_UP = 30
_LEVEL = 0.3
"""Of the steps, those before the rate begins to fall."""
_CHECKPOINT = 50
"""Steps: about six minutes on two cores."""


@dataclass(frozen=True, slots=True)
class Target:
    """An example in tokens, and what is to be learned of it."""

    tokens: list[int]
    marks: list[int]
    """Places of the last token of each sentence's mark: what follows says whether it answers."""
    right: list[bool]
    """Of each mark."""
    words: list[int]
    """Places before the tokens of the words that answer; empty where they are not learned."""


class Tokeniser:
    """llama.cpp's own, so that training and use cut text alike."""

    def __init__(self, path: Path) -> None:
        from models.llama_binding import binding

        self._llama: Any = binding().Llama(str(path), vocab_only=True, verbose=False)

    def __call__(self, text: str, *, start: bool = False) -> list[int]:
        return list(self._llama.tokenize(text.encode(), add_bos=start, special=False))


def target_of(example: ReadingExample, tokenise: Callable[..., list[int]], *, quoted: bool) -> Target:
    """``quoted``: its words are learned, where they are known."""
    parts = judging_parts(example.question, example.sentences, example.headings)
    span = example.span if quoted else None
    if span is not None:
        parts = parts[: span[0] + 1]
    tokens: list[int] = []
    marks = []
    for part in parts:
        tokens += tokenise(part, start=not tokens)
        marks.append(len(tokens) - 1)
    words: list[int] = []
    if span is not None:
        place, start, end = span
        asked = tokenise(words_prompt([]))
        reply = tokenise(words_reply(example.sentences[place][start:end]))
        first = len(tokens) + len(asked) - 1
        words = list(range(first, first + len(reply)))
        tokens += asked + reply
    return Target(tokens, marks, [place in example.right for place in range(len(parts))], words)


def loss_of(model: Gemma, batch: Sequence[Target], yes: int, no: int) -> Tensor:
    """The mean over the examples of ``batch``: a scalar. ``yes`` and ``no`` are the tokens that may follow a mark."""
    # In steps of 32, so that the memory freed by one batch fits the next.
    length = -(-max(len(target.tokens) for target in batch) // 32) * 32
    tokens = torch.tensor([[*target.tokens, *[0] * (length - len(target.tokens))] for target in batch])
    where = torch.zeros_like(tokens, dtype=torch.bool)
    for row, target in enumerate(batch):
        where[row, [*target.marks, *target.words]] = True
    logits = model(tokens, where)
    starts = [0, *where.sum(1).cumsum(0).tolist()]
    losses = []
    for row, target in enumerate(batch):
        # The marks stand before the words, so their logits come first.
        own = logits[starts[row] : starts[row + 1]]
        odds = own[: len(target.marks), yes] - own[: len(target.marks), no]
        right = torch.tensor(target.right)
        choice = torch.cat([torch.zeros(1), odds])
        good = choice[torch.cat([~right.any()[None], right])]
        loss = torch.logsumexp(choice, 0) - torch.logsumexp(good, 0)
        loss = loss + _OF_ITS_OWN * functional.binary_cross_entropy_with_logits(odds, right.float())
        if target.words:
            written = tokens[row, [place + 1 for place in target.words]]
            loss = loss + _OF_WORDS * functional.cross_entropy(own[len(target.marks) :], written)
        losses.append(loss)
    return torch.stack(losses).mean()


def train(
    model: Gemma,
    targets: Iterator[Target],
    tokenise: Callable[..., list[int]],
    *,
    steps: int,
    rate: float,
    checkpoint: Path,
    report: Callable[[str], None] = print,
) -> None:
    """Take ``steps`` of AdamW, going on from ``checkpoint`` where there is one."""
    (yes,), (no,) = tokenise(YES), tokenise(NO)
    weights = [weight for weight in model.parameters() if weight.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=rate, betas=(0.9, 0.98), weight_decay=0.0)
    done = resume(checkpoint, model, optimiser)
    losses: list[float] = []
    began = time.monotonic()
    for step in range(1, steps + 1):
        batch = list(islice(targets, _BATCH))
        if step <= done:
            continue
        for part in _parts(batch):
            loss = loss_of(model, part, yes, no) * len(part) / len(batch)
            loss.backward()  # type: ignore[no-untyped-call]
            losses.append(loss.item())
        nn.utils.clip_grad_norm_(weights, 1.0)
        for group in optimiser.param_groups:
            group["lr"] = rate * schedule(step, steps)
        optimiser.step()
        optimiser.zero_grad()
        if step % _CHECKPOINT == 0 or step == steps:
            save_checkpoint(checkpoint, model.state_dict(), optimiser, step)
            seconds = (time.monotonic() - began) / (step - done)
            mean = sum(losses) / ((step - 1) % _CHECKPOINT + 1)
            report(f"step {step} of {steps}, loss {mean:.3f}, {seconds:.1f} s a step")
            losses.clear()


def schedule(step: int, steps: int) -> float:
    """From 0 to 1 while it warms up, level, then down to 0.03 along a cosine."""
    falling = max(0.0, (step / steps - _LEVEL) / (1 - _LEVEL))
    return min(1.0, step / _WARM_UP) * max(0.03, 0.5 * (1 + math.cos(math.pi * falling)))


def _parts(batch: Sequence[Target]) -> Iterator[list[Target]]:
    """``batch`` from short to long, as many at once as memory holds."""
    part: list[Target] = []
    for target in sorted(batch, key=lambda target: len(target.tokens)):
        if part and (len(part) + 1) * len(target.tokens) > _TOKENS:
            yield part
            part = []
        part.append(target)
    yield part


def load_adapter(model: Gemma, path: Path) -> None:
    """Go on from an adapter that ``save_adapter`` wrote."""
    tensors = load_file(path)
    for name, low in model.adapter():
        low.a.data = tensors[f"{name}.a"].float()
        low.b.data = tensors[f"{name}.b"].float() / low.scale


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
    options = parse_options(__doc__, out=READER_ADAPTER, steps=STEPS, rate=RATE)
    base = _base(options.home)
    model, tokenise = Gemma(base, rank=RANK, alpha=ALPHA), Tokeniser(base)
    if options.start:
        load_adapter(model, options.start)

    def length(text: str) -> int:
        return len(tokenise(text))

    examples = stream(typed_rows(options), options.data, length, _ROOM, seed=3, hardest=HARDEST)
    targets = _targets(examples, tokenise)
    train(model, targets, tokenise, steps=options.steps, rate=options.rate, checkpoint=checkpoint_of(options))
    save_adapter(model, options.out)
    checkpoint_of(options).unlink()
    if options.out == READER_ADAPTER:
        size, digest = READER_ADAPTER.stat().st_size, digest_of_sources(GEMMA_READER)
        print(f"The row of the catalogue: {size} bytes, sha256 {digest}")


def _targets(examples: Iterator[ReadingExample], tokenise: Callable[..., list[int]]) -> Iterator[Target]:
    rng = random.Random(5)
    for example in examples:
        target = target_of(example, tokenise, quoted=rng.random() < _QUOTED)
        if len(target.tokens) <= _LONGEST:
            yield target


def _base(home: Path) -> Path:
    """The weights with the vocabulary that the product keeps: training cuts text into the same pieces."""
    path = home / "train" / "base.gguf"
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        merge_and_prune(put_in_place(GEMMA, home), part, adapter=None, kept=KEPT_PIECES, advance=lambda count: None)
        part.replace(path)
    return path


if __name__ == "__main__":
    main()
