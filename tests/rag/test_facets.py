"""What narrows a question, in its own words, and the question without each."""

import pytest

from index.scope import read_scope
from rag.questions.facets import facets_of
from rag.questions.understand import understand


def facets(text: str) -> dict[str, str]:
    return {facet.words: facet.without for facet in facets_of(understand(text))}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (
            "¿cuántas cirugías en la jornada 14 de 2023?",
            {"jornada 14": "¿cuántas cirugías de 2023?", "2023": "¿cuántas cirugías en la jornada 14?"},
        ),
        ("cirugías en la 14va jornada", {"14va jornada": "cirugías"}),
        ("vacunas el 3 de junio", {"3 de junio": "vacunas"}),
        ("en Puebla cuantas vacunas del 21 de julio al 3 de agosto", {
            "Puebla": "cuantas vacunas del 21 de julio al 3 de agosto",
            "21 de julio al 3 de agosto": "en Puebla cuantas vacunas",
        }),
        ("¿cuántos comités hay en Puebla y en Veracruz?", {
            "Puebla": "¿cuántos comités hay en Veracruz?",
            "Veracruz": "¿cuántos comités hay en Puebla?",
        }),
        ("¿Cuántos médicos en Tampico, Tamaulipas?", {
            "Tampico": "¿Cuántos médicos, Tamaulipas?",
            "Tamaulipas": "¿Cuántos médicos en Tampico?",
        }),
        ("¿cuántas cirugías?", {}),
        ("¿Y en 2022?", {}),
    ],
)  # fmt: skip
def test_each_part_of_the_scope_is_taken_out_in_the_words_of_the_question(asked, found):
    assert facets(asked) == found


@pytest.mark.parametrize(
    "asked",
    [
        "¿Cuántos consultorios había en Ciudad de México, en marzo de 2022?",
        "¿qué se hizo el 20 de noviembre de 2022 en Edomex?",
        "Dime los comités de Baja California Sur y Sonora en la segunda jornada de 2021",
    ],
)
def test_what_is_left_is_read_as_the_rest_of_the_scope(asked):
    whole = read_scope(asked)
    parts = facets(asked)
    assert len(parts) >= 2
    for words, without in parts.items():
        assert words not in without
        rest = read_scope(without)
        kept = [rest.edition, rest.year, rest.days, *rest.states, *rest.cities]
        assert len([part for part in kept if part]) == len(parts) - 1
        assert (rest.states | rest.cities) <= (whole.states | whole.cities)
