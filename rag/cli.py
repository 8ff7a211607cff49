"""The command line of this package: importing it registers every command."""

from rag import admin_commands, asking_commands, feedback_commands
from rag.console import DEFAULT_HOME, Home, app, console, main

__all__ = ["DEFAULT_HOME", "Home", "admin_commands", "app", "asking_commands", "console", "feedback_commands", "main"]
