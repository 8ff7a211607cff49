"""Examples to learn from: what staff might type about a bulletin, and sentences of which one answers it, or none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from models.training.bulletins import Bulletin, Fact, write_family
from models.training.examples import Example
from models.training.scopes import Event, Facets, asked, site_key
from models.training.subjects import Subject
from models.training.subjects_catalogue import SUBJECTS
from models.training.templates import expand, tidy
from models.training.typing_style import typed
from models.training.wording import SITES, STATES, TOWNS

UNANSWERABLE = 0.25
FIGURES = 0.65
"""Share of the questions that ask for a figure."""
A_FAMILY = 6
"""Sets of evidence from one family of bulletins, before the next is written."""
MORE = (0, 1, 2, 3, 4)
"""Further questions tried on the same evidence."""
FOREIGN = 300
"""Sentences of earlier families that are kept as other evidence."""
FEWEST, MOST = 4, 12
"""Sentences of an example."""
WORDS = (60, 260, 150)
"""Of the evidence: least, most, usual."""

ABOUT = {
    "post": (
        "[qué|cuál es el] [cargo|puesto] [tiene|ocupa|de] {about}",
        "quién es {about}",
        "cargo de {about}",
        "[qué|de qué] es {about} [en el instituto|]",
        "a qué se dedica {about}",
    ),
    "acronym": (
        "qué [significa|quiere decir|es] [|la sigla |las siglas ]{about}",
        "[significado|siglas] [de |]{about}",
        "[cuál es|dime] el nombre completo [del|de] {about}",
        "a qué se refiere {about}",
    ),
}
"""Questions for facts that any subject may have."""


WHERE = {
    "state": "[en qué|en cuál|qué] [estado|entidad]",
    "site": "[en qué|qué] [hospital|unidad|clínica]",
    "town": "[en qué|qué] [municipio|localidad|lugar]",
}
"""Questions for the place of a figure."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for: an attribute within a scope, or of a figure's value its place."""

    subject: str
    attribute: str
    facets: Facets
    about: str = ""
    value: int | float | None = None
    """Where the question names the figure and asks for its place."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence with the facts it states."""

    text: str
    facts: tuple[Fact, ...]
    bulletin: Bulletin
    index: int
    length: int
    """Words."""


Explained = tuple[Example, Question, tuple[Stated, ...]]
"""An example with what was meant: its question, and the sentences with their facts."""


def examples(seed: int, count: int) -> Iterator[Example]:
    """``count`` examples; the same for the same seed."""
    for example, _, _ in explained(seed, count):
        yield example


def explained(seed: int, count: int) -> Iterator[Explained]:
    """Examples with what was meant: the question and the facts of each of the sentences."""
    rng = Random(seed)
    foreign: list[Stated] = []
    made = 0
    while made < count:
        family = [sentence for bulletin in write_family(rng, rng.choice(SUBJECTS)) for sentence in _stated(bulletin)]
        for _ in range(A_FAMILY):
            for found in _examples(rng, family, foreign)[: count - made]:
                made += 1
                yield found
        foreign = (foreign + rng.sample(family, min(30, len(family))))[-FOREIGN:]


def answers(question: Question, fact: Fact) -> bool | None:
    """Whether the fact answers the question; None where its sentence says too little, or only a part of it."""
    if (fact.subject, fact.attribute, fact.about) != (question.subject, question.attribute, question.about):
        return False
    if question.value is not None and fact.value != question.value:
        return False
    if fact.scope.get("kind") != question.facets.get("kind"):
        return False
    if any(fact.scope.get(name, value) != value for name, value in question.facets.items()):
        return False
    if fact.said and not set(fact.said) & set(question.facets) and question.value is None:
        return None
    return True if question.facets.keys() <= fact.scope.keys() else None


def _examples(rng: Random, family: list[Stated], foreign: list[Stated]) -> list[Explained]:
    """A question with its evidence, then perhaps others on the same evidence."""
    picked = _pick(rng, family)
    if picked is None:
        return []
    gold, fact = picked
    question, text = _question(rng, fact, gold.bulletin)
    missing = rng.random() < UNANSWERABLE
    if missing:
        question, text = _unstated(rng, question, text, gold.bulletin)
        keep = all(answers(question, other) is False for other in gold.facts)
        evidence = _evidence(rng, question, gold, family, foreign, strict=True, gold_too=keep)
    else:
        strict = not answers(question, fact) or rng.random() < 0.5
        evidence = _evidence(rng, question, gold, family, foreign, strict=strict)
    if evidence is None:
        return []
    found = [_example(rng, question, text, gold.bulletin, evidence, None if missing else fact)]
    for _ in range(rng.choice(MORE)):
        again = _pick(rng, evidence)
        if again is None:
            continue
        stated, fact = again
        question, text = _question(rng, fact, stated.bulletin)
        missing = rng.random() < UNANSWERABLE + 0.2  # most that are made so turn out to be answerable or doubtful
        if missing:
            question, text = _unstated(rng, question, text, stated.bulletin)
        found.append(_example(rng, question, text, stated.bulletin, evidence, None if missing else fact))
    return [example for example in found if example]


def _pick(rng: Random, sentences: Sequence[Stated]) -> tuple[Stated, Fact] | None:
    figure = rng.random() < FIGURES
    choices = [(stated, fact) for stated in sentences for fact in stated.facts if (fact.value is not None) == figure]
    return rng.choice(choices) if choices else None


def _example(
    rng: Random, question: Question, text: str, bulletin: Bulletin, evidence: tuple[Stated, ...], fact: Fact | None
) -> Explained | None:
    """The example, unless some other fact answers too, or its words stand twice in its sentence."""
    yes: list[tuple[int, Fact]] = []
    perhaps: list[tuple[int, Fact]] = []
    for label, stated in enumerate(evidence, start=1):
        for other in stated.facts:
            judged = answers(question, other)
            if judged is not False:
                (yes if judged else perhaps).append((label, other))
    sentences = tuple(stated.text for stated in evidence)
    if fact is None:
        if yes or perhaps:
            return None
        return Example(_worded(rng, text, question, bulletin), sentences), question, evidence
    found = yes or perhaps
    if len(found) != 1 or found[0][1] is not fact:
        return None
    label = found[0][0]
    answer = fact.words if question.value is None else next(iter(fact.said.values()))
    if not _alone(answer, sentences[label - 1]):
        return None
    return Example(_worded(rng, text, question, bulletin), sentences, answer, label), question, evidence


def _unstated(rng: Random, question: Question, text: str, bulletin: Bulletin) -> tuple[Question, str]:
    """Often, the question of another edition, year or place; at times, of something else altogether."""
    turn = rng.random()
    if question.facets and turn < 0.55:
        name = rng.choice(sorted(question.facets))
        facets = {**question.facets, name: _another(rng, name, question.facets[name], bulletin.subject)}
        return replace(question, facets=facets), text
    if turn > 0.85 and question.value is None and not question.about:
        subject = rng.choice(SUBJECTS)
        name = rng.choice(sorted(subject.attributes))
        facets = {name: value for name, value in question.facets.items() if name != "kind"}
        return Question(subject.name, name, facets), expand(rng, rng.choice(subject.attributes[name].asked))
    return question, text


def _another(rng: Random, name: str, value: str | int, subject: Subject) -> str | int:
    if name == "site":
        return site_key((rng.randrange(len(SITES)), rng.randint(1, 98)))
    if name == "town":
        return rng.choice([town for town in TOWNS if town != value])
    if name == "kind":
        return rng.choice([kind for kind in subject.kinds if kind != value])
    if name == "state":
        return rng.choice([state for state in STATES if state != value])
    return max(1, int(value) + rng.choice((-2, -1, 1, 1, 2, 3)))


def _question(rng: Random, fact: Fact, bulletin: Bulletin) -> tuple[Question, str]:
    """What is asked, and its words without its scope."""
    if fact.said and rng.random() < 0.25:
        attribute = bulletin.subject.attributes[fact.attribute]
        name = next(iter(fact.said))
        facets = {key: value for key, value in fact.scope.items() if key != name and rng.random() < 0.6}
        text = expand(rng, f"{WHERE[name]} {attribute.reverse}").replace("{words}", _retold(rng, fact))
        return Question(fact.subject, fact.attribute, facets, value=fact.value), text
    if fact.about:
        text = expand(rng, rng.choice(ABOUT[fact.attribute])).replace("{about}", fact.about)
        return Question(fact.subject, fact.attribute, {}, fact.about), text
    wanted = rng.choice((0.35, 0.75, 1.0))
    must = {"kind", *fact.said}
    facets = {key: value for key, value in fact.scope.items() if key in must or rng.random() < wanted}
    if rng.random() < 0.12:
        # The scope that the bulletin has, though this sentence does not say it.
        facets |= {k: v for k, v in bulletin.scope.facets().items() if k not in fact.scope and rng.random() < 0.4}
    if facets.get("state") == "nacional" and rng.random() < 0.6:
        del facets["state"]
    template = rng.choice(bulletin.subject.attributes[fact.attribute].asked)
    return Question(fact.subject, fact.attribute, facets), expand(rng, template)


def _retold(rng: Random, fact: Fact) -> str:
    if fact.kind != "count" or rng.random() < 0.4:
        return fact.words
    return rng.choice((f"{fact.value:,}", str(fact.value), str(fact.value)))


def _worded(rng: Random, text: str, question: Question, bulletin: Bulletin) -> str:
    """The question as somebody types it, its scope in any order."""
    event: Event | None = bulletin.scope.event
    scope = [asked(rng, name, value, event) for name, value in question.facets.items() if name != "kind"]
    rng.shuffle(scope)
    kind = str(question.facets.get("kind", ""))
    if scope and rng.random() < 0.14:
        return typed(rng, tidy(f"{scope[0]}, {text} {kind} {' '.join(scope[1:])}"))
    return typed(rng, tidy(f"{text} {kind} {' '.join(scope)}"))


def _evidence(
    rng: Random,
    question: Question,
    gold: Stated,
    family: list[Stated],
    foreign: list[Stated],
    *,
    strict: bool,
    gold_too: bool = True,
) -> tuple[Stated, ...] | None:
    """The gold sentence among others that do not answer the question; ``strict`` admits none that might."""

    def admitted(sentence: Stated) -> bool:
        found = [answers(question, fact) for fact in sentence.facts]
        return True not in found and not (strict and None in found)

    wanted = rng.triangular(*WORDS)
    chosen: list[Stated] = [gold] if gold_too else []
    texts = {gold.text}
    length = gold.length if gold_too else 0
    for sentence in _by_nearness(rng, question, gold, family, foreign):
        if len(chosen) >= FEWEST and length >= wanted:
            break
        if len(chosen) == MOST:
            break
        if sentence.text in texts or length + sentence.length > WORDS[1] or not admitted(sentence):
            continue
        texts.add(sentence.text)
        chosen.append(sentence)
        length += sentence.length
    if len(chosen) < FEWEST or length < WORDS[0]:
        return None
    rng.shuffle(chosen)
    return tuple(chosen)


def _by_nearness(
    rng: Random, question: Question, gold: Stated, family: list[Stated], foreign: list[Stated]
) -> Iterator[Stated]:
    """Those of siblings that state the same attribute, the neighbours, the rest of the family, others: interleaved."""
    alike = [s for s in family if s is not gold and any(fact.attribute == question.attribute for fact in s.facts)]
    near = [s for s in family if s.bulletin is gold.bulletin and 0 < abs(s.index - gold.index) <= 4]
    rng.shuffle(alike)
    rng.shuffle(near)
    share = rng.choice((0.15, 0.4, 0.6))
    while True:
        turn = rng.random()
        if alike and turn < share:
            yield alike.pop()
        elif near and turn < share + 0.3:
            yield near.pop()
        elif foreign and turn > 0.93:
            yield rng.choice(foreign)
        elif rng.random() < 0.02:
            break
        else:
            yield rng.choice(family)


def _stated(bulletin: Bulletin) -> list[Stated]:
    facts: list[list[Fact]] = [[] for _ in bulletin.sentences]
    for fact in bulletin.facts:
        facts[fact.sentence].append(fact)
    return [
        Stated(text, tuple(found), bulletin, i, text.count(" ") + 1)
        for i, (text, found) in enumerate(zip(bulletin.sentences, facts, strict=True))
    ]


def _alone(words: str, text: str) -> bool:
    """Whether the words stand once in the text, and not as part of others."""
    if text.count(words) == 1:
        i = text.index(words)
        before, after = text[i - 1 : i], text[i + len(words) : i + len(words) + 2]
        return not before.isalnum() and not after[:1].isalnum() and not re.match(r"[.,]\d", after)
    return len(re.findall(rf"(?<![\w.,$]){re.escape(words)}(?![\w%]|[.,]\d)", text)) == 1
