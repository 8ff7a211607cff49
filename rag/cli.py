"""The command line of this package: importing it registers every command."""

from rag.commands import admin, asking, opinions
from rag.commands.console import DEFAULT_HOME, Home, app, console, main

__all__ = ["DEFAULT_HOME", "Home", "admin", "app", "asking", "console", "main", "opinions"]
