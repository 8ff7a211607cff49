"""Settings: frozen, bounded, passed as an argument. Each may come from the environment as ``CITA_<NAME>``."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """What may be chosen. The defaults are for two cores and 2 GB."""

    model_config = SettingsConfigDict(env_prefix="CITA_", frozen=True, extra="forbid")

    home: Path = Path("var")
    """Folder of the index and of the models."""
    embedder: str = "multilingual-e5-small"
    """A name of the catalogue, or the folder of a sentence-transformers model."""
    language_model: str = "gemma-3-270m-cita"
    """A name of the catalogue, or the path of a GGUF file."""
    threads: int = Field(default=2, ge=1, le=64)
    context_tokens: int = Field(default=2048, ge=512, le=32768)
    evidence_sentences: int = Field(default=12, ge=1, le=50)
    """Sentences that an answer may cite."""

    @property
    def store_path(self) -> Path:
        return self.home / "index" / "cita.sqlite"
