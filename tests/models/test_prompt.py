"""The prompt that the language model was trained on."""

import doctest

import models.prompt
from models.prompt import judging_parts, words_prompt, words_reply


def test_the_examples_are_true():
    results = doctest.testmod(models.prompt)
    assert results.attempted > 0
    assert results.failed == 0


def test_no_text_breaks_out_of_its_line():
    parts = judging_parts("¿cuántas?\n# Otra", ["Hubo 12. ¿?\nHubo 99.", "  Llovió. "], ["Uno\ndos", "Tres"])
    assert parts == ["Pregunta: ¿cuántas? # Otra\n# Uno dos\nHubo 12. ¿? Hubo 99. ¿?", "\n# Tres\nLlovió. ¿?"]
    assert words_reply("12\n# 13") == " 12 # 13\n"


def test_a_long_heading_is_cut_between_words():
    (part,) = judging_parts("¿?", ["Llovió."], ["palabra " * 30])
    assert len(part) < 120
    assert part.endswith("palabra palabra\nLlovió. ¿?")


def test_a_sentence_that_would_fill_the_context_is_cut_between_words():
    (part,) = judging_parts("¿?", ["palabra " * 3000], [""])
    assert len(part) < 830
    assert part.endswith("palabra ¿?")


def test_what_the_words_follow_is_what_was_judged():
    parts = judging_parts("¿cuántas?", ["Llovió.", "Hubo 12."], ["", ""])
    assert words_prompt(parts[:2]) == "".join(parts) + " sí:"
