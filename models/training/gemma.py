"""Gemma 3 in torch, with low-rank adapters on its seven projections, its weights taken from a GGUF file.

The weights stay in bfloat16 and are never changed; what is learnt is in float32. The head, which has
the whole vocabulary for its width, is computed only where a piece is to be predicted.
"""

import math
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

PROJECTIONS = ("attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")
"""As GGUF names them."""

_LOCAL_BASE = 10_000.0
# Of six layers five attend to a window, which is longer than any example, and turn by the local base.
_PATTERN = 6


class LowRank(nn.Module):
    """What is added to one projection: ``scale · B(A(x))``. B starts at zero, so training starts at the original."""

    def __init__(self, inputs: int, outputs: int, rank: int, scale: float) -> None:
        super().__init__()
        self.a = nn.Parameter(torch.randn(rank, inputs) / math.sqrt(inputs))
        self.b = nn.Parameter(torch.zeros(outputs, rank))
        self.scale = scale

    def forward(self, x: Tensor) -> Tensor:
        low = functional.linear(x, self.a.to(x.dtype))
        return functional.linear(low, (self.b * self.scale).to(x.dtype))


class Block(nn.Module):
    """One layer."""

    def __init__(
        self, weights: dict[str, Tensor], prefix: str, rank: int, scale: float, heads: int, eps: float
    ) -> None:
        super().__init__()
        self.w = {name: weights[f"{prefix}.{name}.weight"] for name in PROJECTIONS}
        self.norms = {
            name: weights[f"{prefix}.{name}.weight"].float()
            for name in (
                "attn_norm",
                "attn_q_norm",
                "attn_k_norm",
                "post_attention_norm",
                "ffn_norm",
                "post_ffw_norm",
            )
        }
        self.low = nn.ModuleDict({n: LowRank(w.shape[1], w.shape[0], rank, scale) for n, w in self.w.items()})
        self.heads, self.eps = heads, eps

    def forward(self, x: Tensor, mask: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        batch, length, _ = x.shape
        y = self._norm(x, "attn_norm").bfloat16()
        q = self._norm(self._project(y, "attn_q").view(batch, length, self.heads, -1), "attn_q_norm")
        k = self._norm(self._project(y, "attn_k").view(batch, length, 1, -1), "attn_k_norm")
        v = self._project(y, "attn_v").view(batch, length, 1, -1).transpose(1, 2)
        q, k = (_turn(z.transpose(1, 2).float(), cos, sin).bfloat16() for z in (q, k))
        # All heads share one key head, so they make one product; torch's own attention took three times as long.
        scores = torch.bmm(q.reshape(batch, self.heads * length, -1), k[:, 0].transpose(1, 2))
        scores = scores.view(batch, self.heads, length, length).float() * q.shape[-1] ** -0.5 + mask
        shares = scores.softmax(dim=-1).bfloat16().view(batch, self.heads * length, length)
        seen = torch.bmm(shares, v[:, 0]).view(batch, self.heads, length, -1)
        out = self._project(seen.transpose(1, 2).reshape(batch, length, -1), "attn_output")
        x = x + self._norm(out, "post_attention_norm")
        y = self._norm(x, "ffn_norm").bfloat16()
        gated = functional.gelu(self._project(y, "ffn_gate"), approximate="tanh") * self._project(y, "ffn_up")
        return x + self._norm(self._project(gated, "ffn_down"), "post_ffw_norm")

    def _project(self, x: Tensor, name: str) -> Tensor:
        low: Tensor = self.low[name](x)
        return functional.linear(x, self.w[name]) + low

    def _norm(self, x: Tensor, name: str) -> Tensor:
        return functional.rms_norm(x.float(), (x.shape[-1],), self.norms[name], self.eps)


class Gemma(nn.Module):
    """The model and its adapter."""

    def __init__(self, path: Path, *, rank: int, alpha: float) -> None:
        """Read the GGUF file at ``path``, which must hold a Gemma 3 of one key-value head."""
        super().__init__()
        fields, weights = _read(path)
        layers = int(fields["gemma3.block_count"])
        heads = int(fields["gemma3.attention.head_count"])
        eps = float(fields["gemma3.attention.layer_norm_rms_epsilon"])
        self.head_size = int(fields["gemma3.attention.key_length"])
        self.global_base = float(fields["gemma3.rope.freq_base"])
        self.embedding = weights["token_embd.weight"]
        self.norm, self.eps = weights["output_norm.weight"].float(), eps
        self.blocks = nn.ModuleList(Block(weights, f"blk.{i}", rank, alpha / rank, heads, eps) for i in range(layers))

    def forward(self, tokens: Tensor, where: Tensor) -> Tensor:
        """Logits, float32 (n, vocabulary), after the places of ``tokens`` that the boolean ``where`` marks.

        Both are (batch, length), and the logits row by row. A place sees itself and those before it; padding stands
        at the end, where nothing sees it.
        """
        x = functional.embedding(tokens, self.embedding).float() * math.sqrt(self.embedding.shape[1])
        length = tokens.shape[1]
        mask = torch.full((length, length), -torch.inf).triu(1)
        turns = [_angles(length, self.head_size, base) for base in (_LOCAL_BASE, self.global_base)]
        for number, block in enumerate(self.blocks, start=1):
            x = block(x, mask, *turns[number % _PATTERN == 0])
        x = functional.rms_norm(x[where], self.norm.shape, self.norm, self.eps)
        return functional.linear(x.bfloat16(), self.embedding).float()

    def adapter(self) -> Iterator[tuple[str, LowRank]]:
        """The pairs that are learnt, by the GGUF name of the weight that they belong to."""
        for number, block in enumerate(self.blocks):
            assert isinstance(block, Block)
            for name, low in block.low.items():
                assert isinstance(low, LowRank)
                yield f"blk.{number}.{name}.weight", low


def _angles(length: int, size: int, base: float) -> tuple[Tensor, Tensor]:
    """Cosines and sines, float32 (length, size), of the places from 0."""
    frequencies = base ** (-torch.arange(0, size, 2).float() / size)
    angles = torch.arange(length)[:, None].float() * frequencies
    both = torch.cat((angles, angles), dim=-1)
    return both.cos(), both.sin()


def _turn(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    first, second = x.chunk(2, dim=-1)
    return x * cos + torch.cat((-second, first), dim=-1) * sin


def _read(path: Path) -> tuple[dict[str, float], dict[str, Tensor]]:
    import gguf

    reader = gguf.GGUFReader(path)
    fields = {name: field.contents() for name, field in reader.fields.items() if name.startswith("gemma3.")}
    weights = {
        tensor.name: torch.tensor(gguf.dequantize(tensor.data, tensor.tensor_type), dtype=torch.bfloat16)
        for tensor in reader.tensors
    }
    return fields, weights
