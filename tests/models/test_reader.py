"""The reader: its network by small random ones, its adapter with the real weights."""

import json
import random
from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import BertConfig, BertModel

from models.errors import ModelDamagedError
from models.reader import ADAPTER, E5Reader
from models.reader_net import MAX_TOKENS, ReaderNet, encode, to_batch
from models.training.examples import Example, read_squad
from models.training.mixture import reading_example
from models.training.reader import target_of, train
from models.training.variation import WORDS_LIMIT, vary

WORDS = [
    "<s>",
    "<pad>",
    "</s>",
    "<unk>",
    *"la una clínica aplicó vacunas doce veinte ayer quién cuántas llovió".split(),
]
CASES = [
    ("¿Cuántas vacunas?", ["Ayer llovió.", "La clínica aplicó doce vacunas."], "doce", 2),
    ("¿Quién aplicó vacunas?", ["La clínica aplicó veinte vacunas.", "Ayer llovió."], "La clínica", 1),
]


@pytest.fixture
def tokenizer() -> Tokenizer:
    tokenizer = Tokenizer(models.WordLevel({word: i for i, word in enumerate(WORDS)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return tokenizer


def small_net() -> ReaderNet:
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32
    )
    return ReaderNet(BertModel(config, add_pooling_layer=False).eval(), 16, rank=4)


def test_at_first_the_adapter_changes_nothing_and_merged_it_computes_the_same(tokenizer):
    net = small_net()
    batch = to_batch(list(encode(*CASES[0][:2], ["", ""], tokenizer)), 1)
    before = net.encoder(input_ids=batch[0], attention_mask=batch[1]).last_hidden_state
    for name, weight in net.named_parameters():
        if name.endswith("up"):
            torch.nn.init.normal_(weight)
    tuned = net(*batch)
    net.merge()
    merged = net(*batch)
    assert torch.allclose(tuned.choice, merged.choice, atol=1e-5)
    assert not torch.allclose(before, net.encoder(input_ids=batch[0], attention_mask=batch[1]).last_hidden_state)


def test_only_the_adapter_and_the_heads_are_trained(tokenizer):
    net = small_net()
    assert {name.rsplit(".", 1)[-1] for name in net.adapter() if "encoder" in name} == {"up", "down"}


def test_what_a_batch_says_of_a_question_does_not_depend_on_its_neighbours(tokenizer):
    net = small_net()
    encoded = [next(encode(question, sentences, [""] * len(sentences), tokenizer)) for question, sentences, *_ in CASES]
    both = net(*to_batch(encoded, 1))
    alone = net(*to_batch(encoded[1:], 1))
    assert torch.allclose(both.choice[1, : alone.choice.shape[1]], alone.choice[0], atol=1e-5)


@given(
    st.lists(st.integers(1, 700), min_size=1, max_size=8),
    st.lists(st.sampled_from(["", "ayer", "ayer quién ayer"]), min_size=8, max_size=8),
)
def test_no_sentence_is_lost_however_many_passes_they_take(lengths, headings):
    tokenizer = Tokenizer(models.WordLevel({word: i for i, word in enumerate(WORDS)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    sentences = [" ".join(["ayer"] * length) for length in lengths]
    passes = list(encode("quién", sentences, headings[: len(lengths)], tokenizer))
    assert sum(item.sentences for item in passes) == len(lengths)
    for item in passes:
        assert len(item.ids) <= MAX_TOKENS
        assert set(item.sentence_of) - {0} == set(range(1, item.sentences + 1))


def test_it_learns_a_handful_of_examples_and_goes_on_from_its_checkpoint(tokenizer, tmp_path):
    examples = [
        reading_example(Example(question, tuple(sentences), answer, label))
        for question, sentences, answer, label in CASES
    ]
    checkpoint = tmp_path / "reader.pt"
    said: list[str] = []

    def endless():
        while True:
            yield from examples

    train(small_net(), tokenizer, endless(), steps=20, rate=1e-2, checkpoint=checkpoint, report=said.append)
    net = small_net()
    train(net, tokenizer, endless(), steps=60, rate=1e-2, checkpoint=checkpoint, report=said.append)
    assert torch.load(checkpoint, weights_only=True)["step"] == 60
    for example in examples:
        target = target_of(example, tokenizer)
        logits = net(*to_batch([target.encoded], 1))
        (label,) = target.right
        assert int(logits.choice.argmax()) == label
        within = [i for i, owner in enumerate(target.encoded.sentence_of) if owner == label]
        starts, ends = (within[int(scores[0, within].argmax())] for scores in (logits.start, logits.end))
        assert (label, starts, ends) == target.span


def test_the_form_of_squad_is_read_by_sentences(tmp_path):
    path = tmp_path / "squad.jsonl"
    rows = [
        {
            "passage": "Ayer llovió en Tecate. La clínica aplicó doce vacunas.",
            "question": "¿Cuántas?",
            "answers": ["doce"],
        },
        {"passage": "Ayer llovió en Tecate.", "question": "¿Quién?", "answers": []},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    answered, unanswered = read_squad(path)
    assert (answered.label, answered.answer) == (2, "doce")
    assert unanswered.label is None


@given(st.integers(0, 10_000))
def test_a_varied_example_still_has_its_answer_in_its_sentence(seed):
    sentences = tuple(f"Oración número {i} con varias palabras." for i in range(14))
    varied = vary(Example("¿Cuál?", sentences, "número 7", 8), ["Otra cosa."], random.Random(seed))
    assert sum(len(sentence.split()) for sentence in varied.sentences) <= WORDS_LIMIT
    if varied.label is not None:
        assert varied.answer in varied.sentences[varied.label - 1]


@pytest.mark.models
def test_the_real_reader_finds_the_sentence_and_the_words(real_embedder):
    reader = E5Reader(real_embedder)
    sentences = [
        "El centro de convenciones se encuentra en la avenida principal.",
        "La campaña de invierno aplicó 2 mil 310 vacunas en la ciudad de Tecate.",
        "La inauguró la doctora Irma Solís, coordinadora de Enseñanza.",
    ]
    for question, label, answer in (
        ("cuantas vacunas se aplicaron", 1, "2 mil 310"),
        ("¿Quién inauguró la campaña?", 2, "Irma Solís"),
    ):
        readings = reader.read(question, sentences)
        best = max(range(3), key=lambda i: readings[i].evidence)
        assert best == label
        start = sentences[label].index(answer)
        right = readings[label].score(start, start + len(answer))
        assert right > readings[label].score(0, 3)
    assert max(r.evidence for r in reader.read("cuántos goles metió el equipo", sentences[:1])) < 0


@pytest.mark.models
def test_the_token_table_is_shared_and_the_embedder_unchanged(real_embedder):
    before = real_embedder.embed_queries(["vacunas"])
    reader = E5Reader(real_embedder)
    assert reader._net.encoder.get_input_embeddings().weight is real_embedder.encoder.get_input_embeddings().weight
    assert (real_embedder.embed_queries(["vacunas"]) == before).all()


@pytest.mark.models
@pytest.mark.parametrize("harm", ["missing", "cut short", "of another model"])
def test_an_adapter_that_is_not_whole_is_refused(real_embedder, tmp_path: Path, harm):
    path = tmp_path / "reader.safetensors"
    if harm == "cut short":
        path.write_bytes(ADAPTER.read_bytes()[:1000])
    if harm == "of another model":
        weights = load_file(ADAPTER)
        save_file({f"{name}.x": weight for name, weight in weights.items()}, path)
    with pytest.raises(ModelDamagedError, match="adaptador"):
        E5Reader(real_embedder, path)
