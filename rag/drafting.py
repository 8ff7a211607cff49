"""Third stage: the model reads the evidence and writes a draft under the grammar."""

from collections.abc import Sequence

from index.types import Found
from models.types import LanguageModel
from rag.candidates import ENOUGH, find_candidates, plausible, words_coverage
from rag.evidence import shown
from rag.grammar import draft_grammar, parse_draft
from rag.types import Asks, Draft, Evidence, Question

MAX_TOKENS = 64
"""A figure with its label takes 12; a list of names may take all of these."""

# First and the same in every prompt, so that its KV cache is computed once.
_FIXED_PART = """\
Evidencias:
[1] La clínica de Loreto aplicó mil 203 vacunas y 310 pruebas durante la primera semana de marzo.
[2] El doctor Julio Arce, director de la clínica, dijo que se repetirá en mayo.
Pregunta: cuantas pruebas aplico la clinica de loreto
Respuesta: 310 [1]

Evidencias:
[1] La feria de la salud reunió a dos mil 40 personas en la plaza de Tecate.
[2] La inauguró la maestra Irma Solís, coordinadora de Enseñanza.
Pregunta: quien inauguro la feria
Respuesta: la maestra Irma Solís, coordinadora de Enseñanza [2]

Evidencias:
[1] El hospital de Ures recibió 12 camas nuevas.
Pregunta: cuanto costaron las camas
Respuesta: No consta

"""


def write_draft(
    question: Question, evidence: Sequence[Evidence], found: Found, model: LanguageModel, *, words: int
) -> Draft:
    """What may answer ``question`` from ``evidence``; an empty draft where nothing there covers enough of it.

    A figure is chosen by what is known of it, without the model; words are written by the model, which is shown
    ``words`` of the evidence.
    """
    if question.asks is Asks.FIGURE:
        return Draft(tuple(candidate.claim for candidate in plausible(find_candidates(question, evidence, found))))
    covering = [item for item in evidence if words_coverage(item.sentence, question, found) >= ENOUGH]
    if not covering:
        return Draft()
    seen = shown(covering, words=words)
    completion = model.complete(build_prompt(question, seen), grammar=draft_grammar(seen), max_tokens=MAX_TOKENS)
    return parse_draft(completion.text)


def build_prompt(question: Question, evidence: Sequence[Evidence]) -> str:
    """The fixed part, the numbered evidence, and the question last."""
    lines = [f"[{item.label}] {item.sentence.text}" for item in evidence]
    return _FIXED_PART + "\n".join(["Evidencias:", *lines, f"Pregunta: {question.standalone}", "Respuesta:"])
