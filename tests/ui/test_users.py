"""The file of users: who may enter, who may add bulletins, and what stands on the disk."""

import stat
import sys

import pytest

from ui import users as module
from ui import users_commands
from ui.main import main
from ui.users import User, Users, UsersError

PASSWORD = "camión verde"


@pytest.fixture
def users(tmp_path):
    return Users(tmp_path / "home" / "users.txt")


def test_a_user_enters_with_the_password_and_with_no_other(users):
    users.add("ana", PASSWORD)
    users.add("beto", "otra cosa larga", may_edit=False)
    assert users.check("ana", PASSWORD) == User("ana", may_edit=True)
    assert users.check("beto", "otra cosa larga") == User("beto", may_edit=False)
    assert users.check("ana", "otra cosa larga") is None
    assert users.check("ana", "") is None
    assert users.check("nadie", PASSWORD) is None
    assert users.check("", "") is None


def test_capitals_of_a_name_and_the_code_points_of_a_keyboard_do_not_count(users):
    users.add("Añá", PASSWORD)
    assert users.check(" AN\u0303A\u0301 ", "camio\u0301n verde") == User("Añá", may_edit=True)
    assert users.check("Añá", "Camión verde") is None


def test_the_file_holds_no_password_and_is_for_its_owner_alone(users):
    users.add("ana", PASSWORD)
    users.add("eva", PASSWORD)
    text = users.path.read_text(encoding="utf-8")
    assert PASSWORD not in text
    (first, second) = text.splitlines()
    assert first.startswith("ana:editor:scrypt-14-8-5$")
    assert first.rsplit(":", 1)[1] != second.rsplit(":", 1)[1]
    assert stat.S_IMODE(users.path.stat().st_mode) == 0o600
    assert list(users.path.parent.iterdir()) == [users.path]


def test_adding_a_user_again_changes_password_and_role(users):
    users.add("ana", PASSWORD)
    users.add("Ana", "contraseña nueva", may_edit=False)
    assert users.all() == (User("Ana", may_edit=False),)
    assert users.check("ana", PASSWORD) is None
    assert users.check("ana", "contraseña nueva") == User("Ana", may_edit=False)


def test_one_who_was_removed_does_not_enter_any_more_even_where_the_chat_is_running(users):
    users.add("ana", PASSWORD)
    running = Users.open(users.path)
    assert users.remove("ANA")
    assert running.check("ana", PASSWORD) is None
    assert not users.remove("ana")


def test_an_unknown_name_costs_as_much_as_a_wrong_password(users, monkeypatch):
    users.add("ana", PASSWORD)
    hashed = []
    monkeypatch.setattr(module, "_hash", lambda password, salt: hashed.append(len(salt)) or b"")
    assert users.check("ana", "x") is None
    nobody = users.check("nadie", "x")
    assert hashed == [16, 16]
    # An empty key, which is no key, must let nobody in.
    assert nobody is None


@pytest.mark.parametrize("name", ["", " ", "a b", "a:b", "a\nb", "-a", "a" * 41])
def test_a_name_that_a_line_cannot_hold_is_refused(users, name):
    with pytest.raises(UsersError, match="no puede ser un nombre"):
        users.add(name, PASSWORD)
    assert not users.path.exists()


def test_a_short_password_is_refused(users):
    with pytest.raises(UsersError, match="al menos 8"):
        users.add("ana", "1234567")


def test_opening_without_users_says_how_to_add_one(users):
    with pytest.raises(UsersError, match="cita users add"):
        Users.open(users.path)


@pytest.mark.parametrize(
    "line", ["ana", "ana:jefe:x", "ana:editor:scrypt-14-8-5$zz$00", "ana:editor:scrypt-9-8-5$00$00"]
)
def test_a_line_that_is_none_is_told_with_its_number(users, line):
    users.path.parent.mkdir()
    users.path.write_text(f"\n{line}\n", encoding="utf-8")
    for act in (lambda: Users.open(users.path), lambda: users.check("ana", PASSWORD)):
        with pytest.raises(UsersError, match="La línea 2"):
            act()


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Runs `cita users` with arguments, typing the passwords given: exit code, and what it said."""

    def run(*arguments: str, typed: tuple[str, ...] = ()) -> tuple[int, str]:
        answers = iter(typed)
        monkeypatch.setattr(users_commands, "getpass", lambda prompt: next(answers))
        monkeypatch.setattr(sys, "argv", ["cita", "users", *arguments, "--home", str(tmp_path)])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), " ".join((said.out + said.err).split())

    return run


def test_the_command_adds_lists_and_removes(run, tmp_path):
    assert run("add", "ana", typed=(PASSWORD, PASSWORD)) == (
        0,
        "ana puede entrar y puede preguntar y agregar boletines",
    )
    assert run("add", "beto", "--reader", typed=(PASSWORD, PASSWORD))[0] == 0
    assert run("list") == (0, "ana: puede preguntar y agregar boletines beto: solo puede preguntar")
    assert Users.open(tmp_path / "users.txt").check("ana", PASSWORD) == User("ana", may_edit=True)
    assert run("remove", "ana")[0] == 0
    code, said = run("remove", "ana")
    assert code == 1
    assert "cita users list" in said


def test_two_passwords_that_differ_add_nobody(run, tmp_path):
    code, said = run("add", "ana", typed=(PASSWORD, PASSWORD + "x"))
    assert code == 1
    assert "no son iguales" in said
    assert not (tmp_path / "users.txt").exists()
