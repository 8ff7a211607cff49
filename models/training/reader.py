"""Trains the reader's adapter on the embedder's weights: which sentence answers, and with which words.

``python -m models.training.reader --data FOLDER`` goes on from its last checkpoint, and writes the adapter at the end.
Passages come first, alone; then half of the examples are questions about made-up bulletins. Without ``--data`` all are.
"""

import argparse
import math
import os
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from models.catalogue import EMBEDDER, put_in_place
from models.reader import ADAPTER, PADDING
from models.reader_net import Encoded, ReaderNet, encode, to_batch
from models.training.examples import Example, read_squad
from models.training.questions import examples as made_up
from models.training.variation import vary

STEPS = 1300
ALONE = 200
"""Steps of passages before bulletins are mixed in."""
RATE = 8e-4
HELD_OUT = 300
"""Passages that are measured on, never learned from."""
_BATCH = 16
_POOL = 16
"""Batches are made of so many at a time, sorted by length, so that padding is little."""
_WARM_UP = 0.06


@dataclass(frozen=True, slots=True)
class Target:
    """An example as the network learns from it: ``start`` and ``end`` are tokens, None where nothing answers."""

    encoded: Encoded
    choice: int
    """0 for none, else the sentence from 1."""
    start: int | None = None
    end: int | None = None


def train(
    net: ReaderNet,
    tokenizer: Any,
    examples: Iterator[Example],
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
    done = _resume(net, optimiser, checkpoint)
    losses: list[float] = []
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
        if step % 50 == 0:
            report(f"step {step} of {steps}, loss {sum(losses) / len(losses):.3f}")
            losses.clear()
        if step % 200 == 0 or step == steps:
            _save(net, optimiser, step, checkpoint)


def loss_of(net: ReaderNet, batch: Sequence[Target]) -> Tensor:
    """Of one batch: a scalar."""
    ids, mask, owners = to_batch([target.encoded for target in batch], PADDING)
    logits = net(ids, mask, owners)
    choice = torch.tensor([target.choice for target in batch])
    loss = nn.functional.cross_entropy(logits.choice, choice)
    answered = [row for row, target in enumerate(batch) if target.start is not None]
    if answered:
        outside = owners[answered] != choice[answered].unsqueeze(1)
        for scores, ends in ((logits.start, [t.start for t in batch]), (logits.end, [t.end for t in batch])):
            within = scores[answered].masked_fill(outside, -1e4)
            loss = loss + 0.5 * nn.functional.cross_entropy(within, torch.tensor([ends[row] for row in answered]))
    return loss


def target_of(example: Example, tokenizer: Any) -> Target | None:
    """None where the sentence that answers does not fit into one pass, or the answer's bounds are inside tokens."""
    encoded = next(encode(example.question, example.sentences, tokenizer))
    if example.label is None:
        return Target(encoded, 0)
    if example.label > encoded.sentences:
        return None
    start = example.sentences[example.label - 1].index(example.answer)
    end = start + len(example.answer)
    tokens = [
        i
        for i, (owner, (begins, ends)) in enumerate(zip(encoded.sentence_of, encoded.offsets, strict=True))
        if owner == example.label and begins < end and ends > start
    ]
    return Target(encoded, example.label, tokens[0], tokens[-1]) if tokens else None


def _batches(examples: Iterator[Example], tokenizer: Any) -> Iterator[list[Target]]:
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
    """From 0 to 1 while it warms up, then down to 0.02 along a cosine."""
    if done < _WARM_UP:
        return done / _WARM_UP
    return 0.02 + 0.49 * (1 + math.cos(math.pi * (done - _WARM_UP) / (1 - _WARM_UP)))


def _save(net: ReaderNet, optimiser: torch.optim.Optimizer, step: int, path: Path) -> None:
    """Under another name first, so that a kill leaves the checkpoint before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".part")
    torch.save({"adapter": net.adapter(), "optimiser": optimiser.state_dict(), "step": step}, temporary)
    os.replace(temporary, path)


def _resume(net: ReaderNet, optimiser: torch.optim.Optimizer, path: Path) -> int:
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    net.load_state_dict(state["adapter"], strict=False)
    optimiser.load_state_dict(state["optimiser"])
    return int(state["step"])


def stream(data: Path | None, seed: int = 3) -> Iterator[Example]:
    """Without end: the passages of ``data``, varied, and made-up bulletins in turn with them after ``ALONE`` steps."""
    chance = random.Random(seed)
    bulletins = made_up(seed, 10**9)
    if data is None:
        yield from bulletins
        return
    passages = passages_of(data)[HELD_OUT:]
    count = 0
    while True:
        for passage in chance.sample(passages, len(passages)):
            yield vary(passage, chance.choice(passages).sentences, chance)
            count += 1
            while count > ALONE * _BATCH and chance.random() < 0.5:
                yield next(bulletins)


def passages_of(folder: Path) -> list[Example]:
    """All examples of the files of ``folder``, in an order of chance that is always the same."""
    found = [example for path in sorted(folder.glob("*.jsonl")) for example in read_squad(path)]
    random.Random(7).shuffle(found)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of files of SQuAD's form")
    parser.add_argument("--home", type=Path, default=Path("var"))
    parser.add_argument("--steps", type=int, default=STEPS)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    folder = put_in_place(EMBEDDER, arguments.home)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    # Eager: on a processor, attention in one kernel is slower both ways.
    encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="eager").float().eval()
    net = ReaderNet(encoder, encoder.config.hidden_size)
    checkpoint = arguments.home / "train" / "reader.pt"
    train(net, tokenizer, stream(arguments.data), steps=arguments.steps, rate=RATE, checkpoint=checkpoint)
    save_file({name: weight.half() for name, weight in net.adapter().items()}, ADAPTER)


if __name__ == "__main__":
    main()
