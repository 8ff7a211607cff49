"""Choose the pieces of the language model's vocabulary that Spanish needs, for the product to keep.

    python -m models.training.vocabulary --data FOLDER

Of Gemma's 262,144 pieces a text in Spanish uses a tenth; the others cost memory, and time for every piece written.

Why a kept word is cut into the same pieces as before: llama.cpp joins, again and again, the two neighbours whose
union has the best score. Every union that arises on the way is kept. So with the smaller vocabulary each best union
is still there, and still the best, since what is gone only ever competed and lost.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from pathlib import Path

import numpy as np

from models.adapters import KEPT_PIECES
from models.catalogue import GEMMA, put_in_place
from models.gguf_file import CONTROL, NORMAL, Vocabulary, read_vocabulary
from models.training.examples import Example
from models.training.language_model import Tokeniser
from models.training.mixture import passages_of
from models.training.questions import examples as made_up

WORDS = 60_000
"""The commonest of the 342,072 of wordfreq; after them come mostly names of elsewhere and slips."""
CAPITAL = 30_000
"""Of those, the commonest are kept with a capital, too."""
WRITTEN_BIG = 15_000
"""Of those, the commonest are kept as headings write them, too, and as they stand after a line end or a quote."""
_PART = 500
"""Words at once: llama.cpp takes time with the square of the text."""
_EXAMPLES = 20_000
_CONTROL = ("<pad>", "<eos>", "<bos>", "<unk>", "<mask>", "<start_of_turn>", "<end_of_turn>")
_BLOCKS = ((0x0000, 0x0250), (0x0370, 0x0400), (0x2000, 0x2C00))
"""Latin, Greek for the sciences, signs: a letter of elsewhere is written in bytes."""
_MARKS = re.compile(r"[▁.,;:!?¡¿()\[\]«»“”‘’\"'–—…%$/*&+=ºª°·•-]{1,3}")
"""Marks next to one another, or after a space: no list of words brings them."""


def kept_pieces(vocabulary: Vocabulary, finals: Iterable[int]) -> list[int]:
    """The pieces to keep: ``finals``, what they are joined from, and what any text may need. Ascending."""
    ids = {piece: i for i, piece in enumerate(vocabulary.pieces)}
    kept = {
        i
        for i, (piece, kind) in enumerate(zip(vocabulary.pieces, vocabulary.kinds, strict=True))
        if (kind not in (NORMAL, CONTROL))
        or piece in _CONTROL
        or (len(piece) == 1 and any(low <= ord(piece) < high for low, high in _BLOCKS))
        or _MARKS.fullmatch(piece)
    }
    for final in set(finals):
        kept.add(final)
        if vocabulary.kinds[final] == NORMAL:
            kept.update(unions(vocabulary.pieces[final], ids, vocabulary.scores))
    return sorted(kept)


def unions(text: str, ids: Mapping[str, int], scores: Sequence[float]) -> Iterator[int]:
    """The pieces that arise while ``text``, one piece in the end, is put together; its characters too."""
    parts = list(text)
    yield from (ids[part] for part in parts if part in ids)
    while len(parts) > 1:
        joined = [(scores[ids[a + b]], -i) for i, (a, b) in enumerate(pairwise(parts)) if a + b in ids]
        if not joined:
            return
        i = -max(joined)[1]
        parts[i : i + 2] = [parts[i] + parts[i + 1]]
        yield ids[parts[i]]


def texts(data: Path | None) -> Iterator[str]:
    """Words as they stand in a sentence and at the start of a line, and what the model is trained on."""
    from wordfreq import top_n_list

    words = top_n_list("es", WORDS, wordlist="large")
    for start in range(0, len(words), _PART):
        part = words[start : start + _PART]
        capital = [word.capitalize() for word in part] if start < CAPITAL else []
        yield " ".join(["", *part, *capital])
        if start < WRITTEN_BIG:
            yield " ".join(["", *(word.upper() for word in part)])
            yield "\n".join([*part, *capital])
    for examples in (made_up(0, _EXAMPLES), passages_of(data) if data else ()):
        yield from map(_text, islice(examples, _EXAMPLES))


def _text(example: Example) -> str:
    return "\n".join((*example.sentences, example.question))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--home", type=Path, default=Path("var"))
    arguments = parser.parse_args()
    path = put_in_place(GEMMA, arguments.home)
    tokenise = Tokeniser(path)
    finals: set[int] = set()
    for text in texts(arguments.data):
        finals.update(tokenise(text))
    kept = kept_pieces(read_vocabulary(path), finals)
    np.save(KEPT_PIECES, np.array(kept, np.int32))
    print(f"{len(finals)} pieces arise, {len(kept)} are kept")


if __name__ == "__main__":
    main()
