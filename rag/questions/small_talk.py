"""Out of scope: what is no question about bulletins, and the courtesies around what is."""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum

from index.analysis import stems
from index.folding import compose, fold
from rag.spanish.small_talk import (
    ABOUT_IT,
    ADVICE,
    AROUND_INSULTS,
    CHAT,
    CLOSING,
    FAREWELL,
    FOREIGN,
    FOREIGN_LETTERS,
    GRATITUDE,
    INSULTS,
    NO_ADVICE,
    OPENING,
    REPLIES,
    SPANISH,
    TASKS,
    TO_IT,
)
from rag.types import Answer, Outcome, Question


class Talk(StrEnum):
    """What sort of small talk: each has its reply, ``rag.spanish.small_talk.REPLIES``."""

    GREETING = "greeting"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    ITSELF = "itself"
    """Who the assistant is and what it can do."""
    ADVICE = "advice"
    """What to take or do about an ailment of one's own."""
    INSULT = "insult"
    LANGUAGE = "language"
    TASK = "task"
    """To write, translate, draw or program something."""
    CHAT = "chat"


def without_courtesies(text: str) -> str:
    """What is asked, without greetings, thanks and «me podrías decir»; empty where nothing else is said.

    >>> without_courtesies("Buenas tardes, ¿me podrías decir cuántas cirugías hubo?, gracias")
    'cuántas cirugías hubo?'
    """
    rest = compose(text)[0].strip()
    while True:
        folded = fold(rest)
        if match := OPENING.match(folded):
            rest = rest[match.end() :].lstrip(" \t\n,.;:!¡?-")
        elif match := CLOSING.search(folded):
            rest = rest[: match.start()].rstrip(" \t\n,.;:-")
        else:
            return rest if re.search(r"\w", rest) else ""


def talk_of(text: str) -> Talk | None:
    """The sort of small talk that a text is; None where it may be a question about bulletins.

    >>> talk_of("¿qué puedes hacer?"), talk_of("¿qué puede hacer el comité?")
    (<Talk.ITSELF: 'itself'>, None)
    """
    asked = without_courtesies(text)
    folded = fold(asked).strip(" \t\n¿?¡!.,;:")
    if not folded or not FAREWELL.sub("", folded).strip(" ,."):
        return _courtesy(fold(text))
    looks: tuple[tuple[Talk, Callable[[str], bool]], ...] = (
        (Talk.LANGUAGE, lambda said: _is_foreign(said, asked)),
        (Talk.INSULT, _is_insult),
        (Talk.ADVICE, lambda said: _any(ADVICE, said) and not NO_ADVICE.search(said)),
        (Talk.TASK, lambda said: _any(TASKS, said)),
        (Talk.CHAT, lambda said: _any(CHAT, said)),
        (Talk.ITSELF, _is_about_it),
    )
    return next((talk for talk, is_it in looks if is_it(folded)), None)


def reply(question: Question) -> Answer:
    """The fixed reply to small talk, which cites nothing: its question asks for ``Asks.NOTHING``."""
    return Answer(question, Outcome.NO_EVIDENCE, REPLIES[talk_of(question.typed) or Talk.CHAT], "")


def _courtesy(folded: str) -> Talk:
    if FAREWELL.search(folded):
        return Talk.GOODBYE
    if GRATITUDE.search(folded):
        return Talk.THANKS
    return Talk.GREETING if OPENING.match(folded) else Talk.CHAT


def _any(patterns: Iterable[re.Pattern[str]], folded: str) -> bool:
    return any(pattern.search(folded) for pattern in patterns)


def _is_foreign(folded: str, asked: str) -> bool:
    """By its common words and its letters. A foreign name in a Spanish question does not make it foreign."""
    return len(FOREIGN.findall(folded)) + len(FOREIGN_LETTERS.findall(asked)) > len(SPANISH.findall(folded))


def _is_insult(folded: str) -> bool:
    """Whether nothing is asked besides: «¿cuántas pinches cirugías hubo?» is a question."""
    if not INSULTS.search(folded):
        return False
    return not stems(AROUND_INSULTS.sub(" ", INSULTS.sub(" ", folded)))


def _is_about_it(folded: str) -> bool:
    return TO_IT.search(folded) is not None and not stems(ABOUT_IT.sub(" ", folded))
