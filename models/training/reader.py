"""Trains the reader's adapter on the embedder's weights: which sentence answers, and with which words.

``python -m models.training.reader --typed FILE --data FOLDER`` goes on from its last checkpoint, and writes the adapter
at the end. Most examples are questions that people typed; passages of SQuAD's form and made-up bulletins are mixed in.
"""

import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from models.catalogue import EMBEDDER, put_in_place
from models.reader import ADAPTER, PADDING
from models.reader_net import MAX_TOKENS, Encoded, ReaderNet, encode, to_batch
from models.training.command import checkpoint_of, parse_options, resume, save_checkpoint, typed_rows
from models.training.mixture import stream
from models.training.typed_questions import ReadingExample

HARDEST = (12, 20, 30, 60)
"""Wrong sentences are drawn from so many of the first that the search found: some of the draws are hard, some easy."""
STEPS = 700
RATE = 5e-4
_ROOM = MAX_TOKENS - 48
"""Tokens of an example: shorter than a pass in use, for speed."""
_BATCH = 16
_POOL = 16
"""Batches are made of so many at a time, sorted by length, so that padding is little."""
_WARM_UP = 0.05
_CHECKPOINT = 50
"""Steps: about five minutes on two cores."""


@dataclass(frozen=True, slots=True)
class Target:
    """An example as the network learns from it."""

    encoded: Encoded
    right: tuple[int, ...]
    """Sentences that answer, from 1; empty where none does."""
    span: tuple[int, int, int] | None = None
    """The sentence, from 1, and the first and the last token of the answer in it."""


def train(
    net: ReaderNet,
    tokenizer: Any,
    examples: Iterator[ReadingExample],
    *,
    steps: int,
    rate: float,
    checkpoint: Path,
    report: Callable[[str], None] = print,
) -> None:
    """Take ``steps`` of AdamW under a cosine schedule, going on from ``checkpoint`` where there is one.

    The gradient is of the choice among the sentences and none, and of the span within the right sentence.
    """
    weights = [weight for weight in net.parameters() if weight.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=rate, weight_decay=0.01)
    done = resume(checkpoint, net, optimiser)
    losses: list[float] = []
    began = time.perf_counter()
    for step, batch in enumerate(_batches(examples, tokenizer), start=1):
        if step <= done:
            continue
        if step > steps:
            break
        for group in optimiser.param_groups:
            group["lr"] = rate * _schedule(step / steps)
        with torch.autocast("cpu", torch.bfloat16):
            loss = loss_of(net, batch)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(weights, 1.0)
        optimiser.step()
        optimiser.zero_grad()
        losses.append(loss.item())
        if step % _CHECKPOINT == 0 or step == steps:
            save_checkpoint(checkpoint, net.adapter(), optimiser, step)
            seconds = (time.perf_counter() - began) / (step - done)
            report(f"step {step} of {steps}, loss {sum(losses) / len(losses):.3f}, {seconds:.1f} s a step")
            losses.clear()


def loss_of(net: ReaderNet, batch: Sequence[Target]) -> Tensor:
    """Of one batch: a scalar. Where several sentences answer, any of them will do."""
    ids, mask, owners = to_batch([target.encoded for target in batch], PADDING)
    logits = net(ids, mask, owners)
    right = torch.zeros_like(logits.choice, dtype=torch.bool)
    for row, target in enumerate(batch):
        right[row, list(target.right) or [0]] = True
    good = logits.choice.masked_fill(~right, -torch.inf)
    loss = (torch.logsumexp(logits.choice, 1) - torch.logsumexp(good, 1)).mean()
    spans = [(row, target.span) for row, target in enumerate(batch) if target.span is not None]
    if spans:
        rows = [row for row, _ in spans]
        outside = owners[rows] != torch.tensor([span[0] for _, span in spans]).unsqueeze(1)
        for scores, end in ((logits.start, 1), (logits.end, 2)):
            within = scores[rows].masked_fill(outside, -1e4)
            wanted = torch.tensor([span[end] for _, span in spans])
            loss = loss + 0.5 * len(rows) / len(batch) * nn.functional.cross_entropy(within, wanted)
    return loss


def target_of(example: ReadingExample, tokenizer: Any) -> Target | None:
    """None where no sentence that answers fits into one pass."""
    encoded = next(encode(example.question, example.sentences, example.headings, tokenizer))
    right = tuple(place + 1 for place in example.right if place < encoded.sentences)
    if example.right and not right:
        return None
    if example.span is None or example.span[0] >= encoded.sentences:
        return Target(encoded, right)
    place, start, end = example.span
    tokens = [
        i
        for i, (owner, (begins, ends)) in enumerate(zip(encoded.sentence_of, encoded.offsets, strict=True))
        if owner == place + 1 and begins < end and ends > start
    ]
    return Target(encoded, right, (place + 1, tokens[0], tokens[-1])) if tokens else Target(encoded, right)


def _batches(examples: Iterator[ReadingExample], tokenizer: Any) -> Iterator[list[Target]]:
    chance = random.Random(0)
    pool: list[Target] = []
    for example in examples:
        target = target_of(example, tokenizer)
        if target is not None:
            pool.append(target)
        if len(pool) == _BATCH * _POOL:
            pool.sort(key=lambda target: len(target.encoded.ids))
            batches = [pool[i : i + _BATCH] for i in range(0, len(pool), _BATCH)]
            chance.shuffle(batches)
            yield from batches
            pool = []


def _schedule(done: float) -> float:
    """From 0 to 1 while it warms up, then down to 0.03 along a cosine."""
    if done < _WARM_UP:
        return done / _WARM_UP
    return 0.03 + 0.485 * (1 + math.cos(math.pi * (done - _WARM_UP) / (1 - _WARM_UP)))


def main() -> None:
    options = parse_options(__doc__, out=ADAPTER, steps=STEPS, rate=RATE)
    folder = put_in_place(EMBEDDER, options.home)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="sdpa").float().eval()
    net = ReaderNet(encoder, encoder.config.hidden_size)
    if options.start:
        net.load_state_dict({k: v.float() for k, v in load_file(options.start).items()}, strict=False)

    def length(text: str) -> int:
        return len(tokenizer.encode(text, add_special_tokens=False).ids)

    examples = stream(typed_rows(options), options.data, length, _ROOM, seed=3, hardest=HARDEST)
    train(net, tokenizer, examples, steps=options.steps, rate=options.rate, checkpoint=checkpoint_of(options))
    save_file({name: weight.half() for name, weight in net.adapter().items()}, options.out)
    checkpoint_of(options).unlink()


if __name__ == "__main__":
    main()
