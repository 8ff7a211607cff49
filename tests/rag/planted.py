"""Pairs of bulletins that contradict each other, and pairs that repeat, among others: what is told of which is known.

A case is a frame, two ways of saying one fact, filled in with an event or a place of its own, so that no two cases
are of one fact. ``python -m tests.rag.planted`` prints what becomes of each kind; ``-v`` lists each that goes astray.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from models.training.bulletins import write_bulletins
from models.training.press_numbers import write_count
from models.types import Embedder, LanguageModel, Reader
from rag import Answer, Assistant, Outcome, Settings
from rag.choice.fakes import word_weights
from rag.spanish.answers import MONTH_NAMES

SEED = 5
OF_EACH = 60
"""Contradictions, and as many repeats."""
OTHERS = 60
"""Made-up bulletins around them."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A fact as two bulletins tell it, and as staff ask for it."""

    asked: str
    first: str
    second: str
    """Sentences with {n}, and {e} for the event or the place."""
    low: int
    high: int
    scope: str
    """Of what it is: «edition», «site» or «state»."""
    feminine: bool = True
    of: int = 1
    """What one of it is worth: millions."""


FRAMES = (
    Frame("cuántas cirugías se hicieron en {e}", "En {e} se realizaron {n} cirugías.",
          "El personal del IMSS practicó {n} cirugías durante {e}, informó el delegado.",
          900, 9000, "edition"),
    Frame("consultas de especialidad en {e}", "Durante {e} se otorgaron {n} consultas de especialidad.",
          "Como parte de {e}, médicas y médicos dieron {n} consultas de especialidad.",
          1200, 40000, "edition"),
    Frame("¿cuántas mastografías hubo en {e}?", "Se hicieron {n} mastografías en {e}.",
          "El saldo de {e} fue de {n} mastografías y ningún incidente.",
          300, 5000, "edition"),
    Frame("cuantas personas participaron en {e}", "Participaron {n} personas en {e}.",
          "En {e} participaron {n} personas, dijo el coordinador.",
          400, 9000, "edition"),
    Frame("número de pruebas rápidas aplicadas en {e}", "En {e} el personal aplicó {n} pruebas rápidas.",
          "{n} pruebas rápidas fueron aplicadas en {e}, detalló la dependencia.",
          150, 8000, "edition"),
    Frame("cuántas camas tiene el {e}", "El {e} abrió sus puertas con {n} camas.",
          "Con {n} camas abrió el {e}, que atenderá a la región.",
          30, 300, "site"),
    Frame("cuántos partos atendió el {e}", "El {e} atendió {n} partos el fin de semana.",
          "Durante el fin de semana, el {e} atendió {n} partos.",
          12, 90, "site", feminine=False),
    Frame("cuántos médicos especialistas se contrataron en {e}", "En {e} se contrataron {n} médicos especialistas.",
          "Se contrataron ya {n} médicos especialistas en {e}, anunció el secretario.",
          40, 900, "state", feminine=False),
    Frame("cuántas consultas de especialidad se dieron en {e}", "En {e} se dieron {n} consultas de especialidad.",
          "La delegación dio {n} consultas de especialidad en {e}.",
          20, 900, "state"),
    Frame("cuánto se invirtió en {e}", "La inversión en {e} fue de {n} millones de pesos.",
          "En {e} la inversión llegó a {n} millones de pesos.",
          20, 900, "state", feminine=False, of=1_000_000),
)  # fmt: skip
"""Worked with while the code was written."""

UNSEEN = (
    Frame("cuántos lentes se entregaron en {e}", "En {e} se entregaron {n} lentes.",
          "Beneficiarios de {e} recibieron {n} lentes, entregados sin costo.",
          200, 4000, "edition", feminine=False),
    Frame("cuantas vasectomías se hicieron en {e}", "Con {n} vasectomías concluyó {e}.",
          "Concluyó {e}, en la que se hicieron {n} vasectomías sin bisturí.",
          90, 3000, "edition"),
    Frame("cuántos trasplantes hizo el {e}", "El {e} realizó {n} trasplantes en tres semanas.",
          "Especialistas del {e} hicieron {n} trasplantes en tres semanas.",
          11, 99, "site", feminine=False),
    Frame("qué porcentaje de abasto de medicamentos hay en {e}",
          "En {e} el abasto de medicamentos es de {n} por ciento.",
          "El abasto de medicamentos en {e} es de {n} por ciento, se informó.",
          41, 99, "state"),
    Frame("cuántas ambulancias se entregaron en {e}", "Autoridades entregaron {n} ambulancias en {e}.",
          "En {e} fueron entregadas {n} ambulancias a los servicios de salud.",
          12, 95, "state"),
)  # fmt: skip
"""Looked at only when all else was done."""

RUNNING = (
    Frame("cuántas asambleas informativas van en {e}", "En {e} van {n} asambleas informativas.",
          "Suman {n} asambleas informativas en {e}.",
          900, 9000, "state"),
    Frame("cuántos comités de salud hay en {e}", "En {e} se han instalado {n} comités de salud.",
          "Al corte de hoy, en {e} hay {n} comités de salud.",
          200, 2000, "state", feminine=False),
    Frame("cuantos casos de dengue se confirmaron en {e}", "En {e} se confirmaron {n} casos de dengue.",
          "La Secretaría de Salud de {e} confirmó {n} casos de dengue en la entidad.",
          20, 900, "state", feminine=False),
    Frame("avance de la obra del {e}", "La obra del {e} lleva un avance de {n} por ciento.",
          "El {e} tiene un avance de {n} por ciento en su obra.",
          20, 60, "site"),
)  # fmt: skip

_STATES = ("Colima", "Nayarit", "Tlaxcala", "Sonora", "Oaxaca", "Campeche", "Sinaloa", "Zacatecas", "Yucatán",
           "Morelos", "Tabasco", "Guerrero", "Hidalgo", "Michoacán", "Chiapas", "Durango", "Querétaro", "Tamaulipas",
           "Veracruz", "Baja California Sur")  # fmt: skip
_TOWNS = ("Tula", "Tecomán", "Matehuala", "Zacapu", "Tixtla", "Ixmiquilpan", "Comonfort", "Huimanguillo", "Jerez",
          "Acaponeta", "Apan", "Calvillo", "Teocaltiche", "Champotón", "Misantla", "Tlaxiaco", "Ometepec", "Navojoa",
          "Sahuayo", "Tepeji")  # fmt: skip
_EVENTS = ("Jornada Nacional de Salud", "Jornada de Continuidad", "Jornada Quirúrgica", "Feria de la Salud")
_FILLER = (
    "El titular agradeció al personal por su compromiso con la salud.",
    "Las autoridades recorrieron las instalaciones y saludaron a los asistentes.",
    "El evento contó con la presencia de representantes de los trabajadores.",
    "Se invitó a la población a cuidar su alimentación y a hacer ejercicio.",
)


@dataclass(frozen=True, slots=True)
class Case:
    """Two bulletins and a question about what both tell."""

    name: str
    kind: str
    texts: tuple[str, ...]
    question: str
    values: tuple[int, ...]
    """All that must be stated, of a repeat the one value."""
    outcome: Outcome

    def is_right(self, answer: Answer) -> bool:
        return answer.outcome is self.outcome and set(self.values) == {figure.value for figure in answer.figures}

    def is_silent(self, answer: Answer) -> bool:
        """Whether one of several values is said as if there were no other."""
        stated = {figure.value for figure in answer.figures}
        return len(self.values) > 1 and bool(stated) and not set(self.values) <= stated


def write_cases(frames: tuple[Frame, ...], seed: int = SEED) -> list[Case]:
    """``OF_EACH`` contradictions and as many repeats, no two of one event or place."""
    rng = Random(seed)
    scopes = _Scopes(rng)
    return [
        ways[i % len(ways)](rng, frames[(i + i // len(ways)) % len(frames)], scopes, f"{name}{i:02}")
        for name, ways in (("c", _AGAINST), ("r", _SAME))
        for i in range(OF_EACH)
    ]


class _Scopes:
    """Hands out events and places, each once."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.used: set[str] = set()

    def of(self, scope: str) -> tuple[str, int]:
        """What it is called, and its year."""
        while True:
            year = self.rng.randint(2017, 2025)
            edition = f"la {self.rng.randint(2, 40)}ª {self.rng.choice(_EVENTS)} {year}"
            site = f"Hospital {self.rng.choice(('General', 'Regional', 'Rural'))} de {self.rng.choice(_TOWNS)}"
            name = {"edition": edition, "site": site, "state": f"{self.rng.choice(_STATES)} en {year}"}[scope]
            key = name.partition(" ")[2].rpartition(" ")[0] if scope == "edition" else name
            if name not in self.used and key not in self.used:
                self.used |= {name, key}
                return name, year


def _bulletin(rng: Random, day: date, title: str, *sentences: str) -> str:
    fillers = rng.sample(_FILLER, 2)
    dated = f"{day.day} de {MONTH_NAMES[day.month - 1]} de {day.year}"
    body = "\n".join((fillers[0], *sentences, fillers[1]))
    return f"{title}\n\nCiudad de México, a {dated}.- {body}\n"


def _fill(sentence: str, number: str, name: str) -> str:
    filled = sentence.format(n=number, e=name)
    return filled[0].upper() + filled[1:]


def _said(rng: Random, frame: Frame, value: int) -> str:
    return write_count(rng, value, feminine=frame.feminine)


def _day(rng: Random, year: int) -> date:
    return date(year, rng.randint(1, 11), rng.randint(1, 20))


def _title(frame: Frame, name: str) -> str:
    return f"Rinden informe de {name}" if frame.scope == "edition" else f"Informe sobre {name}"


def _two_values(rng: Random, frame: Frame) -> tuple[int, int]:
    """Neither rounds the other."""
    value = rng.randint(frame.low, frame.high) * 10 + 3 if frame.high > 1000 else rng.randint(frame.low, frame.high)
    values = value, value + rng.choice((-1, 1)) * rng.randint(1, max(2, value // 9))
    return values if all(v % 10 for v in values) else _two_values(rng, frame)


def _case(name: str, kind: str, texts: tuple[str, ...], frame: Frame, scope: str, values: tuple[int, ...],
          outcome: Outcome) -> Case:  # fmt: skip
    return Case(name, kind, texts, frame.asked.format(e=scope), tuple(value * frame.of for value in values), outcome)


def _pair(rng: Random, frame: Frame, scopes: _Scopes, name: str, kind: str, gap: int, values: tuple[int, int],
          outcome: Outcome) -> Case:  # fmt: skip
    scope, year = scopes.of(frame.scope)
    day = _day(rng, year)
    first, second = rng.sample((frame.first, frame.second), 2)
    texts = tuple(
        _bulletin(rng, on, _title(frame, scope), _fill(sentence, _said(rng, frame, value), scope))
        for on, sentence, value in ((day, first, values[0]), (day + timedelta(gap), second, values[1]))
    )
    return _case(name, kind, texts, frame, scope, tuple(dict.fromkeys(values[::-1])), outcome)


def _contradicted(rng: Random, frame: Frame, scopes: _Scopes, name: str) -> Case:
    values = _two_values(rng, frame)
    return _pair(rng, frame, scopes, name, "contradicted", rng.randint(1, 9), values, Outcome.CONFLICT)


def _same_day(rng: Random, frame: Frame, scopes: _Scopes, name: str) -> Case:
    return _pair(rng, frame, scopes, name, "same day", 0, _two_values(rng, frame), Outcome.CONFLICT)


def _corrected(rng: Random, frame: Frame, scopes: _Scopes, name: str) -> Case:
    """The later one says that the earlier was wrong."""
    wrong, right = _two_values(rng, frame)
    scope, year = scopes.of(frame.scope)
    day = _day(rng, year)
    wrong_said, right_said = _said(rng, frame, wrong), _said(rng, frame, right)
    correction = f"El comunicado anterior decía otra cosa: la cifra se corrige y no es {wrong_said}."
    texts = (
        _bulletin(rng, day, _title(frame, scope), _fill(frame.first, wrong_said, scope)),
        _bulletin(
            rng, day + timedelta(3), f"Fe de erratas: {scope}", _fill(frame.second, right_said, scope), correction
        ),
    )
    return _case(name, "corrected", texts, frame, scope, (right, wrong), Outcome.CONFLICT)


def _within(rng: Random, frame: Frame, scopes: _Scopes, name: str) -> Case:
    """One bulletin says both."""
    values = _two_values(rng, frame)
    scope, year = scopes.of(frame.scope)
    sentences = [_fill(frame.first, _said(rng, frame, value), scope) for value in values]
    text = _bulletin(rng, _day(rng, year), _title(frame, scope), sentences[0], _FILLER[0], sentences[1])
    return _case(name, "within one", (text,), frame, scope, values, Outcome.CONFLICT)


def _verbatim(rng: Random, frame: Frame, scopes: _Scopes, name: str) -> Case:
    value, _ = _two_values(rng, frame)
    scope, year = scopes.of(frame.scope)
    day, sentence = _day(rng, year), _fill(frame.first, _said(rng, frame, value), scope)
    texts = tuple(
        _bulletin(rng, day + timedelta(gap), _title(frame, scope), sentence) for gap in (0, rng.randint(1, 9))
    )
    return _case(name, "verbatim", texts, frame, scope, (value,), Outcome.ANSWERED)


def _reworded(rng: Random, frame: Frame, scopes: _Scopes, name: str) -> Case:
    """In other words, the number in another spelling too."""
    value, _ = _two_values(rng, frame)
    return _pair(rng, frame, scopes, name, "reworded", rng.randint(0, 9), (value, value), Outcome.ANSWERED)


def _rounded(rng: Random, frame: Frame, scopes: _Scopes, name: str) -> Case:
    """One of the two says it roughly."""
    value = rng.randint(1001, 99_999) if frame.high > 1000 else rng.randint(frame.low, frame.high)
    step = 1000 if value > 10_000 else 100 if value > 1000 else 10
    value += value % step == 0
    below = value - value % step
    rough = rng.choice((f"más de {below:,}", f"casi {below + step:,}", f"poco más de {below:,}"))
    scope, year = scopes.of(frame.scope)
    day = _day(rng, year)
    texts = [
        _bulletin(rng, day, _title(frame, scope), _fill(frame.first, rough, scope)),
        _bulletin(rng, day + timedelta(2), _title(frame, scope), _fill(frame.second, _said(rng, frame, value), scope)),
    ]
    rng.shuffle(texts)
    return _case(name, "rounded", tuple(texts), frame, scope, (value,), Outcome.ANSWERED)


def _series(rng: Random, frame: Frame, scopes: _Scopes, name: str) -> Case:
    """A count that grows from one bulletin to the next."""
    frame = rng.choice(RUNNING)
    value = rng.randint(frame.low, frame.high)
    values = value, value + rng.randint(1, 30)
    return _pair(rng, frame, scopes, name, "series", rng.randint(7, 25), values, Outcome.ANSWERED)


_AGAINST = (_contradicted, _same_day, _contradicted, _corrected, _within)
_SAME = (_verbatim, _reworded, _rounded, _series, _reworded)


def ask_all(
    cases: list[Case], home: Path, embedder: Embedder, reader: Reader, model: LanguageModel
) -> Iterator[tuple[Case, Answer]]:
    """Index the bulletins of all cases among others, and ask each question."""
    folder = home / "texts"
    folder.mkdir()
    for case in cases:
        for number, text in enumerate(case.texts):
            (folder / f"{case.name}-{number}.txt").write_text(text, encoding="utf-8")
    for number, other in enumerate(write_bulletins(SEED, OTHERS)):
        (folder / f"other-{number}.txt").write_text("\n".join(other.sentences), encoding="utf-8")
    store = Store.create(home / "index" / "cita.sqlite", manifest_for(embedder))
    index_paths([folder], store, embedder, lambda *_: None)
    assistant = Assistant(Searcher(store, embedder), reader, model, Settings(home=home), word_weights())
    for case in cases:
        yield case, assistant.ask(case.question)


def ask_with_fakes(cases: list[Case], home: Path) -> list[tuple[Case, Answer]]:
    return list(ask_all(cases, home, HashingEmbedder(), OverlapReader(), ScriptedLanguageModel([])))


def _main() -> None:
    frames = UNSEEN if "--unseen" in sys.argv else FRAMES
    cases = write_cases(frames)
    with tempfile.TemporaryDirectory() as folder:
        answered = ask_with_fakes(cases, Path(folder))
    for kind in dict.fromkeys(case.kind for case in cases):
        of_kind = [(case, answer) for case, answer in answered if case.kind == kind]
        right, silent = sum(c.is_right(a) for c, a in of_kind), sum(c.is_silent(a) for c, a in of_kind)
        print(
            f"{kind:14}{len(of_kind):4} right {right:4} silent {silent:4}", Counter(str(a.outcome) for _, a in of_kind)
        )
    for case, answer in answered:
        if "-v" in sys.argv and not case.is_right(answer):
            print(case.name, case.kind, "|", case.question, case.values, "\n   ", answer.outcome, answer.text[:300])
            print("    " + "\n    ".join(text.replace("\n", " ") for text in case.texts))


if __name__ == "__main__":
    _main()
