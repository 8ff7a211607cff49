"""Merging an adapter, pruning the vocabulary and quantising, on the real weights."""

import numpy as np
import pytest

from models.adapters import KEPT_PIECES
from models.errors import ModelDamagedError
from models.gguf_file import Vocabulary, merge_and_prune, quantise, read_vocabulary
from models.training.vocabulary import kept_pieces, unions

WEIGHT = "blk.3.attn_output.weight"
TEXTS = [
    "Pregunta: ¿Cuántas?\n# Loreto\nAhí aplicaron mil 203 vacunas, 64.5% más que en 2021; costó $1,258 millones.\n",
    "Pregunta: cuantos medicos participaron en la 14va jornada quirurgica de chiapas\nFueron 41. ¿? sí: 41\n",
    "«¿Cuándo inició la decimocuarta jornada?», preguntó la doctora Guadalupe Yáñez Ávila a las 18:30 h.",
    "HOSPITAL GENERAL DE ZONA — IMSS, ISSSTE y Secretaría de Salud de Michoacán\n\n\n  El niño, la niña y el güero",
    "Instituto Mexicano del Seguro Social; Oaxaca, Querétaro, Aguascalientes, Coahuila, Nuevo León, Quintana Roo.",
]


@pytest.fixture(scope="module")
def source(language_model_path, model_home):
    from models.catalogue import GEMMA, put_in_place

    return put_in_place(GEMMA, model_home)


def weights(path, *names):
    import gguf

    found = {tensor.name: tensor for tensor in gguf.GGUFReader(path).tensors}
    return [gguf.dequantize(found[name].data, found[name].tensor_type) for name in names]


def pieces_of(path):
    from models.llama_binding import binding

    llama = binding().Llama(str(path), vocab_only=True, verbose=False)
    return lambda text: llama.tokenize(text.encode(), add_bos=True, special=False)


@pytest.fixture(scope="module")
def pruned(source, tmp_path_factory):
    path = tmp_path_factory.mktemp("gguf") / "pruned.gguf"
    merge_and_prune(source, path, adapter=None, kept=KEPT_PIECES, advance=lambda count: None)
    return path


@pytest.mark.models
def test_what_the_adapter_says_is_added_to_the_weight_that_it_names(source, tmp_path):
    from safetensors.numpy import save_file

    rng = np.random.default_rng(1)
    a, b = rng.normal(size=(4, 1024)).astype(np.float16), rng.normal(size=(640, 4)).astype(np.float16)
    save_file({f"{WEIGHT}.a": a, f"{WEIGHT}.b": b}, tmp_path / "adapter.safetensors")
    target = tmp_path / "merged.gguf"
    done = []
    merge_and_prune(source, target, adapter=tmp_path / "adapter.safetensors", kept=KEPT_PIECES, advance=done.append)
    other = "blk.4.attn_output.weight"
    (before, untouched), (after, same) = weights(source, WEIGHT, other), weights(target, WEIGHT, other)
    np.testing.assert_allclose(after - before, b.astype(np.float32) @ a.astype(np.float32), atol=0.02)
    np.testing.assert_allclose(same, untouched, atol=0.002)
    assert 0 < sum(done) <= source.stat().st_size


@pytest.mark.models
def test_an_adapter_of_another_model_is_refused(source, tmp_path):
    from safetensors.numpy import save_file

    save_file({"blk.99.attn_q.weight.a": np.zeros((1, 1), np.float16)}, tmp_path / "adapter.safetensors")
    with pytest.raises(ModelDamagedError, match="otro modelo"):
        merge_and_prune(
            source, tmp_path / "x.gguf", adapter=tmp_path / "adapter.safetensors", kept=None, advance=lambda count: None
        )


@pytest.mark.models
def test_spanish_is_cut_into_the_same_pieces_with_the_pruned_vocabulary(source, pruned):
    kept = np.load(KEPT_PIECES)
    before, after = pieces_of(source), pieces_of(pruned)
    for text in TEXTS:
        assert [int(kept[i]) for i in after(text)] == before(text)


@pytest.mark.models
def test_what_was_pruned_is_written_in_smaller_pieces_and_nothing_is_lost(pruned):
    from models.language_model import LlamaCppModel

    text = "東京 🦠 Ελλάδα «<end_of_turn>»"
    model = LlamaCppModel(pruned, context_tokens=256)
    assert model.complete("x", grammar=f'root ::= "{text}"', max_tokens=80).text == text


@pytest.mark.models
def test_the_rows_of_the_pieces_kept_are_those_of_the_source(source, pruned):
    kept = np.load(KEPT_PIECES)
    (before,), (after,) = weights(source, "token_embd.weight"), weights(pruned, "token_embd.weight")
    np.testing.assert_allclose(after, before[kept], atol=0.002)
    vocabulary, smaller = read_vocabulary(source), read_vocabulary(pruned)
    assert smaller.pieces == tuple(vocabulary.pieces[i] for i in kept)
    assert smaller.scores == tuple(vocabulary.scores[i] for i in kept)


@pytest.mark.models
@pytest.mark.parametrize("kind", ["Q8_0", "Q4_K_M"])
def test_a_quantised_file_is_smaller_and_loads(pruned, tmp_path, kind):
    from models.language_model import LlamaCppModel

    quantise(pruned, tmp_path / "small.gguf", kind)
    assert (tmp_path / "small.gguf").stat().st_size < 0.6 * pruned.stat().st_size
    LlamaCppModel(tmp_path / "small.gguf", context_tokens=64)


@pytest.mark.models
def test_a_file_that_is_no_gguf_is_an_error_with_the_remedy(tmp_path):
    (tmp_path / "basura.gguf").write_bytes(b"hola" * 1000)
    with pytest.raises(ModelDamagedError, match="cita models"):
        read_vocabulary(tmp_path / "basura.gguf")
    with pytest.raises(ModelDamagedError, match="cita models"):
        quantise(tmp_path / "basura.gguf", tmp_path / "x.gguf", "Q8_0")


def test_the_unions_on_the_way_to_a_piece_are_found():
    """«cosa» is joined from «co» and «sa», because «co» and «sa» have better scores than «os»."""
    vocabulary = Vocabulary(
        ("c", "o", "s", "a", "os", "co", "sa", "cosa", "osa", "é"), (0, 0, 0, 0, -3, -1, -2, -5, -4, 0), (1,) * 10
    )
    ids = {piece: i for i, piece in enumerate(vocabulary.pieces)}
    assert sorted(vocabulary.pieces[i] for i in unions("cosa", ids, vocabulary.scores)) == [
        "a", "c", "co", "cosa", "o", "s", "sa",
    ]  # fmt: skip
    # «osa» and «os» are not on the way; single letters are kept in any case.
    assert kept_pieces(vocabulary, [7]) == [0, 1, 2, 3, 5, 6, 7, 9]
