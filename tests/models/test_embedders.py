"""What every embedder keeps to, and what is peculiar to each."""

import shutil
import subprocess
import sys
import threading

import numpy as np
import pytest

from models.embedder import SentenceTransformerEmbedder
from models.errors import ModelDamagedError, ModelMissingError
from models.fakes import HashingEmbedder

BULLETIN = [
    "La Secretaría de Salud aplicó 2 mil 939 dosis en la decimocuarta jornada de vacunación.",
    "El Niño y la Niña son fenómenos opuestos; el pingüino no tiene que ver con ninguno.",
    "¡Atención! La línea 3 del Metro reabre el lunes a las 5:00 horas.",
]


@pytest.fixture(params=["hashing", pytest.param("real", marks=pytest.mark.models)])
def embedder(request):
    return HashingEmbedder() if request.param == "hashing" else request.getfixturevalue("real_embedder")


@pytest.fixture(params=["embed_queries", "embed_passages"])
def embed(request, embedder):
    return getattr(embedder, request.param)


def test_rows_are_float32_unit_vectors_one_per_text(embed, embedder):
    vectors = embed(BULLETIN)
    assert vectors.shape == (3, embedder.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_no_texts_give_no_rows_of_the_right_width(embed, embedder):
    vectors = embed([])
    assert vectors.shape == (0, embedder.dimension)
    assert vectors.dtype == np.float32


def test_rows_keep_the_order_of_the_texts_whatever_their_lengths(embed):
    texts = ["vacuna " * n for n in (1, 60, 3, 200, 2, 90)] + BULLETIN
    together = embed(texts)
    alone = np.vstack([embed([text]) for text in texts])
    np.testing.assert_allclose(together, alone, atol=1e-4)


def test_the_same_text_gives_the_same_row(embed):
    np.testing.assert_array_equal(embed(BULLETIN), embed(BULLETIN))


@pytest.mark.parametrize("text", ["", " ", "\n\t", "¿?", "💉", "a" * 10_000, "dosis " * 5_000])
def test_any_text_has_a_finite_unit_row(embed, text):
    vector = embed([text])[0]
    assert np.isfinite(vector).all()
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


def test_a_question_is_most_like_the_passage_that_answers_it(embedder):
    questions = ["¿Cuántas dosis de la vacuna se aplicaron?", "¿Cuándo reabre la línea del Metro?"]
    likeness = embedder.embed_queries(questions) @ embedder.embed_passages(BULLETIN).T
    assert likeness.argmax(axis=1).tolist() == [0, 2]


def test_accents_written_in_two_characters_are_the_same_letters(embed):
    composed, decomposed = embed(["El ni\u00f1o volvi\u00f3", "El nin\u0303o volvio\u0301"])
    assert composed @ decomposed == pytest.approx(1, abs=1e-5)


def test_the_fingerprint_is_one_printable_word(embedder):
    assert embedder.fingerprint.isprintable()
    assert " " not in embedder.fingerprint


def test_hashing_embedders_of_other_widths_have_other_fingerprints():
    assert HashingEmbedder(64).fingerprint != HashingEmbedder(128).fingerprint


def test_a_hashed_word_is_somewhat_like_its_family():
    word, family, stranger = HashingEmbedder().embed_queries(["vacuna", "vacunación", "presupuesto"])
    assert word @ family > 0.3
    assert abs(word @ stranger) < 0.2


@pytest.mark.models
def test_the_prompt_sets_questions_apart_from_passages(real_embedder):
    text = [BULLETIN[0]]
    likeness = (real_embedder.embed_queries(text) @ real_embedder.embed_passages(text).T).item()
    assert 0.8 < likeness < 0.999


@pytest.mark.models
def test_a_long_text_is_embedded_by_its_first_512_tokens(real_embedder):
    start = "jornada de vacunación " * 400
    vectors = real_embedder.embed_passages([start, start + "precio del maíz " * 100])
    np.testing.assert_allclose(vectors[0], vectors[1], atol=1e-5)


@pytest.mark.models
def test_the_embedder_of_the_catalogue_names_its_source(real_embedder):
    assert real_embedder.fingerprint == "multilingual-e5-small@1571fc982750.1"


@pytest.mark.models
def test_several_threads_may_embed_at_once(real_embedder):
    expected = real_embedder.embed_queries(BULLETIN)
    results = []
    threads = [threading.Thread(target=lambda: results.append(real_embedder.embed_queries(BULLETIN))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 4
    for vectors in results:
        np.testing.assert_allclose(vectors, expected, atol=1e-5)


@pytest.mark.models
def test_loading_and_embedding_print_nothing_and_warn_of_nothing(embedder_folder):
    code = f"""
from pathlib import Path
from models.embedder import SentenceTransformerEmbedder
SentenceTransformerEmbedder(Path({str(embedder_folder)!r})).embed_queries(["hola"])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_a_missing_folder_is_an_error_with_the_remedy(tmp_path):
    with pytest.raises(ModelMissingError, match="cita models"):
        SentenceTransformerEmbedder(tmp_path / "nada")


@pytest.mark.models
@pytest.mark.parametrize("manifest", ["kept", "removed"])
@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json"])
def test_a_file_cut_short_is_an_error_with_the_remedy(embedder_folder, tmp_path, name, manifest):
    folder = tmp_path / "cut"
    shutil.copytree(embedder_folder, folder)
    whole = (folder / name).read_bytes()
    (folder / name).write_bytes(whole[: len(whole) // 2])
    if manifest == "removed":
        (folder / "manifest.json").unlink()
    with pytest.raises(ModelDamagedError, match="cita models"):
        SentenceTransformerEmbedder(folder)


@pytest.mark.models
def test_a_folder_that_holds_no_model_is_an_error_with_the_remedy(tmp_path):
    (tmp_path / "leeme.txt").write_text("nada", encoding="utf-8")
    with pytest.raises(ModelDamagedError, match="cita models"):
        SentenceTransformerEmbedder(tmp_path)
