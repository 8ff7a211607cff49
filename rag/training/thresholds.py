"""When an answer is stated, shown or withheld: chosen by what a model that has not seen the document makes of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.training.typed_questions import fold_of
from rag.choice.choose import ASKS_SEVERAL
from rag.choice.model import ChoiceModel, Thresholds
from rag.training.choice_examples import Example
from rag.training.fitting import KIND_OF_TYPE, fit
from rag.training.gold import FIGURE_TYPES, Gold

PARTS = 5
"""Of cross-validation, by document."""
MOST_WRONG = 0.08
"""Of the questions with an answer."""
LEAST_ABSTAINED = 0.85
"""Of those without."""
LEAST_RIGHT = 0.85
"""Of the figures that are stated, where a figure is wanted and its sentence answers."""
_STEPS = tuple(round(step, 2) for step in np.arange(0.0, 1.0, 0.01).tolist())


@dataclass(frozen=True, slots=True)
class Guess:
    """What the choice makes of an example."""

    gold: Gold
    bulletin: float
    """The probability that a sentence of the bulletin of the likeliest one answers."""
    candidate: float
    """That of its likeliest candidate, if the sentence answers."""
    label: int
    """Of the likeliest sentence, as ``Example`` has it."""
    is_right: bool
    """Whether its likeliest candidate is."""
    asks_several: bool


def guess(example: Example, model: ChoiceModel) -> Guess:
    """As the product scores it."""
    shares = model.sentence_probabilities(example.sentences, example.none)[1:]
    top = int(np.argmax(shares))
    candidate, is_right = 0.0, False
    if len(example.candidates[top]):
        within = model.candidate_probabilities(example.candidates[top])
        best = int(np.argmax(within))
        candidate, is_right = float(within[best]), example.right[top][best]
    asks_several = example.kinds["several"] >= ASKS_SEVERAL
    of_bulletin = (share for share, file in zip(shares, example.files, strict=True) if file == example.files[top])
    return Guess(example.gold, float(sum(of_bulletin)), candidate, example.labels[top], is_right, asks_several)


def cross_validate(examples: Sequence[Example], beside: Sequence[Example], model: ChoiceModel) -> list[Guess]:
    """What models that have not seen its document make of each of ``examples``; ``beside`` is only learned from."""
    guesses = []
    for part in range(PARTS):
        weights = fit([e for e in (*examples, *beside) if fold_of(e.gold.document, PARTS) != part], model)
        guesses += [guess(e, weights) for e in examples if fold_of(e.gold.document, PARTS) == part]
    return guesses


def outcomes(guesses: Sequence[Guess], thresholds: Thresholds) -> dict[str, float]:
    """Shares of right, shown, needless and wrong answers of the answerable, and of «no consta» of those due."""
    count = Counter(_outcome(item, thresholds) for item in guesses)
    answerable = sum(item.gold.answerable for item in guesses)
    shares = {name: count[name] / max(1, answerable) for name in ("right", "shown", "needless", "wrong")}
    return {**shares, "abstained": count["abstained"] / max(1, len(guesses) - answerable)}


def choose_thresholds(guesses: Sequence[Guess]) -> Thresholds:
    """Those that give the most right answers with few wrong and enough «no consta»; then when a figure is stated.

    A figure is stated from the least probability on at which nearly all are right, where their sentence answers.
    """
    found = [(outcomes(guesses, Thresholds(step, 0.0)), step) for step in _STEPS]
    safe = [(o, step) for o, step in found if o["wrong"] <= MOST_WRONG and o["abstained"] >= LEAST_ABSTAINED]
    answer = max(safe, key=lambda pair: pair[0]["right"])[1]
    told = [g for g in guesses if g.label != 0 and g.gold.answerable and g.gold.type in FIGURE_TYPES]
    stated = {step: [g.is_right for g in told if g.candidate >= step] for step in _STEPS}
    nearly_all = (step for step, right in stated.items() if sum(right) >= LEAST_RIGHT * len(right))
    return Thresholds(answer, next(nearly_all))


def _outcome(item: Guess, thresholds: Thresholds) -> str:
    is_given = item.bulletin >= thresholds.answer and not item.asks_several
    if not item.gold.answerable:
        return "invented" if is_given else "abstained"
    if not is_given:
        return "needless"
    if item.label == 0 or KIND_OF_TYPE.get(item.gold.type) == "several":
        return "wrong"
    return "right" if item.candidate < thresholds.candidate or item.is_right else "shown"
