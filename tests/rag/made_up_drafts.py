"""Drafts that a model might write about made-up bulletins whose facts are known: right ones, and wrong in every way.

``python -m tests.rag.made_up_drafts`` prints what becomes of each kind; ``-v`` lists each that goes astray.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from index.analysis import stems
from index.figures import read_figures
from index.folding import fold
from index.ledger import read_ledger
from index.passages import group_passages
from index.reading import parse_bulletin
from index.types import LedgerRow, Sentence, Span
from models.training.bulletins import Bulletin, Fact
from models.training.questions import Question as Meant
from models.training.questions import answers, explained
from models.training.subjects_catalogue import SUBJECTS
from models.training.wording import MONTHS
from models.types import NOT_READ
from rag.answering import compose
from rag.questions.understand import understand
from rag.types import Answer, Claim, Draft, Evidence, Question
from rag.verify import verify

SEED = 41
WRONG = 60
"""Drafts of each kind, as far as the questions have it."""
QUESTIONS = 3000
"""Tried until there is enough of all but the rarest kinds."""
RARE = ("rounded as exact", "cumulative for partial", "other town")

Value = int | float | None


@dataclass(frozen=True)
class Stated:
    """A fact with the sentence of the index that states it, and its label."""

    fact: Fact
    bulletin: Bulletin
    label: int
    sentence: Sentence

    @property
    def facets(self) -> dict[str, str | int]:
        """What it is of: what its sentence says, and else its bulletin."""
        own, around = self.fact.scope, self.bulletin.scope.facets()
        if own.get("edition", self.bulletin.edition) != self.bulletin.edition:
            around.pop("year")
        elif own.get("year", self.bulletin.year) != self.bulletin.year:
            around.pop("edition", None)
        return {**around, **own}

    @property
    def rows(self) -> list[LedgerRow]:
        """What the ledger has for its words."""
        return [row for row in self.sentence.rows if self.sentence.said(row.figure) == self.fact.words]

    def claim(self, rng: Random) -> Claim:
        """The figure alone, with the words after it, or with its row: as a model or a candidate would have it."""
        words, text = self.fact.words, self.sentence.text
        form = rng.choice(("alone", "words", "row"))
        if form == "row" and len(self.rows) == 1:
            return Claim(words, self.label, self.rows[0])
        if form == "words":
            after = re.match(rf"(?: [^\W\d]+){{1,{rng.randint(1, 3)}}}", text[text.index(words) + len(words) :])
            return Claim(words + (after[0] if after else ""), self.label)
        return Claim(words, self.label)


@dataclass(frozen=True)
class Desk:
    """A question about a family of bulletins, all of whose sentences are the evidence."""

    question: Question
    meant: Meant
    gold: Stated
    stated: tuple[Stated, ...]
    """All figures of the family."""
    evidence: tuple[Evidence, ...]

    @property
    def right(self) -> set[Value]:
        """The values of all that answers or might."""
        return {stated.fact.value for stated in self.stated if answers(self.meant, stated.fact) is not False}

    def others(self) -> Iterator[Stated]:
        """Figures that do not answer, nor have the value of one that does."""
        right = self.right
        return (stated for stated in self.stated if stated.fact.value not in right)


@dataclass(frozen=True)
class Case:
    """A draft about a question, and the value that it states."""

    kind: str
    desk: Desk
    claim: Claim
    value: Value

    @cached_property
    def answer(self) -> Answer:
        draft, desk = Draft((self.claim,)), self.desk
        verdicts = verify(desk.question, draft, desk.evidence)
        return compose(desk.question, draft, verdicts, desk.evidence)

    @property
    def is_stopped(self) -> bool:
        """Whether nothing of the answer states the figure of the draft."""
        answer = self.answer
        if self.kind == "rounded as exact":
            return not any(self.claim.short in said for said in (answer.short, *(f.text for f in answer.figures)))
        return self.value not in {figure.value for figure in (*answer.figures, *read_figures(answer.short))}

    @property
    def is_accepted(self) -> bool:
        held = all(verdict.supported for verdict in self.answer.verdicts)
        return held and [figure.value for figure in self.answer.figures] == [self.value]

    def __str__(self) -> str:
        cited = next((e.sentence for e in self.desk.evidence if e.label == self.claim.label), None)
        failed = [str(verdict.checked) for verdict in self.answer.verdicts if not verdict.supported]
        return f"{self.kind} | {self.desk.question.typed} | {self.claim.short} | {cited and cited.text} | {failed}"


def desks() -> Iterator[Desk]:
    """Questions for a figure, each with its family of bulletins; none is left out for how it is worded or read."""
    rng = Random(SEED)
    indexed: dict[str, list[Sentence]] = {}
    for example, meant, sentences in explained(SEED, QUESTIONS):
        question = understand(example.question)
        if example.label is None or meant.value is not None:
            continue
        told = sentences[example.label - 1]
        fact = next(fact for fact in told.facts if fact.words == example.answer and answers(meant, fact) is not False)
        if fact.value is None:
            continue
        family = {id(s.bulletin): s.bulletin for s in sentences if s.bulletin.subject.name == meant.subject}
        stated, evidence = spread(list(family.values()), indexed, rng)
        gold = next((other for other in stated if other.fact is fact), None)
        if gold is not None:
            yield Desk(question, meant, gold, stated, evidence)


def spread(
    family: Sequence[Bulletin], indexed: dict[str, list[Sentence]], rng: Random
) -> tuple[tuple[Stated, ...], tuple[Evidence, ...]]:
    """All sentences of bulletins under labels in no order, with the figures that are known of them."""
    labels = rng.sample(range(1, 99), 98)
    evidence: list[Evidence] = []
    stated: list[Stated] = []
    for bulletin in family:
        text = in_print(bulletin)
        if text not in indexed:
            indexed[text] = read(text, f"{len(indexed)}.txt")
        for sentence in indexed[text]:
            label = labels[len(evidence)]
            evidence.append(Evidence(label, sentence, NOT_READ))
            stated += [
                Stated(fact, bulletin, label, sentence)
                for fact in bulletin.facts
                if fact.value is not None
                and bulletin.sentences[fact.sentence] == sentence.text
                and sentence.text.count(fact.words) == 1
            ]
    return tuple(stated), tuple(evidence)


def in_print(bulletin: Bulletin) -> str:
    """The text of a made-up bulletin: its headline, its dateline, and its sentences."""
    title, *body = bulletin.sentences
    day = f"{bulletin.date.day} de {MONTHS[bulletin.date.month - 1]} de {bulletin.date.year}"
    return "\n".join((title, "", f"{bulletin.place}, a {day}.", "", *body))


def read(text: str, file: str) -> list[Sentence]:
    """The sentences of a bulletin with their rows, as the index has them."""
    parsed = parse_bulletin(file, text.encode())
    spans = [span for passage in group_passages(parsed) for span in passage.sentences]
    rows: dict[Span, list[LedgerRow]] = defaultdict(list)
    for row in read_ledger(parsed, spans):
        rows[row.sentence].append(row)
    return [Sentence(parsed, span, tuple(rows[span])) for span in spans]


def nouns_of(fact: Fact) -> frozenset[str]:
    """The nouns that a question has for what a fact counts; none for what is no count."""
    reverse = next(s for s in SUBJECTS if s.name == fact.subject).attributes[fact.attribute].reverse
    listed = re.search(r"\{words\} \[([^\]]*)\]", reverse)
    return frozenset(noun.split()[0] for noun in listed[1].split("|")) if listed else frozenset()


def singulars(text: str) -> frozenset[str]:
    """Words without accents, case and plural."""
    return frozenset(word.removesuffix("s").removesuffix("e") for word in re.findall(r"\w+", fold(text)))


Drafts = Iterator[tuple[Claim, Value]]


def digit_swapped(desk: Desk, rng: Random) -> Drafts:
    words = desk.gold.fact.words
    places = [match.start() for match in re.finditer(r"\d", words)]
    if places:
        at = rng.choice(places)
        digit = rng.choice([digit for digit in "123456789" if digit != words[at]])
        yield from written(desk, words[:at] + digit + words[at + 1 :])


def mil_dropped(desk: Desk, rng: Random) -> Drafts:
    before, mil, after = desk.gold.fact.words.partition("mil ")
    left = [part.strip() for part in (before, after) if part.strip()]
    if mil and left:
        yield from written(desk, rng.choice(left))


def times_a_thousand(desk: Desk, rng: Random) -> Drafts:
    if re.fullmatch(r"\d{1,3}", desk.gold.fact.words):
        yield from written(desk, desk.gold.fact.words + rng.choice((" mil", ",000")))


def rounded_as_exact(desk: Desk, rng: Random) -> Drafts:
    fact = desk.gold.fact
    if re.search(r"\d (mil|millones)\b", fact.words) and fact.kind == "count" and not (fact.value or 1) % 100:
        yield from written(desk, rng.choice((f"{fact.value:,}", str(fact.value), f"exactamente {fact.words}")))


def written(desk: Desk, short: str) -> Drafts:
    """The draft of what the right sentence does not say."""
    values = [figure.value for figure in read_figures(short)]
    if len(values) == 1:
        yield Claim(short, desk.gold.label), values[0]


def other_label(desk: Desk, rng: Random) -> Drafts:
    value = desk.gold.fact.value
    labels = [e.label for e in desk.evidence if all(row.figure.value != value for row in e.sentence.rows)]
    yield Claim(desk.gold.claim(rng).short, rng.choice(labels)), value


def words_of_another_sentence(desk: Desk, rng: Random) -> Drafts:
    own = {row.figure.value for row in desk.gold.sentence.rows}
    others = [o for o in desk.stated if o.fact.value not in own and o.label != desk.gold.label]
    if others:
        other = rng.choice(others)
        yield Claim(other.claim(rng).short, desk.gold.label), other.fact.value


def of_another(facet: str) -> Callable[[Desk, Random], Drafts]:
    """Of the same thing, in another edition, year or place than the question names."""

    def drafts(desk: Desk, rng: Random) -> Drafts:
        asked = desk.meant.facets.get(facet, "nacional")
        if asked != "nacional":
            alike = [other for other in desk.others() if other.fact.attribute == desk.meant.attribute]
            yield from some([other for other in alike if other.facets.get(facet, asked) != asked], rng)

    return drafts


def other_noun(desk: Desk, rng: Random) -> Drafts:
    own = {stem for noun in nouns_of(desk.gold.fact) for stem in stems(noun)}
    others = [o for o in elsewhere(desk) if own and nouns_of(o.fact) and not own & {*stems(" ".join(nouns_of(o.fact)))}]
    yield from some(others, rng)


def cumulative_for_partial(desk: Desk, rng: Random) -> Drafts:
    if "edition" in desk.meant.facets and desk.gold.fact.aggregate == "partial":
        yield from some([other for other in elsewhere(desk) if other.fact.aggregate == "cumulative"], rng)


def goal_for_result(desk: Desk, rng: Random) -> Drafts:
    if desk.gold.fact.aggregate != "goal":
        yield from some([other for other in elsewhere(desk) if other.fact.aggregate == "goal"], rng)


def elsewhere(desk: Desk) -> list[Stated]:
    """What the bulletin with the right figure says besides."""
    return [
        other
        for other in desk.others()
        if other.bulletin is desk.gold.bulletin and other.fact.attribute != desk.meant.attribute
    ]


def some(others: Sequence[Stated], rng: Random) -> Drafts:
    for other in rng.sample(others, min(2, len(others))):
        yield other.claim(rng), other.fact.value


WAYS: dict[str, Callable[[Desk, Random], Drafts]] = {
    "digit swapped": digit_swapped,
    "mil dropped": mil_dropped,
    "times a thousand": times_a_thousand,
    "rounded as exact": rounded_as_exact,
    "neighbouring edition": of_another("edition"),
    "neighbouring year": of_another("year"),
    "other state": of_another("state"),
    "other hospital": of_another("site"),
    "other town": of_another("town"),
    "other noun": other_noun,
    "cumulative for partial": cumulative_for_partial,
    "goal for result": goal_for_result,
    "other label": other_label,
    "words of another sentence": words_of_another_sentence,
}


def draft_all() -> dict[str, list[Case]]:
    """Drafts of each kind of ``WAYS``, and under «right» right ones; the same every time."""
    rng = Random(SEED)
    drafted: dict[str, list[Case]] = {"right": [], **{kind: [] for kind in WAYS}}
    for desk in desks():
        drafted["right"].append(Case("right", desk, desk.gold.claim(rng), desk.gold.fact.value))
        for kind, make in WAYS.items():
            cases = drafted[kind]
            cases += [Case(kind, desk, *draft) for draft in make(desk, rng)][: WRONG - len(cases)]
        if all(len(cases) >= WRONG for kind, cases in drafted.items() if kind not in RARE):
            break
    return drafted


def is_well(case: Case) -> bool:
    """Whether a right draft is accepted, a wrong one stopped."""
    return case.is_accepted if case.kind == "right" else case.is_stopped


def main() -> None:
    for kind, cases in draft_all().items():
        astray = [case for case in cases if not is_well(case)]
        print(f"{kind:26} {len(cases):4} {len(astray):3} {'refused' if kind == 'right' else 'not stopped'}")
        if "-v" in sys.argv:
            print(*astray, sep="\n")


if __name__ == "__main__":
    main()
