"""Follow-ups: from what was typed and the question before to one that stands alone.

Read ``parts`` first, which takes a question apart; ``standalone`` says which of the others puts it together anew.
"""

from rag.questions.follow_ups.parts import plain
from rag.questions.follow_ups.standalone import complete, is_cut, without_opener

__all__ = ["complete", "is_cut", "plain", "without_opener"]
