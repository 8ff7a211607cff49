"""What a question takes for granted is borne out by the sentence, denied by it, or not said."""

from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Assistant, Outcome, Settings
from rag.words.premises import Premise, premise

CONTRARY, UNSAID, HOLDS = Premise.CONTRARY, Premise.UNSAID, Premise.HOLDS

CASES = [
    ("¿por qué bajaron las cirugías?", "Las cirugías aumentaron 12 por ciento en julio.", CONTRARY),
    ("cuánto disminuyeron los casos", "Los casos de dengue subieron a 43.", CONTRARY),
    ("en cuánto se redujo la espera", "Creció 8 por ciento la espera.", CONTRARY),
    ("por qué aumentó la mortalidad", "La mortalidad disminuyó 3 por ciento.", CONTRARY),
    ("cuánto creció el presupuesto", "El presupuesto cayó 5 por ciento.", CONTRARY),
    ("por qué subieron los contagios", "Los contagios van a la baja, se redujeron a 12.", CONTRARY),
    ("por qué bajaron las cirugías", "Las cirugías bajaron por la pandemia.", HOLDS),
    ("cuánto aumentaron las consultas", "Las consultas se incrementaron 4 por ciento.", HOLDS),
    ("cuánto bajaron los casos", "En julio hubo 43 casos de dengue.", UNSAID),
    ("cuántas cirugías canceló el IMSS", "Se realizaron 2 mil 939 cirugías.", CONTRARY),
    ("cuántas consultas se suspendieron", "Se otorgaron 300 consultas.", CONTRARY),
    ("cuántas cirugías se cancelaron", "Hubo 2 mil 939 cirugías.", UNSAID),
    ("cuántas cirugías se pospusieron", "Se aplazaron 30 cirugías por la lluvia.", HOLDS),
    ("cuántas cirugías se realizaron", "Se cancelaron 30 cirugías por la lluvia.", CONTRARY),
    ("cuántas cirugías se realizaron", "Hubo 30 cirugías.", HOLDS),
    ("por qué cerraron la clínica", "La clínica abrió sus puertas en mayo.", CONTRARY),
    ("cuándo clausuraron el hospital", "El hospital fue inaugurado el 3 de mayo.", CONTRARY),
    ("quién inauguró el taller", "La doctora Solís clausuró el taller.", CONTRARY),
    ("quién inauguró el taller", "La doctora Solís inauguró el taller.", HOLDS),
    ("cuándo abre la unidad", "La unidad cerrará el 3 de mayo; cierra por obras.", CONTRARY),
    ("cuántas camas perdió el hospital", "El hospital ganó 12 camas.", CONTRARY),
    ("cuántos empleos se perdieron", "Hay 300 empleos en la zona.", UNSAID),
    ("cuántos médicos despidieron", "Fueron contratados 60 médicos.", CONTRARY),
    ("cuántos médicos renunciaron", "Llegaron 60 médicos de Cuba.", CONTRARY),
    ("cuántos médicos despidieron", "Hay 60 médicos en la clínica.", UNSAID),
    ("cuántos médicos se contrataron", "Se contrataron 60 médicos.", HOLDS),
    ("cuántas solicitudes rechazaron", "Se aprobaron 40 solicitudes.", CONTRARY),
    ("cuántas clínicas demolieron", "Se construyeron 4 clínicas.", CONTRARY),
    ("cuántas cámaras retiraron", "Se instalaron 40 cámaras.", CONTRARY),
    ("por qué empeoró el servicio", "El servicio mejoró con la obra.", CONTRARY),
    ("cuántos pacientes murieron", "Los 40 pacientes fueron dados de alta.", CONTRARY),
    ("cuántas personas murieron por influenza", "Se registran 32 decesos por influenza.", HOLDS),
    ("cuántas personas fallecieron", "Se atendió a 300 personas.", UNSAID),
    ("cuántos pacientes se recuperaron", "Fallecieron 4 pacientes.", CONTRARY),
    ("cuántas vacunas se robaron", "Se entregaron 400 vacunas.", CONTRARY),
    ("cuántos comités faltan", "Hay 389 comités instalados.", CONTRARY),
    ("cuántas camas faltan", "Faltan 20 camas.", HOLDS),
    ("por qué no se alcanzó la meta", "Se superó la meta de 168 mil servicios.", CONTRARY),
    ("por qué no cumplieron la meta", "No se cumplió la meta por la lluvia.", HOLDS),
    ("por qué bajaron las cirugías", "Las cirugías no bajaron: aumentaron.", CONTRARY),
    ("cuántas consultas hubo", "Se cancelaron 3 jornadas y hubo 40 consultas.", HOLDS),
    ("cuántos comités hay en Baja California", "En Baja California suman 117 comités.", HOLDS),
    ("cuántos comités hay en Matamoros", "En Matamoros suman 117 comités.", HOLDS),
    ("cuántas llamadas recibió la Línea de la Vida", "Atendió 300 llamadas.", HOLDS),
    ("cuántos niños no se vacunaron", "Se vacunaron 400 niños.", CONTRARY),
]


@pytest.mark.parametrize(("question", "sentence", "found"), CASES)
def test_a_premise_is_borne_out_denied_or_not_said(question, sentence, found):
    assert premise(question, sentence) is found


BULLETIN = """\
Avanza la novena Jornada de Salud 2021 de Tecate

En la novena Jornada de Salud 2021 se realizaron 310 cirugías y se cancelaron 12 consultas en la plaza.
En la plaza se formaron 40 comités de salud, y los módulos ya fueron retirados.
Está previsto abrir 33 clínicas que están cerradas por obras.
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "novena.txt").write_text(BULLETIN, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path / "novena.txt"], store, embedder, lambda *_: None)
    model = ScriptedLanguageModel([" No consta\n"] * 9)
    return Assistant(Searcher(store, embedder), OverlapReader(), model, Settings(home=Path("unused")))


def test_a_figure_of_what_was_done_does_not_answer_what_was_called_off(assistant):
    answer = assistant.ask("¿cuántas cirugías se cancelaron en la jornada 9?")
    assert answer.outcome is Outcome.NO_EVIDENCE
    assert "lo contrario: «En la novena Jornada" in answer.text
    assert answer.figures == ()
    assert [c.bulletin.file for c in answer.citations] == ["novena.txt"]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("¿cuántas cirugías se realizaron en la jornada 9?", 310),
        ("¿cuántas consultas se cancelaron en la jornada 9?", 12),
        ("¿cuántas cirugías en la jornada 9?", 310),
        ("¿cuántos comités se instalaron en la jornada 9?", 40),
        ("¿cuántas clínicas cerradas hay por obras?", 33),
    ],
)
def test_a_premise_that_holds_changes_nothing(assistant, question, value):
    assert [figure.value for figure in assistant.ask(question).figures] == [value]
