"""Third stage: the model reads the evidence and writes a draft under the grammar."""

from collections.abc import Sequence

from index.types import Found
from models.types import LanguageModel
from rag.candidates import ENOUGH, Candidate, as_pairs, find_candidates, plausible, words_coverage
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
    """What answers ``question`` from ``evidence``; an empty draft where nothing there covers enough of it.

    Where one figure plainly is what was asked for, there is nothing to choose and the model is not called.
    ``words`` is how much of the evidence the model is shown.
    """
    if question.asks is Asks.WORDS:
        covering = [e for e in evidence if words_coverage(e.sentence, question, found) >= ENOUGH]
        return _model_draft(question, shown(covering, words=words), (), model)
    candidates = plausible(find_candidates(question, evidence, found))
    if len(candidates) == 1:
        return Draft(candidates[0].text, candidates[0].evidence.label)
    return _model_draft(question, _sentences_of(candidates), candidates, model)


def _model_draft(
    question: Question, evidence: Sequence[Evidence], candidates: Sequence[Candidate], model: LanguageModel
) -> Draft:
    if not evidence:
        return Draft("", None)
    grammar = draft_grammar(question.asks, evidence, as_pairs(candidates))
    completion = model.complete(build_prompt(question, evidence), grammar=grammar, max_tokens=MAX_TOKENS)
    return parse_draft(completion.text)


def _sentences_of(candidates: Sequence[Candidate]) -> list[Evidence]:
    """Each sentence once, in the order of its label."""
    return sorted({c.evidence.label: c.evidence for c in candidates}.values(), key=lambda e: e.label)


def build_prompt(question: Question, evidence: Sequence[Evidence]) -> str:
    """The fixed part, the numbered evidence, and the question last."""
    lines = [f"[{item.label}] {item.sentence.text}" for item in evidence]
    return _FIXED_PART + "\n".join(["Evidencias:", *lines, f"Pregunta: {question.standalone}", "Respuesta:"])
