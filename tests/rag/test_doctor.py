"""The doctor: it says what is missing and how to mend it, and writes nothing."""

from rag import Settings
from rag.commands.doctor import examine


def test_an_empty_home_is_told_with_its_remedies_and_left_empty(tmp_path):
    checks = {check.name: check for check in examine(Settings(home=tmp_path / "home"))}
    assert checks["paquetes de cita"].ok
    assert not checks["multilingual-e5-small"].ok
    assert "cita models" in checks["multilingual-e5-small"].remedy
    assert "cita index" in checks["índice"].detail
    assert not (tmp_path / "home").exists()
