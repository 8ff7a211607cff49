"""The people whom a sentence names, and what it says of each."""

import pytest

from rag.words.people import asked_post, holds_post, people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("misma que fue encabezada por la oftalmóloga Isabel Belmontes.", ["Isabel Belmontes"]),
        ("Por instrucciones de la Presidente Municipal Araceli Brown, el Ayuntamiento apoya.", ["Araceli Brown"]),
        ("El Secretario de Salud de Baja California, Alonso Pérez Rico, hizo un llamado.", ["Alonso Pérez Rico"]),
        ("Realizan SSZ otro exitoso trasplante en el Hospital General de Zona.", []),
        ("En Playas de Rosarito inició la Semana Nacional de Vacunación.", []),
        ("LUCÍA MORA PAZ, DIRECTORA GENERAL DEL INSTITUTO", ["LUCÍA MORA PAZ"]),
    ],
)
def test_bodies_places_and_posts_are_no_people(text, names):
    assert [text[slice(*person.span)] for person in people(text)] == names


def test_each_post_of_a_list_is_of_its_own_holder():
    listed = (
        "Asistieron Ana Ruiz Mora, presidenta honorífica del DIF; el delegado del ISSSTE, Carlos Paz Luna; "
        "y el director jurídico, Luis Mier Soto, y la jefa de enfermería, Eva Sanz Gil."
    )
    holders = {
        post: [listed[slice(*person.span)] for person in people(listed) if holds_post(person, post)]
        for post in ("presidenta", "delegado", "director", "jefa", "alcalde")
    }
    assert holders == {
        "presidenta": ["Ana Ruiz Mora"],
        "delegado": ["Carlos Paz Luna"],
        "director": ["Luis Mier Soto"],
        "jefa": ["Eva Sanz Gil"],
        "alcalde": [],
    }


def test_a_post_has_other_names():
    (mayor,) = people("El presidente municipal, Arturo Gómez Cruz, encabezó la jornada.")
    (head,) = people("La titular de este centro, Yunuen Micaela Mora, indicó las cifras.")
    assert holds_post(mayor, "alcalde")
    assert holds_post(head, "directora")
    assert not holds_post(head, "alcaldesa")


def test_who_is_only_quoted_is_told_from_who_did_something():
    said, did = people("Raúl Estrada Mora, director de los SSZ (SSZ), informó de la cirugía que hizo Isabel Paz Luna.")
    assert (said.speaks, did.speaks) == (True, False)


@pytest.mark.parametrize(
    ("question", "post"),
    [
        ("quien es la directora del DIF", "directora"),
        ("¿quién fue el alcalde de Tecate?", "alcalde"),
        ("como se llama el delegado del IMSS", "delegado"),
        ("quien inauguro el taller", ""),
        ("quien es la enfermera que vacunaron", ""),
    ],
)
def test_a_question_tells_the_post_that_it_asks_for(question, post):
    assert asked_post(question) == post


def test_letters_in_brackets_do_not_part_a_post_from_its_holder():
    (head,) = people("La delegada del Instituto (IMSS) en Baja California, Desirée Sanz Durán, explicó el plan.")
    assert holds_post(head, "delegada")
