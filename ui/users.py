"""Who may use a chat that several people share: a file of names with hashed passwords, one «name:role:hash» a line.

Readers ask; editors add and remove bulletins too. Passwords are hashed by scrypt (RFC 7914), each with its own salt.
"""

import hashlib
import hmac
import os
import re
import secrets
import threading
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from models.errors import CitaError

FILE = "users.txt"
"""In the home folder."""

SHORTEST_PASSWORD = 8

# What OWASP's password storage cheat sheet asks for at the least: 16 MB and some 0.2 s for each guess.
_COST, _BLOCK, _PARALLEL = 2**14, 8, 5
_MEMORY = 64 * 2**20
_SALT_BYTES = 16

# Names the hash and its costs, so that a file of other costs is told from a wrong password.
_SCHEME = "scrypt-14-8-5"

_ROLES = {"editor": True, "reader": False}
_NAME = re.compile(r"\w[\w.@-]{0,39}")


class UsersError(CitaError):
    """The file of users cannot be read, or a name or password cannot be taken."""


@dataclass(frozen=True, slots=True)
class User:
    """Someone who may use the chat."""

    name: str
    may_edit: bool
    """May add bulletins and remove them."""


class _Entry(NamedTuple):
    user: User
    salt: bytes
    key: bytes


class Users:
    """The users of the file at ``path``. What `cita users` changes counts at the next check. Safe for many threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # One hash at a time: many guesses at once would take all memory and both cores.
        self._hashing = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> "Users":
        """Raises ``UsersError``, with the remedy, where there is no such file, no user in it, or a line is none."""
        users = cls(path)
        if not users.all():
            raise UsersError(f"No hay usuarios en {path}: agrega al primero con `cita users add NOMBRE`.")
        return users

    def all(self) -> tuple[User, ...]:
        """By name; none where there is no file yet."""
        return tuple(entry.user for entry in self._entries().values())

    def check(self, name: str, password: str) -> User | None:
        """The user of this name and password; None where they do not match, after the same time whatever was wrong.

        Capitals and spaces around a name do not count.
        """
        nobody = _Entry(User("", may_edit=False), b"\0" * _SALT_BYTES, b"")
        entry = self._entries().get(_folded(name), nobody)
        with self._hashing:
            key = _hash(password, entry.salt)
        matches = hmac.compare_digest(key, entry.key)
        return entry.user if matches and entry is not nobody else None

    def add(self, name: str, password: str, *, may_edit: bool = True) -> User:
        """Add a user, or give the one of this name another password and role.

        Raises ``UsersError`` for a name with other signs than letters, digits and . _ @ - and for a short password.
        """
        name = unicodedata.normalize("NFC", name.strip())
        if not _NAME.fullmatch(name):
            raise UsersError(
                f"«{name}» no puede ser un nombre: usa hasta 40 letras, números, puntos o guiones, sin espacios."
            )
        if len(password) < SHORTEST_PASSWORD:
            raise UsersError(f"La contraseña es muy corta: usa al menos {SHORTEST_PASSWORD} caracteres.")
        salt = secrets.token_bytes(_SALT_BYTES)
        entry = _Entry(User(name, may_edit), salt, _hash(password, salt))
        self._write({**self._entries(), _folded(name): entry})
        return entry.user

    def remove(self, name: str) -> bool:
        """Take a user out; False where there is none of this name."""
        entries = self._entries()
        if entries.pop(_folded(name), None) is None:
            return False
        self._write(entries)
        return True

    def _entries(self) -> dict[str, _Entry]:
        try:
            lines = self.path.read_text(encoding="utf-8").split("\n")
        except FileNotFoundError:
            return {}
        except (OSError, UnicodeDecodeError) as error:
            raise UsersError(f"No se puede leer {self.path}: revisa sus permisos y que esté en UTF-8.") from error
        entries = [self._parse(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
        return {
            _folded(entry.user.name): entry for entry in sorted(entries, key=lambda entry: _folded(entry.user.name))
        }

    def _parse(self, number: int, line: str) -> _Entry:
        try:
            name, role, hashed = line.strip().split(":")
            scheme, salt, key = hashed.split("$")
            if scheme != _SCHEME:
                raise ValueError(scheme)
            return _Entry(User(name, _ROLES[role]), bytes.fromhex(salt), bytes.fromhex(key))
        except (ValueError, KeyError) as error:
            raise UsersError(
                f"La línea {number} de {self.path} no se entiende: bórrala y agrega al usuario con `cita users add`."
            ) from error

    def _write(self, entries: dict[str, _Entry]) -> None:
        """Through another file of mode 600, so that a kill leaves the old users or the new."""
        roles = {may_edit: role for role, may_edit in _ROLES.items()}
        lines = [
            f"{user.name}:{roles[user.may_edit]}:{_SCHEME}${salt.hex()}${key.hex()}\n"
            for user, salt, key in entries.values()
        ]
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "w", encoding="utf-8") as file:
            file.writelines(lines)
        beside.replace(self.path)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name.strip()).casefold()


def _hash(password: str, salt: bytes) -> bytes:
    """32 bytes. The same password typed on another keyboard may come in other code points."""
    typed = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(typed, salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=_MEMORY, dklen=32)
