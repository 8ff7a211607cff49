"""Examples to learn from: what staff might type about a bulletin, and sentences of which one answers it, or none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from models.training.bulletins import Bulletin, Fact, write_family
from models.training.examples import Example
from models.training.scopes import Event, Facets, asked, site_key
from models.training.subjects import Subject
from models.training.subjects_catalogue import SUBJECTS
from models.training.templates import expand, tidy
from models.training.typing_style import typed
from models.training.wording import SITES, STATES

UNANSWERABLE = 0.25
FIGURES = 0.65
"""Share of the questions that ask for a figure."""
A_FAMILY = 8
"""Examples of one family of bulletins, before the next is written."""
FOREIGN = 300
"""Sentences of earlier families that are kept as other evidence."""
FEWEST, MOST = 4, 12
"""Sentences of an example."""
WORDS = (60, 260, 150)
"""Of the evidence: least, most, usual."""
TOTALS = ("count", "percent", "money", "measure")

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


def examples(seed: int, count: int) -> Iterator[Example]:
    """``count`` examples; the same for the same seed."""
    for example, _, _ in explained(seed, count):
        yield example


def explained(seed: int, count: int) -> Iterator[tuple[Example, Question, tuple[Stated, ...]]]:
    """Examples with what was meant: the question and the facts of each of the sentences."""
    rng = Random(seed)
    foreign: list[Stated] = []
    made = 0
    while made < count:
        family = [sentence for bulletin in write_family(rng, rng.choice(SUBJECTS)) for sentence in _stated(bulletin)]
        for _ in range(A_FAMILY):
            found = _example(rng, family, foreign)
            if found and made < count:
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


def _example(
    rng: Random, family: list[Stated], foreign: list[Stated]
) -> tuple[Example, Question, tuple[Stated, ...]] | None:
    figure = rng.random() < FIGURES
    choices = [(gold, fact) for gold in family for fact in gold.facts if (fact.value is not None) == figure]
    if not choices:
        return None
    gold, fact = rng.choice(choices)
    if not _alone(fact.words, gold.text):
        return None
    unanswerable = rng.random() < UNANSWERABLE
    question, text = _question(rng, fact, gold.bulletin)
    answer = fact.words
    if question.value is not None:
        answer = next(iter(fact.said.values()))
    if unanswerable:
        return _unanswerable(rng, question, text, gold, family, foreign)
    certain = answers(question, fact)
    others = [answers(question, other) for other in gold.facts if other is not fact]
    if True in others or (certain is None and None in others) or not _alone(answer, gold.text):
        return None
    evidence = _evidence(rng, question, gold, family, foreign, strict=not certain or rng.random() < 0.5)
    if evidence is None:
        return None
    sentences = tuple(sentence.text for sentence in evidence)
    words = _worded(rng, text, question, gold.bulletin)
    return Example(words, sentences, answer, evidence.index(gold) + 1), question, evidence


def _unanswerable(
    rng: Random, question: Question, text: str, gold: Stated, family: list[Stated], foreign: list[Stated]
) -> tuple[Example, Question, tuple[Stated, ...]] | None:
    """The question of another edition, year or place, or without the sentence that answers it."""
    if question.facets and rng.random() < 0.55:
        name = rng.choice(sorted(question.facets))
        other = _another(rng, name, question.facets[name], gold.bulletin.subject)
        facets = {**question.facets, name: other}
        question = Question(question.subject, question.attribute, facets, question.about, question.value)
    keep = all(answers(question, fact) is False for fact in gold.facts)
    evidence = _evidence(rng, question, gold, family, foreign, strict=True, gold_too=keep)
    if evidence is None:
        return None
    sentences = tuple(sentence.text for sentence in evidence)
    return Example(_worded(rng, text, question, gold.bulletin), sentences), question, evidence


def _another(rng: Random, name: str, value: str | int, subject: Subject) -> str | int:
    if name == "site":
        return site_key((rng.randrange(len(SITES)), rng.randint(1, 98)))
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
        where = "[en qué|en cuál|qué] [estado|entidad]" if name == "state" else "[en qué|qué] [hospital|unidad|clínica]"
        text = expand(rng, f"{where} {attribute.reverse}").replace("{words}", _retold(rng, fact))
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
