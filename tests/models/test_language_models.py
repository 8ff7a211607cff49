"""What every language model keeps to, and what llama.cpp must not be trusted with."""

import re
import subprocess
import sys
import threading
import time

import pytest

from models.catalogue import LANGUAGE_MODEL
from models.errors import GrammarError, ModelDamagedError, ModelMissingError, PromptTooLongError
from models.fakes import ScriptedLanguageModel
from models.language_model import LlamaCppModel

FREE = r"root ::= [^\x00]+"
DOSES = 'root ::= " " [0-9]{1,4} " " ("dosis" | "niñas")'
PROMPT = "La Secretaría de Salud aplicó 2 mil 939 dosis. ¿Cuántas dosis se aplicaron?"
LONG = "La Secretaría de Salud informó que la jornada de vacunación siguió su curso en Puebla. " * 40


@pytest.fixture(params=["scripted", pytest.param("real", marks=pytest.mark.models)])
def model(request):
    if request.param == "scripted":
        return ScriptedLanguageModel(lambda prompt, grammar: " 2939 dosis")
    return request.getfixturevalue("real_language_model")


def test_a_completion_is_in_the_language_of_the_grammar(model):
    completion = model.complete(PROMPT, grammar=DOSES, max_tokens=20)
    assert re.fullmatch(r" [0-9]{1,4} (dosis|niñas)", completion.text)
    assert completion.finished


def test_a_completion_counts_its_tokens_and_its_time(model):
    completion = model.complete(PROMPT, grammar=DOSES, max_tokens=20)
    assert completion.prompt_tokens > completion.completion_tokens > 0
    assert 0 <= completion.reused_tokens < completion.prompt_tokens
    assert completion.seconds > 0


def test_the_same_prompt_gives_the_same_text(model):
    texts = {model.complete(PROMPT, grammar=DOSES, max_tokens=20).text for _ in range(3)}
    assert len(texts) == 1


def test_the_fingerprint_is_one_printable_word(model):
    assert model.fingerprint.isprintable()
    assert " " not in model.fingerprint


def test_scripted_replies_come_in_turn_and_what_was_asked_is_kept():
    model = ScriptedLanguageModel(["uno", "dos"])
    texts = [model.complete(f"¿{n}?", grammar=FREE, max_tokens=n).text for n in (1, 2)]
    assert texts == ["uno", "dos"]
    assert [(call.prompt, call.grammar, call.max_tokens) for call in model.calls] == [
        ("¿1?", FREE, 1),
        ("¿2?", FREE, 2),
    ]
    with pytest.raises(IndexError):
        model.complete("¿3?", grammar=FREE, max_tokens=3)


CHOICES = [" 2 mil 939\n", " 2 mil 939 dosis\n", " 17 niñas\n", " No consta\n"]


def test_scores_are_log_probabilities_in_the_order_of_the_choices(model):
    scores = model.score(PROMPT, CHOICES)
    assert len(scores) == len(CHOICES)
    assert all(score <= 0 for score in scores)
    assert scores[0] > scores[2]
    assert model.score(PROMPT, CHOICES[::-1]) == pytest.approx(scores[::-1], abs=0.5)
    assert model.score(PROMPT, []) == []


def test_a_scorer_decides_what_a_fake_thinks_of_choices():
    model = ScriptedLanguageModel([], scorer=lambda prompt, choices: [-float(len(choice)) for choice in choices])
    assert model.score("¿?", ["a", "bcd"]) == [-1.0, -3.0]
    assert model.scored == [("¿?", ("a", "bcd"))]


@pytest.mark.models
def test_a_score_is_the_sum_over_the_pieces_one_after_the_other(real_language_model):
    """The oracle takes each piece as the only choice after the text so far."""
    choice = " 2 mil 939\n"
    pieces = [" ", "2", " mil", " ", "9", "3", "9", "\n"]
    assert "".join(pieces) == choice
    one_by_one = sum(
        real_language_model.score(PROMPT + "".join(pieces[:i]), [piece])[0] for i, piece in enumerate(pieces)
    )
    assert real_language_model.score(PROMPT, [choice])[0] == pytest.approx(one_by_one, abs=0.5)


@pytest.mark.models
def test_choices_do_not_change_one_another_nor_what_is_written_next(real_language_model):
    written = real_language_model.complete(PROMPT, grammar=FREE, max_tokens=12).text
    alone = [real_language_model.score(PROMPT, [choice])[0] for choice in CHOICES]
    # More than fit in one batch of sequences.
    many = real_language_model.score(PROMPT, CHOICES * 20)
    assert many == pytest.approx(alone * 20, abs=0.5)
    assert real_language_model.complete(PROMPT, grammar=FREE, max_tokens=12).text == written
    assert real_language_model.score(PROMPT, CHOICES * 20) == many


PARTS = ["¿Cuántas dosis?\nHubo 2 mil 939 dosis. ¿", "\nLlovió. ¿", "\n" + LONG + " ¿"]


def test_judging_gives_odds_for_each_part(model):
    odds = model.judge(PARTS, " sí", " no")
    assert len(odds) == len(PARTS)
    assert model.judge(PARTS[:1], " sí", " no") == pytest.approx(odds[:1], abs=0.5)
    assert model.judge([], " sí", " no") == []


@pytest.mark.models
def test_odds_are_those_of_the_scores_after_the_text_so_far(real_language_model):
    """The oracle asks after each part anew."""
    odds = real_language_model.judge(PARTS, " sí", " no")
    for i, found in enumerate(odds, start=1):
        yes, no = real_language_model.score("".join(PARTS[:i]), [" sí", " no"])
        assert found == pytest.approx(yes - no, abs=0.5)
    # What was judged is known as the start of a prompt.
    real_language_model.judge(PARTS, " sí", " no")
    assert real_language_model.complete("".join(PARTS), grammar=FREE, max_tokens=1).reused_tokens > 500


@pytest.mark.models
def test_parts_that_do_not_fit_are_an_error_with_the_remedy(real_language_model):
    with pytest.raises(PromptTooLongError, match=r"2048.*más corto"):
        real_language_model.judge(["dosis " * 2060], " sí", " no")


@pytest.mark.models
def test_several_choices_cost_little_more_than_the_prompt(real_language_model):
    def seconds(choices):
        real_language_model.score("Otra cosa.", [])
        started = time.perf_counter()
        real_language_model.score(LONG, choices)
        return time.perf_counter() - started

    one, eight = (min(seconds(choices) for _ in range(3)) for choices in ([CHOICES[0]], CHOICES * 2))
    assert eight < 1.5 * one


@pytest.mark.models
def test_choices_that_do_not_fit_are_an_error_with_the_remedy(real_language_model):
    with pytest.raises(PromptTooLongError, match=r"2048.*más corto"):
        real_language_model.score("dosis " * 2040, [" 1 2 3 4 5 6 7 8 9"])


@pytest.mark.models
@pytest.mark.parametrize(
    "grammar",
    [
        "",
        "  \n# solo un comentario",
        "hola",
        "root",
        'x ::= "a"',
        "root ::= b",
        'root ::= "a',
        "root ::= [0-9",
        'root ::= ("a"',
        'root ::= "a" )',
        r'root ::= "\q"',
        'root ::= root "a" | "b"',
        "root ::= a\na ::= b\nb ::= a",
        'root ::= "a"{2,1}',
        'root ::= "a"{99999999}',
        'root ::= "a" \0 | "b"',
    ],
)
def test_a_bad_grammar_is_refused_and_never_ignored(real_language_model, grammar, capfd):
    with pytest.raises(GrammarError, match="gramática"):
        real_language_model.complete(PROMPT, grammar=grammar, max_tokens=4)
    assert capfd.readouterr() == ("", "")


@pytest.mark.models
def test_after_a_refused_grammar_the_model_goes_on_as_before(real_language_model):
    before = real_language_model.complete(PROMPT, grammar=DOSES, max_tokens=20)
    with pytest.raises(GrammarError):
        real_language_model.complete(PROMPT, grammar="root ::= b", max_tokens=20)
    assert real_language_model.complete(PROMPT, grammar=DOSES, max_tokens=20).text == before.text


@pytest.mark.models
@pytest.mark.parametrize(
    ("grammar", "text"),
    [
        ('root ::= "ñandú «14va» 💉"', "ñandú «14va» 💉"),
        (r'root ::= "línea 1\nlínea 2"', "línea 1\nlínea 2"),
        ('root ::= "{3,1}"', "{3,1}"),
        (f'root ::= "{" " * 40}fin"', " " * 40 + "fin"),
        ('root ::= "<end_of_turn>"', "<end_of_turn>"),
        ('root ::= "999,0 aprox." | "999,0 aprox. más"', None),
        ('root ::= ""', ""),
    ],
)
def test_a_grammar_of_one_text_gives_that_text(real_language_model, grammar, text):
    completion = real_language_model.complete(PROMPT, grammar=grammar, max_tokens=60)
    assert completion.finished
    assert completion.text == text or (text is None and completion.text.startswith("999,0 aprox."))


@pytest.mark.models
def test_asking_the_likeliest_tokens_first_gives_what_asking_all_gives(real_language_model, monkeypatch):
    grammars = [DOSES, FREE, r'root ::= ("E" [1-5] ": " [^\n.]{1,40} ".\n")+']
    cases = [(prompt, grammar) for prompt in (PROMPT, "El 14 de mayo de 2021,") for grammar in grammars]
    quick = [real_language_model.complete(p, grammar=g, max_tokens=6).text for p, g in cases]
    monkeypatch.setattr("models.llama_grammar._ROUNDS", ())
    assert quick == [real_language_model.complete(p, grammar=g, max_tokens=6).text for p, g in cases]


@pytest.mark.models
def test_a_completion_that_is_cut_short_says_so(real_language_model):
    completion = real_language_model.complete(PROMPT, grammar='root ::= "uno dos tres cuatro cinco"', max_tokens=2)
    assert completion.completion_tokens == 2
    assert not completion.finished
    assert "uno dos tres cuatro cinco".startswith(completion.text)


@pytest.mark.models
def test_a_character_cut_in_two_is_left_out(real_language_model):
    # Four bytes that no token holds together: U+16A56 is a letter of Mro.
    texts = [real_language_model.complete(PROMPT, grammar='root ::= "\U00016a56"', max_tokens=n).text for n in range(6)]
    assert set(texts) == {"", "\U00016a56"}


@pytest.mark.models
def test_the_start_that_two_prompts_share_is_computed_once(real_language_model):
    real_language_model.complete("Otra cosa.", grammar=DOSES, max_tokens=4)
    first = real_language_model.complete(LONG + "¿Cuántas dosis?", grammar=DOSES, max_tokens=8)
    second = real_language_model.complete(LONG + "¿En qué lugar?", grammar=DOSES, max_tokens=8)
    assert first.reused_tokens == 0
    assert second.prompt_tokens - second.reused_tokens < 64 + 10
    assert second.seconds < first.seconds


@pytest.mark.models
def test_what_was_asked_before_does_not_change_what_is_written(real_language_model, language_model_path):
    """Gemma's window is 512 tokens: a cache of the window alone would lose the start of what is shared."""
    shared = "".join(f"E{n}: En la jornada {n} hubo {n * 37 + 11} dosis en Puebla. " for n in range(1, 36))
    filler = "El maíz y el frijol subieron de precio en la Central de Abasto. " * 55
    question = shared + "¿Cuántas dosis? En la jornada 12 hubo"
    fresh = LlamaCppModel(language_model_path, context_tokens=2048)
    expected = fresh.complete(question, grammar=FREE, max_tokens=30).text
    for before in (shared + filler, shared + "¿Qué pasó?", question, question + expected[:30]):
        real_language_model.complete(before, grammar=FREE, max_tokens=10)
        after = real_language_model.complete(question, grammar=FREE, max_tokens=30)
        assert after.reused_tokens > 500
        assert after.text == expected


@pytest.mark.models
def test_a_prompt_longer_than_the_context_is_an_error_with_the_remedy(real_language_model):
    with pytest.raises(PromptTooLongError, match=r"2048.*más corto"):
        real_language_model.complete("dosis " * 3000, grammar=DOSES, max_tokens=4)


@pytest.mark.models
def test_a_completion_stops_where_the_context_ends(real_language_model):
    completion = real_language_model.complete("dosis " * 2040, grammar=FREE, max_tokens=100)
    assert completion.prompt_tokens + completion.completion_tokens == 2048


@pytest.mark.models
def test_several_threads_take_turns(real_language_model):
    prompts = [f"{n} {PROMPT}" for n in range(4)]
    expected = [real_language_model.complete(p, grammar=DOSES, max_tokens=12).text for p in prompts]
    found = {}

    def ask(n):
        found[n] = real_language_model.complete(prompts[n], grammar=DOSES, max_tokens=12).text

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[n] for n in range(4)] == expected


@pytest.mark.models
def test_the_language_model_of_the_catalogue_names_its_source(real_language_model):
    row = LANGUAGE_MODEL
    assert real_language_model.fingerprint == f"{row.name}@{row.sha256[:12]}.{row.version}"


@pytest.mark.models
def test_loading_and_writing_print_nothing(language_model_path):
    code = f"""
from pathlib import Path
from models.errors import GrammarError
from models.language_model import LlamaCppModel
model = LlamaCppModel(Path({str(language_model_path)!r}), context_tokens=512)
model.complete("hola", grammar='root ::= "a"', max_tokens=4)
try:
    model.complete("hola", grammar="root ::= b", max_tokens=4)
except GrammarError:
    pass
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_a_missing_file_is_an_error_with_the_remedy(tmp_path):
    with pytest.raises(ModelMissingError, match="cita models"):
        LlamaCppModel(tmp_path / "nada.gguf")


@pytest.mark.models
@pytest.mark.parametrize("kept", [0, 3, 1000, 100_000_000, 141_000_000])
def test_a_file_cut_short_is_an_error_with_the_remedy(language_model_path, tmp_path, kept, capfd):
    path = tmp_path / "corto.gguf"
    with language_model_path.open("rb") as whole:
        path.write_bytes(whole.read(kept))
    with pytest.raises(ModelDamagedError, match="cita models"):
        LlamaCppModel(path)
    assert capfd.readouterr() == ("", "")


@pytest.mark.models
@pytest.mark.parametrize("content", [b"hola " * 1000, b"GGUF" + b"\xff" * 5000, b"GGUF\x03\0\0\0" + bytes(5000)])
def test_a_file_that_is_no_gguf_is_an_error_with_the_remedy(tmp_path, content, capfd):
    path = tmp_path / "basura.gguf"
    path.write_bytes(content)
    with pytest.raises(ModelDamagedError, match="cita models"):
        LlamaCppModel(path)
    assert capfd.readouterr() == ("", "")
