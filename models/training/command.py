"""What the two trainers have in common: their options, the questions that they learn from, and checkpoints."""

import argparse
import os
from pathlib import Path
from typing import Any

import torch

from models.training.typed_questions import fold_of, read_typed


def parse_options(description: str | None, *, out: Path, steps: int, rate: float) -> argparse.Namespace:
    """The options, with these defaults. Sets torch's threads and seed."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--typed", type=Path, action="append", required=True, help="a file of rag.training.examples")
    parser.add_argument("--data", type=Path, help="folder of files of SQuAD's form")
    parser.add_argument("--without-fold", type=int, help="leave out the documents of this part, to learn the choice on")
    parser.add_argument("--start", type=Path, help="an adapter to go on from")
    parser.add_argument("--out", type=Path, default=out)
    parser.add_argument("--home", type=Path, default=Path("var"))
    parser.add_argument("--steps", type=int, default=steps)
    parser.add_argument("--rate", type=float, default=rate)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    return options


def typed_rows(options: argparse.Namespace) -> list[dict[str, Any]]:
    """The questions of all files, less those on documents of the part that is left out."""
    rows = [row for path in options.typed for row in read_typed(path)]
    return [row for row in rows if fold_of(row["doc"]) != options.without_fold]


def checkpoint_of(options: argparse.Namespace) -> Path:
    return Path(options.home) / "train" / f"{options.out.stem}.pt"


def save_checkpoint(path: Path, learned: dict[str, Any], optimiser: torch.optim.Optimizer, step: int) -> None:
    """Under another name first, so that a kill leaves the checkpoint before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".part")
    torch.save({"learned": learned, "optimiser": optimiser.state_dict(), "step": step}, temporary)
    os.replace(temporary, path)


def resume(path: Path, module: torch.nn.Module, optimiser: torch.optim.Optimizer) -> int:
    """Put the checkpoint into ``module`` and ``optimiser``, and give its step: 0 where there is none."""
    if not path.is_file():
        return 0
    state = torch.load(path, weights_only=True)
    module.load_state_dict(state["learned"], strict=False)
    optimiser.load_state_dict(state["optimiser"])
    return int(state["step"])
