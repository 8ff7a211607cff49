"""The root of all errors of cita, and those of the models. Messages are for staff: Spanish, with the remedy.

CitaError
├── ModelError
│   ├── ModelMissingError    the weights are not in place
│   ├── ModelDamagedError    a file is cut short or altered
│   ├── GrammarError         the grammar was refused
│   └── PromptTooLongError   the prompt does not fit in the context
├── index.errors.IndexingError   …
└── rag.errors: QuestionError, BatchError
"""


class CitaError(Exception):
    """Anything that cita reports to its user. ``str(error)`` is one Spanish message with the remedy."""


class ModelError(CitaError):
    """A model cannot be put in place, loaded or run."""


class ModelMissingError(ModelError):
    """The weights are not in place."""


class ModelDamagedError(ModelError):
    """A weights file is cut short or altered."""


class GrammarError(ModelError):
    """llama.cpp refused the grammar."""


class PromptTooLongError(ModelError):
    """The prompt does not fit in the context of the language model."""
