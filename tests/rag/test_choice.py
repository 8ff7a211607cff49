"""The choice with weights that are written down: sentences compete with none, equal answers add up, slots decide."""

from pathlib import Path

import numpy as np
import pytest

from index.indexing import add_bulletin, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader
from rag.choice.candidate_features import CANDIDATE_FEATURES
from rag.choice.choose import Choice, prepare, read_sentences, score
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


@pytest.fixture
def searcher(tmp_path: Path) -> Searcher:
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "cita.sqlite", manifest_for(embedder))
    for file, text in BULLETINS.items():
        add_bulletin(file, text.encode(), store, embedder)
    return Searcher(store, embedder)


def choice_of(typed: str, searcher: Searcher) -> Choice:
    question, model = understand(typed), word_weights()
    pool, chosen, scores, kinds = prepare(question, searcher, model)
    return score(question, pool, read_sentences(question, pool, chosen, scores, OverlapReader()), kinds, model)


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
    assert 0 < model.thresholds.bulletin < 1
    assert 0 < model.thresholds.sentence < 1
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
