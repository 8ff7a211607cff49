"""Third stage: the model reads the evidence and writes a draft under the grammar."""

from collections.abc import Mapping, Sequence

from models.types import LanguageModel
from rag.candidates import Candidate, as_pairs, find_candidates, plausible
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
    question: Question, evidence: Sequence[Evidence], weights: Mapping[str, float], model: LanguageModel
) -> Draft:
    """What ``model`` answers from ``evidence``; an empty draft where there is nothing to choose from.

    Where one figure plainly is what was asked for, there is nothing to choose either and the model is not called.
    """
    if not evidence:
        return Draft("", None)
    candidates: tuple[Candidate, ...] = ()
    if question.asks is Asks.FIGURE:
        candidates = plausible(find_candidates(question, evidence, weights))
        if not candidates:
            return Draft("", None)
        if len(candidates) == 1:
            return Draft(candidates[0].text, candidates[0].evidence.label)
    grammar = draft_grammar(question.asks, evidence, as_pairs(candidates))
    completion = model.complete(build_prompt(question, evidence), grammar=grammar, max_tokens=MAX_TOKENS)
    return parse_draft(completion.text)


def build_prompt(question: Question, evidence: Sequence[Evidence]) -> str:
    """The fixed part, the numbered evidence, and the question last."""
    lines = [f"[{item.label}] {item.sentence.text}" for item in evidence]
    return _FIXED_PART + "\n".join(["Evidencias:", *lines, f"Pregunta: {question.standalone}", "Respuesta:"])
