"""The network of the reader: the embedder's encoder, tuned by low-rank updates, under three small heads.

One pass over the question and all sentences, each after a separator:
``<s> question </s></s> first sentence </s> second sentence </s> …``
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

RANK = 32
MAX_TOKENS = 512
_LOWEST = -1e4
"""A logit that softmax takes for zero, in bfloat16 too."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A question and sentences as the network takes them; lists are parallel, one item a token."""

    ids: list[int]
    sentence_of: list[int]
    """From 1; 0 for the question and the separators."""
    offsets: list[tuple[int, int]]
    """Code points into the token's own sentence, half-open."""
    sentences: int
    """How many of the sentences fitted, counted from the first given."""


@dataclass(frozen=True, slots=True)
class Logits:
    """What the network says of a batch: b rows of t tokens and at most n sentences."""

    choice: Tensor
    """float (b, 1 + n): that no sentence answers, and each sentence."""
    start: Tensor
    """float (b, t): that the answer begins at a token."""
    end: Tensor
    """float (b, t): that it ends with a token."""


class LowRank(nn.Module):
    """An update of a weight matrix by the product of two thin ones; nothing at first."""

    def __init__(self, weight: Tensor, rank: int) -> None:
        super().__init__()
        rows, columns = weight.shape
        self.down = nn.Parameter(torch.randn(rank, columns) / columns**0.5)
        self.up = nn.Parameter(torch.zeros(rows, rank))

    def forward(self, weight: Tensor) -> Tensor:
        return weight + (self.up @ self.down).to(weight.dtype)


class ReaderNet(nn.Module):
    """Which sentence answers a question, and with which of its words."""

    def __init__(self, encoder: nn.Module, hidden: int, rank: int = RANK) -> None:
        """Over ``encoder``, whose own weights it never changes: what is trained is ``adapter()``."""
        super().__init__()
        self.encoder = encoder.requires_grad_(False)
        for module in encoder.modules():
            if isinstance(module, nn.Linear):
                parametrize.register_parametrization(module, "weight", LowRank(module.weight, rank))
        self.sentence = _head(hidden, 1)
        self.none = _head(hidden, 1)
        self.span = nn.Linear(hidden, 2)

    def forward(self, ids: Tensor, mask: Tensor, sentence_of: Tensor) -> Logits:
        """Take int64 (b, t) token ids, bool (b, t) that are no padding, and int64 (b, t) as in ``Encoded``."""
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        count = int(sentence_of.max())
        belongs = nn.functional.one_hot(sentence_of, count + 1)[..., 1:].to(states.dtype)
        lengths = belongs.sum(1).unsqueeze(-1)
        means = belongs.transpose(1, 2) @ states / lengths.clamp(min=1)
        sentences = self.sentence(means).squeeze(-1).masked_fill(lengths.squeeze(-1) == 0, _LOWEST)
        span = self.span(states).masked_fill((sentence_of == 0).unsqueeze(-1), _LOWEST)
        return Logits(torch.cat([self.none(states[:, 0]), sentences], 1).float(), *span.float().unbind(-1))

    def adapter(self) -> dict[str, Tensor]:
        """The weights that were trained, by name: the rest is the embedder's."""
        return {name: weight.detach() for name, weight in self.named_parameters() if weight.requires_grad}

    def merge(self) -> None:
        """Make the updates part of the weights, for speed: no training after it."""
        for module in list(self.encoder.modules()):
            if isinstance(module, nn.Linear) and parametrize.is_parametrized(module):
                parametrize.remove_parametrizations(module, "weight")
        self.requires_grad_(False)


def _head(hidden: int, outputs: int) -> nn.Module:
    return nn.Sequential(nn.Linear(hidden, hidden), nn.Tanh(), nn.Linear(hidden, outputs))


def encode(question: str, sentences: Sequence[str], tokenizer: Any) -> Iterator[Encoded]:
    """Cut the sentences into as many passes as ``MAX_TOKENS`` asks for. ``tokenizer`` is a ``tokenizers.Tokenizer``.

    A sentence too long for a pass of its own is cut at its end.
    """
    bos, eos = tokenizer.token_to_id("<s>"), tokenizer.token_to_id("</s>")
    head = [bos, *tokenizer.encode(question, add_special_tokens=False).ids[: MAX_TOKENS // 4], eos, eos]
    ids, owners, offsets, count = list(head), [0] * len(head), [(0, 0)] * len(head), 0
    for sentence in sentences:
        tokens = tokenizer.encode(sentence, add_special_tokens=False)
        if count and len(ids) + len(tokens.ids) + 1 > MAX_TOKENS:
            yield Encoded(ids, owners, offsets, count)
            ids, owners, offsets, count = list(head), [0] * len(head), [(0, 0)] * len(head), 0
        room = MAX_TOKENS - len(ids) - 1
        count += 1
        ids += [*tokens.ids[:room], eos]
        owners += [*[count] * len(tokens.ids[:room]), 0]
        offsets += [*tokens.offsets[:room], (0, 0)]
    if count:
        yield Encoded(ids, owners, offsets, count)


def to_batch(encoded: Sequence[Encoded], padding: int) -> tuple[Tensor, Tensor, Tensor]:
    """Token ids, mask and owners, each (b, t), as ``ReaderNet`` takes them."""
    longest = max(len(item.ids) for item in encoded)
    ids = torch.full((len(encoded), longest), padding)
    owners = torch.zeros_like(ids)
    mask = torch.zeros_like(ids, dtype=torch.bool)
    for row, item in enumerate(encoded):
        ids[row, : len(item.ids)] = torch.tensor(item.ids)
        owners[row, : len(item.ids)] = torch.tensor(item.sentence_of)
        mask[row, : len(item.ids)] = True
    return ids, mask, owners
