"""Trains the reader's adapter on the embedder's weights: which sentence answers, and with which words.

``python -m models.training.reader --typed FILE --data FOLDER`` goes on from its last checkpoint, and writes the adapter
at the end. Most examples are questions that people typed; passages of SQuAD's form and made-up bulletins are mixed in.
"""

import argparse
import math
import os
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
from models.training.examples import Example, read_squad
from models.training.questions import examples as made_up
from models.training.typed_questions import ReadingExample, fold_of, read_typed, typed_examples
from models.training.variation import vary

STEPS = 700
RATE = 5e-4
HELD_OUT = 300
"""Passages that are measured on, never learned from."""
_PASSAGES = 0.25
"""Passages for each question that was typed."""
_MADE_UP = 0.08
"""The same, of made-up bulletins."""
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
    done = _resume(net, optimiser, checkpoint)
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
            _save(net, optimiser, step, checkpoint)
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
    """None where no sentence that answers fits into one pass, or the answer's bounds are inside tokens."""
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


def reading_example(example: Example) -> ReadingExample:
    """An example of one passage: its sentences stand under no heading."""
    headings = ("",) * len(example.sentences)
    if example.label is None:
        return ReadingExample(example.question, example.sentences, headings)
    place = example.label - 1
    start = example.sentences[place].index(example.answer)
    span = place, start, start + len(example.answer)
    return ReadingExample(example.question, example.sentences, headings, (place,), span)


def stream(typed: Sequence[dict[str, Any]], data: Path | None, tokenizer: Any, seed: int) -> Iterator[ReadingExample]:
    """Without end: the questions that were typed, and in turn with them passages of ``data`` and made-up bulletins."""
    rng = random.Random(seed)
    bulletins = made_up(seed, 10**9)
    passages = passages_of(data)[HELD_OUT:] if data else []

    def length(text: str) -> int:
        return len(tokenizer.encode(text, add_special_tokens=False).ids)

    for example in typed_examples(typed, length, _ROOM, rng):
        yield example
        if passages and rng.random() < _PASSAGES:
            yield reading_example(vary(rng.choice(passages), rng.choice(passages).sentences, rng))
        if rng.random() < _MADE_UP:
            yield reading_example(next(bulletins))


def passages_of(folder: Path) -> list[Example]:
    """All examples of the files of ``folder``, in an order of chance that is always the same."""
    found = [example for path in sorted(folder.glob("*.jsonl")) for example in read_squad(path)]
    random.Random(7).shuffle(found)
    return found


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--typed", type=Path, action="append", required=True, help="a file of rag.training.examples")
    parser.add_argument("--data", type=Path, help="folder of files of SQuAD's form")
    parser.add_argument("--without-fold", type=int, help="leave out the documents of this part, to learn the choice on")
    parser.add_argument("--start", type=Path, help="an adapter to go on from")
    parser.add_argument("--out", type=Path, default=ADAPTER)
    parser.add_argument("--home", type=Path, default=Path("var"))
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(0)
    folder = put_in_place(EMBEDDER, arguments.home)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="sdpa").float().eval()
    net = ReaderNet(encoder, encoder.config.hidden_size)
    if arguments.start:
        net.load_state_dict({k: v.float() for k, v in load_file(arguments.start).items()}, strict=False)
    typed = [row for path in arguments.typed for row in read_typed(path)]
    if arguments.without_fold is not None:
        typed = [row for row in typed if fold_of(row["doc"]) != arguments.without_fold]
    examples = stream(typed, arguments.data, tokenizer, seed=3)
    checkpoint = arguments.home / "train" / f"{arguments.out.stem}.pt"
    train(net, tokenizer, examples, steps=arguments.steps, rate=arguments.rate, checkpoint=checkpoint)
    save_file({name: weight.half() for name, weight in net.adapter().items()}, arguments.out)


if __name__ == "__main__":
    main()
