"""The network of the reader: the embedder's encoder, tuned by low-rank updates, under three small heads.

One pass over the question and all sentences, those of one bulletin after its heading, each after a separator:
``<s> question </s></s> heading </s> sentence </s> sentence </s> heading of another bulletin </s> sentence </s> …``
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

RANK = 32
MAX_TOKENS = 512
MAX_HEADING = 48
"""Tokens: a title, a place and a day."""
_LOWEST = -1e4
"""A logit that softmax takes for zero, in bfloat16 too."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A question and sentences as the network takes them; lists are parallel, one item a token."""

    ids: list[int]
    sentence_of: list[int]
    """From 1; 0 for the question, the headings and the separators."""
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


class LowRankLinear(nn.Module):
    """A frozen linear layer plus the product of two thin matrices that are trained; nothing is added at first.

    The update stays a branch of its own, so that no gradient of the whole weight is ever computed
    (Hu et al., LoRA, 2021).
    """

    def __init__(self, linear: nn.Linear, rank: int) -> None:
        super().__init__()
        self.linear = linear
        self.down = nn.Parameter(torch.randn(rank, linear.in_features) / linear.in_features**0.5)
        self.up = nn.Parameter(torch.zeros(linear.out_features, rank))

    def forward(self, inputs: Tensor) -> Tensor:
        update: Tensor = inputs @ self.down.T @ self.up.T
        plain: Tensor = self.linear(inputs)
        return plain + update

    @torch.no_grad()
    def merged(self) -> nn.Linear:
        """The linear layer with the update in its weight; its own module, changed."""
        self.linear.weight.add_(self.up @ self.down)
        return self.linear


class ReaderNet(nn.Module):
    """Which sentence answers a question, and with which of its words."""

    def __init__(self, encoder: nn.Module, hidden: int, rank: int = RANK) -> None:
        """Over ``encoder``, whose own weights it never changes: what is trained is ``adapter()``."""
        super().__init__()
        self.encoder = encoder.requires_grad_(False)
        for parent, name, layer in _children(encoder, nn.Linear):
            setattr(parent, name, LowRankLinear(layer, rank))
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
        for parent, name, layer in _children(self.encoder, LowRankLinear):
            setattr(parent, name, layer.merged())
        self.requires_grad_(False)


def _head(hidden: int, outputs: int) -> nn.Module:
    return nn.Sequential(nn.Linear(hidden, hidden), nn.Tanh(), nn.Linear(hidden, outputs))


def _children(module: nn.Module, kind: type[nn.Module]) -> list[tuple[nn.Module, str, Any]]:
    """Every child of ``kind`` in ``module``, with its parent and its name there."""
    return [
        (parent, name, child)
        for parent in module.modules()
        for name, child in parent.named_children()
        if isinstance(child, kind)
    ]


def encode(question: str, sentences: Sequence[str], headings: Sequence[str], tokenizer: Any) -> Iterator[Encoded]:
    """Cut the sentences into as many passes as ``MAX_TOKENS`` asks for. ``tokenizer`` is a ``tokenizers.Tokenizer``.

    ``headings`` is parallel to ``sentences``; one that is the same as that before it is not repeated, and an empty
    one is left out. A sentence too long for a pass of its own is cut at its end.
    """
    bos, eos = tokenizer.token_to_id("<s>"), tokenizer.token_to_id("</s>")
    head = [bos, *tokenizer.encode(question, add_special_tokens=False).ids[-MAX_TOKENS // 4 :], eos, eos]
    current = _Pass(head)
    for sentence, heading in zip(sentences, headings, strict=True):
        tokens = tokenizer.encode(sentence, add_special_tokens=False)
        above = tokenizer.encode(heading, add_special_tokens=False).ids[:MAX_HEADING] if heading else []
        if current.count and not current.has_room(len(tokens.ids) + 1, heading, above):
            yield current.encoded()
            current = _Pass(head)
        current.add(tokens.ids, tokens.offsets, heading, above, eos)
    if current.count:
        yield current.encoded()


class _Pass:
    """What goes through the network at once, while it is put together."""

    def __init__(self, head: Sequence[int]) -> None:
        self._ids = list(head)
        self._owners = [0] * len(head)
        self._offsets = [(0, 0)] * len(head)
        self._heading = ""
        self.count = 0

    def has_room(self, tokens: int, heading: str, above: Sequence[int]) -> bool:
        extra = len(above) + 1 if above and heading != self._heading else 0
        return len(self._ids) + extra + tokens <= MAX_TOKENS

    def add(
        self, ids: Sequence[int], offsets: Sequence[tuple[int, int]], heading: str, above: Sequence[int], eos: int
    ) -> None:
        if above and heading != self._heading:
            self._extend([*above, eos], [(0, 0)] * (len(above) + 1), 0)
        self._heading = heading
        self.count += 1
        room = MAX_TOKENS - len(self._ids) - 1
        self._extend(ids[:room], offsets[:room], self.count)
        self._extend([eos], [(0, 0)], 0)

    def encoded(self) -> Encoded:
        return Encoded(self._ids, self._owners, self._offsets, self.count)

    def _extend(self, ids: Sequence[int], offsets: Sequence[tuple[int, int]], owner: int) -> None:
        self._ids += ids
        self._offsets += offsets
        self._owners += [owner] * len(ids)


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
