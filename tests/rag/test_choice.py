"""The choice with weights that are written down: sentences compete with none, equal answers add up, slots decide."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.indexing import add_bulletin, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from models.types import LanguageModel
from rag.choice.candidate_features import CANDIDATE_FEATURES
from rag.choice.choose import JUDGED, Choice, choose
from rag.choice.fakes import word_weights
from rag.choice.model import WEIGHTS, ChoiceModel, softmax
from rag.choice.sentence_features import SENTENCE_FEATURES
from rag.errors import WeightsError
from rag.questions.understand import understand

BULLETINS = {
    "a.txt": "Jornada en Tecate\n\nEn la jornada de Tecate se aplicaron 310 vacunas y 45 pruebas en la plaza.",
    "b.txt": "Crónica de Tecate\n\nSegún el director, en Tecate se aplicaron 310 vacunas durante la jornada.",
    "c.txt": "Feria en Ures\n\nEn la feria de Ures se aplicaron 870 vacunas en la escuela.",
}

LONG = "Crónica\n\n" + "\n".join(f"En la jornada de la colonia {n} se aplicaron {n} vacunas." for n in range(31, 39))
LONG += "\nEn 2019 se aplicaron 999 vacunas en Tecate."
WEIGHTS_OF_JUDGE = replace(
    word_weights(),
    sentence=word_weights().sentence + np.asarray([name == "judged" for name in SENTENCE_FEATURES], np.float32),
    candidate=word_weights().candidate
    + np.asarray([name.startswith("written") for name in CANDIDATE_FEATURES], np.float32),
)
"""They listen to the language model as well."""


@pytest.fixture
def searcher(tmp_path: Path) -> Searcher:
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "cita.sqlite", manifest_for(embedder))
    for file, text in BULLETINS.items():
        add_bulletin(file, text.encode(), store, embedder)
    return Searcher(store, embedder)


def choice_of(typed: str, searcher: Searcher, model: LanguageModel | None = None) -> Choice:
    return choose(understand(typed), searcher, OverlapReader(), model or ScriptedLanguageModel([]), WEIGHTS_OF_JUDGE)


def test_probabilities_of_sentences_and_none_are_shares_of_one(searcher):
    choice = choice_of("¿cuántas vacunas se aplicaron en Tecate?", searcher)
    assert choice.none + sum(scored.probability for scored in choice.scored) == pytest.approx(1.0, abs=1e-5)
    for scored in choice.scored:
        assert sum(p for _, p in scored.candidates) == pytest.approx(scored.probability, abs=1e-5)


def test_equal_figures_of_several_bulletins_are_one_answer(searcher):
    choice = choice_of("¿cuántas vacunas se aplicaron en Tecate?", searcher)
    best, probability = choice.best
    assert best.row.figure.value == 310
    alone = max(p for scored in choice.scored for c, p in scored.candidates if c.answer == best.answer)
    assert probability > alone


def test_only_the_likeliest_sentences_that_contradict_nothing_are_judged(searcher):
    add_bulletin("d.txt", LONG.encode(), searcher.store, searcher.embedder)
    model = ScriptedLanguageModel([])
    choice = choice_of("¿cuántas vacunas se aplicaron en Tecate en 2021?", searcher, model)
    (parts,) = model.judged
    assert len(parts) == JUDGED < len(choice.scored)
    assert parts[0].startswith("Pregunta: ¿cuántas vacunas se aplicaron en Tecate en 2021?\n")
    assert sum(scored.read.judged is not None for scored in choice.scored) == JUDGED
    assert "999" not in "".join(parts)


def test_what_the_language_model_judges_decides_between_sentences(searcher):
    class Judge(ScriptedLanguageModel):
        def judge(self, parts, yes, no):
            return [9.0 if "escuela" in part else -9.0 for part in parts]

    even, judged = (choice_of("¿cuántas vacunas se aplicaron?", searcher, m) for m in (None, Judge([])))
    assert judged.scored[0].read.sentence.bulletin.file == "c.txt"
    assert judged.scored[0].probability > 0.9 > even.scored[0].probability


def test_the_words_that_the_language_model_would_write_decide_within_the_likeliest_sentence(searcher):
    def words(wanted: str) -> str:
        model = ScriptedLanguageModel([], scorer=lambda _, choices: [0.0 if c == wanted else -9.0 for c in choices])
        return choice_of("¿qué se hizo en Tecate en la plaza?", searcher, model).scored[0].candidates[0][0].text

    asked = ScriptedLanguageModel([])
    choice_of("¿qué se hizo en Tecate en la plaza?", searcher, asked)
    ((_, replies),) = asked.scored
    runs = [reply for reply in replies if not any(c.isdigit() for c in reply)]
    assert len(runs) > 1
    assert [words(reply) for reply in runs] == [reply.strip() for reply in runs]


def test_for_a_figure_no_words_are_weighed(searcher):
    model = ScriptedLanguageModel([])
    assert choice_of("¿cuántas vacunas se aplicaron en Tecate?", searcher, model).best[0].row.figure.value == 310
    assert model.scored == []


def test_a_question_of_something_else_is_left_to_none(searcher):
    near = choice_of("¿cuántas vacunas se aplicaron en Tecate?", searcher)
    far = choice_of("¿cuánto dinero costó el trasplante de córnea?", searcher)
    assert far.none > near.none


def test_everything_that_is_in_the_pool_may_be_read_whatever_it_leaves_unsaid(searcher):
    pool = searcher.pool("vacunas en Nayarit en 2019", understand("vacunas en Nayarit en 2019").scope)
    assert {r.sentence.bulletin.file for r in pool.retrieved} == set(BULLETINS)


def test_the_weights_that_ship_have_a_value_for_every_feature():
    model = ChoiceModel.load()
    assert model.sentence.shape == (len(SENTENCE_FEATURES),)
    assert model.candidate.shape == (len(CANDIDATE_FEATURES),)
    assert np.isfinite(model.kinds).all()
    assert 0 < model.thresholds.answer < 1
    assert 0 < model.thresholds.candidate < 1


@pytest.mark.parametrize(
    "content",
    ["", "{}", WEIGHTS.read_text(encoding="utf-8").replace('"headline"', '"other"')],
    ids=["empty", "bare", "other"],
)
def test_weights_of_another_version_are_refused_with_the_remedy(tmp_path, content):
    path = tmp_path / "weights.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(WeightsError, match="vuelve a instalar"):
        ChoiceModel.load(path)


def test_a_softmax_of_very_unequal_scores_is_finite():
    assert softmax(np.array([1000.0, 0.0], np.float32)).tolist() == [1.0, 0.0]
